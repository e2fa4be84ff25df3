/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_TIME_PANEL (ocop_time_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopTimePanel, ocop_time_panel, OCOP, TIME_PANEL, OcopSessionView)

G_END_DECLS
