/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-sales-point-facts.h"
#include "window/ocop-figure-grid.h"
#include "window/ocop-workspace.h"

G_BEGIN_DECLS

#define OCOP_TYPE_REVENUE_VIEW (ocop_revenue_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopRevenueView, ocop_revenue_view, OCOP, REVENUE_VIEW, GtkWidget)

GtkWidget      *ocop_revenue_view_new      (OcopWorkspace             *workspace);
void            ocop_revenue_view_show     (OcopRevenueView           *self,
                                            const OcopSalesPointFacts *facts);
OcopFigureGrid *ocop_revenue_view_get_grid (OcopRevenueView           *self);
GtkWidget      *ocop_revenue_chart_new     (const OcopSalesPointFacts *facts);

G_END_DECLS
