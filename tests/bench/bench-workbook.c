/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-report.h"

#include "report/ocop-report.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

/* How long the register of 20,000 products takes, beside the bare library writing the same cells in the same run,
 * and the whole city workbook. One round of each in turn; the best counts. */

#define N_PRODUCTS 20000
#define N_ROUNDS 5

static void
write_text (lxw_worksheet *sheet,
            lxw_row_t      row,
            lxw_col_t      column,
            const char    *text,
            lxw_format    *format)
{
  if (text != NULL)
    worksheet_write_string (sheet, row, column, text, format);
  else
    worksheet_write_blank (sheet, row, column, format);
}

static void
write_raw (const MadeReport *made,
           const char       *path,
           gboolean          streamed)
{
  g_autofree char *folder = g_path_get_dirname (path);
  lxw_workbook_options options = { .constant_memory = streamed, .tmpdir = folder };
  lxw_workbook *book = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Danh mục sản phẩm");
  lxw_format *text = workbook_add_format (book);
  lxw_format *date = workbook_add_format (book);

  format_set_font_name (text, "Times New Roman");
  format_set_border (text, LXW_BORDER_THIN);
  format_set_text_wrap (text);
  format_set_font_name (date, "Times New Roman");
  format_set_border (date, LXW_BORDER_THIN);
  format_set_num_format (date, "dd/mm/yyyy");
  for (guint i = 0; i < made->report.rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (made->report.rows, i);
      lxw_row_t at = 9 + i;

      worksheet_write_number (sheet, at, 0, i + 1, text);
      write_text (sheet, at, 1, row->code, text);
      write_text (sheet, at, 2, row->name, text);
      write_text (sheet, at, 3, row->producer_name, text);
      write_text (sheet, at, 4, row->producer_type, text);
      write_text (sheet, at, 5, row->address, text);
      write_text (sheet, at, 6, row->commune, text);
      write_text (sheet, at, 7, row->district, text);
      write_text (sheet, at, 8, row->sector, text);
      write_text (sheet, at, 9, row->group, text);
      write_text (sheet, at, 10, row->subgroup, text);
      if (row->has_score)
        worksheet_write_number (sheet, at, 11, ocop_fraction_to_double (row->score), text);
      else
        worksheet_write_blank (sheet, at, 11, text);
      worksheet_write_number (sheet, at, 12, row->stars, text);
      write_text (sheet, at, 13, row->decision, text);
      if (row->decided_on != NULL)
        {
          char formula[32];

          worksheet_write_number (sheet, at, 14, 44503, date);
          g_snprintf (formula, sizeof formula, "=EDATE(O%u,36)", at + 1);
          worksheet_write_formula_num (sheet, at, 15, formula, date, 45599);
        }
      else
        {
          worksheet_write_blank (sheet, at, 14, date);
          worksheet_write_blank (sheet, at, 15, date);
        }
      write_text (sheet, at, 16, row->authority, text);
      write_text (sheet, at, 17, "Lần đầu", text);
      worksheet_write_number (sheet, at, 19, row->year_first, text);
      worksheet_set_row (sheet, at, 24, NULL);
    }
  g_assert (workbook_close (book) == LXW_NO_ERROR);
}

static long
peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
write_report (const MadeReport *made,
              const char       *path,
              gboolean          register_only)
{
  const char *keys[] = { "register", NULL };
  g_autoptr (GError) error = NULL;

  if (!ocop_report_write_data (&made->report, register_only ? keys : NULL, path, NULL, &error))
    g_error ("%s", error->message);
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "register", "whole city workbook", "bare library, streamed",
                                       "bare library, in memory" };
  g_autofree char *folder = g_dir_make_tmp ("ocop-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.xlsx", NULL);
  g_autoptr (MadeReport) made = NULL;
  double best[4] = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };
  double sizes[4] = { 0 };
  long before, after = 0;

  setlocale (LC_ALL, "C.UTF-8");
  made = made_register (N_PRODUCTS);
  before = peak_kib ();
  for (int round = 0; round < N_ROUNDS; round++)
    for (int which = 0; which < 4; which++)
      {
        gint64 start = g_get_monotonic_time ();
        GStatBuf about;

        if (which < 2)
          write_report (made, path, which == 0);
        else
          write_raw (made, path, which == 2);
        best[which] = MIN (best[which], (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
        g_stat (path, &about);
        sizes[which] = (double) about.st_size / (1 << 20);
        if (round == 0 && which == 0)
          after = peak_kib ();
      }
  g_unlink (path);
  g_rmdir (folder);

  for (int which = 0; which < 4; which++)
    printf ("workbook, %d products: %-24s %6.3f s, %.1f MiB\n", N_PRODUCTS, names[which], best[which], sizes[which]);
  printf ("workbook: the register takes %.2f times the bare library, streamed, and %.2f times in memory (budget 1.3), "
          "and %.1f MiB of memory\n",
          best[0] / best[2], best[0] / best[3], (double) (after - before) / 1024);

  return 0;
}
