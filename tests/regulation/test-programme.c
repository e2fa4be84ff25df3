/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "regulation/ocop-programme-check.h"
#include "regulation/ocop-programme-loader.h"
#include "regulation/ocop-regulations.h"

#include <string.h>

static const OcopProgramme *
rules (void)
{
  return ocop_programme_get ();
}

static const OcopEdition *
edition (const char *id)
{
  const OcopEdition *found = ocop_programme_get_edition (rules (), id);

  g_assert_nonnull (found);
  return found;
}

static void
test_sound (void)
{
  g_autoptr (GPtrArray) findings = ocop_programme_check (rules ());

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (const char *) findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpuint (rules ()->n_editions, ==, 3);
  g_assert_null (ocop_programme_get_edition (rules (), "1-2018"));
}

/* The criteria sets and the rules of one decision say the same of it. */
static void
test_regulations (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) regulations = ocop_regulations_list (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < regulations->len; i++)
    {
      const OcopRegulation *regulation = regulations->pdata[i];
      const OcopEdition *own = edition (regulation->id);

      g_assert_cmpstr (own->filed.from, ==, regulation->in_force_from);
      g_assert_cmpstr (own->concluded_by[OCOP_FILING_FIRST] != NULL ? own->concluded_by[OCOP_FILING_FIRST] : own->filed.to,
                       ==, regulation->in_force_to);
    }
}

/* A day of filing, and the decision that applies; %NULL: none. */
static const struct
{
  const char *filed_on;
  OcopFiling  filing;
  const char *concluded_on;
  const char *id;
  const char *words;
} cases[] = {
  { "2019-08-20", OCOP_FILING_FIRST, NULL, NULL, "20/08/2019" },
  { "2019-08-21", OCOP_FILING_FIRST, NULL, "1048-2019", "21/08/2019 to 23/02/2023" },
  { "2021-07-05", OCOP_FILING_UPGRADE, "2021-11-03", "1048-2019", "1048/QĐ-TTg" },
  { "2023-02-23", OCOP_FILING_FIRST, NULL, "1048-2019", "23/02/2023" },
  { "2023-02-23", OCOP_FILING_FIRST, "2023-06-01", "1048-2019", "1048/QĐ-TTg" },
  { "2023-02-24", OCOP_FILING_FIRST, NULL, "148-2023", "concluded by 21/07/2026" },
  { "2026-05-21", OCOP_FILING_FIRST, NULL, "148-2023", "concluded by 21/07/2026" },
  { "2026-05-21", OCOP_FILING_FIRST, "2026-07-21", "148-2023", "148/QĐ-TTg" },
  { "2026-05-21", OCOP_FILING_FIRST, "2026-07-22", NULL, "filed anew under Decision 26/2026/QĐ-TTg" },
  { "2026-05-21", OCOP_FILING_UPGRADE, "2026-07-21", "148-2023", "148/QĐ-TTg" },
  { "2026-05-21", OCOP_FILING_UPGRADE, "2026-07-22", NULL, "21/07/2026" },
  { "2026-05-21", OCOP_FILING_RE_EVALUATION, NULL, "148-2023", "concluded by 21/06/2026" },
  { "2026-05-21", OCOP_FILING_RE_EVALUATION, "2026-06-21", "148-2023", "148/QĐ-TTg" },
  { "2026-05-21", OCOP_FILING_RE_EVALUATION, "2026-06-22", NULL, "Điều 12" },
  { "2026-05-22", OCOP_FILING_FIRST, NULL, "26-2026", "from 22/05/2026 on" },
  { "2026-05-22", OCOP_FILING_RE_EVALUATION, "2027-01-15", "26-2026", "26/2026/QĐ-TTg" },
  { "2026-08-01", OCOP_FILING_FIRST, "2026-07-31", NULL, "before the day" },
};

static void
test_regulation_for (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  const char *id = ocop_programme_regulation_for (rules (), cases[i].filed_on, cases[i].filing, cases[i].concluded_on,
                                                  &why, &error);
  const char *said;

  g_assert_cmpstr (id, ==, cases[i].id);
  if (id == NULL)
    g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
  else
    g_assert_no_error (error);
  said = id != NULL ? why : error->message;
  if (strstr (said, cases[i].words) == NULL)
    g_error ("“%s” does not say “%s”", said, cases[i].words);
}

