/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "base/ocop-error.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <string.h>

/* No point turns over more: what is typed beyond it is a slip. */
#define MOST_MONEY G_GINT64_CONSTANT (1000000000000000)

const OcopChoice ocop_sales_point_types[] = {
  { "centre", N_("Centre for presenting and selling OCOP products") },
  { "point", N_("Point for presenting and selling OCOP products") },
  { "shop", N_("Shop with OCOP products") },
  { NULL, NULL },
};

/* Decision 920/QĐ-BCT names the first seven; 950/QĐ-BCT adds the post office. */
const OcopChoice ocop_sales_point_locations[] = {
  { "station", N_("Railway or bus station, airport, port") },
  { "rest_stop", N_("Rest stop") },
  { "market", N_("Trade centre, supermarket, market") },
  { "tourism", N_("Tourist area, restaurant, hotel") },
  { "craft_village", N_("Craft village") },
  { "commercial_centre", N_("Commercial centre of a district or commune") },
  { "exhibition", N_("Exhibition centre") },
  { "post_office", N_("Post office") },
  { NULL, NULL },
};

const OcopChoice ocop_check_results[] = {
  { "met", N_("Met") },
  { "not_met", N_("Not met") },
  { "not_yet", N_("Not yet looked at") },
  { NULL, NULL },
};

const OcopChoice ocop_good_origins[] = {
  { "own", N_("Of the city") },
  { "other", N_("Of another locality") },
  { NULL, NULL },
};

const OcopChoice ocop_trade_results[] = {
  { "open", N_("Still being talked about") },
  { "memorandum", N_("Memorandum signed") },
  { "contract", N_("Contract signed") },
  { "none", N_("Came to nothing") },
  { NULL, NULL },
};

static gboolean
is_in_order (OcopRecord *record,
             guint       first,
             guint       second)
{
  const char *before = ocop_record_get_text (record, first);
  const char *after = ocop_record_get_text (record, second);

  return before == NULL || after == NULL || strcmp (before, after) <= 0;
}

static gboolean
checklist_ends_after_begin (OcopRecord *record)
{
  return is_in_order (record, OCOP_CHECKLIST_VALID_FROM, OCOP_CHECKLIST_VALID_TO);
}

static const OcopDemand checklist_demands[] = {
  { OCOP_CHECKLIST_VALID_TO, checklist_ends_after_begin, N_("The last day lies before the first; correct one of them.") },
};

/* On no day may two decisions be in force. */
static gboolean
fits_checklist (OcopRecord *record,
                OcopDb     *db,
                GError    **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error,
                              "SELECT count(*) FROM checklist WHERE id <> ?1 AND valid_from <= coalesce (?3, '9999') "
                              "AND coalesce (valid_to, '9999') >= ?2",
                              "ltt", ocop_record_get_id (record), ocop_record_get_text (record, OCOP_CHECKLIST_VALID_FROM),
                              ocop_record_get_text (record, OCOP_CHECKLIST_VALID_TO)))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED,
                              _("Another checklist is in force in that time. Nothing was saved; let that one end first."));
}

