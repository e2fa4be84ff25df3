/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-attendance-row.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-accessible.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A member at the session: is the member there, since when, until when, by whom represented; may a vice-chair lead it. */
typedef struct
{
  OcopSessionContext *context;
  gint64 member;
  GtkWidget *choices[3];
  GtkWidget *more;
  GtkWidget *note;
  GtkWidget *delegation; /* (nullable): of a vice-chair */
} Row;

#define ROW_KEY "ocop-attendance"

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->context);
  g_free (row);
}

static const struct
{
  const char *key;
  const char *label;
  guint keyval;
} presences[] = {
  { "present", N_("Present"), GDK_KEY_c },
  { "delegated", N_("Delegate"), GDK_KEY_u },
  { "absent", N_("Absent"), GDK_KEY_v },
};

static gboolean
write_presence (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_set_presence (db, act->id, act->text, error);
}

static gboolean
write_note (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_note_member (db, act->id, act->text, act->more, error);
}

static gboolean
write_arrival (OcopDb   *db,
               gpointer  data,
               GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_arrive (db, act->id, act->text, error);
}

static gboolean
write_leaving (OcopDb   *db,
               gpointer  data,
               GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_leave (db, act->id, act->text, error);
}

static void
toggled_cb (GtkToggleButton *button,
            gpointer         data)
{
  Row *row = data;

  for (gsize i = 0; gtk_toggle_button_get_active (button) && i < G_N_ELEMENTS (presences); i++)
    if (row->choices[i] == GTK_WIDGET (button))
      {
        OcopStepAct act = { .id = row->member, .text = (char *) presences[i].key };

        ocop_step_write (row->context, GTK_WIDGET (button), _("Attendance of a member"), write_presence, &act);
      }
}

static void
note_cb (GtkWidget *widget,
         gpointer   data)
{
  Row *row = data;
  OcopStepAct act = { .id = row->member, .text = (char *) gtk_editable_get_text (GTK_EDITABLE (row->note)),
                      .more = row->delegation != NULL ? (char *) gtk_editable_get_text (GTK_EDITABLE (row->delegation)) : NULL };

  ocop_step_write (row->context, row->more, _("Note on a member's attendance"), write_note, &act);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (row->more));
}

static void
arrive_cb (GtkWidget *widget,
           gpointer   data)
{
  Row *row = data;
  g_autofree char *now = ocop_date_now ();
  OcopStepAct act = { .id = row->member, .text = now };

  ocop_step_write (row->context, row->more, _("A member came late"), write_arrival, &act);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (row->more));
}

static void
leave_cb (GtkWidget *widget,
          gpointer   data)
{
  Row *row = data;
  g_autofree char *now = ocop_date_now ();
  OcopStepAct act = { .id = row->member, .text = now };

  ocop_step_write (row->context, row->more, _("A member left"), write_leaving, &act);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (row->more));
}

static GtkWidget *
make_choice (Row                *row,
             const OcopAttendee *attendee,
             gboolean            can_write)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (gsize i = 0; i < G_N_ELEMENTS (presences); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(presences[i].label));

      row->choices[i] = button;
      gtk_widget_add_css_class (button, "segment");
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), i > 0 ? GTK_TOGGLE_BUTTON (row->choices[0]) : NULL);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_str_equal (attendee->presence, presences[i].key));
      gtk_widget_set_sensitive (button, can_write);
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), row);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static GtkWidget *
add_entry (GtkWidget  *box,
           const char *title,
           const char *text,
           Row        *row)
{
  GtkWidget *label = ocop_label_new (title, "small");
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_widget_set_size_request (entry, 300, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (note_cb), row);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);

  return entry;
}

static void
add_act (GtkWidget  *box,
         const char *label,
         GCallback   clicked,
         Row        *row)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", clicked, row);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_more (Row                *row,
           const OcopAttendee *attendee,
           gboolean            can_write)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = g_strdup_printf (_("More on %s"), attendee->office);
  gboolean is_there = strcmp (attendee->presence, "present") == 0 || strcmp (attendee->presence, "delegated") == 0;

  row->note = add_entry (box, _("Who stands in, or why absent"), attendee->note, row);
  if (strcmp (attendee->role, "vice_chair") == 0)
    row->delegation = add_entry (box, _("Delegated by the chair to lead (paper, day)"), attendee->delegation, row);
  add_act (box, _("Keep"), G_CALLBACK (note_cb), row);
  if (is_there)
    add_act (box, _("Leaves Now"), G_CALLBACK (leave_cb), row);
  else
    add_act (box, _("Comes Now, Late"), G_CALLBACK (arrive_cb), row);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  row->more = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (row->more), "view-more-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (row->more), popover);
  gtk_widget_add_css_class (row->more, "flat");
  gtk_widget_set_valign (row->more, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (row->more, can_write);
  gtk_widget_set_tooltip_text (row->more, name);
  ocop_accessible_name (row->more, name);

  return row->more;
}