static void
assert_levels (const OcopStages *stages,
               OcopLevel         first,
               gboolean          scores,
               OcopLevel         three,
               OcopLevel         four)
{
  g_assert_nonnull (stages);
  g_assert_cmpint (stages->first, ==, first);
  g_assert_cmpint (stages->first_scores, ==, scores);
  g_assert_cmpint (stages->certifies[3], ==, three);
  g_assert_cmpint (stages->certifies[4], ==, four);
  g_assert_cmpint (stages->certifies[5], ==, OCOP_LEVEL_CENTRE);
}

static void
test_levels (void)
{
  g_assert_null (ocop_programme_level_on (rules (), "2019-08-20"));
  assert_levels (ocop_programme_level_on (rules (), "2021-11-03"), OCOP_LEVEL_DISTRICT, TRUE, OCOP_LEVEL_CITY,
                 OCOP_LEVEL_CITY);
  assert_levels (ocop_programme_level_on (rules (), "2023-02-24"), OCOP_LEVEL_DISTRICT, TRUE, OCOP_LEVEL_DISTRICT,
                 OCOP_LEVEL_CITY);
  assert_levels (ocop_programme_level_on (rules (), "2025-07-05"), OCOP_LEVEL_DISTRICT, TRUE, OCOP_LEVEL_DISTRICT,
                 OCOP_LEVEL_CITY);
  assert_levels (ocop_programme_level_on (rules (), "2025-07-06"), OCOP_LEVEL_CITY, TRUE, OCOP_LEVEL_CITY,
                 OCOP_LEVEL_CITY);
  assert_levels (ocop_programme_level_on (rules (), "2026-05-22"), OCOP_LEVEL_COMMUNE, FALSE, OCOP_LEVEL_CITY,
                 OCOP_LEVEL_CITY);
  /* A dossier of the old decision goes its old way to the end. */
  assert_levels (ocop_edition_stages_on (edition ("148-2023"), "2026-07-21"), OCOP_LEVEL_CITY, TRUE, OCOP_LEVEL_CITY,
                 OCOP_LEVEL_CITY);
  g_assert_nonnull (ocop_programme_level_on (rules (), "2025-07-01")->gap);
}

static void
test_ministries (void)
{
  const OcopMinistry *before = ocop_programme_ministry_on (rules (), "2025-02-28");
  const OcopMinistry *after = ocop_programme_ministry_on (rules (), "2025-03-01");
  g_autofree char *city = ocop_level_get_name (OCOP_LEVEL_CITY, after);
  g_autofree char *centre = ocop_level_get_name (OCOP_LEVEL_CENTRE, after);
  g_autofree char *unnamed = ocop_level_get_name (OCOP_LEVEL_CENTRE, NULL);

  g_assert_cmpstr (before->short_name, ==, "Bộ NN và PTNT");
  g_assert_cmpstr (after->short_name, ==, "Bộ NN và MT");
  g_assert_null (ocop_programme_ministry_on (rules (), "2017-12-31"));
  g_assert_cmpstr (city, ==, "the city");
  g_assert_cmpstr (centre, ==, "Bộ Nông nghiệp và Môi trường");
  g_assert_cmpstr (unnamed, ==, "the centre");
}

static int
number (const char *id,
        OcopRule    rule)
{
  int value = -1;

  return ocop_edition_get_rule (edition (id), rule, &value) ? value : -1;
}

