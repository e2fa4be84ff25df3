/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-regulation-entry.h"

#include "regulation/ocop-regulations.h"

#include <glib/gi18n-lib.h>

/* One of the editions that the program has. The field is its id; the revision of its data is the field after it. */
struct _OcopRegulationEntry
{
  OcopEntry parent_instance;

  GtkWidget *drop_down;
  GPtrArray *regulations;
};

G_DEFINE_FINAL_TYPE (OcopRegulationEntry, ocop_regulation_entry, OCOP_TYPE_ENTRY)

/* Place 0 says that nothing is chosen. */
static const OcopRegulation *
get_regulation (OcopRegulationEntry *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  return selected == GTK_INVALID_LIST_POSITION || selected == 0 ? NULL : g_ptr_array_index (self->regulations, selected - 1);
}

static void
set_regulation (OcopRegulationEntry *self,
                const char          *id)
{
  guint selected = 0;

  for (guint i = 0; i < self->regulations->len; i++)
    if (g_strcmp0 (((const OcopRegulation *) g_ptr_array_index (self->regulations, i))->id, id) == 0)
      selected = i + 1;
  g_signal_handlers_block_matched (self->drop_down, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
  g_signal_handlers_unblock_matched (self->drop_down, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  set_regulation (OCOP_REGULATION_ENTRY (entry), ocop_record_get_text (record, ocop_entry_get_field (entry)));
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  const OcopRegulation *regulation = get_regulation (OCOP_REGULATION_ENTRY (entry));
  guint field = ocop_entry_get_field (entry);

  ocop_record_set_text (record, field, regulation != NULL ? regulation->id : NULL);
  if (regulation != NULL)
    ocop_record_set_integer (record, field + 1, regulation->revision);
  else
    ocop_record_clear (record, field + 1);

  return TRUE;
}

static char *
keep (OcopEntry *entry)
{
  const OcopRegulation *regulation = get_regulation (OCOP_REGULATION_ENTRY (entry));

  return g_strdup (regulation != NULL ? regulation->id : "");
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  set_regulation (OCOP_REGULATION_ENTRY (entry), kept);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  gtk_widget_set_sensitive (OCOP_REGULATION_ENTRY (entry)->drop_down, editable);
}

static void
constructed (GObject *object)
{
  OcopRegulationEntry *self = OCOP_REGULATION_ENTRY (object);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  G_OBJECT_CLASS (ocop_regulation_entry_parent_class)->constructed (object);

  self->regulations = ocop_regulations_list (NULL);
  if (self->regulations == NULL)
    self->regulations = g_ptr_array_new ();
  g_ptr_array_add (titles, (gpointer) _("Not chosen"));
  for (guint i = 0; i < self->regulations->len; i++)
    g_ptr_array_add (titles, (gpointer) ((const OcopRegulation *) g_ptr_array_index (self->regulations, i))->short_title);
  g_ptr_array_add (titles, NULL);
  self->drop_down = gtk_drop_down_new_from_strings ((const char *const *) titles->pdata);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  ocop_entry_add_field (OCOP_ENTRY (self), ocop_entry_get_field (OCOP_ENTRY (self)) + 1);
  ocop_entry_set_child (OCOP_ENTRY (self), self->drop_down, self->drop_down);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (ocop_entry_changed), self);
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&OCOP_REGULATION_ENTRY (object)->regulations, g_ptr_array_unref);

  G_OBJECT_CLASS (ocop_regulation_entry_parent_class)->finalize (object);
}

static void
ocop_regulation_entry_class_init (OcopRegulationEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
}

static void
ocop_regulation_entry_init (OcopRegulationEntry *self)
{
}

/**
 * ocop_regulation_entry_new:
 *
 * Returns: (transfer floating): an entry for a regulation and, in the field after it, the revision of its data
 */
OcopEntry *
ocop_regulation_entry_new (OcopWorkspace *workspace,
                           guint          field)
{
  return g_object_new (OCOP_TYPE_REGULATION_ENTRY, "workspace", workspace, "field", field, NULL);
}
