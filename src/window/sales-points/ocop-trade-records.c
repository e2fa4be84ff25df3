/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-trade-records.h"

#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>

static const guint goods_fields[] = { OCOP_SALES_POINT_GOOD_PRODUCT, OCOP_SALES_POINT_GOOD_GOOD, OCOP_SALES_POINT_GOOD_ORIGIN,
                                      OCOP_SALES_POINT_GOOD_LOCALITY, OCOP_SALES_POINT_GOOD_SINCE, OCOP_SALES_POINT_GOOD_UNTIL, 0 };

static void
prepare_good (OcopRecord    *record,
              OcopWorkspace *workspace)
{
  ocop_record_set_text (record, OCOP_SALES_POINT_GOOD_ORIGIN, "own");
  ocop_record_set_text (record, OCOP_SALES_POINT_GOOD_SINCE, ocop_workspace_get_as_of (workspace));
}

const OcopRecordsCardKind ocop_point_goods_card = {
  .title = N_("Goods Carried"),
  .parent = OCOP_SALES_POINT_GOOD_SALES_POINT,
  .fields = goods_fields,
  .order = OCOP_SALES_POINT_GOOD_SINCE,
  .add = N_("_Add Good"),
  .none = N_("No goods are recorded."),
  .imports = TRUE,
  .prepare = prepare_good,
};

static const guint visit_fields[] = { OCOP_SALES_POINT_VISIT_FINDINGS, OCOP_SALES_POINT_VISIT_VISITED_ON, OCOP_SALES_POINT_VISIT_VISITOR,
                                      OCOP_SALES_POINT_VISIT_REMEDY, OCOP_SALES_POINT_VISIT_DEADLINE, OCOP_SALES_POINT_VISIT_REMEDIED_ON,
                                      0 };

static void
prepare_visit (OcopRecord    *record,
               OcopWorkspace *workspace)
{
  ocop_record_set_text (record, OCOP_SALES_POINT_VISIT_VISITED_ON, ocop_workspace_get_as_of (workspace));
}

const OcopRecordsCardKind ocop_point_visits_card = {
  .title = N_("Visits"),
  .parent = OCOP_SALES_POINT_VISIT_SALES_POINT,
  .fields = visit_fields,
  .order = OCOP_SALES_POINT_VISIT_VISITED_ON,
  .latest_first = TRUE,
  .add = N_("_Note Visit"),
  .none = N_("No visit is recorded."),
  .prepare = prepare_visit,
};

static const guint product_point_fields[] = { OCOP_SALES_POINT_GOOD_SALES_POINT, OCOP_SALES_POINT_GOOD_SINCE, OCOP_SALES_POINT_GOOD_UNTIL,
                                              0 };

static const OcopRecordsCardKind product_points_card = {
  .title = N_("Sales Points"),
  .parent = OCOP_SALES_POINT_GOOD_PRODUCT,
  .fields = product_point_fields,
  .order = OCOP_SALES_POINT_GOOD_SINCE,
  .latest_first = TRUE,
  .add = N_("_Add Sales Point"),
  .none = N_("No sales point carries it."),
  .prepare = prepare_good,
};

static const guint offer_fields[] = { OCOP_ONLINE_LISTING_SITE, OCOP_ONLINE_LISTING_ADDRESS, OCOP_ONLINE_LISTING_SINCE,
                                      OCOP_ONLINE_LISTING_UNTIL, OCOP_ONLINE_LISTING_NOTE, 0 };

static const OcopRecordsCardKind product_offers_card = {
  .title = N_("On the Network"),
  .parent = OCOP_ONLINE_LISTING_PRODUCT,
  .fields = offer_fields,
  .order = OCOP_ONLINE_LISTING_SITE,
  .add = N_("_Add Offer"),
  .none = N_("It is not offered on the network."),
  .imports = TRUE,
};

static const guint producer_point_fields[] = { OCOP_SALES_POINT_NAME, OCOP_SALES_POINT_TYPE, OCOP_SALES_POINT_ADDRESS,
                                               OCOP_SALES_POINT_OPENED_ON, OCOP_SALES_POINT_CLOSED_ON, 0 };

static void
prepare_point (OcopRecord    *record,
               OcopWorkspace *workspace)
{
  ocop_record_set_text (record, OCOP_SALES_POINT_PROPOSED_ON, ocop_workspace_get_as_of (workspace));
}

static const OcopRecordsCardKind producer_points_card = {
  .title = N_("Sales Points It Runs"),
  .parent = OCOP_SALES_POINT_PRODUCER,
  .fields = producer_point_fields,
  .order = OCOP_SALES_POINT_NAME,
  .add = N_("_Add Sales Point"),
  .none = N_("It runs no sales point."),
  .prepare = prepare_point,
};

static const guint producer_meeting_fields[] = { OCOP_TRADE_MEETING_PRODUCER_TRADE_MEETING, OCOP_TRADE_MEETING_PRODUCER_PARTNER,
                                                 OCOP_TRADE_MEETING_PRODUCER_RESULT, OCOP_TRADE_MEETING_PRODUCER_VALUE, 0 };