static void
test_rules (void)
{
  static const OcopRule practised[] = { OCOP_RULE_SPREAD_LIMIT, OCOP_RULE_QUORUM_NUM, OCOP_RULE_QUORUM_DEN };
  static const char *const ids[] = { "1048-2019", "148-2023", "26-2026" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpint (number (ids[i], OCOP_RULE_CERTIFICATE_MONTHS), ==, 36);
      g_assert_cmpint (number (ids[i], OCOP_RULE_PROPOSED_FROM), ==, 90);
      g_assert_cmpint (number (ids[i], OCOP_RULE_SPREAD_LIMIT), ==, 10);
      g_assert_cmpint (number (ids[i], OCOP_RULE_QUORUM_NUM), ==, 3);
      g_assert_cmpint (number (ids[i], OCOP_RULE_QUORUM_DEN), ==, 4);
      g_assert_cmpint (number (ids[i], OCOP_RULE_SAMPLES), ==, 5);
      for (gsize k = 0; k < G_N_ELEMENTS (practised); k++)
        g_assert_true (edition (ids[i])->rules[practised[k]].practice);
    }

  g_assert_cmpint (number ("1048-2019", OCOP_RULE_FORWARDED_FROM), ==, 50);
  g_assert_cmpint (number ("148-2023", OCOP_RULE_REMINDER_DAYS), ==, 30);
  g_assert_cmpint (number ("26-2026", OCOP_RULE_FIRST_WORKING_DAYS), ==, 15);
  g_assert_cmpint (number ("26-2026", OCOP_RULE_WITHDRAWN_DAYS), ==, 15);
  g_assert_cmpint (number ("26-2026", OCOP_RULE_RE_EVALUATED_DAYS), ==, 45);
  g_assert_cmpint (number ("26-2026", OCOP_RULE_RE_EVALUATED_IN_WRITING), ==, 1);
  /* What is not known stays so. */
  g_assert_cmpint (number ("148-2023", OCOP_RULE_FORWARDED_FROM), ==, -1);
  g_assert_cmpint (number ("26-2026", OCOP_RULE_PAPERS_SENT_DAYS), ==, -1);
  g_assert_cmpint (number ("1048-2019", OCOP_RULE_REMINDER_DAYS), ==, -1);
  g_assert_cmpstr (ocop_rule_to_word (OCOP_RULE_SAMPLES), ==, "samples");
}

/* A number of the decision in force that is no practice has its article. */
static void
test_sources (void)
{
  const OcopEdition *own = edition ("26-2026");

  for (guint i = 0; i < OCOP_N_RULES; i++)
    if (own->rules[i].known)
      g_assert_true (own->rules[i].practice == (own->rules[i].source == NULL));
  g_assert_cmpuint (own->n_grounds, ==, 6);
  for (guint i = 0; i < own->n_grounds; i++)
    g_assert_nonnull (own->grounds[i].source);
  g_assert_cmpstr (edition ("1048-2019")->amendments[0].number, ==, "781/QĐ-TTg");
  g_assert_null (edition ("1048-2019")->amendments[0].what);
  g_assert_cmpstr (edition ("148-2023")->amendments[0].from, ==, "2025-07-06");
}

static void
test_filings (void)
{
  OcopFiling filing;

  for (guint i = 0; i < OCOP_N_FILINGS; i++)
    {
      g_assert_true (ocop_filing_from_word (ocop_filing_to_word ((OcopFiling) i), &filing));
      g_assert_cmpuint (filing, ==, i);
    }
  g_assert_false (ocop_filing_from_word ("again", &filing));
}

