/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SHEET_ASIDE (ocop_sheet_aside_get_type ())
G_DECLARE_FINAL_TYPE (OcopSheetAside, ocop_sheet_aside, OCOP, SHEET_ASIDE, GtkWidget)

GtkWidget *ocop_sheet_aside_new           (OcopSheetDesk  *desk);
void       ocop_sheet_aside_show          (OcopSheetAside *self,
                                           guint           item);
void       ocop_sheet_aside_focus_remark  (OcopSheetAside *self);
void       ocop_sheet_aside_keep          (OcopSheetAside *self);
void       ocop_sheet_aside_enter         (OcopSheetAside *self);
gboolean   ocop_sheet_aside_open_document (OcopSheetAside *self);

G_END_DECLS
