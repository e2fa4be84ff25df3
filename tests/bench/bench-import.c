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
 * library taking the very rows that come of it. One round of each in turn; the best counts. */

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

/* A row as SQLite gave it, to be given back to SQLite. */
typedef struct
{
  sqlite3_value **values;
  int n_values;
} RawRow;

static const char *const filled[] = { "producer", "product", "decision", "recognition", "change" };

static void
free_row (gpointer data)
{
  RawRow *row = data;

  for (int i = 0; i < row->n_values; i++)
    sqlite3_value_free (row->values[i]);
  g_free (row->values);
  g_free (row);
}

/* All rows of a table in the order in which they were written. */
static GPtrArray *
take_rows (sqlite3    *db,
           const char *table)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", table);
  sqlite3_stmt *select;

  g_assert (sqlite3_prepare_v2 (db, sql, -1, &select, NULL) == SQLITE_OK);
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      RawRow *row = g_new (RawRow, 1);

      row->n_values = sqlite3_column_count (select);
      row->values = g_new (sqlite3_value *, row->n_values);
      for (int i = 0; i < row->n_values; i++)
        row->values[i] = sqlite3_value_dup (sqlite3_column_value (select, i));
      g_ptr_array_add (rows, row);
    }
  sqlite3_finalize (select);

  return rows;
}

static void
put_rows (sqlite3    *db,
          const char *table,
          GPtrArray  *rows)
{
  int n = ((RawRow *) rows->pdata[0])->n_values;
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *insert;

  /* What a new city comes with stands there already. */
  g_string_append_printf (sql, "INSERT OR IGNORE INTO \"%s\" VALUES (?", table);
  for (int i = 1; i < n; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  g_assert (sqlite3_prepare_v2 (db, sql->str, -1, &insert, NULL) == SQLITE_OK);
  for (guint i = 0; i < rows->len; i++)
    {
      RawRow *row = rows->pdata[i];

      for (int k = 0; k < n; k++)
        sqlite3_bind_value (insert, k + 1, row->values[k]);
      g_assert (sqlite3_step (insert) == SQLITE_DONE);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
}

/* The floor: what the import of @city has written, history and all, goes once more, ready as it stands, into @empty by the bare
 * library: the same tables, indexes and checks, one transaction, one sync. */
static void
store_alone (const char *city,
             const char *empty,
             double     *bare)
{
  GPtrArray *rows[G_N_ELEMENTS (filled)];
  sqlite3 *db;
  gint64 start;

  g_assert (sqlite3_open (city, &db) == SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (filled); i++)
    rows[i] = take_rows (db, filled[i]);
  sqlite3_close (db);

  start = g_get_monotonic_time ();
  g_assert (sqlite3_open (empty, &db) == SQLITE_OK);
  g_assert (sqlite3_exec (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; "
                              "PRAGMA foreign_keys = ON; BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (filled); i++)
    put_rows (db, filled[i], rows[i]);
  g_assert (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK);
  *bare = MIN (*bare, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  sqlite3_close (db);
  for (gsize i = 0; i < G_N_ELEMENTS (filled); i++)
    g_ptr_array_unref (rows[i]);
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
      g_autofree char *raw = g_strconcat (city, ".raw.ocop", NULL);
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      read_alone (list);
      reading = MIN (reading, seconds_since (start));
      ocop_store_create (city, "bench", "bench", ocop_city_fill, NULL, &error);
      g_assert_no_error (error);
      ocop_store_create (raw, "bench", "bench", ocop_city_fill, NULL, &error);
      g_assert_no_error (error);
      import_list (list, city, &plan, &apply);
      store_alone (city, raw, &bare);
      g_unlink (raw);
      import_list (list, city, &again, &nothing);
      g_unlink (city);
    }
  g_unlink (list);
  g_rmdir (folder);
  getrusage (RUSAGE_SELF, &usage);

  printf ("import, %d rows: reading alone %.3f s; bare store %.3f s; reading and plan %.3f s; apply %.3f s; again %.3f s\n", N_PRODUCTS,
          reading, bare, plan, apply, again);
  printf ("import: plan %.2f times reading alone (budget 2), all of it %.2f times, the bare store alone %.2f times; "
          "all of it %.2f times reading and bare store (budget 2); peak %.0f MiB\n",
          plan / reading, (plan + apply) / reading, bare / reading, (plan + apply) / (reading + bare),
          (double) usage.ru_maxrss / 1024);

  return 0;
}
