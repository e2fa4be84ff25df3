/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

G_BEGIN_DECLS

/* A member has no sheet that counts, or scored the other alternative there. */
#define OCOP_NO_POINTS (-1)

/**
 * OcopLineCriterion:
 * @item: index of the criterion
 * @points: (array): by member, %OCOP_NO_POINTS where the member has none
 * @n: members who have points there   @sum: of these points
 * @least: @most: fewest and most points given, 0 with none
 * @minimum: (nullable): the minimum of the rank by points that the product misses there
 *
 * What the members gave a product on one criterion.
 */
typedef struct
{
  guint item;
  int *points;
  guint n;
  int sum;
  int least;
  int most;
  const OcopMinimum *minimum;
} OcopLineCriterion;

GPtrArray *ocop_line_criteria_new (const OcopSessionSheets *sheets,
                                   const OcopSessionLine   *line);

G_END_DECLS
