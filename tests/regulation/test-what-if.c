/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulations.h"
#include "regulation/ocop-what-if.h"
#include "random-sheets.h"

/* @expected: "code:gain" of every criterion to be raised */
static void
assert_raises (const OcopWhatIf *what_if,
               int               num,
               int               den,
               const char       *expected)
{
  g_autoptr (GString) raises = g_string_new (NULL);

  for (guint i = 0; i < what_if->n_raises; i++)
    g_string_append_printf (raises, "%s%s:%d", i > 0 ? " " : "", what_if->set->items[what_if->raises[i].item].code,
                            what_if->raises[i].gain);
  g_assert_true (what_if->reachable);
  g_assert_cmpstr (raises->str, ==, expected);
  g_assert_cmpint (what_if->least.num, ==, num);
  g_assert_cmpint (what_if->least.den, ==, den);
}

static void
test_points_only (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 3);
  const int choices[] = { 36, 21, 11 }; /* 35 + 20 + 10 points */
  g_autoptr (OcopWhatIf) next = ocop_what_if_new_for_sheet (set, choices, 0, 0);
  g_autoptr (OcopWhatIf) highest = ocop_what_if_new_for_sheet (set, choices, 0, 5);
  g_autoptr (OcopWhatIf) reached = ocop_what_if_new_for_sheet (set, choices, 0, 3);

  g_assert_cmpint (next->stars, ==, 4);
  g_assert_cmpint (next->lacking.num, ==, 5);
  assert_raises (next, 5, 1, "2:5");
  g_assert_cmpint (next->raises[0].steps[0].from, ==, 21);
  g_assert_cmpint (next->raises[0].steps[0].to, ==, 26);
  /* 2 gives five points at most: one criterion instead of two. */
  assert_raises (highest, 25, 1, "3:25");
  assert_raises (reached, 0, 1, "");
  g_assert_cmpint (highest->most.num, ==, 100);
}

static void
test_marks_and_steps (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);
  g_autoptr (OcopWhatIf) what_if = NULL;

  /* 99 points without these: the mark of 5 stars on 1.1 (20) is missed though the points are there. */
  choose (set, choices, "1.1", 2);
  what_if = ocop_what_if_new_for_sheet (set, choices, 0, 0);
  g_assert_cmpint (what_if->now->rank, ==, 4);
  g_assert_cmpint (what_if->stars, ==, 5);
  g_assert_cmpint (what_if->lacking.num, ==, 1);
  g_assert_cmpuint (what_if->missed->len, ==, 1);
  assert_raises (what_if, 10, 1, "1.1:10");
}

static void
test_more_by_steps (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);
  g_autoptr (OcopWhatIf) what_if = NULL;

  /* 84 of 99: one point is lacking with market (5 a step), purity (5) full and taste at 16 of 27 … */
  choose (set, choices, "7.1", 28);
  choose (set, choices, "4.1", 1);
  choose (set, choices, "1.2", 4);
  what_if = ocop_what_if_new_for_sheet (set, choices, 2, 5);
  g_assert_cmpint (what_if->lacking.num, ==, 6);
  /* … only the market is left, by steps of five: six points lack, ten are won. */
  assert_raises (what_if, 10, 1, "4.1:10");
  g_assert_cmpint (what_if->most.num, ==, 99);
}

static void
test_case (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);

  for (int case_no = 0; case_no <= 2; case_no++)
    {
      g_autofree int *choices = full_sheet (set);
      g_autoptr (OcopWhatIf) what_if = NULL;

      choose (set, choices, "1.2", OCOP_NOT_CHOSEN);
      what_if = ocop_what_if_new_for_sheet (set, choices, case_no, 5);
      g_assert_cmpint (what_if->most.num, ==, case_no == 2 ? 99 : 100);
    }
}

static void
test_out_of_reach (void)
{
  g_autofree char *text =
    small_text_with ("\"text\": \"Option of 2 points, number 2\", \"case\": 1",
                     "\"text\": \"Option of 2 points, number 2\", \"case\": 1, \"stars\": 4");
  g_autoptr (OcopRegulation) regulation = small_load (text);
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);
  g_autoptr (OcopWhatIf) next = ocop_what_if_new_for_sheet (set, choices, 0, 0);

  /* The household's case has no option of two points. */
  g_assert_cmpint (next->now->rank, ==, 3);
  g_assert_false (next->reachable);
  g_assert_cmpuint (next->n_raises, ==, 0);
  g_assert_cmpuint (next->out_of_reach->len, ==, 1);
  g_assert_cmpstr (set->items[((OcopStarMark *) next->out_of_reach->pdata[0])->item].code, ==, "1.2");
  g_assert_cmpint (next->lacking.num, ==, 0);
}

