/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sample.h"

#include "model/ocop-check.h"
#include "model/ocop-offices.h"
#include "model/ocop-plan-progress.h"
#include "model/ocop-round-results.h"
#include "model/ocop-session-results.h"
#include "model/ocop-sheets.h"
#include "ocop-test.h"
#include "store/ocop-store.h"

#define AS_OF "2021-12-31"

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

static void
test_counts (void)
{
  assert_number ("SELECT count(*) FROM product", 34);
  assert_number ("SELECT count(*) FROM producer", 30);
  assert_number ("SELECT count(DISTINCT name) FROM producer", 30);
  assert_number ("SELECT count(DISTINCT producer) FROM product", 30);
  assert_number ("SELECT count(*) FROM recognition WHERE year = 2020", 15);
  assert_number ("SELECT count(*) FROM recognition WHERE year = 2020 AND stars = 4", 7);
  assert_number ("SELECT count(*) FROM recognition WHERE year = 2020 AND stars = 3", 8);
  assert_number ("SELECT count(*) FROM recognition WHERE year = 2021", 19);
  assert_number ("SELECT count(*) FROM recognition WHERE year = 2021 AND stars = 4", 6);
  assert_number ("SELECT count(*) FROM recognition WHERE year = 2021 AND stars = 3", 13);
  assert_number ("SELECT count(*) FROM recognition c JOIN round r ON r.id = c.round "
                 "WHERE r.year = 2021 AND r.ordinal = 1",
                 8);
  assert_number ("SELECT count(*) FROM recognition c JOIN round r ON r.id = c.round "
                 "WHERE r.year = 2021 AND r.ordinal = 2",
                 11);
  assert_number ("SELECT count(*) FROM unit WHERE kind IN ('urban_district', 'rural_district')", 8);
  assert_number ("SELECT count(*) FROM unit WHERE kind IN ('ward', 'commune') AND valid_from = '2018-01-01'", 56);
  assert_number ("SELECT count(*) FROM producer WHERE type = 'cooperative'", 5);
  assert_number ("SELECT count(*) FROM producer WHERE type = 'enterprise'", 10);
  assert_number ("SELECT count(*) FROM producer WHERE type = 'household'", 15);
}

/* City, district and commune of the producer, a serial that runs within commune and year, the year. */
static void
test_codes (void)
{
  assert_number ("SELECT count(*) FROM product p JOIN producer r ON r.id = p.producer JOIN unit w ON w.id = r.unit "
                 "JOIN unit d ON d.id = w.parent JOIN recognition c ON c.product = p.id "
                 "WHERE p.code = printf ('48-%s-%s-%02d-%d', d.code, w.code, "
                 "  (SELECT count(*) FROM product q JOIN producer s ON s.id = q.producer "
                 "   JOIN recognition e ON e.product = q.id WHERE s.unit = r.unit AND e.year = c.year AND q.id <= p.id), "
                 "  c.year)",
                 34);
}

/* What was published stays apart from what is made up to show the program. */
static void
test_published_and_illustrative (void)
{
  assert_number ("SELECT count(*) FROM recognition WHERE illustrative = 0 AND source LIKE 'https://%' "
                 "AND authority = 'UBND thành phố' AND kind = 'first' AND score_num IS NULL",
                 34);
  assert_number ("SELECT count(*) FROM recognition WHERE year = 2020 AND round IS NULL AND decision IS NULL", 15);
  assert_number ("SELECT count(*) FROM recognition c JOIN decision d ON d.id = c.decision JOIN round r ON r.id = c.round "
                 "WHERE d.number = '3500/QĐ-UBND' AND d.issued_on = '2021-11-03' AND r.ordinal = 1",
                 8);
  assert_number ("SELECT count(*) FROM recognition c JOIN round r ON r.id = c.round "
                 "WHERE r.ordinal = 2 AND c.decision IS NULL",
                 11);
  assert_number ("SELECT count(*) FROM dossier WHERE illustrative = 1 AND state = 'accepted' AND regulation = '1048-2019' "
                 "AND revision = 1 AND received_on IS NULL", /* one is made up with its way */
                 18);
  assert_number ("SELECT count(*) FROM dossier d JOIN product p ON p.id = d.product WHERE d.regulation = p.set_regulation "
                 "AND d.set_no <> p.set_no",
                 0);
  assert_number ("SELECT count(*) FROM session WHERE illustrative = 1 AND phase = 'sealed' AND minimums_rule = 'mean' "
                 "AND spread_limit = 10 AND quorum_num = 3 AND quorum_den = 4",
                 3);
  assert_number ("SELECT count(*) FROM session s JOIN decision d ON d.id = s.decision WHERE s.held_on < d.issued_on", 1);
  assert_number ("SELECT count(*) FROM session WHERE held_on > '" AS_OF "'", 1);
  assert_number ("SELECT count(*) FROM round WHERE illustrative = 1 AND year = 2026", 1);
  assert_number ("SELECT count(*) FROM round WHERE illustrative = 1 AND year < 2026", 0);
}

