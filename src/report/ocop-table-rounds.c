/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

enum
{
  NUMBER,
  ROUND,
  FILED,
  COMPLETE,
  REFUSED,
  FIRST,
  RE_EVALUATION = FIRST + 2,
  PROPOSED,
  FOUR,
  THREE,
  BELOW,
  PRODUCERS,
  DECIDED,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [ROUND] = { "Đợt", NULL, 30, OCOP_CELL_TEXT },
  [FILED] = { "Nộp", "Hồ sơ", 17, OCOP_CELL_COUNT },
  [COMPLETE] = { "Đủ điều kiện", "Hồ sơ", 17, OCOP_CELL_COUNT, "(3)-(5)" },
  [REFUSED] = { "Bị loại", "Hồ sơ", 17, OCOP_CELL_COUNT },
  [FIRST] = { "Lần đầu", "Hình thức đánh giá", 17, OCOP_CELL_COUNT },
  [FIRST + 1] = { "Nâng hạng", "Hình thức đánh giá", 17, OCOP_CELL_COUNT },
  [RE_EVALUATION] = { "Đánh giá lại", "Hình thức đánh giá", 17, OCOP_CELL_COUNT },
  [PROPOSED] = { "Tiềm năng 5 sao", "Kết quả", 17, OCOP_CELL_COUNT },
  [FOUR] = { "4 sao", "Kết quả", 17, OCOP_CELL_COUNT },
  [THREE] = { "3 sao", "Kết quả", 17, OCOP_CELL_COUNT },
  [BELOW] = { "Dưới 3 sao", "Kết quả", 17, OCOP_CELL_COUNT },
  [PRODUCERS] = { "Số chủ thể", NULL, 19, OCOP_CELL_COUNT },
  [DECIDED] = { "Ngày quyết định", NULL, 21, OCOP_CELL_DATE },
};

/* Columns that are summed, and what has been summed. */
typedef struct
{
  int sums[N_COLUMNS];
  gboolean unknown[N_COLUMNS];
} Tally;

static void
write_known (OcopSheet *sheet,
             Tally     *tally,
             guint      column,
             int        value)
{
  if (value < 0)
    {
      tally->unknown[column] = TRUE;
      return;
    }
  tally->sums[column] += value;
  ocop_sheet_number (sheet, column, value);
}

static void
write_round (OcopSheet              *sheet,
             const OcopRoundResults *round,
             guint                   ordinal,
             Tally                  *tally)
{
  g_autofree char *name
      = round->note != NULL ? g_strdup_printf ("%s (%s)", round->name, round->note) : g_strdup (round->name);
  guint row = ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);

  ocop_sheet_number (sheet, NUMBER, ordinal);
  ocop_sheet_text (sheet, ROUND, name);
  write_known (sheet, tally, FILED, round->filed);
  if (round->filed >= 0 && round->refused >= 0)
    {
      tally->sums[COMPLETE] += round->filed - round->refused;
      ocop_sheet_formula (sheet, COMPLETE, round->filed - round->refused, "=C%u-E%u", row, row);
    }
  else
    tally->unknown[COMPLETE] = TRUE;
  write_known (sheet, tally, REFUSED, round->refused);
  for (guint i = 0; i < 3; i++)
    write_known (sheet, tally, FIRST + i, round->kinds[i]);
  write_known (sheet, tally, PROPOSED, round->proposed);
  write_known (sheet, tally, FOUR, round->four);
  write_known (sheet, tally, THREE, round->three);
  write_known (sheet, tally, BELOW, round->below);
  ocop_sheet_number (sheet, PRODUCERS, round->producers);
  ocop_sheet_date (sheet, DECIDED, round->decided_on);
  ocop_sheet_end_row (sheet);
}

/* A sum of which a part is not known is not known. Answers the row of the totals. */
static guint
write_total (OcopSheet        *sheet,
             const OcopReport *report,
             const Tally      *tally,
             guint             first,
             guint             last)
{
  guint row = ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);

  ocop_sheet_text_across (sheet, NUMBER, ROUND, "TỔNG CỘNG", TRUE);
  for (guint column = FILED; column <= BELOW; column++)
    if (!tally->unknown[column])
      ocop_sheet_sum (sheet, column, tally->sums[column], first, last);
  ocop_sheet_number (sheet, PRODUCERS, report->rounds->producers);
  ocop_sheet_end_row (sheet);

  return row;
}

static int
count_refusals (const OcopReport *report)
{
  int count = 0;

  for (guint i = 0; i < report->rounds->rounds->len; i++)
    {
      const OcopRoundResults *round = g_ptr_array_index (report->rounds->rounds, i);

      count += round->refusals != NULL ? (int) round->refusals->len : 0;
    }

  return count;
}

