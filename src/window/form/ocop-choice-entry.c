/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-choice-entry.h"

#include <glib/gi18n-lib.h>

/* One of the keys of a field's description. */
struct _OcopChoiceEntry
{
  OcopEntry parent_instance;

  GtkWidget *drop_down;
};

G_DEFINE_FINAL_TYPE (OcopChoiceEntry, ocop_choice_entry, OCOP_TYPE_ENTRY)

/* Place 0 says that nothing is chosen. */
static const char *
get_key (OcopChoiceEntry *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (selected == GTK_INVALID_LIST_POSITION || selected == 0)
    return NULL;

  return ocop_entry_describe (OCOP_ENTRY (self))->choices[selected - 1].key;
}

static void
set_key (OcopChoiceEntry *self,
         const char      *key)
{
  const OcopChoice *choices = ocop_entry_describe (OCOP_ENTRY (self))->choices;
  guint selected = 0;

  for (guint i = 0; choices[i].key != NULL; i++)
    if (g_strcmp0 (choices[i].key, key) == 0)
      selected = i + 1;
  g_signal_handlers_block_matched (self->drop_down, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
  g_signal_handlers_unblock_matched (self->drop_down, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  set_key (OCOP_CHOICE_ENTRY (entry), ocop_record_get_text (record, ocop_entry_get_field (entry)));
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  ocop_record_set_text (record, ocop_entry_get_field (entry), get_key (OCOP_CHOICE_ENTRY (entry)));

  return TRUE;
}

static char *
keep (OcopEntry *entry)
{
  const char *key = get_key (OCOP_CHOICE_ENTRY (entry));

  return g_strdup (key != NULL ? key : "");
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  set_key (OCOP_CHOICE_ENTRY (entry), kept);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  gtk_widget_set_sensitive (OCOP_CHOICE_ENTRY (entry)->drop_down, editable);
}

static void
constructed (GObject *object)
{
  OcopChoiceEntry *self = OCOP_CHOICE_ENTRY (object);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  G_OBJECT_CLASS (ocop_choice_entry_parent_class)->constructed (object);

  g_ptr_array_add (labels, (gpointer) _("Not chosen"));
  for (const OcopChoice *choice = ocop_entry_describe (OCOP_ENTRY (self))->choices; choice->key != NULL; choice++)
    g_ptr_array_add (labels, (gpointer) _(choice->label));
  g_ptr_array_add (labels, NULL);
  self->drop_down = gtk_drop_down_new_from_strings ((const char *const *) labels->pdata);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  ocop_entry_set_child (OCOP_ENTRY (self), self->drop_down, self->drop_down);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (ocop_entry_changed), self);
}

static void
ocop_choice_entry_class_init (OcopChoiceEntryClass *klass)
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
ocop_choice_entry_init (OcopChoiceEntry *self)
{
}

/**
 * ocop_choice_entry_new:
 *
 * Returns: (transfer floating): an entry to choose from a list
 */
OcopEntry *
ocop_choice_entry_new (OcopWorkspace *workspace,
                       guint          field)
{
  return g_object_new (OCOP_TYPE_CHOICE_ENTRY, "workspace", workspace, "field", field, NULL);
}
