/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-ranking.h"
#include "small-regulation.h"

static const OcopMinimums rules[] = { OCOP_MINIMUMS_MEAN, OCOP_MINIMUMS_EVERY, OCOP_MINIMUMS_MAJORITY };

/* Sheets of a set without marks on which every total from 0 to 100 can be given. */
static OcopRanking *
rank_totals (const OcopSet *set,
             const int     *totals,
             guint          n)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      int *choices = ocop_choices_new (set);
      int left = totals[i];

      for (guint c = 0; c < set->n_items; c++)
        {
          int points = MIN (left, set->items[c].criterion->max);

          choices[c] = points + 1;
          left -= points;
        }
      g_assert_cmpint (left, ==, 0);
      g_ptr_array_add (sheets, choices);
    }

  return ocop_ranking_new (set, OCOP_MINIMUMS_MEAN, (const int *const *) sheets->pdata, n);
}

/* @n sheets whose totals sum to @sum */
static void
assert_band (const OcopSet *set,
             int            sum,
             int            n,
             int            rank,
             const char    *text)
{
  g_autofree int *totals = g_new (int, n);
  g_autoptr (OcopRanking) ranking = NULL;
  g_autofree char *printed = NULL;

  for (int i = 0; i < n; i++)
    totals[i] = sum / n + (i < sum % n ? 1 : 0);
  ranking = rank_totals (set, totals, (guint) n);
  printed = ocop_regulation_print_score (set->regulation, ranking->mean);

  g_assert_cmpint (ranking->n_sheets, ==, n);
  g_assert_cmpint (ranking->sum, ==, sum);
  g_assert_cmpint (ranking->rank_by_points, ==, rank);
  g_assert_cmpint (ranking->rank, ==, rank);
  g_assert_cmpstr (printed, ==, text);
  if (rank == 5)
    g_assert_cmpint (ranking->next_rank, ==, 0);
  else
    {
      OcopFraction reached = ocop_fraction_add (ranking->mean, ranking->next_points);

      g_assert_cmpint (ranking->next_rank, ==, rank + 1);
      g_assert_cmpint (ocop_fraction_compare_int (reached, set->regulation->bands[rank + 1]), ==, 0);
    }
}

static void
test_bands (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 3);

  assert_band (set, 0, 1, 1, "0,00");
  assert_band (set, 29999, 1000, 1, "29,99");
  assert_band (set, 30, 1, 2, "30,00");
  assert_band (set, 49999, 1000, 2, "49,99");
  assert_band (set, 50 * 3, 3, 3, "50,00");
  assert_band (set, 69999, 1000, 3, "69,99");
  assert_band (set, 139, 2, 3, "69,50");
  assert_band (set, 70, 1, 4, "70,00");
  assert_band (set, 22499, 250, 4, "89,99"); /* 89.996 */
  assert_band (set, 269, 3, 4, "89,67");
  assert_band (set, 90, 1, 5, "90,00");
  assert_band (set, 22501, 250, 5, "90,00"); /* 90.004 */
  assert_band (set, 100 * 7, 7, 5, "100,00");
}

static void
test_lack (void)
{
  static const struct
  {
    int         sum, n;
    const char *text;
  } lacks[] = { { 22499, 250, "0,01" }, { 89, 1, "1,00" }, { 199, 3, "3,67" }, { 0, 1, "30,00" }, { 90, 1, "0,00" } };
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 3);

  for (gsize i = 0; i < G_N_ELEMENTS (lacks); i++)
    {
      g_autofree int *totals = g_new (int, lacks[i].n);
      g_autoptr (OcopRanking) ranking = NULL;
      g_autofree char *text = NULL;

      for (int t = 0; t < lacks[i].n; t++)
        totals[t] = lacks[i].sum / lacks[i].n + (t < lacks[i].sum % lacks[i].n ? 1 : 0);
      ranking = rank_totals (set, totals, (guint) lacks[i].n);
      text = ocop_ranking_print_lack (ranking);
      g_assert_cmpstr (text, ==, lacks[i].text);
    }
}

static void
test_no_sheet (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *empty = ocop_choices_new (set);
  const int *sheets[] = { empty };

  for (guint n = 0; n < 2; n++)
    {
      g_autoptr (OcopRanking) ranking = ocop_ranking_new (set, OCOP_MINIMUMS_MEAN, sheets, n);

      g_assert_cmpint (ranking->n_sheets, ==, 0);
      g_assert_cmpint (ranking->rank, ==, 0);
      g_assert_cmpint (ranking->rank_by_points, ==, 0);
      g_assert_cmpint (ranking->next_rank, ==, 0);
      g_assert_cmpuint (ranking->n_minimums, ==, 0);
    }
}

