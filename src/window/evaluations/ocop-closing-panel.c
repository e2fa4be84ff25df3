/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-closing-panel.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"
#include "model/ocop-kinds.h"
#include "model/ocop-session-end.h"
#include "model/ocop-turns.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-accessible.h"
#include "window/ocop-file-dialogs.h"
#include "window/ocop-main-window.h"
#include "window/reports/ocop-report-page.h"

#include <glib/gi18n-lib.h>

/* Beside the results: what is left before the seal, the seal, and the decision with its certificates in one act. */
struct _OcopClosingPanel
{
  GtkWidget parent_instance;

  OcopSessionContext *context;
  GtkWidget *box;
  GtkWidget *checks;
  GtkWidget *seal;
  GtkWidget *form;
  GtkWidget *number;
  GtkWidget *date;
  GtkWidget *authority;
  GtkWidget *fault;
  GtkWidget *decided;
  GtkWidget *papers;
};

G_DEFINE_FINAL_TYPE (OcopClosingPanel, ocop_closing_panel, GTK_TYPE_WIDGET)

/* The decision on its way to the disk. */
typedef struct
{
  gint64 session;
  char *number;
  char *issued_on;
  char *authority;
} Decision;

static void
decision_free (gpointer data)
{
  Decision *decision = data;

  g_free (decision->number);
  g_free (decision->issued_on);
  g_free (decision->authority);
  g_free (decision);
}

static gboolean
write_decision (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  const Decision *decision = data;
  OcopDecided decided;

  return ocop_session_decide (db, decision->session, decision->number, decision->issued_on, decision->authority, &decided, error);
}

static void
decided_cb (GtkWidget *widget)
{
  ocop_main_window_toast (ocop_main_window_of (widget), _("The decision and its certificates are recorded"));
}

static void
decide_clicked_cb (OcopClosingPanel *self)
{
  g_autofree char *today = ocop_date_today ();
  g_autofree char *iso = NULL;
  g_autoptr (GError) error = NULL;
  const char *number = gtk_editable_get_text (GTK_EDITABLE (self->number));
  const char *date = gtk_editable_get_text (GTK_EDITABLE (self->date));
  g_autofree char *label = NULL;
  Decision *decision;

  if (ocop_text_is_blank (number))
    {
      gtk_label_set_label (GTK_LABEL (self->fault), _("The number of the decision is missing."));
      gtk_widget_grab_focus (self->number);
      return;
    }
  if (ocop_text_is_blank (date) || !ocop_typed_date (date, today, &iso, &error))
    {
      gtk_label_set_label (GTK_LABEL (self->fault), error != NULL ? error->message : _("The date of the decision is missing."));
      gtk_widget_grab_focus (self->date);
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->fault), "");
  decision = g_new0 (Decision, 1);
  decision->session = ocop_session_context_get_session (self->context);
  decision->number = ocop_text_tidy (number);
  decision->issued_on = g_steal_pointer (&iso);
  decision->authority = ocop_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->authority)));
  label = g_strdup_printf (_("Decision %s and its certificates"), decision->number);
  ocop_session_context_write (self->context, GTK_WIDGET (self), label, write_decision, decision, decision_free, decided_cb);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
add_entry (OcopClosingPanel *self,
           const char       *title,
           const char       *hint)
{
  GtkWidget *label = add_label (self->form, title, "small");
  GtkWidget *entry = gtk_entry_new ();

  g_object_set (entry, "placeholder-text", hint, "activates-default", FALSE, NULL);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (decide_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->form), entry);

  return entry;
}

static void
make_form (OcopClosingPanel *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Record Decision and Certificates"));

  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->number = add_entry (self, _("Number"), "3500/QĐ-UBND");
  self->date = add_entry (self, _("Date"), _("03/11/2026"));
  self->authority = add_entry (self, _("Authority"), "");
  gtk_editable_set_text (GTK_EDITABLE (self->authority), "UBND thành phố");
  self->fault = add_label (self->form, "", "bad");
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (decide_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->form), button);
}