static const OcopField checklist_fields[] = {
  FIELD (OCOP_CHECKLIST_DECISION, "decision", N_("Decision"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_CHECKLIST_VALID_FROM, "valid_from", N_("In force from"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_CHECKLIST_VALID_TO, "valid_to", N_("In force until"), OCOP_DATE, 0),
  FIELD (OCOP_CHECKLIST_SOURCE, "source", N_("Source"), OCOP_LINES, OCOP_REQUIRED),
  FIELD (OCOP_CHECKLIST_NOTED_ON, "noted_on", N_("Taken from there on"), OCOP_DATE, 0),
};
ENTITY (checklist, OCOP_KIND_CHECKLIST, N_("Checklist"), DEMANDS (checklist_demands), .fits = fits_checklist);

static const OcopField checklist_item_fields[] = {
  FIELD (OCOP_CHECKLIST_ITEM_CHECKLIST, "checklist", N_("Checklist"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_CHECKLIST),
  FIELD (OCOP_CHECKLIST_ITEM_POSITION, "position", N_("Place in the list"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 999),
  FIELD (OCOP_CHECKLIST_ITEM_HEADING, "heading", N_("Heading"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_CHECKLIST_ITEM_LABEL, "label", N_("What is demanded"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_CHECKLIST_ITEM_NOTE, "note", N_("Note"), OCOP_LINES, 0),
};
ENTITY (checklist_item, OCOP_KIND_CHECKLIST_ITEM, N_("Checklist item"));

static gboolean
is_assessed_after_proposal (OcopRecord *record)
{
  return is_in_order (record, OCOP_SALES_POINT_PROPOSED_ON, OCOP_SALES_POINT_ASSESSED_ON);
}

static gboolean
opens_after_assessment (OcopRecord *record)
{
  return is_in_order (record, OCOP_SALES_POINT_PROPOSED_ON, OCOP_SALES_POINT_OPENED_ON) &&
         is_in_order (record, OCOP_SALES_POINT_ASSESSED_ON, OCOP_SALES_POINT_OPENED_ON);
}

static gboolean
closes_after_all (OcopRecord *record)
{
  return is_in_order (record, OCOP_SALES_POINT_PROPOSED_ON, OCOP_SALES_POINT_CLOSED_ON) &&
         is_in_order (record, OCOP_SALES_POINT_ASSESSED_ON, OCOP_SALES_POINT_CLOSED_ON) &&
         is_in_order (record, OCOP_SALES_POINT_OPENED_ON, OCOP_SALES_POINT_CLOSED_ON);
}

static gboolean
closing_has_reason (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_SALES_POINT_CLOSED_ON) == ocop_record_is_set (record, OCOP_SALES_POINT_CLOSING);
}

static gboolean
is_in_unit_inside (OcopRecord *record)
{
  return !ocop_record_get_flag (record, OCOP_SALES_POINT_OUTSIDE) || !ocop_record_is_set (record, OCOP_SALES_POINT_UNIT);
}

static const OcopDemand sales_point_demands[] = {
  { OCOP_SALES_POINT_UNIT, is_in_unit_inside, N_("A point outside the city lies in none of its communes; clear one of the two.") },
  { OCOP_SALES_POINT_ASSESSED_ON, is_assessed_after_proposal, N_("It would be assessed before it was proposed; correct one of the dates.") },
  { OCOP_SALES_POINT_OPENED_ON, opens_after_assessment,
    N_("It would open before it was proposed or assessed; correct one of the dates.") },
  { OCOP_SALES_POINT_CLOSED_ON, closes_after_all, N_("It would close before it opened; correct one of the dates.") },
  { OCOP_SALES_POINT_CLOSING, closing_has_reason, N_("Closing has a day and a reason; enter both or neither.") },
};

static const OcopField sales_point_fields[] = {
  FIELD (OCOP_SALES_POINT_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_SALES_POINT_TYPE, "type", N_("Type"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_sales_point_types),
  FIELD (OCOP_SALES_POINT_ADDRESS, "address", N_("Address"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_SALES_POINT_UNIT, "unit", N_("Commune or ward"), OCOP_REF, 0, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_SALES_POINT_OUTSIDE, "outside", N_("Outside the city"), OCOP_FLAG, 0),
  FIELD (OCOP_SALES_POINT_LOCATION, "location", N_("Kind of location"), OCOP_CHOICE, 0, .choices = ocop_sales_point_locations),
  FIELD (OCOP_SALES_POINT_PRODUCER, "producer", N_("Producer who runs it"), OCOP_REF, 0, .target = OCOP_KIND_PRODUCER),
  FIELD (OCOP_SALES_POINT_OPERATOR, "operator", N_("Who else runs it"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_SALES_POINT_AREA, "area", N_("Area, m²"), OCOP_INTEGER, 0, .least = 1, .most = 1000000),
  FIELD (OCOP_SALES_POINT_PROPOSED_ON, "proposed_on", N_("Proposed on"), OCOP_DATE, 0),
  FIELD (OCOP_SALES_POINT_PROPOSAL, "proposal", N_("Proposal"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_ASSESSED_ON, "assessed_on", N_("Assessed on"), OCOP_DATE, 0),
  FIELD (OCOP_SALES_POINT_ASSESSMENT, "assessment", N_("Result of the assessment"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_OPENED_ON, "opened_on", N_("Opened on"), OCOP_DATE, 0),
  FIELD (OCOP_SALES_POINT_OPENING, "opening", N_("On what it was opened"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_CLOSED_ON, "closed_on", N_("Closed on"), OCOP_DATE, 0),
  FIELD (OCOP_SALES_POINT_CLOSING, "closing", N_("Reason of closing"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_KEEP_UNTIL, "keep_until", N_("To be kept until"), OCOP_DATE, 0),
  FIELD (OCOP_SALES_POINT_FUNDING, "funding", N_("Source of funding"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_AMOUNT, "amount", N_("Amount of funding"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_SALES_POINT_NOTE, "note", N_("Note"), OCOP_LINES, 0),
  FIELD (OCOP_SALES_POINT_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (sales_point, OCOP_KIND_SALES_POINT, N_("Sales point"), DEMANDS (sales_point_demands));

static const OcopField sales_point_check_fields[] = {
  FIELD (OCOP_SALES_POINT_CHECK_SALES_POINT, "sales_point", N_("Sales point"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SALES_POINT),
  FIELD (OCOP_SALES_POINT_CHECK_ITEM, "item", N_("Checklist item"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_CHECKLIST_ITEM),
  FIELD (OCOP_SALES_POINT_CHECK_RESULT, "result", N_("Result"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_check_results),
  FIELD (OCOP_SALES_POINT_CHECK_CHECKED_ON, "checked_on", N_("Looked at on"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_SALES_POINT_CHECK_INSPECTOR, "inspector", N_("Inspecting office"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_CHECK_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_CHECK_EVIDENCE, "evidence", N_("Evidence"), OCOP_REF, 0, .target = OCOP_KIND_ATTACHMENT),
};
ENTITY (sales_point_check, OCOP_KIND_SALES_POINT_CHECK, N_("Check of a sales point"));

static gboolean
is_one_thing (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_SALES_POINT_GOOD_PRODUCT) != ocop_record_is_set (record, OCOP_SALES_POINT_GOOD_GOOD);
}

/* What is a product of the file says the rest itself. */
static gboolean
product_is_own (OcopRecord *record)
{
  return !ocop_record_is_set (record, OCOP_SALES_POINT_GOOD_PRODUCT) ||
         (g_strcmp0 (ocop_record_get_text (record, OCOP_SALES_POINT_GOOD_ORIGIN), "own") == 0 &&
          !ocop_record_is_set (record, OCOP_SALES_POINT_GOOD_LOCALITY) && !ocop_record_is_set (record, OCOP_SALES_POINT_GOOD_STARS) &&
          !ocop_record_is_set (record, OCOP_SALES_POINT_GOOD_VALID_UNTIL));
}

static gboolean
good_ends_after_begin (OcopRecord *record)
{
  return is_in_order (record, OCOP_SALES_POINT_GOOD_SINCE, OCOP_SALES_POINT_GOOD_UNTIL);
}

static const OcopDemand sales_point_good_demands[] = {
  { OCOP_SALES_POINT_GOOD_GOOD, is_one_thing, N_("Choose a product of the file, or enter the name of another good.") },
  { OCOP_SALES_POINT_GOOD_ORIGIN, product_is_own,
    N_("A product of the file is of the city, and its rank and certificate are known; clear what is entered of them here.") },
  { OCOP_SALES_POINT_GOOD_UNTIL, good_ends_after_begin, N_("The last day lies before the first; correct one of them.") },
};

/* The same product does not stand twice on the shelf at the same time. */
static gboolean
fits_good (OcopRecord *record,
           OcopDb     *db,
           GError    **error)
{
  gint64 n = 0;

  if (!ocop_record_is_set (record, OCOP_SALES_POINT_GOOD_PRODUCT))
    return TRUE;
  if (!ocop_statement_scalar (db, &n, error,
                              "SELECT count(*) FROM sales_point_good WHERE id <> ?1 AND sales_point = ?2 AND product = ?3 "
                              "AND coalesce (since, '') <= coalesce (?5, '9999') AND coalesce (until, '9999') >= coalesce (?4, '')",
                              "llltt", ocop_record_get_id (record), ocop_record_get_ref (record, OCOP_SALES_POINT_GOOD_SALES_POINT),
                              ocop_record_get_ref (record, OCOP_SALES_POINT_GOOD_PRODUCT),
                              ocop_record_get_text (record, OCOP_SALES_POINT_GOOD_SINCE),
                              ocop_record_get_text (record, OCOP_SALES_POINT_GOOD_UNTIL)))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED,
                              _("The sales point carries this product in that time already. Nothing was saved; change the other entry."));
}

static const OcopField sales_point_good_fields[] = {
  FIELD (OCOP_SALES_POINT_GOOD_SALES_POINT, "sales_point", N_("Sales point"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SALES_POINT),
  FIELD (OCOP_SALES_POINT_GOOD_PRODUCT, "product", N_("Product"), OCOP_REF, 0, .target = OCOP_KIND_PRODUCT),
  FIELD (OCOP_SALES_POINT_GOOD_GOOD, "good", N_("Other good"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_GOOD_ORIGIN, "origin", N_("Origin"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_good_origins),
  FIELD (OCOP_SALES_POINT_GOOD_LOCALITY, "locality", N_("Locality"), OCOP_TEXT, 0),
  FIELD (OCOP_SALES_POINT_GOOD_STARS, "stars", N_("Stars"), OCOP_INTEGER, 0, .least = 1, .most = 5),
  FIELD (OCOP_SALES_POINT_GOOD_VALID_UNTIL, "valid_until", N_("Certificate valid until"), OCOP_DATE, 0),
  FIELD (OCOP_SALES_POINT_GOOD_SINCE, "since", N_("Carried since"), OCOP_DATE, 0),
  FIELD (OCOP_SALES_POINT_GOOD_UNTIL, "until", N_("Carried until"), OCOP_DATE, 0),
};
ENTITY (sales_point_good, OCOP_KIND_SALES_POINT_GOOD, N_("Good of a sales point"), DEMANDS (sales_point_good_demands), .fits = fits_good);

static gboolean
month_has_figure (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_SALES_POINT_MONTH_OCOP) || ocop_record_is_set (record, OCOP_SALES_POINT_MONTH_OTHER);
}

static const OcopDemand sales_point_month_demands[] = {
  { OCOP_SALES_POINT_MONTH_OCOP, month_has_figure, N_("A month needs a figure; a month of which nothing is known is left out.") },
};

static const OcopField sales_point_month_fields[] = {
  FIELD (OCOP_SALES_POINT_MONTH_SALES_POINT, "sales_point", N_("Sales point"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SALES_POINT),
  FIELD (OCOP_SALES_POINT_MONTH_YEAR, "year", N_("Year"), OCOP_INTEGER, OCOP_REQUIRED, .least = 2018, .most = 2999),
  FIELD (OCOP_SALES_POINT_MONTH_MONTH, "month", N_("Month"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 12),
  FIELD (OCOP_SALES_POINT_MONTH_OCOP, "ocop", N_("Revenue of OCOP products"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_SALES_POINT_MONTH_OTHER, "other", N_("Revenue of other goods"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
};
ENTITY (sales_point_month, OCOP_KIND_SALES_POINT_MONTH, N_("Month of a sales point"), DEMANDS (sales_point_month_demands));

static gboolean
deadline_has_remedy (OcopRecord *record)
{
  return !ocop_record_is_set (record, OCOP_SALES_POINT_VISIT_DEADLINE) || ocop_record_is_set (record, OCOP_SALES_POINT_VISIT_REMEDY);
}

static const OcopDemand sales_point_visit_demands[] = {
  { OCOP_SALES_POINT_VISIT_REMEDY, deadline_has_remedy, N_("A deadline is for something; enter what is to be remedied.") },
};

static const OcopField sales_point_visit_fields[] = {
  FIELD (OCOP_SALES_POINT_VISIT_SALES_POINT, "sales_point", N_("Sales point"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SALES_POINT),
  FIELD (OCOP_SALES_POINT_VISIT_VISITED_ON, "visited_on", N_("Visited on"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_SALES_POINT_VISIT_VISITOR, "visitor", N_("Visiting office"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_SALES_POINT_VISIT_FINDINGS, "findings", N_("Findings"), OCOP_LINES, OCOP_REQUIRED),
  FIELD (OCOP_SALES_POINT_VISIT_REMEDY, "remedy", N_("To be remedied"), OCOP_LINES, 0),
  FIELD (OCOP_SALES_POINT_VISIT_DEADLINE, "deadline", N_("Deadline"), OCOP_DATE, 0),
  FIELD (OCOP_SALES_POINT_VISIT_REMEDIED_ON, "remedied_on", N_("Remedied on"), OCOP_DATE, 0),
};
ENTITY (sales_point_visit, OCOP_KIND_SALES_POINT_VISIT, N_("Visit to a sales point"), DEMANDS (sales_point_visit_demands));

static const OcopField trade_meeting_fields[] = {
  FIELD (OCOP_TRADE_MEETING_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_TRADE_MEETING_HELD_ON, "held_on", N_("Held on"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_TRADE_MEETING_PLACE, "place", N_("Place"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_TRADE_MEETING_PARTNER, "partner", N_("Supermarkets and buyers"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED),
  FIELD (OCOP_TRADE_MEETING_OUTCOME, "outcome", N_("What came of it"), OCOP_LINES, 0),
  FIELD (OCOP_TRADE_MEETING_NOTE, "note", N_("Note"), OCOP_LINES, 0),
  FIELD (OCOP_TRADE_MEETING_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (trade_meeting, OCOP_KIND_TRADE_MEETING, N_("Trade meeting"));

static gboolean
value_has_paper (OcopRecord *record)
{
  const char *result = ocop_record_get_text (record, OCOP_TRADE_MEETING_PRODUCER_RESULT);

  return !ocop_record_is_set (record, OCOP_TRADE_MEETING_PRODUCER_VALUE) || g_strcmp0 (result, "memorandum") == 0 ||
         g_strcmp0 (result, "contract") == 0;
}

static const OcopDemand trade_meeting_producer_demands[] = {
  { OCOP_TRADE_MEETING_PRODUCER_VALUE, value_has_paper, N_("Only a memorandum or a contract has a value; clear it or choose one of them.") },
};

static const OcopField trade_meeting_producer_fields[] = {
  FIELD (OCOP_TRADE_MEETING_PRODUCER_TRADE_MEETING, "trade_meeting", N_("Trade meeting"), OCOP_REF, OCOP_REQUIRED,
         .target = OCOP_KIND_TRADE_MEETING),
  FIELD (OCOP_TRADE_MEETING_PRODUCER_PRODUCER, "producer", N_("Producer"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCER),
  FIELD (OCOP_TRADE_MEETING_PRODUCER_PARTNER, "partner", N_("Whom it met"), OCOP_TEXT, 0),
  FIELD (OCOP_TRADE_MEETING_PRODUCER_RESULT, "result", N_("Result"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_trade_results),
  FIELD (OCOP_TRADE_MEETING_PRODUCER_VALUE, "value", N_("Value"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_TRADE_MEETING_PRODUCER_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
};
ENTITY (trade_meeting_producer, OCOP_KIND_TRADE_MEETING_PRODUCER, N_("Producer at a trade meeting"), DEMANDS (trade_meeting_producer_demands));

static gboolean
is_address (OcopRecord *record)
{
  const char *address = ocop_record_get_text (record, OCOP_ONLINE_LISTING_ADDRESS);
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;

  return address == NULL || (uri != NULL && g_uri_get_host (uri) != NULL && strchr (g_uri_get_host (uri), '.') != NULL &&
                             (strcmp (g_uri_get_scheme (uri), "https") == 0 || strcmp (g_uri_get_scheme (uri), "http") == 0));
}

static gboolean
listing_ends_after_begin (OcopRecord *record)
{
  return is_in_order (record, OCOP_ONLINE_LISTING_SINCE, OCOP_ONLINE_LISTING_UNTIL);
}

static const OcopDemand online_listing_demands[] = {
  { OCOP_ONLINE_LISTING_ADDRESS, is_address, N_("This is one address on the network, as https://danangtrade.com.vn.") },
  { OCOP_ONLINE_LISTING_UNTIL, listing_ends_after_begin, N_("The last day lies before the first; correct one of them.") },
};

static const OcopField online_listing_fields[] = {
  FIELD (OCOP_ONLINE_LISTING_PRODUCT, "product", N_("Product"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCT),
  FIELD (OCOP_ONLINE_LISTING_SITE, "site", N_("E-commerce site"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_ONLINE_LISTING_ADDRESS, "address", N_("Address on the network"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_ONLINE_LISTING_SINCE, "since", N_("Offered since"), OCOP_DATE, 0),
  FIELD (OCOP_ONLINE_LISTING_UNTIL, "until", N_("Offered until"), OCOP_DATE, 0),
  FIELD (OCOP_ONLINE_LISTING_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
};
ENTITY (online_listing, OCOP_KIND_ONLINE_LISTING, N_("Offer on the network"), DEMANDS (online_listing_demands));
