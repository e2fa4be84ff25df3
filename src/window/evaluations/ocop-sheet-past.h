/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"
#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SHEET_PAST (ocop_sheet_past_get_type ())
G_DECLARE_FINAL_TYPE (OcopSheetPast, ocop_sheet_past, OCOP, SHEET_PAST, GtkWidget)

GtkWidget *ocop_sheet_past_new     (OcopSessionContext *context,
                                    OcopSheetDesk      *desk);
void       ocop_sheet_past_refresh (OcopSheetPast      *self,
                                    gint64              session_member);

G_END_DECLS
