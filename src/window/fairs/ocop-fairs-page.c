/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fairs-page.h"

#include "base/ocop-date.h"
#include "model/ocop-fair-list.h"
#include "model/ocop-fair-support.h"
#include "model/ocop-plan-progress.h"
#include "model/ocop-register.h"
#include "window/fairs/ocop-fair-edit.h"
#include "window/fairs/ocop-fair-rate-card.h"
#include "window/fairs/ocop-fair-row.h"
#include "window/fairs/ocop-fair-strip.h"
#include "window/ocop-accessible.h"
#include "window/ocop-buttons.h"
#include "window/ocop-main-window.h"
#include "window/ocop-plan-card.h"
#include "window/record/ocop-facts-grid.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The fairs of the year: what the plan asks of them, the share of products supported, the year at a glance, and the list. */
struct _OcopFairsPage
{
  OcopPage parent_instance;

  /* borrowed: of the content */
  GtkWidget *plan;
  GtkWidget *rate;
  GtkWidget *year_card;
  GtkWidget *strip;
  GtkWidget *list;
  GtkWidget *heading;
  GtkWidget *empty;
  GtkWidget *failure;
};

G_DEFINE_FINAL_TYPE (OcopFairsPage, ocop_fairs_page, OCOP_TYPE_PAGE)

#define MEASURES (1u << OCOP_TARGET_FAIRS | 1u << OCOP_TARGET_FAIR_SUPPORT)

/* All that is read of a year; @plan and @support are %NULL for all years together. */
typedef struct
{
  int year;
  char *as_of;
  OcopPlanProgress *plan;
  OcopFairSupport *support;
  gint64 planned_share;
  GPtrArray *fairs;
} YearFairs;

static void
year_fairs_free (gpointer data)
{
  YearFairs *self = data;

  g_free (self->as_of);
  g_clear_pointer (&self->plan, ocop_plan_progress_free);
  g_clear_pointer (&self->support, ocop_fair_support_free);
  g_clear_pointer (&self->fairs, g_ptr_array_unref);
  g_free (self);
}

static gboolean
read_plan (YearFairs  *self,
           OcopDb     *db,
           GError    **error)
{
  g_autoptr (GPtrArray) rows = ocop_register_load (db, self->as_of, error);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  self->plan = ocop_plan_progress_find (db, self->year, self->as_of, rows, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  self->support = ocop_fair_support_load (db, self->year, 0, self->as_of, error);

  return self->support != NULL && ocop_fair_support_planned (db, self->year, &self->planned_share, error);
}

static gpointer
read_year (OcopDb      *db,
           int          year,
           const char  *as_of,
           GError     **error)
{
  YearFairs *self = g_new0 (YearFairs, 1);

  self->year = year;
  self->as_of = g_strdup (as_of);
  self->fairs = ocop_fair_list_load (db, year, error);
  if (self->fairs != NULL && (year == OCOP_ALL_YEARS || read_plan (self, db, error)))
    return self;
  year_fairs_free (self);

  return NULL;
}

static void
show_list (OcopFairsPage   *self,
           const YearFairs *found)
{
  g_autoptr (GtkSizeGroup) counts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) money = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) state = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autofree char *today = ocop_date_today ();

  while (gtk_widget_get_first_child (self->list) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), gtk_widget_get_first_child (self->list));
  for (guint i = 0; i < found->fairs->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), ocop_fair_row_new (g_ptr_array_index (found->fairs, i), today, counts, money, state));
  gtk_widget_set_visible (self->list, found->fairs->len > 0);
  gtk_widget_set_visible (self->empty, found->fairs->len == 0);
  gtk_widget_set_visible (self->year_card, found->fairs->len > 0 && found->year != OCOP_ALL_YEARS);
  if (found->year != OCOP_ALL_YEARS)
    ocop_fair_strip_show (OCOP_FAIR_STRIP (self->strip), found->year, found->fairs, today);
}

