/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-cover.h"

#include "base/ocop-text.h"
#include "report/ocop-report-tables.h"
#include "report/ocop-sheet-private.h"

#include <string.h>

#define CHECK(self, call) ocop_workbook_check ((self)->workbook, (call))

/* The cover's grid: twelve columns, which halves, thirds and quarters fit. */
#define N_COLUMNS 12
#define MM_PER_COLUMN 13.75

/* Right of the print: labels and figures. */
#define SIDE_COLUMN 14

/* Charts stand on rows of the usual height, twelve rows a chart and one between: fewer, and LibreOffice
 * leaves out every other name of the eight targets. */
#define CHART_ROWS 12
#define ROW_PIXELS 20

/**
 * Card:
 * @label: below the figure
 * @place: where the figure stands
 * @format: (nullable): its number format
 */
typedef struct
{
  char *label;
  const char *place;
  double value;
  char *format;
} Card;

static void
card_clear (gpointer data)
{
  Card *card = data;

  g_free (card->label);
  g_free (card->format);
}

static int
sum_of (const int counts[3])
{
  return counts[0] + counts[1] + counts[2];
}

static void
add_card (GArray       *cards,
          OcopWorkbook *workbook,
          const char   *place,
          double        value,
          char         *label,
          char         *format)
{
  Card card = { label, ocop_workbook_get_place (workbook, "%s", place), value, format };

  g_array_append_val (cards, card);
}

/* What exists; what is not recorded in this program yet has no card. */
static GArray *
make_cards (OcopWorkbook     *workbook,
            const OcopReport *report)
{
  GArray *cards = g_array_new (FALSE, TRUE, sizeof (Card));
  const OcopBreakdown *by_unit = report->by_unit;

  g_array_set_clear_func (cards, card_clear);
  add_card (cards, workbook, "by-unit/total/in-year", sum_of (by_unit->in_year),
            g_strdup_printf ("Sản phẩm công nhận năm %d", report->year), NULL);
  add_card (cards, workbook, "by-unit/total/in-year/4", by_unit->in_year[1], g_strdup ("trong đó 4 sao"), NULL);
  if (by_unit->in_year[2] > 0)
    add_card (cards, workbook, "by-unit/total/in-year/5", by_unit->in_year[2],
              g_strdup ("trong đó tiềm năng 5 sao"), NULL);
  else
    add_card (cards, workbook, "by-unit/total/in-year/3", by_unit->in_year[0], g_strdup ("trong đó 3 sao"), NULL);
  add_card (cards, workbook, "by-unit/total/all", sum_of (by_unit->all), g_strdup ("Lũy kế sản phẩm trong danh mục"),
            NULL);
  add_card (cards, workbook, "by-unit/total/producers", by_unit->producers, g_strdup ("Chủ thể"), NULL);
  if (report->plan != NULL && report->plan->n_counting > 0)
    {
      int unknown = 0;
      char *label;

      for (guint i = 0; i < report->plan->targets->len; i++)
        {
          const OcopTargetProgress *target = g_ptr_array_index (report->plan->targets, i);

          unknown += target->counts && target->state == OCOP_TARGET_UNKNOWN;
        }
      label = unknown > 0 ? g_strdup_printf ("Chỉ tiêu kế hoạch đạt (%02d chỉ tiêu chưa có số liệu)", unknown)
                          : g_strdup ("Chỉ tiêu kế hoạch đạt");
      add_card (cards, workbook, "plan/met", report->plan->n_met, label,
                g_strdup_printf ("0\"/%d\"", report->plan->n_counting));
    }

  return cards;
}

