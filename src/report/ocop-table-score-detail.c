/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

enum
{
  ROUND,
  NUMBER,
  CODE,
  PRODUCT,
  MEMBER,
  TURN,
  PART_A,
  PART_C = PART_A + 2,
  TOTAL,
  STATE,
  DIGEST,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [ROUND] = { "Đợt", NULL, 13, OCOP_CELL_WORD },
  [NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [CODE] = { "Mã sản phẩm", NULL, 41, OCOP_CELL_WORD, NULL, 10 },
  [PRODUCT] = { "Sản phẩm", NULL, 50, OCOP_CELL_TEXT },
  [MEMBER] = { "Thành viên (cơ quan)", NULL, 66, OCOP_CELL_TEXT },
  [TURN] = { "Lượt", NULL, 11, OCOP_CELL_COUNT },
  [PART_A] = { "Phần A", NULL, 14, OCOP_CELL_POINTS },
  [PART_A + 1] = { "Phần B", NULL, 14, OCOP_CELL_POINTS },
  [PART_C] = { "Phần C", NULL, 14, OCOP_CELL_POINTS },
  [TOTAL] = { "Tổng điểm", NULL, 14, OCOP_CELL_POINTS, NULL, 0, TRUE },
  [STATE] = { "Tình trạng phiếu", NULL, 50, OCOP_CELL_TEXT },
  [DIGEST] = { "Mã kiểm tra", NULL, 22, OCOP_CELL_WORD, NULL, 10 },
};

/* What is counted while the rows are written, for the last line. */
typedef struct
{
  guint sheets;
  int scored;
  int knocked_out;
  int absent;
} Tally;

static void
write_row (OcopSheet                *sheet,
           const OcopSessionResults *session,
           const OcopResultLine     *line,
           const OcopResultMember   *member,
           const OcopResultCell     *cell,
           Tally                    *tally)
{
  guint row = ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  gboolean scored = cell->state == OCOP_SHEET_SUBMITTED;
  g_autofree char *digest = cell->digest != NULL ? g_ascii_strup (cell->digest, 8) : NULL;

  ocop_sheet_text (sheet, ROUND, session->round_name);
  ocop_sheet_number (sheet, NUMBER, line->position);
  ocop_sheet_text (sheet, CODE, line->code);
  ocop_sheet_text (sheet, PRODUCT, line->name);
  ocop_sheet_text (sheet, MEMBER, member->office);
  if (cell->turn > 0)
    ocop_sheet_number (sheet, TURN, cell->turn);
  for (guint part = 0; scored && part < 3; part++)
    ocop_sheet_number (sheet, PART_A + part, cell->parts[part]);
  if (scored)
    ocop_sheet_formula (sheet, TOTAL, cell->total, "=IF(COUNT(G%u:I%u)=3,SUM(G%u:I%u),\"\")", row, row, row, row);
  else
    ocop_sheet_formula_text (sheet, TOTAL, "", "=IF(COUNT(G%u:I%u)=3,SUM(G%u:I%u),\"\")", row, row, row, row);
  ocop_sheet_text (sheet, STATE, ocop_words_sheet_state (cell->state));
  ocop_sheet_text (sheet, DIGEST, digest);
  ocop_sheet_end_row (sheet);

  tally->sheets++;
  tally->scored += scored;
  tally->knocked_out += cell->state == OCOP_SHEET_KNOCKED_OUT;
  tally->absent += cell->state == OCOP_SHEET_ABSENT;
}

static void
write_session (OcopSheet                *sheet,
               const OcopSessionResults *session,
               Tally                    *tally)
{
  OcopWorkbook *workbook = ocop_sheet_get_workbook (sheet);

  for (guint i = 0; i < session->lines->len && !ocop_workbook_is_stopped (workbook); i++)
    {
      const OcopResultLine *line = g_ptr_array_index (session->lines, i);
      guint first = ocop_sheet_next_row (sheet);

      for (guint j = 0; j < session->members->len; j++)
        write_row (sheet, session, line, g_ptr_array_index (session->members, j), &line->cells[j], tally);
      if (session->members->len == 0)
        continue;
      for (guint part = 0; part < 3; part++)
        {
          g_autofree char *range
              = ocop_sheet_range (sheet, PART_A + part, first, ocop_sheet_next_row (sheet) - 1);

          ocop_workbook_set_place (workbook, range, "detail/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%u",
                                   session->session, line->product, part);
        }
    }
}

/* Sheets in hand against sheets due: who is absent owes none; a sheet that asks to refuse the dossier is in
 * hand without points. */
static void
write_total (OcopSheet   *sheet,
             const Tally *tally,
             guint        first,
             guint        last)
{
  g_autofree char *due = g_strdup_printf ("trên %u phiếu phải có", tally->sheets - (guint) tally->absent);

  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, 0, TOTAL - 1, "TỔNG CỘNG SỐ PHIẾU ĐÃ NỘP", TRUE);
  ocop_sheet_next_as (sheet, OCOP_CELL_COUNT);
  if (tally->knocked_out == 0)
    ocop_sheet_formula (sheet, TOTAL, tally->scored, "=COUNT(J%u:J%u)", first, last);
  else
    ocop_sheet_formula (sheet, TOTAL, tally->scored + tally->knocked_out,
                        "=COUNT(J%u:J%u)+COUNTIF(K%u:K%u,\"Đã nộp (*\")", first, last, first, last);
  if (tally->sheets == 0)
    ocop_sheet_text (sheet, STATE, "chưa có phiếu");
  else
    ocop_sheet_formula_text (sheet, STATE, due,
                             "=\"trên \"&(ROWS(J%u:J%u)-COUNTIF(K%u:K%u,\"Vắng mặt\"))&\" phiếu phải có\"", first,
                             last, first, last);
  ocop_sheet_end_row (sheet);
}

