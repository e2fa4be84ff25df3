/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "base/ocop-date.h"
#include "model/ocop-fair-fits.h"
#include "model/ocop-record.h"

#include <string.h>

/* A fair that lasts longer is a slip of the pen: its returns have a column for each day. */
#define MOST_DAYS 92

/* Ten thousand billion đồng: sums of a year's returns stay within 64 bits. */
#define MOST_MONEY G_GINT64_CONSTANT (10000000000000)

const OcopChoice ocop_fair_types[] = {
  { "fair", N_("Fair") },
  { "market", N_("Market days") },
  { "week", N_("Goods week") },
  { "exhibition", N_("Exhibition") },
  { "conference", N_("Trade conference") },
  { NULL, NULL },
};

const OcopChoice ocop_fair_wishes[] = {
  { "unknown", N_("Not answered") },
  { "wants", N_("Wants to come") },
  { "declines", N_("Does not want to") },
  { "withdrawn", N_("Wish withdrawn") },
  { NULL, NULL },
};

const OcopChoice ocop_fair_approvals[] = {
  { "open", N_("Open") },
  { "approved", N_("Approved") },
  { "refused", N_("Refused") },
  { NULL, NULL },
};

const OcopChoice ocop_fair_attendances[] = {
  { "expected", N_("Not come yet") },
  { "attended", N_("Attended") },
  { "absent", N_("Absent") },
  { NULL, NULL },
};

static const OcopChoice contract_types[] = {
  { "contract", N_("Contract") },
  { "memorandum", N_("Memorandum") },
  { NULL, NULL },
};

static gboolean
ends_after_begin (OcopRecord *record)
{
  const char *from = ocop_record_get_text (record, OCOP_FAIR_STARTS_ON);
  const char *to = ocop_record_get_text (record, OCOP_FAIR_ENDS_ON);

  return from == NULL || to == NULL || strcmp (to, from) >= 0;
}

static gboolean
is_short (OcopRecord *record)
{
  const char *from = ocop_record_get_text (record, OCOP_FAIR_STARTS_ON);
  const char *to = ocop_record_get_text (record, OCOP_FAIR_ENDS_ON);

  return from == NULL || to == NULL || !ocop_date_is_valid (from) || !ocop_date_is_valid (to) ||
         ocop_date_days_until (from, to) < MOST_DAYS;
}

static const OcopDemand fair_demands[] = {
  { OCOP_FAIR_ENDS_ON, ends_after_begin, N_("The last day lies before the first; correct one of them.") },
  { OCOP_FAIR_ENDS_ON, is_short, N_("A fair of more than three months is hardly meant; correct one of the days.") },
};

static gboolean
budget_has_source (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_FAIR_BUDGET_FUND) || ocop_record_is_set (record, OCOP_FAIR_BUDGET_SOURCE);
}

static const OcopDemand fair_budget_demands[] = {
  { OCOP_FAIR_BUDGET_FUND, budget_has_source, N_("Money comes from somewhere; choose its source or say who gives it.") },
};

static gboolean
is (OcopRecord *record,
    guint       field,
    const char *key)
{
  return g_strcmp0 (ocop_record_get_text (record, field), key) == 0;
}

static gboolean
refusal_has_reason (OcopRecord *record)
{
  return !is (record, OCOP_PARTICIPATION_APPROVAL, "refused") || ocop_record_is_set (record, OCOP_PARTICIPATION_REASON);
}

static gboolean
decision_follows_wish (OcopRecord *record)
{
  return is (record, OCOP_PARTICIPATION_APPROVAL, "open") || is (record, OCOP_PARTICIPATION_WISH, "wants") ||
         is (record, OCOP_PARTICIPATION_WISH, "withdrawn");
}

static gboolean
attendance_follows_approval (OcopRecord *record)
{
  return is (record, OCOP_PARTICIPATION_ATTENDANCE, "expected") || is (record, OCOP_PARTICIPATION_APPROVAL, "approved");
}

static gboolean
decision_follows_day_of_wish (OcopRecord *record)
{
  const char *wished = ocop_record_get_text (record, OCOP_PARTICIPATION_WISHED_ON);
  const char *decided = ocop_record_get_text (record, OCOP_PARTICIPATION_DECIDED_ON);

  return wished == NULL || decided == NULL || strcmp (decided, wished) >= 0 || is (record, OCOP_PARTICIPATION_WISH, "withdrawn");
}

static const OcopDemand participation_demands[] = {
  { OCOP_PARTICIPATION_REASON, refusal_has_reason, N_("A refusal needs its reason.") },
  { OCOP_PARTICIPATION_APPROVAL, decision_follows_wish, N_("Only who wants to come is approved or refused; enter the wish first.") },
  { OCOP_PARTICIPATION_ATTENDANCE, attendance_follows_approval, N_("Only who was approved attends or stays away; enter the approval first.") },
  { OCOP_PARTICIPATION_DECIDED_ON, decision_follows_day_of_wish, N_("The decision lies before the wish; correct one of the days.") },
};