static void
append_words (GString    *text,
              const char *format,
              const char *words)
{
  g_autofree char *part = words != NULL ? g_strdup_printf (format, words) : NULL;

  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* What is said below the office: who stands in, by which paper the vice-chair leads, from when and until when. */
static char *
say_more (const OcopAttendee *attendee)
{
  GString *text = g_string_new (NULL);
  g_autofree char *arrived = attendee->arrived_at != NULL ? ocop_date_moment_to_local (attendee->arrived_at) : NULL;
  g_autofree char *left = attendee->left_at != NULL ? ocop_date_moment_to_local (attendee->left_at) : NULL;

  append_words (text, "%s", attendee->name);
  append_words (text, _("delegated to lead: %s"), attendee->delegation);
  append_words (text, _("came at %s"), arrived);
  append_words (text, _("left at %s"), left);
  append_words (text, "%s", attendee->note);

  return g_string_free (text, text->len == 0);
}

/**
 * ocop_attendance_row_new:
 * @context: the session   @attendee: a member   @place: in the list, from 1
 * @columns: of the list
 *
 * Returns: (transfer floating): the member's row
 */
GtkWidget *
ocop_attendance_row_new (OcopSessionContext          *context,
                         const OcopAttendee          *attendee,
                         guint                        place,
                         const OcopAttendanceColumns *columns)
{
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *who = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *recused = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gboolean can_write = ocop_session_context_can_write (context);
  const char *role = ocop_field_get_choice_label (OCOP_COUNCIL_MEMBER_ROLE, attendee->role);
  g_autofree char *number = g_strdup_printf ("%u", place);
  g_autofree char *more = say_more (attendee);
  g_autofree char *words = g_strdup_printf ("%s, %s, %s", role, attendee->office,
                                            ocop_field_get_choice_label (OCOP_SESSION_MEMBER_PRESENCE, attendee->presence));
  GtkWidget *label = ocop_label_new (role, "small strong");
  GtkWidget *first = ocop_label_new (number, "small mute num");
  Row *row = g_new0 (Row, 1);

  row->context = g_object_ref (context);
  row->member = attendee->session_member;
  g_object_set_data_full (G_OBJECT (widget), ROW_KEY, row, row_free);
  gtk_label_set_width_chars (GTK_LABEL (first), 2);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_size_group_add_widget (columns->role, label);
  gtk_size_group_add_widget (columns->recused, recused);
  gtk_box_append (GTK_BOX (who), ocop_label_new (attendee->office, "small"));
  if (more != NULL)
    gtk_box_append (GTK_BOX (who), ocop_label_new (more, "tiny mute"));
  gtk_widget_set_hexpand (who, TRUE);
  gtk_widget_set_valign (who, GTK_ALIGN_CENTER);
  if (attendee->n_recused > 0)
    {
      g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "recused for %d product", "recused for %d products",
                                                            (gulong) attendee->n_recused),
                                               attendee->n_recused);

      gtk_box_append (GTK_BOX (recused), ocop_sign_chip_new (NULL, text, "info"));
    }
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), who);
  gtk_box_append (GTK_BOX (box), recused);
  gtk_box_append (GTK_BOX (box), make_choice (row, attendee, can_write));
  gtk_box_append (GTK_BOX (box), make_more (row, attendee, can_write));
  gtk_widget_add_css_class (box, "result-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return widget;
}

/**
 * ocop_attendance_row_key:
 * @row: a row   @keyval: a key pressed on it: C present, U delegate, V absent
 *
 * Returns: whether it was one of these
 */
gboolean
ocop_attendance_row_key (GtkListBoxRow *row,
                         guint          keyval)
{
  Row *self = g_object_get_data (G_OBJECT (row), ROW_KEY);

  for (gsize i = 0; i < G_N_ELEMENTS (presences); i++)
    if (gdk_keyval_to_lower (keyval) == presences[i].keyval && gtk_widget_is_sensitive (self->choices[i]))
      {
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->choices[i]), TRUE);
        return TRUE;
      }

  return FALSE;
}
