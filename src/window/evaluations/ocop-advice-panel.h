/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_ADVICE_PANEL (ocop_advice_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopAdvicePanel, ocop_advice_panel, OCOP, ADVICE_PANEL, OcopSessionView)

G_END_DECLS
