/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-overview.h"
#include "window/ocop-chart-card.h"

G_BEGIN_DECLS

void ocop_overview_chart_units  (OcopChartCard      *card,
                                 const OcopOverview *overview);
void ocop_overview_chart_scores (OcopChartCard      *card,
                                 const OcopOverview *overview);

void ocop_overview_chart_ranks  (OcopChartCard      *card,
                                 const OcopOverview *overview);
void ocop_overview_chart_types  (OcopChartCard      *card,
                                 const OcopOverview *overview);
void ocop_overview_chart_groups (OcopChartCard      *card,
                                 const OcopOverview *overview);

G_END_DECLS
