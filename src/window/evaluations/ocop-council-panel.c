/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-council-panel.h"

#include "model/ocop-kinds.h"
#include "window/evaluations/ocop-council-words.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Whose session it is: the decision, who belongs to the council, what it lacks. */
struct _OcopCouncilPanel
{
  OcopSessionView parent_instance;

  GtkWidget *heading;
  GtkWidget *missing;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (OcopCouncilPanel, ocop_council_panel, OCOP_TYPE_SESSION_VIEW)

static void
open_cb (OcopCouncilPanel *self)
{
  const OcopSessionHead *head = ocop_session_context_get_head (ocop_session_view_get_context (OCOP_SESSION_VIEW (self)));

  ocop_main_window_open_record (ocop_main_window_of (GTK_WIDGET (self)), OCOP_KIND_COUNCIL, head->council);
}

static void
build (OcopSessionView *view)
{
  OcopCouncilPanel *self = OCOP_COUNCIL_PANEL (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *open = gtk_button_new_with_label (_("Open Council"));
  GtkWidget *scrolled;

  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  self->heading = ocop_step_heading_new (_("Council and Its Decision"), open);
  self->missing = ocop_step_label_new ("", "small warn");
  gtk_widget_add_css_class (self->missing, "step-line");
  self->list = ocop_step_list_new (_("Members"), &scrolled);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->missing);
  gtk_box_append (GTK_BOX (box), scrolled);
  ocop_session_view_set_child (view, box);
}

static GtkWidget *
make_row (const OcopCouncilSeat *seat,
          guint                  place,
          GtkSizeGroup          *roles)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *number = g_strdup_printf ("%u", place);
  g_autofree char *who = seat->name != NULL ? g_strdup_printf ("%s · %s", seat->office, seat->name) : g_strdup (seat->office);
  const char *role = ocop_field_get_choice_label (OCOP_COUNCIL_MEMBER_ROLE, seat->role);
  GtkWidget *first = ocop_label_new (number, "small mute num");
  GtkWidget *label = ocop_label_new (role, "small strong");
  GtkWidget *name = ocop_label_new (who, "small");
  g_autofree char *words = g_strdup_printf ("%s, %s, %s", role, who, seat->votes ? _("with a vote") : _("without a vote"));

  gtk_label_set_width_chars (GTK_LABEL (first), 2);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_size_group_add_widget (roles, label);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), ocop_label_new (seat->votes ? _("with a vote") : _("without a vote"), "small mute"));
  gtk_widget_add_css_class (box, "result-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

static void
refresh (OcopSessionView *view)
{
  OcopCouncilPanel *self = OCOP_COUNCIL_PANEL (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  OcopDb *db = ocop_session_context_get_db (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCouncil) council = ocop_council_load (db, ocop_session_context_get_head (context)->council, &error);
  g_autoptr (GPtrArray) seats = council != NULL ? ocop_council_list_seats (db, council->council, &error) : NULL;
  g_autoptr (GtkSizeGroup) roles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autofree char *decision = NULL;
  g_autofree char *note = NULL;
  g_autofree char *missing = NULL;

  ocop_step_clear (self->list);
  if (seats == NULL)
    {
      ocop_step_heading_say (self->heading, error->message);
      return;
    }
  decision = ocop_council_words_decision (council);
  note = g_strdup_printf ("%s · %s", council->name, decision);
  missing = ocop_council_words_missing (council, seats);
  ocop_step_heading_say (self->heading, note);
  gtk_label_set_label (GTK_LABEL (self->missing), missing != NULL ? missing : "");
  gtk_widget_set_visible (self->missing, missing != NULL);
  for (guint i = 0; i < seats->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (g_ptr_array_index (seats, i), i + 1, roles));
}

static void
ocop_council_panel_class_init (OcopCouncilPanelClass *klass)
{
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_council_panel_init (OcopCouncilPanel *self)
{
}
