/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-table-file.h"
#include "model/ocop-sample.h"
#include "report/ocop-report.h"

#include "ocop-test.h"

#include <locale.h>

/* The tables of what happens between two councils, read back by the reader of lists and not by what wrote them. */

static gboolean
take_row (const OcopTableRow *row,
          gpointer            data,
          GError            **error)
{
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (data, "%s|", row->cells[i].text);
  g_string_append_c (data, '\n');

  return TRUE;
}

static char *
write_and_read (const char *key,
                int         year,
                const char *as_of)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *city = ocop_test_filled_file (folder, "mau.ocop", ocop_sample_fill);
  g_autofree char *path = ocop_test_folder_path (folder, "bang.xlsx");
  const char *keys[] = { key, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (city, OCOP_DB_READ, &error);
  g_autoptr (OcopTableFile) file = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  ocop_report_write (db, ocop_scope_new (db, year, 0, 0, 0, as_of, &error), keys, path, NULL, &error);
  g_assert_no_error (error);
  file = ocop_table_file_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ocop_table_file_get_n_sheets (file), ==, 1);
  g_assert_true (ocop_table_file_read (file, 0, take_row, text, &error));

  return g_string_free (text, FALSE);
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
test_dossiers (void)
{
  g_autofree char *text = write_and_read ("dossiers", 2021, "2021-12-31");

  assert_says (text, "Bánh dừa nướng đậu phộng|Cơ sở bánh ngọt Mỹ Phương|Phường Hòa An|Lần đầu|2021-07-01|Đủ điều kiện|14|13|1|"
                     "Kế hoạch kiểm soát chất lượng, hồ sơ lô sản xuất|");
  assert_says (text, "|18|0|18|Chưa ghi nhận tài liệu nào|");

  assert_says (text, "TỔNG CỘNG");
}

static void
test_expiring (void)
{
  g_autofree char *text = write_and_read ("expiring", 2024, "2024-06-01");

  assert_says (text, "Bánh dừa nướng đậu phộng|Cơ sở bánh ngọt Mỹ Phương|Phường Hòa An|4|2021-11-03|2024-11-03|155|");
  assert_says (text, "Chưa đến hạn nộp");
  assert_says (text, "tính đến ngày 01/06/2024");
}

static void
test_support (void)
{
  g_autofree char *text = write_and_read ("support", 2021, "2021-12-31");

  assert_says (text, "Bao bì, nhãn mác|Thiết kế bao bì, in nhãn mới|20000000|Hỗ trợ theo Nghị quyết 329/2020/NQ-HĐND|Ngân sách thành phố|");
  assert_says (text, "Khuyến công");
}

static void
test_inspections (void)
{
  g_autofree char *text = write_and_read ("inspections", 2021, "2021-12-31");

  assert_says (text, "|Hằng năm|Chất lượng sản phẩm|2021-12-06|2021-12-08|UBND quận Cẩm Lệ|");
  assert_says (text, "Phải khắc phục|Thu hồi bao bì đã in, in lại theo mẫu|2022-01-10|");
  assert_says (text, "Đang khắc phục");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-dossiers/dossiers", test_dossiers);
  g_test_add_func ("/report-dossiers/expiring", test_expiring);
  g_test_add_func ("/report-dossiers/support", test_support);
  g_test_add_func ("/report-dossiers/inspections", test_inspections);

  return g_test_run ();
}
