/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-sales-points-page.h"

#include "model/ocop-kinds.h"
#include "model/ocop-list-trade.h"
#include "window/ocop-plan-line.h"
#include "window/products/ocop-product-panel.h"
#include "window/sales-points/ocop-sales-point-edit.h"
#include "window/sales-points/ocop-sales-point-pieces.h"

#include <glib/gi18n-lib.h>

/* Where products are sold: sales points, meetings with buyers, and of each product where it is to be had. The year's target
 * stands above. */
struct _OcopSalesPointsPage
{
  OcopListsPage parent_instance;

  OcopPlanLine *plan; /* borrowed: a child */
};

G_DEFINE_FINAL_TYPE (OcopSalesPointsPage, ocop_sales_points_page, OCOP_TYPE_LISTS_PAGE)

static char *
count_points (guint n)
{
  return g_strdup_printf (ngettext ("%u sales point", "%u sales points", n), n);
}

static char *
count_points_found (guint n,
                    guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u sales point", "%u of %u sales points", of), n, of);
}

static char *
points_searched (const char *text)
{
  return g_strdup_printf (_("No sales point has “%s” in its name, address or operator."), text);
}

static char *
count_meetings (guint n)
{
  return g_strdup_printf (ngettext ("%u trade meeting", "%u trade meetings", n), n);
}

static char *
count_meetings_found (guint n,
                      guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u trade meeting", "%u of %u trade meetings", of), n, of);
}

static char *
meetings_searched (const char *text)
{
  return g_strdup_printf (_("No trade meeting has “%s” in its name, place or among those who came."), text);
}

static char *
count_products (guint n)
{
  return g_strdup_printf (ngettext ("%u product", "%u products", n), n);
}

static char *
count_products_found (guint n,
                      guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u product", "%u of %u products", of), n, of);
}

static char *
products_searched (const char *text)
{
  return g_strdup_printf (_("No product has “%s” in its name, producer or code."), text);
}

/* A product is edited on its page; what is new here is an offer on the network. */
static OcopSubpage *
edit_outlet (OcopWorkspace *workspace,
             gint64         product)
{
  return ocop_outlet_edit_new (workspace, product);
}

static const guint points_folded[] = { OCOP_POINTS_OPENED_ON, OCOP_POINTS_MET };
static const guint meetings_folded[] = { OCOP_MEETINGS_PLACE };
static const guint outlets_folded[] = { OCOP_OUTLETS_PRODUCER, OCOP_OUTLETS_CERTIFICATE };

static const OcopListsPagePane panes[] = {
  {
    .key = "points",
    .title = N_("Sales Points"),
    .record = OCOP_KIND_SALES_POINT,
    .edit = ocop_sales_point_edit_new,
    .kind = {
      .list = &ocop_sales_points_list,
      .sort = OCOP_POINTS_NAME,
      .name = N_("Sales Points"),
      .count = count_points,
      .count_found = count_points_found,
      .searched = points_searched,
      .add = N_("_Add Sales Point"),
      .nothing_title = N_("No Sales Points Yet"),
      .nothing_text = N_("Add the first one. What is recorded here is counted for the plan's target and fills the tables and papers."),
      .none_title = N_("No Sales Point Fits"),
      .folded = points_folded,
      .n_folded = G_N_ELEMENTS (points_folded),
      .fill = ocop_sales_point_panel_fill,
    },
  },
  {
    .key = "meetings",
    .title = N_("Trade Links"),
    .record = OCOP_KIND_TRADE_MEETING,
    .edit = ocop_trade_meeting_edit_new,
    .kind = {
      .list = &ocop_trade_meetings_list,
      .sort = OCOP_MEETINGS_HELD_ON,
      .name = N_("Trade Links"),
      .count = count_meetings,
      .count_found = count_meetings_found,
      .searched = meetings_searched,
      .add = N_("_Add Trade Meeting"),
      .nothing_title = N_("No Trade Meetings Yet"),
      .nothing_text = N_("Add a meeting with supermarkets and buyers, who met whom, and what came of it."),
      .none_title = N_("No Trade Meeting Fits"),
      .folded = meetings_folded,
      .n_folded = G_N_ELEMENTS (meetings_folded),
      .fill = ocop_trade_meeting_panel_fill,
    },
  },
  {
    .key = "outlets",
    .title = N_("Where Products Are Sold"),
    .record = OCOP_KIND_PRODUCT,
    .edit = edit_outlet,
    .kind = {
      .list = &ocop_outlets_list,
      .sort = OCOP_OUTLETS_POINTS,
      .name = N_("Where Products Are Sold"),
      .count = count_products,
      .count_found = count_products_found,
      .searched = products_searched,
      .add = N_("_Add Offer on the Network"),
      .nothing_title = N_("No Ranked Products Yet"),
      .nothing_text = N_("Products stand here once a council has ranked them."),
      .none_title = N_("No Product Fits"),
      .folded = outlets_folded,
      .n_folded = G_N_ELEMENTS (outlets_folded),
      .fill = ocop_product_panel_fill,
    },
  },
};

static GtkWidget *
make_head (OcopListsPage *page)
{
  OcopSalesPointsPage *self = OCOP_SALES_POINTS_PAGE (page);

  self->plan = OCOP_PLAN_LINE (ocop_plan_line_new (1u << OCOP_TARGET_SALES_POINTS));

  return GTK_WIDGET (self->plan);
}

static void
show_plan (OcopPage     *page,
           gpointer      result,
           const GError *error)
{
  ocop_plan_line_show (OCOP_SALES_POINTS_PAGE (page)->plan, result, error);
}

static const OcopPageQuery query = {
  .read = ocop_plan_line_read,
  .free_result = ocop_plan_line_free_result,
  .show = show_plan,
};

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OCOP_PAGE_CLASS (ocop_sales_points_page_parent_class)->refresh (page, changes);
  if (changes == NULL || ocop_changes_touch (changes, "plan") || ocop_changes_touch (changes, "target") ||
      ocop_changes_touch (changes, "sales_point"))
    ocop_page_load (page, &query);
}

static void
ocop_sales_points_page_class_init (OcopSalesPointsPageClass *klass)
{
  OcopListsPageClass *lists_class = OCOP_LISTS_PAGE_CLASS (klass);

  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  OCOP_PAGE_CLASS (klass)->search_hint = N_("Name, address, operator…");
  lists_class->panes = panes;
  lists_class->n_panes = G_N_ELEMENTS (panes);
  lists_class->make_head = make_head;
}

static void
ocop_sales_points_page_init (OcopSalesPointsPage *self)
{
}