/* Case 1: companies with members and cooperatives; case 2: companies of one owner and households. */
static void
test_cases_of_producers (void)
{
  assert_number ("SELECT count(*) FROM dossier d JOIN product p ON p.id = d.product JOIN producer r ON r.id = p.producer "
                 "WHERE d.case_no = CASE WHEN r.type = 'household' OR r.name LIKE '% MTV %' THEN 2 ELSE 1 END",
                 19);
  assert_number ("SELECT count(*) FROM dossier WHERE case_no IS NULL AND regulation = '26-2026'", 10);
}

static void
test_attendance (void)
{
  assert_number ("SELECT count(*) FROM council_member WHERE votes = 1", 9 + 9);
  assert_number ("SELECT count(*) FROM council_member WHERE votes = 0 AND role = 'secretary'", 1 + 1);
  assert_number ("SELECT count(*) FROM council_member m JOIN person p ON p.id = m.person WHERE m.role = 'chair' "
                 "AND p.short_office = 'UBND TP'",
                 2);
  assert_number ("SELECT count(*) FROM session_member WHERE presence = 'present'", 19 + 9);
  assert_number ("SELECT count(*) FROM session_member a JOIN council_member m ON m.id = a.council_member "
                 "JOIN person p ON p.id = m.person JOIN session s ON s.id = a.session JOIN round r ON r.id = s.round "
                 "WHERE a.presence = 'absent' AND p.short_office = 'Sở Du lịch' AND r.ordinal = 2",
                 1);
  assert_number ("SELECT count(*) FROM recusal x JOIN session_product sp ON sp.id = x.session_product "
                 "JOIN dossier d ON d.id = sp.dossier JOIN product p ON p.id = d.product "
                 "JOIN producer r ON r.id = p.producer WHERE r.type = 'cooperative'",
                 2);
}

/* Of the session of 2026, in which products are evaluated again; made up as a whole. */
#define OF_2026 \
  "FROM session_product sp JOIN session s ON s.id = sp.session JOIN dossier d ON d.id = sp.dossier " \
  "JOIN outcome u ON u.session_product = sp.id WHERE s.held_on = '2026-11-20' "

static void
test_session_of_2026 (void)
{
  assert_number ("SELECT count(*) FROM session s JOIN council c ON c.id = s.council JOIN round b ON b.id = s.round "
                 "WHERE s.held_on = '2026-11-20' AND s.illustrative = 1 AND b.illustrative = 1 AND s.regulation = '26-2026' "
                 "AND s.minimums_rule = 'mean' AND s.spread_limit = 10 AND s.phase = 'sealed' AND c.year = 2026 "
                 "AND s.decision IS NULL",
                 1);
  assert_number ("SELECT count(*) " OF_2026 "AND d.kind = 're_evaluation' AND d.illustrative = 1 AND d.regulation = '26-2026' "
                 "AND d.received_on BETWEEN '2026-05-22' AND '2026-10-30' AND d.product IN (SELECT product FROM recognition)",
                 10);
  assert_number ("SELECT count(*) FROM recognition WHERE year > 2021 OR kind <> 'first'", 0);
  assert_number ("SELECT count(*) FROM session_member a JOIN session s ON s.id = a.session "
                 "JOIN council_member m ON m.id = a.council_member JOIN person p ON p.id = m.person "
                 "WHERE s.held_on = '2026-11-20' AND a.presence = 'absent' AND m.votes = 1 AND a.note LIKE '%minh họa%' "
                 "AND p.office = 'Sở Khoa học và Công nghệ'",
                 1);
  assert_number ("SELECT count(*) FROM person p JOIN council_member m ON m.person = p.id JOIN council c ON c.id = m.council "
                 "WHERE c.year = 2026 AND p.office IN ('Sở Nông nghiệp và Phát triển nông thôn', 'Sở Du lịch')",
                 0);
  /* One is recused: seven sheets instead of eight, the knock-out's proposals aside. */
  assert_number ("SELECT count(*) " OF_2026 "AND u.sheets = 7 AND EXISTS (SELECT 1 FROM recusal x "
                 "WHERE x.session_product = sp.id AND x.reason LIKE '%tình huống minh họa%')",
                 1);
  assert_number ("SELECT count(*) " OF_2026 "AND u.spread > s.spread_limit", 0);
}

