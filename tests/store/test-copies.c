/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-date.h"
#include "ocop-test.h"
#include "store/ocop-copies.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>
#include <unistd.h>

static char *
add_file (const char *path,
          const char *content)
{
  g_autofree char *folder = ocop_copies_files (path);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  char *file = g_build_filename (folder, digest, NULL);

  g_mkdir_with_parents (folder, 0755);
  ocop_test_write (file, content);

  return file;
}

static gboolean
exec (OcopDb   *db,
      gpointer  sql,
      GError  **error)
{
  return ocop_db_exec (db, sql, error);
}

static void
write_sql (const char *path,
           const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, &error);

  g_assert_no_error (error);
  ocop_store_write (store, "test", exec, (gpointer) sql, &error);
  g_assert_no_error (error);
}

static char *
file_of_copy (const char *copy,
              const char *file)
{
  g_autofree char *folder = ocop_copies_files (copy);
  g_autofree char *name = g_path_get_basename (file);

  return g_build_filename (folder, name, NULL);
}

#define COUNT "SELECT count(*) FROM setting WHERE key = 'k'"

static void
test_there_and_back (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "da-nang.ocop");
  g_autofree char *file = add_file (path, "chứng từ");
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *linked = NULL;
  g_autofree char *today = ocop_date_today ();
  g_autoptr (GError) error = NULL;

  write_sql (path, "INSERT INTO setting VALUES ('k', '1')");
  {
    g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, NULL); /* others may write meanwhile */

    g_assert_nonnull (store);
    ocop_copies_make (path, NULL, &copy, &error);
    g_assert_no_error (error);
  }
  g_assert_nonnull (strstr (copy, today));
  ocop_test_assert_sound (copy);
  linked = file_of_copy (copy, file);
  g_assert_true (g_file_test (linked, G_FILE_TEST_EXISTS));

  /* The file is taken away, the copy still has it. */
  g_assert_cmpint (g_unlink (file), ==, 0);
  write_sql (path, "DELETE FROM setting; INSERT INTO setting VALUES ('later', '1')");
  ocop_copies_restore (copy, path, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ocop_test_number (path, COUNT), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM setting WHERE key = 'later'"), ==, 0);
  g_assert_cmpint (ocop_test_number (kept, "SELECT count(*) FROM setting WHERE key = 'later'"), ==, 1);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  ocop_test_assert_sound (path);
  write_sql (path, "INSERT INTO setting VALUES ('again', '1')");
}

