/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

#include "base/ocop-date.h"

#include <string.h>

enum
{
  ORDINAL,
  LABEL,
  UNIT,
  PLANNED,
  DONE,
  RATE,
  MISSING,
  RESULT,
  NOTE,
  N_COLUMNS,
};

static const OcopColumn columns[N_COLUMNS] = {
  [ORDINAL] = { "STT", NULL, 10, OCOP_CELL_WORD },
  [LABEL] = { "Chỉ tiêu", NULL, 64, OCOP_CELL_TEXT },
  [UNIT] = { "Đơn vị tính", NULL, 19, OCOP_CELL_WORD },
  [PLANNED] = { "Kế hoạch (ít nhất)", NULL, 17, OCOP_CELL_TARGET },
  [DONE] = { "Thực hiện", NULL, 16, OCOP_CELL_COUNT },
  [RATE] = { "Tỷ lệ", NULL, 14, OCOP_CELL_RATE, "(5)/(4)" },
  [MISSING] = { "Còn thiếu", NULL, 16, OCOP_CELL_COUNT, "(4)-(5)" },
  [RESULT] = { "Kết quả", NULL, 19, OCOP_CELL_WORD, NULL, 0, TRUE },
  [NOTE] = { "Cách tính, ghi chú", NULL, 42, OCOP_CELL_TEXT, NULL, 10 },
};

/* The figure of a cell: a share of a hundred becomes a fraction of one, which the format shows in percent. */
static double
figure (const OcopTargetProgress *target,
        OcopFraction              value)
{
  if (target->percent)
    return (double) value.num / ((double) value.den * 100);
  return ocop_fraction_to_double (value);
}

/* The rows of single units below the reading at @index: how many, or 0. */
static guint
count_unit_rows (const GPtrArray *targets,
                 guint            index)
{
  guint count = 0;

  for (guint i = index + 1; i < targets->len; i++)
    {
      const OcopTargetProgress *target = g_ptr_array_index (targets, i);

      if (target->level != 2)
        break;
      count++;
    }

  return count;
}

/* Where the figure of a target stands elsewhere in the workbook, as a formula; %NULL if nowhere, or if what
 * stands there is not what the target counts. */
static char *
formula_of (OcopWorkbook             *workbook,
            const OcopReport         *report,
            const OcopTargetProgress *target)
{
  const OcopBreakdown *by_unit = report->by_unit;
  const char *place = NULL;
  int there = -1;

  if (target->measure == OCOP_TARGET_RECOGNISED)
    {
      place = ocop_workbook_get_place (workbook, "by-unit/total/in-year");
      there = by_unit->in_year[0] + by_unit->in_year[1] + by_unit->in_year[2];
    }
  else if (target->measure == OCOP_TARGET_TO_CENTRE)
    {
      place = ocop_workbook_get_place (workbook, "by-unit/total/in-year/5");
      there = by_unit->in_year[2];
    }
  else if (target->measure == OCOP_TARGET_RECOGNISED_IN_UNIT && target->area != 0)
    for (guint i = 0; i < by_unit->rows->len; i++)
      {
        const OcopBreakdownRow *row = g_ptr_array_index (by_unit->rows, i);

        if (row->unit != target->area)
          continue;
        place = ocop_workbook_get_place (workbook, "by-unit/in-year/%" G_GINT64_FORMAT, row->unit);
        there = row->in_year[0] + row->in_year[1] + row->in_year[2];
      }
  else
    {
      /* Fairs, sales points and training bring a place of this name with their tables. */
      place = ocop_workbook_get_place (workbook, "target/%d/%" G_GINT64_FORMAT, (int) target->measure, target->area);
      return place != NULL ? g_strdup_printf ("=%s", place) : NULL;
    }

  if (place == NULL || ocop_fraction_compare_int (target->done, there) != 0)
    return NULL;
  return g_strdup_printf ("=%s", place);
}

