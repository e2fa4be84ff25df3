/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-sales-point-page.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-history-lines.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "model/ocop-sales-point.h"
#include "window/history/ocop-history-list.h"
#include "window/ocop-main-window.h"
#include "window/products/ocop-product-sections.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-gone.h"
#include "window/record/ocop-record-view.h"
#include "window/sales-points/ocop-point-checklist.h"
#include "window/sales-points/ocop-revenue-view.h"
#include "window/sales-points/ocop-sales-point-edit.h"
#include "window/sales-points/ocop-sales-point-pieces.h"
#include "window/sales-points/ocop-trade-records.h"

#include <glib/gi18n-lib.h>

/* Everything of one sales point: what it is and how far it has come, its checklist, goods, revenue and visits. */
struct _OcopSalesPointPage
{
  OcopSubpage parent_instance;

  gint64 id;
  OcopSalesPointFacts *facts; /* (nullable) %NULL where the point is gone */

  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *gone;
  GtkWidget *next;
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (OcopSalesPointPage, ocop_sales_point_page, OCOP_TYPE_SUBPAGE)

/* In the order of ocop_sales_point_states: what leads on from there. */
static const char *const next_words[] = { N_("_Assessed…"), N_("_Opened…"), N_("_Closed…"), NULL };

static OcopWorkspace *
get_workspace (OcopSalesPointPage *self)
{
  return ocop_page_get_workspace (OCOP_PAGE (self));
}

static GtkWidget *
make_checklist (gpointer owner)
{
  OcopSalesPointPage *self = owner;
  GtkWidget *checklist = ocop_point_checklist_new (get_workspace (self));

  ocop_point_checklist_show (OCOP_POINT_CHECKLIST (checklist), self->facts);

  return checklist;
}

static void
update_checklist (gpointer   owner,
                  GtkWidget *checklist)
{
  ocop_point_checklist_show (OCOP_POINT_CHECKLIST (checklist), ((OcopSalesPointPage *) owner)->facts);
}

static GtkWidget *
make_goods (gpointer owner)
{
  OcopSalesPointPage *self = owner;

  return ocop_records_card_new (&ocop_point_goods_card, get_workspace (self), self->id);
}

static GtkWidget *
make_revenue (gpointer owner)
{
  OcopSalesPointPage *self = owner;
  GtkWidget *view = ocop_revenue_view_new (get_workspace (self));

  ocop_revenue_view_show (OCOP_REVENUE_VIEW (view), self->facts);

  return view;
}

static void
update_revenue (gpointer   owner,
                GtkWidget *view)
{
  ocop_revenue_view_show (OCOP_REVENUE_VIEW (view), ((OcopSalesPointPage *) owner)->facts);
}

static GtkWidget *
make_visits (gpointer owner)
{
  OcopSalesPointPage *self = owner;

  return ocop_records_card_new (&ocop_point_visits_card, get_workspace (self), self->id);
}

static GtkWidget *
make_history (gpointer owner)
{
  OcopSalesPointPage *self = owner;
  GtkWidget *list = ocop_history_list_new (get_workspace (self));

  ocop_history_list_show_record (OCOP_HISTORY_LIST (list), self->facts->record);

  return list;
}

static GtkWidget *
make_side (gpointer owner)
{
  OcopSalesPointPage *self = owner;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), ocop_point_goods_new (self->facts));
  gtk_box_append (GTK_BOX (box), ocop_revenue_chart_new (self->facts));

  return box;
}

static const OcopRecordEntry entries[] = {
  { "checklist", N_("Checklist"), "emblem-ok-symbolic", make_checklist, FALSE, update_checklist },
  { "goods", N_("Goods"), "ocop-products-symbolic", make_goods, FALSE, NULL },
  { "revenue", N_("Revenue by Month"), "ocop-overview-symbolic", make_revenue, FALSE, update_revenue },
  { "visits", N_("Visits"), "document-open-symbolic", make_visits, FALSE, NULL },
  { "history", N_("History of Changes"), "document-open-recent-symbolic", make_history, TRUE, NULL },
};

