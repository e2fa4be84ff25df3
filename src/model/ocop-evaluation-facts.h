/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-sheets.h"
#include "regulation/ocop-what-if.h"

G_BEGIN_DECLS

/**
 * OcopEvaluationFacts:
 * @session: row id   @dossier: row id
 * @council: its name   @round: "Đợt 1 năm 2021"   @held_on: (nullable): ISO date   @phase: in words
 * @is_open: whether the session is not yet concluded: then totals, means and ranks are nobody's to see here
 * @illustrative: whether its sheets are flagged so
 * @n_submitted: sheets handed in in the turn that counts
 * @sheets: of this product alone   @product: the product in them
 * @ranking: (nullable): from the sheets; %NULL while @is_open or where no sheet counts
 * @mean: (nullable): exactly, printed so that it crosses no band
 * @parts: (nullable): means of the parts A, B, C, printed
 * @missed: (element-type utf8): of each minimum missed, a sentence
 * @spread: largest total less smallest
 * @conclusion: (nullable): what the council concluded in words
 *
 * One hearing of a product by a council.
 */
typedef struct
{
  gint64 session;
  gint64 dossier;
  char *council;
  char *round;
  char *held_on;
  char *phase;
  gboolean is_open;
  gboolean illustrative;
  guint n_submitted;
  OcopSessionSheets *sheets;
  const OcopSessionProduct *product;
  OcopRanking *ranking;
  char *mean;
  char *parts[OCOP_N_PARTS];
  GPtrArray *missed;
  int spread;
  char *conclusion;
} OcopEvaluationFacts;

GPtrArray  *ocop_evaluation_facts_list    (OcopDb                     *db,
                                           gint64                      product,
                                           GError                    **error);
void        ocop_evaluation_facts_free    (OcopEvaluationFacts        *self);
OcopWhatIf *ocop_evaluation_facts_what_if (const OcopEvaluationFacts  *self,
                                           int                         stars);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopEvaluationFacts, ocop_evaluation_facts_free)

G_END_DECLS
