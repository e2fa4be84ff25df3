/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-scoring.h"

G_BEGIN_DECLS

/**
 * OcopSampleProduct:
 * @code: of the product; all that is drawn by lot for it depends on this text alone
 * @set: its criteria set
 * @stars: the rank that its points shall give, 3 to 5: the one published, or one made up
 * @case_no: the case fixed for its producer, 0 where the set has none
 * @cooperative: @household: what its producer is
 * @missed: (nullable): the criterion whose mark for @stars its sheets shall not reach
 * @parted: whether the members' totals lie far apart in the first turn
 *
 * A published product for which illustrative sheets are made. All marks up to @stars are reached on every
 * sheet, but that of @missed.
 */
typedef struct
{
  const char *code;
  const OcopSet *set;
  int stars;
  int case_no;
  gboolean cooperative;
  gboolean household;
  const char *missed;
  gboolean parted;
} OcopSampleProduct;

int  ocop_sample_sheet_aim  (const OcopSampleProduct *product);
void ocop_sample_sheet_fill (const OcopSampleProduct *product,
                             guint                    member,
                             int                      turn,
                             int                     *choices);

G_END_DECLS