/**
 * ocop_table_score_detail_fill:
 *
 * Điểm chi tiết: one row for each member's sheet, under which the summaries' means are formed.
 */
void
ocop_table_score_detail_fill (OcopSheet        *sheet,
                              const OcopReport *report,
                              guint             nth)
{
  gboolean illustrative = ocop_report_sessions_illustrative (report);
  g_autofree char *subject
      = g_strdup_printf ("Năm %d: mỗi dòng là một phiếu của một thành viên cho một sản phẩm", report->year);
  OcopFrame frame = { .office = report->council,
                      .title = "ĐIỂM CHI TIẾT THEO PHIẾU",
                      .subject = subject,
                      .source = illustrative
                                    ? "(Điểm số là số liệu minh họa; tên sản phẩm, chủ thể, hạng sao theo công bố)"
                                    : NULL,
                      .unit = "điểm",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .freeze = MEMBER,
                      .filtered = TRUE,
                      .whole = TRUE,
                      .illustrative = illustrative };
  Tally tally = { 0 };
  guint first, last;

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < report->sessions->len; i++)
    {
      if (i > 0 && tally.sheets > 0)
        ocop_sheet_new_page (sheet);
      write_session (sheet, g_ptr_array_index (report->sessions, i), &tally);
    }
  if (tally.sheets == 0)
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text_across (sheet, ROUND, PRODUCT, "Chưa có phiên chấm điểm", FALSE);
      ocop_sheet_end_row (sheet);
    }
  last = ocop_sheet_next_row (sheet) - 1;
  if (tally.sheets > 0)
    ocop_sheet_mark_where (sheet, STATE, STATE, first, last, OCOP_MARK_WARNING, "$K%u<>\"Đã nộp\"", first);
  write_total (sheet, &tally, first, last);

  ocop_sheet_note (sheet, "Mã kiểm tra: 8 ký tự đầu của mã SHA-256 của phiếu đã nộp; trùng với mã in ở chân phiếu "
                          "giấy. Phiếu vắng mặt hoặc không chấm không có điểm và không phải 0 điểm; vắng mặt thì không "
                          "phải có phiếu.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_COUNCIL, report->as_of);
  ocop_sheet_finish (sheet);
}
