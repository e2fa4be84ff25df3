/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_RECUSALS_PANEL (ocop_recusals_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopRecusalsPanel, ocop_recusals_panel, OCOP, RECUSALS_PANEL, OcopSessionView)

G_END_DECLS
