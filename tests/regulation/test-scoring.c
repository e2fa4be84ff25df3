/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-regulation.h"

typedef struct
{
  OcopRegulation *regulation;
  const OcopSet  *set;
  int            *choices;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->regulation = small_regulation ();
  f->set = ocop_regulation_get_set (f->regulation, 1);
  f->choices = full_sheet (f->set);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_free (f->choices);
  ocop_regulation_unref (f->regulation);
}

static void
assert_score (const Fixture *f,
              int            a,
              int            b,
              int            c,
              const char    *unscored)
{
  OcopSheetScore score = ocop_choices_score (f->set, f->choices);
  g_autoptr (GPtrArray) codes = ocop_choices_list_unscored (f->set, f->choices);
  g_autofree char *joined = NULL;

  g_assert_cmpint (score.parts[0], ==, a);
  g_assert_cmpint (score.parts[1], ==, b);
  g_assert_cmpint (score.parts[2], ==, c);
  g_assert_cmpint (score.total, ==, a + b + c);
  g_assert_cmpuint (score.n_unscored, ==, codes->len);
  g_ptr_array_add (codes, NULL);
  joined = g_strjoinv (" ", (char **) codes->pdata);
  g_assert_cmpstr (joined, ==, unscored);
}

static OcopItemState
state_of (const Fixture *f,
          const char    *code)
{
  return ocop_choices_get_state (f->set, f->choices, ocop_item_index (f->set, ocop_set_find_item (f->set, code)));
}

static void
test_full (Fixture      *f,
           gconstpointer data)
{
  /* The last option of 1.2 belongs to the case that gives one point less. */
  assert_score (f, 34, 25, 40, "");
}

static void
test_empty (Fixture      *f,
            gconstpointer data)
{
  g_free (f->choices);
  f->choices = ocop_choices_new (f->set);
  assert_score (f, 0, 0, 0, "1.1 1.2 1.3 3.e 4.1 5.1 5.2 6.1.1 7.1 8");
}

static void
test_not_chosen_is_never_zero (Fixture      *f,
                               gconstpointer data)
{
  choose (f->set, f->choices, "1.3", OCOP_NOT_CHOSEN);
  assert_score (f, 24, 25, 40, "1.3");
  choose (f->set, f->choices, "1.3", 1); /* the option of 0 points */
  assert_score (f, 24, 25, 40, "");
}

static void
test_none_of_these (Fixture      *f,
                    gconstpointer data)
{
  choose (f->set, f->choices, "3.e", OCOP_NONE_OF_THESE);
  assert_score (f, 31, 25, 40, "");
}

static void
test_equal_points (Fixture      *f,
                   gconstpointer data)
{
  choose (f->set, f->choices, "1.1", 2);
  assert_score (f, 24, 25, 40, "");
  choose (f->set, f->choices, "1.1", 3);
  assert_score (f, 24, 25, 40, "");
}

static void
test_cases (Fixture      *f,
            gconstpointer data)
{
  static const int points[] = { 0, 1, 2, 0, 1 }; /* the place counts over both cases */

  for (int place = 0; place <= 4; place++)
    {
      choose (f->set, f->choices, "1.2", place);
      assert_score (f, 33 + points[place], 25, 40, "");
    }
}

static void
test_alternatives (Fixture      *f,
                   gconstpointer data)
{
  g_assert_cmpint (state_of (f, "8.a"), ==, OCOP_ITEM_SCORED);
  g_assert_cmpint (state_of (f, "8.b"), ==, OCOP_ITEM_OTHER_CHOSEN);

  choose (f->set, f->choices, "8.a", OCOP_NOT_CHOSEN);
  assert_score (f, 34, 25, 37, "8");
  choose (f->set, f->choices, "8.b", 1);
  assert_score (f, 34, 25, 38, "");
  choose (f->set, f->choices, "8.b", OCOP_NONE_OF_THESE);
  assert_score (f, 34, 25, 37, "");

  /* No sheet can hold both; if one does, only the first counts. */
  choose (f->set, f->choices, "8.a", 1);
  choose (f->set, f->choices, "8.b", 2);
  assert_score (f, 34, 25, 38, "");
}

