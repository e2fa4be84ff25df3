/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

#include "regulation/ocop-scoring.h"

enum
{
  ROUND,
  NUMBER,
  PRODUCT,
  MEMBER,
  TURN,
  CODE,
  CRITERION,
  PLACE,
  WORDS,
  POINTS,
  REMARK,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [ROUND] = { "Đợt", NULL, 13, OCOP_CELL_WORD },
  [NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [PRODUCT] = { "Sản phẩm", NULL, 46, OCOP_CELL_TEXT },
  [MEMBER] = { "Thành viên (cơ quan)", NULL, 56, OCOP_CELL_TEXT },
  [TURN] = { "Lượt", NULL, 11, OCOP_CELL_COUNT },
  [CODE] = { "Mã tiêu chí", NULL, 16, OCOP_CELL_WORD },
  [CRITERION] = { "Tiêu chí", NULL, 66, OCOP_CELL_TEXT },
  [PLACE] = { "Ô chọn", NULL, 13, OCOP_CELL_POINTS },
  [WORDS] = { "Nội dung đã chọn", NULL, 86, OCOP_CELL_TEXT },
  [POINTS] = { "Điểm", NULL, 13, OCOP_CELL_POINTS },
  [REMARK] = { "Nhận xét", NULL, 46, OCOP_CELL_TEXT },
};

/* Whose sheet the rows are of. */
typedef struct
{
  OcopSheet *sheet;
  const OcopSessionResults *session;
  const OcopResultLine *line;
  const OcopResultMember *member;
  const OcopResultCell *cell;
} Sheet;

static void
begin_row (const Sheet *self,
           OcopRowLook  look)
{
  ocop_sheet_begin_row (self->sheet, look);
  ocop_sheet_text (self->sheet, ROUND, self->session->round_name);
  ocop_sheet_number (self->sheet, NUMBER, self->line->position);
  ocop_sheet_text (self->sheet, PRODUCT, self->line->name);
  ocop_sheet_text (self->sheet, MEMBER, self->member->office);
  if (self->cell->turn > 0)
    ocop_sheet_number (self->sheet, TURN, self->cell->turn);
}

/* A criterion of an alternative that was not taken is not part of the sheet. */
static void
write_criterion (const Sheet *self,
                 guint        index)
{
  const OcopItem *item = &self->line->set->items[index];
  const int *choices = self->cell->choices;
  OcopItemState state = ocop_choices_get_state (self->line->set, choices, index);

  if (state != OCOP_ITEM_SCORED && state != OCOP_ITEM_NO_STORY)
    return;
  begin_row (self, OCOP_ROW_PLAIN);
  ocop_sheet_text (self->sheet, CODE, item->code);
  ocop_sheet_text (self->sheet, CRITERION, item->criterion->name);
  if (state == OCOP_ITEM_SCORED)
    ocop_sheet_number (self->sheet, PLACE, choices[index]);
  ocop_sheet_text (self->sheet, WORDS,
                   state == OCOP_ITEM_NO_STORY ? "Không chấm: sản phẩm không có câu chuyện"
                   : choices[index] == 0       ? "Không mức nào (0 điểm)"
                                               : item->criterion->options[choices[index] - 1].text);
  ocop_sheet_number (self->sheet, POINTS, ocop_choices_get_points (self->line->set, choices, index));
  ocop_sheet_text (self->sheet, REMARK, self->cell->remarks != NULL ? self->cell->remarks[index] : NULL);
  ocop_sheet_end_row (self->sheet);
}

/* Subtotals, so that the last line counts no point twice and both follow the filter. */
static void
write_sheet (const Sheet *self)
{
  guint first = ocop_sheet_next_row (self->sheet);
  const char *points = ocop_sheet_letters (POINTS);

  if (self->cell->choices == NULL)
    {
      begin_row (self, OCOP_ROW_PLAIN);
      ocop_sheet_text (self->sheet, WORDS, ocop_words_sheet_state (self->cell->state));
      ocop_sheet_end_row (self->sheet);
      return;
    }
  for (guint i = 0; i < self->line->set->n_items; i++)
    write_criterion (self, i);
  begin_row (self, OCOP_ROW_SUM);
  ocop_sheet_text (self->sheet, WORDS, "Cộng phiếu");
  ocop_sheet_formula (self->sheet, POINTS, self->cell->total, "=SUBTOTAL(9,%s%u:%s%u)", points, first, points,
                      ocop_sheet_next_row (self->sheet) - 1);
  ocop_sheet_text (self->sheet, REMARK,
                   self->cell->remarks != NULL ? self->cell->remarks[self->line->set->n_items] : NULL);
  ocop_sheet_end_row (self->sheet);
}

static void
write_session (OcopSheet                *sheet,
               const OcopSessionResults *session,
               int                      *sum)
{
  OcopWorkbook *workbook = ocop_sheet_get_workbook (sheet);

  for (guint i = 0; i < session->lines->len && !ocop_workbook_is_stopped (workbook); i++)
    {
      const OcopResultLine *line = g_ptr_array_index (session->lines, i);

      for (guint j = 0; j < session->members->len; j++)
        write_sheet (&(Sheet){ sheet, session, line, g_ptr_array_index (session->members, j), &line->cells[j] });
      *sum += line->sum;
    }
}

static void
write_total (OcopSheet *sheet,
             int        sum,
             guint      first,
             guint      last)
{
  const char *points = ocop_sheet_letters (POINTS);

  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, 0, POINTS - 1, "TỔNG ĐIỂM CÁC PHIẾU", TRUE);
  ocop_sheet_formula (sheet, POINTS, sum, "=SUBTOTAL(9,%s%u:%s%u)", points, first, points, last);
  ocop_sheet_end_row (sheet);
}

/**
 * ocop_table_score_options_fill:
 *
 * Phiếu chấm chi tiết: what each member chose at each criterion on the sheets that count, for whoever must justify an outcome.
 */
void
ocop_table_score_options_fill (OcopSheet        *sheet,
                               const OcopReport *report,
                               guint             nth)
{
  gboolean illustrative = ocop_report_sessions_illustrative (report);
  g_autofree char *subject
      = g_strdup_printf ("Năm %d: mỗi dòng là một tiêu chí trên phiếu của một thành viên", report->year);
  OcopFrame frame = { .office = report->council,
                      .title = "PHIẾU CHẤM CHI TIẾT",
                      .subject = subject,
                      .source = illustrative
                                    ? "(Điểm số là số liệu minh họa; tên sản phẩm, chủ thể, hạng sao theo công bố)"
                                    : NULL,
                      .unit = "điểm",
                      .paper = OCOP_PAPER_A3_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .freeze = MEMBER,
                      .filtered = TRUE,
                      .whole = TRUE,
                      .illustrative = illustrative };
  int sum = 0;
  guint first;

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < report->sessions->len; i++)
    write_session (sheet, g_ptr_array_index (report->sessions, i), &sum);
  if (ocop_sheet_next_row (sheet) == first)
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text_across (sheet, ROUND, PRODUCT, "Chưa có phiên chấm điểm", FALSE);
      ocop_sheet_end_row (sheet);
    }
  write_total (sheet, sum, first, ocop_sheet_next_row (sheet) - 1);

  ocop_sheet_note (sheet, "Ô chọn: thứ tự của mức được đánh dấu trong tiêu chí, từ 1; 0 là không mức nào. Chỉ ghi phiếu của "
                          "lượt chấm được tính; phiếu chưa nộp, vắng mặt, không chấm hoặc đề nghị loại hồ sơ không có điểm.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_COUNCIL, report->as_of);
  ocop_sheet_finish (sheet);
}