static void
write_card (OcopSheet  *self,
            const Card *card,
            guint       row,
            guint       first,
            guint       last)
{
  OcopStyle figure = { .points = 22,
                       .face = OCOP_FACE_BOLD,
                       .across = LXW_ALIGN_CENTER,
                       .down = LXW_ALIGN_VERTICAL_CENTER,
                       .ink = OCOP_COLOUR_INK,
                       .border = OCOP_BORDER_CARD_TOP,
                       .number = card->format != NULL ? g_intern_string (card->format) : "0" };
  OcopStyle words = { .points = 11,
                      .across = LXW_ALIGN_CENTER,
                      .down = LXW_ALIGN_VERTICAL_TOP,
                      .border = OCOP_BORDER_CARD_FOOT };
  lxw_format *format = ocop_workbook_format (self->workbook, &figure);

  ocop_sheet_merge (self, row, first, last, "", &figure);
  if (card->place != NULL)
    {
      g_autofree char *formula = g_strdup_printf ("=%s", card->place);

      CHECK (self, worksheet_write_formula_num (self->sheet, row, (lxw_col_t) first, formula, format, card->value));
    }
  else
    CHECK (self, worksheet_write_number (self->sheet, row, (lxw_col_t) first, card->value, format));
  ocop_sheet_merge (self, row + 1, first, last, card->label, &words);
}

static void
write_cards (OcopSheet        *self,
             const OcopReport *report)
{
  g_autoptr (GArray) cards = make_cards (self->workbook, report);
  guint in_row = cards->len <= 6 ? 3 : 4;
  guint breadth = N_COLUMNS / in_row;

  for (guint i = 0; i < cards->len; i++)
    {
      guint column = i % in_row * breadth;

      if (i > 0 && i % in_row == 0)
        {
          ocop_sheet_set_height (self, self->row + 2, 8);
          self->row += 3;
        }
      write_card (self, &g_array_index (cards, Card, i), self->row, column, column + breadth - 1);
      ocop_sheet_set_height (self, self->row, 42);
      ocop_sheet_set_height (self, self->row + 1, 38);
    }
  ocop_sheet_set_height (self, self->row + 2, 8);
  self->row += 3;
}

/* The index, in rows that are high enough to be read. Answers the row below it. */
static guint
write_index (OcopSheet         *self,
             const char *const *names,
             guint              row)
{
  OcopStyle heading = { .points = 11, .face = OCOP_FACE_BOLD };
  OcopStyle link = { .points = 11, .ink = OCOP_COLOUR_INK, .link = TRUE };

  CHECK (self, worksheet_write_string (self->sheet, row++, SIDE_COLUMN, "Mục lục",
                                       ocop_workbook_format (self->workbook, &heading)));
  for (gsize i = 0; names[i] != NULL; i++, row++)
    {
      g_autofree char *target = g_strdup_printf ("internal:'%s'!A1", names[i]);

      while (row < self->heights->len && g_array_index (self->heights, guint16, row) > 0
             && g_array_index (self->heights, guint16, row) < 15)
        row++;
      CHECK (self, worksheet_write_url_opt (self->sheet, row, SIDE_COLUMN, target,
                                            ocop_workbook_format (self->workbook, &link), names[i], NULL));
    }

  return row;
}

static void
append_target (GString                  *text,
               const OcopTargetProgress *target)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", target->short_label);
  if (target->state == OCOP_TARGET_NOT_MET && !target->percent && target->done.den == 1 && target->planned.den == 1)
    g_string_append_printf (text, " (%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT ")", target->done.num,
                            target->planned.num);
}

