/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"
#include "report/ocop-words-dossiers.h"

enum
{
  NUMBER,
  PRODUCER,
  PRODUCT,
  KIND,
  CONTENT,
  AMOUNT,
  FUND,
  SOURCE,
  DECISION,
  GIVEN,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [PRODUCER] = { "Chủ thể", NULL, 48, OCOP_CELL_TEXT },
  [PRODUCT] = { "Sản phẩm", NULL, 40, OCOP_CELL_TEXT },
  [KIND] = { "Loại hỗ trợ", NULL, 28, OCOP_CELL_TEXT },
  [CONTENT] = { "Nội dung", NULL, 48, OCOP_CELL_TEXT },
  [AMOUNT] = { "Số tiền", NULL, 27, OCOP_CELL_INTEGER, NULL, 0, TRUE },
  [FUND] = { "Nguồn kinh phí", NULL, 38, OCOP_CELL_TEXT },
  [SOURCE] = { "Loại nguồn", NULL, 27, OCOP_CELL_TEXT },
  [DECISION] = { "Quyết định", NULL, 34, OCOP_CELL_TEXT },
  [GIVEN] = { "Ngày hỗ trợ", NULL, 21, OCOP_CELL_DATE },
};

static void
write_row (OcopSheet            *sheet,
           const OcopSupportRow *row,
           guint                 number)
{
  ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (sheet, NUMBER, number);
  ocop_sheet_text (sheet, PRODUCER, row->producer);
  ocop_sheet_text (sheet, PRODUCT, row->product);
  ocop_sheet_text (sheet, KIND, ocop_words_support_kind (row->kind));
  ocop_sheet_text (sheet, CONTENT, row->content);
  if (row->amount >= 0)
    ocop_sheet_number (sheet, AMOUNT, (double) row->amount);
  ocop_sheet_text (sheet, FUND, row->fund);
  ocop_sheet_text (sheet, SOURCE, ocop_words_fund_source (row->source));
  ocop_sheet_text (sheet, DECISION, row->decision);
  ocop_sheet_date (sheet, GIVEN, row->given_on);
  ocop_sheet_end_row (sheet);
}

/**
 * ocop_table_support_names:
 *
 * Returns: (transfer full): one sheet, none where the year's support is not recorded
 */
GStrv
ocop_table_support_names (const OcopReport *report)
{
  static const char *const name[] = { "Hỗ trợ", NULL };

  return g_strdupv ((char **) (report->dossiers != NULL && report->dossiers->supports->len > 0 ? name : name + 1));
}

/**
 * ocop_table_support_fill:
 *
 * Hỗ trợ: what producers received in the year, of which money and by which decision.
 */
void
ocop_table_support_fill (OcopSheet        *sheet,
                         const OcopReport *report,
                         guint             nth)
{
  const GPtrArray *rows = report->dossiers->supports;
  g_autofree char *title = g_strdup_printf ("HỖ TRỢ CHỦ THỂ, SẢN PHẨM OCOP NĂM %d", report->year);
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "đồng",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_BROWN,
                      .numbered = TRUE,
                      .filtered = TRUE,
                      .whole = TRUE };
  double sum = 0;
  guint n_unknown = 0;
  guint first, last;

  for (guint i = 0; i < rows->len; i++)
    frame.illustrative = frame.illustrative || ((const OcopSupportRow *) rows->pdata[i])->illustrative;
  if (frame.illustrative)
    frame.source = "(Có số liệu minh họa)";

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < rows->len; i++)
    {
      const OcopSupportRow *row = rows->pdata[i];

      write_row (sheet, row, i + 1);
      if (row->amount < 0)
        n_unknown++;
      else
        sum += (double) row->amount;
    }
  last = ocop_sheet_next_row (sheet) - 1;
  ocop_sheet_mark_empty (sheet, AMOUNT, first, last, OCOP_MARK_WARNING);
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, CONTENT, n_unknown > 0 ? "TỔNG CỘNG (chưa gồm khoản chưa rõ số tiền)" : "TỔNG CỘNG", TRUE);
  ocop_sheet_sum (sheet, AMOUNT, sum, first, last);
  ocop_sheet_end_row (sheet);
  ocop_sheet_note (sheet, "Mỗi dòng là một khoản hỗ trợ, kể cả hỗ trợ tham gia hội chợ. Cột sản phẩm để trống: hỗ trợ chung cho chủ thể. "
                          "Số tiền để trống: chưa có số liệu.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
