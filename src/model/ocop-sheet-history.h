/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-scoring.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopSheetEventKind:
 * @OCOP_SHEET_LAID_OUT: of a later turn, filled with the sheet of the turn before
 * @OCOP_SHEET_ON_PAPER: marked as entered from paper
 * @OCOP_SHEET_HANDED_IN: submitted
 * @OCOP_SHEET_TAKEN_BACK: opened again by its member
 * @OCOP_SHEET_CHECKED: compared with the paper by a second person
 * @OCOP_SHEET_OTHERS_SHOWN: its member was shown what others gave
 *
 * What happened to a member's sheet of a product.
 */
typedef enum
{
  OCOP_SHEET_LAID_OUT,
  OCOP_SHEET_ON_PAPER,
  OCOP_SHEET_HANDED_IN,
  OCOP_SHEET_TAKEN_BACK,
  OCOP_SHEET_CHECKED,
  OCOP_SHEET_OTHERS_SHOWN,
} OcopSheetEventKind;

/**
 * OcopSheetDifference:
 * @item: index of a criterion   @before: @after: its choice when the sheet was submitted before, and this time
 */
typedef struct
{
  guint item;
  int before;
  int after;
} OcopSheetDifference;

/**
 * OcopSheetEvent:
 * @at: the moment, UTC   @who: author of the act
 * @turn: scoring turn of the sheet
 * @name: (nullable): who entered it from paper, or compared it
 * @total: points handed in, -1 where there are none
 * @differences: (element-type OcopSheetDifference): against what was handed in before, also in the turn before; of the first
 *   time none
 */
typedef struct
{
  OcopSheetEventKind kind;
  char *at;
  char *who;
  int turn;
  char *name;
  int total;
  GArray *differences;
} OcopSheetEvent;

GPtrArray *ocop_sheet_history_load (OcopDb         *db,
                                    gint64          session_product,
                                    gint64          session_member,
                                    const OcopSet  *set,
                                    GError        **error);

G_END_DECLS
