/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

/* Money by source against its budget, and two years side by side. */

enum
{
  FUND_NUMBER,
  FUND_NAME,
  FUND_SOURCE,
  FUND_BUDGET,
  FUND_GIVEN,
  FUND_RATE,
  FUND_LEFT,
  FUND_TIMES,
  FUND_NOTE,
  FUND_N_COLUMNS,
};

static const OcopColumn fund_columns[FUND_N_COLUMNS] = {
  [FUND_NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [FUND_NAME] = { "Nguồn kinh phí", NULL, 60, OCOP_CELL_TEXT },
  [FUND_SOURCE] = { "Loại nguồn", NULL, 34, OCOP_CELL_TEXT },
  [FUND_BUDGET] = { "Dự toán", NULL, 32, OCOP_CELL_INTEGER },
  [FUND_GIVEN] = { "Đã hỗ trợ", NULL, 32, OCOP_CELL_INTEGER },
  [FUND_RATE] = { "Tỷ lệ", NULL, 16, OCOP_CELL_RATE, "(5)/(4)" },
  [FUND_LEFT] = { "Còn lại", NULL, 32, OCOP_CELL_INTEGER, "(4)-(5)" },
  [FUND_TIMES] = { "Số khoản", NULL, 18, OCOP_CELL_COUNT },
  [FUND_NOTE] = { "Ghi chú", NULL, 34, OCOP_CELL_TEXT, NULL, 10 },
};

static const char *
source_word (const char *key)
{
  static const struct
  {
    const char *key;
    const char *word;
  } words[] = {
    { "central", "Ngân sách trung ương" }, { "city", "Ngân sách thành phố" }, { "district", "Ngân sách quận, huyện" },
    { "commune", "Ngân sách xã, phường" }, { "producer", "Chủ thể đối ứng" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].key, key) == 0)
      return words[i].word;

  return "Nguồn khác";
}

/**
 * ocop_table_funds_names:
 *
 * Returns: (transfer full): the name of its sheet, where money is recorded
 */
GStrv
ocop_table_funds_names (const OcopReport *report)
{
  const char *names[] = { report->funds != NULL && report->funds->len > 0 ? "Kinh phí" : NULL, NULL };

  return g_strdupv ((char **) names);
}

static void
write_fund (OcopSheet         *sheet,
            const OcopFundUse *use,
            guint              ordinal)
{
  guint row = ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  const char *budget = ocop_sheet_letters (FUND_BUDGET);
  const char *given = ocop_sheet_letters (FUND_GIVEN);

  ocop_sheet_number (sheet, FUND_NUMBER, ordinal);
  ocop_sheet_text (sheet, FUND_NAME, use->name != NULL ? use->name : "Hỗ trợ chưa ghi nguồn");
  if (use->source != NULL)
    ocop_sheet_text (sheet, FUND_SOURCE, source_word (use->source));
  ocop_sheet_number (sheet, FUND_GIVEN, (double) use->given);
  if (use->has_budget)
    {
      ocop_sheet_number (sheet, FUND_BUDGET, (double) use->budget);
      if (use->budget > 0)
        ocop_sheet_formula (sheet, FUND_RATE, (double) use->given / (double) use->budget, "=%s%u/%s%u", given, row, budget, row);
      ocop_sheet_formula (sheet, FUND_LEFT, (double) (use->budget - use->given), "=%s%u-%s%u", budget, row, given, row);
    }
  ocop_sheet_number (sheet, FUND_TIMES, use->n_given);
  if (use->n_unknown > 0)
    {
      g_autofree char *note = g_strdup_printf ("%d khoản chưa ghi số tiền", use->n_unknown);

      ocop_sheet_text (sheet, FUND_NOTE, note);
    }
  ocop_sheet_end_row (sheet);
}

/**
 * ocop_table_funds_fill:
 *
 * Kinh phí: of each source of money its budget and the support given out of it.
 */
