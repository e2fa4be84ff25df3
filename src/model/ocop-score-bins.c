/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-score-bins.h"

#include "model/ocop-session-results.h"

#define BIN 5
#define THREE_STARS 50
#define FOUR_STARS 70
#define FIVE_STARS 90
#define MOST 100

/* How many means lie in [low, high). */
static int
count_means (GPtrArray *sessions,
             int        low,
             int        high)
{
  int count = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const OcopSessionResults *session = g_ptr_array_index (sessions, i);

      for (guint j = 0; j < session->lines->len; j++)
        {
          const OcopResultLine *line = g_ptr_array_index (session->lines, j);

          count += line->sheets > 0 && ocop_fraction_compare_int (ocop_line_mean (line), low) >= 0 &&
                   ocop_fraction_compare_int (ocop_line_mean (line), high) < 0;
        }
    }

  return count;
}

static int
rank_of (int low)
{
  if (low >= FIVE_STARS)
    return 5;
  if (low >= FOUR_STARS)
    return 4;

  return low >= THREE_STARS ? 3 : 2;
}

static void
add_bin (GArray    *bins,
         GPtrArray *sessions,
         int        low,
         int        high)
{
  OcopScoreBin bin = { low, high, rank_of (low), count_means (sessions, low, high) };

  g_array_append_val (bins, bin);
}

/**
 * ocop_score_bins_new:
 * @sessions: (element-type OcopSessionResults): the year's sessions
 *
 * How the exact means of the year are spread, in steps of five points from 50 to 100; what lies below 50 is one bin, left
 * out where there is nothing.
 *
 * Returns: (transfer full) (element-type OcopScoreBin): the bins from the lowest
 */
GArray *
ocop_score_bins_new (GPtrArray *sessions)
{
  GArray *bins = g_array_new (FALSE, FALSE, sizeof (OcopScoreBin));

  if (count_means (sessions, 0, THREE_STARS) > 0)
    add_bin (bins, sessions, 0, THREE_STARS);
  /* 100 points, the most there are, belong to the last bin. */
  for (int low = THREE_STARS; low < MOST; low += BIN)
    add_bin (bins, sessions, low, low + BIN == MOST ? MOST + 1 : low + BIN);

  return bins;
}

/**
 * ocop_score_bins_count:
 *
 * Returns: the products in all bins
 */
int
ocop_score_bins_count (GArray *bins)
{
  int count = 0;

  for (guint i = 0; i < bins->len; i++)
    count += g_array_index (bins, OcopScoreBin, i).count;

  return count;
}

/**
 * ocop_score_bin_get_label:
 *
 * Returns: (transfer full): "<50", "50-<55", "95-100"
 */
char *
ocop_score_bin_get_label (const OcopScoreBin *self)
{
  if (self->rank == 2)
    return g_strdup_printf ("<%d", self->high);

  return self->high > MOST ? g_strdup_printf ("%d-%d", self->low, MOST) : g_strdup_printf ("%d-<%d", self->low, self->high);
}
