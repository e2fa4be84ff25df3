/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-explanation.h"
#include "regulation/ocop-regulations.h"
#include "small-regulation.h"

#define assert_text(call, expected)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ = (call);                                                                                   \
    g_assert_cmpstr (text_, ==, expected);                                                                             \
  }                                                                                                                    \
  G_STMT_END

static const OcopStarMark *
mark_of (const OcopSet *set,
         const char    *code,
         int            stars)
{
  for (guint i = 0; i < set->n_star_marks; i++)
    if (set->star_marks[i].stars == stars && strcmp (set->items[set->star_marks[i].item].code, code) == 0)
      return &set->star_marks[i];
  g_error ("%s has no mark of %d stars", code, stars);
}

static void
test_marks (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);

  assert_text (ocop_explain_mark (set, mark_of (set, "5.2", 4)), "4 stars need 5.2 from option 2 (3 points) on.");
  assert_text (ocop_explain_mark (set, mark_of (set, "1.1", 3)), "3 stars need 1.1 from option 2 or 3 (10 points) on.");
  assert_text (ocop_explain_mark (set, mark_of (set, "3.e", 4)),
               "4 stars need at least the lowest option of 3.e (option 1, 1 point); the decision marks the heading, not "
               "an option.");
  assert_text (ocop_explain_mark (set, mark_of (set, "8.a", 5)),
               "5 stars need 8.a from option 2 (3 points) on, where this alternative is the one scored.");
}

static void
test_mark_in_cases (void)
{
  g_autofree char *text =
    small_text_with ("\"text\": \"Option of 2 points, number 2\", \"case\": 1",
                     "\"text\": \"Option of 2 points, number 2\", \"case\": 1, \"stars\": 4");
  g_autoptr (OcopRegulation) regulation = small_load (text);
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);

  assert_text (ocop_explain_mark (set, mark_of (set, "1.2", 4)),
               "4 stars need at least 2 points at 1.2: in the case “Company with members” from option 2 on; no option of "
               "the case “One owner” gives that.");
}

static void
assert_minimum (const OcopSet        *set,
                OcopMinimums          rule,
                const int     *const *sheets,
                guint                 n_sheets,
                const char           *expected)
{
  g_autoptr (OcopRanking) ranking = ocop_ranking_new (set, rule, sheets, n_sheets);

  for (guint i = 0; i < ranking->n_minimums; i++)
    if (strcmp (set->items[ranking->minimums[i].mark->item].code, "5.2") == 0)
      {
        assert_text (ocop_explain_minimum (ranking, rule, &ranking->minimums[i]), expected);
        return;
      }
  g_assert_not_reached ();
}

static void
test_minimums (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *low = full_sheet (set);
  g_autofree int *also_low = full_sheet (set);
  g_autofree int *middle = full_sheet (set);
  g_autofree int *high = full_sheet (set);
  const int *sheets[] = { low, also_low, middle, high };

  choose (set, low, "5.2", 1);
  choose (set, also_low, "5.2", 1);
  choose (set, middle, "5.2", 2);
  assert_minimum (set, OCOP_MINIMUMS_MEAN, sheets, 3,
                  "4 stars need 5.2 from option 2 (3 points) on: the members' mean has to reach it, and it is 1,67; that "
                  "is not enough.");
  assert_minimum (set, OCOP_MINIMUMS_EVERY, sheets, 3,
                  "4 stars need 5.2 from option 2 (3 points) on: every member has to reach it, and the lowest given is 1 "
                  "point; that is not enough.");
  assert_minimum (set, OCOP_MINIMUMS_MAJORITY, sheets, 4,
                  "4 stars need 5.2 from option 2 (3 points) on: more than half of the members have to reach it, and 2 of "
                  "4 do; that is not enough.");
  assert_minimum (set, OCOP_MINIMUMS_MAJORITY, sheets + 1, 3,
                  "4 stars need 5.2 from option 2 (3 points) on: more than half of the members have to reach it, and 2 of "
                  "3 do; that is enough.");
  assert_minimum (set, OCOP_MINIMUMS_MEAN, sheets, 1,
                  "4 stars need 5.2 from option 2 (3 points) on: the sheet gives 1 point; that is not enough.");
}

