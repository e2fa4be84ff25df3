/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-cover.h"

#include "model/ocop-score-bins.h"
#include "report/ocop-report-chart.h"
#include "report/ocop-report-tables.h"
#include "report/ocop-sheet-private.h"

#define CHECK(self, call) ocop_workbook_check ((self)->workbook, (call))

#define SIDE_COLUMN 14

/* More units than this make labels unreadable: then the largest are shown. */
#define MOST_UNITS 12

/* Two charts stand side by side, on rows of the usual height with one between them. */
#define ROW_PIXELS 20
#define CHART_WIDTH 304
#define RIGHT_CHART_COLUMN 6
#define RIGHT_CHART_LEFT 4

typedef struct
{
  OcopSheet *sheet;
  const OcopReport *report;
  guint row;          /* next row of chart data, from 0 */
  lxw_format *format;
  lxw_format *heading;
  guint chart_row;
  guint height;
  guint n_drawn;
} Charts;

static void
write_heading (Charts     *self,
               const char *text)
{
  CHECK (self->sheet, worksheet_write_string (self->sheet->sheet, self->row++, SIDE_COLUMN, text, self->heading));
}

static void
write_label (Charts     *self,
             const char *text)
{
  CHECK (self->sheet, worksheet_write_string (self->sheet->sheet, self->row, SIDE_COLUMN, text, self->format));
}

/* A figure beside its label; @formula is without "=". */
static void
write_figure (Charts     *self,
              guint       series,
              const char *formula,
              double      value)
{
  lxw_col_t column = (lxw_col_t) (SIDE_COLUMN + 1 + series);

  if (formula != NULL)
    {
      g_autofree char *whole = g_strconcat ("=", formula, NULL);

      CHECK (self->sheet, worksheet_write_formula_num (self->sheet->sheet, self->row, column, whole, self->format, value));
    }
  else
    CHECK (self->sheet, worksheet_write_number (self->sheet->sheet, self->row, column, value, self->format));
}

static char *
side_range (Charts *self,
            guint   column,
            guint   first,
            guint   n)
{
  g_autofree char *range = ocop_sheet_range (self->sheet, SIDE_COLUMN + column, first + 1, first + n);

  return g_strconcat ("=", range, NULL);
}

/* Charts fill the page from left to right, two in a row. */
static void
draw (Charts          *self,
      const OcopChart *chart)
{
  guint row = self->chart_row + self->n_drawn / 2 * (self->height / ROW_PIXELS + 1);
  gboolean right = self->n_drawn % 2 == 1;

  ocop_sheet_insert_chart (self->sheet, chart, row, right ? RIGHT_CHART_COLUMN : 0, right ? RIGHT_CHART_LEFT : 0, 0,
                           CHART_WIDTH, self->height);
  self->n_drawn++;
}

/* Stacked 3, 4 and 5 stars of a breakdown's rows. */
static void
draw_breakdown (Charts              *self,
                const OcopBreakdown *data,
                const char          *place,
                OcopChartKind        kind,
                gboolean             keys,
                const char          *title,
                const char          *description)
{
  static const char *const names[] = { "3 sao", "4 sao", "5 sao, tiềm năng" };
  static const guint32 colours[] = { OCOP_COLOUR_PALE, OCOP_COLOUR_INK, OCOP_COLOUR_BROWN };
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);
  g_autoptr (GArray) order = ocop_breakdown_order (data, MOST_UNITS);
  OcopChartSeries series[3] = { 0 };
  OcopChart chart = { .kind = kind, .title = title, .description = description, .series = series };
  g_autofree char *categories = NULL;
  g_auto (GStrv) values = g_new0 (char *, G_N_ELEMENTS (names) + 1);
  guint first;

  if (ocop_breakdown_count (data) == 0)
    return;

  write_heading (self, title);
  first = self->row;
  for (guint i = 0; i < order->len; i++, self->row++)
    {
      guint index = g_array_index (order, guint, i);
      const OcopBreakdownRow *row = g_ptr_array_index (data->rows, index);

      write_label (self, keys && row->key != NULL ? row->key : row->label);
      for (guint stars = 3; stars <= 5; stars++)
        write_figure (self, stars - 3, ocop_workbook_get_place (workbook, "%s/row/%u/all/%u", place, index, stars),
                      row->all[stars - 3]);
      chart.most = MAX (chart.most, ocop_breakdown_row_count (row));
    }
  chart.n_categories = order->len;
  chart.categories = categories = side_range (self, 0, first, order->len);
  for (guint i = 0; i < G_N_ELEMENTS (names) && (i < 2 || data->all[2] > 0); i++)
    {
      values[i] = side_range (self, i + 1, first, order->len);
      series[chart.n_series++] = (OcopChartSeries){ names[i], values[i], colours[i], NULL };
    }
  draw (self, &chart);
}

