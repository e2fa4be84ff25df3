/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-rules-panel.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-session-prepare.h"
#include "model/ocop-session-steps.h"
#include "window/evaluations/ocop-session-edit.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* The rules that the session goes by, which the chair confirms before it opens. */
struct _OcopRulesPanel
{
  OcopSessionView parent_instance;

  GtkWidget *state;
  GtkWidget *heading;
  GtkWidget *facts;
  GtkWidget *edit;
  GtkWidget *confirm;
};

G_DEFINE_FINAL_TYPE (OcopRulesPanel, ocop_rules_panel, OCOP_TYPE_SESSION_VIEW)

static gboolean
write_confirmed (OcopDb   *db,
                 gpointer  data,
                 GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_confirm_rules (db, act->id, act->text, error);
}

static void
confirm_cb (OcopRulesPanel *self)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  g_autofree char *now = ocop_date_now ();
  OcopStepAct act = { .id = ocop_session_context_get_session (context), .text = now };

  ocop_step_write (context, GTK_WIDGET (self), _("Rules of the session confirmed by the chair"), write_confirmed, &act);
}

static void
edit_cb (OcopRulesPanel *self)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));

  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)),
                         ocop_session_edit_new (ocop_session_context_get_workspace (context),
                                                ocop_session_context_get_session (context), NULL));
}

static void
build (OcopSessionView *view)
{
  OcopRulesPanel *self = OCOP_RULES_PANEL (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *foot = ocop_step_foot_new ();

  self->state = ocop_sign_chip_new (NULL, "", "");
  self->heading = ocop_step_heading_new (_("Rules of the Session"), self->state);
  self->edit = gtk_button_new_with_label (_("Edit Rules…"));
  self->confirm = gtk_button_new_with_label (_("Chair Confirms the Rules"));
  gtk_widget_add_css_class (self->confirm, "suggested-action");
  g_signal_connect_object (self->edit, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), self->edit);
  gtk_box_append (GTK_BOX (foot), self->confirm);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), ocop_step_facts_new (&self->facts));
  gtk_box_append (GTK_BOX (box), foot);
  ocop_session_view_set_child (view, box);
}

static void
show_rules (GtkWidget             *grid,
            const OcopSessionHead *head)
{
  int samples = ocop_session_samples_needed (head);
  g_autofree char *spread = g_strdup_printf (_("%d points; beyond it the product is discussed and scored again"), head->spread_limit);
  g_autofree char *quorum = g_strdup_printf (_("from %d/%d of the members, the chair or the delegated vice-chair among them"),
                                             head->quorum_num, head->quorum_den);
  g_autofree char *turns = g_strdup_printf ("%d", head->turns);
  g_autofree char *tasted = samples > 0 ? g_strdup_printf (_("%d a product; not for a tourism service"), samples) : NULL;

  ocop_facts_grid_add (grid, _("Regulation"), head->regulation->short_title);
  ocop_facts_grid_add (grid, _("Largest spread"), spread);
  ocop_facts_grid_add (grid, _("Quorum"), head->written ? _("none: opinions are written") : quorum);
  ocop_facts_grid_add (grid, _("Star minimums by"),
                       ocop_field_get_choice_label (OCOP_SESSION_MINIMUMS_RULE, ocop_minimums_to_word (head->minimums_rule)));
  ocop_facts_grid_add (grid, _("Others' scores"), head->shows_scores ? _("seen after handing in the own sheet")
                                                                     : _("kept until the conclusion"));
  ocop_facts_grid_add (grid, _("Scoring turns by design"), turns);
  ocop_facts_grid_add (grid, _("Samples"), tasted);
}

static void
refresh (OcopSessionView *view)
{
  OcopRulesPanel *self = OCOP_RULES_PANEL (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  gboolean can_write = ocop_session_context_can_write (context) && head->phase < OCOP_PHASE_SCORING;
  gboolean is_confirmed = head->rules_confirmed_at != NULL;
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *moment = is_confirmed ? ocop_date_moment_to_local (head->rules_confirmed_at) : NULL;

  ocop_step_clear (self->facts);
  show_rules (grid, head);
  gtk_box_append (GTK_BOX (self->facts), grid);
  ocop_sign_chip_set (self->state, is_confirmed ? "object-select-symbolic" : NULL,
                      is_confirmed ? _("confirmed by the chair") : _("not confirmed by the chair"), is_confirmed ? "ok" : "open");
  ocop_step_heading_say (self->heading, moment);
  gtk_widget_set_sensitive (self->edit, can_write);
  gtk_widget_set_sensitive (self->confirm, can_write && !is_confirmed);
}

static void
ocop_rules_panel_class_init (OcopRulesPanelClass *klass)
{
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_rules_panel_init (OcopRulesPanel *self)
{
}
