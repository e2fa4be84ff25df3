/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-ref-entry.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-record-name.h"
#include "model/ocop-search.h"
#include "model/ocop-unit-suggestions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Another record, found by any part of its name. */
struct _OcopRefEntry
{
  OcopEntry parent_instance;

  GtkWidget *picker;
  OcopUnitMap *units; /* (nullable): read when units are first asked for */
  gboolean only_communes;
};

G_DEFINE_FINAL_TYPE (OcopRefEntry, ocop_ref_entry, OCOP_TYPE_ENTRY)

static gboolean
is_wanted (OcopRefEntry   *self,
           const OcopUnit *unit)
{
  return strcmp (unit->kind, "city") != 0 && !(self->only_communes && ocop_unit_is_district (unit));
}

/* Units of the day in view, the best first; then those of other times: a producer may have been entered long ago. */
static void
find_units (OcopRefEntry *self,
            GPtrArray    *picks,
            const char   *text,
            guint         most)
{
  OcopWorkspace *workspace = ocop_entry_get_workspace (OCOP_ENTRY (self));
  const char *as_of = ocop_workspace_get_as_of (workspace);
  g_autoptr (GPtrArray) suggestions = NULL;
  const GPtrArray *all;

  if (self->units == NULL)
    self->units = ocop_unit_map_load (ocop_workspace_get_db (workspace), NULL);
  if (self->units == NULL)
    return;
  suggestions = ocop_unit_map_suggest (self->units, text, as_of, G_MAXUINT);
  for (guint i = 0; i < suggestions->len && picks->len <= most; i++)
    {
      const OcopUnitSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (is_wanted (self, suggestion->unit))
        ocop_picks_add (picks, g_strdup_printf ("%" G_GINT64_FORMAT, suggestion->unit->id), g_strdup (suggestion->label));
    }
  all = ocop_unit_map_get_all (self->units);
  for (guint i = 0; i < all->len && picks->len <= most; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (all, i);
      g_autofree char *caption = NULL;

      if (ocop_unit_stands_on (unit, as_of) || !is_wanted (self, unit))
        continue;
      caption = ocop_unit_get_caption (unit, as_of);
      if (ocop_picks_fits (caption, text))
        ocop_picks_add (picks, g_strdup_printf ("%" G_GINT64_FORMAT, unit->id), g_steal_pointer (&caption));
    }
}

static GPtrArray *
find (const char *text,
      guint       most,
      gpointer    data)
{
  OcopRefEntry *self = data;
  OcopDb *db = ocop_workspace_get_db (ocop_entry_get_workspace (OCOP_ENTRY (self)));
  const char *as_of = ocop_workspace_get_as_of (ocop_entry_get_workspace (OCOP_ENTRY (self)));
  OcopKind kind = ocop_entry_describe (OCOP_ENTRY (self))->target;
  gboolean is_searched = ocop_entity_is_searched (ocop_entity_get (kind));
  g_autoptr (GArray) ids = NULL;
  GPtrArray *picks = ocop_picks_new ();

  if (kind == OCOP_KIND_UNIT)
    {
      find_units (self, picks, text, most);
      return picks;
    }
  ids = ocop_search_run (db, kind, text, NULL);
  for (guint i = 0; ids != NULL && i < ids->len && picks->len <= most; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *caption = ocop_record_get_caption (db, kind, id, as_of);

      if (caption != NULL && (is_searched || ocop_picks_fits (caption, text)))
        ocop_picks_add (picks, g_strdup_printf ("%" G_GINT64_FORMAT, id), g_steal_pointer (&caption));
    }

  return picks;
}

