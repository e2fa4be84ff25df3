/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-chart.h"

#include "report/ocop-sheet-private.h"

#include <string.h>

/* The library's own size of a chart. */
#define LIBRARY_WIDTH 480.0
#define LIBRARY_HEIGHT 288.0

static gboolean
is_horizontal (OcopChartKind kind)
{
  return kind == OCOP_CHART_STACKED_BARS || kind == OCOP_CHART_BARS;
}

static gboolean
is_stacked (OcopChartKind kind)
{
  return kind == OCOP_CHART_STACKED_COLUMNS || kind == OCOP_CHART_STACKED_BARS;
}

static lxw_chart_font
font_of (double    points,
         gboolean  bold,
         guint32   colour)
{
  return (lxw_chart_font){ .name = (char *) "Times New Roman",
                           .size = points,
                           .bold = (uint8_t) (bold ? LXW_TRUE : LXW_EXPLICIT_FALSE),
                           .color = colour };
}

/* Steps of whole numbers, at most five to the top. */
static double
step_of (int most)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000 };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (most <= steps[i] * 5)
      return steps[i];
  return most / 5.0;
}

static void
add_series (lxw_chart             *raw,
            const OcopChart       *chart,
            const OcopChartSeries *series)
{
  lxw_chart_series *added = chart_add_series (raw, chart->categories, series->values);
  lxw_chart_fill fill = { .color = series->colour };
  lxw_chart_line white = { .color = LXW_COLOR_WHITE, .width = 0.75 };
  gboolean dark = is_stacked (chart->kind) && series->colour != OCOP_COLOUR_PALE;
  lxw_chart_font font = font_of (9, FALSE, dark ? (guint32) LXW_COLOR_WHITE : 0);

  chart_series_set_name (added, series->name);
  chart_series_set_fill (added, &fill);
  if (chart->kind == OCOP_CHART_COLUMNS)
    chart_series_set_line (added, &white);
  if (series->colours != NULL)
    {
      g_autofree lxw_chart_fill *fills = g_new0 (lxw_chart_fill, chart->n_categories);
      g_autofree lxw_chart_point *points = g_new0 (lxw_chart_point, chart->n_categories);
      g_autofree lxw_chart_point **list = g_new0 (lxw_chart_point *, chart->n_categories + 1);

      for (guint i = 0; i < chart->n_categories; i++)
        {
          fills[i].color = series->colours[i];
          points[i].fill = &fills[i];
          list[i] = &points[i];
        }
      chart_series_set_points (added, list);
    }
  chart_series_set_labels (added);
  chart_series_set_labels_num_format (added, chart->kind == OCOP_CHART_BARS ? "0%" : "0;;");
  chart_series_set_labels_font (added, &font);
  if (is_stacked (chart->kind))
    chart_series_set_labels_position (added, LXW_CHART_LABEL_POSITION_CENTER);
  else
    chart_series_set_labels_position (added, LXW_CHART_LABEL_POSITION_OUTSIDE_END);
}