void
ocop_table_funds_fill (OcopSheet        *sheet,
                       const OcopReport *report,
                       guint             nth)
{
  g_autofree char *title = g_strdup_printf ("KINH PHÍ HỖ TRỢ CHƯƠNG TRÌNH OCOP NĂM %d", report->year);
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "đồng",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .numbered = TRUE };
  gint64 budget = 0, given = 0;
  gboolean all_known = TRUE;
  guint first, last;

  for (guint i = 0; i < report->funds->len; i++)
    {
      const OcopFundUse *use = g_ptr_array_index (report->funds, i);

      frame.illustrative = frame.illustrative || use->illustrative;
      all_known = all_known && use->has_budget;
      budget += use->budget;
      given += use->given;
    }
  if (frame.illustrative)
    frame.source = "(Số liệu minh họa)";
  ocop_sheet_begin (sheet, &frame, fund_columns, FUND_N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < report->funds->len; i++)
    write_fund (sheet, g_ptr_array_index (report->funds, i), i + 1);
  last = ocop_sheet_next_row (sheet) - 1;
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, FUND_NUMBER, FUND_SOURCE, "TỔNG CỘNG", TRUE);
  if (all_known)
    ocop_sheet_sum (sheet, FUND_BUDGET, (double) budget, first, last);
  ocop_sheet_sum (sheet, FUND_GIVEN, (double) given, first, last);
  ocop_sheet_end_row (sheet);
  ocop_sheet_note (sheet, "Đã hỗ trợ: cộng từ các khoản hỗ trợ đến ngày của số liệu; khoản chưa ghi số tiền không cộng được. "
                          "Ô trống: chưa ghi dự toán.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}

enum
{
  YEAR_NUMBER,
  YEAR_FIGURE,
  YEAR_BEFORE,
  YEAR_NOW,
  YEAR_DIFFERENCE,
  YEAR_RATE,
  YEAR_N_COLUMNS,
};

static const char *const figure_words[OCOP_N_YEAR_FIGURES] = {
  [OCOP_YEAR_RECOGNISED] = "Sản phẩm được công nhận lần đầu",
  [OCOP_YEAR_UPGRADED] = "Sản phẩm được nâng hạng",
  [OCOP_YEAR_RE_EVALUATED] = "Sản phẩm được đánh giá lại",
  [OCOP_YEAR_FILED] = "Sản phẩm có hồ sơ trong năm",
  [OCOP_YEAR_IN_FORCE] = "Sản phẩm còn chứng nhận",
  [OCOP_YEAR_FOUR_STARS] = "Trong đó từ 4 sao",
  [OCOP_YEAR_WITHDRAWN] = "Sản phẩm bị thu hồi chứng nhận",
  [OCOP_YEAR_PRODUCERS] = "Chủ thể có sản phẩm còn chứng nhận",
  [OCOP_YEAR_UNITS] = "Đơn vị có sản phẩm còn chứng nhận",
  [OCOP_YEAR_TRAINED] = "Đơn vị có cán bộ được tập huấn",
  [OCOP_YEAR_TASKS_DONE] = "Nhiệm vụ của kế hoạch đã xong",
  [OCOP_YEAR_SUPPORT] = "Kinh phí đã hỗ trợ (đồng)",
};

/**
 * ocop_table_years_names:
 *
 * Returns: (transfer full): the name of its sheet, where the year before is known
 */
GStrv
ocop_table_years_names (const OcopReport *report)
{
  gboolean has_before = FALSE;
  const char *names[] = { NULL, NULL };

  for (OcopYearFigure figure = 0; report->before != NULL && figure < OCOP_N_YEAR_FIGURES; figure++)
    has_before = has_before || report->before->known[figure];
  if (has_before)
    names[0] = "So sánh hai năm";

  return g_strdupv ((char **) names);
}

static void
write_figure (OcopSheet        *sheet,
              const OcopReport *report,
              OcopYearFigure    figure)
{
  const OcopYearFigures *before = report->before;
  const OcopYearFigures *now = report->now;
  guint row = ocop_sheet_begin_row (sheet, figure == OCOP_YEAR_FOUR_STARS ? OCOP_ROW_DETAIL : OCOP_ROW_PLAIN);
  const char *first = ocop_sheet_letters (YEAR_BEFORE);
  const char *second = ocop_sheet_letters (YEAR_NOW);

  ocop_sheet_number (sheet, YEAR_NUMBER, figure + 1);
  ocop_sheet_text (sheet, YEAR_FIGURE, figure_words[figure]);
  if (before->known[figure])
    ocop_sheet_number (sheet, YEAR_BEFORE, (double) before->values[figure]);
  if (now->known[figure])
    ocop_sheet_number (sheet, YEAR_NOW, (double) now->values[figure]);
  if (before->known[figure] && now->known[figure])
    {
      ocop_sheet_formula (sheet, YEAR_DIFFERENCE, (double) (now->values[figure] - before->values[figure]), "=%s%u-%s%u", second, row, first,
                          row);
      if (before->values[figure] > 0)
        ocop_sheet_formula (sheet, YEAR_RATE, (double) now->values[figure] / (double) before->values[figure], "=%s%u/%s%u", second, row,
                            first, row);
    }
  ocop_sheet_end_row (sheet);
}

/**
 * ocop_table_years_fill:
 *
 * So sánh hai năm: the figures of the year beside those of the year before, by the same counting rules.
 */
void
ocop_table_years_fill (OcopSheet        *sheet,
                       const OcopReport *report,
                       guint             nth)
{
  g_autofree char *before = g_strdup_printf ("Năm %d", report->before->year);
  g_autofree char *now = g_strdup_printf ("Năm %d", report->now->year);
  g_autofree char *title = g_strdup_printf ("SO SÁNH NĂM %d VỚI NĂM %d", report->now->year, report->before->year);
  OcopColumn columns[YEAR_N_COLUMNS] = {
    [YEAR_NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
    [YEAR_FIGURE] = { "Nội dung", NULL, 66, OCOP_CELL_TEXT },
    [YEAR_BEFORE] = { before, NULL, 34, OCOP_CELL_INTEGER },
    [YEAR_NOW] = { now, NULL, 34, OCOP_CELL_INTEGER },
    [YEAR_DIFFERENCE] = { "Tăng, giảm", NULL, 34, OCOP_CELL_INTEGER, "(4)-(3)" },
    [YEAR_RATE] = { "Tỷ lệ", NULL, 20, OCOP_CELL_RATE, "(4)/(3)" },
  };
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .paper = OCOP_PAPER_A4_PORTRAIT,
                      .tab = OCOP_COLOUR_GREEN,
                      .numbered = TRUE,
                      .illustrative = report->years_illustrative };

  if (frame.illustrative)
    frame.source = "(Nhiệm vụ, tập huấn, kinh phí là số liệu minh họa; số sản phẩm theo công bố)";
  ocop_sheet_begin (sheet, &frame, columns, YEAR_N_COLUMNS);
  for (OcopYearFigure figure = 0; figure < OCOP_N_YEAR_FIGURES; figure++)
    write_figure (sheet, report, figure);
  ocop_sheet_note (sheet, "Năm đã qua tính đến 31/12 của năm đó. Mỗi sản phẩm, chủ thể, đơn vị đếm một lần; nâng hạng "
                          "và đánh giá lại không là sản phẩm mới. Ô trống: chưa có số liệu.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