static void
set_id (OcopRefEntry *self,
        gint64        id)
{
  OcopWorkspace *workspace = ocop_entry_get_workspace (OCOP_ENTRY (self));
  g_autofree char *caption = id > 0 ? ocop_record_get_caption (ocop_workspace_get_db (workspace),
                                                               ocop_entry_describe (OCOP_ENTRY (self))->target, id,
                                                               ocop_workspace_get_as_of (workspace))
                                    : NULL;
  g_autofree char *key = caption != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  ocop_picker_set (OCOP_PICKER (self->picker), key, caption);
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  set_id (OCOP_REF_ENTRY (entry), ocop_record_get_ref (record, ocop_entry_get_field (entry)));
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  OcopPicker *picker = OCOP_PICKER (OCOP_REF_ENTRY (entry)->picker);
  const char *key = ocop_picker_get_key (picker);

  if (key == NULL && !ocop_text_is_blank (ocop_picker_get_text (picker)))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Choose from the list: “%s” is none of it."), ocop_picker_get_text (picker));
  ocop_record_set_ref (record, ocop_entry_get_field (entry), key != NULL ? g_ascii_strtoll (key, NULL, 10) : 0);

  return TRUE;
}

/* What is typed is on its way while something begins so. */
static gboolean
goes_on (OcopEntry *entry)
{
  OcopRefEntry *self = OCOP_REF_ENTRY (entry);
  g_autoptr (GPtrArray) picks = find (ocop_picker_get_text (OCOP_PICKER (self->picker)), 1, self);

  return picks->len > 0;
}

static void
tidy (OcopEntry *entry)
{
  ocop_picker_settle (OCOP_PICKER (OCOP_REF_ENTRY (entry)->picker));
}

/* The key, which may be empty, and what is typed. */
static char *
keep (OcopEntry *entry)
{
  OcopPicker *picker = OCOP_PICKER (OCOP_REF_ENTRY (entry)->picker);
  const char *key = ocop_picker_get_key (picker);

  return g_strdup_printf ("%s\n%s", key != NULL ? key : "", ocop_picker_get_text (picker));
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  OcopRefEntry *self = OCOP_REF_ENTRY (entry);
  const char *text = strchr (kept, '\n');

  if (*kept != '\n' && *kept != '\0')
    set_id (self, g_ascii_strtoll (kept, NULL, 10));
  else
    ocop_picker_set (OCOP_PICKER (self->picker), NULL, text != NULL ? text + 1 : NULL);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (ocop_picker_get_entry (OCOP_PICKER (OCOP_REF_ENTRY (entry)->picker))), editable);
}

static void
constructed (GObject *object)
{
  OcopRefEntry *self = OCOP_REF_ENTRY (object);

  G_OBJECT_CLASS (ocop_ref_entry_parent_class)->constructed (object);

  self->picker = ocop_picker_new (find, self);
  g_signal_connect_swapped (self->picker, "changed", G_CALLBACK (ocop_entry_changed), self);
  g_signal_connect_swapped (self->picker, "done", G_CALLBACK (ocop_entry_done), self);
  ocop_entry_set_child (OCOP_ENTRY (self), self->picker, ocop_picker_get_entry (OCOP_PICKER (self->picker)));
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&OCOP_REF_ENTRY (object)->units, ocop_unit_map_free);

  G_OBJECT_CLASS (ocop_ref_entry_parent_class)->finalize (object);
}

static void
ocop_ref_entry_class_init (OcopRefEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->goes_on = goes_on;
  entry_class->tidy = tidy;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
}

static void
ocop_ref_entry_init (OcopRefEntry *self)
{
}

/**
 * ocop_ref_entry_new:
 *
 * Returns: (transfer floating): an entry for a reference to another record
 */
OcopEntry *
ocop_ref_entry_new (OcopWorkspace *workspace,
                    guint          field)
{
  return g_object_new (OCOP_TYPE_REF_ENTRY, "workspace", workspace, "field", field, NULL);
}

/**
 * ocop_commune_entry_new:
 *
 * Returns: (transfer floating): an entry for a commune, a ward or a township
 */
OcopEntry *
ocop_commune_entry_new (OcopWorkspace *workspace,
                        guint          field)
{
  OcopEntry *entry = ocop_ref_entry_new (workspace, field);

  OCOP_REF_ENTRY (entry)->only_communes = TRUE;

  return entry;
}

/**
 * ocop_ref_entry_get_picker:
 *
 * Returns: (transfer none): what it is picked with
 */
OcopPicker *
ocop_ref_entry_get_picker (OcopRefEntry *self)
{
  return OCOP_PICKER (self->picker);
}