static void
set_axes (lxw_chart       *raw,
          const OcopChart *chart)
{
  gboolean horizontal = is_horizontal (chart->kind);
  lxw_chart_axis *labels = horizontal ? raw->y_axis : raw->x_axis;
  lxw_chart_axis *figures = horizontal ? raw->x_axis : raw->y_axis;
  lxw_chart_font font = font_of (9, FALSE, 0);
  lxw_chart_font label_font = font;
  lxw_chart_line grey = { .color = OCOP_COLOUR_GREY, .width = 0.75 };
  lxw_chart_line pale = { .color = 0xDDDDDD, .width = 0.5 };
  lxw_chart_line none = { .none = LXW_TRUE };

  /* 360 is the library's way to say that labels lie flat: unless it is said, LibreOffice leaves out every other
   * one of a chart with many bars. */
  label_font.rotation = 360;
  chart_axis_set_num_font (labels, &label_font);
  chart_axis_set_line (labels, &grey);
  chart_axis_set_major_tick_mark (labels, LXW_CHART_AXIS_TICK_MARK_NONE);
  chart_axis_major_gridlines_set_visible (labels, LXW_FALSE);
  if (horizontal)
    {
      /* The first row of the table is the topmost bar; turned over, the figures would stand at the top. */
      chart_axis_set_reverse (labels);
      chart_axis_set_interval_unit (labels, 1);
      chart_axis_set_label_position (figures, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
    }

  chart_axis_set_num_font (figures, &font);
  chart_axis_set_line (figures, &none);
  chart_axis_set_major_tick_mark (figures, LXW_CHART_AXIS_TICK_MARK_NONE);
  chart_axis_major_gridlines_set_visible (figures, LXW_TRUE);
  chart_axis_major_gridlines_set_line (figures, &pale);
  chart_axis_set_min (figures, 0);
  if (chart->kind == OCOP_CHART_BARS)
    {
      chart_axis_set_max (figures, 2);
      chart_axis_set_major_unit (figures, 0.5);
      chart_axis_set_num_format (figures, "0%");
    }
  else
    {
      chart_axis_set_major_unit (figures, step_of (chart->most));
      chart_axis_set_num_format (figures, "0");
    }
}

/**
 * ocop_sheet_insert_chart:
 * @chart: what to draw
 * @row: in which its upper edge lies, from 0
 * @column: in which its left edge lies, from 0
 * @left: pixels from the left edge of @column
 * @top: pixels from the upper edge of @row
 * @width: in pixels
 * @height: in pixels
 *
 * Draws a chart in the few colours of the papers, in Times New Roman, with a text for who cannot see it.
 */
void
ocop_sheet_insert_chart (OcopSheet       *self,
                         const OcopChart *chart,
                         guint            row,
                         guint            column,
                         guint            left,
                         guint            top,
                         guint            width,
                         guint            height)
{
  static const uint8_t types[] = {
    [OCOP_CHART_STACKED_COLUMNS] = LXW_CHART_COLUMN_STACKED,
    [OCOP_CHART_COLUMNS] = LXW_CHART_COLUMN,
    [OCOP_CHART_STACKED_BARS] = LXW_CHART_BAR_STACKED,
    [OCOP_CHART_BARS] = LXW_CHART_BAR,
  };
  lxw_chart *raw = workbook_add_chart (ocop_workbook_get_raw (self->workbook), types[chart->kind]);
  lxw_chart_font title_font = font_of (11, TRUE, 0);
  lxw_chart_font legend_font = font_of (9, FALSE, 0);
  lxw_chart_line frame = { .color = OCOP_COLOUR_FRAME, .width = 0.75 };
  g_autofree char *description = g_strdup (chart->description);
  lxw_chart_options options = { .x_offset = (int32_t) left,
                                .y_offset = (int32_t) top,
                                .x_scale = width / LIBRARY_WIDTH,
                                .y_scale = height / LIBRARY_HEIGHT,
                                .object_position = LXW_OBJECT_MOVE_AND_SIZE,
                                .description = description };

  for (guint i = 0; i < chart->n_series; i++)
    add_series (raw, chart, &chart->series[i]);
  set_axes (raw, chart);
  chart_set_series_gap (raw, chart->kind == OCOP_CHART_COLUMNS ? 8 : 55);
  if (is_stacked (chart->kind))
    chart_set_series_overlap (raw, 100);
  chart_title_set_name (raw, chart->title);
  chart_title_set_name_font (raw, &title_font);
  if (chart->n_series > 1)
    {
      chart_legend_set_position (raw, LXW_CHART_LEGEND_BOTTOM);
      chart_legend_set_font (raw, &legend_font);
    }
  else
    chart_legend_set_position (raw, LXW_CHART_LEGEND_NONE);
  chart_chartarea_set_line (raw, &frame);
  ocop_workbook_check (self->workbook,
                       worksheet_insert_chart_opt (self->sheet, row, (lxw_col_t) column, raw, &options));
}
