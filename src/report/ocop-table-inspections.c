/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"
#include "report/ocop-words-dossiers.h"

#include <string.h>

enum
{
  NUMBER,
  PRODUCER,
  PRODUCT,
  COMMUNE,
  KIND,
  CONCERNS,
  PLANNED,
  VISITED,
  OFFICE,
  FINDINGS,
  RESULT,
  REMEDY,
  DUE,
  DONE,
  STATE,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [PRODUCER] = { "Chủ thể", NULL, 34, OCOP_CELL_TEXT },
  [PRODUCT] = { "Sản phẩm", NULL, 28, OCOP_CELL_TEXT },
  [COMMUNE] = { "Xã, phường", NULL, 22, OCOP_CELL_TEXT },
  [KIND] = { "Hình thức", NULL, 16, OCOP_CELL_WORD },
  [CONCERNS] = { "Nội dung kiểm tra", NULL, 22, OCOP_CELL_TEXT },
  [PLANNED] = { "Dự kiến", "Ngày", 19, OCOP_CELL_DATE },
  [VISITED] = { "Kiểm tra", "Ngày", 19, OCOP_CELL_DATE },
  [OFFICE] = { "Cơ quan kiểm tra", NULL, 28, OCOP_CELL_TEXT },
  [FINDINGS] = { "Kết quả ghi nhận", NULL, 40, OCOP_CELL_TEXT },
  [RESULT] = { "Kết luận", NULL, 20, OCOP_CELL_WORD, NULL, 0, TRUE },
  [REMEDY] = { "Yêu cầu khắc phục; đề nghị xử lý", NULL, 36, OCOP_CELL_TEXT },
  [DUE] = { "Hạn", "Khắc phục", 19, OCOP_CELL_DATE },
  [DONE] = { "Xong", "Khắc phục", 19, OCOP_CELL_DATE },
  [STATE] = { "Tình trạng", NULL, 22, OCOP_CELL_WORD },
};

static void
write_row (OcopSheet               *sheet,
           const OcopInspectionRow *row,
           guint                    number)
{
  g_autofree char *asked = row->remedy != NULL && row->proposal != NULL ? g_strdup_printf ("%s. Đề nghị: %s", row->remedy, row->proposal)
                           : row->proposal != NULL                      ? g_strdup_printf ("Đề nghị: %s", row->proposal)
                                                                        : g_strdup (row->remedy);

  ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (sheet, NUMBER, number);
  ocop_sheet_text (sheet, PRODUCER, row->producer);
  ocop_sheet_text (sheet, PRODUCT, row->product != NULL ? row->product : "Tất cả sản phẩm");
  ocop_sheet_text (sheet, COMMUNE, row->commune);
  ocop_sheet_text (sheet, KIND, ocop_words_inspection_kind (row->kind));
  ocop_sheet_text (sheet, CONCERNS, ocop_words_inspection_concerns (row->concerns));
  ocop_sheet_date (sheet, PLANNED, row->planned_on);
  ocop_sheet_date (sheet, VISITED, row->visited_on);
  ocop_sheet_text (sheet, OFFICE, row->inspected_by);
  ocop_sheet_text (sheet, FINDINGS, row->findings);
  ocop_sheet_text (sheet, RESULT, ocop_words_inspection_result (row->result));
  ocop_sheet_text (sheet, REMEDY, asked);
  ocop_sheet_date (sheet, DUE, row->remedy_due);
  ocop_sheet_date (sheet, DONE, row->remedied_on);
  ocop_sheet_text (sheet, STATE, ocop_words_inspection_state (row->state));
  ocop_sheet_end_row (sheet);
}

static int
count_result (const GPtrArray *rows,
              const char      *result)
{
  int n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += g_strcmp0 (((const OcopInspectionRow *) rows->pdata[i])->result, result) == 0;

  return n;
}

static int
count_visits (const GPtrArray *rows)
{
  int n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += ((const OcopInspectionRow *) rows->pdata[i])->visited_on != NULL;

  return n;
}

static void
write_total (OcopSheet       *sheet,
             const GPtrArray *rows,
             guint            first)
{
  guint last = ocop_sheet_next_row (sheet) - 1;
  g_autofree char *visited = ocop_sheet_range (sheet, VISITED, first, last);
  g_autofree char *result = ocop_sheet_range (sheet, RESULT, first, last);

  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, PLANNED, "TỔNG CỘNG: số lượt đã kiểm tra; số lượt đạt yêu cầu", TRUE);
  ocop_sheet_next_as (sheet, OCOP_CELL_COUNT);
  ocop_sheet_formula (sheet, VISITED, count_visits (rows), "=COUNT(%s)", visited);
  ocop_sheet_next_as (sheet, OCOP_CELL_COUNT);
  ocop_sheet_formula (sheet, RESULT, count_result (rows, "met"), "=COUNTIF(%s,\"%s\")", result, ocop_words_inspection_result ("met"));
  ocop_sheet_end_row (sheet);
  ocop_sheet_mark_where (sheet, RESULT, RESULT, first, last, OCOP_MARK_BAD, "$K%u=\"%s\"", first,
                         ocop_words_inspection_result ("violation"));
  ocop_sheet_mark_where (sheet, RESULT, RESULT, first, last, OCOP_MARK_WARNING, "$K%u=\"%s\"", first,
                         ocop_words_inspection_result ("remedy"));
  ocop_sheet_mark_where (sheet, STATE, STATE, first, last, OCOP_MARK_BAD, "LEFT($O%u,7)=\"Quá hạn\"", first);
}

/**
 * ocop_table_inspections_names:
 *
 * Returns: (transfer full): one sheet, none where the year's inspections are not recorded
 */
GStrv
ocop_table_inspections_names (const OcopReport *report)
{
  static const char *const name[] = { "Kiểm tra", NULL };

  return g_strdupv ((char **) (report->dossiers != NULL && report->dossiers->inspections->len > 0 ? name : name + 1));
}

/**
 * ocop_table_inspections_fill:
 *
 * Kiểm tra: inspections of products and of the use of the OCOP mark, planned and made in the year.
 */
void
ocop_table_inspections_fill (OcopSheet        *sheet,
                             const OcopReport *report,
                             guint             nth)
{
  const GPtrArray *rows = report->dossiers->inspections;
  g_autofree char *title = g_strdup_printf ("KIỂM TRA SẢN PHẨM OCOP VÀ VIỆC SỬ DỤNG NHÃN HIỆU OCOP NĂM %d", report->year);
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "lượt kiểm tra",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .numbered = TRUE,
                      .filtered = TRUE,
                      .whole = TRUE };
  guint first;

  for (guint i = 0; i < rows->len; i++)
    frame.illustrative = frame.illustrative || ((const OcopInspectionRow *) rows->pdata[i])->illustrative;
  if (frame.illustrative)
    frame.source = "(Có số liệu minh họa)";
  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < rows->len; i++)
    write_row (sheet, rows->pdata[i], i + 1);
  write_total (sheet, rows, first);
  ocop_sheet_note (sheet, "Gồm các lượt đã kiểm tra và các lượt dự kiến trong năm. Tình trạng tính đến ngày lập biểu.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