/* The second table: why dossiers were refused. Its sum must be column (5) of the first. */
static void
write_refusals (OcopSheet        *sheet,
                const OcopReport *report,
                const Tally      *tally,
                guint             total_row)
{
  guint ordinal = 0;
  int sum = 0;
  guint first, row;

  ocop_sheet_band (sheet, "Hồ sơ bị loại và lý do");
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_next_as (sheet, OCOP_CELL_WORD);
  ocop_sheet_text (sheet, NUMBER, "STT");
  ocop_sheet_next_as (sheet, OCOP_CELL_WORD);
  ocop_sheet_text (sheet, ROUND, "Đợt");
  ocop_sheet_text_across (sheet, FILED, BELOW, "Lý do", TRUE);
  ocop_sheet_text_across (sheet, PRODUCERS, DECIDED, "Số hồ sơ", TRUE);
  ocop_sheet_end_row (sheet);

  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < report->rounds->rounds->len; i++)
    {
      const OcopRoundResults *round = g_ptr_array_index (report->rounds->rounds, i);

      for (guint j = 0; round->refusals != NULL && j < round->refusals->len; j++)
        {
          const OcopRoundRefusal *refusal = g_ptr_array_index (round->refusals, j);

          ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
          ocop_sheet_number (sheet, NUMBER, ++ordinal);
          ocop_sheet_text (sheet, ROUND, round->name);
          ocop_sheet_text_across (sheet, FILED, BELOW, refusal->reason, FALSE);
          ocop_sheet_number (sheet, PRODUCERS, refusal->count);
          ocop_sheet_end_row (sheet);
          sum += refusal->count;
        }
    }
  row = ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, NUMBER, BELOW, "TỔNG CỘNG (bằng cột (5) của bảng trên)", TRUE);
  ocop_sheet_sum (sheet, PRODUCERS, sum, first, row - 1);
  ocop_sheet_end_row (sheet);
  if (!tally->unknown[REFUSED])
    ocop_sheet_mark_where (sheet, PRODUCERS, PRODUCERS, row, row, OCOP_MARK_BAD, "$M$%u<>$E$%u", row, total_row);
}

/* Where the rounds themselves are illustrative, no result of theirs was ever published. */
static gboolean
all_made_up (const GPtrArray *rounds)
{
  for (guint i = 0; i < rounds->len; i++)
    if (!((const OcopRoundResults *) g_ptr_array_index (rounds, i))->made_up)
      return FALSE;

  return rounds->len > 0;
}

/**
 * ocop_table_rounds_fill:
 *
 * Kết quả đợt: dossiers and results of the year's rounds, and why dossiers were refused.
 */
void
ocop_table_rounds_fill (OcopSheet        *sheet,
                        const OcopReport *report,
                        guint             nth)
{
  const GPtrArray *rounds = report->rounds->rounds;
  g_autofree char *title = g_strdup_printf ("KẾT QUẢ CÁC ĐỢT ĐÁNH GIÁ, PHÂN HẠNG NĂM %d", report->year);
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "hồ sơ, sản phẩm",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .numbered = TRUE };
  Tally tally = { 0 };
  guint first, last, total;

  for (guint i = 0; i < rounds->len; i++)
    frame.illustrative = frame.illustrative || ((const OcopRoundResults *) g_ptr_array_index (rounds, i))->illustrative;
  if (frame.illustrative && all_made_up (rounds))
    frame.source = "(Số liệu minh họa)";
  else if (frame.illustrative)
    frame.source = "(Số hồ sơ nộp, loại là số liệu minh họa; kết quả theo công bố)";

  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < rounds->len; i++)
    write_round (sheet, g_ptr_array_index (rounds, i), i + 1, &tally);
  if (rounds->len == 0)
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text (sheet, ROUND, "Chưa có đợt");
      ocop_sheet_end_row (sheet);
    }
  last = ocop_sheet_next_row (sheet) - 1;
  if (rounds->len > 0)
    ocop_sheet_mark_empty (sheet, DECIDED, first, last, OCOP_MARK_WARNING);
  total = write_total (sheet, report, &tally, first, last);
  if (count_refusals (report) > 0)
    write_refusals (sheet, report, &tally, total);

  ocop_sheet_note (sheet, "Số chủ thể ở dòng tổng cộng đếm mỗi chủ thể một lần cả năm nên có thể nhỏ hơn tổng các đợt. "
                          "Dưới 3 sao (gồm cả sản phẩm Hội đồng kết luận loại): không ban hành quyết định, không cấp "
                          "giấy chứng nhận. Ô trống: chưa có số liệu; tổng có số chưa biết thì để trống.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
