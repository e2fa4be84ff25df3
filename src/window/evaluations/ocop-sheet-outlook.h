/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-what-if.h"

G_BEGIN_DECLS

/**
 * OcopSheetOutlook:
 * @score: sums so far
 * @rank: the rank that the choices so far give, what is unscored counting 0; 1 to 5
 * @next: the rank above; 0 if there is none
 * @lacking: points that the total lacks for @next, 0 if it has them
 * @open_points: the most that the unscored criteria can still add
 * @missed: (element-type OcopStarMark): marks of @next and the ranks below that the choices do not reach
 *
 * What a sheet comes to so far.
 */
typedef struct
{
  OcopSheetScore score;
  int rank;
  int next;
  int lacking;
  int open_points;
  GPtrArray *missed;
} OcopSheetOutlook;

void     ocop_sheet_outlook_compute (OcopSheetOutlook *self,
                                     const OcopSet    *set,
                                     const int        *choices,
                                     int               case_no);
void     ocop_sheet_outlook_clear   (OcopSheetOutlook *self);
gboolean ocop_sheet_outlook_misses  (const OcopSheetOutlook *self,
                                     guint             item);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopSheetOutlook, ocop_sheet_outlook_clear)

G_END_DECLS