static void
test_unfinished_does_not_count (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *full = full_sheet (set);
  g_autofree int *unfinished = full_sheet (set);
  const int *sheets[] = { unfinished, full };
  g_autoptr (OcopRanking) ranking = NULL;

  choose (set, unfinished, "7.1", OCOP_NOT_CHOSEN);
  ranking = ocop_ranking_new (set, OCOP_MINIMUMS_EVERY, sheets, 2);
  g_assert_cmpint (ranking->n_sheets, ==, 1);
  g_assert_cmpint (ranking->mean.num, ==, 99);
  g_assert_cmpint (ranking->mean.den, ==, 1);
  g_assert_cmpint (ranking->rank, ==, 5);
}

/* The minimum of a code and rank, which must be among those that apply. */
static const OcopMinimum *
minimum_of (const OcopRanking *ranking,
            const char        *code,
            int                stars)
{
  for (guint i = 0; i < ranking->n_minimums; i++)
    if (ranking->minimums[i].mark->stars == stars &&
        strcmp (ranking->set->items[ranking->minimums[i].mark->item].code, code) == 0)
      return &ranking->minimums[i];

  return NULL;
}

static void
assert_minimum (const OcopRanking *ranking,
                const char        *code,
                int                stars,
                int                num,
                int                den,
                gboolean           met)
{
  const OcopMinimum *minimum = minimum_of (ranking, code, stars);

  g_assert_nonnull (minimum);
  g_assert_cmpint (minimum->reached.num, ==, num);
  g_assert_cmpint (minimum->reached.den, ==, den);
  g_assert_cmpint (minimum->met, ==, met);
}

/* Sheets full but for one criterion. */
static OcopRanking *
rank_varied (const OcopSet *set,
             OcopMinimums   rule,
             const char    *code,
             const int     *places,
             guint          n)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      int *choices = full_sheet (set);

      choose (set, choices, code, places[i]);
      g_ptr_array_add (sheets, choices);
    }

  return ocop_ranking_new (set, rule, (const int *const *) sheets->pdata, n);
}

/* 1.1 gives 0, 10, 10, 20; 3 stars ask for 10, 5 stars for 20. */
static void
test_minimum_rules (void)
{
  static const int places[] = { 4, 4, 3, 1 };
  static const struct
  {
    int num, den, num_5;
    int rank;
  } expected[] = {
    [OCOP_MINIMUMS_MEAN] = { 25, 2, 25, 4 }, /* 12.5 of 10 and of 20 */
    [OCOP_MINIMUMS_EVERY] = { 0, 1, 0, 2 },
    [OCOP_MINIMUMS_MAJORITY] = { 3, 4, 1, 4 }, /* 3 of 4 reach 10; exactly half reach 20, which is not enough */
  };
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (OcopRanking) ranking = rank_varied (set, rules[i], "1.1", places, G_N_ELEMENTS (places));
      g_autoptr (GPtrArray) missed = ocop_ranking_list_missed (ranking, ranking->rank_by_points);
      g_autoptr (GPtrArray) missed_for_next = ocop_ranking_list_missed (ranking, ranking->next_rank);
      gboolean strict = rules[i] == OCOP_MINIMUMS_EVERY;

      g_assert_cmpint (ranking->rank_by_points, ==, 5); /* 91.5 */
      assert_minimum (ranking, "1.1", 3, expected[i].num, expected[i].den, !strict);
      assert_minimum (ranking, "1.1", 5, expected[i].num_5, rules[i] == OCOP_MINIMUMS_EVERY ? 1 : 2, FALSE);
      g_assert_cmpint (ranking->rank, ==, expected[i].rank);
      g_assert_cmpint (ranking->next_rank, ==, expected[i].rank + 1);
      g_assert_true (ocop_fraction_is_zero (ranking->next_points));
      g_assert_cmpuint (missed->len, ==, strict ? 2 : 1);
      g_assert_cmpuint (missed_for_next->len, ==, 1);
    }
}

/* A missed minimum of a low rank holds the product below it, whatever else is met. */
static void
test_lower_rank_counts (void)
{
  static const int place[] = { OCOP_NONE_OF_THESE };
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autoptr (OcopRanking) ranking = rank_varied (set, OCOP_MINIMUMS_MEAN, "3.e", place, 1);

  assert_minimum (ranking, "3.e", 4, 0, 1, FALSE);
  assert_minimum (ranking, "1.1", 5, 20, 1, TRUE);
  g_assert_cmpint (ranking->rank_by_points, ==, 5);
  g_assert_cmpint (ranking->rank, ==, 3);
}

