/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-store.h"

#include "base/ocop-error.h"
#include "base/ocop-replacement.h"
#include "store/ocop-migration.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  OcopWriteFunc fill;
  gpointer data;
} Beginning;

/* Which act the file began with is kept: it is never taken back. */
static gboolean
begin_with (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  const Beginning *beginning = data;
  gint64 act;

  if (!beginning->fill (db, beginning->data, error))
    return FALSE;
  act = ocop_transaction_get_act (db);

  return act == 0 || ocop_statement_run (db, error, "INSERT INTO setting (key, value) VALUES ('begun_with', ? || '')", "l", act);
}

/**
 * ocop_store_create:
 * @path: where the new file shall stand; nothing may stand there
 * @author: (nullable): who makes it   @label: (nullable): what for, for the history
 * @fill: (nullable): writes its first content
 * @data: given to @fill
 * @error: why no file was made
 *
 * Makes a new file, whole or not at all: it takes its name only once its content is on the disk.
 *
 * Returns: whether the file stands at @path
 */
gboolean
ocop_store_create (const char     *path,
                   const char     *author,
                   const char     *label,
                   OcopWriteFunc   fill,
                   gpointer        data,
                   GError        **error)
{
  g_autoptr (OcopReplacement) file = NULL;
  g_autoptr (OcopDb) db = NULL;
  Beginning beginning = { .fill = fill, .data = data };

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return ocop_fail (error, OCOP_ERROR_EXISTS,
                      _("“%s” exists already and was left as it is. Give another name."), path);
  file = ocop_replacement_new (path, error);
  if (file == NULL)
    return FALSE;
  db = ocop_db_open (ocop_replacement_get_path (file), OCOP_DB_CREATE, error);
  if (db == NULL || !ocop_migration_run (db, ocop_migration_last (), error))
    return FALSE;
  if (fill != NULL && !ocop_transaction_run (db, author, label, begin_with, &beginning, NULL, error))
    return FALSE;
  g_clear_pointer (&db, ocop_db_close);

  return ocop_replacement_commit_new (file, error);
}
