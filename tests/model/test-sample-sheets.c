/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sample-sheets.h"

#include "model/ocop-sample.h"
#include "model/ocop-session-sheets.h"
#include "ocop-test.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

/* The sample city, made once and only read. */
static OcopTestFolder *folder;
static char *path;
static OcopStore *store;

static OcopDb *
reader (void)
{
  return ocop_store_get_reader (store);
}

static void
assert_number (const char *sql,
               gint64      expected)
{
  gint64 found = ocop_test_number (path, sql);

  if (found != expected)
    g_error ("%s: %" G_GINT64_FORMAT " instead of %" G_GINT64_FORMAT, sql, found, expected);
}

/* One sheet each for whoever was there and may score; nothing for the absent, the recused, the secretary. */
static void
test_sheets_due (void)
{
  assert_number ("SELECT count(*) FROM sheet", 8 * 9 + 10 * 8 + 1 * 7 + 9 * 8 + 1 * 7 + 8);
  assert_number ("SELECT count(*) FROM sheet WHERE state = 'submitted' AND kind = 'council'", 159 + 87);
  assert_number ("SELECT count(*) FROM sheet WHERE turn = 1 AND total IS NOT NULL AND knock_out IS NULL", 159 + 87 - 8 - 2);
  assert_number ("SELECT count(*) FROM session_product sp JOIN session_member a ON a.session = sp.session "
                 "JOIN council_member m ON m.id = a.council_member "
                 "WHERE (a.presence = 'present' AND m.votes = 1 AND NOT EXISTS "
                 "  (SELECT 1 FROM recusal x WHERE x.session_product = sp.id AND x.session_member = a.id)) <> "
                 "  EXISTS (SELECT 1 FROM sheet h WHERE h.session_product = sp.id AND h.session_member = a.id)",
                 0);
  assert_number ("SELECT count(*) FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                 "JOIN session s ON s.id = sp.session WHERE substr (h.submitted_at, 1, 10) <> s.held_on",
                 0);
}

static void
test_outcomes (void)
{
  assert_number ("SELECT count(*) FROM outcome u JOIN session_product sp ON sp.id = u.session_product "
                 "JOIN dossier d ON d.id = sp.dossier JOIN recognition c ON c.product = d.product AND c.round = d.round "
                 "WHERE u.rank = c.stars AND u.rank_by_points = c.stars "
                 "AND u.sum >= u.sheets * CASE c.stars WHEN 4 THEN 70 ELSE 50 END "
                 "AND u.sum < u.sheets * CASE c.stars WHEN 4 THEN 90 ELSE 70 END AND u.minimums = '[]'",
                 19);
  assert_number ("SELECT count(*) FROM outcome WHERE spread BETWEEN 1 AND 10", 29);
  assert_number ("SELECT count(DISTINCT sum * 1000 / sheets) >= 20 FROM outcome", 1);
}

static OcopSessionSheets *
load_session (gint64 id)
{
  g_autoptr (GError) error = NULL;
  OcopSessionSheets *sheets = ocop_session_sheets_load (reader (), id, &error);

  g_assert_no_error (error);
  return sheets;
}

/* What papers prove is the same on all sheets of a product: the kind of producer, whether there is a story. */
static void
assert_agreed (const OcopSessionProduct *product,
               const OcopCouncilSheet   *sheet)
{
  const OcopCouncilSheet *first = g_ptr_array_index (product->sheets, 0);

  for (guint i = 0; i < product->set->n_items; i++)
    if (g_str_equal (product->set->items[i].criterion->id, "legal-form") ||
        product->set->items[i].criterion->story == OCOP_STORY_ASKS)
      g_assert_cmpint (sheet->choices[i], ==, first->choices[i]);
}

static void
assert_plausible (const OcopSet *set,
                  const int     *choices,
                  int            case_no)
{
  g_autoptr (GArray) signs = ocop_choices_list_knock_outs (set, choices);
  OcopSheetScore score = ocop_choices_score (set, choices);

  g_assert_cmpuint (signs->len, ==, 0);
  g_assert_cmpuint (score.n_unscored, ==, 0);
  for (guint i = 0; i < set->n_items; i++)
    {
      const OcopCriterion *criterion = set->items[i].criterion;

      if (choices[i] > OCOP_NONE_OF_THESE && criterion->options[choices[i] - 1].case_no != 0)
        g_assert_cmpint (criterion->options[choices[i] - 1].case_no, ==, case_no);
    }
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    {
      g_assert_cmpint (score.parts[part] * 10, >=, set->parts[part].max * 3);
      g_assert_cmpint (score.parts[part], <=, set->parts[part].max);
    }
}

static int
case_of (const OcopSessionProduct *product)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (case_no, 0) FROM dossier WHERE id = %" G_GINT64_FORMAT, product->dossier);

  return (int) ocop_test_number (path, sql);
}

static void
test_choices (void)
{
  for (gint64 id = 1; id <= 3; id++)
    {
      g_autoptr (OcopSessionSheets) sheets = load_session (id);

      for (guint i = 0; i < sheets->products->len; i++)
        {
          const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

          for (guint k = 0; k < product->sheets->len; k++)
            {
              const OcopCouncilSheet *sheet = g_ptr_array_index (product->sheets, k);

              if (sheet->knock_out != NULL)
                continue;
              assert_plausible (product->set, sheet->choices, case_of (product));
              assert_agreed (product, sheet);
            }
        }
    }
  assert_number ("SELECT count(*) < 100 FROM mark WHERE option = 0", 1);
}