static void
test_knock_outs (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);
  g_autoptr (GArray) signs = NULL;

  assert_text (ocop_explain_knock_out (set, &set->knock_outs[0]),
               "The product is put out if the council concludes: Forged dossier. This concerns the whole product; no "
               "points show it.");
  assert_text (ocop_explain_knock_out (set, &set->knock_outs[1]),
               "The product is put out if the council concludes, beside 6.1.1 (Purity): Foreign matter. A 0 there is "
               "already the sign of it.");
  assert_text (ocop_explain_knock_out (set, &set->knock_outs[2]),
               "The product is put out if the council concludes, beside 7 (Taste): Bad taste. A 0 there is not enough "
               "for it.");
  choose (set, choices, "6.1.1", 1);
  signs = ocop_choices_list_knock_outs (set, choices);
  assert_text (ocop_explain_knock_out_sign (&g_array_index (signs, OcopKnockOutSign, 0)),
               "6.1.1 (Purity) has 0 points, the sign of a ground for putting the product out: Foreign matter. It takes "
               "effect only if the council concludes so.");
}

static void
test_shapes (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);

  assert_text (ocop_explain_equal_points (ocop_set_find_item (set, "1.1")->criterion),
               "Options 2 and 3 give the same, 10 points; in the sum and for a star mark they count alike.");
  assert_text (ocop_explain_equal_points (ocop_set_find_item (set, "1.2")->criterion), NULL);
  assert_text (ocop_explain_no_story (set, ocop_item_index (set, ocop_set_find_item (set, "5.2"))),
               "5.2 is set to 0 points: by 5.1 there is no product story that could be judged.");
}

static void
assert_sentences (OcopWhatIf *what_if,
                  const char *expected)
{
  g_autoptr (GPtrArray) sentences = ocop_explain_what_if (what_if);
  g_autofree char *joined = NULL;

  g_ptr_array_add (sentences, NULL);
  joined = g_strjoinv ("\n", (char **) sentences->pdata);
  g_assert_cmpstr (joined, ==, expected);
  ocop_what_if_free (what_if);
}

static void
test_what_if_of_sheet (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);

  assert_sentences (ocop_what_if_new_for_sheet (set, choices, 0, 5), "Points and minimums are enough for 5 stars.");
  choose (set, choices, "5.1", 1);
  choose (set, choices, "5.2", OCOP_NOT_CHOSEN);
  assert_sentences (ocop_what_if_new_for_sheet (set, choices, 0, 4),
                    "The points for 4 stars are there.\n"
                    "4 stars need 5.2 from option 2 (3 points) on: the sheet gives 0 points; that is not enough.\n"
                    "With the options there are, the least is 6 points more:\n"
                    "5.1 (Story): from option 1 (0 points) to option 2 (3 points)\n"
                    "5.2 (Plot): from no choice yet to option 2 (3 points)");
  choose (set, choices, "8.a", OCOP_NONE_OF_THESE);
  choose (set, choices, "5.1", 3);
  choose (set, choices, "5.2", 3);
  assert_sentences (ocop_what_if_new_for_sheet (set, choices, 0, 5),
                    "The points for 5 stars are there.\n"
                    "5 stars need 8.a from option 2 (3 points) on, where this alternative is the one scored: the sheet "
                    "gives 0 points; that is not enough.\n"
                    "With the options there are, the least is 3 points more:\n"
                    "8.a (Community): from none of these (0 points) to option 2 (3 points)");
}

static void
test_what_if_of_mean (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 3);
  const int one[] = { 36, 26, 30 }, two[] = { 36, 26, 30 }, three[] = { 36, 26, 31 };
  const int *sheets[] = { one, two, three };

  assert_sentences (ocop_what_if_new_for_mean (set, OCOP_MINIMUMS_MEAN, sheets, 3, 0, 0),
                    "For 5 stars the mean lacks 0,67 points.\n"
                    "With the options there are, the mean has to grow by 0,67 at least: 2 points more, counted over all "
                    "sheets:\n"
                    "3 (Whole C): 2 points more on 1 sheet, the mean there from 29,33 to 30,00");
}