static const OcopRecordEntry side = { "summary", N_("Goods and Revenue"), "view-list-symbolic", make_side, FALSE, NULL };

static void
add_field (OcopSalesPointPage *self,
           GtkWidget          *grid,
           const char         *label,
           guint               field)
{
  g_autofree char *value = ocop_record_in_words (self->facts->record, ocop_page_get_db (OCOP_PAGE (self)), field);

  ocop_facts_grid_add (grid, label, value);
}

static GtkWidget *
make_identity (gpointer owner)
{
  OcopSalesPointPage *self = owner;
  OcopRecord *record = self->facts->record;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = ocop_facts_grid_new ();

  gtk_box_append (GTK_BOX (box), ocop_point_state_chip_new (self->facts->state));
  if (ocop_record_get_flag (record, OCOP_SALES_POINT_ILLUSTRATIVE))
    gtk_box_append (GTK_BOX (box), ocop_illustrative_new ());
  add_field (self, grid, _("Type"), OCOP_SALES_POINT_TYPE);
  add_field (self, grid, _("Address"), OCOP_SALES_POINT_ADDRESS);
  ocop_facts_grid_add (grid, _("Unit"),
                       ocop_record_get_flag (record, OCOP_SALES_POINT_OUTSIDE) ? _("outside the city") : self->facts->place);
  ocop_facts_grid_add (grid, _("Run by"), self->facts->operator);
  add_field (self, grid, _("Location"), OCOP_SALES_POINT_LOCATION);
  add_field (self, grid, _("Area, m²"), OCOP_SALES_POINT_AREA);
  add_field (self, grid, _("Funding"), OCOP_SALES_POINT_FUNDING);
  add_field (self, grid, _("Amount"), OCOP_SALES_POINT_AMOUNT);
  add_field (self, grid, _("Keep until"), OCOP_SALES_POINT_KEEP_UNTIL);
  add_field (self, grid, _("Note"), OCOP_SALES_POINT_NOTE);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), ocop_point_steps_new (self->facts));

  return box;
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopSalesPointPage *self = OCOP_SALES_POINT_PAGE (widget);

  ocop_main_window_push (ocop_main_window_of (widget), ocop_sales_point_edit_new (get_workspace (self), self->id));
}

/* On to the next state, or closed from whichever. */
static void
move_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopSalesPointPage *self = OCOP_SALES_POINT_PAGE (widget);
  const char *state = g_str_equal (action, "point.close") ? "closed" : ocop_sales_point_get_next (self->facts->state);

  if (state != NULL)
    ocop_main_window_push (ocop_main_window_of (widget), ocop_sales_point_move_new (get_workspace (self), self->id, state));
}

static void
update_acts (OcopSalesPointPage *self)
{
  gboolean can_write = self->facts != NULL && !ocop_workspace_is_read_only (get_workspace (self));
  const char *next = self->facts != NULL ? ocop_sales_point_get_next (self->facts->state) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "point.edit", can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "point.next", can_write && next != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "point.close", can_write && next != NULL && !g_str_equal (next, "closed"));
  gtk_widget_set_visible (self->next, next != NULL);
  gtk_widget_set_visible (self->close, next != NULL && !g_str_equal (next, "closed"));
  if (next != NULL && !g_str_equal (next, "closed"))
    gtk_widget_add_css_class (self->next, "suggested-action");
  else
    gtk_widget_remove_css_class (self->next, "suggested-action");
  for (guint i = 0; next != NULL && next_words[i] != NULL; i++)
    if (g_str_equal (ocop_sales_point_states[i + 1].key, next))
      gtk_button_set_label (GTK_BUTTON (self->next), _(next_words[i]));
}

