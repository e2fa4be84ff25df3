/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-sales-point-facts.h"
#include "window/ocop-side-panel.h"
#include "window/ocop-workspace.h"

G_BEGIN_DECLS

/* What the page of a sales point and the panel beside the list both tell. */

GtkWidget *ocop_point_state_chip_new (const char                *state);
GtkWidget *ocop_point_steps_new      (const OcopSalesPointFacts *facts);
GtkWidget *ocop_point_goods_new      (const OcopSalesPointFacts *facts);
char      *ocop_point_describe_goods (const OcopSalesPointFacts *facts);
void       ocop_sales_point_panel_fill (OcopSidePanel           *panel,
                                        OcopWorkspace           *workspace,
                                        gint64                   id);
void       ocop_trade_meeting_panel_fill (OcopSidePanel         *panel,
                                          OcopWorkspace         *workspace,
                                          gint64                 id);

G_END_DECLS
