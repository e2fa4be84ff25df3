/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-sample.h"
#include "model/ocop-session.h"
#include "model/ocop-session-sheets.h"
#include "ocop-test-city.h"
#include "report/ocop-report-check.h"
#include "report/ocop-report.h"
#include "report/ocop-sheet-copy.h"

#include <stdlib.h>

/* Tables of a year, a round, a session and a unit, read back as they are shown. */

static OcopDb *sample;

static OcopReport *
load (OcopDb     *db,
      int         year,
      gint64      round,
      gint64      session,
      gint64      unit,
      const char *as_of)
{
  g_autoptr (GError) error = NULL;
  OcopScope *scope = ocop_scope_new (db, year, round, session, unit, as_of, &error);
  OcopReport *report;

  g_assert_no_error (error);
  report = ocop_report_load (db, scope, &error);
  g_assert_no_error (error);

  return report;
}

/* The text of a cell of a copied sheet. */
static const char *
cell (const OcopSheetCopy *copy,
      guint                row,
      guint                column)
{
  const OcopCopyRow *one = g_ptr_array_index (copy->rows, row);

  for (guint i = 0; i < one->cells->len; i++)
    if (g_array_index (one->cells, OcopCopyCell, i).first == column)
      return g_array_index (one->cells, OcopCopyCell, i).text;

  return NULL;
}

