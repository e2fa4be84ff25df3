/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-sheets.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

/* A session of three members that hears one or two products of set 10 (fish sauce). */
typedef struct
{
  OcopTestCity *city;
  gint64 session;
  gint64 heard[2];
  gint64 member[3];
} Meeting;

static Meeting
call_meeting (OcopTestCity *city,
              int           n_products)
{
  Meeting meeting = { .city = city };
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);

  meeting.session = ocop_test_city_session (city, round, 3, "2021-10-12");
  for (int i = 0; i < n_products; i++)
    {
      gint64 product = ocop_test_city_product (city, i == 0 ? "Nước mắm" : "Mắm nêm", producer, 10);
      gint64 dossier = ocop_test_city_dossier (city, product, round, "first", 10);

      meeting.heard[i] = ocop_test_city_hear (city, meeting.session, dossier, i + 1);
    }
  for (int i = 0; i < 3; i++)
    meeting.member[i] = ocop_test_city_member (city, meeting.session, i + 1);

  return meeting;
}

static void
lay_out (Meeting *meeting)
{
  g_autoptr (GError) error = NULL;

  ocop_session_make_sheets (meeting->city->db, meeting->session, &error);
  g_assert_no_error (error);
}

static void
hand_in (Meeting *meeting,
         int      product,
         int      member,
         int      total)
{
  gint64 sheet = ocop_test_city_sheet (meeting->city, meeting->heard[product], meeting->member[member]);

  ocop_test_city_score (meeting->city, sheet, total);
  ocop_test_city_submit (meeting->city, sheet);
}

static void
exec (OcopTestCity *city,
      const char   *sql)
{
  g_autoptr (GError) error = NULL;

  ocop_test_exec (city->db, (gpointer) sql, &error);
  g_assert_no_error (error);
}

static OcopSessionResults *
load_results (Meeting *meeting)
{
  g_autoptr (GError) error = NULL;
  OcopSessionResults *results = ocop_session_results_load (meeting->city->db, meeting->session, &error);

  g_assert_no_error (error);
  return results;
}