/* What each product of 2026 is there to show; the others are plain. */
static void
test_showpieces_of_2026 (void)
{
  assert_number ("SELECT count(*) " OF_2026 "AND u.rank = u.rank_by_points AND u.rank IN (3, 4) AND sp.turn = 1 "
                 "AND u.minimums = '[]' AND sp.conclusion IS NULL",
                 6);
  /* Points for four stars, a minimum missed, three stars: as published, so that nobody loses a star even in play. */
  assert_number ("SELECT count(*) " OF_2026 "AND u.rank_by_points = 4 AND u.rank = 3 AND sp.conclusion LIKE '%minh họa%' "
                 "AND u.minimums LIKE '[{\"criterion\":\"1.5\",\"stars\":4,%}]' AND json_array_length (u.minimums) = 1 "
                 "AND (SELECT stars FROM recognition c WHERE c.product = d.product) = 3",
                 1);
  assert_number ("SELECT count(*) " OF_2026 "AND u.rank = 5 AND u.sum >= 90 * u.sheets AND u.minimums = '[]'", 1);

  /* The first turn is kept, its members far apart; the second, submitted anew, holds. */
  assert_number ("SELECT count(*) " OF_2026 "AND sp.turn = 2 AND u.spread <= 10 "
                 "AND (SELECT max (total) - min (total) FROM sheet h WHERE h.session_product = sp.id AND h.turn = 1) > 10 "
                 "AND (SELECT count(*) FROM sheet h WHERE h.session_product = sp.id AND h.state = 'submitted') = 16 "
                 "AND (SELECT min (submitted_at) FROM sheet h WHERE h.session_product = sp.id AND h.turn = 2) > "
                 "    (SELECT max (submitted_at) FROM sheet h WHERE h.turn = 1)",
                 1);
  assert_number ("SELECT count(*) FROM sheet WHERE turn > 1", 8);

  /* Put out by the council on a ground of the set, proposed on two sheets that are received but not in the mean. */
  assert_number ("SELECT count(*) " OF_2026 "AND sp.knock_out IS NOT NULL AND u.rank IS NULL AND u.sheets = 6 "
                 "AND sp.conclusion LIKE '%minh họa%' "
                 "AND (SELECT count(*) FROM sheet h WHERE h.session_product = sp.id AND h.state = 'submitted' "
                 "     AND h.knock_out = sp.knock_out AND h.knock_out_reason LIKE '%tình huống minh họa%' AND h.total IS NULL) = 2",
                 1);
  assert_number ("SELECT count(*) FROM session_product WHERE knock_out IS NOT NULL", 1);
  assert_number ("SELECT count(*) FROM sheet WHERE knock_out IS NOT NULL", 2);
}