static GPtrArray *
copy (const OcopReport *report,
      const char       *key)
{
  const char *keys[] = { key, NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *copies = ocop_report_copy_tables (report, keys, 0, NULL, &error);

  g_assert_no_error (error);
  return copies;
}

static guint
total_of (const OcopReport *report,
          const char       *key,
          guint             column)
{
  g_autoptr (GPtrArray) copies = copy (report, key);
  const OcopSheetCopy *sheet = g_ptr_array_index (copies, 0);
  const char *text = cell (sheet, sheet->rows->len - 1, column);

  return text == NULL || g_str_equal (text, "–") ? 0 : (guint) g_ascii_strtoull (text, NULL, 10);
}

/* All tables of whatever scope count the same rows. */
static void
assert_agree (const OcopReport *report)
{
  guint n = report->rows->len;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (total_of (report, "by-unit", 9), ==, n);
  g_assert_cmpuint (total_of (report, "by-producer-type", 9), ==, n);
  g_assert_cmpuint (total_of (report, "by-group", 9), ==, n);
  g_assert_cmpint (report->by_unit->producers, ==, ocop_register_count_producers (report->rows));
  findings = ocop_report_check (sample, report, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (((OcopFinding *) g_ptr_array_index (findings, i))->level, !=, OCOP_FINDING_WRONG);
}

/* The rounds of a year are parts of it, and its units are: nothing is lost and nothing counted twice. */
static void
test_parts_of_the_year (void)
{
  g_autoptr (OcopReport) year = load (sample, 2021, 0, 0, 0, NULL);
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (sample, NULL);
  g_autoptr (GPtrArray) areas = ocop_unit_map_areas (map, year->as_of);
  guint in_rounds = 0, in_units = 0, of_year = 0;

  for (guint i = 0; i < year->rows->len; i++)
    of_year += ((OcopRegisterRow *) g_ptr_array_index (year->rows, i))->round != 0
               && ((OcopRegisterRow *) g_ptr_array_index (year->rows, i))->year == 2021;
  assert_agree (year);
  for (guint i = 0; i < year->rounds->rounds->len; i++)
    {
      g_autoptr (OcopReport) round
          = load (sample, 0, ((OcopRoundResults *) g_ptr_array_index (year->rounds->rounds, i))->round, 0, 0, NULL);

      g_assert_cmpint (round->year, ==, 2021);
      g_assert_cmpuint (round->rounds->rounds->len, ==, 1);
      g_assert_null (round->plan);
      assert_agree (round);
      in_rounds += round->rows->len;
    }
  g_assert_cmpuint (in_rounds, ==, of_year);
  for (guint i = 0; i < areas->len; i++)
    {
      g_autoptr (OcopReport) unit = load (sample, 2021, 0, 0, ((OcopUnit *) g_ptr_array_index (areas, i))->id, NULL);

      assert_agree (unit);
      g_assert_cmpuint (unit->by_unit->rows->len, ==, 1);
      in_units += unit->rows->len;
    }
  g_assert_cmpuint (in_units, ==, year->rows->len);
}

/* A session's tables have its products and say what they tell of. */
static void
test_session (void)
{
  g_autoptr (OcopReport) report = load (sample, 0, 0, 1, 0, NULL);
  g_autoptr (GPtrArray) summary = copy (report, "score-summary");
  const OcopSessionResults *session = g_ptr_array_index (report->sessions, 0);
  const char *plan[] = { "plan", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (report->sessions->len, ==, 1);
  g_assert_cmpint (session->session, ==, 1);
  g_assert_cmpuint (summary->len, ==, 1);
  g_assert_nonnull (strstr (((OcopSheetCopy *) g_ptr_array_index (summary, 0))->scope, "phiên ngày"));
  for (guint i = 0; i < report->rows->len; i++)
    g_assert_cmpint (((OcopRegisterRow *) g_ptr_array_index (report->rows, i))->round, ==, session->round);
  assert_agree (report);
  g_assert_false (ocop_report_write (sample, ocop_scope_new (sample, 0, 0, 1, 0, NULL, NULL), plan, "/nowhere/x.xlsx", NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Thực hiện kế hoạch");
}

/* A member's chosen option, as the file holds it. */
static int
stored_choice (gint64      session,
               int         position,
               const char *office,
               guint       criterion)
{
  g_autoptr (OcopSessionSheets) sheets = ocop_session_sheets_load (sample, session, NULL);

  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      for (guint j = 0; product->position == position && j < sheets->voters->len; j++)
        if (g_strcmp0 (((OcopSessionVoter *) g_ptr_array_index (sheets->voters, j))->office, office) == 0)
          return product->current[j]->choices[criterion];
    }
  g_assert_not_reached ();
}

/* The points of every sheet stand under its choices, and both are those of the file and of the summary. */
static void
test_options (void)
{
  g_autoptr (OcopReport) report = load (sample, 0, 0, 1, 0, NULL);
  const OcopSessionResults *session = g_ptr_array_index (report->sessions, 0);
  g_autoptr (GPtrArray) copies = copy (report, "score-options");
  const OcopSheetCopy *sheet = g_ptr_array_index (copies, 0);
  g_autofree char *shown = NULL;
  guint row = 0;
  int all = 0;

  for (guint i = 0; i < session->lines->len; i++)
    {
      const OcopResultLine *line = g_ptr_array_index (session->lines, i);

      for (guint j = 0; j < session->members->len; j++)
        {
          const OcopResultMember *member = g_ptr_array_index (session->members, j);
          int sum = 0;

          g_assert_cmpstr (cell (sheet, row, 2), ==, line->name);
          g_assert_cmpstr (cell (sheet, row, 3), ==, member->office);
          if (line->cells[j].state != OCOP_SHEET_SUBMITTED)
            {
              g_assert_null (cell (sheet, row++, 9));
              continue;
            }
          for (; cell (sheet, row, 5) != NULL; row++)
            {
              const OcopItem *item = ocop_set_find_item (line->set, cell (sheet, row, 5));
              int choice;

              sum += atoi (cell (sheet, row, 9));
              if (cell (sheet, row, 7) == NULL)
                continue;
              choice = atoi (cell (sheet, row, 7));
              if (choice > 0)
                {
                  g_assert_cmpstr (cell (sheet, row, 8), ==, item->criterion->options[choice - 1].text);
                  g_assert_cmpint (atoi (cell (sheet, row, 9)), ==, item->criterion->options[choice - 1].points);
                }
              if (i == 0)
                g_assert_cmpint (choice, ==,
                                 stored_choice (1, line->position, member->office, ocop_item_index (line->set, item)));
            }
          g_assert_cmpint (sum, ==, line->cells[j].total);
          g_assert_cmpint (atoi (cell (sheet, row++, 9)), ==, sum);
          all += sum;
        }
    }
  g_assert_cmpuint (row + 1, ==, sheet->rows->len);
  g_assert_cmpint (all, >, 1000);
  shown = g_strdup_printf ("%d.%03d", all / 1000, all % 1000);
  g_assert_cmpstr (cell (sheet, row, 9), ==, shown);
}

static void
test_no_such_scope (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ocop_scope_new (sample, 0, 9999, 0, 0, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "no longer in the file");
  g_assert_cmpint (ocop_scope_find_round (sample, "2021", &error), ==, 0);
  ocop_test_assert_fails (error, OCOP_ERROR_USAGE, "2026-2");
  g_assert_cmpint (ocop_scope_find_round (sample, "2021-9", &error), ==, 0);
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "2021-9");
  g_assert_cmpint (ocop_scope_find_unit (sample, "quan son tra", "2021-12-31", &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (ocop_scope_find_unit (sample, "Quận Sơn Trà", "2026-01-01", &error), ==, 0);
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "Sơn Trà");
}

/* The offices that head tables, which a made city has not. */
static void
add_offices (OcopTestCity *city)
{
  static const char *const roles[] = { "city", "standing", "council" };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr (OcopRecord) office = ocop_record_new (OCOP_KIND_OFFICE);
      g_autoptr (GError) error = NULL;

      ocop_record_set_text (office, OCOP_OFFICE_ROLE, roles[i]);
      ocop_record_set_text (office, OCOP_OFFICE_NAME, "Cơ quan");
      ocop_record_set_text (office, OCOP_OFFICE_HEADING, "CƠ QUAN");
      ocop_record_set_text (office, OCOP_OFFICE_PLACE, "Đà Nẵng");
      ocop_record_set_text (office, OCOP_OFFICE_VALID_FROM, "2018-01-01");
      ocop_record_save (office, city->db, &error);
      g_assert_no_error (error);
    }
}

/* An upgrade of a later round belongs to that round, and is never a new product. */
static void
test_upgrade (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX Một", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Nước mắm", producer, 9);
  gint64 first = ocop_test_city_round (city, 2021, 1);
  gint64 second = ocop_test_city_round (city, 2021, 2);
  g_autoptr (OcopReport) year = NULL;
  g_autoptr (OcopReport) of_first = NULL;
  g_autoptr (OcopReport) of_second = NULL;

  add_offices (city);
  ocop_test_city_recognition (city, product, 3, "first", 2021, first, ocop_test_city_decision (city, "1/QĐ", "2021-03-01"));
  ocop_test_city_recognition (city, product, 4, "upgrade", 2021, second, ocop_test_city_decision (city, "2/QĐ", "2021-09-01"));
  year = load (city->db, 2021, 0, 0, 0, NULL);
  of_first = load (city->db, 0, first, 0, 0, NULL);
  of_second = load (city->db, 0, second, 0, 0, NULL);
  g_assert_cmpuint (year->rows->len, ==, 1);
  g_assert_cmpint (year->by_unit->in_year[0] + year->by_unit->in_year[1], ==, 1);
  /* What the first round gave is told as of its decision, though the rank is another one since. */
  g_assert_cmpstr (of_first->as_of, ==, "2021-03-01");
  g_assert_cmpuint (of_first->rows->len, ==, 1);
  g_assert_cmpint (((OcopRegisterRow *) g_ptr_array_index (of_first->rows, 0))->stars, ==, 3);
  g_assert_cmpuint (of_second->rows->len, ==, 1);
  g_assert_cmpint (((OcopRegisterRow *) g_ptr_array_index (of_second->rows, 0))->stars, ==, 4);
}

static const OcopFinding *
find (GPtrArray    *findings,
      OcopCheckKind check,
      const char   *words)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OcopFinding *finding = g_ptr_array_index (findings, i);

      if (finding->check == check && (strstr (finding->sentence, words) != NULL || strstr (finding->subject, words) != NULL))
        return finding;
    }

  return NULL;
}