static void
check_ticks (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city, 1);
  g_autoptr (GError) error = NULL;
  gint64 sheet, total = -1;

  lay_out (&meeting);
  sheet = ocop_test_city_sheet (city, meeting.heard[0], meeting.member[0]);
  ocop_test_city_score (city, sheet, 71);

  /* Taking one choice back makes the sheet unfinished: no total is kept, not a smaller one. */
  ocop_sheet_tick (city->db, sheet, 0, OCOP_NOT_CHOSEN, &error);
  g_assert_no_error (error);
  ocop_statement_scalar (city->db, &total, &error, "SELECT coalesce (total, -7) FROM sheet WHERE id = ?", "l", sheet);
  g_assert_cmpint (total, ==, -7);
  ocop_sheet_submit (city->db, sheet, "2021-10-12T02:00:00.000Z", &error);
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "1.1");

  /* What the set does not offer. */
  g_assert_false (ocop_sheet_tick (city->db, sheet, 0, 9, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "1.1");
  g_assert_false (ocop_sheet_tick (city->db, sheet, 999, 1, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (ocop_sheet_tick (city->db, 987654, 0, 1, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_MISSING);
  g_clear_error (&error);

  /* A submitted sheet is closed for everyone. */
  ocop_test_city_score (city, sheet, 72);
  ocop_test_city_submit (city, sheet);
  g_assert_false (ocop_sheet_tick (city->db, sheet, 0, 1, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (ocop_sheet_submit (city->db, sheet, "2021-10-12T02:00:00.000Z", &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
}

/* Criterion 3.2 has a case for companies with members and one for owners; the secretary fixed the second. */
static void
check_case (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city, 1);
  g_autoptr (GError) error = NULL;
  gint64 sheet;
  const guint criterion_3_2 = 10;

  exec (city, "UPDATE dossier SET case_no = 2");
  lay_out (&meeting);
  sheet = ocop_test_city_sheet (city, meeting.heard[0], meeting.member[0]);

  g_assert_false (ocop_sheet_tick (city->db, sheet, criterion_3_2, 2, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "3.2");
  g_assert_true (ocop_sheet_tick (city->db, sheet, criterion_3_2, 4, &error));
  g_assert_no_error (error);
}

static void
check_results (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city, 2);
  g_autoptr (OcopSessionResults) results = NULL;
  g_autoptr (GError) error = NULL;
  const OcopResultLine *line;

  lay_out (&meeting);
  hand_in (&meeting, 0, 0, 69);
  hand_in (&meeting, 0, 1, 70);
  hand_in (&meeting, 0, 2, 70);
  results = load_results (&meeting);

  g_assert_cmpuint (results->members->len, ==, 3);
  g_assert_cmpstr (results->regulation_title, ==, "Quyết định số 1048/QĐ-TTg");
  g_assert_cmpstr (results->title, ==, "Đợt 1 năm 2021");
  g_assert_false (results->has_minimums);
  line = g_ptr_array_index (results->lines, 0);
  g_assert_cmpint (line->sheets, ==, 3);
  g_assert_cmpint (line->sum, ==, 209);
  g_assert_cmpint (line->part_sums[0] + line->part_sums[1] + line->part_sums[2], ==, 209);
  g_assert_cmpint (line->spread, ==, 1);
  /* 69.666… is three stars, although nobody would miss the third of a point. */
  g_assert_cmpint (line->rank, ==, 3);
  g_assert_cmpint (line->cells[0].state, ==, OCOP_SHEET_SUBMITTED);
  g_assert_cmpint (line->cells[0].total, ==, 69);
  g_assert_cmpint (strlen (line->cells[0].digest), ==, 64);
  line = g_ptr_array_index (results->lines, 1);
  g_assert_false (line->has_rank);
  g_assert_cmpint (line->cells[0].state, ==, OCOP_SHEET_NOT_STARTED);
  g_assert_null (line->minimums);

  /* The second product's sheets are due: the session cannot be concluded over them. */
  g_assert_false (ocop_session_conclude (city->db, meeting.session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Mắm nêm");
}

/* Absent, recused, knocked out and not yet are four things, and none is a 0 in the mean. */
static void
check_states (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city, 2);
  g_autoptr (OcopRecord) recusal = ocop_record_new (OCOP_KIND_RECUSAL);
  g_autoptr (OcopSessionResults) results = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sheet;
  const OcopResultLine *line;

  exec (city, "UPDATE session_member SET presence = 'absent' WHERE council_member = "
              "(SELECT id FROM council_member WHERE position = 3)");
  ocop_record_set_ref (recusal, OCOP_RECUSAL_SESSION_PRODUCT, meeting.heard[0]);
  ocop_record_set_ref (recusal, OCOP_RECUSAL_SESSION_MEMBER, meeting.member[1]);
  ocop_record_set_text (recusal, OCOP_RECUSAL_REASON, "Thành viên của hợp tác xã");
  g_assert_true (ocop_record_save (recusal, city->db, &error));
  lay_out (&meeting);
  hand_in (&meeting, 0, 0, 75);

  sheet = ocop_test_city_sheet (city, meeting.heard[1], meeting.member[0]);
  exec (city, "UPDATE sheet SET knock_out = 'Giả mạo hồ sơ' WHERE id = (SELECT max (id) - 1 FROM sheet)");
  ocop_test_city_submit (city, sheet);
  hand_in (&meeting, 1, 1, 55);
  results = load_results (&meeting);

  line = g_ptr_array_index (results->lines, 0);
  g_assert_cmpint (line->cells[0].state, ==, OCOP_SHEET_SUBMITTED);
  g_assert_cmpint (line->cells[1].state, ==, OCOP_SHEET_RECUSED);
  g_assert_cmpint (line->cells[2].state, ==, OCOP_SHEET_ABSENT);
  g_assert_cmpint (line->sheets, ==, 1);
  g_assert_cmpint (line->sum, ==, 75);
  g_assert_cmpint (line->rank, ==, 4);
  line = g_ptr_array_index (results->lines, 1);
  g_assert_cmpint (line->cells[0].state, ==, OCOP_SHEET_KNOCKED_OUT);
  g_assert_cmpint (line->sheets, ==, 1);
  g_assert_cmpint (line->sum, ==, 55);
  g_assert_true (line->has_rank);

  /* Only the council's own conclusion takes the rank away. */
  exec (city, "UPDATE session_product SET knock_out = 'Giả mạo hồ sơ' WHERE position = 2");
  g_clear_pointer (&results, ocop_session_results_free);
  results = load_results (&meeting);
  line = g_ptr_array_index (results->lines, 1);
  g_assert_false (line->has_rank);
  g_assert_cmpstr (line->knocked_out, ==, "Giả mạo hồ sơ");
}

static void
check_conclusion_and_seal (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionResults) results = NULL;
  g_autoptr (OcopSessionSheets) sheets = NULL;
  g_autofree char *seal = NULL;
  gint64 outcome = 0;
  gint64 sheet;

  lay_out (&meeting);
  g_assert_false (ocop_session_seal (city->db, meeting.session, &error));
  g_clear_error (&error);
  for (int i = 0; i < 3; i++)
    hand_in (&meeting, 0, i, 80 + i);
  g_assert_true (ocop_session_conclude (city->db, meeting.session, &error));
  g_assert_no_error (error);

  ocop_statement_scalar (city->db, &outcome, &error,
                         "SELECT sheets * 1000000 + sum * 1000 + spread * 100 + rank_by_points * 10 + rank FROM outcome "
                         "WHERE session_product = ?",
                         "l", meeting.heard[0]);
  g_assert_cmpint (outcome, ==, 3243244);

  sheet = ocop_test_city_sheet (city, meeting.heard[0], meeting.member[0]);
  g_assert_false (ocop_sheet_tick (city->db, sheet, 0, 1, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, ".");
  g_assert_false (ocop_session_conclude (city->db, meeting.session, &error));
  g_clear_error (&error);

  g_assert_true (ocop_session_seal (city->db, meeting.session, &error));
  g_assert_no_error (error);
  results = load_results (&meeting);
  sheets = ocop_session_sheets_load (city->db, meeting.session, &error);
  seal = ocop_session_sheets_seal (sheets);
  g_assert_cmpstr (results->seal, ==, seal);

  /* One choice that changed behind the program's back breaks the seal. */
  exec (city, "UPDATE mark SET option = CASE option WHEN 1 THEN 2 ELSE 1 END WHERE sheet = (SELECT min (id) FROM sheet) "
              "AND criterion = 0");
  g_clear_pointer (&sheets, ocop_session_sheets_free);
  g_free (seal);
  sheets = ocop_session_sheets_load (city->db, meeting.session, &error);
  seal = ocop_session_sheets_seal (sheets);
  g_assert_cmpstr (results->seal, !=, seal);
}

static void
check_second_turn (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city, 1);
  g_autoptr (OcopSessionResults) results = NULL;
  const OcopResultLine *line;

  lay_out (&meeting);
  for (int i = 0; i < 3; i++)
    hand_in (&meeting, 0, i, 60 + 10 * i);
  exec (city, "UPDATE session_product SET turn = 2");
  lay_out (&meeting);
  for (int i = 0; i < 3; i++)
    hand_in (&meeting, 0, i, 71 + i);
  results = load_results (&meeting);
  line = g_ptr_array_index (results->lines, 0);

  g_assert_cmpint (line->sum, ==, 71 + 72 + 73);
  g_assert_cmpint (line->spread, ==, 2);
  g_assert_cmpint (line->cells[1].turn, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/session/ticks", check_ticks);
  ocop_test_city_add ("/session/case", check_case);
  ocop_test_city_add ("/session/results", check_results);
  ocop_test_city_add ("/session/states", check_states);
  ocop_test_city_add ("/session/conclusion-and-seal", check_conclusion_and_seal);
  ocop_test_city_add ("/session/second-turn", check_second_turn);

  return g_test_run ();
}