/* As a report reads it. */
static void
test_results_of_2026 (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = ocop_session_results_of_year (reader (), 2026, "2026-11-23", &error);
  g_autoptr (OcopYearRounds) rounds = ocop_year_rounds_load (reader (), 2026, "2026-11-23", &error);
  g_autoptr (GPtrArray) rows = ocop_register_load (reader (), "2026-11-23", &error);
  const OcopSessionResults *session;
  const OcopRoundResults *round;
  const OcopResultLine *line;

  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);
  session = g_ptr_array_index (sessions, 0);
  g_assert_true (session->illustrative && session->has_minimums);
  g_assert_cmpuint (session->lines->len, ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      line = g_ptr_array_index (session->lines, i);
      g_assert_cmpint (line->cells[4].state, ==, OCOP_SHEET_ABSENT);
      g_assert_cmpint (line->kind, ==, OCOP_DOSSIER_RE_EVALUATION);
    }
  line = g_ptr_array_index (session->lines, 1);
  g_assert_cmpint (line->cells[7].state, ==, OCOP_SHEET_RECUSED);
  line = g_ptr_array_index (session->lines, 3);
  g_assert_cmpint (line->turn, ==, 2);
  g_assert_cmpint (line->spread_before, >, session->spread_limit);
  g_assert_cmpint (line->spread, <=, session->spread_limit);
  line = g_ptr_array_index (session->lines, 6);
  g_assert_cmpstr (line->minimums, ==, "Chưa đạt 1.5: TB 1,00 < 2 (mức 4 sao)");
  line = g_ptr_array_index (session->lines, 8);
  g_assert_cmpint (line->cells[1].state, ==, OCOP_SHEET_KNOCKED_OUT);
  g_assert_cmpint (line->cells[6].state, ==, OCOP_SHEET_KNOCKED_OUT);
  g_assert_false (line->has_rank);

  round = g_ptr_array_index (rounds->rounds, 0);
  g_assert_true (round->made_up);
  g_assert_cmpint (round->kinds[OCOP_DOSSIER_RE_EVALUATION], ==, 10);
  g_assert_cmpint (round->proposed, ==, 1);
  g_assert_cmpint (round->four, ==, 5);
  g_assert_cmpint (round->three, ==, 3);
  g_assert_cmpint (round->below, ==, 1);

  /* The register stays as published. */
  g_assert_cmpuint (rows->len, ==, 34);
  for (guint i = 0; i < rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (rows, i);

      g_assert_cmpint (row->kind, ==, OCOP_DOSSIER_FIRST);
      g_assert_cmpint (row->year, ==, row->year_first);
      g_assert_cmpint (row->round != 0, ==, row->year == 2021);
    }
}

static void
assert_target (const OcopPlanProgress *progress,
               guint                   place,
               const char             *ordinal,
               const char             *short_label,
               int                     planned,
               int                     done,
               OcopTargetState         state)
{
  const OcopTargetProgress *target = g_ptr_array_index (progress->targets, place);

  g_assert_cmpstr (target->ordinal, ==, ordinal);
  g_assert_cmpstr (target->short_label, ==, short_label);
  g_assert_cmpint (ocop_fraction_compare_int (target->planned, planned), ==, 0);
  g_assert_cmpint (target->state, ==, state);
  if (state != OCOP_TARGET_UNKNOWN)
    g_assert_cmpint (ocop_fraction_compare_int (target->done, done), ==, 0);
}

static void
test_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopPlanProgress) progress = ocop_plan_progress_load (reader (), 2021, AS_OF, &error);
  const OcopTargetProgress *target;

  g_assert_no_error (error);
  g_assert_cmpstr (progress->number, ==, "43/KH-UBND");
  g_assert_cmpstr (progress->issued_on, ==, "2021-03-15");
  g_assert_cmpint (progress->n_counting, ==, 8);
  g_assert_cmpint (progress->n_met, ==, 2);
  g_assert_cmpuint (progress->targets->len, ==, 10 + 6);
  assert_target (progress, 0, "1", "SP từ 3 sao", 10, 19, OCOP_TARGET_MET);
  assert_target (progress, 1, "1.1", "Hòa Vang", 5, 0, OCOP_TARGET_NOT_MET);
  g_assert_true (((OcopTargetProgress *) g_ptr_array_index (progress->targets, 2))->heading);
  assert_target (progress, 3, "a", "Mỗi quận ≥ 2", 6, 4, OCOP_TARGET_NOT_MET);
  assert_target (progress, 4, "", "Liên Chiểu", 2, 0, OCOP_TARGET_NOT_MET);
  assert_target (progress, 7, "", "Sơn Trà", 2, 6, OCOP_TARGET_MET);
  assert_target (progress, 10, "b", "Các quận cộng lại", 2, 19, OCOP_TARGET_MET);
  assert_target (progress, 11, "2", "SP từ 90 điểm", 1, 0, OCOP_TARGET_NOT_MET);
  assert_target (progress, 12, "3", "Điểm bán hàng", 2, 0, OCOP_TARGET_UNKNOWN);
  assert_target (progress, 13, "4", "Hội chợ", 2, 1, OCOP_TARGET_NOT_MET); /* of two, the city held one */
  g_assert_true (((OcopTargetProgress *) g_ptr_array_index (progress->targets, 13))->illustrative);
  g_assert_true (((OcopTargetProgress *) g_ptr_array_index (progress->targets, 14))->illustrative);
  g_assert_false (((OcopTargetProgress *) g_ptr_array_index (progress->targets, 0))->illustrative);
  /* Five of the six products that want to join. */
  target = g_ptr_array_index (progress->targets, 14);
  g_assert_cmpint (target->state, ==, OCOP_TARGET_MET);
  g_assert_cmpint (ocop_fraction_compare (target->done, ocop_fraction_new (500, 6)), ==, 0);
  /* 59 of the 63 units with officers. */
  target = g_ptr_array_index (progress->targets, 15);
  g_assert_cmpint (target->state, ==, OCOP_TARGET_NOT_MET);
  g_assert_cmpint (ocop_fraction_compare (target->done, ocop_fraction_new (5900, 63)), ==, 0);
  assert_number ("SELECT count(*) FROM target WHERE planned_most IN (3, 12)", 2);
}

