/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"
#include "window/evaluations/ocop-sheet-outlook.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SHEET_MAP (ocop_sheet_map_get_type ())
G_DECLARE_FINAL_TYPE (OcopSheetMap, ocop_sheet_map, OCOP, SHEET_MAP, GtkWidget)

GtkWidget *ocop_sheet_map_new         (void);
void       ocop_sheet_map_set_set     (OcopSheetMap           *self,
                                       const OcopSet          *set);
void       ocop_sheet_map_refresh     (OcopSheetMap           *self,
                                       const OcopMemberSheet  *sheet,
                                       const OcopSheetOutlook *outlook);
void       ocop_sheet_map_set_current (OcopSheetMap           *self,
                                       guint                   item);
void       ocop_sheet_map_enter       (OcopSheetMap           *self);

G_END_DECLS