static void
draw_plan (Charts *self)
{
  const OcopPlanProgress *plan = self->report->plan;
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);
  g_autoptr (GArray) colours = g_array_new (FALSE, FALSE, sizeof (guint32));
  OcopChartSeries series = { .name = "Tỷ lệ thực hiện", .colour = OCOP_COLOUR_INK };
  OcopChart chart = { .kind = OCOP_CHART_BARS,
                      .title = "Thực hiện so với kế hoạch",
                      .description = "Thanh ngang: tỷ lệ thực hiện từng chỉ tiêu; số liệu ở bảng Thực hiện kế hoạch",
                      .series = &series,
                      .n_series = 1 };
  g_autofree char *categories = NULL;
  g_autofree char *values = NULL;
  guint first;

  if (plan == NULL || plan->n_counting == 0)
    return;

  write_heading (self, "Thực hiện so với kế hoạch (không quá 200 %)");
  first = self->row;
  for (guint i = 0; i < plan->targets->len; i++)
    {
      const OcopTargetProgress *target = g_ptr_array_index (plan->targets, i);
      gboolean known = target->state != OCOP_TARGET_UNKNOWN;
      guint32 colour = target->state == OCOP_TARGET_NOT_MET ? OCOP_COLOUR_BROWN : OCOP_COLOUR_INK;
      const char *place = ocop_workbook_get_place (workbook, "plan/rate/%u", i);

      if (!target->counts)
        continue;
      if (known)
        {
          double rate = ocop_target_get_rate (target);
          g_autofree char *formula = place != NULL && target->planned.num > 0 ? g_strdup_printf ("MIN(2,%s)", place) : NULL;

          write_label (self, target->short_label);
          write_figure (self, 0, formula, MIN (2, rate));
        }
      else
        {
          /* In full it would not fit beside the bars; the note below the charts says what the sign means. */
          g_autofree char *label = g_strdup_printf ("%s *", target->short_label);

          write_label (self, label);
        }
      g_array_append_val (colours, colour);
      self->row++;
    }
  chart.n_categories = colours->len;
  chart.categories = categories = side_range (self, 0, first, colours->len);
  series.values = values = side_range (self, 1, first, colours->len);
  series.colours = (const guint32 *) (gconstpointer) colours->data;
  if (colours->len > 0)
    draw (self, &chart);
}

/* The column's figure, counted by formulas from the score tables. */
static void
write_bin (Charts             *self,
           const OcopScoreBin *bin)
{
  OcopWorkbook *workbook = ocop_sheet_get_workbook (self->sheet);
  g_autoptr (GString) formula = g_string_new (NULL);
  g_autofree char *label = ocop_score_bin_get_label (bin);

  for (guint i = 0; i < self->report->sessions->len; i++)
    {
      const char *means = ocop_workbook_get_place (workbook, "summary/%u/means", i);

      if (means != NULL)
        g_string_append_printf (formula, "%sCOUNTIFS(%s,\">=%d\",%s,\"<%d\")", formula->len > 0 ? "+" : "", means,
                                bin->low, means, bin->high);
    }
  write_label (self, label);
  write_figure (self, 0, formula->len > 0 ? formula->str : NULL, bin->count);
  self->row++;
}

