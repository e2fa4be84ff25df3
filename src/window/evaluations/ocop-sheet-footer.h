/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-closed.h"
#include "window/evaluations/ocop-sheet-outlook.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SHEET_FOOTER (ocop_sheet_footer_get_type ())
G_DECLARE_FINAL_TYPE (OcopSheetFooter, ocop_sheet_footer, OCOP, SHEET_FOOTER, GtkWidget)

GtkWidget *ocop_sheet_footer_new        (OcopSheetDesk          *desk);
void       ocop_sheet_footer_refresh    (OcopSheetFooter        *self,
                                         const OcopSheetOutlook *outlook,
                                         const OcopSheetStanding *standing);
gboolean   ocop_sheet_footer_can_submit (OcopSheetFooter        *self);
void       ocop_sheet_footer_set_narrow (OcopSheetFooter        *self,
                                         gboolean                narrow);

G_END_DECLS