/* Each thing a person would look for by eye is found, leads to its record, and is not found where it is in order. */
static void
test_checks (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Cơ sở Hòa Quý", "household", city->ward);
  gint64 other = ocop_test_city_producer (city, "Cơ sở Hoà Quý", "household", 0);
  gint64 product = ocop_test_city_product (city, "Chả bò", producer, 9);
  gint64 unplaced = ocop_test_city_product (city, "Chả cá", other, 9);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  g_autoptr (OcopReport) report = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  add_offices (city);
  ocop_test_city_recognition (city, product, 3, "first", 2021, round, ocop_test_city_decision (city, "1/QĐ", "2021-03-01"));
  ocop_test_city_recognition (city, unplaced, 4, "first", 2021, round, 0);
  report = load (city->db, 2021, 0, 0, 0, NULL);
  findings = ocop_report_check (city->db, report, &error);
  g_assert_no_error (error);
  g_assert_nonnull (find (findings, OCOP_CHECK_NAMES, "hoà"));
  g_assert_nonnull (find (findings, OCOP_CHECK_NAMES, "another producer"));
  g_assert_cmpint (find (findings, OCOP_CHECK_DECISIONS, "Chả cá")->id, ==, unplaced);
  g_assert_null (find (findings, OCOP_CHECK_DECISIONS, "Chả bò"));
  g_assert_cmpint (find (findings, OCOP_CHECK_UNITS, "no commune")->id, ==, other);
  g_assert_cmpint (find (findings, OCOP_CHECK_UNITS, "no commune")->kind, ==, OCOP_KIND_PRODUCER);
  g_assert_cmpstr (find (findings, OCOP_CHECK_SIGNERS, "Chair of")->detail, ==, "chair");
  g_assert_null (find (findings, OCOP_CHECK_SUMS, ""));
}

