/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-overview-page.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "window/ocop-columns.h"
#include "window/ocop-main-window.h"
#include "window/ocop-plan-card.h"
#include "window/overview/ocop-agenda-card.h"
#include "window/overview/ocop-funds-card.h"
#include "window/overview/ocop-lapse-card.h"
#include "window/overview/ocop-overview-charts.h"
#include "window/overview/ocop-programme-page.h"
#include "window/overview/ocop-tasks-card.h"
#include "window/overview/ocop-tile-card.h"
#include "window/overview/ocop-training-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* As many tasks as a glance takes in; the page of the plan has all. */
#define MOST_TASKS 8

/* The first page: how far the year's plan is and will be, what comes, what is to be done and by whom, where the certificates in
 * force are, how the scores are spread, and which certificates end next. */
struct _OcopOverviewPage
{
  OcopPage parent_instance;

  /* borrowed: of the description in overview-page.ui */
  GtkLabel *counts;
  GtkStack *stack;
  GtkLabel *failure;
  OcopPlanCard *plan;
  AdwBin *offer;
  OcopAgendaCard *agenda;
  OcopLapseCard *lapses;
  OcopTasksCard *tasks;
  OcopTileCard *tiles;
  AdwBin *training;
  AdwBin *funds;
  OcopChartCard *units;
  OcopChartCard *scores;
  OcopChartCard *ranks;
  OcopChartCard *types;
  OcopChartCard *groups;
};

G_DEFINE_FINAL_TYPE (OcopOverviewPage, ocop_overview_page, OCOP_TYPE_PAGE)

static gpointer
read_overview (OcopDb      *db,
               int          year,
               const char  *as_of,
               GError     **error)
{
  return ocop_overview_load (db, year, as_of, error);
}

static char *
make_counts (const OcopOverview *overview)
{
  g_autofree char *day = ocop_date_to_short (overview->as_of);
  g_autofree char *products = ocop_text_from_count (overview->rows->len);
  g_autofree char *producers = ocop_text_from_count (overview->n_producers);
  g_autofree char *in_force = ocop_text_from_count (overview->n_in_force);
  g_autofree char *year = overview->year != 0 ? g_strdup_printf (_("Year %d"), overview->year) : g_strdup (_("All years"));

  /* Translators: the year in view, the date of the figures, and three counts */
  return g_strdup_printf (_("%s, as of %s · %s recognised products · %s producers · %s certificates in force"), year, day, products,
                          producers, in_force);
}

/* Where the year has no plan, the choice is plain: look at the year that has one, or enter it. */
static GtkWidget *
make_offer (OcopOverviewPage   *self,
            const OcopOverview *overview)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (overview->plan_year != 0)
    {
      g_autofree char *label = g_strdup_printf (_("Show %d, Which Has a Plan"), overview->plan_year);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (button, "suggested-action");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.year");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", overview->plan_year);
      gtk_box_append (GTK_BOX (box), button);
    }
  if (overview->year != OCOP_ALL_YEARS && !ocop_workspace_is_read_only (ocop_page_get_workspace (OCOP_PAGE (self))))
    {
      g_autofree char *label = g_strdup_printf (_("Enter the Plan of %d…"), overview->year);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "overview.programme");
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static void
show_overview (OcopPage     *page,
               gpointer      result,
               const GError *error)
{
  OcopOverviewPage *self = OCOP_OVERVIEW_PAGE (page);
  g_autoptr (OcopOverview) overview = result;
  g_autofree char *counts = NULL;

  if (overview == NULL)
    {
      gtk_label_set_label (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failure");
      return;
    }

  counts = make_counts (overview);
  gtk_label_set_label (self->counts, counts);
  ocop_plan_card_show (self->plan, overview->plan, overview->year, overview->as_of, OCOP_ALL_MEASURES, overview->scores_illustrative);
  adw_bin_set_child (self->offer, overview->plan == NULL ? make_offer (self, overview) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->offer), overview->plan == NULL);
  ocop_lapse_card_show (self->lapses, overview);
  ocop_overview_chart_units (self->units, overview);
  ocop_overview_chart_scores (self->scores, overview);
  ocop_overview_chart_ranks (self->ranks, overview);
  ocop_overview_chart_types (self->types, overview);
  ocop_overview_chart_groups (self->groups, overview);
  ocop_agenda_card_show (self->agenda, overview);
  ocop_tasks_card_show (self->tasks, overview, MOST_TASKS);
  ocop_tile_card_show (self->tiles, overview);
  adw_bin_set_child (self->training, ocop_training_card_new (overview));
  adw_bin_set_child (self->funds, ocop_funds_card_new (overview));
  gtk_stack_set_visible_child_name (self->stack, "cards");
}

