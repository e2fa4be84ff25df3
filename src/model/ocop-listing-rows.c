/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-listing-private.h"

#include "base/ocop-error.h"
#include "model/ocop-list-private.h"

/* So many rows stay in memory though nobody holds them: a few screens, for scrolling back. */
#define MOST_KEPT 512

/* With so many places of rows remembered, those of rows that are gone are forgotten. */
#define MOST_SLOTS 2048

/* Where a row is known by its id; the pointer is set to NULL by the row when it goes. */
typedef struct
{
  gint64 id;
  gpointer row;
} Slot;

struct _OcopListingRows
{
  const OcopList *list;
  OcopDb *db;
  GHashTable *slots; /* set of Slot, by id */
  GQueue kept;       /* of OcopRow, the last read first */
  guint n_read;
};

static void
free_slot (gpointer data)
{
  Slot *slot = data;

  if (slot->row != NULL)
    g_object_remove_weak_pointer (slot->row, &slot->row);
  g_free (slot);
}

OcopListingRows *
ocop_listing_rows_new (const OcopList *list,
                       OcopDb         *db)
{
  OcopListingRows *self = g_new0 (OcopListingRows, 1);

  self->list = list;
  self->db = db;
  self->slots = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_slot);
  g_queue_init (&self->kept);

  return self;
}

void
ocop_listing_rows_free (OcopListingRows *self)
{
  g_queue_clear_full (&self->kept, g_object_unref);
  g_hash_table_unref (self->slots);
  g_free (self);
}

guint
ocop_listing_rows_n_read (OcopListingRows *self)
{
  return self->n_read;
}

static OcopRow *
find (OcopListingRows *self,
      gint64           id)
{
  const Slot *slot = g_hash_table_lookup (self->slots, &id);

  return slot != NULL ? slot->row : NULL;
}

static gboolean
is_empty (gpointer key,
          gpointer slot,
          gpointer unused)
{
  return ((Slot *) slot)->row == NULL;
}

/* Remembers a row and keeps it for a while. */
static void
keep (OcopListingRows *self,
      OcopRow         *row)
{
  Slot *slot = g_new0 (Slot, 1);

  if (g_hash_table_size (self->slots) >= MOST_SLOTS)
    g_hash_table_foreach_remove (self->slots, is_empty, NULL);
  slot->id = ocop_row_get_id (row);
  slot->row = row;
  g_object_add_weak_pointer (slot->row, &slot->row);
  g_hash_table_replace (self->slots, &slot->id, slot);
  g_queue_push_head (&self->kept, row);
  if (self->kept.length > MOST_KEPT)
    g_object_unref (g_queue_pop_tail (&self->kept));
}

/* Reads up to a block of rows; @into: id → OcopRow. Tells those that show something else. */
static gboolean
read_block (OcopListingRows *self,
            const gint64    *ids,
            guint            n,
            gboolean         tell,
            GError         **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_prepare (&statement, self->db, self->list->statements->rows, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    ocop_statement_bind_int64 (&statement, (int) i + 1, ids[i]);
  while (ocop_statement_next (&statement, &local))
    {
      OcopRow *row = find (self, ocop_statement_int64 (&statement, 0));

      self->n_read++;
      if (row != NULL && ocop_row_read (row, &statement) && tell)
        g_ptr_array_add (changed, g_object_ref (row));
    }
  if (!ocop_pass_error (&local, error))
    return FALSE;
  /* Whoever listens may ask for rows in turn: the statement is given back first. */
  ocop_statement_end (&statement);
  for (guint i = 0; i < changed->len; i++)
    ocop_row_tell_changed (changed->pdata[i]);

  return TRUE;
}

/**
 * ocop_listing_rows_get:
 * @self: rows
 * @entries: (element-type OcopListingEntry): all of the listing, in order
 * @position: which of them
 * @error: why the row could not be read; it shows nothing then
 *
 * The row itself if it is in memory; else it is read with those around it.
 *
 * Returns: (transfer full): the row
 */
OcopRow *
ocop_listing_rows_get (OcopListingRows  *self,
                       const GArray     *entries,
                       guint             position,
                       GError          **error)
{
  gint64 id = g_array_index (entries, OcopListingEntry, position).id;
  guint first = position / OCOP_LIST_BLOCK * OCOP_LIST_BLOCK;
  gint64 wanted[OCOP_LIST_BLOCK];
  guint n = 0;
  OcopRow *row = find (self, id);

  if (row != NULL)
    return g_object_ref (row);
  for (guint i = first; i < MIN (first + OCOP_LIST_BLOCK, entries->len); i++)
    {
      gint64 near = g_array_index (entries, OcopListingEntry, i).id;

      if (find (self, near) == NULL)
        {
          wanted[n++] = near;
          keep (self, ocop_row_new (self->list, near));
        }
    }
  row = g_object_ref (find (self, id));
  read_block (self, wanted, n, FALSE, error);

  return row;
}

/**
 * ocop_listing_rows_reload:
 * @self: rows
 * @touched: (nullable) (element-type gint64): ids that may show something else, %NULL for all
 * @error: return location
 *
 * Reads the rows that somebody holds anew; each that shows something else says “changed”. Rows that nobody holds are
 * forgotten instead.
 *
 * Returns: whether all could be read
 */
gboolean
ocop_listing_rows_reload (OcopListingRows  *self,
                          GHashTable       *touched,
                          GError          **error)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;
  gint64 wanted[OCOP_LIST_BLOCK];
  guint n = 0;

  if (touched == NULL)
    g_queue_clear_full (&self->kept, g_object_unref);
  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Slot *slot = value;

      if (slot->row != NULL && (touched == NULL || g_hash_table_contains (touched, &slot->id)))
        g_ptr_array_add (held, g_object_ref (slot->row));
    }
  for (guint i = 0; i < held->len; i++)
    {
      wanted[n++] = ocop_row_get_id (held->pdata[i]);
      if (n < OCOP_LIST_BLOCK && i + 1 < held->len)
        continue;
      if (!read_block (self, wanted, n, TRUE, error))
        return FALSE;
      n = 0;
    }

  return TRUE;
}
