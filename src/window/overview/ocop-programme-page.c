/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-programme-page.h"

#include "model/ocop-kinds.h"
#include "model/ocop-overview.h"
#include "model/ocop-plan-year.h"
#include "model/ocop-record.h"
#include "model/ocop-tasks.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-ask.h"
#include "window/ocop-main-window.h"
#include "window/overview/ocop-task-list.h"
#include "window/overview/ocop-training-card.h"
#include "window/overview/ocop-years-card.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-fields-card.h"
#include "window/record/ocop-records-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDEST 980

/* The plan of a year and what carries it out: targets, tasks, training; how the next year begins from it, and how two years compare. */
struct _OcopProgrammePage
{
  OcopSubpage parent_instance;

  GtkWidget *box;
  GtkWidget *training; /* AdwBin */
  GtkWidget *tasks;
  GtkWidget *years; /* AdwBin */
  gint64 plan; /* row id, 0 for none */
};

G_DEFINE_FINAL_TYPE (OcopProgrammePage, ocop_programme_page, OCOP_TYPE_SUBPAGE)

static const guint target_fields[] = { OCOP_TARGET_LABEL, OCOP_TARGET_ORDINAL, OCOP_TARGET_PLANNED, OCOP_TARGET_MEASURE, 0 };

static void
prepare_target (OcopRecord    *target,
                OcopWorkspace *workspace)
{
  ocop_record_set_integer (target, OCOP_TARGET_LEVEL, 0);
  ocop_record_set_flag (target, OCOP_TARGET_COUNTS, TRUE);
}

static const OcopRecordsCardKind targets = {
  .title = N_("Targets"),
  .parent = OCOP_TARGET_PLAN,
  .fields = target_fields,
  .order = OCOP_TARGET_POSITION,
  .add = N_("_Add Target"),
  .none = N_("The plan has no targets yet."),
  .prepare = prepare_target,
};

static OcopWorkspace *
get_workspace (OcopProgrammePage *self)
{
  return ocop_page_get_workspace (OCOP_PAGE (self));
}

static void
push_form (OcopProgrammePage *self,
           OcopKind           kind,
           gint64             id,
           OcopRecord        *defaults)
{
  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)), ocop_record_forms_edit (get_workspace (self), kind, id, defaults));
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopProgrammePage *self = OCOP_PROGRAMME_PAGE (widget);
  OcopRecord *plan = NULL;

  if (self->plan == 0)
    {
      plan = ocop_record_new (OCOP_KIND_PLAN);
      ocop_record_set_integer (plan, OCOP_PLAN_YEAR, ocop_workspace_get_year (get_workspace (self)));
      ocop_record_set_text (plan, OCOP_PLAN_AUTHORITY, "UBND thành phố Đà Nẵng");
    }
  push_form (self, OCOP_KIND_PLAN, self->plan, plan);
}

static void
add_task_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  OcopProgrammePage *self = OCOP_PROGRAMME_PAGE (widget);
  OcopRecord *task = ocop_record_new (OCOP_KIND_TASK);

  ocop_record_set_ref (task, OCOP_TASK_PLAN, self->plan);
  ocop_record_set_text (task, OCOP_TASK_STATE, "open");
  push_form (self, OCOP_KIND_TASK, 0, task);
}

static void
add_course_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  OcopProgrammePage *self = OCOP_PROGRAMME_PAGE (widget);
  OcopRecord *course = ocop_record_new (OCOP_KIND_COURSE);

  ocop_record_set_integer (course, OCOP_COURSE_PLAN_YEAR, ocop_workspace_get_year (get_workspace (self)));
  push_form (self, OCOP_KIND_COURSE, 0, course);
}

static void
add_officer_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  push_form (OCOP_PROGRAMME_PAGE (widget), OCOP_KIND_OFFICER, 0, NULL);
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OcopMainWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    ocop_main_window_toast_undo (window, _("The next year was begun"));
  else
    ocop_main_window_complain (window, _("The year was not begun"), error);
}

static OcopYearStart *
make_start (OcopProgrammePage *self)
{
  OcopYearStart *start = g_new0 (OcopYearStart, 1);

  start->from = ocop_workspace_get_year (get_workspace (self));
  start->year = start->from + 1;
  start->number = g_strdup (_("number to come"));

  return start;
}

