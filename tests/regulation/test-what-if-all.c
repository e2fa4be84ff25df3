/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What-if against every combination of choices tried one by one, on small sets made at random. */
#include "random-sheets.h"

static void
add_options (GString  *text,
             int       cases,
             gboolean  zero,
             int       most_stars)
{
  g_string_append (text, "\"options\": [");
  for (int c = 1; c <= MAX (cases, 1); c++)
    {
      int n = g_test_rand_int_range (1, 4), points = zero ? 0 : g_test_rand_int_range (0, 2);

      for (int i = 0; i < n; i++)
        {
          g_string_append_printf (text, "%s{\"points\": %d, \"text\": \"%d/%d\"", c + i > 1 ? ", " : "", points, c, i);
          if (cases > 0)
            g_string_append_printf (text, ", \"case\": %d", c);
          if (points > 0 && g_test_rand_int_range (0, 3) == 0)
            g_string_append_printf (text, ", \"stars\": %d", g_test_rand_int_range (2, most_stars + 1));
          g_string_append (text, "}");
          points += g_test_rand_int_range (0, 4);
        }
    }
  g_string_append (text, "]}");
}

/* Two parts of freely made criteria around a story; the third with alternatives. */
static OcopRegulation *
random_regulation (gboolean large)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int band = g_test_rand_int_range (1, 4);

  g_string_append (text, "{\"id\": \"random\", \"revision\": 1, \"title\": \"Random\", \"short_title\": \"Random\", "
                         "\"in_force_from\": \"2020-01-31\", \"in_force_to\": null, "
                         "\"parts\": {\"A\": 35, \"B\": 25, \"C\": 40}, ");
  g_string_append_printf (text, "\"bands\": {\"5\": %d, \"4\": %d, \"3\": %d, \"2\": %d, \"1\": 0}, \"criteria\": {",
                          4 * band, 3 * band, 2 * band, band);
  for (int i = 0; i < 6; i++)
    {
      int cases = i == 0 && g_test_rand_int_range (0, 2) == 0 ? 2 : 0;

      g_string_append_printf (text, "%s\"c%d\": {\"name\": \"C%d\", \"max\": 9, ", i > 0 ? ", " : "", i, i);
      if (cases > 0)
        g_string_append (text, "\"cases\": {\"1\": \"One\", \"2\": \"Two\"}, ");
      if (i == 2 || i == 3)
        g_string_append_printf (text, "\"story\": \"%s\", ", i == 2 ? "asks" : "needs");
      if (i == 4 && g_test_rand_int_range (0, 3) == 0)
        g_string_append (text, "\"stars_on_heading\": 3, ");
      add_options (text, cases, i == 2 && g_test_rand_int_range (0, 2) == 0, 5);
    }
  g_string_append (text, "}, \"sets\": [{\"no\": 1, \"name\": \"Random\", \"parts\": ["
                         "{\"code\": \"A\", \"name\": \"A\", \"max\": 35, \"sections\": "
                         "[{\"code\": \"1\", \"name\": \"1\", \"max\": 9, \"criteria\": [[\"1.1\", \"c0\"]");
  if (large)
    g_string_append (text, ", [\"1.2\", \"c1\"]");
  g_string_append (text, "]}]}, {\"code\": \"B\", \"name\": \"B\", \"max\": 25, \"sections\": "
                         "[{\"code\": \"5\", \"name\": \"5\", \"max\": 9, \"criteria\": [[\"5.2\", \"c3\"], [\"5.1\", "
                         "\"c2\"]]}]}, {\"code\": \"C\", \"name\": \"C\", \"max\": 40, \"sections\": "
                         "[{\"code\": \"8\", \"name\": \"8\", \"max\": 9, ");
  if (g_test_rand_int_range (0, 2) == 0)
    g_string_append (text, "\"choose_one\": true, \"criteria\": [[\"8.a\", \"c4\"], [\"8.b\", \"c5\"]]}]}]}]}");
  else
    g_string_append (text, "\"criteria\": [[\"8.a\", \"c4\"]]}]}]}]}");

  return small_load (text->str);
}

#define MAX_ITEMS 6

/* A sheet as it could be: points and whether asked. */
typedef struct
{
  int      points[MAX_ITEMS];
  gboolean asked[MAX_ITEMS];
  gboolean raised[MAX_ITEMS];
  int      gain;
} Candidate;

