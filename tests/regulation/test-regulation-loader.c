/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "small-regulation.h"

static void
test_good (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);
  const OcopItem *item;

  g_assert_cmpstr (regulation->id, ==, "small");
  g_assert_cmpint (regulation->revision, ==, 2);
  g_assert_cmpstr (regulation->in_force_from, ==, "2020-01-31");
  g_assert_null (regulation->in_force_to);
  g_assert_cmpint (regulation->part_max[2], ==, 40);
  g_assert_cmpint (regulation->bands[5], ==, 90);
  g_assert_cmpuint (regulation->n_criteria, ==, 15);
  g_assert_cmpuint (regulation->n_sets, ==, 3);
  g_assert_null (ocop_regulation_get_set (regulation, 4));

  g_assert_cmpstr (set->group, ==, "Fresh");
  g_assert_null (set->subgroup);
  g_assert_cmpuint (set->n_items, ==, 11);
  g_assert_cmpuint (set->n_knock_outs, ==, 3);
  g_assert_null (set->knock_outs[0].code);
  g_assert_cmpint (ocop_part_sum (set, 0), ==, 35);
  g_assert_cmpint (ocop_part_sum (set, 2), ==, 40);
  g_assert_cmpstr (set->items[set->story_item].code, ==, "5.1");

  item = ocop_set_find_item (set, "6.1.1");
  g_assert_cmpuint (item->part, ==, 2);
  g_assert_cmpstr (item->section->code, ==, "6");
  g_assert_cmpstr (item->heading->name, ==, "Looks");
  g_assert_null (ocop_set_find_item (set, "6.1"));
  g_assert_null (ocop_set_find_item (set, "1.1")->heading);

  set = ocop_regulation_get_set (regulation, 2);
  g_assert_cmpint (set->gaps[0].sum, ==, 38);
  g_assert_cmpint (set->gaps[1].sum, ==, -1);
  g_assert_cmpint (ocop_part_sum (set, 2), ==, 38);
  g_assert_cmpint (set->story_item, ==, -1);
}

static void
test_none_of_these (void)
{
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);

  /* One case of 1.2 has an option of 0 points, the other has not. */
  g_assert_true (ocop_set_find_item (set, "1.2")->criterion->none_of_these);
  g_assert_true (ocop_set_find_item (set, "3.e")->criterion->none_of_these);
  g_assert_false (ocop_set_find_item (set, "1.1")->criterion->none_of_these);
  g_assert_true (ocop_criterion_offers (ocop_set_find_item (set, "3.e")->criterion, 0));
  g_assert_true (ocop_criterion_offers (ocop_set_find_item (set, "3.e")->criterion, 2));
  g_assert_false (ocop_criterion_offers (ocop_set_find_item (set, "3.e")->criterion, 3));
  g_assert_false (ocop_criterion_offers (ocop_set_find_item (set, "3.e")->criterion, -1));
  g_assert_false (ocop_criterion_offers (ocop_set_find_item (set, "1.1")->criterion, 0));
}

static void
test_none_of_these_cases (void)
{
  g_autofree char *text = small_text_with ("{\"points\": 1, \"text\": \"Option of 1 points, number 1\", \"case\": 1}",
                                           "{\"points\": 0, \"text\": \"Nobody\", \"case\": 1}");
  g_autoptr (OcopRegulation) regulation = small_load (text);

  g_assert_false (ocop_set_find_item (&regulation->sets[0], "1.2")->criterion->none_of_these);
}

static void
test_star_marks (void)
{
  static const struct
  {
    const char *code;
    int         stars, points;
  } expected[] = { { "1.1", 3, 10 }, { "3.e", 4, 1 }, { "5.2", 4, 3 }, { "1.1", 5, 20 }, { "8.a", 5, 3 } };
  g_autoptr (OcopRegulation) regulation = small_regulation ();
  const OcopSet *set = ocop_regulation_get_set (regulation, 1);

  g_assert_cmpuint (set->n_star_marks, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpstr (set->items[set->star_marks[i].item].code, ==, expected[i].code);
      g_assert_cmpint (set->star_marks[i].stars, ==, expected[i].stars);
      g_assert_cmpint (set->star_marks[i].points, ==, expected[i].points);
    }
}

