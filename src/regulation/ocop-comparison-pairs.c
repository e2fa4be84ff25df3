/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-comparison-private.h"

#include <string.h>

/* Two criteria, sections or grounds less alike than this are two. */
#define LEAST_LIKENESS 500

/* A place in the older and one in the newer list, and how much speaks for their being the same. */
typedef struct
{
  int   score;
  guint before;
  guint after;
} Likeness;

/* The best first; among equals the order of the newer list, then of the older, decides. */
static int
compare_likenesses (gconstpointer a,
                    gconstpointer b)
{
  const Likeness *left = a;
  const Likeness *right = b;

  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;
  if (left->after != right->after)
    return left->after < right->after ? -1 : 1;

  return (left->before > right->before) - (left->before < right->before);
}

static void
pairing_init (OcopPairing *self,
              guint        n_before,
              guint        n_after)
{
  *self = (OcopPairing) { n_before, n_after, g_new (guint, n_before + 1), g_new (guint, n_after + 1),
                      g_new0 (OcopMatch, n_after + 1) };
  for (guint i = 0; i < n_before; i++)
    self->of_before[i] = OCOP_NOBODY;
  for (guint i = 0; i < n_after; i++)
    self->of_after[i] = OCOP_NOBODY;
}

/**
 * ocop_pairing_clear:
 *
 * Frees the two lists.
 */
void
ocop_pairing_clear (OcopPairing *self)
{
  g_free (self->of_before);
  g_free (self->of_after);
  g_free (self->match);
}

static gboolean
is_free (const OcopPairing *self,
         guint              before,
         guint              after)
{
  return self->of_before[before] == OCOP_NOBODY && self->of_after[after] == OCOP_NOBODY;
}

static void
join (OcopPairing *self,
      guint        before,
      guint        after,
      OcopMatch    match)
{
  self->of_before[before] = after;
  self->of_after[after] = before;
  self->match[after] = match;
}

/* Joins what is most alike first; @score answers 0 for what is not alike. */
static void
join_best (OcopPairing *self,
           OcopMatch match,
           int (*score) (gconstpointer before,
                         gconstpointer after,
                         guint         before_place,
                         guint         after_place),
           gconstpointer before,
           gconstpointer after)
{
  g_autoptr (GArray) likenesses = g_array_new (FALSE, FALSE, sizeof (Likeness));

  for (guint a = 0; a < self->n_after; a++)
    for (guint b = 0; b < self->n_before; b++)
      {
        Likeness own = { 0, b, a };

        if (is_free (self, b, a))
          own.score = score (before, after, b, a);
        if (own.score > 0)
          g_array_append_val (likenesses, own);
      }
  g_array_sort (likenesses, compare_likenesses);
  for (guint i = 0; i < likenesses->len; i++)
    {
      const Likeness *own = &g_array_index (likenesses, Likeness, i);

      if (is_free (self, own->before, own->after))
        join (self, own->before, own->after, match);
    }
}

static char *
join_options (const OcopCriterion *criterion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < criterion->n_options; i++)
    g_string_append_printf (text, "%s\n", criterion->options[i].text);

  return g_string_free (text, FALSE);
}

static int
options_likeness (const OcopCriterion *before,
                  const OcopCriterion *after)
{
  g_autofree char *left = join_options (before);
  g_autofree char *right = join_options (after);

  return ocop_texts_likeness (left, right);
}

/* Where a criterion stands speaks a little for it. */
static int
place_likeness (const OcopItem *before,
                const OcopItem *after)
{
  return (before->part == after->part ? 40 : 0) + (strcmp (before->section->name, after->section->name) == 0 ? 40 : 0) +
         (strcmp (before->code, after->code) == 0 ? 20 : 0);
}

static int
score_entry (gconstpointer before,
             gconstpointer after,
             guint         b,
             guint         a)
{
  const OcopItem *left = &((const OcopSet *) before)->items[b];
  const OcopItem *right = &((const OcopSet *) after)->items[a];

  return strcmp (left->criterion->id, right->criterion->id) == 0 ? 1 + place_likeness (left, right) : 0;
}

static int
score_name (gconstpointer before,
            gconstpointer after,
            guint         b,
            guint         a)
{
  const OcopItem *left = &((const OcopSet *) before)->items[b];
  const OcopItem *right = &((const OcopSet *) after)->items[a];

  if (strcmp (left->criterion->name, right->criterion->name) != 0)
    return 0;

  return 1 + options_likeness (left->criterion, right->criterion) + place_likeness (left, right);
}

static int
score_reading (gconstpointer before,
               gconstpointer after,
               guint         b,
               guint         a)
{
  const OcopItem *left = &((const OcopSet *) before)->items[b];
  const OcopItem *right = &((const OcopSet *) after)->items[a];
  int score = (ocop_texts_likeness (left->criterion->name, right->criterion->name) +
               options_likeness (left->criterion, right->criterion)) / 2 + place_likeness (left, right);

  return score >= LEAST_LIKENESS ? score : 0;
}