static gboolean
may_take (const OcopSet *set,
          const int     *choices,
          guint          item,
          int            case_no,
          guint          option)
{
  const OcopCriterion *criterion = set->items[item].criterion;
  int own = choices[item] > 0 ? criterion->options[choices[item] - 1].case_no : 0;
  int asked = criterion->n_cases > 0 && case_no > 0 ? case_no : own;

  return criterion->options[option].points > ocop_choices_get_points (set, choices, item) &&
         (asked == 0 || criterion->options[option].case_no == asked);
}

static void
list_candidates (const OcopSet *set,
                 const int     *choices,
                 int            case_no,
                 guint          item,
                 Candidate      so_far,
                 GArray        *all)
{
  if (item == set->n_items)
    {
      for (guint i = 0; i < set->n_items; i++)
        if (so_far.raised[i] && set->items[i].criterion->story == OCOP_STORY_NEEDS &&
            ocop_choices_get_state (set, choices, i) != OCOP_ITEM_SCORED && so_far.points[set->story_item] == 0)
          return;
      g_array_append_val (all, so_far);
      return;
    }

  /* An alternative not chosen yet can be any; the first in the section decides for all. */
  if (set->items[item].section->choose_one && set->items[item].section->first_item == item &&
      ocop_choices_get_state (set, choices, item) == OCOP_ITEM_UNSCORED)
    {
      for (guint i = item; i < item + 2; i++)
        {
          if (case_no > 0 && i != item + (guint) case_no - 1)
            continue;
          so_far.asked[item] = i == item;
          so_far.asked[item + 1] = i != item;
          so_far.points[item] = so_far.points[item + 1] = 0;
          list_candidates (set, choices, case_no, item + 2, so_far, all);
          for (guint o = 0; o < set->items[i].criterion->n_options; o++)
            if (may_take (set, choices, i, case_no, o))
              {
                Candidate next = so_far;

                next.points[i] = set->items[i].criterion->options[o].points;
                next.gain += next.points[i];
                next.raised[i] = TRUE;
                list_candidates (set, choices, case_no, item + 2, next, all);
              }
        }
      return;
    }

  so_far.asked[item] = ocop_choices_get_state (set, choices, item) != OCOP_ITEM_OTHER_CHOSEN;
  so_far.points[item] = ocop_choices_get_points (set, choices, item);
  list_candidates (set, choices, case_no, item + 1, so_far, all);
  for (guint o = 0; o < set->items[item].criterion->n_options && so_far.asked[item]; o++)
    if (may_take (set, choices, item, case_no, o))
      {
        Candidate next = so_far;

        next.points[item] = set->items[item].criterion->options[o].points;
        next.gain += next.points[item] - so_far.points[item];
        next.raised[item] = TRUE;
        list_candidates (set, choices, case_no, item + 1, next, all);
      }
}

