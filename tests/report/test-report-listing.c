/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-table-file.h"
#include "model/ocop-sample.h"
#include "report/ocop-report-listing.h"

#include "ocop-test.h"

#include <locale.h>

typedef struct
{
  GString *text; /* rows with bars between cells */
} Read;

static gboolean
take_row (const OcopTableRow *row,
          gpointer            data,
          GError            **error)
{
  Read *read = data;

  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (read->text, "%s|", row->cells[i].text);
  g_string_append_c (read->text, '\n');

  return TRUE;
}

/* All that a workbook says, read by the reader of lists and not by what wrote it. */
static char *
read_workbook (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopTableFile) file = ocop_table_file_open (path, &error);
  Read read = { .text = g_string_new (NULL) };

  g_assert_no_error (error);
  g_assert_true (ocop_table_file_read (file, 0, take_row, &read, &error));
  g_assert_no_error (error);

  return g_string_free (read.text, FALSE);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

/* What is on the screen is in the workbook: these columns in this order, these rows, real numbers and dates. */
static void
test_what_is_shown (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *city = ocop_test_filled_file (folder, "mau.ocop", ocop_sample_fill);
  g_autofree char *path = ocop_test_folder_path (folder, "bang.xlsx");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (city, OCOP_DB_READ, &error);
  g_autoptr (OcopListQuery) query = ocop_list_query_new ("2021-12-31");
  static const guint columns[] = { OCOP_PRODUCTS_NAME, OCOP_PRODUCTS_STARS, OCOP_PRODUCTS_SCORE, OCOP_PRODUCTS_EXPIRES_ON };
  OcopListingReport report = { .list = &ocop_products_list, .query = query, .columns = columns,
                               .n_columns = G_N_ELEMENTS (columns), .title = "Sản phẩm", .subject = "Hạng 4 sao" };
  g_autofree char *text = NULL;

  query->sort = OCOP_PRODUCTS_NAME;
  ocop_list_query_set_filter (query, OCOP_PRODUCTS_BY_STARS, "4");
  g_assert_true (ocop_report_write_listing (db, &report, path, NULL, &error));
  g_assert_no_error (error);
  text = read_workbook (path);
  g_assert_nonnull (strstr (text, "SẢN PHẨM|"));
  g_assert_nonnull (strstr (text, "Hạng 4 sao"));
  g_assert_cmpuint (count (text, "|4|"), ==, 13);
  g_assert_nonnull (strstr (text, "Bánh dừa nướng đậu phộng|4|"));
  g_assert_nonnull (strstr (text, "2024-11-03|"));
}

static void
test_stopped (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *city = ocop_test_filled_file (folder, "mau.ocop", ocop_sample_fill);
  g_autofree char *path = ocop_test_folder_path (folder, "bang.xlsx");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (city, OCOP_DB_READ, &error);
  g_autoptr (OcopListQuery) query = ocop_list_query_new ("2021-12-31");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  static const guint columns[] = { OCOP_PRODUCERS_NAME };
  OcopListingReport report = { .list = &ocop_producers_list, .query = query, .columns = columns, .n_columns = 1,
                               .title = "Chủ thể" };

  g_cancellable_cancel (cancellable);
  g_assert_false (ocop_report_write_listing (db, &report, path, cancellable, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-listing/what-is-shown", test_what_is_shown);
  g_test_add_func ("/report-listing/stopped", test_stopped);

  return g_test_run ();
}
