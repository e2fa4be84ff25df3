/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-chart-plot.h"

G_BEGIN_DECLS

/* The drawing of a chart: bars in the snapshot, the words at the axis and the totals as labels. */
struct _OcopChartPlot
{
  GtkWidget parent_instance;

  OcopChartData *data;     /* (nullable) */
  GPtrArray *ticks;        /* GtkLabel, one a category */
  GPtrArray *totals;       /* GtkLabel, one a category */
  graphene_rect_t *places; /* where a category lies, its words and its bar */
  graphene_rect_t *bars;   /* where a bar of the largest total would lie */
  int hovered;             /* category under the pointer, -1 for none */
  int chosen;              /* category chosen with the keys or by a click, -1 for none */
};

/* Where everything lies (ocop-chart-plot-layout.c). */
void ocop_chart_plot_measure  (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline);
void ocop_chart_plot_allocate (GtkWidget      *widget,
                               int             width,
                               int             height,
                               int             baseline);

/* The bars (ocop-chart-plot-draw.c). */
void ocop_chart_plot_snapshot (GtkWidget      *widget,
                               GtkSnapshot    *snapshot);

G_END_DECLS
