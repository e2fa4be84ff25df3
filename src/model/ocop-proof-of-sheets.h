/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-sheets.h"

G_BEGIN_DECLS

/**
 * OcopProofLine:
 * @product: of the sheets   @turn: scoring turn, from 1
 * @states: (array): by voter: submitted or knocked out where the sheet is there, absent, recused, or not
 * @digests: (array): by voter: (nullable): the sheet's fingerprint as its choices give it
 */
typedef struct
{
  const OcopSessionProduct *product;
  int turn;
  OcopSheetState *states;
  char **digests;
  guint due;
  guint received;
  guint recused;
  guint missing;
} OcopProofLine;

/**
 * OcopProofOfSheets:
 * @lines: (element-type OcopProofLine): by product and turn
 * @due_of: @received_of: (array): by voter
 *
 * Every sheet that is due against every sheet that is there. Due is one sheet for each present member, product and
 * scoring turn; a recusal is due and explained; who is absent owes nothing.
 */
typedef struct
{
  GPtrArray *lines;
  guint n_voters;
  guint *due_of;
  guint *received_of;
  guint due;
  guint received;
  guint recused;
  guint missing;
} OcopProofOfSheets;

OcopProofOfSheets *ocop_proof_of_sheets_new  (const OcopSessionSheets *sheets);
void               ocop_proof_of_sheets_free (OcopProofOfSheets       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopProofOfSheets, ocop_proof_of_sheets_free)

G_END_DECLS
