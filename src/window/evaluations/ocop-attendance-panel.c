/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-attendance-panel.h"

#include "window/evaluations/ocop-attendance-row.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Who is there, and whether that is a quorum; where opinions are written, who is asked. */
struct _OcopAttendancePanel
{
  OcopSessionView parent_instance;

  GtkWidget *quorum;
  GtkWidget *heading;
  GtkWidget *list;
  GtkWidget *all_present;
};

G_DEFINE_FINAL_TYPE (OcopAttendancePanel, ocop_attendance_panel, OCOP_TYPE_SESSION_VIEW)

static gboolean
write_all_present (OcopDb   *db,
                   gpointer  data,
                   GError  **error)
{
  return ocop_session_set_all_present (db, ((const OcopStepAct *) data)->id, error);
}

static void
all_present_cb (OcopAttendancePanel *self)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  OcopStepAct act = { .id = ocop_session_context_get_session (context) };

  ocop_step_write (context, GTK_WIDGET (self), _("All members present"), write_all_present, &act);
}

static gboolean
key_cb (OcopAttendancePanel *self,
        guint                keyval,
        guint                keycode,
        GdkModifierType      state)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);

  return row != NULL && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && gtk_widget_is_focus (row) &&
         ocop_attendance_row_key (GTK_LIST_BOX_ROW (row), keyval);
}

static void
build (OcopSessionView *view)
{
  OcopAttendancePanel *self = OCOP_ATTENDANCE_PANEL (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *foot = ocop_step_foot_new ();
  GtkWidget *keys = ocop_label_new (_("Keys: C present · U delegate · V absent · ↑↓"), "tiny mute");
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkWidget *scrolled;

  self->quorum = ocop_sign_chip_new (NULL, "", "");
  self->heading = ocop_step_heading_new (_("Attendance"), self->quorum);
  self->list = ocop_step_list_new (_("Attendance"), &scrolled);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, controller);
  self->all_present = gtk_button_new_with_label (_("All Present"));
  g_signal_connect_object (self->all_present, "clicked", G_CALLBACK (all_present_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (keys, TRUE);
  gtk_label_set_xalign (GTK_LABEL (keys), 1);
  gtk_box_append (GTK_BOX (foot), self->all_present);
  gtk_box_append (GTK_BOX (foot), keys);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), foot);
  ocop_session_view_set_child (view, box);
}

static void
show_quorum (OcopAttendancePanel     *self,
             const OcopSessionHead   *head,
             const OcopSessionSheets *sheets)
{
  guint n_present, n_needed;
  gboolean has_quorum = ocop_session_has_quorum (sheets, head, &n_present, &n_needed);
  g_autofree char *words = NULL;
  g_autofree char *needed = NULL;

  if (head->written)
    {
      words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member asked", "%u members asked", n_present), n_present);
      needed = g_strdup (_("Opinions are written: there is no attendance and no quorum. Absent means not asked."));
    }
  else
    {
      words = g_strdup_printf (has_quorum ? _("%u/%u present · quorum") : _("%u/%u present · no quorum"), n_present, sheets->voters->len);
      needed = g_strdup_printf (_("At least %u of %u with a vote, the chair or the vice-chair whom the chair delegated among them"),
                                n_needed, sheets->voters->len);
    }
  ocop_sign_chip_set (self->quorum, has_quorum ? "object-select-symbolic" : "dialog-warning-symbolic", words, has_quorum ? "ok" : "warn");
  ocop_step_heading_say (self->heading, needed);
}

static void
refresh (OcopSessionView *view)
{
  OcopAttendancePanel *self = OCOP_ATTENDANCE_PANEL (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  GtkWidget *focus = gtk_widget_get_focus_child (self->list);
  int place = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  g_autoptr (GtkSizeGroup) role = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) recused = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  OcopAttendanceColumns columns = { role, recused };
  g_autoptr (GPtrArray) attendees = ocop_session_list_attendees (ocop_session_context_get_db (context), head->session, NULL);

  ocop_step_clear (self->list);
  for (guint i = 0; attendees != NULL && i < attendees->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         ocop_attendance_row_new (context, g_ptr_array_index (attendees, i), i + 1, &columns));
  if (place >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place)));
  show_quorum (self, head, ocop_session_context_get_sheets (context));
  gtk_widget_set_visible (self->all_present, !head->written);
  gtk_widget_set_sensitive (self->all_present, ocop_session_context_can_write (context));
}

static void
ocop_attendance_panel_class_init (OcopAttendancePanelClass *klass)
{
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_attendance_panel_init (OcopAttendancePanel *self)
{
}
