/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-chart-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_CHART_PLOT (ocop_chart_plot_get_type ())
G_DECLARE_FINAL_TYPE (OcopChartPlot, ocop_chart_plot, OCOP, CHART_PLOT, GtkWidget)

void ocop_chart_plot_set_data   (OcopChartPlot *self,
                                 OcopChartData *data);
int  ocop_chart_plot_get_chosen (OcopChartPlot *self);
int  ocop_chart_plot_find       (OcopChartPlot *self,
                                 double         x,
                                 double         y);

G_END_DECLS