static gboolean
is_whole_and_equal (OcopFraction value,
                    int          number)
{
  return ocop_fraction_compare_int (value, number) == 0;
}

/* A reading of several units is counted from the units' own rows: those below it, or, where the other reading
 * already lists them, those above. */
static char *
reading_formula (const GPtrArray *targets,
                 guint            index,
                 guint            row)
{
  const OcopTargetProgress *target = g_ptr_array_index (targets, index);
  guint below = count_unit_rows (targets, index);
  guint first = row + 1;
  guint n = below;
  guint start = index + 1;
  int reached = 0;
  int sum = 0;
  gint64 each;

  if (below == 0)
    {
      guint i = index;

      while (i > 0 && ((const OcopTargetProgress *) g_ptr_array_index (targets, i - 1))->level == 2)
        i--;
      n = index - i;
      start = i;
      first = row - n;
    }
  if (n == 0)
    return NULL;

  each = ((const OcopTargetProgress *) g_ptr_array_index (targets, start))->planned.num;
  for (guint i = start; i < start + n; i++)
    {
      const OcopTargetProgress *unit = g_ptr_array_index (targets, i);

      if (unit->state == OCOP_TARGET_UNKNOWN || unit->planned.num != each || unit->planned.den != 1)
        return NULL;
      reached += ocop_fraction_compare_int (unit->done, each) >= 0;
      sum += (int) unit->done.num;
    }
  if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT && is_whole_and_equal (target->done, reached))
    return g_strdup_printf ("=COUNTIF(E%u:E%u,\">=%" G_GINT64_FORMAT "\")", first, first + n - 1, each);
  if (target->measure == OCOP_TARGET_RECOGNISED_IN_UNITS && is_whole_and_equal (target->done, sum))
    return g_strdup_printf ("=SUM(E%u:E%u)", first, first + n - 1);
  return NULL;
}

static void
write_figures (OcopSheet                *sheet,
               const OcopReport         *report,
               guint                     index,
               guint                     row)
{
  const OcopTargetProgress *target = g_ptr_array_index (report->plan->targets, index);
  gboolean known = target->state != OCOP_TARGET_UNKNOWN;
  double planned = figure (target, target->planned);
  double done = known ? figure (target, target->done) : 0;
  const char *result = done >= planned ? "Đạt" : "Chưa đạt";
  g_autofree char *formula = NULL;

  if (target->percent)
    ocop_sheet_next_as (sheet, OCOP_CELL_TARGET_SHARE);
  ocop_sheet_number (sheet, PLANNED, planned);
  if (!known)
    {
      ocop_sheet_text (sheet, RESULT, "chưa có số liệu");
      return;
    }

  formula = reading_formula (report->plan->targets, index, row);
  if (formula == NULL)
    formula = formula_of (ocop_sheet_get_workbook (sheet), report, target);
  if (target->percent)
    ocop_sheet_next_as (sheet, OCOP_CELL_SHARE);
  if (formula != NULL)
    ocop_sheet_formula (sheet, DONE, done, "%s", formula);
  else
    ocop_sheet_number (sheet, DONE, done);
  if (planned > 0)
    ocop_sheet_formula (sheet, RATE, done / planned, "=E%u/D%u", row, row);
  if (target->percent)
    ocop_sheet_next_format (sheet, "0.0%;-0.0%;\"–\"");
  ocop_sheet_formula (sheet, MISSING, MAX (0, planned - done), "=MAX(0,D%u-E%u)", row, row);
  ocop_sheet_formula_text (sheet, RESULT, result, "=IF(E%u>=D%u,\"Đạt\",\"Chưa đạt\")", row, row);
}