static gboolean
reaches (const OcopSet          *set,
         OcopMinimums            rule,
         const Candidate *const *sheets,
         guint                   n_sheets,
         int                     stars)
{
  int sum = 0;

  for (guint s = 0; s < n_sheets; s++)
    for (guint i = 0; i < set->n_items; i++)
      sum += sheets[s]->points[i];
  if (sum < set->regulation->bands[stars] * (int) n_sheets)
    return FALSE;

  for (guint m = 0; m < set->n_star_marks; m++)
    {
      const OcopStarMark *mark = &set->star_marks[m];
      int asked = 0, points = 0, reaching = 0;

      if (mark->stars > stars)
        continue;
      for (guint s = 0; s < n_sheets; s++)
        if (sheets[s]->asked[mark->item])
          {
            asked++;
            points += sheets[s]->points[mark->item];
            reaching += sheets[s]->points[mark->item] >= mark->points;
          }
      if (asked > 0 && (rule == OCOP_MINIMUMS_MEAN    ? points < mark->points * asked
                        : rule == OCOP_MINIMUMS_EVERY ? reaching < asked
                                                      : reaching * 2 <= asked))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  int gain;
  int n_criteria;
  int n_steps;
} Best;

static void
try_all (const OcopSet          *set,
         OcopMinimums            rule,
         GArray          *const *lists,
         guint                   n_sheets,
         guint                   at,
         const Candidate       **taken,
         int                     stars,
         Best                   *best)
{
  Best own = { 0 };

  if (at < n_sheets)
    {
      for (guint i = 0; i < lists[at]->len; i++)
        {
          taken[at] = &g_array_index (lists[at], Candidate, i);
          try_all (set, rule, lists, n_sheets, at + 1, taken, stars, best);
        }
      return;
    }

  for (guint s = 0; s < n_sheets; s++)
    own.gain += taken[s]->gain;
  if (best->gain >= 0 && own.gain > best->gain)
    return;
  if (!reaches (set, rule, taken, n_sheets, stars))
    return;
  for (guint i = 0; i < set->n_items; i++)
    {
      gboolean any = FALSE;

      for (guint s = 0; s < n_sheets; s++)
        {
          any = any || taken[s]->raised[i];
          own.n_steps += taken[s]->raised[i];
        }
      own.n_criteria += any;
    }
  if (best->gain < 0 || own.gain < best->gain || own.n_criteria < best->n_criteria ||
      (own.n_criteria == best->n_criteria && own.n_steps < best->n_steps))
    *best = own;
}

static Best
find_by_hand (const OcopSet        *set,
              OcopMinimums          rule,
              const int     *const *sheets,
              guint                 n_sheets,
              int                   case_no,
              int                   stars)
{
  GArray *lists[4];
  const Candidate *taken[4];
  Best best = { -1, 0, 0 };

  g_assert_cmpuint (set->n_items, <=, MAX_ITEMS);
  for (guint s = 0; s < n_sheets; s++)
    {
      lists[s] = g_array_new (FALSE, FALSE, sizeof (Candidate));
      list_candidates (set, sheets[s], case_no, 0, (Candidate) { .gain = 0 }, lists[s]);
    }
  try_all (set, rule, lists, n_sheets, 0, taken, stars, &best);
  for (guint s = 0; s < n_sheets; s++)
    g_array_unref (lists[s]);

  return best;
}

static void
assert_same (const OcopSet        *set,
             OcopMinimums          rule,
             const int     *const *sheets,
             guint                 n_sheets,
             int                   case_no,
             int                   stars)
{
  g_autoptr (OcopWhatIf) what_if = n_sheets == 1
                                     ? ocop_what_if_new_for_sheet (set, sheets[0], case_no, stars)
                                     : ocop_what_if_new_for_mean (set, rule, sheets, n_sheets, case_no, stars);
  Best best = find_by_hand (set, rule, sheets, n_sheets, case_no, stars);
  guint n_steps = 0;

  g_assert_cmpint (what_if->reachable, ==, best.gain >= 0);
  if (!what_if->reachable)
    return;
  for (guint i = 0; i < what_if->n_raises; i++)
    n_steps += what_if->raises[i].n_steps;
  g_assert_cmpint (what_if->least.num * (int) n_sheets, ==, best.gain * what_if->least.den);
  g_assert_cmpuint (what_if->n_raises, ==, best.n_criteria);
  g_assert_cmpuint (n_steps, ==, best.n_steps);
  g_assert_cmpuint (what_if->out_of_reach->len, ==, 0);
  g_assert_cmpint (ocop_fraction_compare (what_if->least, what_if->lacking), >=, 0);
  assert_leads_there (what_if, sheets, n_sheets, case_no);
}

static void
test_against_all (gconstpointer data)
{
  guint n_sheets = GPOINTER_TO_UINT (data);

  for (int round = 0; round < (n_sheets == 1 ? 1500 : 250); round++)
    {
      g_autoptr (OcopRegulation) regulation = random_regulation (n_sheets < 3);
      const OcopSet *set = ocop_regulation_get_set (regulation, 1);
      g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_free);
      int case_no = g_test_rand_int_range (0, 3);

      for (guint s = 0; s < n_sheets; s++)
        g_ptr_array_add (sheets, random_choices (set, n_sheets > 1, case_no));
      for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
        assert_same (set, rules[g_test_rand_int_range (0, 3)], (const int *const *) sheets->pdata, n_sheets, case_no,
                     stars);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/what-if-all/one", GUINT_TO_POINTER (1), test_against_all);
  g_test_add_data_func ("/what-if-all/two", GUINT_TO_POINTER (2), test_against_all);
  g_test_add_data_func ("/what-if-all/three", GUINT_TO_POINTER (3), test_against_all);

  return g_test_run ();
}
