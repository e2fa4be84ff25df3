/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-chart-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_CHART_CARD (ocop_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopChartCard, ocop_chart_card, OCOP, CHART_CARD, GtkWidget)

void ocop_chart_card_show       (OcopChartCard *self,
                                 OcopChartData *data,
                                 const char    *note);
void ocop_chart_card_show_empty (OcopChartCard *self,
                                 const char    *title,
                                 const char    *reason);
OcopChartData *ocop_chart_card_get_data (OcopChartCard *self);

G_END_DECLS
