/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-flag-entry.h"

#include <string.h>

/* Yes or no. */
struct _OcopFlagEntry
{
  OcopEntry parent_instance;

  GtkWidget *toggle;
};

G_DEFINE_FINAL_TYPE (OcopFlagEntry, ocop_flag_entry, OCOP_TYPE_ENTRY)

static void
set_active (OcopFlagEntry *self,
            gboolean       active)
{
  g_signal_handlers_block_matched (self->toggle, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_switch_set_active (GTK_SWITCH (self->toggle), active);
  g_signal_handlers_unblock_matched (self->toggle, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  set_active (OCOP_FLAG_ENTRY (entry), ocop_record_get_flag (record, ocop_entry_get_field (entry)));
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  ocop_record_set_flag (record, ocop_entry_get_field (entry), gtk_switch_get_active (GTK_SWITCH (OCOP_FLAG_ENTRY (entry)->toggle)));

  return TRUE;
}

static char *
keep (OcopEntry *entry)
{
  return g_strdup (gtk_switch_get_active (GTK_SWITCH (OCOP_FLAG_ENTRY (entry)->toggle)) ? "1" : "0");
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  set_active (OCOP_FLAG_ENTRY (entry), strcmp (kept, "1") == 0);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  gtk_widget_set_sensitive (OCOP_FLAG_ENTRY (entry)->toggle, editable);
}

static void
constructed (GObject *object)
{
  OcopFlagEntry *self = OCOP_FLAG_ENTRY (object);

  G_OBJECT_CLASS (ocop_flag_entry_parent_class)->constructed (object);

  self->toggle = gtk_switch_new ();
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (ocop_entry_changed), self);
  ocop_entry_set_child (OCOP_ENTRY (self), self->toggle, self->toggle);
}

static void
ocop_flag_entry_class_init (OcopFlagEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
}

static void
ocop_flag_entry_init (OcopFlagEntry *self)
{
}

/**
 * ocop_flag_entry_new:
 *
 * Returns: (transfer floating): an entry for yes or no
 */
OcopEntry *
ocop_flag_entry_new (OcopWorkspace *workspace,
                     guint          field)
{
  return g_object_new (OCOP_TYPE_FLAG_ENTRY, "workspace", workspace, "field", field, NULL);
}
