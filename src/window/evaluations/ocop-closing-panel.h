/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CLOSING_PANEL (ocop_closing_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopClosingPanel, ocop_closing_panel, OCOP, CLOSING_PANEL, GtkWidget)

GtkWidget *ocop_closing_panel_new     (OcopSessionContext *context);
void       ocop_closing_panel_refresh (OcopClosingPanel   *self);

G_END_DECLS
