/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-transaction.h"

#include "base/ocop-error.h"
#include "store/ocop-db-private.h"

#include <glib/gi18n-lib.h>

static gboolean
begin (OcopDb     *db,
       const char *author,
       const char *label,
       GError    **error)
{
  if (db->depth++ > 0)
    return TRUE;

  db->failed = FALSE;
  db->act = 0;
  db->next_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  db->last_change = 0;
  db->changes = ocop_changes_new ();
  db->author = g_strdup (author);
  db->label = g_strdup (label);

  /* IMMEDIATE: a reader that wants to write half-way can be refused with BUSY and could not try again. */
  return ocop_db_exec (db, "BEGIN IMMEDIATE", error);
}

static gboolean
end (OcopDb       *db,
     gboolean      done,
     OcopChanges **changes,
     GError      **error)
{
  if (done && db->failed && db->depth == 1)
    ocop_fail (error, OCOP_ERROR_REFUSED, _("A part of the change failed. Nothing was changed."));
  db->failed |= !done;
  if (--db->depth > 0)
    return done;

  if (!db->failed && !ocop_db_exec (db, "COMMIT", error))
    db->failed = TRUE;
  if (db->failed && !sqlite3_get_autocommit (db->connection))
    ocop_db_exec (db, "ROLLBACK", NULL);

  if (!db->failed && changes != NULL)
    *changes = g_steal_pointer (&db->changes);
  g_clear_pointer (&db->changes, ocop_changes_unref);
  g_clear_pointer (&db->next_ids, g_hash_table_unref);
  g_clear_pointer (&db->author, g_free);
  g_clear_pointer (&db->label, g_free);

  return !db->failed;
}

/**
 * ocop_transaction_run:
 * @db: a connection that may write
 * @author: (nullable): who sits at the screen, for the history
 * @label: (nullable): what is done, in words, for the history and for undo
 * @write: writes; may run transactions of its own, which become part of this one
 * @data: given to @write
 * @changes: (out) (optional) (nullable): what changed, once all of it is committed; only from the outermost
 * @error: why nothing was changed
 *
 * Runs @write as one transaction: all of what it does is kept, or nothing. When an inner transaction fails
 * the outer one fails too, whatever its function answers.
 *
 * Returns: whether it was committed (of an inner one: whether @write did its work)
 */
gboolean
ocop_transaction_run (OcopDb         *db,
                      const char     *author,
                      const char     *label,
                      OcopWriteFunc   write,
                      gpointer        data,
                      OcopChanges   **changes,
                      GError        **error)
{
  gboolean done;

  g_return_val_if_fail (db->mode == OCOP_DB_WRITE || db->mode == OCOP_DB_CREATE, FALSE);

  done = begin (db, author, label, error) && write (db, data, error);

  return end (db, done, changes, done ? error : NULL); /* an error of its own is set already */
}

/**
 * ocop_transaction_aside:
 * @db: a connection, also one that only reads
 * @work: writes to temporary tables, which are the connection's own, and to nothing else
 * @data: given to @work
 * @error: return location
 *
 * For what is computed from the file and kept only as long as the connection: all of what @work does is kept, or
 * nothing. SQLite itself refuses to write to a file that was opened to be read.
 *
 * Returns: whether @work did its work
 */
gboolean
ocop_transaction_aside (OcopDb         *db,
                        OcopWriteFunc   work,
                        gpointer        data,
                        GError        **error)
{
  gboolean done;

  g_return_val_if_fail (db->mode != OCOP_DB_EXAMINE, FALSE);

  if (db->mode == OCOP_DB_READ && !ocop_db_exec (db, "PRAGMA query_only = OFF", error))
    return FALSE;
  done = ocop_db_exec (db, "SAVEPOINT aside", error);
  if (done)
    {
      done = work (db, data, error) && ocop_db_exec (db, "RELEASE aside", error);
      if (!done)
        ocop_db_exec (db, "ROLLBACK TO aside; RELEASE aside", NULL);
    }
  if (db->mode == OCOP_DB_READ)
    ocop_db_exec (db, "PRAGMA query_only = ON", NULL);

  return done;
}

/**
 * ocop_transaction_note:
 * @db: a connection in a transaction
 * @table: a table (a constant text)
 * @id: row id of what was inserted, updated or deleted in it
 */
void
ocop_transaction_note (OcopDb     *db,
                       const char *table,
                       gint64      id)
{
  g_return_if_fail (db->depth > 0);

  ocop_changes_note (db->changes, table, id);
}

const char *
ocop_transaction_get_author (OcopDb *db)
{
  g_return_val_if_fail (db->depth > 0, NULL);

  return db->author;
}

const char *
ocop_transaction_get_label (OcopDb *db)
{
  g_return_val_if_fail (db->depth > 0, NULL);

  return db->label;
}

/**
 * ocop_transaction_get_act:
 *
 * Returns: the number under which the history gathers the changes of this transaction, 0 before the first
 */
gint64
ocop_transaction_get_act (OcopDb *db)
{
  g_return_val_if_fail (db->depth > 0, 0);

  return db->act;
}

void
ocop_transaction_set_act (OcopDb *db,
                          gint64  act)
{
  g_return_if_fail (db->depth > 0 && db->act == 0);

  db->act = act;
}

/**
 * ocop_transaction_get_next_id:
 *
 * Nobody else inserts while the transaction lasts, so what is the next row id need be found only once.
 *
 * Returns: the row id that was set for the next new row of @table, 0 if none was
 */
gint64
ocop_transaction_get_next_id (OcopDb     *db,
                              const char *table)
{
  const gint64 *id;

  g_return_val_if_fail (db->depth > 0, 0);

  id = g_hash_table_lookup (db->next_ids, table);
  return id != NULL ? *id : 0;
}

void
ocop_transaction_set_next_id (OcopDb     *db,
                              const char *table,
                              gint64      id)
{
  gint64 *held;

  g_return_if_fail (db->depth > 0);

  held = g_hash_table_lookup (db->next_ids, table);
  if (held == NULL)
    {
      held = g_new (gint64, 1);
      g_hash_table_insert (db->next_ids, g_strdup (table), held);
    }
  *held = id;
}

/**
 * ocop_transaction_get_last:
 * @db: a connection in a transaction
 * @hash: (out) (transfer none) (nullable): its hash
 *
 * The end of the history is nobody else's while the transaction lasts, so the next line need not look for it in
 * the file.
 *
 * Returns: number of the line that this transaction wrote last into the history, 0 before its first
 */
gint64
ocop_transaction_get_last (OcopDb      *db,
                           const char **hash)
{
  g_return_val_if_fail (db->depth > 0, 0);

  *hash = db->last_change != 0 ? db->last_hash : NULL;
  return db->last_change;
}

void
ocop_transaction_set_last (OcopDb     *db,
                           gint64      change,
                           const char *hash)
{
  g_return_if_fail (db->depth > 0);

  db->last_change = change;
  g_free (db->last_hash);
  db->last_hash = g_strdup (hash);
}
