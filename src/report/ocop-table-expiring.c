/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-date.h"
#include "report/ocop-report-tables.h"
#include "report/ocop-words-dossiers.h"

#include <string.h>

enum
{
  NUMBER,
  PRODUCT,
  PRODUCER,
  COMMUNE,
  STARS,
  BEGINS,
  EXPIRES,
  LEFT,
  OPENS,
  CLOSES,
  REFILED,
  STATE,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [PRODUCT] = { "Sản phẩm", NULL, 46, OCOP_CELL_TEXT },
  [PRODUCER] = { "Chủ thể", NULL, 48, OCOP_CELL_TEXT },
  [COMMUNE] = { "Xã, phường", NULL, 30, OCOP_CELL_TEXT },
  [STARS] = { "Hạng sao", NULL, 14, OCOP_CELL_RANK },
  [BEGINS] = { "Ngày cấp", NULL, 21, OCOP_CELL_DATE },
  [EXPIRES] = { "Hết hạn", NULL, 21, OCOP_CELL_DATE },
  [LEFT] = { "Còn lại (ngày)", NULL, 15, OCOP_CELL_POINTS },
  [OPENS] = { "Từ ngày", "Nộp hồ sơ đánh giá lại", 21, OCOP_CELL_DATE },
  [CLOSES] = { "Đến ngày", "Nộp hồ sơ đánh giá lại", 21, OCOP_CELL_DATE },
  [REFILED] = { "Đã nhận hồ sơ", NULL, 21, OCOP_CELL_DATE },
  [STATE] = { "Tình trạng", NULL, 34, OCOP_CELL_WORD, NULL, 0, TRUE },
};

/* Those about whom something has to be done now. */
static const char *const pressing[] = { "late", "open", "remind", "not_renewed", NULL };

static void
write_row (OcopSheet            *sheet,
           const OcopRenewalRow *row,
           guint                 number,
           const char           *as_of)
{
  guint at = ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);

  ocop_sheet_number (sheet, NUMBER, number);
  ocop_sheet_text (sheet, PRODUCT, row->product);
  ocop_sheet_text (sheet, PRODUCER, row->producer);
  ocop_sheet_text (sheet, COMMUNE, row->commune);
  ocop_sheet_number (sheet, STARS, row->stars);
  ocop_sheet_date (sheet, BEGINS, row->begins_on);
  ocop_sheet_date (sheet, EXPIRES, row->expires_on);
  ocop_sheet_formula (sheet, LEFT, ocop_date_days_until (as_of, row->expires_on), "=G%u-DATE(%d,%d,%d)", at, atoi (as_of), atoi (as_of + 5),
                      atoi (as_of + 8));
  ocop_sheet_date (sheet, OPENS, row->opens_on);
  ocop_sheet_date (sheet, CLOSES, row->closes_on);
  ocop_sheet_date (sheet, REFILED, row->refiled_on);
  ocop_sheet_text (sheet, STATE, ocop_words_renewal (row->renewal));
  ocop_sheet_end_row (sheet);
}

static void
write_total (OcopSheet       *sheet,
             const GPtrArray *rows,
             guint            first)
{
  guint last = ocop_sheet_next_row (sheet) - 1;
  g_autofree char *range = ocop_sheet_range (sheet, STATE, first, last);
  g_autoptr (GString) formula = g_string_new ("=");
  int n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += g_strv_contains (pressing, ((const OcopRenewalRow *) rows->pdata[i])->renewal);
  for (guint i = 0; pressing[i] != NULL; i++)
    g_string_append_printf (formula, "%sCOUNTIF(%s,\"%s\")", i > 0 ? "+" : "", range, ocop_words_renewal (pressing[i]));

  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, REFILED, "TỔNG CỘNG CẦN XỬ LÝ (đã hết hạn, quá hạn nộp, đang trong hạn nộp, cần nhắc)", TRUE);
  ocop_sheet_next_as (sheet, OCOP_CELL_COUNT);
  ocop_sheet_formula (sheet, STATE, n, "%s", formula->str);
  ocop_sheet_end_row (sheet);
  ocop_sheet_mark_where (sheet, STATE, STATE, first, last, OCOP_MARK_BAD, "OR($L%u=\"%s\",$L%u=\"%s\")", first,
                         ocop_words_renewal ("late"), first,
                         ocop_words_renewal ("not_renewed"));
  ocop_sheet_mark_where (sheet, STATE, STATE, first, last, OCOP_MARK_WARNING, "OR($L%u=\"%s\",$L%u=\"%s\",$L%u=\"%s\")", first,
                         ocop_words_renewal ("open"), first, ocop_words_renewal ("remind"), first, ocop_words_renewal ("extended"));
  ocop_sheet_mark_where (sheet, STATE, STATE, first, last, OCOP_MARK_GOOD, "$L%u=\"%s\"", first, ocop_words_renewal ("filed"));
}

/**
 * ocop_table_expiring_names:
 *
 * Returns: (transfer full): one sheet, none where no certificate is about to end
 */
GStrv
ocop_table_expiring_names (const OcopReport *report)
{
  static const char *const name[] = { "Chứng nhận sắp hết hạn", NULL };

  return g_strdupv ((char **) (report->dossiers != NULL && report->dossiers->renewals->len > 0 ? name : name + 1));
}

/**
 * ocop_table_expiring_fill:
 *
 * Chứng nhận sắp hết hạn: until when each certificate is valid, when the re-evaluation is filed, and how far that is.
 */
void
ocop_table_expiring_fill (OcopSheet        *sheet,
                          const OcopReport *report,
                          guint             nth)
{
  const GPtrArray *rows = report->dossiers->renewals;
  g_autofree char *day = ocop_date_to_short (report->as_of);
  g_autofree char *unit = g_strdup_printf ("ngày; tính đến ngày %s", day);
  OcopFrame frame = { .office = report->standing,
                      .title = "GIẤY CHỨNG NHẬN SẢN PHẨM OCOP SẮP HẾT HẠN",
                      .subject = "Thời hạn nộp hồ sơ đánh giá lại theo điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg",
                      .unit = unit,
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_BROWN,
                      .numbered = TRUE,
                      .filtered = TRUE,
                      .whole = TRUE };
  guint first;

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < rows->len; i++)
    write_row (sheet, rows->pdata[i], i + 1, report->as_of);
  write_total (sheet, rows, first);
  ocop_sheet_note (sheet, "Gồm các chứng nhận hết hạn trong 12 tháng tới và các chứng nhận đã hết hạn từ đầu năm trước liền kề năm "
                          "trước mà chưa được đánh giá lại. Ngày cấp là ngày cấp giấy chứng nhận, nếu chưa ghi thì là ngày quyết "
                          "định; hạn 36 tháng.");
  ocop_sheet_note (sheet, "Nộp không sớm hơn 180 ngày và không muộn hơn 120 ngày trước ngày hết hạn; đánh giá lại xong trong 45 "
                          "ngày từ khi nhận đủ hồ sơ. Nộp ngoài thời hạn: giấy chứng nhận có hiệu lực đến khi có kết quả, không "
                          "quá 180 ngày sau ngày hết hạn (khoản 3 Điều 12). Chứng nhận hết hạn trước 22/5/2026: chưa có nguồn về "
                          "thời hạn nộp lại nên cột (9), (10) để trống.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