/* In words: what was reached and what was not. */
static char *
make_summary (const OcopReport *report)
{
  const OcopBreakdown *by_unit = report->by_unit;
  GString *text = g_string_new (NULL);
  g_autofree char *total = ocop_words_count (sum_of (by_unit->in_year), "sản phẩm");

  if (sum_of (by_unit->in_year) == 0)
    g_string_append_printf (text, "Trong năm %d chưa có sản phẩm được công nhận.", report->year);
  else
    {
      g_autoptr (GString) ranks = g_string_new (NULL);

      for (int stars = 5; stars >= 3; stars--)
        {
          g_autofree char *count = ocop_words_count (by_unit->in_year[stars - 3], "sản phẩm");

          if (by_unit->in_year[stars - 3] > 0)
            g_string_append_printf (ranks, "%s%s %s%d sao", ranks->len > 0 ? ", " : "", count,
                                    stars == 5 ? "tiềm năng " : "", stars);
        }
      g_string_append_printf (text, "Trong năm %d, %s được công nhận (%s).", report->year, total, ranks->str);
    }

  if (report->plan != NULL && report->plan->n_counting > 0)
    {
      g_autoptr (GString) met = g_string_new (NULL);
      g_autoptr (GString) missed = g_string_new (NULL);
      g_autoptr (GString) unknown = g_string_new (NULL);

      for (guint i = 0; i < report->plan->targets->len; i++)
        {
          const OcopTargetProgress *target = g_ptr_array_index (report->plan->targets, i);

          if (target->counts)
            append_target (target->state == OCOP_TARGET_MET       ? met
                           : target->state == OCOP_TARGET_NOT_MET ? missed
                                                                  : unknown,
                           target);
        }
      if (met->len > 0)
        g_string_append_printf (text, " Đạt: %s.", met->str);
      if (missed->len > 0)
        g_string_append_printf (text, " Chưa đạt: %s.", missed->str);
      if (unknown->len > 0)
        g_string_append_printf (text, " Chưa có số liệu (dấu * ở biểu đồ): %s.", unknown->str);
      g_string_append (text, " Màu nâu ở biểu đồ kế hoạch: chỉ tiêu chưa đạt; tỷ lệ trên 200 % vẽ ở mức 200 %.");
    }

  return g_string_free (text, FALSE);
}

/**
 * ocop_cover_fill:
 * @names: (array zero-terminated=1): the sheets that follow
 *
 * Tổng quan: the year on one page. Its figures are links into the tables.
 */
void
ocop_cover_fill (OcopSheet         *sheet,
                 const OcopReport  *report,
                 const char *const *names)
{
  OcopColumn columns[N_COLUMNS] = { 0 };
  g_autofree char *subject = g_strdup_printf ("Thành phố %s, năm %d", report->standing->place, report->year);
  g_autofree char *summary = make_summary (report);
  gboolean illustrative = ocop_report_sessions_illustrative (report);
  OcopStyle side = { .points = 11 };
  OcopFrame frame = { .office = report->standing,
                      .title = "KẾT QUẢ CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM (OCOP)",
                      .subject = subject,
                      .source = illustrative ? "(Điểm số là số liệu minh họa)" : NULL,
                      .paper = OCOP_PAPER_A4_PORTRAIT,
                      .tab = OCOP_COLOUR_INK,
                      .illustrative = illustrative,
                      .zoom = 100 };
  lxw_format *side_format = ocop_workbook_format (ocop_sheet_get_workbook (sheet), &side);
  guint charts, below;

  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = (OcopColumn){ NULL, NULL, MM_PER_COLUMN, OCOP_CELL_TEXT };
  ocop_sheet_begin (sheet, &frame, columns, N_COLUMNS);
  CHECK (sheet, worksheet_set_column_pixels (sheet->sheet, N_COLUMNS, SIDE_COLUMN - 1, 28, side_format));
  CHECK (sheet, worksheet_set_column_pixels (sheet->sheet, SIDE_COLUMN, SIDE_COLUMN, 230, side_format));
  CHECK (sheet, worksheet_set_column_pixels (sheet->sheet, SIDE_COLUMN + 1, SIDE_COLUMN + 3, 65, side_format));

  write_cards (sheet, report);
  charts = sheet->row;
  for (guint i = 0; i < (ocop_cover_count_charts (report) + 1) / 2; i++)
    {
      for (guint j = 0; j < CHART_ROWS; j++)
        ocop_sheet_set_height (sheet, sheet->row++, ROW_PIXELS);
      ocop_sheet_set_height (sheet, sheet->row++, 8);
    }
  ocop_sheet_note (sheet, summary);
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);

  below = write_index (sheet, names, 3);
  ocop_cover_draw (sheet, report, charts, MAX (below, sheet->row) + 1, CHART_ROWS * ROW_PIXELS);
  ocop_sheet_finish (sheet);
  worksheet_activate (sheet->sheet);
}
