/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-ranking.h"

#include "regulation/ocop-scoring.h"

#include <string.h>

static const char *const minimums_words[] = {
  [OCOP_MINIMUMS_MEAN] = "mean",
  [OCOP_MINIMUMS_EVERY] = "every",
  [OCOP_MINIMUMS_MAJORITY] = "majority",
};

/**
 * ocop_minimums_from_word:
 * @word: "mean", "every" or "majority"
 * @minimums: (out): the rule
 *
 * Returns: %FALSE if @word names no rule
 */
gboolean
ocop_minimums_from_word (const char   *word,
                         OcopMinimums *minimums)
{
  for (guint i = 0; i < G_N_ELEMENTS (minimums_words); i++)
    if (strcmp (word, minimums_words[i]) == 0)
      {
        *minimums = (OcopMinimums) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ocop_minimums_to_word:
 *
 * Returns: the rule's word on the command line and in files
 */
const char *
ocop_minimums_to_word (OcopMinimums minimums)
{
  g_assert (minimums < G_N_ELEMENTS (minimums_words));

  return minimums_words[minimums];
}

/**
 * ocop_regulation_get_band:
 * @mean: a score, exactly
 *
 * The first of the two conditions of a rank (the article on ranks of each decision): the points alone.
 *
 * Returns: the rank by points, 1 to 5
 */
int
ocop_regulation_get_band (const OcopRegulation *regulation,
                          OcopFraction          mean)
{
  for (int stars = OCOP_MAX_STARS; stars > 1; stars--)
    if (ocop_fraction_compare_int (mean, regulation->bands[stars]) >= 0)
      return stars;

  return 1;
}

/**
 * ocop_regulation_print_score:
 * @score: a score, 0 or more
 *
 * Returns: (transfer full): the score as a council reads it, "89,99"; it never shows a band that is not
 *   reached
 */
char *
ocop_regulation_print_score (const OcopRegulation *regulation,
                             OcopFraction          score)
{
  return ocop_fraction_to_score (score, regulation->bands + 1, OCOP_MAX_STARS);
}

/* Adds one finished sheet; @reaching counts, for each star mark, the sheets that reach it. */
static void
add_sheet (OcopRanking *self,
           const int   *choices,
           int         *reaching)
{
  const OcopSet *set = self->set;

  for (guint i = 0; i < set->n_items; i++)
    {
      OcopTally *tally = &self->tallies[i];
      int points;

      /* A member who scored another alternative was not asked here. */
      if (ocop_choices_get_state (set, choices, i) == OCOP_ITEM_OTHER_CHOSEN)
        continue;
      points = ocop_choices_get_points (set, choices, i);
      tally->lowest = tally->n == 0 ? points : MIN (tally->lowest, points);
      tally->sum += points;
      tally->n++;
      for (guint m = 0; m < set->n_star_marks; m++)
        if (set->star_marks[m].item == i && points >= set->star_marks[m].points)
          reaching[m]++;
    }
}

static OcopMinimum
measure (const OcopStarMark *mark,
         OcopMinimums        rule,
         const OcopTally    *tally,
         int                 reaching)
{
  OcopMinimum minimum = { .mark = mark };

  switch (rule)
    {
    case OCOP_MINIMUMS_EVERY:
      minimum.reached = ocop_fraction_new (tally->lowest, 1);
      minimum.met = tally->lowest >= mark->points;
      break;
    case OCOP_MINIMUMS_MAJORITY:
      minimum.reached = ocop_fraction_new (reaching, tally->n);
      minimum.met = 2 * reaching > tally->n;
      break;
    case OCOP_MINIMUMS_MEAN:
    default:
      minimum.reached = ocop_fraction_new (tally->sum, tally->n);
      minimum.met = ocop_fraction_compare_int (minimum.reached, mark->points) >= 0;
      break;
    }

  return minimum;
}

/* The second condition of a rank: every mark for it and for all ranks below. */
static void
grant (OcopRanking *self)
{
  const int *bands = self->set->regulation->bands;
  guint at = 0;

  self->rank_by_points = ocop_regulation_get_band (self->set->regulation, self->mean);
  self->rank = 1;
  for (int stars = 2; stars <= self->rank_by_points; stars++)
    {
      while (at < self->n_minimums && self->minimums[at].met && self->minimums[at].mark->stars <= stars)
        at++;
      if (at < self->n_minimums && self->minimums[at].mark->stars <= stars)
        break;
      self->rank = stars;
    }

  self->next_points = ocop_fraction_new (0, 1);
  if (self->rank < OCOP_MAX_STARS)
    {
      self->next_rank = self->rank + 1;
      if (ocop_fraction_compare_int (self->mean, bands[self->next_rank]) < 0)
        self->next_points = ocop_fraction_subtract (ocop_fraction_new (bands[self->next_rank], 1), self->mean);
    }
}

/**
 * ocop_ranking_new:
 * @rule: how star marks are read over several sheets
 * @sheets: (array length=n_sheets): the choices of each sheet; those not finished do not count
 *
 * From options to stars: the plain mean of the finished sheets' totals, the band it lies in, the minimums,
 * and the highest rank of which both points and minimums are met. Nothing is rounded, trimmed or weighted:
 * the decisions know none of it. A set whose marks name no alternative that was chosen is asked none.
 *
 * Returns: (transfer full): the result
 */
OcopRanking *
ocop_ranking_new (const OcopSet    *set,
                  OcopMinimums      rule,
                  const int *const *sheets,
                  guint             n_sheets)
{
  OcopRanking *self;
  g_autofree int *reaching = NULL;

  g_return_val_if_fail (set != NULL, NULL);
  g_return_val_if_fail (sheets != NULL || n_sheets == 0, NULL);

  self = g_new0 (OcopRanking, 1);
  self->set = set;
  self->mean = self->next_points = ocop_fraction_new (0, 1);
  self->tallies = g_new0 (OcopTally, set->n_items);
  self->minimums = g_new0 (OcopMinimum, set->n_star_marks);
  reaching = g_new0 (int, set->n_star_marks);

  for (guint s = 0; s < n_sheets; s++)
    {
      OcopSheetScore score = ocop_choices_score (set, sheets[s]);

      if (score.n_unscored > 0)
        continue;
      self->n_sheets++;
      self->sum += score.total;
      add_sheet (self, sheets[s], reaching);
    }
  if (self->n_sheets == 0)
    return self;

  self->mean = ocop_fraction_new (self->sum, self->n_sheets);
  for (guint m = 0; m < set->n_star_marks; m++)
    {
      const OcopTally *tally = &self->tallies[set->star_marks[m].item];

      if (tally->n > 0)
        self->minimums[self->n_minimums++] = measure (&set->star_marks[m], rule, tally, reaching[m]);
    }
  grant (self);

  return self;
}

/**
 * ocop_ranking_free:
 *
 * Frees the result.
 */
void
ocop_ranking_free (OcopRanking *self)
{
  g_free (self->tallies);
  g_free (self->minimums);
  g_free (self);
}

/**
 * ocop_ranking_print_lack:
 *
 * Rounded up: 0,004 points must not read as none.
 *
 * Returns: (transfer full): the points that the mean lacks for the next rank, "0,01"
 */
char *
ocop_ranking_print_lack (const OcopRanking *self)
{
  OcopFraction lack = self->next_points;
  gint64 hundredths = lack.num / lack.den * 100 + (lack.num % lack.den * 100 + lack.den - 1) / lack.den;

  return ocop_fraction_to_score (ocop_fraction_new (hundredths, 100), NULL, 0);
}

/**
 * ocop_ranking_list_missed:
 * @up_to: a rank
 *
 * Returns: (transfer container) (element-type OcopMinimum): the minimums missed for @up_to and the ranks
 *   below, by rank, then in the order of the set; owned by @self
 */
GPtrArray *
ocop_ranking_list_missed (const OcopRanking *self,
                          int                up_to)
{
  GPtrArray *missed = g_ptr_array_new ();

  for (guint i = 0; i < self->n_minimums; i++)
    if (!self->minimums[i].met && self->minimums[i].mark->stars <= up_to)
      g_ptr_array_add (missed, &self->minimums[i]);

  return missed;
}