static void
write_target (OcopSheet        *sheet,
              const OcopReport *report,
              guint             index)
{
  g_autofree char *note = NULL;
  OcopWorkbook *workbook = ocop_sheet_get_workbook (sheet);
  const OcopTargetProgress *target = g_ptr_array_index (report->plan->targets, index);
  guint row = ocop_sheet_begin_row (sheet, target->level == 2 ? OCOP_ROW_DETAIL
                                           : target->counts || target->heading ? OCOP_ROW_STRONG
                                                                               : OCOP_ROW_PLAIN);

  ocop_sheet_text (sheet, ORDINAL, target->ordinal);
  ocop_sheet_text (sheet, LABEL, target->label);
  if (target->illustrative && target->state != OCOP_TARGET_UNKNOWN)
    note = g_strdup_printf ("Số liệu minh họa%s%s", target->note != NULL ? ". " : "", target->note != NULL ? target->note : "");
  ocop_sheet_text (sheet, NOTE, note != NULL ? note : target->note);
  if (!target->heading)
    {
      ocop_sheet_text (sheet, UNIT, target->unit_of_measure);
      write_figures (sheet, report, index, row);
    }
  ocop_sheet_end_row (sheet);

  if (!target->heading && target->state != OCOP_TARGET_UNKNOWN)
    {
      g_autofree char *rate = ocop_sheet_cell (sheet, RATE, row);

      ocop_workbook_set_place (workbook, rate, "plan/rate/%u", index);
    }
}

/* "1.2a": a reading bears the number of the target it reads. */
static void
append_ordinal (GString         *text,
                const GPtrArray *targets,
                guint            index)
{
  const OcopTargetProgress *target = g_ptr_array_index (targets, index);
  const char *parent = "";

  for (guint i = index; target->level > 0 && i > 0; i--)
    {
      const OcopTargetProgress *before = g_ptr_array_index (targets, i - 1);

      if (before->level == 0)
        {
          parent = before->ordinal;
          break;
        }
    }
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? "; " : "", parent, target->ordinal);
}

static void
write_met (OcopSheet        *sheet,
           const OcopReport *report,
           guint             first)
{
  const OcopPlanProgress *plan = report->plan;
  g_autoptr (GString) ordinals = g_string_new (NULL);
  g_autoptr (GString) formula = g_string_new ("=");
  g_autofree char *label = NULL;
  g_autofree char *format = NULL;
  g_autofree char *cell = NULL;
  int n_counting = 0;
  int n_met = 0;
  guint row;

  for (guint i = 0; i < plan->targets->len; i++)
    {
      const OcopTargetProgress *target = g_ptr_array_index (plan->targets, i);

      if (!target->counts)
        continue;
      append_ordinal (ordinals, plan->targets, i);
      g_string_append_printf (formula, "%s(H%u=\"Đạt\")", n_counting > 0 ? "+" : "", first + i);
      n_counting++;
      n_met += target->state != OCOP_TARGET_UNKNOWN
               && figure (target, target->done) >= figure (target, target->planned);
    }
  if (n_counting == 0)
    return;
  if (n_counting == 1)
    g_string_append (formula, "+0");

  label = g_strdup_printf ("SỐ CHỈ TIÊU ĐẠT (%s)", ordinals->str);
  format = g_strdup_printf ("0\"/%d\"", n_counting);
  row = ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, ORDINAL, MISSING, label, TRUE);
  ocop_sheet_next_format (sheet, format);
  ocop_sheet_formula (sheet, RESULT, n_met, "%s", formula->str);
  ocop_sheet_end_row (sheet);

  cell = ocop_sheet_cell (sheet, RESULT, row);
  ocop_workbook_set_place (ocop_sheet_get_workbook (sheet), cell, "plan/met");
}