static void
test_ten (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *copies = ocop_test_folder_path (folder, "usb/copies");
  g_autofree char *file = add_file (path, "chứng từ");
  g_autofree char *copy = NULL;
  g_autofree char *stranger = g_build_filename (copies, "a-hai.ocop", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (copies, 0755);
  ocop_test_write (stranger, "");
  for (int day = 1; day <= 12; day++)
    {
      g_autofree char *name = g_strdup_printf ("a-2021-01-%02d.ocop", day);
      g_autofree char *old = g_build_filename (copies, name, NULL);
      g_autofree char *old_file = add_file (old, "chứng từ");

      ocop_test_write (old, "");
      g_assert_nonnull (old_file);
    }
  ocop_copies_make (path, copies, &copy, &error);
  g_assert_no_error (error);
  list = ocop_copies_list (path, copies);
  g_assert_cmpuint (list->len, ==, 10);
  g_assert_cmpstr (list->pdata[0], ==, copy);
  g_assert_true (g_str_has_suffix (list->pdata[9], "a-2021-01-04.ocop"));
  {
    g_autofree char *dropped = g_build_filename (copies, "a-2021-01-03.ocop-files", NULL);

    g_assert_false (g_file_test (dropped, G_FILE_TEST_EXISTS));
  }
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
test_refused (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *file = add_file (path, "chứng từ");
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *linked = NULL;
  g_autofree char *before = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_copies_make (path, NULL, &copy, &error));
  write_sql (path, "INSERT INTO setting VALUES ('k', '1')");

  /* A file of the copy altered. */
  linked = file_of_copy (copy, file);
  g_unlink (linked);
  ocop_test_write (linked, "khác");
  g_assert_false (ocop_copies_restore (copy, path, &kept, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_DAMAGED, "content");
  ocop_test_write (linked, "chứng từ");

  /* A copy cut short, a stranger, a newer one, none at all. */
  g_assert_true (g_file_get_contents (copy, &bytes, &size, NULL));
  ocop_test_write_bytes (copy, bytes, size / 2);
  g_assert_false (ocop_copies_restore (copy, path, &kept, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_DAMAGED, "");
  ocop_test_write (copy, "not a database, but long enough to be looked at as if it were one of them");
  g_assert_false (ocop_copies_restore (copy, path, &kept, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_DAMAGED, "");
  ocop_test_write_bytes (copy, bytes, size);
  ocop_test_alter (copy, "PRAGMA user_version = 99");
  g_assert_false (ocop_copies_restore (copy, path, &kept, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_TOO_NEW, "99");
  before = ocop_test_folder_path (folder, "none.ocop");
  g_assert_false (ocop_copies_restore (before, path, &kept, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "none.ocop");

  /* Held by another program. */
  ocop_test_write_bytes (copy, bytes, size);
  {
    g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, NULL);

    g_assert_nonnull (store);
    g_assert_false (ocop_copies_restore (copy, path, &kept, &error));
    ocop_test_assert_fails (error, OCOP_ERROR_HELD, "");
  }
  g_assert_null (kept);
  g_assert_cmpint (ocop_test_number (path, COUNT), ==, 1);
}

/* A file that cannot be copied is named by its own name, and no folder is made for it. */
static void
test_refused_source (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *newer = ocop_test_new_file (folder, "moi.ocop");
  g_autofree char *foreign = ocop_test_folder_path (folder, "la.ocop");
  g_autofree char *list = NULL;
  g_autoptr (GError) error = NULL;

  ocop_test_alter (newer, "PRAGMA user_version = 99");
  ocop_test_write (foreign, "no database, but long enough to be looked at as if it were one of them, whatever it is");
  g_assert_false (ocop_copies_make (newer, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_TOO_NEW, "moi.ocop”");
  g_assert_false (ocop_copies_make (foreign, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_DAMAGED, "la.ocop”");
  list = ocop_test_folder_list (folder);
  g_assert_cmpstr (list, ==, "la.ocop moi.ocop");
}

/* What is damaged is not copied over a good copy; it is laid aside when that is brought back. */
static void
test_damaged (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  g_autoptr (GError) error = NULL;

  write_sql (path, "INSERT INTO setting VALUES ('k', '1')");
  g_assert_true (ocop_copies_make (path, NULL, &copy, &error));
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memset (bytes + 4096, 'x', size - 4096);
  ocop_test_write_bytes (path, bytes, size);
  g_assert_false (ocop_copies_make (path, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_DAMAGED, "");
  ocop_test_assert_sound (copy);
  ocop_copies_restore (copy, path, &kept, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_cmpint (ocop_test_number (path, COUNT), ==, 1);

  /* Lost altogether. */
  g_unlink (path);
  g_clear_pointer (&kept, g_free);
  ocop_copies_restore (copy, path, &kept, &error);
  g_assert_no_error (error);
  g_assert_null (kept);
  g_assert_cmpint (ocop_test_number (path, COUNT), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/copies/there-and-back", test_there_and_back);
  g_test_add_func ("/store/copies/ten", test_ten);
  g_test_add_func ("/store/copies/refused", test_refused);
  g_test_add_func ("/store/copies/refused-source", test_refused_source);
  g_test_add_func ("/store/copies/damaged", test_damaged);
  return g_test_run ();
}