/* The mark on the heading of 3.e asks for its lowest option, 1 point. */
static void
test_heading_mark (void)
{
  static const int lowest[] = { 1 }, mixed[] = { 1, OCOP_NONE_OF_THESE }, more[] = { 2, OCOP_NONE_OF_THESE };
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autoptr (OcopRanking) one = rank_varied (set, OCOP_MINIMUMS_MEAN, "3.e", lowest, 1);
  g_autoptr (OcopRanking) half = rank_varied (set, OCOP_MINIMUMS_MEAN, "3.e", mixed, 2);
  g_autoptr (OcopRanking) enough = rank_varied (set, OCOP_MINIMUMS_MEAN, "3.e", more, 2);

  assert_minimum (one, "3.e", 4, 1, 1, TRUE);
  g_assert_cmpint (one->rank, ==, 5);
  assert_minimum (half, "3.e", 4, 1, 2, FALSE);
  g_assert_cmpint (half->rank, ==, 3);
  assert_minimum (enough, "3.e", 4, 3, 2, TRUE);
}

static void
test_equal_points (void)
{
  static const int marked[] = { 2 }, unmarked[] = { 3 };
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autoptr (OcopRanking) a = rank_varied (set, OCOP_MINIMUMS_EVERY, "1.1", marked, 1);
  g_autoptr (OcopRanking) b = rank_varied (set, OCOP_MINIMUMS_EVERY, "1.1", unmarked, 1);

  assert_minimum (a, "1.1", 3, 10, 1, TRUE);
  assert_minimum (b, "1.1", 3, 10, 1, TRUE);
  g_assert_cmpint (a->rank, ==, b->rank);
}

/* Without a story 5.2 counts 0, also against its mark. */
static void
test_story (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);
  const int *sheets[] = { choices };
  g_autoptr (OcopRanking) ranking = NULL;

  choose (set, choices, "5.1", 1);
  choose (set, choices, "5.2", OCOP_NOT_CHOSEN);
  ranking = ocop_ranking_new (set, OCOP_MINIMUMS_MEAN, sheets, 1);
  assert_minimum (ranking, "5.2", 4, 0, 1, FALSE);
  g_assert_cmpint (ranking->mean.num, ==, 89);
  g_assert_cmpint (ranking->rank_by_points, ==, 4);
  g_assert_cmpint (ranking->rank, ==, 3);
  g_assert_true (ocop_fraction_is_zero (ranking->next_points));
}

static void
test_alternatives (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *a = full_sheet (set);
  g_autofree int *b = full_sheet (set);
  const int *sheets[] = { a, b };
  g_autoptr (OcopRanking) ranking = NULL;

  choose (set, a, "8.a", OCOP_NOT_CHOSEN);
  choose (set, b, "8.a", OCOP_NOT_CHOSEN);
  choose (set, a, "8.b", 1);
  choose (set, b, "8.b", 1);
  ranking = ocop_ranking_new (set, OCOP_MINIMUMS_MEAN, sheets, 2);
  g_assert_null (minimum_of (ranking, "8.a", 5)); /* nobody was asked there */
  g_assert_cmpint (ranking->rank, ==, 5);
  g_clear_pointer (&ranking, ocop_ranking_free);

  /* Members who disagree: the mark is measured on those who chose the marked alternative. */
  choose (set, a, "8.b", OCOP_NOT_CHOSEN);
  choose (set, a, "8.a", 1);
  ranking = ocop_ranking_new (set, OCOP_MINIMUMS_MAJORITY, sheets, 2);
  assert_minimum (ranking, "8.a", 5, 0, 1, FALSE);
  g_assert_cmpint (ranking->tallies[ocop_item_index (set, ocop_set_find_item (set, "8.a"))].n, ==, 1);
  g_assert_cmpint (ranking->rank, ==, 4);
}

static void
test_words (void)
{
  OcopMinimums rule;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_assert_true (ocop_minimums_from_word (ocop_minimums_to_word (rules[i]), &rule));
      g_assert_cmpint (rule, ==, rules[i]);
    }
  g_assert_false (ocop_minimums_from_word ("median", &rule));
}