static const OcopPageQuery query = {
  .read = read_overview,
  .free_result = (GDestroyNotify) ocop_overview_free,
  .show = show_overview,
};

static void
build (OcopPage *page)
{
  OcopOverviewPage *self = OCOP_OVERVIEW_PAGE (page);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/vn/danang/Ocop/ui/overview-page.ui");

  self->counts = GTK_LABEL (gtk_builder_get_object (builder, "counts"));
  self->stack = GTK_STACK (gtk_builder_get_object (builder, "stack"));
  self->failure = GTK_LABEL (gtk_builder_get_object (builder, "failure"));
  self->plan = OCOP_PLAN_CARD (gtk_builder_get_object (builder, "plan"));
  self->lapses = OCOP_LAPSE_CARD (gtk_builder_get_object (builder, "lapses"));
  self->offer = ADW_BIN (gtk_builder_get_object (builder, "offer"));
  self->agenda = OCOP_AGENDA_CARD (gtk_builder_get_object (builder, "agenda"));
  self->tasks = OCOP_TASKS_CARD (gtk_builder_get_object (builder, "tasks"));
  self->tiles = OCOP_TILE_CARD (gtk_builder_get_object (builder, "tiles"));
  self->training = ADW_BIN (gtk_builder_get_object (builder, "training"));
  self->funds = ADW_BIN (gtk_builder_get_object (builder, "funds"));
  self->ranks = OCOP_CHART_CARD (gtk_builder_get_object (builder, "ranks"));
  self->types = OCOP_CHART_CARD (gtk_builder_get_object (builder, "types"));
  self->groups = OCOP_CHART_CARD (gtk_builder_get_object (builder, "groups"));
  self->units = OCOP_CHART_CARD (gtk_builder_get_object (builder, "units"));
  self->scores = OCOP_CHART_CARD (gtk_builder_get_object (builder, "scores"));
  ocop_page_set_child (page, GTK_WIDGET (gtk_builder_get_object (builder, "content")));
}

/* Which changes can change a figure here; ticks of a sheet cannot. */
static gboolean
concerns (OcopChanges *changes)
{
  static const char *const tables[] = { "plan",    "target",   "target_amendment", "recognition", "certificate",      "decision",
                                        "outcome", "session",  "session_product",  "dossier",     "product",          "producer",
                                        "unit",    "unit_follow", "task",          "task_document", "officer",        "course",
                                        "course_attendance", "fund", "support" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (ocop_changes_touch (changes, tables[i]))
      return TRUE;

  return FALSE;
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  if (changes == NULL || concerns (changes))
    ocop_page_load (page, &query);
}

static void
programme_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (widget));

  ocop_main_window_push (ocop_main_window_of (widget), ocop_programme_page_new (workspace));
}

static void
ocop_overview_page_class_init (OcopOverviewPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
  g_type_ensure (OCOP_TYPE_COLUMNS);
  g_type_ensure (OCOP_TYPE_PLAN_CARD);
  g_type_ensure (OCOP_TYPE_LAPSE_CARD);
  g_type_ensure (OCOP_TYPE_AGENDA_CARD);
  g_type_ensure (OCOP_TYPE_TASKS_CARD);
  g_type_ensure (OCOP_TYPE_TILE_CARD);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "overview.programme", NULL, programme_action);
  g_type_ensure (OCOP_TYPE_CHART_CARD);
}

static void
ocop_overview_page_init (OcopOverviewPage *self)
{
}
