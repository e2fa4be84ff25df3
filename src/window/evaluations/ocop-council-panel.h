/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_COUNCIL_PANEL (ocop_council_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopCouncilPanel, ocop_council_panel, OCOP, COUNCIL_PANEL, OcopSessionView)

G_END_DECLS