/* The same figures once more, by hand: every criterion of set 1 spelled out, products instead of fractions. */
static gboolean
count_by_hand (const OcopSet *set,
               const int     *choices,
               int           *total)
{
  gboolean no_story = choices[5] == 1;

  *total = 0;
  for (guint i = 0; i < 9; i++)
    {
      if (choices[i] < 0 && !(i == 6 && no_story))
        return FALSE;
      if (choices[i] > 0)
        *total += set->items[i].criterion->options[choices[i] - 1].points;
    }
  for (guint i = 9; i < 11; i++)
    if (choices[i] > 0)
      *total += set->items[i].criterion->options[choices[i] - 1].points;

  return choices[9] >= 0 || choices[10] >= 0;
}

static int *
random_sheet (const OcopSet *set,
              int            good)
{
  int *choices = ocop_choices_new (set);
  guint alternative = g_test_rand_int_range (0, 4) > 0 ? 10 : 9;

  for (guint i = 0; i < set->n_items; i++)
    {
      const OcopCriterion *criterion = set->items[i].criterion;
      int n = (int) criterion->n_options;

      if (i < 9 || i == alternative)
        choices[i] = g_test_rand_int_range (0, 10) < good
                       ? n
                       : g_test_rand_int_range (criterion->none_of_these ? 0 : 1, n + 1);
      if (g_test_rand_int_range (0, 60) == 0)
        choices[i] = OCOP_NOT_CHOSEN;
    }

  return choices;
}

static void
check_by_hand (const OcopSet *set,
               OcopMinimums   rule,
               GPtrArray     *sheets)
{
  g_autoptr (OcopRanking) ranking = ocop_ranking_new (set, rule, (const int *const *) sheets->pdata, sheets->len);
  __int128 sum = 0, n = 0;
  int by_points = 1, granted = 1;
  gboolean missed = FALSE;

  for (guint s = 0; s < sheets->len; s++)
    {
      int total;

      if (!count_by_hand (set, sheets->pdata[s], &total))
        continue;
      sum += total;
      n++;
    }
  g_assert_cmpint (ranking->n_sheets, ==, (int) n);
  if (n == 0)
    return;
  g_assert_true (sum * ranking->mean.den == n * ranking->mean.num);

  for (int stars = 2; stars <= 5; stars++)
    {
      if (sum >= n * set->regulation->bands[stars])
        by_points = stars;
      for (guint m = 0; m < set->n_star_marks; m++)
        {
          const OcopStarMark *mark = &set->star_marks[m];
          __int128 points = 0, asked = 0, reaching = 0, lowest = 1000;
          int total;

          for (guint s = 0; s < sheets->len; s++)
            {
              const int *choices = sheets->pdata[s];
              int own = choices[mark->item];
              int given = own > 0 ? set->items[mark->item].criterion->options[own - 1].points : 0;

              if (!count_by_hand (set, choices, &total) || (mark->item == 9 && own < 0))
                continue;
              asked++;
              points += given;
              reaching += given >= mark->points;
              lowest = MIN (lowest, given);
            }
          if (mark->stars != stars || asked == 0)
            continue;
          missed = missed || (rule == OCOP_MINIMUMS_MEAN && points < asked * mark->points) ||
                   (rule == OCOP_MINIMUMS_EVERY && lowest < mark->points) ||
                   (rule == OCOP_MINIMUMS_MAJORITY && reaching <= asked - reaching);
        }
      if (by_points == stars && !missed)
        granted = stars;
    }
  g_assert_cmpint (ranking->rank_by_points, ==, by_points);
  g_assert_cmpint (ranking->rank, ==, granted);
}

static void
test_random (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);

  g_assert_cmpuint (set->n_items, ==, 11);
  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_free);
      int n = g_test_rand_int_range (1, 16), good = g_test_rand_int_range (0, 11);

      for (int i = 0; i < n; i++)
        g_ptr_array_add (sheets, random_sheet (set, good));
      for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
        check_by_hand (set, rules[i], sheets);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/bands", test_bands);
  g_test_add_func ("/ranking/lack", test_lack);
  g_test_add_func ("/ranking/no-sheet", test_no_sheet);
  g_test_add_func ("/ranking/unfinished-does-not-count", test_unfinished_does_not_count);
  g_test_add_func ("/ranking/minimum-rules", test_minimum_rules);
  g_test_add_func ("/ranking/lower-rank-counts", test_lower_rank_counts);
  g_test_add_func ("/ranking/heading-mark", test_heading_mark);
  g_test_add_func ("/ranking/equal-points", test_equal_points);
  g_test_add_func ("/ranking/story", test_story);
  g_test_add_func ("/ranking/alternatives", test_alternatives);
  g_test_add_func ("/ranking/words", test_words);
  g_test_add_func ("/ranking/random", test_random);

  return g_test_run ();
}
