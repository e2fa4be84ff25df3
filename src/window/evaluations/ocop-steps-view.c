/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-steps-view.h"

#include "model/ocop-kinds.h"
#include "model/ocop-session-setup.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* Before scoring: who is there and whether that is a quorum, the rules of the session, what is missing before it opens. */
struct _OcopStepsView
{
  OcopSessionView parent_instance;

  GtkListBox *list;
  GtkWidget *quorum;
  GtkWidget *rules;
  GtkWidget *missing;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (OcopStepsView, ocop_steps_view, OCOP_TYPE_SESSION_VIEW)

/* A change of the attendance, or the beginning of the session, on its way to the disk. */
typedef struct
{
  gint64 id;
  const char *presence;
} Step;

static gboolean
write_presence (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  const Step *step = data;

  return ocop_session_set_presence (db, step->id, step->presence, error);
}

static gboolean
write_begin (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  return ocop_session_begin (db, ((const Step *) data)->id, error);
}

static void
begin_clicked_cb (OcopStepsView *self)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  Step *step = g_new0 (Step, 1);

  step->id = ocop_session_context_get_session (context);
  ocop_session_context_write (context, GTK_WIDGET (self), _("Open the session for scoring"), write_begin, step, g_free, NULL);
}

static const struct
{
  const char *key;
  const char *label;
} presences[] = {
  { "present", N_("Present") },
  { "delegated", N_("Delegate") },
  { "absent", N_("Absent") },
};

static void
presence_toggled_cb (OcopStepsView   *self,
                     GtkToggleButton *button)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  Step *step;

  if (!gtk_toggle_button_get_active (button))
    return;
  step = g_new0 (Step, 1);
  step->id = *(gint64 *) g_object_get_data (G_OBJECT (button), "ocop-member");
  step->presence = g_object_get_data (G_OBJECT (button), "ocop-presence");
  ocop_session_context_write (context, GTK_WIDGET (self), _("Attendance of a member"), write_presence, step, g_free, NULL);
}

static GtkWidget *
make_choice (OcopStepsView      *self,
             const OcopAttendee *attendee)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = NULL;
  gboolean can_write = ocop_session_context_can_write (ocop_session_view_get_context (OCOP_SESSION_VIEW (self)));

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (gsize i = 0; i < G_N_ELEMENTS (presences); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(presences[i].label));
      gint64 *member = g_new (gint64, 1);

      *member = attendee->session_member;
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first != NULL ? GTK_TOGGLE_BUTTON (first) : NULL);
      first = first != NULL ? first : button;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_str_equal (attendee->presence, presences[i].key));
      gtk_widget_set_sensitive (button, can_write);
      g_object_set_data_full (G_OBJECT (button), "ocop-member", member, g_free);
      g_object_set_data (G_OBJECT (button), "ocop-presence", (gpointer) presences[i].key);
      g_signal_connect_object (button, "toggled", G_CALLBACK (presence_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static GtkWidget *
make_row (OcopStepsView      *self,
          const OcopAttendee *attendee)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  const char *role = ocop_field_get_choice_label (OCOP_COUNCIL_MEMBER_ROLE, attendee->role);
  GtkWidget *role_label = gtk_label_new (role);
  GtkWidget *office = gtk_label_new (attendee->office);
  g_autofree char *recused = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "recused for %d product", "recused for %d products",
                                                           (gulong) attendee->n_recused),
                                              attendee->n_recused);
  g_autofree char *words = g_strdup_printf ("%s, %s", role, attendee->office);

  gtk_label_set_xalign (GTK_LABEL (role_label), 0);
  gtk_label_set_width_chars (GTK_LABEL (role_label), 16);
  gtk_widget_add_css_class (role_label, "strong");
  gtk_label_set_xalign (GTK_LABEL (office), 0);
  gtk_label_set_ellipsize (GTK_LABEL (office), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (office, TRUE);
  gtk_box_append (GTK_BOX (box), role_label);
  gtk_box_append (GTK_BOX (box), office);
  if (attendee->n_recused > 0)
    gtk_box_append (GTK_BOX (box), ocop_sign_chip_new (NULL, recused, "info"));
  gtk_box_append (GTK_BOX (box), make_choice (self, attendee));
  gtk_widget_add_css_class (box, "result-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

static GtkWidget *
make_footer (OcopStepsView *self)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->missing = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->missing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->missing), TRUE);
  gtk_widget_set_hexpand (self->missing, TRUE);
  self->begin = gtk_button_new_with_label (_("Open for Scoring"));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  g_signal_connect_object (self->begin, "clicked", G_CALLBACK (begin_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (footer), self->missing);
  gtk_box_append (GTK_BOX (footer), self->begin);
  gtk_widget_add_css_class (footer, "footer");

  return footer;
}

static void
build (OcopSessionView *view)
{
  OcopStepsView *self = OCOP_STEPS_VIEW (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_("Attendance"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  ocop_accessible_name (scrolled, _("Preparing the session"));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "title-4");
  self->quorum = ocop_sign_chip_new (NULL, "", "");
  self->rules = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->rules), 1);
  gtk_label_set_wrap (GTK_LABEL (self->rules), TRUE);
  gtk_widget_set_hexpand (self->rules, TRUE);
  gtk_widget_add_css_class (self->rules, "small");
  gtk_widget_add_css_class (self->rules, "mute");
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), self->quorum);
  gtk_box_append (GTK_BOX (heading), self->rules);
  gtk_widget_add_css_class (heading, "side-heading");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "matrix");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "panel");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), make_footer (self));
  ocop_session_view_set_child (view, box);
}

static void
show_rules (OcopStepsView         *self,
            const OcopSessionHead *head)
{
  const char *minimums = ocop_field_get_choice_label (OCOP_SESSION_MINIMUMS_RULE, ocop_minimums_to_word (head->minimums_rule));
  g_autofree char *text = g_strdup_printf (_("Spread at most %d points · quorum from %d/%d · minimums: %s"), head->spread_limit,
                                           head->quorum_num, head->quorum_den, minimums);

  gtk_label_set_label (GTK_LABEL (self->rules), text);
}

static void
refresh (OcopSessionView *view)
{
  OcopStepsView *self = OCOP_STEPS_VIEW (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (context);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attendees = ocop_session_list_attendees (ocop_session_context_get_db (context), head->session, &error);
  g_autofree char *bar = ocop_session_bars_scoring (sheets, head);
  g_autofree char *quorum = NULL;
  guint n_present, n_needed;
  gboolean has_quorum = ocop_session_has_quorum (sheets, head, &n_present, &n_needed);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; attendees != NULL && i < attendees->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (attendees, i)));
  quorum = g_strdup_printf (has_quorum ? _("%u/%u present · quorum") : _("%u/%u present · no quorum"), n_present, sheets->voters->len);
  ocop_sign_chip_set (self->quorum, has_quorum ? "object-select-symbolic" : "dialog-warning-symbolic", quorum,
                      has_quorum ? "ok" : "warn");
  show_rules (self, head);
  gtk_label_set_label (GTK_LABEL (self->missing), bar != NULL ? bar : _("Nothing is missing. Sheets are laid out when scoring opens."));
  gtk_widget_set_visible (self->begin, head->phase < OCOP_PHASE_SCORING);
  gtk_widget_set_sensitive (self->begin, bar == NULL && ocop_session_context_can_write (context));
}

static void
ocop_steps_view_class_init (OcopStepsViewClass *klass)
{
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_steps_view_init (OcopStepsView *self)
{
}
