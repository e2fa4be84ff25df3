/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-scoring.h"

G_BEGIN_DECLS

/**
 * OcopSampleProduct:
 * @code: of the product; all that is drawn by lot for it depends on this text alone
 * @set: its criteria set
 * @stars: the rank published, 3 or 4
 * @case_no: the case fixed for its producer
 * @cooperative: whether its producer is a cooperative
 *
 * A published product for which illustrative sheets are made.
 */
typedef struct
{
  const char *code;
  const OcopSet *set;
  int stars;
  int case_no;
  gboolean cooperative;
} OcopSampleProduct;

int  ocop_sample_sheet_aim  (const OcopSampleProduct *product);
void ocop_sample_sheet_fill (const OcopSampleProduct *product,
                             guint                    member,
                             int                     *choices);

G_END_DECLS