static void
build (OcopPage *page)
{
  OcopSalesPointPage *self = OCOP_SALES_POINT_PAGE (page);
  GtkWidget *foot;

  self->view = ocop_record_view_new (entries, G_N_ELEMENTS (entries), &side, make_identity, self);
  foot = ocop_record_view_get_foot (OCOP_RECORD_VIEW (self->view));
  self->next = ocop_act_button_new (_(next_words[0]), "point.next", 0);
  self->close = ocop_act_button_new (_("Give _Up…"), "point.close", 0);
  gtk_box_append (GTK_BOX (foot), self->next);
  gtk_box_append (GTK_BOX (foot), ocop_act_button_new (_("_Edit"), "point.edit", 0));
  gtk_box_append (GTK_BOX (foot), self->close);
  self->gone = ocop_gone_new (_("The sales point is no longer in the file"));
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->view);
  gtk_stack_add_child (GTK_STACK (self->stack), self->gone);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), self->stack);
}

static void
show_facts (OcopSalesPointPage *self)
{
  OcopRecordView *view = OCOP_RECORD_VIEW (self->view);
  OcopDb *db = ocop_page_get_db (OCOP_PAGE (self));
  g_autofree char *as_of = ocop_date_to_short (ocop_workspace_get_as_of (get_workspace (self)));
  g_autofree char *subtitle = g_strdup_printf (_("Sales point · figures of %s"), as_of);
  gint64 n_lines = 0;

  ocop_subpage_set_title (OCOP_SUBPAGE (self), ocop_record_get_text (self->facts->record, OCOP_SALES_POINT_NAME), subtitle);
  ocop_history_count_about (db, self->facts->record, &n_lines, NULL);
  ocop_record_view_set_count (view, "checklist", self->facts->items->len);
  ocop_record_view_set_count (view, "goods", self->facts->goods->len);
  ocop_record_view_set_count (view, "revenue", self->facts->months->len);
  ocop_record_view_set_count (view, "history", n_lines);
  ocop_record_view_refresh (view);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->view);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopSalesPointPage *self = OCOP_SALES_POINT_PAGE (page);
  g_autoptr (GError) error = NULL;
  OcopSalesPointFacts *before = self->facts;

  /* What is in view may still be asked for while it is replaced. */
  self->facts = ocop_sales_point_facts_load (ocop_page_get_db (page), self->id, ocop_workspace_get_as_of (get_workspace (self)), &error);
  update_acts (self);
  if (self->facts != NULL)
    {
      show_facts (self);
    }
  else
    {
      ocop_gone_set_reason (self->gone, error->message);
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->gone);
    }
  g_clear_pointer (&before, ocop_sales_point_facts_free);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (OCOP_SALES_POINT_PAGE (widget)->view);
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&OCOP_SALES_POINT_PAGE (object)->facts, ocop_sales_point_facts_free);

  G_OBJECT_CLASS (ocop_sales_point_page_parent_class)->finalize (object);
}

static void
ocop_sales_point_page_class_init (OcopSalesPointPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  page_class->build = build;
  page_class->refresh = refresh;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_install_action (widget_class, "point.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "point.next", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "point.close", NULL, move_action);
}

static void
ocop_sales_point_page_init (OcopSalesPointPage *self)
{
}

/**
 * ocop_sales_point_page_new:
 * @workspace: the city file
 * @id: row id of a sales point
 *
 * Returns: (transfer floating): its page
 */
OcopSubpage *
ocop_sales_point_page_new (OcopWorkspace *workspace,
                           gint64         id)
{
  OcopSalesPointPage *self = g_object_new (OCOP_TYPE_SALES_POINT_PAGE, "workspace", workspace, NULL);

  self->id = id;

  return OCOP_SUBPAGE (self);
}

/**
 * ocop_sales_point_page_show:
 * @self: the page, which was looked at
 * @entry: "checklist", "goods", "revenue", "visits", "history"; "summary" where there is no room beside
 */
void
ocop_sales_point_page_show (OcopSalesPointPage *self,
                            const char         *entry)
{
  ocop_record_view_show (OCOP_RECORD_VIEW (self->view), entry);
}
