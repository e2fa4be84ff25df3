/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"

G_BEGIN_DECLS

OcopSubpage *ocop_sales_point_edit_new      (OcopWorkspace *workspace,
                                             gint64         id);
OcopSubpage *ocop_sales_point_move_new      (OcopWorkspace *workspace,
                                             gint64         id,
                                             const char    *state);
OcopSubpage *ocop_trade_meeting_edit_new    (OcopWorkspace *workspace,
                                             gint64         id);
OcopSubpage *ocop_outlet_edit_new           (OcopWorkspace *workspace,
                                             gint64         product);

G_END_DECLS