static void
draw_means (Charts *self)
{
  static const guint32 rank_colours[] = {
    [2] = OCOP_COLOUR_FRAME, [3] = OCOP_COLOUR_PALE, [4] = OCOP_COLOUR_INK, [5] = OCOP_COLOUR_BROWN
  };
  OcopChartSeries series = { .name = "Số sản phẩm", .colour = OCOP_COLOUR_PALE };
  g_autofree char *title = g_strdup_printf ("Phân bố điểm trung bình năm %d", self->report->year);
  OcopChart chart = { .kind = OCOP_CHART_COLUMNS,
                      .title = title,
                      .description = "Cột: số sản phẩm theo khoảng điểm trung bình; số liệu ở bảng Tổng hợp điểm",
                      .series = &series,
                      .n_series = 1 };
  g_autoptr (GArray) bins = ocop_score_bins_new (self->report->sessions);
  g_autoptr (GArray) colours = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *categories = NULL;
  g_autofree char *values = NULL;
  guint first;

  if (ocop_score_bins_count (bins) == 0)
    return;

  write_heading (self, title);
  first = self->row;
  for (guint i = 0; i < bins->len; i++)
    {
      const OcopScoreBin *bin = &g_array_index (bins, OcopScoreBin, i);

      g_array_append_val (colours, rank_colours[bin->rank]);
      chart.most = MAX (chart.most, bin->count);
      write_bin (self, bin);
    }
  chart.n_categories = bins->len;
  chart.categories = categories = side_range (self, 0, first, bins->len);
  series.values = values = side_range (self, 1, first, bins->len);
  series.colours = (const guint32 *) (gconstpointer) colours->data;
  draw (self, &chart);
}

/**
 * ocop_cover_count_charts:
 *
 * Returns: how many charts ocop_cover_draw() will draw
 */
guint
ocop_cover_count_charts (const OcopReport *report)
{
  g_autoptr (GArray) bins = ocop_score_bins_new (report->sessions);

  return (guint) (ocop_breakdown_count (report->by_unit) > 0) + (guint) (ocop_breakdown_count (report->by_producer_type) > 0)
         + (report->plan != NULL && report->plan->n_counting > 0) + (ocop_score_bins_count (bins) > 0);
}

/**
 * ocop_cover_draw:
 * @chart_row: row at which the charts begin, from 0
 * @data_row: row at which their figures begin, right of the print
 * @height: of a chart, in pixels
 *
 * Draws the cover's charts. What has no figures has no chart.
 */
void
ocop_cover_draw (OcopSheet        *sheet,
                 const OcopReport *report,
                 guint             chart_row,
                 guint             data_row,
                 guint             height)
{
  OcopStyle plain = { .points = 11 };
  OcopStyle bold = { .points = 11, .face = OCOP_FACE_BOLD };
  OcopWorkbook *workbook = ocop_sheet_get_workbook (sheet);
  g_autofree char *by_unit = NULL;
  Charts self = { .sheet = sheet,
                  .report = report,
                  .row = data_row,
                  .format = ocop_workbook_format (workbook, &plain),
                  .heading = ocop_workbook_format (workbook, &bold),
                  .chart_row = chart_row,
                  .height = height };

  if (report->by_unit->rows->len > MOST_UNITS)
    by_unit = g_strdup_printf ("%d địa bàn nhiều sản phẩm nhất (lũy kế)", MOST_UNITS);
  else
    by_unit = g_strdup_printf ("Sản phẩm theo %s (lũy kế)",
                               ocop_report_has_districts (report) ? "quận, huyện" : "xã, phường");
  write_heading (&self, "Số liệu của biểu đồ");
  draw_breakdown (&self, report->by_unit, "by-unit", OCOP_CHART_STACKED_COLUMNS, TRUE, by_unit,
                  "Cột chồng: số sản phẩm theo hạng sao và địa bàn; số liệu ở bảng Theo địa bàn");
  draw_plan (&self);
  draw_means (&self);
  draw_breakdown (&self, report->by_producer_type, "by-producer-type", OCOP_CHART_STACKED_BARS, FALSE,
                  "Theo loại hình chủ thể (lũy kế)",
                  "Thanh chồng: số sản phẩm theo hạng sao và loại hình chủ thể; số liệu ở bảng Theo loại hình");
}
