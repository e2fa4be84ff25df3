/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-steps-view.h"

#include "model/ocop-session-setup.h"
#include "window/evaluations/ocop-advice-panel.h"
#include "window/evaluations/ocop-attendance-panel.h"
#include "window/evaluations/ocop-council-panel.h"
#include "window/evaluations/ocop-heard-panel.h"
#include "window/evaluations/ocop-recusals-panel.h"
#include "window/evaluations/ocop-rules-panel.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/evaluations/ocop-time-panel.h"
#include "window/ocop-accessible.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Preparing is a list of steps, each of which opens in the centre; the foot says what is still missing and holds the one way on. */
struct _OcopStepsView
{
  OcopSessionView parent_instance;

  gboolean was_opened; /* one step was chosen already, by the person or for it */
  gboolean is_filling;
  GPtrArray *steps;

  GtkWidget *progress;
  GtkWidget *count;
  GtkWidget *list;
  GtkWidget *stack;
  GtkWidget *missing_title;
  GtkWidget *missing;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (OcopStepsView, ocop_steps_view, OCOP_TYPE_SESSION_VIEW)

/* Steps of the same panel stand one after the other in the list. */
static const struct
{
  OcopSessionStepKind kind;
  const char *panel;
  GType (*get_type) (void);
} panels[] = {
  { OCOP_STEP_COUNCIL, "council", ocop_council_panel_get_type },
  { OCOP_STEP_TIME, "time", ocop_time_panel_get_type },
  { OCOP_STEP_PRODUCTS, "heard", ocop_heard_panel_get_type },
  { OCOP_STEP_DOSSIERS, "heard", NULL },
  { OCOP_STEP_SENT, "time", NULL },
  { OCOP_STEP_SAMPLES, "heard", NULL },
  { OCOP_STEP_ADVICE, "advice", ocop_advice_panel_get_type },
  { OCOP_STEP_ATTENDANCE, "attendance", ocop_attendance_panel_get_type },
  { OCOP_STEP_RECUSALS, "recusals", ocop_recusals_panel_get_type },
  { OCOP_STEP_RULES, "rules", ocop_rules_panel_get_type },
};

static gboolean
write_begin (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  return ocop_session_begin (db, ((const OcopStepAct *) data)->id, error);
}

static void
begin_clicked_cb (OcopStepsView *self)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  OcopStepAct act = { .id = ocop_session_context_get_session (context) };

  ocop_step_write (context, GTK_WIDGET (self), _("Open the session for scoring"), write_begin, &act);
}

static void
row_selected_cb (OcopStepsView *self,
                 GtkListBoxRow *row)
{
  const OcopSessionStep *step;

  if (self->is_filling || row == NULL)
    return;
  step = g_ptr_array_index (self->steps, gtk_list_box_row_get_index (row));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), panels[step->kind].panel);
}

static GtkWidget *
make_list (OcopStepsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *progress = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->progress = gtk_progress_bar_new ();
  self->count = ocop_label_new ("", "small num");
  gtk_widget_add_css_class (self->progress, "thin");
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->progress, TRUE);
  ocop_accessible_name (self->progress, _("Steps done"));
  gtk_box_append (GTK_BOX (progress), self->progress);
  gtk_box_append (GTK_BOX (progress), self->count);
  gtk_widget_add_css_class (progress, "side-progress");
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps of preparing"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  ocop_accessible_name (scrolled, _("Steps of preparing"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), ocop_step_heading_new (_("Preparing the Session"), NULL));
  gtk_box_append (GTK_BOX (box), progress);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_set_size_request (box, 256, -1);
  gtk_widget_set_hexpand (box, FALSE);
  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, "sidebar-end-line");

  return box;
}

static GtkWidget *
make_footer (OcopStepsView *self)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->missing_title = ocop_step_label_new ("", "strong");
  self->missing = ocop_step_label_new ("", "small mute");
  gtk_box_append (GTK_BOX (texts), self->missing_title);
  gtk_box_append (GTK_BOX (texts), self->missing);
  gtk_widget_set_hexpand (texts, TRUE);
  self->begin = gtk_button_new_with_label (_("Open for Scoring"));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  gtk_widget_set_valign (self->begin, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->begin, "clicked", G_CALLBACK (begin_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (footer), texts);
  gtk_box_append (GTK_BOX (footer), self->begin);
  gtk_widget_add_css_class (footer, "footer");

  return footer;
}

static void
build (OcopSessionView *view)
{
  OcopStepsView *self = OCOP_STEPS_VIEW (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  /* A panel has the height of what it shows, not of the highest of all. */
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_add_css_class (self->stack, "panel");
  gtk_widget_set_hexpand (self->stack, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (panels); i++)
    if (panels[i].get_type != NULL)
      gtk_stack_add_named (GTK_STACK (self->stack),
                           g_object_new (panels[i].get_type (), "context", ocop_session_view_get_context (view), NULL), panels[i].panel);
  gtk_box_append (GTK_BOX (columns), make_list (self));
  gtk_box_append (GTK_BOX (columns), self->stack);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (box), columns);
  gtk_box_append (GTK_BOX (box), make_footer (self));
  ocop_session_view_set_child (view, box);
}