static gboolean
place_is_whole (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_BOOTH_FLOOR_COLUMN) == ocop_record_is_set (record, OCOP_BOOTH_FLOOR_ROW);
}

static const OcopDemand booth_demands[] = {
  { OCOP_BOOTH_FLOOR_ROW, place_is_whole, N_("A place on the floor is a column and a row; enter both or neither.") },
};

static gboolean
return_says_something (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_DAILY_RETURN_OCOP_REVENUE) || ocop_record_is_set (record, OCOP_DAILY_RETURN_OTHER_REVENUE) ||
         ocop_record_is_set (record, OCOP_DAILY_RETURN_VISITORS);
}

static const OcopDemand daily_return_demands[] = {
  { OCOP_DAILY_RETURN_OCOP_REVENUE, return_says_something, N_("A return says revenue or visitors; enter one of them or take it out.") },
};

static const OcopField fair_fields[] = {
  FIELD (OCOP_FAIR_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_FAIR_TYPE, "kind", N_("Kind of fair"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_fair_types),
  FIELD (OCOP_FAIR_OUTSIDE, "outside", N_("Outside the city"), OCOP_FLAG, 0),
  FIELD (OCOP_FAIR_HELD_BY_CITY, "held_by_city", N_("Held by the city itself"), OCOP_FLAG, 0),
  FIELD (OCOP_FAIR_YEAR, "year", N_("Year of the plan"), OCOP_INTEGER, OCOP_REQUIRED, .least = 2018, .most = 2999),
  FIELD (OCOP_FAIR_STARTS_ON, "starts_on", N_("First day"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_FAIR_ENDS_ON, "ends_on", N_("Last day"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_FAIR_PLACE, "place", N_("Place"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_FAIR_UNIT, "unit", N_("Unit"), OCOP_REF, 0, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_FAIR_HOSTS, "hosts", N_("Hosts"), OCOP_LINES, OCOP_SEARCHED),
  FIELD (OCOP_FAIR_PICTURE, "picture", N_("Picture of the floor"), OCOP_REF, 0, .target = OCOP_KIND_ATTACHMENT),
  FIELD (OCOP_FAIR_REPORT, "report", N_("Closing report"), OCOP_LINES, 0),
  FIELD (OCOP_FAIR_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
  FIELD (OCOP_FAIR_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (fair, OCOP_KIND_FAIR, N_("Fair"), DEMANDS (fair_demands), .fits = ocop_fair_fits);

static const OcopField fair_budget_fields[] = {
  FIELD (OCOP_FAIR_BUDGET_FAIR, "fair", N_("Fair"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_FAIR),
  FIELD (OCOP_FAIR_BUDGET_FUND, "fund", N_("Source of the money"), OCOP_REF, 0, .target = OCOP_KIND_FUND),
  FIELD (OCOP_FAIR_BUDGET_SOURCE, "source", N_("Other source"), OCOP_TEXT, 0),
  FIELD (OCOP_FAIR_BUDGET_AMOUNT, "amount", N_("Amount"), OCOP_MONEY, OCOP_REQUIRED, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_FAIR_BUDGET_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
};
ENTITY (fair_budget, OCOP_KIND_FAIR_BUDGET, N_("Budget line of a fair"), DEMANDS (fair_budget_demands));

static const OcopField fair_zone_fields[] = {
  FIELD (OCOP_FAIR_ZONE_FAIR, "fair", N_("Fair"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_FAIR),
  FIELD (OCOP_FAIR_ZONE_NAME, "name", N_("Zone"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_FAIR_ZONE_GOODS, "goods", N_("What is sold there"), OCOP_TEXT, 0),
  FIELD (OCOP_FAIR_ZONE_POSITION, "position", N_("Place in the list"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 999),
};
ENTITY (fair_zone, OCOP_KIND_FAIR_ZONE, N_("Zone of a fair"));

static const OcopField participation_fields[] = {
  FIELD (OCOP_PARTICIPATION_PRODUCER, "producer", N_("Producer"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCER),
  FIELD (OCOP_PARTICIPATION_FAIR, "fair", N_("Fair"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_FAIR),
  FIELD (OCOP_PARTICIPATION_INVITED_ON, "invited_on", N_("Invited on"), OCOP_DATE, 0),
  FIELD (OCOP_PARTICIPATION_WISH, "wish", N_("Wish"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_fair_wishes),
  FIELD (OCOP_PARTICIPATION_WISHED_ON, "wished_on", N_("Day of the wish"), OCOP_DATE, 0),
  FIELD (OCOP_PARTICIPATION_APPROVAL, "approval", N_("Approval"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_fair_approvals),
  FIELD (OCOP_PARTICIPATION_DECIDED_ON, "decided_on", N_("Decided on"), OCOP_DATE, 0),
  FIELD (OCOP_PARTICIPATION_REASON, "reason", N_("Reason"), OCOP_TEXT, 0),
  FIELD (OCOP_PARTICIPATION_ATTENDANCE, "attendance", N_("Attendance"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_fair_attendances),
  FIELD (OCOP_PARTICIPATION_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
  FIELD (OCOP_PARTICIPATION_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (participation, OCOP_KIND_PARTICIPATION, N_("Participation in a fair"), DEMANDS (participation_demands),
        .fits = ocop_fair_fits_participation);

static const OcopField participation_product_fields[] = {
  FIELD (OCOP_PARTICIPATION_PRODUCT_PARTICIPATION, "participation", N_("Participation in a fair"), OCOP_REF, OCOP_REQUIRED,
         .target = OCOP_KIND_PARTICIPATION),
  FIELD (OCOP_PARTICIPATION_PRODUCT_PRODUCT, "product", N_("Product"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCT),
};
ENTITY (participation_product, OCOP_KIND_PARTICIPATION_PRODUCT, N_("Product brought to a fair"), .fits = ocop_fair_fits_product);

static const OcopField booth_fields[] = {
  FIELD (OCOP_BOOTH_FAIR, "fair", N_("Fair"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_FAIR),
  FIELD (OCOP_BOOTH_ZONE, "zone", N_("Zone"), OCOP_REF, 0, .target = OCOP_KIND_FAIR_ZONE),
  FIELD (OCOP_BOOTH_NUMBER, "number", N_("Booth number"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_BOOTH_FLOOR_COLUMN, "floor_column", N_("Column on the floor"), OCOP_INTEGER, 0, .least = 1, .most = 60),
  FIELD (OCOP_BOOTH_FLOOR_ROW, "floor_row", N_("Row on the floor"), OCOP_INTEGER, 0, .least = 1, .most = 60),
  FIELD (OCOP_BOOTH_HOLDER, "holder", N_("Held by"), OCOP_REF, 0, .target = OCOP_KIND_PARTICIPATION),
};
ENTITY (booth, OCOP_KIND_BOOTH, N_("Booth"), DEMANDS (booth_demands), .fits = ocop_fair_fits_booth);

static const OcopField daily_return_fields[] = {
  FIELD (OCOP_DAILY_RETURN_BOOTH, "booth", N_("Booth"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_BOOTH),
  FIELD (OCOP_DAILY_RETURN_PARTICIPATION, "participation", N_("Participation in a fair"), OCOP_REF, OCOP_REQUIRED,
         .target = OCOP_KIND_PARTICIPATION),
  FIELD (OCOP_DAILY_RETURN_DAY, "day", N_("Day"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_DAILY_RETURN_OCOP_REVENUE, "ocop_revenue", N_("OCOP revenue"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_DAILY_RETURN_OTHER_REVENUE, "other_revenue", N_("Other revenue"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_DAILY_RETURN_VISITORS, "visitors", N_("Visitors"), OCOP_INTEGER, 0, .least = 0, .most = G_MAXINT32),
};
ENTITY (daily_return, OCOP_KIND_DAILY_RETURN, N_("Return of a day"), DEMANDS (daily_return_demands), .fits = ocop_fair_fits_return);

static const OcopField fair_contract_fields[] = {
  FIELD (OCOP_FAIR_CONTRACT_FAIR, "fair", N_("Fair"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_FAIR),
  FIELD (OCOP_FAIR_CONTRACT_TYPE, "kind", N_("Kind"), OCOP_CHOICE, OCOP_REQUIRED, .choices = contract_types),
  FIELD (OCOP_FAIR_CONTRACT_PARTICIPATION, "participation", N_("Participant"), OCOP_REF, 0, .target = OCOP_KIND_PARTICIPATION),
  FIELD (OCOP_FAIR_CONTRACT_PRODUCT, "product", N_("Product"), OCOP_REF, 0, .target = OCOP_KIND_PRODUCT),
  FIELD (OCOP_FAIR_CONTRACT_PARTNER, "partner", N_("Partner"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_FAIR_CONTRACT_VALUE, "value", N_("Value"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_FAIR_CONTRACT_SIGNED_ON, "signed_on", N_("Signed on"), OCOP_DATE, 0),
  FIELD (OCOP_FAIR_CONTRACT_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
};
ENTITY (fair_contract, OCOP_KIND_FAIR_CONTRACT, N_("Contract of a fair"), .fits = ocop_fair_fits_contract);