static void
prepare_attendance (OcopRecord    *record,
                    OcopWorkspace *workspace)
{
  ocop_record_set_text (record, OCOP_TRADE_MEETING_PRODUCER_RESULT, "open");
}

static const OcopRecordsCardKind producer_meetings_card = {
  .title = N_("Trade Meetings"),
  .parent = OCOP_TRADE_MEETING_PRODUCER_PRODUCER,
  .fields = producer_meeting_fields,
  .order = OCOP_TRADE_MEETING_PRODUCER_TRADE_MEETING,
  .latest_first = TRUE,
  .add = N_("_Add Meeting"),
  .none = N_("It was at no trade meeting."),
  .prepare = prepare_attendance,
};

static const guint attendance_fields[] = { OCOP_TRADE_MEETING_PRODUCER_PRODUCER, OCOP_TRADE_MEETING_PRODUCER_PARTNER,
                                           OCOP_TRADE_MEETING_PRODUCER_RESULT, OCOP_TRADE_MEETING_PRODUCER_VALUE,
                                           OCOP_TRADE_MEETING_PRODUCER_NOTE, 0 };

static const OcopRecordsCardKind meeting_producers_card = {
  .title = N_("Who Met Whom, and What Came of It"),
  .parent = OCOP_TRADE_MEETING_PRODUCER_TRADE_MEETING,
  .fields = attendance_fields,
  .order = OCOP_TRADE_MEETING_PRODUCER_PARTNER,
  .add = N_("_Add Producer"),
  .none = N_("No producer is recorded."),
  .imports = TRUE,
  .prepare = prepare_attendance,
};

static const guint meeting_elsewhere[] = { OCOP_TRADE_MEETING_NAME, 0 };
static const OcopRecordsCardKind *const meeting_cards[] = { &meeting_producers_card };

const OcopRecordPageKind ocop_trade_meeting_page = {
  .kind = OCOP_KIND_TRADE_MEETING,
  .icon_name = "ocop-sales-points-symbolic",
  .gone = N_("The trade meeting is no longer in the file"),
  .elsewhere = meeting_elsewhere,
  .cards = meeting_cards,
  .n_cards = G_N_ELEMENTS (meeting_cards),
};

static const guint item_fields[] = { OCOP_CHECKLIST_ITEM_LABEL, OCOP_CHECKLIST_ITEM_HEADING, OCOP_CHECKLIST_ITEM_POSITION,
                                     OCOP_CHECKLIST_ITEM_NOTE, 0 };

static const OcopRecordsCardKind checklist_items_card = {
  .title = N_("What Is Demanded"),
  .parent = OCOP_CHECKLIST_ITEM_CHECKLIST,
  .fields = item_fields,
  .order = OCOP_CHECKLIST_ITEM_POSITION,
  .add = N_("_Add Item"),
  .none = N_("Nothing is entered yet: enter what the decision demands."),
  .imports = TRUE,
};

static const guint checklist_elsewhere[] = { 0 };
static const OcopRecordsCardKind *const checklist_cards[] = { &checklist_items_card };

const OcopRecordPageKind ocop_checklist_page = {
  .kind = OCOP_KIND_CHECKLIST,
  .icon_name = "view-list-symbolic",
  .gone = N_("The checklist is no longer in the file"),
  .elsewhere = checklist_elsewhere,
  .cards = checklist_cards,
  .n_cards = G_N_ELEMENTS (checklist_cards),
};

static GtkWidget *
make_cards (const OcopRecordsCardKind *const *kinds,
            gsize                             n_kinds,
            OcopWorkspace                    *workspace,
            gint64                            parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (gsize i = 0; i < n_kinds; i++)
    gtk_box_append (GTK_BOX (box), ocop_records_card_new (kinds[i], workspace, parent));

  return box;
}

/**
 * ocop_product_outlets_new:
 * @workspace: the city file
 * @product: row id of a product
 *
 * Returns: (transfer floating): the sales points that carry it and its offers on the network
 */
GtkWidget *
ocop_product_outlets_new (OcopWorkspace *workspace,
                          gint64         product)
{
  static const OcopRecordsCardKind *const kinds[] = { &product_points_card, &product_offers_card };

  return make_cards (kinds, G_N_ELEMENTS (kinds), workspace, product);
}

/**
 * ocop_producer_trade_new:
 * @workspace: the city file
 * @producer: row id of a producer
 *
 * Returns: (transfer floating): the sales points it runs and the meetings at which it met buyers
 */
GtkWidget *
ocop_producer_trade_new (OcopWorkspace *workspace,
                         gint64         producer)
{
  static const OcopRecordsCardKind *const kinds[] = { &producer_points_card, &producer_meetings_card };

  return make_cards (kinds, G_N_ELEMENTS (kinds), workspace, producer);
}