static void
test_points_out_of_reach (void)
{
  g_autofree char *text = small_text_with ("\"5\": 90", "\"5\": 99");
  g_autoptr (OcopRegulation) regulation = small_load (text);
  const OcopSet *set = ocop_regulation_get_set (regulation, 2);
  const int choices[] = { 1, 1, 1 };
  g_autoptr (OcopWhatIf) what_if = ocop_what_if_new_for_sheet (set, choices, 0, 5);

  g_assert_false (what_if->reachable);
  g_assert_cmpint (what_if->most.num, ==, 98);
  g_assert_cmpint (what_if->lacking.num, ==, 99);
  g_assert_cmpuint (what_if->out_of_reach->len, ==, 0);
}

static void
test_story (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);
  g_autoptr (OcopWhatIf) what_if = NULL;

  choose (set, choices, "5.1", 1);
  choose (set, choices, "5.2", OCOP_NOT_CHOSEN);
  what_if = ocop_what_if_new_for_sheet (set, choices, 0, 4);
  /* Four stars ask for 3 points at 5.2, which needs a story: 3 points at 5.1 before. */
  g_assert_cmpint (what_if->lacking.num, ==, 0);
  assert_raises (what_if, 6, 1, "5.1:3 5.2:3");
  g_assert_cmpint (what_if->raises[1].steps[0].from, ==, OCOP_NOT_CHOSEN);
}

static void
test_alternatives (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);
  g_autoptr (OcopWhatIf) open = NULL, fixed = NULL, chosen = NULL;

  choose (set, choices, "8.a", OCOP_NOT_CHOSEN);
  open = ocop_what_if_new_for_sheet (set, choices, 0, 5);
  assert_raises (open, 0, 1, ""); /* 96 points, and 8.b bears no mark */
  g_assert_cmpuint (open->missed->len, ==, 0);
  fixed = ocop_what_if_new_for_sheet (set, choices, 1, 5);
  assert_raises (fixed, 3, 1, "8.a:3");
  g_assert_cmpuint (fixed->missed->len, ==, 1);
  choose (set, choices, "8.b", 1);
  chosen = ocop_what_if_new_for_sheet (set, choices, 1, 5);
  assert_raises (chosen, 0, 1, "");
  g_assert_cmpint (chosen->most.num, ==, 100);
}

static void
test_unfinished (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *empty = ocop_choices_new (set);
  const int *sheets[] = { empty };
  g_autoptr (OcopWhatIf) what_if = ocop_what_if_new_for_sheet (set, empty, 0, 0);

  g_assert_cmpint (what_if->stars, ==, 2);
  g_assert_cmpint (what_if->lacking.num, ==, 30);
  assert_raises (what_if, 30, 1, "1.1:10 7.1:20");
  g_assert_null (ocop_what_if_new_for_mean (set, OCOP_MINIMUMS_MEAN, sheets, 1, 0, 0));
}

static void
test_rules (void)
{
  static const struct
  {
    OcopMinimums rule;
    int          num, den;
    const char  *raises;
  } cases[] = { { OCOP_MINIMUMS_MEAN, 20, 3, "1.1:20" },
                { OCOP_MINIMUMS_EVERY, 20, 3, "1.1:20" },
                { OCOP_MINIMUMS_MAJORITY, 10, 3, "1.1:10" } };
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *low = full_sheet (set);
  g_autofree int *also_low = full_sheet (set);
  g_autofree int *high = full_sheet (set);
  g_autofree int *unfinished = ocop_choices_new (set);
  const int *sheets[] = { unfinished, low, also_low, high };

  choose (set, low, "1.1", 2);
  choose (set, also_low, "1.1", 3);
  /* 20 points are asked for by 5 stars; two of three members gave 10. */
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OcopWhatIf) what_if = ocop_what_if_new_for_mean (set, cases[i].rule, sheets, 4, 0, 5);

      assert_raises (what_if, cases[i].num, cases[i].den, cases[i].raises);
      g_assert_cmpuint (what_if->n_sheets, ==, 3);
      g_assert_cmpuint (what_if->raises[0].steps[0].sheet, ==, 1);
      g_assert_cmpuint (what_if->raises[0].n_steps, ==, cases[i].rule == OCOP_MINIMUMS_MAJORITY ? 1 : 2);
      g_assert_cmpint (what_if->raises[0].from.num, ==, 40);
      g_assert_cmpint (what_if->raises[0].from.den, ==, 3);
    }
}