static void
test_story (Fixture      *f,
            gconstpointer data)
{
  choose (f->set, f->choices, "5.2", OCOP_NOT_CHOSEN);
  assert_score (f, 34, 20, 40, "5.2");

  choose (f->set, f->choices, "5.1", 1); /* there is no story */
  assert_score (f, 34, 15, 40, "");
  g_assert_cmpint (state_of (f, "5.2"), ==, OCOP_ITEM_NO_STORY);

  choose (f->set, f->choices, "5.2", 2); /* chosen all the same */
  assert_score (f, 34, 18, 40, "");

  choose (f->set, f->choices, "5.1", OCOP_NOT_CHOSEN);
  choose (f->set, f->choices, "5.2", OCOP_NOT_CHOSEN);
  assert_score (f, 34, 15, 40, "5.1 5.2");
}

static void
test_story_none_of_these (void)
{
  g_autofree char *text = small_text_with ("\"asks\", \"options\": [{\"points\": 0",
                                           "\"asks\", \"options\": [{\"points\": 2");
  Fixture f;

  f.regulation = small_load (text);
  f.set = ocop_regulation_get_set (f.regulation, 1);
  f.choices = full_sheet (f.set);
  choose (f.set, f.choices, "5.1", OCOP_NONE_OF_THESE);
  choose (f.set, f.choices, "5.2", OCOP_NOT_CHOSEN);
  assert_score (&f, 34, 15, 40, "");
  choose (f.set, f.choices, "5.1", 1);
  assert_score (&f, 34, 17, 40, "5.2");
  tear_down (&f, NULL);
}

static void
test_out_of_range (Fixture      *f,
                   gconstpointer data)
{
  choose (f->set, f->choices, "1.3", 12);
  assert_score (f, 24, 25, 40, "1.3");
  choose (f->set, f->choices, "1.3", -7);
  assert_score (f, 24, 25, 40, "1.3");
}

static void
assert_signs (const Fixture *f,
              guint          n)
{
  g_autoptr (GArray) signs = ocop_choices_list_knock_outs (f->set, f->choices);

  g_assert_cmpuint (signs->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (g_array_index (signs, OcopKnockOutSign, i).item->code, ==, "6.1.1");
      g_assert_cmpstr (g_array_index (signs, OcopKnockOutSign, i).knock_out->ground, ==, "Foreign matter");
    }
}

static void
test_knock_outs (Fixture      *f,
                 gconstpointer data)
{
  assert_signs (f, 0);
  choose (f->set, f->choices, "7.1", 1); /* a ground, but no 0 is the sign of it */
  assert_signs (f, 0);
  choose (f->set, f->choices, "6.1.1", 1);
  assert_signs (f, 1);
  assert_score (f, 34, 25, 3, "");
  choose (f->set, f->choices, "1.1", OCOP_NOT_CHOSEN); /* an unfinished sheet shows it too */
  assert_signs (f, 1);
  choose (f->set, f->choices, "6.1.1", OCOP_NOT_CHOSEN);
  assert_signs (f, 0);
}

static void
test_knock_out_covers (void)
{
  OcopKnockOut knock_out = { "6.1", TRUE, "" };
  OcopItem item = { .code = "6.1" };

  g_assert_true (ocop_knock_out_covers (&knock_out, &item));
  item.code = "6.1.3";
  g_assert_true (ocop_knock_out_covers (&knock_out, &item));
  item.code = "6.10";
  g_assert_false (ocop_knock_out_covers (&knock_out, &item));
  item.code = "6";
  g_assert_false (ocop_knock_out_covers (&knock_out, &item));
  knock_out.code = NULL;
  g_assert_false (ocop_knock_out_covers (&knock_out, &item));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/scoring/full", test_full },
    { "/scoring/empty", test_empty },
    { "/scoring/not-chosen-is-never-zero", test_not_chosen_is_never_zero },
    { "/scoring/none-of-these", test_none_of_these },
    { "/scoring/equal-points", test_equal_points },
    { "/scoring/cases", test_cases },
    { "/scoring/alternatives", test_alternatives },
    { "/scoring/story", test_story },
    { "/scoring/out-of-range", test_out_of_range },
    { "/scoring/knock-outs", test_knock_outs },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/scoring/story/none-of-these", test_story_none_of_these);
  g_test_add_func ("/scoring/knock-out-covers", test_knock_out_covers);

  return g_test_run ();
}
