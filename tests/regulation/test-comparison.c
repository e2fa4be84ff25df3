/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-comparison.h"
#include "regulation/ocop-regulations.h"
#include "small-regulation.h"

typedef struct
{
  OcopRegulation *before;
  OcopRegulation *after;
  OcopComparison *comparison;
} Pair;

/* Set 1 of the small regulation beside the same with changes: from, to, from, to … NULL. */
static void
pair_init (Pair              *self,
           const char *const *changes)
{
  g_autofree char *whole = small_text ();
  g_autoptr (GString) text = g_string_new (whole);

  for (guint i = 0; changes[i] != NULL; i += 2)
    if (g_string_replace (text, changes[i], changes[i + 1], 1) == 0)
      g_error ("the small regulation has no “%s”", changes[i]);
  self->before = small_regulation ();
  self->after = small_load (text->str);
  self->comparison =
    ocop_comparison_new (ocop_regulation_get_set (self->before, 1), ocop_regulation_get_set (self->after, 1));
}

static void
pair_clear (Pair *self)
{
  ocop_comparison_free (self->comparison);
  ocop_regulation_unref (self->before);
  ocop_regulation_unref (self->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

static const OcopItemChange *
change_of (const OcopComparison *comparison,
           const char           *code)
{
  for (guint i = 0; i < comparison->n_items; i++)
    {
      const OcopItem *own =
        comparison->items[i].after != NULL ? comparison->items[i].after : comparison->items[i].before;

      if (strcmp (own->code, code) == 0)
        return &comparison->items[i];
    }
  g_error ("no change of %s", code);
}

static void
assert_sentences (GPtrArray  *sentences,
                  const char *expected)
{
  g_autofree char *joined = NULL;

  g_ptr_array_add (sentences, NULL);
  joined = g_strjoinv ("\n", (char **) sentences->pdata);
  g_assert_cmpstr (joined, ==, expected);
  g_ptr_array_unref (sentences);
}

static void
assert_change (const Pair *pair,
               const char *code,
               OcopMatch   match,
               guint       changes,
               const char *sentences)
{
  const OcopItemChange *change = change_of (pair->comparison, code);

  g_assert_cmpint (change->match, ==, match);
  g_assert_cmphex (change->changes, ==, changes);
  g_assert_false (ocop_comparison_is_same (pair->comparison));
  assert_sentences (ocop_item_change_explain (change), sentences);
}

static void
test_same (void)
{
  static const char *const none[] = { NULL };
  g_auto (Pair) pair = { 0 };

  pair_init (&pair, none);
  g_assert_true (ocop_comparison_is_same (pair.comparison));
  g_assert_cmpuint (pair.comparison->n_items, ==, 11);
  g_assert_cmpuint (pair.comparison->n_sections, ==, 7);
  g_assert_cmpuint (pair.comparison->n_knock_outs, ==, 3);
  for (guint i = 0; i < pair.comparison->n_items; i++)
    {
      g_assert_true (pair.comparison->items[i].after == &pair.comparison->after->items[i]);
      g_assert_cmpint (pair.comparison->items[i].match, ==, OCOP_MATCH_ENTRY);
    }
}

static void
test_code_and_section (void)
{
  static const char *const changes[] = { "[\"1.3\", \"effort\"]", "[\"1.4\", \"effort\"]",
                                         ", [\"1.2\", \"board\"]", "",
                                         "[[\"3.e\", \"property\"]", "[[\"3.e\", \"property\"], [\"3.f\", \"board\"]",
                                         NULL };
  g_auto (Pair) pair = { 0 };

  pair_init (&pair, changes);
  assert_change (&pair, "1.4", OCOP_MATCH_ENTRY, OCOP_CHANGE_CODE, "");
  assert_change (&pair, "3.f", OCOP_MATCH_ENTRY, OCOP_CHANGE_CODE | OCOP_CHANGE_SECTION,
                 "moved here from section 1 (Production)");
}

static void
test_options (void)
{
  static const char *const changes[] = {
    "\"max\": 15, \"options\": [{\"points\": 0, \"text\": \"Option of 0 points, number 1\"}, {\"points\": 5, \"text\": "
    "\"Option of 5 points, number 2\"}",
    "\"max\": 14, \"options\": [{\"points\": 0, \"text\": \"Nowhere at all\"}, {\"points\": 4, \"stars\": 3, \"text\": "
    "\"Option of 5 points, number 2\"}",
    NULL
  };
  g_auto (Pair) pair = { 0 };

  pair_init (&pair, changes);
  assert_change (&pair, "4.1", OCOP_MATCH_ENTRY,
                 OCOP_CHANGE_MAX | OCOP_CHANGE_POINTS | OCOP_CHANGE_STARS | OCOP_CHANGE_WORDING,
                 "at most 15 → 14 points\n"
                 "points of the options: 0, 5, 10, 15 → 0, 4, 10, 15\n"
                 "3 stars now need at least 4 points here; before they needed nothing here\n"
                 "option 1: “Option of 0 points, number 1” → “Nowhere at all”");
}

static void
test_options_come_and_go (void)
{
  static const char *const changes[] = {
    "{\"points\": 3, \"text\": \"Option of 3 points, number 2\"}, {\"points\": 5, \"text\": \"Option of 5 points, number "
    "3\"}]},\n    \"plot\"",
    "{\"points\": 5, \"text\": \"Option of 5 points, number 3\"}]},\n    \"plot\"",
    "{\"points\": 1, \"text\": \"Option of 1 points, number 1\"}, {\"points\": 3, \"text\": \"Option of 3 points, number "
    "2\", \"stars\": 4}",
    "{\"points\": 1, \"text\": \"Option of 1 points, number 1\"}, {\"points\": 2, \"text\": \"Told by nobody\"}, "
    "{\"points\": 3, \"text\": \"Option of 3 points, number 2\", \"stars\": 4}",
    NULL
  };
  g_auto (Pair) pair = { 0 };

  pair_init (&pair, changes);
  assert_change (&pair, "5.1", OCOP_MATCH_ENTRY, OCOP_CHANGE_POINTS | OCOP_CHANGE_WORDING,
                 "points of the options: 0, 3, 5 → 0, 5\n"
                 "option 2 is gone (3 points): “Option of 3 points, number 2”");
  assert_change (&pair, "5.2", OCOP_MATCH_ENTRY, OCOP_CHANGE_POINTS | OCOP_CHANGE_WORDING,
                 "points of the options: 1, 3, 5 → 1, 2, 3, 5\n"
                 "new option 2 (2 points): “Told by nobody”");
}

static void
test_marks (void)
{
  static const char *const moved[] = { "\"stars_on_heading\": 4", "\"stars_on_heading\": 3",
                                       "Option of 10 points, number 2\", \"stars\": 3",
                                       "Option of 10 points, number 2\", \"stars\": 2", NULL };
  static const char *const gone[] = { "\"max\": 3, \"stars_on_heading\": 4", "\"max\": 3", NULL };
  g_auto (Pair) pair = { 0 };
  g_auto (Pair) without = { 0 };

  pair_init (&pair, moved);
  assert_change (&pair, "3.e", OCOP_MATCH_ENTRY, OCOP_CHANGE_STARS,
                 "3 stars now need at least 1 point here; before they needed nothing here\n"
                 "the mark of 3 stars stands on the heading, not on an option: at least the lowest option\n"
                 "4 stars no longer need anything here; before they needed at least 1 point");
  assert_change (&pair, "1.1", OCOP_MATCH_ENTRY, OCOP_CHANGE_STARS,
                 "2 stars now need at least 10 points here; before they needed nothing here\n"
                 "3 stars no longer need anything here; before they needed at least 10 points");
  pair_init (&without, gone);
  assert_change (&without, "3.e", OCOP_MATCH_ENTRY, OCOP_CHANGE_STARS,
                 "4 stars no longer need anything here; before they needed at least 1 point");
}

static void
test_shapes (void)
{
  static const char *const changes[] = { "\"cases\": {\"1\": \"Company with members\", \"2\": \"One owner\"}",
                                         "\"cases\": {\"1\": \"Company with members\", \"2\": \"Household\"}",
                                         "\"max\": 5, \"story\": \"needs\"", "\"max\": 5",
                                         "\"choose_one\": true, ", "",
                                         "\"note\": \"Choose one of the cases\"", "\"note\": \"Choose one\"", NULL };
  g_auto (Pair) pair = { 0 };

  pair_init (&pair, changes);
  assert_change (&pair, "1.2", OCOP_MATCH_ENTRY, OCOP_CHANGE_CASES | OCOP_CHANGE_WORDING,
                 "cases: “Company with members”, “One owner” → “Company with members”, “Household”\n"
                 "note: “Choose one of the cases” → “Choose one”");
  assert_change (&pair, "5.2", OCOP_MATCH_ENTRY, OCOP_CHANGE_STORY, "it no longer depends on the product's story");
  assert_change (&pair, "8.a", OCOP_MATCH_ENTRY, OCOP_CHANGE_ALTERNATIVE,
                 "it is no alternative any more: every product is scored on it");
}

static void
test_matches (void)
{
  static const char *const changes[] = {
    /* another entry with the same name; one that only reads alike; one that is new, one that is gone */
    "\"market\": {\"name\"", "\"sales\": {\"name\"", "[\"4.1\", \"market\"]", "[\"4.1\", \"sales\"]",
    "\"purity\": {\"name\": \"Purity\"", "\"clean\": {\"name\": \"Purity of water\"", "[\"6.1.1\", \"purity\"]",
    "[\"6.1.1\", \"clean\"]",
    "\"property\": {\"name\": \"Property\", \"max\": 3, \"stars_on_heading\": 4, \"options\": [{\"points\": 1, \"text\": "
    "\"Option of 1 points, number 1\"}, {\"points\": 3, \"text\": \"Option of 3 points, number 2\"}]}",
    "\"label\": {\"name\": \"Label\", \"max\": 3, \"options\": [{\"points\": 1, \"text\": \"Printed\"}, {\"points\": 3, "
    "\"stars\": 3, \"text\": \"Bilingual\"}]}",
    "[[\"3.e\", \"property\"]]", "[[\"3.e\", \"label\"]]", NULL
  };
  g_auto (Pair) pair = { 0 };
  const OcopComparison *comparison;

  pair_init (&pair, changes);
  comparison = pair.comparison;
  g_assert_cmpint (change_of (comparison, "4.1")->match, ==, OCOP_MATCH_NAME);
  g_assert_cmphex (change_of (comparison, "4.1")->changes, ==, 0);
  assert_change (&pair, "6.1.1", OCOP_MATCH_GUESS, OCOP_CHANGE_WORDING, "name: “Purity” → “Purity of water”");
  assert_change (&pair, "3.e", OCOP_MATCH_NONE, 0,
                 "new criterion, at most 3 points\n"
                 "option 1 (1 point): “Printed”\n"
                 "option 2 (3 points): “Bilingual”\n"
                 "3 stars need at least 3 points here");
  g_assert_cmpuint (comparison->n_items, ==, 12);
  g_assert_null (comparison->items[4].after);
  g_assert_cmpstr (comparison->items[4].before->criterion->id, ==, "property");
  assert_sentences (ocop_item_change_explain (&comparison->items[4]), "gone; it gave at most 3 points");
}

static void
test_frame_and_sections (void)
{
  static const char *const changes[] = { "\"5\": 90", "\"5\": 85",
                                         "\"name\": \"Everything special\"", "\"name\": \"Everything\"",
                                         "\"subgroup\": null", "\"subgroup\": \"Known now\"",
                                         "{\"code\": \"1\", \"name\": \"Production\", \"max\": 32",
                                         "{\"code\": \"2\", \"name\": \"Making\", \"max\": 31", NULL };
  g_auto (Pair) pair = { 0 };

  pair_init (&pair, changes);
  assert_sentences (ocop_comparison_explain_frame (pair.comparison),
                    "name of the set: “Everything special” → “Everything”\n"
                    "5 stars begin at 90 → 85 points");
  g_assert_cmphex (pair.comparison->sections[0].changes, ==,
                   OCOP_CHANGE_CODE | OCOP_CHANGE_MAX | OCOP_CHANGE_WORDING);
  assert_sentences (ocop_section_change_explain (&pair.comparison->sections[0]),
                    "at most 32 → 31 points\n"
                    "name: “Production” → “Making”");
  g_assert_cmphex (change_of (pair.comparison, "1.1")->changes, ==, 0);
}

static void
test_knock_outs (void)
{
  static const char *const changes[] = { "\"ground\": \"Forged dossier\"", "\"ground\": \"Sale without any licence\"",
                                         "\"criterion\": \"6.1.1\", \"zero\": true, \"ground\": \"Foreign matter\"",
                                         "\"criterion\": \"6.1.1\", \"zero\": false, \"ground\": \"Foreign matter found\"",
                                         NULL };
  g_auto (Pair) pair = { 0 };

  pair_init (&pair, changes);
  g_assert_cmpuint (pair.comparison->n_knock_outs, ==, 4);
  assert_sentences (ocop_knock_out_change_explain (&pair.comparison->knock_outs[0]),
                    "new ground: “Sale without any licence”");
  g_assert_cmpint (pair.comparison->knock_outs[1].match, ==, OCOP_MATCH_GUESS);
  assert_sentences (ocop_knock_out_change_explain (&pair.comparison->knock_outs[1]),
                    "a 0 there is no longer the sign of it\n"
                    "ground: “Foreign matter” → “Foreign matter found”");
  assert_sentences (ocop_knock_out_change_explain (&pair.comparison->knock_outs[2]), "");
  assert_sentences (ocop_knock_out_change_explain (&pair.comparison->knock_outs[3]),
                    "no ground any more: “Forged dossier”");
}

/* Every criterion, section, ground and option of both sets stands in the comparison exactly once. */
static void
assert_whole (const OcopComparison *comparison)
{
  const OcopSet *before = comparison->before;
  const OcopSet *after = comparison->after;
  guint n_before = 0, n_after = 0, in_sections = 0;

  for (guint i = 0; i < comparison->n_items; i++)
    {
      const OcopItemChange *own = &comparison->items[i];
      g_autoptr (GPtrArray) sentences = ocop_item_change_explain (own);

      g_assert_true (own->before != NULL || own->after != NULL);
      n_before += own->before != NULL;
      n_after += own->after != NULL;
      for (guint other = 0; other < i; other++)
        g_assert_true ((own->before == NULL || own->before != comparison->items[other].before) &&
                       (own->after == NULL || own->after != comparison->items[other].after));
      if (own->before == NULL || own->after == NULL)
        {
          g_assert_cmpint (own->match, ==, OCOP_MATCH_NONE);
          continue;
        }
      g_assert_cmpint (own->match, !=, OCOP_MATCH_NONE);
      g_assert_cmpint (sentences->len > 0, ==, (own->changes & ~(guint) OCOP_CHANGE_CODE) != 0);
      {
        g_autoptr (GArray) pairs = ocop_item_change_pair_options (own);
        guint last_before = 0, last_after = 0;

        for (guint p = 0; p < pairs->len; p++)
          {
            OcopOptionPair pair = g_array_index (pairs, OcopOptionPair, p);

            g_assert_true (pair.before > 0 || pair.after > 0);
            if (pair.before > 0)
              g_assert_cmpuint (pair.before, ==, ++last_before);
            if (pair.after > 0)
              g_assert_cmpuint (pair.after, ==, ++last_after);
          }
        g_assert_cmpuint (last_before, ==, own->before->criterion->n_options);
        g_assert_cmpuint (last_after, ==, own->after->criterion->n_options);
      }
    }
  g_assert_cmpuint (n_before, ==, before->n_items);
  g_assert_cmpuint (n_after, ==, after->n_items);

  n_before = n_after = 0;
  for (guint i = 0; i < comparison->n_sections; i++)
    {
      g_assert_cmpuint (comparison->sections[i].first_item, ==, in_sections);
      in_sections += comparison->sections[i].n_items;
      n_before += comparison->sections[i].before != NULL;
      n_after += comparison->sections[i].after != NULL;
    }
  g_assert_cmpuint (in_sections, ==, comparison->n_items);
  g_assert_cmpuint (n_before, ==, before->n_sections);
  g_assert_cmpuint (n_after, ==, after->n_sections);
}

static void
test_every_set (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) regulations = ocop_regulations_list (&error);

  g_assert_no_error (error);
  for (guint b = 0; b < regulations->len; b++)
    for (guint a = 0; a < regulations->len; a++)
      {
        const OcopRegulation *before = regulations->pdata[b];
        const OcopRegulation *after = regulations->pdata[a];

        for (guint s = 0; s < before->n_sets; s++)
          {
            const OcopSet *other = ocop_regulation_get_set (after, before->sets[s].no);
            g_autoptr (OcopComparison) comparison = other != NULL ? ocop_comparison_new (&before->sets[s], other) : NULL;

            if (comparison == NULL)
              continue;
            assert_whole (comparison);
            g_assert_cmpint (ocop_comparison_is_same (comparison), ==, a == b);
          }
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/same", test_same);
  g_test_add_func ("/comparison/code-and-section", test_code_and_section);
  g_test_add_func ("/comparison/options", test_options);
  g_test_add_func ("/comparison/options-come-and-go", test_options_come_and_go);
  g_test_add_func ("/comparison/marks", test_marks);
  g_test_add_func ("/comparison/shapes", test_shapes);
  g_test_add_func ("/comparison/matches", test_matches);
  g_test_add_func ("/comparison/frame-and-sections", test_frame_and_sections);
  g_test_add_func ("/comparison/knock-outs", test_knock_outs);
  g_test_add_func ("/comparison/every-set", test_every_set);

  return g_test_run ();
}