/* Annex, minutes, summary, proof, submission, decision and workbook at once. */

static void
folder_chosen_cb (const char *path,
                  gpointer    user_data)
{
  g_autoptr (OcopClosingPanel) self = user_data;

  if (self->context != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    ocop_report_write_session_end (GTK_WIDGET (self), ocop_session_context_get_workspace (self->context),
                                   ocop_session_context_get_session (self->context), path);
}

static void
papers_clicked_cb (OcopClosingPanel *self)
{
  ocop_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), OCOP_FILE_FOLDER, _("To which folder?"),
                         folder_chosen_cb, g_object_ref (self));
}

static void
dispose (GObject *object)
{
  OcopClosingPanel *self = OCOP_CLOSING_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ocop_closing_panel_parent_class)->dispose (object);
}

static void
ocop_closing_panel_class_init (OcopClosingPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_closing_panel_init (OcopClosingPanel *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  make_form (self);
  add_label (content, _("Before the Seal"), "heading");
  self->checks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (content), self->checks);
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_label (content, _("Seal"), "heading");
  self->seal = add_label (content, "", "small");
  gtk_label_set_selectable (GTK_LABEL (self->seal), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->seal), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_label (content, _("Decision"), "heading");
  self->decided = add_label (content, "", "small");
  gtk_box_append (GTK_BOX (content), self->form);
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_label (content, _("Papers"), "heading");
  self->papers = gtk_button_new_with_label (_("Papers of the Session's End…"));
  gtk_widget_set_tooltip_text (self->papers, _("Annex, minutes, summary, proof, submission, decision and workbook into one folder"));
  g_signal_connect_object (self->papers, "clicked", G_CALLBACK (papers_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (content), self->papers);
  gtk_widget_add_css_class (content, "aside");
  self->box = gtk_scrolled_window_new ();
  ocop_accessible_name (self->box, _("Conclusion and seal"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->box), content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->box), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (self->box, 290, -1);
  gtk_widget_add_css_class (self->box, "panel");
  gtk_widget_add_css_class (self->box, "sidebar-line");
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ocop_closing_panel_new (OcopSessionContext *context)
{
  OcopClosingPanel *self = g_object_new (OCOP_TYPE_CLOSING_PANEL, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

static void
add_check (OcopClosingPanel *self,
           gboolean          is_met,
           const char       *text)
{
  gtk_box_append (GTK_BOX (self->checks), ocop_sign_chip_new (is_met ? "object-select-symbolic" : "dialog-warning-symbolic", text,
                                                              is_met ? "ok" : "warn"));
}

static gboolean
write_turns (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  return ocop_turn_open_planned (db, ((const OcopStepAct *) data)->id, error);
}

static gboolean
write_meeting (OcopDb   *db,
               gpointer  data,
               GError  **error)
{
  return ocop_session_hold_meeting (db, ((const OcopStepAct *) data)->id, error);
}

static void
turns_cb (OcopClosingPanel *self)
{
  OcopStepAct act = { .id = ocop_session_context_get_session (self->context) };

  ocop_step_write (self->context, GTK_WIDGET (self), _("Next scoring turn of all products"), write_turns, &act);
}

static void
meeting_cb (OcopClosingPanel *self)
{
  OcopStepAct act = { .id = ocop_session_context_get_session (self->context) };

  ocop_step_write (self->context, GTK_WIDGET (self), _("Meeting instead of written opinions"), write_meeting, &act);
}

static void
add_act (OcopClosingPanel *self,
         const char       *label,
         GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->checks), button);
}

/* What the session's own design asks for before it ends: a further turn, a meeting where written opinions differ. */
static void
show_design (OcopClosingPanel      *self,
             const OcopSessionRest *rest,
             const OcopSessionHead *head)
{
  gboolean can_write = ocop_session_context_can_write (self->context) && head->phase >= OCOP_PHASE_SCORING;

  if (rest->n_turns_left > 0)
    {
      g_autofree char *turns = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u product before its last turn",
                                                             "%u products before their last turn", rest->n_turns_left),
                                                rest->n_turns_left);

      add_check (self, FALSE, turns);
      if (can_write && rest->n_complete == rest->n_products)
        add_act (self, _("Open the Next Turn"), G_CALLBACK (turns_cb));
    }
  if (rest->n_to_confirm > 0)
    {
      g_autofree char *confirm = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u product of 90 points to confirm",
                                                               "%u products of 90 points to confirm", rest->n_to_confirm),
                                                  rest->n_to_confirm);

      add_check (self, FALSE, confirm);
    }
  if (head->written && rest->n_apart > 0 && can_write)
    add_act (self, _("Hold a Meeting Instead"), G_CALLBACK (meeting_cb));
}

