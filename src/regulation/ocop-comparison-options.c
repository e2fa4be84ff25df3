/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-comparison-private.h"

#include <string.h>

/* Two options this unlike are two, not one reworded. */
#define LEAST_LIKENESS 350

/**
 * ocop_item_floor:
 * @stars: a rank
 *
 * Returns: the points that the criterion's marks of that very rank ask for; 0 if there are none
 */
int
ocop_item_floor (const OcopItem *item,
                 int             stars)
{
  const OcopCriterion *criterion = item->criterion;
  int least = criterion->stars_on_heading == stars ? criterion->lowest : 0;

  for (guint i = 0; i < criterion->n_options; i++)
    if (criterion->options[i].stars == stars)
      least = MAX (least, criterion->options[i].points);

  return least;
}

/* What speaks for two options being one; 0 for nothing. However it reads, what gives the same points in the
 * same place plays the same part. */
static int
likeness (const OcopOption *before,
          const OcopOption *after)
{
  int points = before->points == after->points ? 300 : 0, texts;

  if (before->case_no != after->case_no)
    return 0;
  texts = ocop_texts_likeness (before->text, after->text);

  return texts < LEAST_LIKENESS ? points / 3 : texts + points;
}

/**
 * ocop_item_change_pair_options:
 * @change: a criterion of both sets
 *
 * Options keep their order, so they are paired without crossing, such that as much as possible of their
 * wording is kept.
 *
 * Returns: (transfer full) (element-type OcopOptionPair): every option of both, in the newer order; one that
 *   is gone stands before those that followed it
 */
GArray *
ocop_item_change_pair_options (const OcopItemChange *change)
{
  const OcopCriterion *before = change->before->criterion;
  const OcopCriterion *after = change->after->criterion;
  guint width = after->n_options + 1;
  g_autofree int *rest = g_new0 (int, (gsize) (before->n_options + 1) * width);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (OcopOptionPair));
  guint i = 0, j = 0;

  /* rest[i, j]: the most that can be kept of the options from i and from j on */
  for (guint b = before->n_options; b-- > 0;)
    for (guint a = after->n_options; a-- > 0;)
      {
        int own = likeness (&before->options[b], &after->options[a]);
        int best = MAX (rest[(b + 1) * width + a], rest[b * width + a + 1]);

        if (own > 0)
          best = MAX (best, own + rest[(b + 1) * width + a + 1]);
        rest[b * width + a] = best;
      }

  while (i < before->n_options || j < after->n_options)
    {
      gboolean both = i < before->n_options && j < after->n_options;
      int own = both ? likeness (&before->options[i], &after->options[j]) : 0;
      OcopOptionPair pair = { i + 1, j + 1 };

      if (own > 0 && rest[i * width + j] == own + rest[(i + 1) * width + j + 1])
        {
          i++;
          j++;
        }
      else if (i < before->n_options && (!both || rest[i * width + j] == rest[(i + 1) * width + j]))
        {
          pair.after = 0;
          i++;
        }
      else
        {
          pair.before = 0;
          j++;
        }
      g_array_append_val (pairs, pair);
    }

  return pairs;
}

/**
 * ocop_options_are_equal:
 *
 * Returns: whether the options of both read the same, one by one
 */
gboolean
ocop_options_are_equal (const OcopCriterion *a,
                        const OcopCriterion *b)
{
  if (a->n_options != b->n_options)
    return FALSE;
  for (guint i = 0; i < a->n_options; i++)
    if (strcmp (a->options[i].text, b->options[i].text) != 0)
      return FALSE;

  return TRUE;
}
