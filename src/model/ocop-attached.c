/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-attached.h"

#include "base/ocop-error.h"
#include "model/ocop-attachments.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

static void
attached_free (gpointer data)
{
  OcopAttached *self = data;

  g_clear_object (&self->record);
  g_free (self);
}

/* The statement is made from the description, so that a new kind that joins records with files is served by itself. */
static const char *
statement_of (const OcopAttachedTo *to,
              const char           *format)
{
  const OcopEntity *entity = ocop_entity_get (OCOP_FIELD_KIND (to->parent));
  g_autofree char *sql = g_strdup_printf (format, entity->table, ocop_entity_get_field (to->parent)->name,
                                          ocop_entity_get_field (to->attachment)->name);

  return g_intern_string (sql);
}

static gboolean
list_links (OcopDb               *db,
            const OcopAttachedTo *to,
            GArray               *pairs,
            GError              **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, statement_of (to, "SELECT id, \"%3$s\" FROM \"%1$s\" WHERE \"%2$s\" = ? ORDER BY id"),
                             "l", to->id))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    for (int place = 0; place < 2; place++)
      {
        gint64 value = ocop_statement_int64 (&statement, place);

        g_array_append_val (pairs, value);
      }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_attached_list:
 * @db: a connection
 * @to: whose files
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OcopAttached): its files, in the order in which they were added
 */
GPtrArray *
ocop_attached_list (OcopDb               *db,
                    const OcopAttachedTo *to,
                    GError              **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (attached_free);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!list_links (db, to, pairs, error))
    return NULL;
  for (guint i = 0; i < pairs->len; i += 2)
    {
      OcopRecord *record = ocop_record_load (db, OCOP_KIND_ATTACHMENT, g_array_index (pairs, gint64, i + 1), error);
      OcopAttached *file;

      if (record == NULL)
        return NULL;
      file = g_new0 (OcopAttached, 1);
      file->link = g_array_index (pairs, gint64, i);
      file->record = record;
      g_ptr_array_add (files, file);
    }

  return g_steal_pointer (&files);
}

static gboolean
is_joined (OcopDb               *db,
           const OcopAttachedTo *to,
           gint64                attachment,
           gboolean             *is_joined,
           GError              **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error, statement_of (to, "SELECT count(*) FROM \"%1$s\" WHERE \"%2$s\" = ? AND \"%3$s\" = ?"), "ll",
                              to->id, attachment))
    return FALSE;
  *is_joined = n > 0;

  return TRUE;
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
  *n_added = 0;
  for (guint i = 0; i < attachments->len; i++)
    {
      gint64 id = ocop_attachment_save (g_ptr_array_index (attachments, i), db, error);
      g_autoptr (OcopRecord) link = NULL;
      gboolean is_there = FALSE;

      if (id == 0 || !is_joined (db, to, id, &is_there, error))
        return FALSE;
      if (is_there)
        continue;
      link = ocop_record_new (OCOP_FIELD_KIND (to->parent));
      ocop_record_set_ref (link, to->parent, to->id);
      ocop_record_set_ref (link, to->attachment, id);
      if (!ocop_record_save (link, db, error))
        return FALSE;
      (*n_added)++;
    }

  return TRUE;
}
