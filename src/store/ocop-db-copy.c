/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-db-private.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>

/**
 * ocop_db_copy:
 * @db: a connection
 * @path: where the copy goes; what stands there is overwritten
 * @error: return location
 *
 * Copies the whole content as it stands in this moment; others may go on writing.
 *
 * Returns: whether the copy is complete
 */
gboolean
ocop_db_copy (OcopDb      *db,
              const char  *path,
              GError     **error)
{
  sqlite3 *target = NULL;
  sqlite3_backup *backup;
  gboolean done = FALSE;

  if (sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) == SQLITE_OK)
    {
      backup = sqlite3_backup_init (target, "main", db->connection, "main");
      if (backup != NULL)
        {
          sqlite3_backup_step (backup, -1);
          /* One file that is complete as it stands, also where nothing can be written beside it. */
          done = sqlite3_backup_finish (backup) == SQLITE_OK &&
                 sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) == SQLITE_OK;
        }
    }
  if (!done)
    ocop_fail (error, OCOP_ERROR_IO, _("The copy “%s” could not be made (%s)."), path, sqlite3_errmsg (target));
  sqlite3_close (target);

  return done;
}