static GPtrArray *
name_document (const OcopSet *set,
               guint          item,
               gpointer       data)
{
  GPtrArray *documents;

  (*(int *) data)++;
  if (strcmp (set->items[item].code, "5.1") == 0)
    return NULL;
  documents = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (documents, g_strconcat ("Proof of ", set->items[item].code, NULL));

  return documents;
}

static void
test_proofs (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);
  g_autoptr (OcopWhatIf) what_if = NULL;
  int asked = 0;

  choose (set, choices, "5.1", 1);
  choose (set, choices, "5.2", OCOP_NOT_CHOSEN);
  what_if = ocop_what_if_new_for_sheet (set, choices, 0, 4);
  for (int round = 1; round <= 2; round++)
    {
      ocop_what_if_attach_proofs (what_if, name_document, &asked);
      g_assert_cmpint (asked, ==, 2 * round);
    }
  g_assert_null (what_if->raises[0].proofs);
  g_assert_cmpstr (what_if->raises[1].proofs->pdata[0], ==, "Proof of 5.2");
}

static void
test_highest (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  g_autofree int *choices = full_sheet (set);

  g_assert_null (ocop_what_if_new_for_sheet (set, choices, 0, 0));
}

static void
assert_set (const OcopSet *set)
{
  for (int round = 0; round < 6; round++)
    {
      guint n_sheets = (guint[]) { 1, 1, 2, 3, 7, 15 }[round];
      OcopMinimums rule = rules[g_test_rand_int_range (0, 3)];
      int case_no = g_test_rand_int_range (0, 3);
      g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_free);

      for (guint s = 0; s < n_sheets; s++)
        g_ptr_array_add (sheets, random_choices (set, n_sheets > 1, case_no));
      for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
        {
          g_autoptr (OcopWhatIf) what_if =
            n_sheets == 1 ? ocop_what_if_new_for_sheet (set, sheets->pdata[0], case_no, stars)
                          : ocop_what_if_new_for_mean (set, rule, (const int *const *) sheets->pdata, n_sheets, case_no,
                                                       stars);

          if (what_if->reachable)
            assert_leads_there (what_if, (const int *const *) sheets->pdata, n_sheets, case_no);
          else
            g_assert_true (what_if->out_of_reach->len > 0 ||
                           ocop_fraction_compare_int (what_if->most, set->regulation->bands[stars]) < 0);
        }
    }
}

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
        assert_set (&regulation->sets[s]);
    }
}

/* A household cannot reach all 35 points of part A under the decision of 2019. */
static void
test_household (void)
{
  g_autoptr (GError) error = NULL;
  const OcopRegulation *regulation = ocop_regulation_get ("1048-2019", &error);
  const OcopSet *set;
  g_autofree int *choices = NULL;
  g_autoptr (OcopWhatIf) household = NULL, company = NULL;

  g_assert_no_error (error);
  set = ocop_regulation_get_set (regulation, 9);
  choices = ocop_choices_new (set);
  household = ocop_what_if_new_for_sheet (set, choices, 2, 5);
  company = ocop_what_if_new_for_sheet (set, choices, 1, 5);
  g_assert_cmpint (household->most.num, ==, 99);
  g_assert_cmpint (company->most.num, ==, 100);
  g_assert_true (household->reachable);
  g_assert_cmpint (household->least.num, ==, 90);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/what-if/points-only", test_points_only);
  g_test_add_func ("/what-if/marks-and-steps", test_marks_and_steps);
  g_test_add_func ("/what-if/more-by-steps", test_more_by_steps);
  g_test_add_func ("/what-if/case", test_case);
  g_test_add_func ("/what-if/out-of-reach", test_out_of_reach);
  g_test_add_func ("/what-if/points-out-of-reach", test_points_out_of_reach);
  g_test_add_func ("/what-if/story", test_story);
  g_test_add_func ("/what-if/alternatives", test_alternatives);
  g_test_add_func ("/what-if/unfinished", test_unfinished);
  g_test_add_func ("/what-if/rules", test_rules);
  g_test_add_func ("/what-if/proofs", test_proofs);
  g_test_add_func ("/what-if/highest", test_highest);
  g_test_add_func ("/what-if/household", test_household);
  g_test_add_func ("/what-if/every-set", test_every_set);

  return g_test_run ();
}
