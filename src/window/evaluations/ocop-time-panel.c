/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-time-panel.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "regulation/ocop-programme.h"
#include "window/evaluations/ocop-session-edit.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* When and where the session is held, and when members were sent the dossiers. */
struct _OcopTimePanel
{
  OcopSessionView parent_instance;

  GtkWidget *heading;
  GtkWidget *facts;
  GtkWidget *sent;
  GtkWidget *edit;
};

G_DEFINE_FINAL_TYPE (OcopTimePanel, ocop_time_panel, OCOP_TYPE_SESSION_VIEW)

static gboolean
write_sent (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  const OcopStepAct *act = data;
  g_autoptr (OcopRecord) session = ocop_record_load (db, OCOP_KIND_SESSION, act->id, error);

  if (session == NULL)
    return FALSE;
  ocop_record_set_text (session, OCOP_SESSION_SENT_ON, act->text);

  return ocop_record_save (session, db, error);
}

static void
sent_cb (OcopTimePanel *self)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  g_autofree char *today = ocop_date_today ();
  OcopStepAct act = { .id = ocop_session_context_get_session (context), .text = today };

  ocop_step_write (context, GTK_WIDGET (self), _("Dossiers sent to members"), write_sent, &act);
}

static void
edit_cb (OcopTimePanel *self)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));

  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)),
                         ocop_session_edit_new (ocop_session_context_get_workspace (context),
                                                ocop_session_context_get_session (context), NULL));
}

static void
build (OcopSessionView *view)
{
  OcopTimePanel *self = OCOP_TIME_PANEL (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *foot = ocop_step_foot_new ();

  self->edit = gtk_button_new_with_mnemonic (_("_Edit Session…"));
  self->sent = gtk_button_new_with_label (_("Dossiers Were Sent Today"));
  g_signal_connect_object (self->edit, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sent, "clicked", G_CALLBACK (sent_cb), self, G_CONNECT_SWAPPED);
  self->heading = ocop_step_heading_new (_("Day and Place"), NULL);
  gtk_box_append (GTK_BOX (foot), self->edit);
  gtk_box_append (GTK_BOX (foot), self->sent);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), ocop_step_facts_new (&self->facts));
  gtk_box_append (GTK_BOX (box), foot);
  ocop_session_view_set_child (view, box);
}

/* What the regulation asks of sending, where it is known. */
static char *
say_sending (const OcopSessionHead *head)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), head->regulation->id);
  int days;

  if (edition == NULL || !ocop_edition_get_rule (edition, OCOP_RULE_PAPERS_SENT_DAYS, &days))
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Members have the electronic dossiers %d working day before the session.",
                                       "Members have the electronic dossiers %d working days before the session.", (gulong) days),
                          days);
}

static void
refresh (OcopSessionView *view)
{
  OcopTimePanel *self = OCOP_TIME_PANEL (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  gboolean can_write = ocop_session_context_can_write (context);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *round = ocop_session_context_make_title (context);
  g_autofree char *day = head->held_on != NULL ? ocop_date_to_short (head->held_on) : NULL;
  g_autofree char *sent = head->sent_on != NULL ? ocop_date_to_short (head->sent_on) : NULL;
  g_autofree char *sending = say_sending (head);

  ocop_step_clear (self->facts);
  ocop_step_heading_say (self->heading, sending);
  ocop_facts_grid_add (grid, _("Round"), round);
  ocop_facts_grid_add (grid, _("Held on"), day != NULL ? day : _("no day yet"));
  ocop_facts_grid_add (grid, _("Place"), head->place != NULL ? head->place : _("no place yet"));
  ocop_facts_grid_add (grid, _("How members decide"),
                       ocop_field_get_choice_label (OCOP_SESSION_FORM, head->written ? "written" : "meeting"));
  ocop_facts_grid_add (grid, _("Regulation"), head->regulation->short_title);
  ocop_facts_grid_add (grid, _("Dossiers sent on"), sent != NULL ? sent : _("not sent yet"));
  gtk_box_append (GTK_BOX (self->facts), grid);
  gtk_widget_set_sensitive (self->edit, can_write);
  gtk_widget_set_sensitive (self->sent, can_write && head->sent_on == NULL);
}

static void
ocop_time_panel_class_init (OcopTimePanelClass *klass)
{
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_time_panel_init (OcopTimePanel *self)
{
}
