/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"

#include "model/ocop-history.h"
#include "store/ocop-integrity.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

/**
 * ocop_test_folder_new:
 *
 * Returns: (transfer full): an empty folder
 */
OcopTestFolder *
ocop_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("ocop-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_all (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = NULL;
      const char *name;

      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          remove_all (inner);
        }
    }
  g_remove (path);
}

/**
 * ocop_test_folder_free:
 * @folder: (transfer full): removed, with all in it
 */
void
ocop_test_folder_free (OcopTestFolder *folder)
{
  remove_all (folder);
  g_free (folder);
}

/**
 * ocop_test_folder_path:
 *
 * Returns: (transfer full): the path of @name in the folder
 */
char *
ocop_test_folder_path (OcopTestFolder *folder,
                       const char     *name)
{
  return g_build_filename (folder, name, NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * ocop_test_folder_list:
 *
 * Returns: (transfer full): the names of all that is in the folder, hidden files too, in order, with a space
 *   between
 */
char *
ocop_test_folder_list (OcopTestFolder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

/**
 * ocop_test_filled_file:
 * @fill: (nullable): what is put into it
 *
 * Returns: (transfer full): path of a new file of the program
 */
char *
ocop_test_filled_file (OcopTestFolder *folder,
                       const char     *name,
                       OcopWriteFunc   fill)
{
  g_autoptr (GError) error = NULL;
  char *path = ocop_test_folder_path (folder, name);

  ocop_store_create (path, "tester", name, fill, NULL, &error);
  g_assert_no_error (error);

  return path;
}

/**
 * ocop_test_new_file:
 *
 * Returns: (transfer full): path of a new file of the program, with its tables and nothing in them
 */
char *
ocop_test_new_file (OcopTestFolder *folder,
                    const char     *name)
{
  return ocop_test_filled_file (folder, name, NULL);
}

char *
ocop_test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);

  return content;
}

void
ocop_test_write (const char *path,
                 const char *content)
{
  ocop_test_write_bytes (path, content, strlen (content));
}

/**
 * ocop_test_write_bytes:
 *
 * Writes the file in its place, so that its rights and the links to it stay.
 */
void
ocop_test_write_bytes (const char *path,
                       const void *bytes,
                       gsize       n)
{
  FILE *file = fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, n, file), ==, n);
  g_assert_cmpint (fclose (file), ==, 0);
}

/**
 * ocop_test_put_back:
 *
 * Makes a database what it was, without the log of what was done to it since.
 */
void
ocop_test_put_back (const char *path,
                    const void *bytes,
                    gsize       n)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  g_unlink (wal);
  g_unlink (shm);
  ocop_test_write_bytes (path, bytes, n);
}

/**
 * ocop_test_number:
 *
 * Asks the file past the program, so that a test does not believe the program about itself.
 *
 * Returns: the first number of the answer
 */
gint64
ocop_test_number (const char *path,
                  const char *sql)
{
  sqlite3 *file = NULL;
  sqlite3_stmt *statement = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_open_v2 (path, &file, SQLITE_OPEN_READWRITE, "unix"), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (file, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (file));
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (file), ==, SQLITE_OK);

  return number;
}

/**
 * ocop_test_alter:
 *
 * Alters the file past the program, as a stranger with another tool could.
 */
void
ocop_test_alter (const char *path,
                 const char *sql)
{
  sqlite3 *file = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &file, SQLITE_OPEN_READWRITE, "unix"), ==, SQLITE_OK);
  if (sqlite3_exec (file, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (file));
  g_assert_cmpint (sqlite3_close (file), ==, SQLITE_OK);
}

/**
 * ocop_test_exec:
 * @sql: whole statements
 *
 * An #OcopWriteFunc.
 */
gboolean
ocop_test_exec (OcopDb   *db,
                gpointer  sql,
                GError  **error)
{
  return ocop_db_exec (db, sql, error);
}

/**
 * ocop_test_assert_sound:
 * @path: a file that must open, with every page, reference and line of the history in order
 */
void
ocop_test_assert_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, &error);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  ocop_integrity_check (db, findings, &error);
  g_assert_no_error (error);
  ocop_history_check (db, findings, &error);
  g_assert_no_error (error);
  if (findings->len > 0)
    g_error ("%s", (const char *) findings->pdata[0]);
}