/* One place changed, and what the complaint must name. */
static const struct
{
  const char *name, *from, *to, *place;
} malformed[] = {
  { "no-id", "\"id\": \"small\",", "", "“id” is missing" },
  { "id-number", "\"id\": \"small\"", "\"id\": 1048", "“id”" },
  { "id-empty", "\"id\": \"small\"", "\"id\": \"\"", "“id”" },
  { "id-null", "\"id\": \"small\"", "\"id\": null", "“id” is missing" },
  { "two-lines", "\"A small regulation\"", "\"A small\\nregulation\"", "“title”" },
  { "half-character", "\"A small regulation\"", "\"A \\ud800 regulation\"", NULL },
  { "revision-text", "\"revision\": 2", "\"revision\": \"2\"", "“revision”" },
  { "revision-zero", "\"revision\": 2", "\"revision\": 0", "“revision”" },
  { "revision-half", "\"revision\": 2", "\"revision\": 2.5", "“revision”" },
  { "revision-huge", "\"revision\": 2", "\"revision\": 99999999999999999999999", "“revision”" },
  { "date", "2020-01-31", "2020-01-32", "2020-01-32" },
  { "date-to", "\"in_force_to\": null", "\"in_force_to\": \"soon\"", "soon" },
  { "unknown-member", "\"revision\": 2", "\"revision\": 2, \"colour\": 1", "colour" },
  { "twice", "\"revision\": 2", "\"revision\": 2, \"revision\": 2", "twice" },
  { "criterion-twice", "\"market\": {", "\"origin\": {", "twice" },
  { "parts-list", "\"parts\": {\"A\": 35, \"B\": 25, \"C\": 40}", "\"parts\": [35, 25, 40]", "“parts”" },
  { "part-missing", "\"C\": 40}", "\"D\": 40}", "“D”" },
  { "bands-missing", ", \"1\": 0}", "}", "“1” is missing" },
  { "band-text", "\"5\": 90", "\"5\": \"90\"", "“bands.5”" },
  { "criteria-list", "\"criteria\": {\n", "\"criteria\": [ ], \"x\": {\n", NULL },
  { "criterion-text", "\"origin\": {", "\"x\": \"y\", \"origin\": {", "“criteria.x”" },
  { "criterion-nameless", "\"origin\": {", "\"\": {", "criteria" },
  { "criterion-key", "\"origin\": {", "\"ori\\tgin\": {", "criteria" },
  { "story", "\"asks\"", "\"tells\"", "criteria.story" },
  { "heading-stars", "\"stars_on_heading\": 4", "\"stars_on_heading\": 6", "criteria.property.stars_on_heading" },
  { "options-missing", "\"max\": 3, \"stars_on_heading\": 4, \"options\"", "\"max\": 3, \"note\"", "property" },
  { "options-empty", "\"max\": 3, \"stars_on_heading\": 4, \"options\": [", "\"max\": 3, \"options\": [], \"note\": [",
    "criteria.property" },
  { "points-missing", "{\"points\": 10,", "{", "criteria.origin.options[1]" },
  { "points-negative", "{\"points\": 10,", "{\"points\": -1,", "criteria.origin.options[1].points" },
  { "points-large", "{\"points\": 10,", "{\"points\": 1001,", "criteria.origin.options[1].points" },
  { "points-true", "{\"points\": 10,", "{\"points\": true,", "criteria.origin.options[1].points" },
  { "points-list", "{\"points\": 10,", "{\"points\": [10],", "criteria.origin.options[1].points" },
  { "option-number", "{\"points\": 0, \"text\": \"Option of 0 points, number 1\"}", "7", "criteria.origin.options[0]" },
  { "option-stars", "\"stars\": 3", "\"stars\": 1", "criteria.origin.options[1].stars" },
  { "case-undeclared", "\"case\": 2}", "\"case\": 3}", "criteria.board.options[2]" },
  { "case-missing", ", \"case\": 2}", "}", "criteria.board.options[2]" },
  { "case-unasked", "\"stars\": 3", "\"case\": 1", "criteria.origin.options[1]" },
  { "case-number", "\"cases\": {\"1\"", "\"cases\": {\"10\"", "criteria.board.cases" },
  { "cases-empty", "{\"1\": \"Company with members\", \"2\": \"One owner\"}", "{}", "criteria.board.cases" },
  { "sets-object", "\"sets\": [", "\"sets\": {}, \"other\": [", NULL },
  { "sets-empty", "\"sets\": [", "\"sets\": [], \"note\": [", NULL },
  { "set-number", "\"no\": 2", "\"no\": 1", "sets[1]" },
  { "set-number-text", "\"no\": 2", "\"no\": \"2\"", "sets[1].no" },
  { "set-nameless", "\"name\": \"A set with a gap\",", "", "sets[1]" },
  { "set-sector", "\"sector\": \"Food\"", "\"sector\": 1", "sets[0].sector" },
  { "gap-part", "\"part\": \"C\", \"sum\"", "\"part\": \"D\", \"sum\"", "sets[1].gaps[0]" },
  { "gap-nowhere", "\"part\": \"C\", \"sum\"", "\"sum\"", "sets[1].gaps[0]" },
  { "gaps-object", "\"gaps\": []", "\"gaps\": {}", "sets[0].gaps" },
  { "zero-text", "\"zero\": true", "\"zero\": \"yes\"", "sets[0].knock_outs[1].zero" },
  { "ground", ", \"ground\": \"Forged dossier\"", "", "sets[0].knock_outs[0]" },
  { "parts-two", "\"parts\": [{\"code\": \"A\"", "\"parts\": [], \"agency\": [{\"code\": \"A\"", NULL },
  { "part-order", "\"code\": \"A\"", "\"code\": \"B\"", "sets[0].parts[0]" },
  { "sections", "\"max\": 35, \"sections\": [{", "\"max\": 35, \"sections\": [1, {", "sets[0].parts[0].sections[0]" },
  { "choose", "\"choose_one\": true", "\"choose_one\": 1", "sets[0].parts[2].sections[2].choose_one" },
  { "groups", "\"groups\": {\"6.1\": \"Looks\"}", "\"groups\": {\"6.1\": 1}", "sets[0].parts[2].sections[0].groups" },
  { "pair-short", "[\"1.1\", \"origin\"]", "[\"1.1\"]", "sets[0].parts[0].sections[0].criteria[0]" },
  { "pair-text", "[\"1.1\", \"origin\"]", "\"1.1\"", "sets[0].parts[0].sections[0].criteria[0]" },
  { "pair-number", "[\"1.1\", \"origin\"]", "[1.1, \"origin\"]", "sets[0].parts[0].sections[0].criteria[0]" },
  { "criterion-unknown", "[\"1.1\", \"origin\"]", "[\"1.1\", \"orijin\"]", "orijin" },
  { "comma", "\"id\": \"small\",", "\"id\": \"small\"", NULL },
  { "comment", "\"id\": \"small\",", "/* */ \"id\": \"small\",", NULL },
};

