/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SHEET_CLOSED (ocop_sheet_closed_get_type ())
G_DECLARE_FINAL_TYPE (OcopSheetClosed, ocop_sheet_closed, OCOP, SHEET_CLOSED, GtkWidget)

/**
 * OcopSheetStanding:
 * @others: (nullable): totals of the other members, where they are shown
 * @may_show: whether they may be shown but are not yet
 * @may_take_back: whether the member may open the sheet again
 * @may_check: whether somebody may record that the sheet was compared with the paper
 *
 * What can be done with a sheet that is not open.
 */
typedef struct
{
  char *others;
  gboolean may_show;
  gboolean may_take_back;
  gboolean may_check;
} OcopSheetStanding;

void       ocop_sheet_standing_clear (OcopSheetStanding       *self);
GtkWidget *ocop_sheet_closed_new     (OcopSheetDesk           *desk);
void       ocop_sheet_closed_refresh (OcopSheetClosed         *self,
                                      const OcopSheetStanding *standing);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopSheetStanding, ocop_sheet_standing_clear)

G_END_DECLS
