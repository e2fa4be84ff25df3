/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_RULES_PANEL (ocop_rules_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopRulesPanel, ocop_rules_panel, OCOP, RULES_PANEL, OcopSessionView)

G_END_DECLS