static void
test_doubts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) of_2021 = ocop_doubts_load (reader (), 2021, &error);
  g_autoptr (GPtrArray) of_2020 = ocop_doubts_load (reader (), 2020, &error);
  g_autoptr (GPtrArray) of_2026 = ocop_doubts_load (reader (), 2026, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (of_2021->len, ==, 8);
  g_assert_cmpuint (of_2020->len, ==, 4);
  g_assert_cmpuint (of_2026->len, ==, 5);
  g_assert_nonnull (strstr (((OcopDoubt *) g_ptr_array_index (of_2026, 4))->text, "minh họa"));
  g_assert_cmpstr (((OcopDoubt *) g_ptr_array_index (of_2021, 1))->subject, ==, "Đợt 2 năm 2021");
}

/* Members are known by their office; of producers there is only what was published. */
static void
test_nobody_is_named (void)
{
  assert_number ("SELECT count(*) FROM person WHERE name IS NOT NULL OR phone IS NOT NULL", 0);
  assert_number ("SELECT count(*) FROM producer WHERE representative IS NOT NULL OR phone IS NOT NULL OR email IS NOT NULL "
                 "OR registration_no IS NOT NULL",
                 0);
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCheck) check = ocop_check_run (reader (), AS_OF, &error);

  g_assert_no_error (error);
  if (check->findings->len > 0)
    g_error ("%s", (const char *) check->findings->pdata[0]);
  g_assert_cmpint (check->n_outcomes, ==, 19 + 10);
  g_assert_cmpint (check->n_sheets, ==, 159 + 87);
  assert_number ("SELECT count(*) FROM pragma_foreign_key_check", 0);
}

static gboolean
tick_first_sheet (OcopDb   *db,
                  gpointer  data,
                  GError  **error)
{
  return ocop_sheet_tick (db, 1, 0, 1, error);
}

/* The sample is no exception to the rules: its sheets are closed like any other. */
static void
test_sheets_are_closed (void)
{
  g_autofree char *copy = ocop_test_filled_file (folder, "copy.ocop", ocop_sample_fill);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = NULL;

  db = ocop_db_open (copy, OCOP_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_transaction_run (db, "tester", "tick", tick_first_sheet, NULL, NULL, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
  g_clear_pointer (&db, ocop_db_close);
  ocop_test_assert_sound (copy);
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

  g_test_add_func ("/sample/counts", test_counts);
  g_test_add_func ("/sample/codes", test_codes);
  g_test_add_func ("/sample/published-and-illustrative", test_published_and_illustrative);
  g_test_add_func ("/sample/cases-of-producers", test_cases_of_producers);
  g_test_add_func ("/sample/attendance", test_attendance);
  g_test_add_func ("/sample/session-of-2026", test_session_of_2026);
  g_test_add_func ("/sample/showpieces-of-2026", test_showpieces_of_2026);
  g_test_add_func ("/sample/results-of-2026", test_results_of_2026);
  g_test_add_func ("/sample/plan", test_plan);
  g_test_add_func ("/sample/doubts", test_doubts);
  g_test_add_func ("/sample/nobody-is-named", test_nobody_is_named);
  g_test_add_func ("/sample/sound", test_sound);
  g_test_add_func ("/sample/sheets-are-closed", test_sheets_are_closed);
  status = g_test_run ();

  g_object_unref (store);
  g_free (path);
  ocop_test_folder_free (folder);

  return status;
}