/* Not the same sheet nine times over: two of a product agree once at most. */
static void
test_members_differ (void)
{
  assert_number ("SELECT count(*) FROM sheet a JOIN sheet b ON b.session_product = a.session_product "
                 "AND b.turn = a.turn AND b.id > a.id "
                 "WHERE (SELECT group_concat (option) FROM mark WHERE sheet = a.id) = "
                 "      (SELECT group_concat (option) FROM mark WHERE sheet = b.id)",
                 1);
}

static char *
describe_figures (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (file, OCOP_DB_READ, &error);
  g_auto (OcopStatement) statement = { 0 };
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  ocop_statement_begin (&statement, db, &error,
                        "SELECT p.code, m.position, k.criterion, k.option, h.total, h.submitted_at, u.sum, u.spread, u.rank "
                        "FROM mark k JOIN sheet h ON h.id = k.sheet JOIN session_product sp ON sp.id = h.session_product "
                        "JOIN outcome u ON u.session_product = sp.id JOIN dossier d ON d.id = sp.dossier "
                        "JOIN product p ON p.id = d.product JOIN session_member a ON a.id = h.session_member "
                        "JOIN council_member m ON m.id = a.council_member ORDER BY sp.id, m.position, k.criterion",
                        "");
  while (ocop_statement_next (&statement, &error))
    {
      for (int i = 0; i < 9; i++)
        g_string_append_printf (text, "%s ", ocop_statement_text (&statement, i));
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);

  return g_string_free (text, FALSE);
}

static void
test_same_twice (void)
{
  g_autofree char *other = ocop_test_filled_file (folder, "other.ocop", ocop_sample_fill);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  one = describe_figures (path);
  two = describe_figures (other);
  g_assert_cmpuint (strlen (one), >, 100000);
  g_assert_cmpstr (one, ==, two);
}

/* The sheets of any set, case and rank come out as they should, not only those that the sample needs. */
static void
test_any_set (void)
{
  g_autoptr (GError) error = NULL;
  const OcopRegulation *regulation = ocop_regulation_get ("1048-2019", &error);

  g_assert_no_error (error);
  for (int no = 1; no <= (int) regulation->n_sets; no++)
    for (int stars = 3; stars <= 4; stars++)
      for (int case_no = 1; case_no <= 2; case_no++)
        for (guint member = 1; member <= 15; member++)
          {
            g_autofree char *code = g_strdup_printf ("48-490-20194-%02d-%d", no, 2020 + stars);
            const OcopSampleProduct product = {
              .code = code, .set = ocop_regulation_get_set (regulation, no), .stars = stars, .case_no = case_no
            };
            g_autofree int *choices = ocop_choices_new (product.set);
            g_autofree int *again = ocop_choices_new (product.set);
            int total;

            ocop_sample_sheet_fill (&product, member, 1, choices);
            ocop_sample_sheet_fill (&product, member, 1, again);
            g_assert_cmpmem (choices, product.set->n_items * sizeof (int), again, product.set->n_items * sizeof (int));
            assert_plausible (product.set, choices, case_no);
            total = ocop_choices_score (product.set, choices).total;
            g_assert_cmpint (ABS (total - ocop_sample_sheet_aim (&product)), <=, 5);
          }
}

/* Under a decision with marks a rank is more than its points: every mark up to it is reached on every sheet, and
 * where one shall be missed, that one alone. No sheet gives a 0 that is the sign of a knock-out. */
static void
test_marks (void)
{
  g_autoptr (GError) error = NULL;
  const OcopRegulation *regulation = ocop_regulation_get ("26-2026", &error);

  g_assert_no_error (error);
  for (int no = 1; no <= (int) regulation->n_sets; no++)
    for (int stars = 3; stars <= 5; stars++)
      {
        const OcopSet *set = ocop_regulation_get_set (regulation, no);
        g_autofree char *code = g_strdup_printf ("48-490-20194-%02d-%d", no, 2020 + stars);
        const OcopSampleProduct product = { .code = code, .set = set, .stars = stars, .cooperative = TRUE };
        g_autofree int **sheets = g_new0 (int *, 9);
        g_autoptr (OcopRanking) ranking = NULL;

        for (guint member = 1; member <= 9; member++)
          {
            sheets[member - 1] = ocop_choices_new (set);
            ocop_sample_sheet_fill (&product, member, 1, sheets[member - 1]);
            assert_plausible (set, sheets[member - 1], 0);
          }
        ranking = ocop_ranking_new (set, OCOP_MINIMUMS_EVERY, (const int *const *) sheets, 9);
        g_assert_cmpint (ranking->rank_by_points, ==, stars);
        g_assert_cmpint (ranking->rank, ==, stars);
        for (guint i = 0; i < 9; i++)
          g_free (sheets[i]);
      }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = ocop_test_folder_new ();
  path = ocop_test_filled_file (folder, "sample.ocop", ocop_sample_fill);
  store = ocop_store_open (path, OCOP_STORE_READ, &error);
  g_assert_no_error (error);

  g_test_add_func ("/sample-sheets/sheets-due", test_sheets_due);
  g_test_add_func ("/sample-sheets/outcomes", test_outcomes);
  g_test_add_func ("/sample-sheets/choices", test_choices);
  g_test_add_func ("/sample-sheets/members-differ", test_members_differ);
  g_test_add_func ("/sample-sheets/same-twice", test_same_twice);
  g_test_add_func ("/sample-sheets/any-set", test_any_set);
  g_test_add_func ("/sample-sheets/marks", test_marks);
  status = g_test_run ();

  g_object_unref (store);
  g_free (path);
  ocop_test_folder_free (folder);

  return status;
}
