/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-date-entry.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"
#include "window/form/ocop-calendar.h"

#include <glib/gi18n-lib.h>

/* A day, typed as people write it or picked from a month. */
struct _OcopDateEntry
{
  OcopEntry parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (OcopDateEntry, ocop_date_entry, OCOP_TYPE_ENTRY)

#define WIDTH_OF_DATE 12

static const char *
get_text (OcopDateEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
set_text (OcopDateEntry *self,
          const char    *text)
{
  g_signal_handlers_block_matched (self->entry, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  g_signal_handlers_unblock_matched (self->entry, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  g_autofree char *text = ocop_date_to_short (ocop_record_get_text (record, ocop_entry_get_field (entry)));

  set_text (OCOP_DATE_ENTRY (entry), text);
}

static gboolean
read_date (OcopDateEntry  *self,
           char          **iso,
           GError        **error)
{
  g_autofree char *today = ocop_date_today ();

  return ocop_typed_date (get_text (self), today, iso, error);
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  OcopDateEntry *self = OCOP_DATE_ENTRY (entry);
  g_autofree char *iso = NULL;

  if (!ocop_text_is_blank (get_text (self)) && !read_date (self, &iso, error))
    return FALSE;
  ocop_record_set_text (record, ocop_entry_get_field (entry), iso);

  return TRUE;
}

static gboolean
goes_on (OcopEntry *entry)
{
  return ocop_typed_date_goes_on (get_text (OCOP_DATE_ENTRY (entry)));
}

static void
tidy (OcopEntry *entry)
{
  OcopDateEntry *self = OCOP_DATE_ENTRY (entry);
  g_autofree char *iso = NULL;
  g_autofree char *text = NULL;

  if (!read_date (self, &iso, NULL))
    return;
  text = ocop_date_to_short (iso);
  if (g_strcmp0 (text, get_text (self)) != 0)
    set_text (self, text);
}

static char *
keep (OcopEntry *entry)
{
  return g_strdup (get_text (OCOP_DATE_ENTRY (entry)));
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  set_text (OCOP_DATE_ENTRY (entry), kept);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (OCOP_DATE_ENTRY (entry)->entry), editable);
  gtk_widget_set_sensitive (OCOP_DATE_ENTRY (entry)->button, editable);
}

static void
picked_cb (OcopDateEntry *self,
           const char    *iso)
{
  g_autofree char *text = ocop_date_to_short (iso);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (self->entry);
}

static void
make_popover_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  OcopDateEntry *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = ocop_calendar_new ();
  g_autofree char *iso = NULL;

  read_date (self, &iso, NULL);
  ocop_calendar_show (OCOP_CALENDAR (calendar), iso);
  g_signal_connect_swapped (calendar, "picked", G_CALLBACK (picked_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (gtk_widget_grab_focus), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OcopDateEntry         *self)
{
  if (key != GDK_KEY_F4 && !(key == GDK_KEY_Down && (state & GDK_ALT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_is_sensitive (self->button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));

  return GDK_EVENT_STOP;
}

static void
constructed (GObject *object)
{
  OcopDateEntry *self = OCOP_DATE_ENTRY (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  G_OBJECT_CLASS (ocop_date_entry_parent_class)->constructed (object);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), WIDTH_OF_DATE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("day/month/year"));
  gtk_widget_add_css_class (self->entry, "num");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (ocop_entry_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (ocop_entry_done), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);

  /* Tab goes from field to field; the month opens from the entry by a key. */
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (self->button, _("Pick a Day (Alt+Down)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pick a Day"), -1);
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_widget_set_focusable (gtk_widget_get_first_child (self->button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover_cb, self, NULL);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->button);
  ocop_entry_set_child (OCOP_ENTRY (self), box, self->entry);
}

static void
ocop_date_entry_class_init (OcopDateEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->goes_on = goes_on;
  entry_class->tidy = tidy;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
}

static void
ocop_date_entry_init (OcopDateEntry *self)
{
}

/**
 * ocop_date_entry_new:
 *
 * Returns: (transfer floating): an entry for a day
 */
OcopEntry *
ocop_date_entry_new (OcopWorkspace *workspace,
                     guint          field)
{
  return g_object_new (OCOP_TYPE_DATE_ENTRY, "workspace", workspace, "field", field, NULL);
}
