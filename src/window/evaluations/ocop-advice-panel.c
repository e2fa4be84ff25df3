/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-advice-panel.h"

#include "model/ocop-self-sheet.h"
#include "model/ocop-session-products.h"
#include "window/dossiers/ocop-self-assessment-page.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* What the advisory team reports to the council: on all dossiers, and what it found on each. Its trial scores stand apart from
 * the council's and count nowhere. */
struct _OcopAdvicePanel
{
  OcopSessionView parent_instance;

  GtkWidget *report;
  GtkWidget *list;
  char *kept; /* (nullable): report as it is in the file */
  gint64 dossier; /* whose trial score is opened */
  char *product; /* (nullable): its product */
};

G_DEFINE_FINAL_TYPE (OcopAdvicePanel, ocop_advice_panel, OCOP_TYPE_SESSION_VIEW)

static gboolean
write_report (OcopDb   *db,
              gpointer  data,
              GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_advise (db, act->id, act->text, error);
}

static void
keep_report (OcopAdvicePanel *self)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  g_autofree char *text = ocop_step_lines_get (self->report);
  OcopStepAct act = { .id = ocop_session_context_get_session (context), .text = text };

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self->report)) || g_strcmp0 (self->kept != NULL ? self->kept : "", text) == 0)
    return;
  ocop_step_write (context, GTK_WIDGET (self), _("Report of the advisory team"), write_report, &act);
}

static void
build (OcopSessionView *view)
{
  OcopAdvicePanel *self = OCOP_ADVICE_PANEL (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = ocop_step_heading_new (_("Report of the Advisory Team"), NULL);
  GtkWidget *lines = ocop_step_lines_new (_("On all dossiers"), &self->report);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *scrolled;

  ocop_step_heading_say (heading, _("It advises the council and does not vote; its trial scores count nowhere."));
  gtk_widget_set_size_request (self->report, -1, 120);
  g_signal_connect_object (focus, "leave", G_CALLBACK (keep_report), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->report, focus);
  gtk_widget_add_css_class (lines, "step-line");
  self->list = ocop_step_list_new (_("Findings on the products"), &scrolled);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), scrolled);
  ocop_session_view_set_child (view, box);
}

static gboolean
write_trial (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  return ocop_trial_sheet_begin (db, ((const OcopStepAct *) data)->id, error) != 0;
}

/* A sheet is laid out before its first choice; by then the rows may be others. */
static void
open_trial (GtkWidget *panel)
{
  OcopAdvicePanel *self = OCOP_ADVICE_PANEL (panel);
  OcopMainWindow *window = ocop_main_window_of (panel);

  if (window != NULL)
    ocop_main_window_push (window, ocop_self_assessment_page_new_trial (ocop_main_window_get_workspace (window), self->dossier,
                                                                        self->product));
}

static void
trial_clicked_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  OcopAdvicePanel *self = OCOP_ADVICE_PANEL (gtk_widget_get_ancestor (row, OCOP_TYPE_ADVICE_PANEL));
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  OcopStepAct *act;

  self->dossier = *(const gint64 *) g_object_get_data (G_OBJECT (row), "dossier");
  g_free (self->product);
  self->product = g_strdup (g_object_get_data (G_OBJECT (row), "product"));
  if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "is-begun")))
    {
      open_trial (GTK_WIDGET (self));
      return;
    }
  act = g_new0 (OcopStepAct, 1);
  act->id = self->dossier;
  ocop_session_context_write (context, GTK_WIDGET (self), _("Began the trial score of the advisory team"), write_trial, act, g_free,
                              open_trial);
}

/* What leads to the sheet; nothing where the session is over and none was made. */
static GtkWidget *
make_trial_button (const OcopHeard *heard,
                   gboolean         can_write)
{
  const char *words = can_write && heard->trial_sheet == 0 ? _("Enter Trial Score") : _("Open Trial Score");
  g_autofree char *name = g_strdup_printf ("%s: %s", words, heard->name);
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, can_write || heard->trial_sheet != 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (trial_clicked_cb), NULL);

  return button;
}

static char *
make_trial_words (const OcopHeard *heard)
{
  if (heard->trial >= 0)
    return g_strdup_printf (_("Trial score %d points, not counted"), heard->trial);

  return heard->trial_sheet != 0 ? g_strdup (_("Trial score begun, not complete")) : NULL;
}

static GtkWidget *
make_row (const OcopHeard *heard,
          gboolean         can_write)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = g_strdup_printf ("%d. %s", heard->position, heard->name);
  g_autofree char *trial = make_trial_words (heard);
  const char *advice = heard->advice != NULL ? heard->advice : _("no finding written");
  g_autofree char *words = g_strdup_printf ("%s, %s", title, advice);

  gtk_box_append (GTK_BOX (box), ocop_label_new (title, "small strong"));
  gtk_box_append (GTK_BOX (box), ocop_label_new (advice, heard->advice != NULL ? "small" : "small mute"));
  if (trial != NULL)
    gtk_box_append (GTK_BOX (box), ocop_label_new (trial, "tiny mute"));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), make_trial_button (heard, can_write));
  gtk_widget_add_css_class (line, "result-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), "dossier", g_memdup2 (&heard->dossier, sizeof heard->dossier), g_free);
  g_object_set_data_full (G_OBJECT (row), "product", g_strdup (heard->name), g_free);
  g_object_set_data (G_OBJECT (row), "is-begun", GINT_TO_POINTER (heard->trial_sheet != 0));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

static void
refresh (OcopSessionView *view)
{
  OcopAdvicePanel *self = OCOP_ADVICE_PANEL (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  g_autoptr (GPtrArray) heard = ocop_session_list_heard (ocop_session_context_get_db (context), head->session, NULL);

  g_free (self->kept);
  self->kept = g_strdup (head->advice);
  ocop_step_lines_set (self->report, head->advice);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->report), ocop_session_context_can_write (context));
  ocop_step_clear (self->list);
  for (guint i = 0; heard != NULL && i < heard->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (g_ptr_array_index (heard, i), ocop_session_context_can_write (context)));
}

static void
finalize (GObject *object)
{
  g_free (OCOP_ADVICE_PANEL (object)->kept);
  g_free (OCOP_ADVICE_PANEL (object)->product);

  G_OBJECT_CLASS (ocop_advice_panel_parent_class)->finalize (object);
}

static void
ocop_advice_panel_class_init (OcopAdvicePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_advice_panel_init (OcopAdvicePanel *self)
{
}
