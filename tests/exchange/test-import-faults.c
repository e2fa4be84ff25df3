/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import.h"

#include "model/ocop-check.h"
#include "model/ocop-city.h"
#include "ocop-test.h"
#include "ocop-test-vfs.h"
#include "store/ocop-store.h"


/* A list of fifty products is taken in while the disk fails at its n-th write, for every n: all of the list is
 * in the file afterwards or nothing of it, and the file passes every check. */

#define N_ROWS 50

static char *city_path;
static char *city_bytes;
static gsize city_size;
static GBytes *list;

static GBytes *
make_list (void)
{
  GString *text = g_string_new ("STT,Tên sản phẩm,Chủ thể,Xã phường,Quận huyện,Năm,Hạng sao\n");

  for (int i = 1; i <= N_ROWS; i++)
    g_string_append_printf (text, "%d,Sản phẩm số %d,HTX số %d,Phường Thọ Quang,Quận Sơn Trà,2021,3\n", i, i, i / 2);

  return g_string_free_to_bytes (text);
}

static void
assert_checked (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (city_path, OCOP_DB_WRITE, &error);
  g_autoptr (OcopCheck) check = NULL;

  g_assert_no_error (error);
  check = ocop_check_run (db, "2021-12-31", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (check->findings->len, ==, 0);
}

static void
test_faults (gconstpointer data)
{
  OcopTestFault fault = GPOINTER_TO_UINT (data);
  OcopImportOptions options = { .accept_doubtful = TRUE };
  gboolean failed = TRUE;
  guint n;

  for (n = 1; failed; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (OcopStore) store = NULL;
      g_autoptr (OcopTableFile) file = ocop_table_file_new (list, "list.csv", &error);
      g_autoptr (OcopImport) import = NULL;
      gboolean said;
      gint64 rows;

      g_assert_no_error (error);
      ocop_test_put_back (city_path, city_bytes, city_size);
      store = ocop_store_open (city_path, OCOP_STORE_WRITE, &error);
      g_assert_no_error (error);
      import = ocop_import_plan (ocop_store_get_reader (store), file, &options, &error);
      g_assert_no_error (error);
      g_assert_false (ocop_import_is_blocked (import));

      ocop_test_vfs_fail_at (n, fault);
      said = ocop_store_write (store, "Nhập danh sách", ocop_import_apply, import, &error);
      g_clear_object (&store);
      failed = ocop_test_vfs_relent ();
      if (!said)
        g_assert_true (g_error_matches (error, OCOP_ERROR, OCOP_ERROR_IO) ||
                       g_error_matches (error, OCOP_ERROR, OCOP_ERROR_FULL));

      rows = ocop_test_number (city_path, "SELECT count(*) FROM product");
      g_assert_true (rows == 0 || rows == N_ROWS);
      if (said)
        g_assert_cmpint (rows, ==, N_ROWS);
      assert_checked ();
    }
  g_test_message ("%u places to fail", n - 2);
  g_assert_cmpuint (n, >, 3);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OcopTestFolder) folder = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  ocop_test_vfs_install ();
  folder = ocop_test_folder_new ();
  city_path = ocop_test_filled_file (folder, "city.ocop", ocop_city_fill);
  g_file_get_contents (city_path, &city_bytes, &city_size, &error);
  g_assert_no_error (error);
  list = make_list ();

  g_test_add_data_func ("/import/faults/io", GUINT_TO_POINTER (OCOP_TEST_FAULT_IO), test_faults);
  g_test_add_data_func ("/import/faults/full", GUINT_TO_POINTER (OCOP_TEST_FAULT_FULL), test_faults);
  g_test_add_data_func ("/import/faults/gone", GUINT_TO_POINTER (OCOP_TEST_FAULT_GONE), test_faults);
  status = g_test_run ();

  g_bytes_unref (list);
  g_free (city_bytes);
  g_free (city_path);

  return status;
}