static GtkWidget *
make_row (const OcopSessionStep *step)
{
  static const struct
  {
    const char *icon;
    const char *tone;
    const char *words;
  } signs[] = {
    [OCOP_STEP_TO_DO] = { "radio-symbolic", "mute", N_("to do") },
    [OCOP_STEP_PARTLY] = { "content-loading-symbolic", "warn", N_("partly done") },
    [OCOP_STEP_DONE] = { "object-select-symbolic", "ok", N_("done") },
  };
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sign = gtk_image_new_from_icon_name (signs[step->state].icon);
  const char *title = ocop_session_step_title (step->kind);
  g_autofree char *words = g_strdup_printf ("%s: %s, %s", title, _(signs[step->state].words), step->words);

  gtk_widget_add_css_class (sign, signs[step->state].tone);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (texts), ocop_label_new (title, "small strong"));
  gtk_box_append (GTK_BOX (texts), ocop_label_new (step->words, step->state == OCOP_STEP_PARTLY ? "tiny warn" : "tiny mute"));
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_add_css_class (box, "step-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

/* The first look goes to what is to be done next. */
static guint
find_first (OcopStepsView *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (((OcopSessionStep *) g_ptr_array_index (self->steps, i))->bar != NULL)
      return i;
  for (guint i = 0; i < self->steps->len; i++)
    if (((OcopSessionStep *) g_ptr_array_index (self->steps, i))->kind == OCOP_STEP_ATTENDANCE)
      return i;

  return 0;
}

static void
show_steps (OcopStepsView *self)
{
  GtkListBoxRow *before = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int place = before != NULL ? gtk_list_box_row_get_index (before) : -1;
  gboolean had_focus = gtk_widget_get_focus_child (self->list) != NULL;
  GtkListBoxRow *row;

  self->is_filling = TRUE;
  ocop_step_clear (self->list);
  for (guint i = 0; i < self->steps->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (g_ptr_array_index (self->steps, i)));
  if (!self->was_opened)
    place = (int) find_first (self);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), CLAMP (place, 0, (int) self->steps->len - 1));
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  self->is_filling = FALSE;
  if (!self->was_opened)
    row_selected_cb (self, row);
  self->was_opened = TRUE;
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_progress (OcopStepsView *self)
{
  guint n_done = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->steps->len; i++)
    n_done += ((OcopSessionStep *) g_ptr_array_index (self->steps, i))->state == OCOP_STEP_DONE;
  count = g_strdup_printf ("%u/%u", n_done, self->steps->len);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) n_done / MAX (self->steps->len, 1));
  gtk_label_set_label (GTK_LABEL (self->count), count);
}

static void
show_missing (OcopStepsView         *self,
              const OcopSessionHead *head)
{
  guint n = 0;
  g_autofree char *bar = ocop_session_bars_scoring (self->steps, head);
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->steps->len; i++)
    n += ((OcopSessionStep *) g_ptr_array_index (self->steps, i))->bar != NULL;
  if (head->phase >= OCOP_PHASE_SCORING)
    title = g_strdup (ocop_sign_chip_phase_words (head->phase));
  else if (n > 0)
    title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing to do before the session opens",
                                          "%u things to do before the session opens", n),
                             n);
  else
    title = g_strdup (_("Nothing is missing"));
  gtk_label_set_label (GTK_LABEL (self->missing_title), title);
  gtk_label_set_label (GTK_LABEL (self->missing), bar != NULL ? bar : _("Sheets are laid out when scoring opens."));
  gtk_widget_set_visible (self->begin, head->phase < OCOP_PHASE_SCORING);
}

static void
refresh (OcopSessionView *view)
{
  OcopStepsView *self = OCOP_STEPS_VIEW (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  g_autoptr (GError) error = NULL;
  GPtrArray *steps = ocop_session_list_steps (ocop_session_context_get_db (context), head->session, &error);
  g_autofree char *bar = NULL;

  if (steps == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->missing), error->message);
      gtk_widget_set_sensitive (self->begin, FALSE);
      return;
    }
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  self->steps = steps;
  bar = ocop_session_bars_scoring (steps, head);
  show_steps (self);
  show_progress (self);
  show_missing (self, head);
  gtk_widget_set_sensitive (self->begin, bar == NULL && ocop_session_context_can_write (context));
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&OCOP_STEPS_VIEW (object)->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (ocop_steps_view_parent_class)->finalize (object);
}

static void
ocop_steps_view_class_init (OcopStepsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_steps_view_init (OcopStepsView *self)
{
}

/**
 * ocop_steps_view_open:
 * @self: the view, which was looked at
 * @kind: a step that the session has
 *
 * Opens a step in the centre.
 */
void
ocop_steps_view_open (OcopStepsView       *self,
                      OcopSessionStepKind  kind)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (((OcopSessionStep *) g_ptr_array_index (self->steps, i))->kind == kind)
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i));
}
