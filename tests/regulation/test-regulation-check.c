/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-check.h"
#include "small-regulation.h"

static GPtrArray *
check (const char *text)
{
  g_autoptr (OcopRegulation) regulation = small_load (text);

  return ocop_regulation_check (regulation);
}

static void
test_good (void)
{
  g_autofree char *text = small_text ();
  g_autoptr (GPtrArray) findings = check (text);

  g_assert_cmpuint (findings->len, ==, 0);
}

/* One place changed, and what must be found, in which set (0: in the regulation), naming what. */
static const struct
{
  const char     *name, *from, *to;
  OcopFindingKind kind;
  int             set_no;
  const char     *naming;
} wrong[] = {
  { "dates", "\"in_force_to\": null", "\"in_force_to\": \"2020-01-30\"", OCOP_FINDING_DATES, 0, "2020-01-30" },
  { "maxima", "{\"A\": 35,", "{\"A\": 36,", OCOP_FINDING_MAXIMA, 0, "101" },
  { "maxima-of-set", "{\"A\": 35,", "{\"A\": 36,", OCOP_FINDING_MAXIMA, 3, "35" },
  { "bands-equal", "\"4\": 70", "\"4\": 90", OCOP_FINDING_BANDS, 0, "5" },
  { "bands-lowest", "\"1\": 0", "\"1\": 1", OCOP_FINDING_BANDS, 0, "1" },
  { "sum", "\"max\": 15, \"options\": [{\"points\": 0,", "\"max\": 15, \"options\": [{\"points\": 16,",
    OCOP_FINDING_SUM, 1, "26" },
  { "sum-gap-undeclared", "\"part\": \"C\", \"sum\": 38", "\"part\": \"C\"", OCOP_FINDING_SUM, 2, "38" },
  { "sum-gap-other", "\"sum\": 38", "\"sum\": 37", OCOP_FINDING_SUM, 2, "37" },
  { "sections-gap-other", "\"sum\": 38", "\"sum\": 37", OCOP_FINDING_SECTIONS, 2, "38" },
  { "sections", "\"name\": \"Rights\", \"max\": 3", "\"name\": \"Rights\", \"max\": 4", OCOP_FINDING_SECTIONS, 1,
    "36" },
  { "section", "\"name\": \"Rights\", \"max\": 3", "\"name\": \"Rights\", \"max\": 4", OCOP_FINDING_SECTIONS, 1,
    "section 3" },
  { "gap-none", "\"gaps\": []", "\"gaps\": [{\"text\": \"x\", \"part\": \"A\", \"sum\": 35}]", OCOP_FINDING_GAP, 1,
    "part A" },
  { "gap-twice", "{\"text\": \"Read from a copy\"}", "{\"text\": \"Again\", \"part\": \"C\", \"sum\": 38}",
    OCOP_FINDING_GAP, 2, "twice" },
  { "code-twice", "[\"1.2\", \"board\"]", "[\"1.1\", \"board\"]", OCOP_FINDING_CODE_TWICE, 1, "1.1" },
  { "section-twice", "{\"code\": \"3\", \"name\": \"Rights\"", "{\"code\": \"1\", \"name\": \"Rights\"",
    OCOP_FINDING_CODE_TWICE, 1, "section 1" },
  { "criterion-twice", "[\"8.b\", \"enterprise\"]", "[\"8.b\", \"community\"]", OCOP_FINDING_CRITERION_TWICE, 1,
    "community" },
  { "alternatives-maxima", "{\"name\": \"Enterprise\", \"max\": 3", "{\"name\": \"Enterprise\", \"max\": 4",
    OCOP_FINDING_ALTERNATIVES, 1, "8.b" },
  { "alternatives-one", "[\"8.a\", \"community\"], ", "", OCOP_FINDING_ALTERNATIVES, 1, "section 8" },
  { "alternatives-namesake", "[\"7.1\", \"taste\"]", "[\"8\", \"taste\"]", OCOP_FINDING_ALTERNATIVES, 1, "8" },
  { "alternatives-story", "{\"name\": \"Enterprise\",", "{\"name\": \"Enterprise\", \"story\": \"needs\",",
    OCOP_FINDING_ALTERNATIVES, 1, "8.b" },
  { "story-unasked", "\"story\": \"asks\", ", "", OCOP_FINDING_STORY, 1, "5.2" },
  { "story-asked-twice", "\"story\": \"needs\"", "\"story\": \"asks\"", OCOP_FINDING_STORY, 1, "5.2" },
  { "knock-out", "{\"criterion\": \"6.1.1\"", "{\"criterion\": \"6.2\"", OCOP_FINDING_KNOCK_OUT, 1, "6.2" },
  { "knock-out-heading", "{\"criterion\": \"7\"", "{\"criterion\": \"9\"", OCOP_FINDING_KNOCK_OUT, 1, "9" },
  { "knock-out-zero", "{\"criterion\": null, \"zero\": false", "{\"criterion\": null, \"zero\": true",
    OCOP_FINDING_KNOCK_OUT, 1, "0" },
  { "band-unreachable", "\"5\": 90", "\"5\": 99", OCOP_FINDING_BAND_UNREACHABLE, 2, "98" },
  { "criterion-max", "{\"name\": \"Market\", \"max\": 15", "{\"name\": \"Market\", \"max\": 16",
    OCOP_FINDING_CRITERION_MAX, 0, "market" },
  { "option-points", "{\"name\": \"Market\", \"max\": 15", "{\"name\": \"Market\", \"max\": 14",
    OCOP_FINDING_OPTION_POINTS, 0, "market" },
  { "option-text", "Option of 10 points, number 3", "Option of 10 points, number 2", OCOP_FINDING_OPTION_TEXT, 0,
    "origin" },
  { "case", "\"2\": \"One owner\"", "\"2\": \"One owner\", \"3\": \"Nobody\"", OCOP_FINDING_CASE, 0, "case 3" },
  { "mark-twice", "number 3\"}, {\"points\": 20", "number 3\", \"stars\": 3}, {\"points\": 20", OCOP_FINDING_MARK, 0,
    "origin" },
  { "mark-heading-and-option", "\"stars_on_heading\": 4, \"options\": [{\"points\": 1,",
    "\"stars_on_heading\": 4, \"options\": [{\"stars\": 4, \"points\": 1,", OCOP_FINDING_MARK, 0, "property" },
  { "mark-falling", "\"stars\": 5", "\"stars\": 2", OCOP_FINDING_MARK, 0, "rank 3" },
  { "mark-of-nothing", "{\"points\": 0, \"text\": \"Option of 0 points, number 1\"}",
    "{\"points\": 0, \"text\": \"Nothing\", \"stars\": 2}", OCOP_FINDING_MARK, 0, "0 points" },
  { "mark-unreachable", "number 2\", \"case\": 1", "number 2\", \"stars\": 4, \"case\": 1",
    OCOP_FINDING_MARK_UNREACHABLE, 0, "case 2" },
  { "equal", "{\"name\": \"Enterprise\", \"max\": 3, \"options\": [{\"points\": 1,",
    "{\"name\": \"Enterprise\", \"max\": 3, \"options\": [{\"points\": 1, \"text\": \"Option of 1 points, number 1\"}, "
    "{\"points\": 3, \"text\": \"Option of 3 points, number 2\"}]}, \"again\": {\"name\": \"Enterprise\", \"max\": 3, "
    "\"options\": [{\"points\": 1,",
    OCOP_FINDING_EQUAL, 0, "again" },
  { "unused", "[\"8.b\", \"enterprise\"]", "[\"8.b\", \"community\"]", OCOP_FINDING_UNUSED, 0, "enterprise" },
};

static void
test_wrong (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = small_text_with (wrong[i].from, wrong[i].to);
  g_autoptr (GPtrArray) findings = check (text);
  gboolean found = FALSE;

  for (guint f = 0; f < findings->len; f++)
    {
      const OcopFinding *finding = findings->pdata[f];

      g_test_message ("%d %d %s", finding->kind, finding->set_no, finding->text);
      found = found || (finding->kind == wrong[i].kind && finding->set_no == wrong[i].set_no &&
                        strstr (finding->text, wrong[i].naming) != NULL);
    }
  g_assert_true (found);
}

/* In a part declared not to close, a criterion's stated maximum may be the very thing that is missing. */
static void
test_gap_excuses_maximum (void)
{
  g_autofree char *text = small_text_with ("{\"name\": \"Less C\", \"max\": 38", "{\"name\": \"Less C\", \"max\": 40");
  g_autoptr (GPtrArray) findings = check (text);

  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regulation-check/good", test_good);
  g_test_add_func ("/regulation-check/gap-excuses-maximum", test_gap_excuses_maximum);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = g_strconcat ("/regulation-check/wrong/", wrong[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_wrong);
    }

  return g_test_run ();
}
