/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

enum
{
  NUMBER,
  HELD,
  NAME,
  PRODUCER,
  PARTNER,
  RESULT,
  VALUE,
  N_COLUMNS
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 10, OCOP_CELL_WORD },
  [HELD] = { "Ngày", NULL, 22, OCOP_CELL_DATE },
  [NAME] = { "Cuộc kết nối", NULL, 62, OCOP_CELL_TEXT },
  [PRODUCER] = { "Chủ thể", NULL, 58, OCOP_CELL_TEXT },
  [PARTNER] = { "Đối tác", NULL, 52, OCOP_CELL_TEXT },
  [RESULT] = { "Kết quả", NULL, 30, OCOP_CELL_WORD },
  [VALUE] = { "Giá trị", NULL, 30, OCOP_CELL_INTEGER },
};

/**
 * ocop_table_trade_links_names:
 *
 * Returns: (transfer full): one sheet, none where no meeting of the year is recorded
 */
GStrv
ocop_table_trade_links_names (const OcopReport *report)
{
  const char *const names[] = { report->trade != NULL && report->trade->meetings->len > 0 ? "Kết nối giao thương" : NULL, NULL };

  return g_strdupv ((char **) names);
}

/**
 * ocop_table_trade_links_fill:
 *
 * Kết nối giao thương: which producers met whom in the year, and what came of it.
 */
void
ocop_table_trade_links_fill (OcopSheet        *sheet,
                             const OcopReport *report,
                             guint             nth)
{
  const GPtrArray *meetings = report->trade->meetings;
  g_autofree char *title = g_strdup_printf ("KẾT NỐI GIAO THƯƠNG SẢN PHẨM OCOP NĂM %d", report->year);
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "đồng",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_BROWN,
                      .numbered = TRUE,
                      .filtered = TRUE,
                      .whole = TRUE };
  double sum = 0;
  guint first, last;

  for (guint i = 0; i < meetings->len; i++)
    frame.illustrative = frame.illustrative || ((const OcopMeetingLine *) g_ptr_array_index (meetings, i))->illustrative;
  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < meetings->len; i++)
    {
      const OcopMeetingLine *line = g_ptr_array_index (meetings, i);

      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_number (sheet, NUMBER, i + 1);
      ocop_sheet_date (sheet, HELD, line->held_on);
      ocop_sheet_text (sheet, NAME, line->name);
      ocop_sheet_text (sheet, PRODUCER, line->producer);
      ocop_sheet_text (sheet, PARTNER, line->partner);
      ocop_sheet_text (sheet, RESULT, ocop_trade_result_label (line->result));
      if (line->has_value)
        ocop_sheet_number (sheet, VALUE, (double) line->value);
      ocop_sheet_end_row (sheet);
      sum += (double) line->value;
    }
  last = ocop_sheet_next_row (sheet) - 1;
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, RESULT, "TỔNG CỘNG", TRUE);
  ocop_sheet_sum (sheet, VALUE, sum, first, last);
  ocop_sheet_end_row (sheet);
  ocop_sheet_note (sheet, "Mỗi dòng là một chủ thể dự cuộc kết nối. Chỉ ghi nhớ, hợp đồng mới có giá trị; ô trống: chưa có số liệu.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
