/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>

static gboolean
fill (OcopDb   *db,
      gpointer  path,
      GError  **error)
{
  g_assert_cmpstr (ocop_transaction_get_author (db), ==, "Lan");
  g_assert_cmpstr (ocop_transaction_get_label (db), ==, "Dữ liệu mẫu");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS)); /* its name comes last */

  return ocop_db_exec (db, "INSERT INTO setting VALUES ('a', '1')", error);
}

static gboolean
fill_half (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  return ocop_db_exec (db, "INSERT INTO setting VALUES ('a', '1')", error) &&
         ocop_fail (error, OCOP_ERROR_REFUSED, "Line 2 is wrong.");
}

static gboolean
fill_and_race (OcopDb   *db,
               gpointer  path,
               GError  **error)
{
  ocop_test_write (path, "another was faster");

  return TRUE;
}

static void
assert_folder (OcopTestFolder *folder,
               const char     *names)
{
  g_autofree char *list = ocop_test_folder_list (folder);

  g_assert_cmpstr (list, ==, names);
}

static void
test_create (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_store_create (path, "Lan", "Dữ liệu mẫu", fill, path, &error));
  g_assert_no_error (error);
  assert_folder (folder, "a.ocop"); /* one file, no log beside it */
  ocop_test_assert_sound (path);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM setting"), ==, 1);
}

static void
test_existing (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  ocop_test_write (path, "a letter");
  g_assert_false (ocop_store_create (path, NULL, NULL, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_EXISTS, path);
  g_assert_false (ocop_store_create (folder, NULL, NULL, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_EXISTS, folder);
  content = ocop_test_read (path);
  g_assert_cmpstr (content, ==, "a letter");
  assert_folder (folder, "a.ocop");
}

static void
test_meanwhile (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_false (ocop_store_create (path, NULL, NULL, fill_and_race, path, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_EXISTS, path);
  content = ocop_test_read (path);
  g_assert_cmpstr (content, ==, "another was faster");
  assert_folder (folder, "a.ocop");
}

static void
test_failing_fill (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_store_create (path, NULL, NULL, fill_half, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Line 2 is wrong.");
  assert_folder (folder, "");
}

static void
test_nowhere (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "none/a.ocop");
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_store_create (path, NULL, NULL, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, path);
  assert_folder (folder, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/store-create/create", test_create);
  g_test_add_func ("/store/store-create/existing", test_existing);
  g_test_add_func ("/store/store-create/meanwhile", test_meanwhile);
  g_test_add_func ("/store/store-create/failing-fill", test_failing_fill);
  g_test_add_func ("/store/store-create/nowhere", test_nowhere);
  return g_test_run ();
}