/* How many criteria of a set that have no counterpart by their entry bear the name. */
static guint
count_name (const OcopSet *set,
            const guint   *counterparts,
            const char    *name)
{
  guint n = 0;

  for (guint i = 0; i < set->n_items; i++)
    n += counterparts[i] == OCOP_NOBODY && strcmp (set->items[i].criterion->name, name) == 0;

  return n;
}

/**
 * ocop_pair_items:
 * @self: (out): to be cleared
 *
 * Pairs criteria by their entry, then by an equal name, then by what reads most alike.
 */
void
ocop_pair_items (OcopPairing   *self,
                 const OcopSet *before,
                 const OcopSet *after)
{
  g_autofree gboolean *doubtful = g_new0 (gboolean, after->n_items + 1);

  pairing_init (self, before->n_items, after->n_items);
  join_best (self, OCOP_MATCH_ENTRY, score_entry, before, after);
  for (guint i = 0; i < after->n_items; i++)
    doubtful[i] = count_name (before, self->of_before, after->items[i].criterion->name) > 1 ||
                  count_name (after, self->of_after, after->items[i].criterion->name) > 1;
  join_best (self, OCOP_MATCH_NAME, score_name, before, after);
  for (guint i = 0; i < after->n_items; i++)
    if (self->match[i] == OCOP_MATCH_NAME && doubtful[i])
      self->match[i] = OCOP_MATCH_GUESS;
  join_best (self, OCOP_MATCH_GUESS, score_reading, before, after);
}

/* The sections of the older set, and where its criteria went. */
typedef struct
{
  const OcopSet     *set;
  const OcopPairing *items;
} Parted;

/* A section is known by its name and by the criteria it kept. */
static int
score_section (gconstpointer parted,
               gconstpointer newer,
               guint         b,
               guint         a)
{
  const OcopSet *before = ((const Parted *) parted)->set;
  const OcopSet *after = newer;
  const OcopPairing *items = ((const Parted *) parted)->items;
  const OcopSection *left = &before->sections[b];
  const OcopSection *right = &after->sections[a];
  int kept = 0, names = ocop_texts_likeness (left->name, right->name);

  for (guint i = left->first_item; i < left->first_item + left->n_items; i++)
    kept += items->of_before[i] != OCOP_NOBODY && after->items[items->of_before[i]].section == right;
  kept = 2000 * kept / (int) (left->n_items + right->n_items);
  if (strcmp (left->name, right->name) == 0)
    names = 2000;

  if (MAX (names, kept) < LEAST_LIKENESS)
    return 0;

  return names + kept + (ocop_section_part (before, left) == ocop_section_part (after, right) ? 300 : 0);
}

/**
 * ocop_pair_sections:
 * @self: (out): to be cleared
 * @items: the criteria, paired before
 *
 * Pairs sections by their names and by the criteria they kept.
 */
void
ocop_pair_sections (OcopPairing       *self,
                    const OcopSet     *before,
                    const OcopSet     *after,
                    const OcopPairing *items)
{
  const Parted left = { before, items };

  pairing_init (self, before->n_sections, after->n_sections);
  join_best (self, OCOP_MATCH_NAME, score_section, &left, after);
}

static int
score_ground (gconstpointer before,
              gconstpointer after,
              guint         b,
              guint         a)
{
  const OcopKnockOut *left = &((const OcopSet *) before)->knock_outs[b];
  const OcopKnockOut *right = &((const OcopSet *) after)->knock_outs[a];

  if (strcmp (left->ground, right->ground) != 0)
    return 0;

  return 1 + (g_strcmp0 (left->code, right->code) == 0);
}

static int
score_ground_reading (gconstpointer before,
                      gconstpointer after,
                      guint         b,
                      guint         a)
{
  const OcopKnockOut *left = &((const OcopSet *) before)->knock_outs[b];
  const OcopKnockOut *right = &((const OcopSet *) after)->knock_outs[a];
  int score = ocop_texts_likeness (left->ground, right->ground);

  if ((left->code == NULL) == (right->code == NULL))
    score += 100;

  return score >= LEAST_LIKENESS ? score : 0;
}

/**
 * ocop_pair_knock_outs:
 * @self: (out): to be cleared
 *
 * Pairs grounds by their words, then those that read alike, which is a guess.
 */
void
ocop_pair_knock_outs (OcopPairing   *self,
                      const OcopSet *before,
                      const OcopSet *after)
{
  pairing_init (self, before->n_knock_outs, after->n_knock_outs);
  join_best (self, OCOP_MATCH_NAME, score_ground, before, after);
  join_best (self, OCOP_MATCH_GUESS, score_ground_reading, before, after);
}