static void
begin_cb (gpointer data)
{
  OcopProgrammePage *self = data;
  OcopYearStart *start = make_start (self);
  g_autofree char *label = g_strdup_printf (_("Beginning of the year %d from %d"), start->year, start->from);

  ocop_workspace_write_async (get_workspace (self), label, ocop_year_start_write, start, ocop_year_start_free, NULL, begun_cb,
                              g_object_ref (ocop_main_window_of (GTK_WIDGET (self))));
}

/* What is taken over is said before it is done. */
static void
begin_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  OcopProgrammePage *self = OCOP_PROGRAMME_PAGE (widget);
  OcopMainWindow *window = ocop_main_window_of (widget);
  OcopYearStart *start = make_start (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  if (!ocop_year_start_preview (ocop_page_get_db (OCOP_PAGE (self)), start, &error))
    {
      ocop_year_start_free (start);
      ocop_main_window_complain (window, _("The year was not begun"), error);
      return;
    }
  heading = g_strdup_printf (_("Begin the year %d from %d?"), start->year, start->from);
  body = g_strdup_printf (_("A plan of %d is made with the %d lines of targets of %d, its %d tasks that are not done, %d councils with their "
                            "members, and %d dossiers that are in no session yet, which move into its first round. Units, products "
                            "and certificates carry on by themselves. It can be taken back as one act."),
                          start->year, start->n_targets, start->from, start->n_tasks, start->n_councils, start->n_dossiers);
  ocop_year_start_free (start);
  ocop_ask (GTK_WINDOW (window), &(OcopQuestion){ .heading = heading, .body = body, .act = _("_Begin the Year") }, begin_cb, self);
}

static GtkWidget *
make_plan_card (OcopProgrammePage *self)
{
  static const guint nothing_elsewhere[] = { 0 };
  OcopDb *db = ocop_page_get_db (OCOP_PAGE (self));
  int year = ocop_workspace_get_year (get_workspace (self));
  g_autoptr (OcopRecord) plan = self->plan != 0 ? ocop_record_load (db, OCOP_KIND_PLAN, self->plan, NULL) : NULL;
  g_autofree char *title = g_strdup_printf (_("Plan of %d"), year);
  g_autofree char *begin = g_strdup_printf (_("_Begin %d from It…"), year + 1);
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *card;

  if (plan != NULL)
    gtk_box_append (GTK_BOX (acts), ocop_act_button_new (begin, "programme.begin", 0));
  gtk_box_append (GTK_BOX (acts), ocop_act_button_new (plan != NULL ? _("_Edit") : _("_Enter the Plan"), "programme.edit", 0));
  card = ocop_card_new (title, acts);
  /* The fields stand in a frame of their own. */
  if (plan != NULL)
    gtk_widget_remove_css_class (card, "framed");
  if (plan != NULL)
    gtk_box_append (GTK_BOX (card), ocop_fields_card_new (plan, db, nothing_elsewhere));
  else
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("The file has no plan of this year. Enter it, or begin it from the year before."), "small mute"));

  return card;
}

static void
show_all (OcopProgrammePage *self)
{
  GtkWidget *child, *card, *acts;
  int year = ocop_workspace_get_year (get_workspace (self));
  g_autofree char *title = year != OCOP_ALL_YEARS ? g_strdup_printf (_("Plan and Tasks of %d"), year) : g_strdup (_("Plan and Tasks"));

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  self->tasks = NULL;
  self->training = NULL;
  self->years = NULL;
  ocop_subpage_set_title (OCOP_SUBPAGE (self), title, NULL);
  if (year == OCOP_ALL_YEARS)
    {
      gtk_box_append (GTK_BOX (self->box), ocop_label_new (_("A plan is of one year. Choose a year at the left of the header."), "mute"));
      return;
    }
  if (!ocop_plan_find (ocop_page_get_db (OCOP_PAGE (self)), year, &self->plan, NULL))
    self->plan = 0;
  gtk_box_append (GTK_BOX (self->box), make_plan_card (self));
  if (self->plan != 0)
    {
      gtk_box_append (GTK_BOX (self->box), ocop_records_card_new (&targets, get_workspace (self), self->plan));
      card = ocop_card_new (_("Tasks by Agency"), ocop_act_button_new (_("_Add Task"), "programme.add-task", 0));
      self->tasks = g_object_new (OCOP_TYPE_TASK_LIST, NULL);
      gtk_box_append (GTK_BOX (card), self->tasks);
      gtk_box_append (GTK_BOX (card), ocop_label_new (_("Enter opens a task; Space says that it is done, or is not."), "tiny mute"));
      gtk_box_append (GTK_BOX (self->box), card);
    }
  self->training = adw_bin_new ();
  gtk_box_append (GTK_BOX (self->box), self->training);
  acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (acts), ocop_act_button_new (_("Add _Course"), "programme.add-course", 0));
  gtk_box_append (GTK_BOX (acts), ocop_act_button_new (_("Add _Officers of a Unit"), "programme.add-officer", 0));
  gtk_box_append (GTK_BOX (self->box), acts);
  self->years = adw_bin_new ();
  gtk_box_append (GTK_BOX (self->box), self->years);
}

