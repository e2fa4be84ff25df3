/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-db-private.h"

#include "base/ocop-error.h"
#include "store/ocop-file-system.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* How long a connection waits for another before it gives up, in milliseconds. */
#define BUSY_TIMEOUT 5000

/* How many steps of SQLite's machine pass between two looks at the cancellable: well under a millisecond. */
#define STEPS_BETWEEN_LOOKS 10000

/**
 * ocop_db_fail:
 * @db: a connection on which a call just failed
 * @error: (out) (optional): where the sentence goes
 *
 * Turns what SQLite says about the last call into a sentence for the person at the screen. To be called
 * before any other call on @db.
 *
 * Returns: always %FALSE
 */
gboolean
ocop_db_fail (OcopDb  *db,
              GError **error)
{
  int code = sqlite3_extended_errcode (db->connection);
  const char *reason = sqlite3_errmsg (db->connection);

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ocop_fail (error, OCOP_ERROR_HELD,
                        _("“%s” is being written to by another program. Nothing was changed; try again in a moment."),
                        db->path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ocop_fail (error, OCOP_ERROR_DAMAGED,
                        _("“%s” is damaged or is not a file of this program (%s). Nothing was changed; "
                          "open the last good copy."),
                        db->path, reason);
    case SQLITE_FULL:
      return ocop_fail (error, OCOP_ERROR_FULL,
                        _("No room is left on the disk of “%s”. Nothing was changed; free some room and try again."),
                        db->path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ocop_fail (error, OCOP_ERROR_READ_ONLY,
                        _("“%s” may only be read. Nothing was changed; save a copy of your own and work there."),
                        db->path);
    case SQLITE_CANTOPEN:
      return ocop_fail (error, OCOP_ERROR_MISSING,
                        _("“%s” could not be opened (%s). Check the name and that its folder can be written to."),
                        db->path, reason);
    case SQLITE_INTERRUPT:
      return ocop_fail (error, OCOP_ERROR_CANCELLED, _("The work was stopped. Nothing was changed."));
    case SQLITE_CONSTRAINT:
      return ocop_fail (error, OCOP_ERROR_REFUSED, _("The entry breaks a rule of the file (%s). Nothing was changed."),
                        reason);
    default:
      return ocop_fail (error, OCOP_ERROR_IO, _("“%s” could not be read or written (%s). Nothing was changed."),
                        db->path, reason);
    }
}

/**
 * ocop_db_exec:
 * @db: a connection
 * @sql: one or several constant statements without values
 * @error: return location
 *
 * Returns: whether all of them were carried out
 */
gboolean
ocop_db_exec (OcopDb     *db,
              const char *sql,
              GError    **error)
{
  if (sqlite3_exec (db->connection, sql, NULL, NULL, NULL) != SQLITE_OK)
    return ocop_db_fail (db, error);

  return TRUE;
}

static gboolean
read_pragma (OcopDb     *db,
             const char *sql,
             gint64     *value,
             GError    **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean found;

  if (sqlite3_prepare_v2 (db->connection, sql, -1, &statement, NULL) != SQLITE_OK)
    return ocop_db_fail (db, error);
  found = sqlite3_step (statement) == SQLITE_ROW;
  if (found)
    *value = sqlite3_column_int64 (statement, 0);
  else
    ocop_db_fail (db, error);
  sqlite3_finalize (statement);

  return found;
}

static gboolean
check_application (OcopDb  *db,
                   GError **error)
{
  gint64 application = 0;
  gint64 n_tables = 0;

  if (!read_pragma (db, "PRAGMA application_id", &application, error) ||
      !read_pragma (db, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;
  if (application == OCOP_DB_APPLICATION_ID || (db->mode == OCOP_DB_CREATE && application == 0 && n_tables == 0))
    return TRUE;

  return ocop_fail (error, OCOP_ERROR_DAMAGED,
                    _("“%s” is not a file of this program. Nothing was changed; choose a file ending in .ocop."), db->path);
}

static gboolean
configure (OcopDb  *db,
           GError **error)
{
  sqlite3_busy_timeout (db->connection, BUSY_TIMEOUT);
  sqlite3_extended_result_codes (db->connection, 1);

  if (!check_application (db, error))
    return FALSE;
  /* recursive_triggers: a row that REPLACE takes away is a deleted one for the triggers, too. */
  if (!ocop_db_exec (db, "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY; "
                         "PRAGMA trusted_schema = OFF;", error))
    return FALSE;
  if (db->mode == OCOP_DB_EXAMINE)
    sqlite3_db_config (db->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (db->mode == OCOP_DB_READ || db->mode == OCOP_DB_EXAMINE)
    return ocop_db_exec (db, "PRAGMA query_only = ON", error);

  /* A file being made is thrown away if anything fails, and is brought to the disk before it takes its name:
   * it needs no log, which could be left beside it with all it holds. */
  if (db->mode == OCOP_DB_CREATE)
    return ocop_db_exec (db, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF", error);

  /* FULL: what a member has ticked and seen as saved survives a power cut. The automatic checkpoint would
   * make one tick in a thousand wait a hundred times as long; the writer does it when it is idle. */
  return ocop_db_exec (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;", error);
}

static void
free_kept_statement (gpointer data)
{
  OcopKeptStatement *kept = data;

  sqlite3_finalize (kept->handle);
  g_free (kept);
}

/* SQLite reads a file together with its log, for which it wants to write beside it. On a disc or in a folder
 * that may only be read, a file without a log is complete as it stands, and nobody changes it. */
static char *
make_uri_of_unchanging (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *log = g_strconcat (whole, "-wal", NULL);
  g_autofree char *uri = NULL;

  if (euidaccess (folder, W_OK) == 0 || g_file_test (log, G_FILE_TEST_EXISTS))
    return NULL;
  uri = g_filename_to_uri (whole, NULL, NULL);

  return g_strconcat (uri, "?immutable=1", NULL);
}

/**
 * ocop_db_open:
 * @path: the file
 * @mode: what will be done with it
 * @error: a sentence: not there, not ours, damaged, on a network share, not readable
 *
 * Opens one connection. A connection belongs to one thread at a time.
 *
 * Returns: (transfer full) (nullable): the connection
 */
OcopDb *
ocop_db_open (const char  *path,
              OcopDbMode   mode,
              GError     **error)
{
  static const int flags[] = {
    [OCOP_DB_READ] = SQLITE_OPEN_READONLY,
    [OCOP_DB_WRITE] = SQLITE_OPEN_READWRITE,
    [OCOP_DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    [OCOP_DB_EXAMINE] = SQLITE_OPEN_READWRITE,
  };
  g_autoptr (OcopDb) db = g_new0 (OcopDb, 1);
  g_autofree char *uri = mode == OCOP_DB_READ ? make_uri_of_unchanging (path) : NULL;

  db->path = g_strdup (path);
  db->mode = mode;
  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_kept_statement);

  if (mode != OCOP_DB_CREATE && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      ocop_fail (error, OCOP_ERROR_MISSING, _("There is no file “%s”. Check its name and folder."), path);
      return NULL;
    }
  if ((mode == OCOP_DB_WRITE || mode == OCOP_DB_CREATE) && ocop_file_system_is_share (path))
    {
      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("“%s” lies on a network share, where two programs can spoil it. Nothing was opened; "
                   "copy it to a disk of this machine."),
                 path);
      return NULL;
    }
  if (sqlite3_open_v2 (uri != NULL ? uri : path, &db->connection,
                       flags[mode] | SQLITE_OPEN_NOMUTEX | (uri != NULL ? SQLITE_OPEN_URI : 0), NULL) != SQLITE_OK)
    {
      ocop_db_fail (db, error);
      return NULL;
    }
  if (!configure (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * ocop_db_close:
 * @db: (transfer full): a connection without an open transaction
 */
void
ocop_db_close (OcopDb *db)
{
  ocop_db_set_cancellable (db, NULL);
  g_hash_table_unref (db->statements);
  if (db->connection != NULL)
    {
      int result = sqlite3_close (db->connection);

      g_warn_if_fail (result == SQLITE_OK);
    }
  g_clear_pointer (&db->changes, ocop_changes_unref);
  g_free (db->author);
  g_free (db->label);
  g_clear_pointer (&db->next_ids, g_hash_table_unref);
  g_free (db->last_hash);
  g_free (db->path);
  g_free (db);
}

/**
 * ocop_db_get_path:
 *
 * Returns: (transfer none): the file the connection was opened on
 */
const char *
ocop_db_get_path (OcopDb *db)
{
  return db->path;
}

/**
 * ocop_db_last_id:
 *
 * Returns: row id of the row inserted last on this connection
 */
gint64
ocop_db_last_id (OcopDb *db)
{
  return sqlite3_last_insert_rowid (db->connection);
}

static int
look_at_cancellable (void *data)
{
  return g_cancellable_is_cancelled (data);
}

/**
 * ocop_db_set_cancellable:
 * @db: a connection
 * @cancellable: (nullable): what may stop its statements from now on
 *
 * A statement that is stopped fails with %OCOP_ERROR_CANCELLED.
 */
void
ocop_db_set_cancellable (OcopDb       *db,
                         GCancellable *cancellable)
{
  g_set_object (&db->cancellable, cancellable);
  if (db->connection == NULL)
    return;
  if (cancellable != NULL)
    sqlite3_progress_handler (db->connection, STEPS_BETWEEN_LOOKS, look_at_cancellable, cancellable);
  else
    sqlite3_progress_handler (db->connection, 0, NULL, NULL);
}

/**
 * ocop_db_checkpoint:
 * @db: a connection that writes
 *
 * Brings what was committed from the log into the file as far as no reader is in the way. It may be left
 * undone at any time: the log is part of the file until then.
 */
void
ocop_db_checkpoint (OcopDb *db)
{
  sqlite3_wal_checkpoint_v2 (db->connection, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
}

/**
 * ocop_db_library_version:
 *
 * Returns: (transfer none): which SQLite the program runs with, "3.40.1"
 */
const char *
ocop_db_library_version (void)
{
  return sqlite3_libversion ();
}