static void
show_year (OcopPage     *page,
           gpointer      result,
           const GError *error)
{
  OcopFairsPage *self = OCOP_FAIRS_PAGE (page);
  YearFairs *found = result;
  gboolean has_rate = found != NULL && found->support != NULL && found->support->n_fairs > 0;

  gtk_label_set_label (GTK_LABEL (self->failure), found == NULL ? error->message : "");
  gtk_widget_set_visible (self->failure, found == NULL);
  gtk_widget_set_visible (self->plan, found != NULL && found->year != OCOP_ALL_YEARS);
  gtk_widget_set_visible (self->rate, has_rate);
  if (found == NULL)
    return;
  if (found->year != OCOP_ALL_YEARS)
    ocop_plan_card_show (OCOP_PLAN_CARD (self->plan), found->plan, found->year, found->as_of, MEASURES, FALSE);
  if (has_rate)
    ocop_fair_rate_card_show (OCOP_FAIR_RATE_CARD (self->rate), found->support, (int) found->planned_share);
  show_list (self, found);
  year_fairs_free (found);
}

static const OcopPageQuery query = {
  .read = read_year,
  .free_result = year_fairs_free,
  .show = show_year,
};

static void
row_activated_cb (OcopFairsPage *self,
                  GtkListBoxRow *row)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  if (window != NULL)
    ocop_main_window_open_record (window, OCOP_KIND_FAIR, ocop_fair_row_get_fair (row));
}

static void
add_fair (OcopPage *page)
{
  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (page)), ocop_fair_edit_new (ocop_page_get_workspace (page), 0));
}

static GtkWidget *
make_empty (OcopFairsPage *self)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_New Fair"));

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, !ocop_workspace_is_read_only (ocop_page_get_workspace (OCOP_PAGE (self))));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_fair), self);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "ocop-fairs-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("No Fair Is Entered"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("A fair begins with its name, place and days; producers are invited to it, booths are given, and what "
                                     "they sell is entered day by day. Another year can be chosen at the left of the header."));
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
  ocop_accessible_name_status (status, _("No Fair Is Entered"));

  return status;
}

static GtkWidget *
make_heading (OcopFairsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = ocop_label_new (_("Fairs"), "heading");
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_New Fair"));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_visible (button, !ocop_workspace_is_read_only (ocop_page_get_workspace (OCOP_PAGE (self))));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_fair), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  return box;
}

static void
build (OcopPage *page)
{
  OcopFairsPage *self = OCOP_FAIRS_PAGE (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->failure = ocop_label_new ("", "bad");
  self->plan = g_object_new (OCOP_TYPE_PLAN_CARD, NULL);
  self->rate = ocop_fair_rate_card_new (TRUE);
  self->year_card = ocop_card_new (_("The Year"), ocop_label_new (_("filled: held by the city · outlined: held by others"), "small mute"));
  self->strip = ocop_fair_strip_new ();
  self->list = gtk_list_box_new ();
  self->empty = make_empty (self);
  self->heading = make_heading (self);
  gtk_box_append (GTK_BOX (self->year_card), self->strip);
  gtk_widget_add_css_class (self->list, "card-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "page-body");
  gtk_box_append (GTK_BOX (box), self->failure);
  gtk_box_append (GTK_BOX (box), self->plan);
  gtk_box_append (GTK_BOX (box), self->rate);
  gtk_box_append (GTK_BOX (box), self->year_card);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  ocop_accessible_name (scrolled, _("Fairs"));
  ocop_page_set_child (page, scrolled);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  static const char *const tables[] = { "fair", "participation", "participation_product", "booth", "daily_return", "fair_contract", "support",
                                        "plan", "target", "product", "producer", "recognition", "decision" };
  gboolean touched = changes == NULL;

  for (gsize i = 0; !touched && i < G_N_ELEMENTS (tables); i++)
    touched = ocop_changes_touch (changes, tables[i]);
  if (touched)
    ocop_page_load (page, &query);
}

static void
ocop_fairs_page_class_init (OcopFairsPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
  page_class->add = add_fair;
}

static void
ocop_fairs_page_init (OcopFairsPage *self)
{
}
