/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-changes.h"

struct _OcopChanges
{
  gatomicrefcount references;
  GHashTable *tables; /* table → set of gint64 */
};

G_DEFINE_BOXED_TYPE (OcopChanges, ocop_changes, ocop_changes_ref, ocop_changes_unref)

OcopChanges *
ocop_changes_new (void)
{
  OcopChanges *self = g_new0 (OcopChanges, 1);

  g_atomic_ref_count_init (&self->references);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  return self;
}

OcopChanges *
ocop_changes_ref (OcopChanges *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ocop_changes_unref (OcopChanges *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->tables);
  g_free (self);
}

/**
 * ocop_changes_note:
 * @self: changes still being gathered
 * @table: name of the table
 * @id: row id of what was inserted, updated or deleted
 */
void
ocop_changes_note (OcopChanges *self,
                   const char  *table,
                   gint64       id)
{
  GHashTable *ids = g_hash_table_lookup (self->tables, table);
  gint64 *key;

  if (ids == NULL)
    {
      ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (self->tables, g_strdup (table), ids);
    }
  key = g_new (gint64, 1);
  *key = id;
  g_hash_table_add (ids, key);
}

gboolean
ocop_changes_is_empty (OcopChanges *self)
{
  return g_hash_table_size (self->tables) == 0;
}

/**
 * ocop_changes_touch:
 *
 * Returns: whether any row of @table changed
 */
gboolean
ocop_changes_touch (OcopChanges *self,
                    const char  *table)
{
  return g_hash_table_contains (self->tables, table);
}

/**
 * ocop_changes_count:
 *
 * Returns: how many rows of @table changed
 */
guint
ocop_changes_count (OcopChanges *self,
                    const char  *table)
{
  GHashTable *ids = g_hash_table_lookup (self->tables, table);

  return ids != NULL ? g_hash_table_size (ids) : 0;
}

/**
 * ocop_changes_contain:
 *
 * Returns: whether the row @id of @table changed
 */
gboolean
ocop_changes_contain (OcopChanges *self,
                      const char  *table,
                      gint64       id)
{
  GHashTable *ids = g_hash_table_lookup (self->tables, table);

  return ids != NULL && g_hash_table_contains (ids, &id);
}