static void
write_notes (OcopSheet        *sheet,
             const OcopReport *report)
{
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (guint i = 0; i < report->plan->targets->len; i++)
    {
      const OcopTargetProgress *target = g_ptr_array_index (report->plan->targets, i);

      if (target->counts && target->state == OCOP_TARGET_UNKNOWN)
        append_ordinal (unknown, report->plan->targets, i);
    }
  ocop_sheet_note (sheet, "Cột Kết quả so sánh số thực hiện với mức tối thiểu của kế hoạch. Số sản phẩm lấy từ các bảng "
                          "tương ứng của tập này; bấm vào ô để xem công thức.");
  if (unknown->len > 0)
    {
      g_autofree char *note = g_strdup_printf ("Chưa có số liệu (không phải bằng 0, không tính là đạt): chỉ tiêu %s.",
                                               unknown->str);

      ocop_sheet_note (sheet, note);
    }
}

static void
begin (OcopSheet        *sheet,
       const OcopReport *report)
{
  const OcopPlanProgress *plan = report->plan;
  g_autofree char *title = NULL;
  g_autofree char *subject = NULL;
  gboolean scores_illustrative = FALSE;
  gboolean others_illustrative = FALSE;
  OcopFrame frame = { .office = report->standing,
                      .paper = OCOP_PAPER_A4_PORTRAIT,
                      .tab = OCOP_COLOUR_INK,
                      .numbered = TRUE,
                      .whole = TRUE };

  if (plan != NULL)
    {
      g_autofree char *day = plan->issued_on != NULL ? ocop_date_to_long (plan->issued_on) : NULL;

      title = g_strdup_printf ("TÌNH HÌNH THỰC HIỆN KẾ HOẠCH SỐ %s NĂM %d", plan->number, report->year);
      subject = g_strdup_printf ("Kế hoạch %s%scủa %s", day != NULL ? day : "", day != NULL ? " " : "",
                                 plan->authority);
      for (guint i = 0; i < plan->targets->len; i++)
        {
          const OcopTargetProgress *target = g_ptr_array_index (plan->targets, i);

          scores_illustrative = scores_illustrative
                                || (target->measure == OCOP_TARGET_TO_CENTRE && target->state != OCOP_TARGET_UNKNOWN
                                    && ocop_report_sessions_illustrative (report));
          others_illustrative = others_illustrative || (target->illustrative && target->state != OCOP_TARGET_UNKNOWN);
        }
    }
  else
    title = g_strdup_printf ("TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM %d", report->year);
  frame.title = title;
  frame.subject = subject;
  frame.illustrative = scores_illustrative || others_illustrative;
  if (others_illustrative)
    frame.source = "(Điểm số và chỉ tiêu ghi “minh họa” là số liệu minh họa; số sản phẩm theo công bố)";
  else if (scores_illustrative)
    frame.source = "(Điểm số là số liệu minh họa; số sản phẩm theo công bố)";
  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
}

/**
 * ocop_table_plan_fill:
 *
 * Thực hiện kế hoạch: the year's targets and what was done, counted by the other tables of the workbook.
 */
void
ocop_table_plan_fill (OcopSheet        *sheet,
                      const OcopReport *report,
                      guint             nth)
{
  guint first, last;

  begin (sheet, report);
  if (report->plan == NULL || report->plan->targets->len == 0)
    {
      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_text (sheet, LABEL, "Chưa nhập kế hoạch của năm");
      ocop_sheet_end_row (sheet);
    }
  else
    {
      first = ocop_sheet_next_row (sheet);
      for (guint i = 0; i < report->plan->targets->len; i++)
        write_target (sheet, report, i);
      last = ocop_sheet_next_row (sheet) - 1;
      ocop_sheet_mark_where (sheet, RESULT, RESULT, first, last, OCOP_MARK_GOOD, "$H%u=\"Đạt\"", first);
      ocop_sheet_mark_where (sheet, RESULT, RESULT, first, last, OCOP_MARK_BAD, "$H%u=\"Chưa đạt\"", first);
      ocop_sheet_mark_where (sheet, RESULT, RESULT, first, last, OCOP_MARK_WARNING, "$H%u=\"chưa có số liệu\"", first);
      write_met (sheet, report, first);
      write_notes (sheet, report);
    }
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