static void
test_what_if_out_of_reach (void)
{
  g_autofree char *text = small_text_with ("\"5\": 90", "\"5\": 99");
  g_autofree char *marked =
    small_text_with ("\"text\": \"Option of 2 points, number 2\", \"case\": 1",
                     "\"text\": \"Option of 2 points, number 2\", \"case\": 1, \"stars\": 4");
  g_autoptr (OcopRegulation) high = small_load (text);
  g_autoptr (OcopRegulation) barred = small_load (marked);
  const OcopSet *set = ocop_regulation_get_set (high, 2);
  g_autofree int *choices = full_sheet (set);
  g_autofree int *household = NULL;

  assert_sentences (ocop_what_if_new_for_sheet (set, choices, 0, 5),
                    "For 5 stars the sheet lacks 1 point.\n"
                    "No options lead to 5 stars:\n"
                    "at most 98,00 points can be reached, and 5 stars begin at 99");
  set = ocop_regulation_get_set (barred, 1);
  household = full_sheet (set);
  assert_sentences (ocop_what_if_new_for_sheet (set, household, 2, 4),
                    "The points for 4 stars are there.\n"
                    "4 stars need at least 2 points at 1.2: in the case “Company with members” from option 2 on; no "
                    "option of the case “One owner” gives that: the sheet gives 1 point; that is not enough.\n"
                    "No options lead to 4 stars:\n"
                    "1.2 (Board): 4 stars ask for 2 points, more than this product can reach there");
}

/* Whatever the data holds can be said. */
static void
test_every_set (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) regulations = ocop_regulations_list (&error);

  g_assert_no_error (error);
  for (guint r = 0; r < regulations->len; r++)
    {
      const OcopRegulation *regulation = regulations->pdata[r];

      for (guint s = 0; s < regulation->n_sets; s++)
        {
          const OcopSet *set = &regulation->sets[s];
          g_autofree int *empty = ocop_choices_new (set);

          for (guint i = 0; i < set->n_star_marks; i++)
            {
              g_autofree char *text = ocop_explain_mark (set, &set->star_marks[i]);

              g_assert_nonnull (strstr (text, set->items[set->star_marks[i].item].code));
            }
          for (guint i = 0; i < set->n_knock_outs; i++)
            {
              g_autofree char *text = ocop_explain_knock_out (set, &set->knock_outs[i]);

              g_assert_nonnull (strstr (text, set->knock_outs[i].ground));
              g_assert_null (strstr (text, "()"));
            }
          for (guint i = 0; i < set->n_items; i++)
            {
              g_autofree char *text = ocop_explain_equal_points (set->items[i].criterion);

              g_assert_true (text == NULL || g_str_has_suffix (text, "."));
            }
          for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
            {
              g_autoptr (OcopWhatIf) what_if = ocop_what_if_new_for_sheet (set, empty, 0, stars);
              g_autoptr (GPtrArray) sentences = ocop_explain_what_if (what_if);

              g_assert_cmpuint (sentences->len, >, 1);
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explanation/marks", test_marks);
  g_test_add_func ("/explanation/mark-in-cases", test_mark_in_cases);
  g_test_add_func ("/explanation/minimums", test_minimums);
  g_test_add_func ("/explanation/knock-outs", test_knock_outs);
  g_test_add_func ("/explanation/shapes", test_shapes);
  g_test_add_func ("/explanation/what-if-of-sheet", test_what_if_of_sheet);
  g_test_add_func ("/explanation/what-if-of-mean", test_what_if_of_mean);
  g_test_add_func ("/explanation/what-if-out-of-reach", test_what_if_out_of_reach);
  g_test_add_func ("/explanation/every-set", test_every_set);

  return g_test_run ();
}