/* What takes longer than a frame to count. */
typedef struct
{
  OcopOverview *overview;
  OcopYearFigures *before; /* (nullable): of all years there is none before */
  OcopYearFigures *now;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->overview, ocop_overview_free);
  g_clear_pointer (&work->before, ocop_year_figures_free);
  g_clear_pointer (&work->now, ocop_year_figures_free);
  g_free (work);
}

static gpointer
read_work (OcopDb      *db,
           int          year,
           const char  *as_of,
           GError     **error)
{
  Work *work = g_new0 (Work, 1);

  work->overview = ocop_overview_load (db, year, as_of, error);
  if (work->overview != NULL && year == OCOP_ALL_YEARS)
    return work;
  if (work->overview != NULL)
    work->before = ocop_year_figures_load (db, year - 1, as_of, error);
  if (work->before != NULL)
    work->now = ocop_year_figures_load (db, year, as_of, error);
  if (work->now != NULL)
    return work;
  work_free (work);

  return NULL;
}

static void
show_work (OcopPage     *page,
           gpointer      result,
           const GError *error)
{
  OcopProgrammePage *self = OCOP_PROGRAMME_PAGE (page);
  Work *work = result;

  if (work == NULL)
    {
      ocop_main_window_complain (ocop_main_window_of (GTK_WIDGET (self)), _("The plan could not be read"), error);
      return;
    }
  if (self->tasks != NULL)
    ocop_task_list_show (OCOP_TASK_LIST (self->tasks), work->overview->tasks, G_MAXUINT);
  if (self->training != NULL)
    adw_bin_set_child (ADW_BIN (self->training), ocop_training_card_new (work->overview));
  if (self->years != NULL && work->now != NULL)
    adw_bin_set_child (ADW_BIN (self->years), ocop_years_card_new (work->before, work->now));
  work_free (work);
}

static const OcopPageQuery query = {
  .read = read_work,
  .free_result = work_free,
  .show = show_work,
};

static void
build (OcopPage *page)
{
  static const char *const writing[] = { "programme.edit", "programme.add-task", "programme.add-course", "programme.add-officer",
                                         "programme.begin" };

  for (gsize i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (page), writing[i], !ocop_workspace_is_read_only (ocop_page_get_workspace (page)));
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  /* Tasks are filled anew where they stand, so that the one chosen stays chosen. */
  if (changes == NULL || ocop_changes_touch (changes, "plan") || ocop_changes_touch (changes, "target") ||
      ocop_changes_touch (changes, "target_amendment"))
    show_all (OCOP_PROGRAMME_PAGE (page));
  ocop_page_load (page, &query);
}

static void
add (OcopPage *page)
{
  if (OCOP_PROGRAMME_PAGE (page)->plan != 0)
    add_task_action (GTK_WIDGET (page), NULL, NULL);
}

static void
ocop_programme_page_class_init (OcopProgrammePageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
  page_class->add = add;
  gtk_widget_class_install_action (widget_class, "programme.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "programme.add-task", NULL, add_task_action);
  gtk_widget_class_install_action (widget_class, "programme.add-course", NULL, add_course_action);
  gtk_widget_class_install_action (widget_class, "programme.add-officer", NULL, add_officer_action);
  gtk_widget_class_install_action (widget_class, "programme.begin", NULL, begin_action);
}

static void
ocop_programme_page_init (OcopProgrammePage *self)
{
}

/**
 * ocop_programme_page_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): the plan of the year in view, to be read and changed
 */
OcopSubpage *
ocop_programme_page_new (OcopWorkspace *workspace)
{
  OcopProgrammePage *self = g_object_new (OCOP_TYPE_PROGRAMME_PAGE, "workspace", workspace, NULL);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "page-body");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), scrolled);

  return OCOP_SUBPAGE (self);
}
