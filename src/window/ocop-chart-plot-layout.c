/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-chart-plot-private.h"

#define ROW_LEAST 26
#define ROW_PADDING 6
#define BAR_PADDING 4
#define AXIS_GAP 8
#define TOTAL_GAP 6
#define BARS_LEAST 80
#define BARS_USUAL 220
#define COLUMN_PADDING 4
#define COLUMNS_HEIGHT 150
/* The words at the axis take no more of the width than this; longer ones are cut. */
#define MOST_WORDS 0.45

static int
natural_of (GtkWidget      *label,
            GtkOrientation  orientation)
{
  int natural;

  gtk_widget_measure (label, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
largest (GPtrArray      *labels,
         GtkOrientation  orientation)
{
  int most = 0;

  for (guint i = 0; i < labels->len; i++)
    most = MAX (most, natural_of (g_ptr_array_index (labels, i), orientation));

  return most;
}

static gboolean
is_histogram (OcopChartPlot *self)
{
  return self->data != NULL && ocop_chart_data_get_shape (self->data) == OCOP_CHART_SHAPE_HISTOGRAM;
}

static int
row_height (OcopChartPlot *self)
{
  return MAX (ROW_LEAST, largest (self->ticks, GTK_ORIENTATION_VERTICAL) + ROW_PADDING);
}

/**
 * ocop_chart_plot_measure:
 *
 * How much room an #OcopChartPlot needs for its words and for bars that can be told apart.
 */
void
ocop_chart_plot_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  OcopChartPlot *self = OCOP_CHART_PLOT (widget);
  int n = (int) self->ticks->len;
  int ticks = largest (self->ticks, orientation);
  int totals = largest (self->totals, orientation);

  if (is_histogram (self))
    {
      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? n * (MAX (ticks, totals) + COLUMN_PADDING)
                                                           : COLUMNS_HEIGHT + ticks + totals;
      *natural = *minimum;
      return;
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = n * row_height (self);
      return;
    }
  *minimum = MIN (ticks, BARS_USUAL) + AXIS_GAP + BARS_LEAST + TOTAL_GAP + totals;
  *natural = ticks + AXIS_GAP + BARS_USUAL + TOTAL_GAP + totals;
}

static void
place_label (GtkWidget *label,
             int        x,
             int        y,
             int        width,
             int        height)
{
  gtk_widget_size_allocate (label, &(GtkAllocation){ x, y, MAX (0, width), MAX (0, height) }, -1);
}

static void
allocate_bars (OcopChartPlot *self,
               int            width)
{
  int words = MIN (largest (self->ticks, GTK_ORIENTATION_HORIZONTAL), (int) (width * MOST_WORDS));
  int totals = largest (self->totals, GTK_ORIENTATION_HORIZONTAL);
  int height = row_height (self);
  int start = words + AXIS_GAP;
  int length = MAX (1, width - start - TOTAL_GAP - totals);
  gint64 most = ocop_chart_data_get_most (self->data);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      int y = (int) i * height;
      int filled = (int) (length * ocop_chart_data_get_total (self->data, i) / most);

      self->places[i] = GRAPHENE_RECT_INIT (0, (float) y, (float) width, (float) height);
      self->bars[i] = GRAPHENE_RECT_INIT ((float) start, (float) (y + BAR_PADDING), (float) length, (float) (height - 2 * BAR_PADDING));
      place_label (g_ptr_array_index (self->ticks, i), 0, y, words, height);
      place_label (g_ptr_array_index (self->totals, i), start + filled + TOTAL_GAP, y, totals, height);
    }
}

static void
allocate_histogram (OcopChartPlot *self,
                    int            width,
                    int            height)
{
  int ticks = largest (self->ticks, GTK_ORIENTATION_VERTICAL);
  int totals = largest (self->totals, GTK_ORIENTATION_VERTICAL);
  int length = MAX (1, height - ticks - totals);
  int n = (int) self->ticks->len;
  gint64 most = ocop_chart_data_get_most (self->data);

  for (int i = 0; i < n; i++)
    {
      /* Every pixel belongs to a column: edges are rounded, not widths. */
      int x = width * i / n;
      int next = width * (i + 1) / n;
      int filled = (int) (length * ocop_chart_data_get_total (self->data, (guint) i) / most);

      self->places[i] = GRAPHENE_RECT_INIT ((float) x, 0, (float) (next - x), (float) height);
      self->bars[i] = GRAPHENE_RECT_INIT ((float) x, (float) totals, (float) (next - x - 1), (float) length);
      place_label (g_ptr_array_index (self->ticks, i), x, height - ticks, next - x, ticks);
      place_label (g_ptr_array_index (self->totals, i), x, length - filled, next - x, totals);
    }
}

/**
 * ocop_chart_plot_allocate:
 *
 * Finds a place for every category of an #OcopChartPlot, its bar and its words.
 */
void
ocop_chart_plot_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  OcopChartPlot *self = OCOP_CHART_PLOT (widget);

  if (self->data == NULL)
    return;
  if (is_histogram (self))
    allocate_histogram (self, width, height);
  else
    allocate_bars (self, width);
}
