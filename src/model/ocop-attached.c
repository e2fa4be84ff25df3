/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-attached.h"

#include "model/ocop-attachments.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-children.h"

static void
attached_free (gpointer data)
{
  OcopAttached *self = data;

  g_clear_object (&self->record);
  g_free (self);
}

/**
 * ocop_attached_list:
 * @db: a connection
 * @to: whose files
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OcopAttached): its files, in their order
 */
GPtrArray *
ocop_attached_list (OcopDb               *db,
                    const OcopAttachedTo *to,
                    GError              **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (attached_free);
  g_autoptr (GPtrArray) links = ocop_record_load_children (db, to->parent, to->id, to->position, FALSE, error);

  if (links == NULL)
    return NULL;
  for (guint i = 0; i < links->len; i++)
    {
      OcopRecord *link = g_ptr_array_index (links, i);
      OcopRecord *record = ocop_record_load (db, OCOP_KIND_ATTACHMENT, ocop_record_get_ref (link, to->attachment), error);
      OcopAttached *file;

      if (record == NULL)
        return NULL;
      file = g_new0 (OcopAttached, 1);
      file->link = ocop_record_get_id (link);
      file->record = record;
      g_ptr_array_add (files, file);
    }

  return g_steal_pointer (&files);
}

/* Which files it has, and the last place among them. */
static GHashTable *
find_joined (OcopDb               *db,
             const OcopAttachedTo *to,
             gint64               *last,
             GError              **error)
{
  g_autoptr (GPtrArray) links = ocop_record_load_children (db, to->parent, to->id, to->position, FALSE, error);
  GHashTable *joined;

  if (links == NULL)
    return NULL;
  joined = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < links->len; i++)
    {
      gint64 attachment = ocop_record_get_ref (g_ptr_array_index (links, i), to->attachment);

      g_hash_table_add (joined, g_memdup2 (&attachment, sizeof attachment));
      *last = MAX (*last, ocop_record_get_integer (g_ptr_array_index (links, i), to->position));
    }

  return joined;
}

/**
 * ocop_attached_add:
 * @db: a connection in a transaction
 * @to: whose files they become
 * @attachments: (element-type OcopRecord): as ocop_attachment_take() gave them
 * @n_added: (out): how many are new to it; a file that it has already stays once
 * @error: return location
 *
 * Saves files that were taken into the folder, and joins the record with each.
 *
 * Returns: whether all of them are saved
 */
gboolean
ocop_attached_add (OcopDb               *db,
                   const OcopAttachedTo *to,
                   GPtrArray            *attachments,
                   guint                *n_added,
                   GError              **error)
{
  gint64 last = 0;
  g_autoptr (GHashTable) joined = find_joined (db, to, &last, error);

  *n_added = 0;
  if (joined == NULL)
    return FALSE;
  for (guint i = 0; i < attachments->len; i++)
    {
      gint64 id = ocop_attachment_save (g_ptr_array_index (attachments, i), db, error);
      g_autoptr (OcopRecord) link = NULL;

      if (id == 0)
        return FALSE;
      if (!g_hash_table_add (joined, g_memdup2 (&id, sizeof id)))
        continue;
      link = ocop_record_new (OCOP_FIELD_KIND (to->parent));
      ocop_record_set_ref (link, to->parent, to->id);
      ocop_record_set_ref (link, to->attachment, id);
      ocop_record_set_integer (link, to->position, ++last);
      if (!ocop_record_save (link, db, error))
        return FALSE;
      (*n_added)++;
    }

  return TRUE;
}
