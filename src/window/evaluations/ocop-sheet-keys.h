/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-criteria-list.h"
#include "window/evaluations/ocop-scoring-keys.h"
#include "window/evaluations/ocop-sheet-aside.h"
#include "window/evaluations/ocop-sheet-map.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OcopSheetParts:
 * @desk: where the sheet lies
 * @list: its criteria   @map: the strip on top of them   @aside: what stands beside them   @flap: which holds that
 *
 * What the keys of a sheet act on, whosever sheet it is.
 */
typedef struct
{
  OcopSheetDesk *desk;
  OcopCriteriaList *list;
  OcopSheetMap *map;
  OcopSheetAside *aside;
  AdwFlap *flap;
} OcopSheetParts;

gboolean ocop_sheet_keys_take (const OcopSheetParts *parts,
                               OcopScoringAct        what);
gboolean ocop_sheet_keys_act  (const OcopSheetParts *parts,
                               OcopScoringAct        what,
                               int                   number);

G_END_DECLS