/* A decision that says other than the minutes is wrong, and is told first. */
static void
test_contradiction (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Nấm", producer, 9);
  gint64 round = ocop_test_city_round (city, 2026, 1);
  gint64 dossier = ocop_test_city_dossier (city, product, round, "first", 9);
  gint64 session = ocop_test_city_session (city, round, 1, "2026-05-06");
  gint64 heard = ocop_test_city_hear (city, session, dossier, 1);
  gint64 sheet;
  g_autoptr (OcopReport) report = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  const OcopFinding *first;

  add_offices (city);
  ocop_session_make_sheets (city->db, session, &error);
  g_assert_no_error (error);
  sheet = ocop_test_city_sheet (city, heard, ocop_test_city_member (city, session, 1));
  ocop_test_city_score (city, sheet, 60);
  ocop_test_city_submit (city, sheet);
  ocop_test_city_recognition (city, product, 4, "first", 2026, round, ocop_test_city_decision (city, "9/QĐ", "2026-06-01"));
  report = load (city->db, 2026, 0, 0, 0, "2026-06-30");
  findings = ocop_report_check (city->db, report, &error);
  g_assert_no_error (error);
  first = g_ptr_array_index (findings, 0);
  g_assert_cmpint (first->level, ==, OCOP_FINDING_WRONG);
  g_assert_cmpint (first->check, ==, OCOP_CHECK_SUMS);
  g_assert_cmpint (first->id, ==, product);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OcopTestFolder) folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = ocop_test_folder_new ();
  path = ocop_test_filled_file (folder, "sample.ocop", ocop_sample_fill);
  sample = ocop_db_open (path, OCOP_DB_READ, &error);
  g_assert_no_error (error);
  g_test_add_func ("/report-scope/parts-of-the-year", test_parts_of_the_year);
  g_test_add_func ("/report-scope/session", test_session);
  g_test_add_func ("/report-scope/options", test_options);
  g_test_add_func ("/report-scope/no-such-scope", test_no_such_scope);
  ocop_test_city_add ("/report-scope/upgrade", test_upgrade);
  ocop_test_city_add ("/report-check/checks", test_checks);
  ocop_test_city_add ("/report-check/contradiction", test_contradiction);
  status = g_test_run ();
  g_clear_pointer (&sample, ocop_db_close);

  return status;
}
