/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-migration.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* The schema's history: one file a version, never changed once released. */
#define SCHEMA_PATH "/vn/danang/Ocop/schema/"

/**
 * ocop_migration_last:
 *
 * Returns: the newest version this program knows
 */
int
ocop_migration_last (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL);

  return (int) g_strv_length (names);
}

/**
 * ocop_migration_version:
 * @db: a connection
 * @version: (out): version of the file's schema, 0 for an empty file
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
ocop_migration_version (OcopDb  *db,
                        int     *version,
                        GError **error)
{
  gint64 value = 0;

  if (!ocop_statement_scalar (db, &value, error, "PRAGMA user_version", ""))
    return FALSE;
  *version = (int) value;

  return TRUE;
}

/**
 * ocop_migration_check:
 * @db: a connection
 * @version: (out): version of the file's schema
 * @error: set where the file is newer than the program: it is never guessed at
 *
 * Returns: whether this program may work on the file, after ocop_migration_run() if it is older
 */
gboolean
ocop_migration_check (OcopDb  *db,
                      int     *version,
                      GError **error)
{
  if (!ocop_migration_version (db, version, error))
    return FALSE;
  if (*version > ocop_migration_last ())
    return ocop_fail (error, OCOP_ERROR_TOO_NEW,
                      _("“%s” was written by a newer program (version %d of the file; this program knows up to %d). "
                        "Nothing was changed; install the newer program."),
                      ocop_db_get_path (db), *version, ocop_migration_last ());

  return TRUE;
}

static gboolean
run_step (OcopDb  *db,
          int      version,
          GError **error)
{
  g_autofree char *path = g_strdup_printf (SCHEMA_PATH "%03d.sql", version);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *step = NULL;

  g_assert (script != NULL);

  /* The step and its number are committed together; a step that fails leaves the version before. */
  step = g_strdup_printf ("BEGIN IMMEDIATE;\n%.*s\nPRAGMA application_id = %d;\nPRAGMA user_version = %d;\nCOMMIT;",
                          (int) g_bytes_get_size (script), (const char *) g_bytes_get_data (script, NULL),
                          OCOP_DB_APPLICATION_ID, version);
  if (!ocop_db_exec (db, step, error))
    {
      ocop_db_exec (db, "ROLLBACK", NULL);
      return FALSE;
    }

  return TRUE;
}

/**
 * ocop_migration_run:
 * @db: a connection that writes
 * @last: the version to bring the file to, at most ocop_migration_last()
 * @error: return location; steps done before the one that failed stay done
 *
 * Brings the file's schema up to date, one version after the other.
 *
 * Returns: whether the file has version @last
 */
gboolean
ocop_migration_run (OcopDb  *db,
                    int      last,
                    GError **error)
{
  int version;

  g_return_val_if_fail (last <= ocop_migration_last (), FALSE);

  if (!ocop_migration_check (db, &version, error))
    return FALSE;
  for (; version < last; version++)
    if (!run_step (db, version + 1, error))
      return FALSE;

  return TRUE;
}