/* The file with one place changed: what the reader, or the check, must say. */
static const struct
{
  const char *name, *from, *to, *words;
  gboolean    is_read;
} changed[] = {
  { "no-revision", "\"revision\": 1,", "", "“revision” is missing", FALSE },
  { "unknown-member", "\"revision\": 1", "\"revision\": 1, \"colour\": 2", "colour", FALSE },
  { "date", "\"2019-08-21\"", "\"2019-02-29\"", "editions[0]", FALSE },
  { "level", "\"first\": \"district\"", "\"first\": \"region\"", "stages[0]", FALSE },
  { "certifies", "\"3\": \"city\", ", "", "certifies", FALSE },
  { "rule", "\"forwarded_from\"", "\"forwarded_form\"", "rules", FALSE },
  { "rule-value", "{ \"value\": 50 }", "{ \"value\": \"50\" }", "forwarded_from.value", FALSE },
  { "day", "\"04-30\"", "\"04-31\"", "rounds[0]", FALSE },
  { "limit", "\"upgrade\": \"2026-07-21\", ", "", "concluded_by", FALSE },
  { "no-pattern", "\"pattern\": \"{province}-{district}-{serial}-{year}\"", "\"note\": \"x\"", "codes[0]", FALSE },
  { "gap-days", "\"filed_from\": \"2023-02-24\"", "\"filed_from\": \"2023-02-25\"", "2023-02-25", TRUE },
  { "overlap", "\"filed_to\": \"2023-02-23\"", "\"filed_to\": \"2023-02-24\"", "Decisions", TRUE },
  { "endless", "\"filed_to\": \"2026-05-21\",", "", "without end", TRUE },
  { "limit-early", "\"re_evaluation\": \"2026-06-21\"", "\"re_evaluation\": \"2026-05-20\"", "2026-05-20", TRUE },
  { "stages-overlap", "\"to\": \"2025-07-05\"", "\"to\": \"2025-07-06\"", "148-2023", TRUE },
  { "codes-apart", "\"to\": \"2025-06-30\"", "\"to\": \"2025-06-29\"", "2025-07-01", TRUE },
  { "pattern", "{province}-{commune}-{serial}-{year}", "{province}-{village}-{serial}-{year}", "village", TRUE },
  { "quorum", "\"quorum_num\": { \"value\": 3,", "\"quorum_num\": { \"value\": 5,", "quorum", TRUE },
  { "window", "\"refile_closes_days\": { \"value\": 120", "\"refile_closes_days\": { \"value\": 180", "again", TRUE },
  { "minimums", "\"minimums\": \"mean\"", "\"minimums\": \"best\"", "best", TRUE },
  { "ground-twice", "\"key\": \"below\"", "\"key\": \"dishonest\"", "dishonest", TRUE },
  { "round-twice", "\"ordinal\": 2, \"proposed_before\": \"10-30\"", "\"ordinal\": 1, \"proposed_before\": \"10-30\"",
    "twice", TRUE },
  { "round-early", "\"held_before\": \"06-30\"", "\"held_before\": \"04-30\"", "04-30", TRUE },
  { "certified-below", "\"3\": \"district\", \"4\": \"city\"", "\"3\": \"city\", \"4\": \"district\"", "lower level", TRUE },
  { "amendment", "\"from\": \"2020-06-08\"", "\"from\": \"2024-06-08\"", "2024-06-08", TRUE },
};

static void
assert_found (GPtrArray  *findings,
              const char *words)
{
  for (guint i = 0; i < findings->len; i++)
    if (strstr (findings->pdata[i], words) != NULL)
      return;
  g_error ("nothing found says “%s”", words);
}

static void
test_changed (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *path = g_build_filename (g_getenv ("OCOP_SOURCE_ROOT"), "data", "programme", "rules.json", NULL);
  g_autofree char *whole = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopProgramme) programme = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) text = NULL;

  g_file_get_contents (path, &whole, NULL, &error);
  g_assert_no_error (error);
  text = g_string_new (whole);
  if (g_string_replace (text, changed[i].from, changed[i].to, 1) == 0)
    g_error ("the rules have no “%s”", changed[i].from);

  programme = ocop_programme_load (text->str, -1, &error);
  if (!changed[i].is_read)
    {
      g_assert_null (programme);
      g_assert_error (error, OCOP_ERROR, OCOP_ERROR_DAMAGED);
      if (strstr (error->message, changed[i].words) == NULL)
        g_error ("“%s” does not say “%s”", error->message, changed[i].words);
      return;
    }
  g_assert_no_error (error);
  findings = ocop_programme_check (programme);
  assert_found (findings, changed[i].words);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme/sound", test_sound);
  g_test_add_func ("/programme/regulations", test_regulations);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/programme/regulation-for/%s/%s/%s", cases[i].filed_on,
                                               ocop_filing_to_word (cases[i].filing),
                                               cases[i].concluded_on != NULL ? cases[i].concluded_on : "open");

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_regulation_for);
    }
  g_test_add_func ("/programme/levels", test_levels);
  g_test_add_func ("/programme/ministries", test_ministries);
  g_test_add_func ("/programme/rules", test_rules);
  g_test_add_func ("/programme/sources", test_sources);
  g_test_add_func ("/programme/filings", test_filings);
  for (gsize i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autofree char *path = g_strconcat ("/programme/changed/", changed[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_changed);
    }

  return g_test_run ();
}
