/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_HEARD_PANEL (ocop_heard_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopHeardPanel, ocop_heard_panel, OCOP, HEARD_PANEL, OcopSessionView)

G_END_DECLS
