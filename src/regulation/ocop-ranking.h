/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

/**
 * OcopMinimums:
 * @OCOP_MINIMUMS_MEAN: the mean of the members' points on the criterion reaches the mark
 * @OCOP_MINIMUMS_EVERY: every member's points reach it
 * @OCOP_MINIMUMS_MAJORITY: those of more than half of the members reach it
 *
 * How a star mark is read over several sheets. The decisions do not say; it is a rule of the session.
 */
typedef enum
{
  OCOP_MINIMUMS_MEAN,
  OCOP_MINIMUMS_EVERY,
  OCOP_MINIMUMS_MAJORITY,
} OcopMinimums;

/**
 * OcopMinimum:
 * @mark: what is asked
 * @reached: under %OCOP_MINIMUMS_MEAN the exact mean of the points there, under %OCOP_MINIMUMS_EVERY the
 *   lowest points given, under %OCOP_MINIMUMS_MAJORITY the share of the sheets that reach @mark
 * @met: whether that is enough
 */
typedef struct
{
  const OcopStarMark *mark;
  OcopFraction        reached;
  gboolean            met;
} OcopMinimum;

/**
 * OcopTally:
 * @n: finished sheets that were asked there; fewer than all only at alternatives
 * @sum: their points
 * @lowest: the fewest points among them
 *
 * What the finished sheets gave on one criterion; the mean is @sum / @n.
 */
typedef struct
{
  int    n;
  gint64 sum;
  int    lowest;
} OcopTally;

/**
 * OcopRanking:
 * @n_sheets: finished sheets; with none, all ranks are 0 and @mean means nothing
 * @sum: sum of their totals
 * @mean: @sum / @n_sheets, exactly
 * @rank_by_points: the rank whose band holds @mean
 * @rank: the rank granted, lower where a minimum is missed
 * @next_rank: the rank above @rank; 0 if there is none
 * @next_points: what @mean lacks for @next_rank; 0 if it has the points
 * @tallies: (array): by index of the criterion in the set
 * @minimums: (array length=n_minimums): every mark that applies, by rank, then in the order of the set
 */
typedef struct
{
  const OcopSet *set;
  int            n_sheets;
  gint64         sum;
  OcopFraction   mean;
  int            rank_by_points;
  int            rank;
  int            next_rank;
  OcopFraction   next_points;
  OcopTally     *tallies;
  OcopMinimum   *minimums;
  guint          n_minimums;
} OcopRanking;

gboolean     ocop_minimums_from_word     (const char           *word,
                                          OcopMinimums         *minimums);
const char  *ocop_minimums_to_word       (OcopMinimums          minimums);

int          ocop_regulation_get_band    (const OcopRegulation *regulation,
                                          OcopFraction          mean);
char        *ocop_regulation_print_score (const OcopRegulation *regulation,
                                          OcopFraction          score);

OcopRanking *ocop_ranking_new            (const OcopSet        *set,
                                          OcopMinimums          rule,
                                          const int *const     *sheets,
                                          guint                 n_sheets);
void         ocop_ranking_free           (OcopRanking          *self);
char        *ocop_ranking_print_lack     (const OcopRanking    *self);
GPtrArray   *ocop_ranking_list_missed    (const OcopRanking    *self,
                                          int                   up_to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopRanking, ocop_ranking_free)

G_END_DECLS
