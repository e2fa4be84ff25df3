/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-sample.h"
#include "exchange/ocop-import.h"

#include "model/ocop-sample.h"
#include "ocop-test.h"

#define LIST                                                                                                           \
  "DANH SÁCH SẢN PHẨM;;;\n"                                                                                            \
  "STT;Hàng hóa;Nơi làm;Hạng sao\n"                                                                                    \
  "1;Mực một nắng;HKD Hải Sản Sơn Trà;3\n"                                                                             \
  "2;;Cơ sở thiếu tên;\n"

static OcopTableFile *
open_list (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  OcopTableFile *file = ocop_table_file_new (bytes, "ds.csv", &error);

  g_assert_no_error (error);

  return file;
}

/* What a person sees of a list: its cells, empty ones too, and the first contents of a column. */
static void
test_sample (void)
{
  g_autoptr (OcopTableFile) file = open_list (LIST);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopImportShape) shape = ocop_import_shape_new (OCOP_KIND_PRODUCT, NULL);
  g_autoptr (OcopImportSample) sample = ocop_import_sample_read (file, shape, 0, &error);
  OcopImportLayout layout = { .row = 2 };
  g_autofree char *names = NULL;
  g_autofree char *far = ocop_import_sample_name (27);

  g_assert_no_error (error);
  g_assert_cmpuint (sample->n_columns, ==, 4);
  g_assert_cmpstr (ocop_import_sample_cell (sample, 1, 1), ==, "Hàng hóa");
  g_assert_cmpstr (ocop_import_sample_cell (sample, 3, 1), ==, "");
  g_assert_cmpstr (ocop_import_sample_cell (sample, 0, 99), ==, "");
  names = ocop_import_sample_text (sample, &layout, 2);
  g_assert_cmpstr (names, ==, "HKD Hải Sản Sơn Trà; Cơ sở thiếu tên");
  g_assert_cmpstr (far, ==, "AB");
  /* Its headings do not say where the product stands. */
  g_assert_cmpuint (sample->layout.row, ==, 0);
}

/* Headings that say nothing are no hindrance once a person says what the columns hold. */
static void
test_layout (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_filled_file (folder, "mau.ocop", ocop_sample_fill);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_READ, &error);
  g_autoptr (OcopTableFile) file = open_list (LIST);
  g_autoptr (OcopImportShape) shape = ocop_import_shape_new (OCOP_KIND_PRODUCT, NULL);
  g_autoptr (OcopImport) plan = NULL;
  OcopImportLayout layout = { .row = 2 };
  OcopImportLayout found;
  OcopImportOptions options = { .year = 2021 };

  g_assert_null (ocop_import_plan (db, file, &options, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Tên sản phẩm");

  memset (layout.at, -1, sizeof layout.at);
  g_assert_false (ocop_import_shape_is_whole (shape, layout.at));
  layout.at[OCOP_IMPORT_NAME] = 1;
  layout.at[OCOP_IMPORT_PRODUCER] = 2;
  layout.at[OCOP_IMPORT_STARS] = 3;
  g_assert_true (ocop_import_shape_is_whole (shape, layout.at));
  options.layout = &layout;
  plan = ocop_import_plan (db, file, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ocop_import_count (plan, OCOP_IMPORT_ADDED), ==, 1);
  g_assert_cmpuint (ocop_import_count (plan, OCOP_IMPORT_REFUSED), ==, 1);
  ocop_import_get_layout (plan, &found);
  g_assert_cmpuint (found.row, ==, 2);
  g_assert_cmpint (found.at[OCOP_IMPORT_NAME], ==, 1);
  g_clear_pointer (&plan, ocop_import_free);

  layout.row = 90;
  g_assert_null (ocop_import_plan (db, file, &options, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "90");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-sample/sample", test_sample);
  g_test_add_func ("/import-sample/layout", test_layout);

  return g_test_run ();
}