static void
show_checks (OcopClosingPanel      *self,
             const OcopSessionRest *rest,
             const OcopSessionHead *head)
{
  GtkWidget *child;
  g_autofree char *sheets = g_strdup_printf (_("complete %u/%u products"), rest->n_complete, rest->n_products);
  g_autofree char *missing = g_strdup_printf (_("%u sheets not submitted"), rest->n_sheets_missing);
  g_autofree char *apart = rest->n_apart == 0 ? g_strdup_printf (_("no spread over %d points"), head->spread_limit)
                                              : g_strdup_printf (_("%u products with a spread over %d points"), rest->n_apart,
                                                                 head->spread_limit);
  g_autofree char *proposals = rest->n_proposals == 0 ? g_strdup (_("no proposal to put out is open"))
                                                      : g_strdup_printf (_("%u proposals to put out not concluded on"), rest->n_proposals);

  while ((child = gtk_widget_get_first_child (self->checks)) != NULL)
    gtk_box_remove (GTK_BOX (self->checks), child);
  add_check (self, rest->n_complete == rest->n_products && rest->n_products > 0, sheets);
  if (rest->n_sheets_missing > 0)
    add_check (self, FALSE, missing);
  add_check (self, rest->n_apart == 0, apart);
  add_check (self, rest->n_proposals == 0, proposals);
  show_design (self, rest, head);
  add_label (self->checks,
             ocop_field_get_choice_label (OCOP_SESSION_MINIMUMS_RULE, ocop_minimums_to_word (head->minimums_rule)), "tiny");
}

/**
 * ocop_closing_panel_refresh:
 * @self: the panel
 *
 * Shows how far the session is from its end.
 */
void
ocop_closing_panel_refresh (OcopClosingPanel *self)
{
  const OcopSessionHead *head = ocop_session_context_get_head (self->context);
  OcopSessionRest rest = ocop_session_count_rest (ocop_session_context_get_lines (self->context),
                                                  ocop_session_context_get_sheets (self->context));
  gboolean can_decide = head->phase == OCOP_PHASE_SEALED && head->decision == NULL &&
                        !ocop_workspace_is_read_only (ocop_session_context_get_workspace (self->context));

  show_checks (self, &rest, head);
  gtk_label_set_label (GTK_LABEL (self->seal),
                       head->seal != NULL ? head->seal
                                          : _("Once sealed nobody changes a sheet. The fingerprint of all sheets is printed on "
                                              "every paper. Reopening asks for a reason."));
  gtk_widget_set_visible (self->form, can_decide);
  gtk_widget_set_sensitive (self->papers, head->phase >= OCOP_PHASE_CONCLUDED);
  if (head->decision != NULL)
    {
      g_autofree char *day = ocop_date_to_short (head->decided_on);
      g_autofree char *text = g_strdup_printf (_("%s of %s"), head->decision, day);

      gtk_label_set_label (GTK_LABEL (self->decided), text);
    }
  else
    gtk_label_set_label (GTK_LABEL (self->decided), can_decide ? _("Three stars and more are recognised and certified in one act.")
                                                               : _("Follows from a sealed session."));
}