static void
assert_damaged (const char *text,
                gssize      size,
                const char *place)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ocop_regulation_load (text, size, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_DAMAGED);
  if (place != NULL && strstr (error->message, place) == NULL)
    g_error ("“%s” does not name %s", error->message, place);
}

static void
test_malformed (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = small_text_with (malformed[i].from, malformed[i].to);

  assert_damaged (text, -1, malformed[i].place);
}

static void
test_no_regulation (void)
{
  g_autofree char *deep = g_strnfill (2 * 1000 * 1000, '[');
  g_autofree char *hidden = g_strconcat ("/* \" */", deep, NULL);

  assert_damaged ("", -1, NULL);
  assert_damaged ("   \n", -1, NULL);
  assert_damaged ("{}", -1, "“id” is missing");
  assert_damaged ("[]", -1, "object");
  assert_damaged ("null", -1, NULL);
  assert_damaged ("\"small\"", -1, NULL);
  assert_damaged ("{\"id\": \"a\0b\"}", 13, NULL);
  assert_damaged ("{\"id\": \"\xc3\"}", -1, NULL);
  assert_damaged (deep, -1, NULL);
  assert_damaged (hidden, -1, NULL);
}

static void
test_truncated (void)
{
  g_autofree char *text = small_text ();
  gsize size = strlen (g_strchomp (text));

  for (gsize length = 0; length < size; length += 61)
    assert_damaged (text, (gssize) length, NULL);
}

/* Whatever a bad disk makes of it: an answer, never a crash. */
static void
test_garbage (void)
{
  static const char bytes[] = "{}[]\",:0-9ntf\\ u";
  g_autofree char *text = small_text ();
  gsize size = strlen (text);

  for (int round = 0; round < 1500; round++)
    {
      g_autofree char *copy = g_strdup (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (OcopRegulation) regulation = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        copy[g_test_rand_int_range (0, (gint32) size)] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
      regulation = ocop_regulation_load (copy, (gssize) size, &error);
      g_assert_true ((regulation == NULL) == (error != NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regulation-loader/good", test_good);
  g_test_add_func ("/regulation-loader/none-of-these", test_none_of_these);
  g_test_add_func ("/regulation-loader/none-of-these/cases", test_none_of_these_cases);
  g_test_add_func ("/regulation-loader/star-marks", test_star_marks);
  for (gsize i = 0; i < G_N_ELEMENTS (malformed); i++)
    {
      g_autofree char *path = g_strconcat ("/regulation-loader/malformed/", malformed[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_malformed);
    }
  g_test_add_func ("/regulation-loader/no-regulation", test_no_regulation);
  g_test_add_func ("/regulation-loader/truncated", test_truncated);
  g_test_add_func ("/regulation-loader/garbage", test_garbage);

  return g_test_run ();
}
