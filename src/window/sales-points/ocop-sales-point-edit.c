/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-sales-point-edit.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-record-edit.h"
#include "window/form/ocop-record-forms.h"
#include "window/form/ocop-ref-entry.h"

#include <glib/gi18n-lib.h>

static const OcopFormRow what_rows[] = {
  { .field = OCOP_SALES_POINT_NAME },
  { .field = OCOP_SALES_POINT_TYPE },
  { .field = OCOP_SALES_POINT_LOCATION, .hint = N_("Decision 920/QĐ-BCT names the first seven; post offices came with 950/QĐ-BCT") },
  { .field = OCOP_SALES_POINT_ADDRESS },
  { .field = OCOP_SALES_POINT_UNIT, .make = ocop_commune_entry_new, .hint = N_("Type any part of its name, without marks if you like") },
  { .field = OCOP_SALES_POINT_OUTSIDE },
  { .field = OCOP_SALES_POINT_AREA },
};

static const OcopFormRow operator_rows[] = {
  { .field = OCOP_SALES_POINT_PRODUCER },
  { .field = OCOP_SALES_POINT_OPERATOR, .hint = N_("A retailer, a cooperative union, an office") },
};

static const OcopFormRow funding_rows[] = {
  { .field = OCOP_SALES_POINT_FUNDING, .hint = N_("As “Nghị quyết 329/2020/NQ-HĐND”") },
  { .field = OCOP_SALES_POINT_AMOUNT },
  { .field = OCOP_SALES_POINT_KEEP_UNTIL },
};

static const OcopFormRow way_rows[] = {
  { .field = OCOP_SALES_POINT_PROPOSED_ON }, { .field = OCOP_SALES_POINT_PROPOSAL },   { .field = OCOP_SALES_POINT_ASSESSED_ON },
  { .field = OCOP_SALES_POINT_ASSESSMENT },  { .field = OCOP_SALES_POINT_OPENED_ON },  { .field = OCOP_SALES_POINT_OPENING },
  { .field = OCOP_SALES_POINT_CLOSED_ON },   { .field = OCOP_SALES_POINT_CLOSING },
};

static const OcopFormRow note_rows[] = { { .field = OCOP_SALES_POINT_NOTE }, { .field = OCOP_SALES_POINT_ILLUSTRATIVE } };

static const OcopFormSection sections[] = {
  OCOP_FORM_SECTION (N_("Sales Point"), what_rows),
  OCOP_FORM_SECTION (N_("Who Runs It"), operator_rows),
  OCOP_FORM_SECTION (N_("Funding"), funding_rows),
  OCOP_FORM_SECTION (N_("From Proposal to Closing"), way_rows),
  OCOP_FORM_SECTION (N_("Note"), note_rows),
  { NULL },
};

/* One step of the way, with its day and what it rests on. */
static const OcopFormRow assess_rows[] = { { .field = OCOP_SALES_POINT_ASSESSED_ON }, { .field = OCOP_SALES_POINT_ASSESSMENT } };
static const OcopFormRow open_rows[] = {
  { .field = OCOP_SALES_POINT_OPENED_ON }, { .field = OCOP_SALES_POINT_OPENING }, { .field = OCOP_SALES_POINT_KEEP_UNTIL },
};
static const OcopFormRow close_rows[] = { { .field = OCOP_SALES_POINT_CLOSED_ON }, { .field = OCOP_SALES_POINT_CLOSING } };

static const OcopFormSection assess_sections[] = { OCOP_FORM_SECTION (N_("Assessment"), assess_rows), { NULL } };
static const OcopFormSection open_sections[] = { OCOP_FORM_SECTION (N_("Opening"), open_rows), { NULL } };
static const OcopFormSection close_sections[] = { OCOP_FORM_SECTION (N_("Closing"), close_rows), { NULL } };

/**
 * ocop_sales_point_edit_new:
 * @workspace: the city file
 * @id: row id of a sales point, 0 for a new one
 *
 * Returns: (transfer floating): a page to make or change it
 */
OcopSubpage *
ocop_sales_point_edit_new (OcopWorkspace *workspace,
                           gint64         id)
{
  return ocop_record_edit_new (workspace, OCOP_KIND_SALES_POINT, id, sections, NULL);
}

/**
 * ocop_sales_point_move_new:
 * @workspace: the city file
 * @id: row id of a sales point
 * @state: a key of #ocop_sales_point_states after "proposed": where it is to come to
 *
 * Returns: (transfer floating): a page that asks for the day and the reason of that step and nothing else
 */
OcopSubpage *
ocop_sales_point_move_new (OcopWorkspace *workspace,
                           gint64         id,
                           const char    *state)
{
  const OcopFormSection *asked = g_str_equal (state, "assessed") ? assess_sections
                                 : g_str_equal (state, "operating") ? open_sections
                                                                  : close_sections;

  return ocop_record_edit_new (workspace, OCOP_KIND_SALES_POINT, id, asked, NULL);
}

OcopSubpage *
ocop_trade_meeting_edit_new (OcopWorkspace *workspace,
                             gint64         id)
{
  return ocop_record_forms_edit (workspace, OCOP_KIND_TRADE_MEETING, id, NULL);
}

/**
 * ocop_outlet_edit_new:
 * @workspace: the city file
 * @product: row id of a product, 0 for one still to be chosen
 *
 * Returns: (transfer floating): a page for a new offer of it on the network
 */
OcopSubpage *
ocop_outlet_edit_new (OcopWorkspace *workspace,
                      gint64         product)
{
  OcopRecord *offer = ocop_record_new (OCOP_KIND_ONLINE_LISTING);

  if (product != 0)
    ocop_record_set_ref (offer, OCOP_ONLINE_LISTING_PRODUCT, product);

  return ocop_record_forms_edit (workspace, OCOP_KIND_ONLINE_LISTING, 0, offer);
}
