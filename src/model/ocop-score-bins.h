/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopScoreBin:
 * @low: least mean of the bin   @high: the bin ends below it
 * @rank: stars that these points alone give, 3 to 5; 2 for less than 3 stars
 * @count: products whose mean lies in it
 *
 * A column of the distribution of means: five points wide, so that its edges are the bands of the decisions
 * (50 · 70 · 90).
 */
typedef struct
{
  int low;
  int high;
  int rank;
  int count;
} OcopScoreBin;

GArray *ocop_score_bins_new      (GPtrArray          *sessions);
int     ocop_score_bins_count    (GArray             *bins);
char   *ocop_score_bin_get_label (const OcopScoreBin *self);

G_END_DECLS
