/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-side-panel.h"
#include "window/ocop-workspace.h"

G_BEGIN_DECLS

void ocop_product_panel_fill  (OcopSidePanel *panel,
                               OcopWorkspace *workspace,
                               gint64         id);
void ocop_producer_panel_fill (OcopSidePanel *panel,
                               OcopWorkspace *workspace,
                               gint64         id);

G_END_DECLS
