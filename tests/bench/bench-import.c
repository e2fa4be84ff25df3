/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import.h"
#include "model/ocop-city.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

/* How long a list of 20,000 products takes to be read, planned and taken in, beside reading the file alone and beside the bare
 * store taking the same rows without history. One round of each in turn; the best counts. */

#define N_PRODUCTS 20000
#define N_COLUMNS 10
#define N_ROUNDS 3

static void
write_list (const char *path)
{
  static const char *const heads[N_COLUMNS] = { "STT",        "Mã sản phẩm", "Tên sản phẩm", "Chủ thể",        "Loại hình",
                                                "Xã, phường", "Quận, huyện", "Hạng sao",     "Số quyết định", "Ngày quyết định" };
  static const char *const wards[][2] = { { "Phường Thọ Quang", "Sơn Trà" }, { "Xã Hòa Phú", "Hòa Vang" }, { "Hải Châu 1", "Hải Châu" } };
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Danh mục");
  lxw_format *date = workbook_add_format (book);

  format_set_num_format (date, "dd/mm/yyyy");
  for (lxw_col_t i = 0; i < N_COLUMNS; i++)
    worksheet_write_string (sheet, 0, i, heads[i], NULL);
  for (lxw_row_t i = 1; i <= N_PRODUCTS; i++)
    {
      char text[80];

      worksheet_write_number (sheet, i, 0, i, NULL);
      g_snprintf (text, sizeof text, "48-493-20263-%u-2021", i);
      worksheet_write_string (sheet, i, 1, text, NULL);
      g_snprintf (text, sizeof text, "Chả cá thu Biển Xanh %u", i);
      worksheet_write_string (sheet, i, 2, text, NULL);
      g_snprintf (text, sizeof text, "Công ty TNHH MTV Thương mại dịch vụ Biển Xanh %u", i / 2);
      worksheet_write_string (sheet, i, 3, text, NULL);
      worksheet_write_string (sheet, i, 4, "Doanh nghiệp", NULL);
      worksheet_write_string (sheet, i, 5, wards[i / 2 % 3][0], NULL);
      worksheet_write_string (sheet, i, 6, wards[i / 2 % 3][1], NULL);
      worksheet_write_string (sheet, i, 7, i % 5 ? "3 sao" : "4 sao", NULL);
      worksheet_write_string (sheet, i, 8, "3500/QĐ-UBND", NULL);
      worksheet_write_number (sheet, i, 9, 44503, date);
    }
  g_assert (workbook_close (book) == LXW_NO_ERROR);
}

static gboolean
count_cells (const OcopTableRow *row,
             gpointer            data,
             GError            **error)
{
  *(guint *) data += row->n_cells;
  return TRUE;
}

static void
read_alone (const char *list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopTableFile) file = ocop_table_file_open (list, &error);
  guint n = 0;

  g_assert_no_error (error);
  ocop_table_file_read (file, 0, count_cells, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, N_COLUMNS * (N_PRODUCTS + 1));
}

/* The same rows into the bare library: producers, products and recognitions, one transaction. */
static void
store_alone (const char *path)
{
  sqlite3 *db;
  sqlite3_stmt *insert;

  g_assert (sqlite3_open (path, &db) == SQLITE_OK);
  sqlite3_exec (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, "
                    "c INTEGER); BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO t (a, b, c) VALUES (?, ?, ?)", -1, &insert, NULL);
  for (int i = 0; i < N_PRODUCTS * 5 / 2; i++)
    {
      sqlite3_bind_text (insert, 1, "Công ty TNHH MTV Thương mại dịch vụ Biển Xanh", -1, SQLITE_STATIC);
      sqlite3_bind_text (insert, 2, "cong ty tnhh mtv thuong mai dich vu bien xanh", -1, SQLITE_STATIC);
      sqlite3_bind_int (insert, 3, i);
      g_assert (sqlite3_step (insert) == SQLITE_DONE);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  g_assert (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK);
  sqlite3_close (db);
}

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
import_list (const char *list,
             const char *city,
             double     *plan,
             double     *apply)
{
  const OcopImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = ocop_store_open (city, OCOP_STORE_WRITE, &error);
  g_autoptr (OcopTableFile) file = NULL;
  g_autoptr (OcopImport) import = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_no_error (error);
  file = ocop_table_file_open (list, &error);
  g_assert_no_error (error);
  import = ocop_import_plan (ocop_store_get_reader (store), file, &options, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_import_is_blocked (import));
  *plan = MIN (*plan, seconds_since (start));
  start = g_get_monotonic_time ();
  if (ocop_import_is_change (import))
    {
      g_assert_cmpuint (ocop_import_count (import, OCOP_IMPORT_ADDED), ==, N_PRODUCTS);
      ocop_store_write (store, "bench", ocop_import_apply, import, &error);
      g_assert_no_error (error);
    }
  *apply = MIN (*apply, seconds_since (start));
  ocop_store_close (store);
}

int
main (int    argc,
      char **argv)
{
  double reading = G_MAXDOUBLE, bare = G_MAXDOUBLE, plan = G_MAXDOUBLE, apply = G_MAXDOUBLE, again = G_MAXDOUBLE, nothing = G_MAXDOUBLE;
  g_autofree char *folder = g_dir_make_tmp ("ocop-bench-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (folder, "list.xlsx", NULL);
  struct rusage usage;

  setlocale (LC_ALL, "C.UTF-8");
  write_list (list);
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *name = g_strdup_printf ("%d.ocop", round);
      g_autofree char *city = g_build_filename (folder, name, NULL);
      g_autofree char *raw = g_strconcat (city, ".raw", NULL);
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      read_alone (list);
      reading = MIN (reading, seconds_since (start));
      start = g_get_monotonic_time ();
      store_alone (raw);
      bare = MIN (bare, seconds_since (start));
      g_unlink (raw);
      ocop_store_create (city, "bench", "bench", ocop_city_fill, NULL, &error);
      g_assert_no_error (error);
      import_list (list, city, &plan, &apply);
      import_list (list, city, &again, &nothing);
      g_unlink (city);
    }
  g_unlink (list);
  g_rmdir (folder);
  getrusage (RUSAGE_SELF, &usage);

  printf ("import, %d rows: reading alone %.3f s; bare store %.3f s; reading and plan %.3f s; apply %.3f s; again %.3f s\n", N_PRODUCTS,
          reading, bare, plan, apply, again);
  printf ("import: plan %.2f times reading alone (budget 2), all of it %.2f times; %.2f times reading and bare store; peak %.0f MiB\n",
          plan / reading, (plan + apply) / reading, (plan + apply) / (reading + bare), (double) usage.ru_maxrss / 1024);

  return 0;
}
