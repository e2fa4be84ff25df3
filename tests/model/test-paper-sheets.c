/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-paper-sheets.h"

#include "model/ocop-kinds.h"
#include "model/ocop-line-criteria.h"
#include "model/ocop-member-sheet.h"
#include "model/ocop-record.h"
#include "model/ocop-session-results.h"
#include "model/ocop-session.h"
#include "model/ocop-sheet-history.h"
#include "model/ocop-sheets.h"
#include "model/ocop-showings.h"
#include "model/ocop-turns.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

/* A session of two members that hears one product of set 10. */
typedef struct
{
  OcopTestCity *city;
  gint64 session;
  gint64 heard;
  gint64 dossier;
  gint64 member[2];
} Meeting;

static gint64
number (OcopTestCity *city,
        const char   *sql,
        gint64        id)
{
  g_autoptr (GError) error = NULL;
  gint64 found = -1;

  ocop_statement_scalar (city->db, &found, &error, sql, "l", id);
  g_assert_no_error (error);
  return found;
}

static Meeting
call_meeting (OcopTestCity *city)
{
  Meeting meeting = { .city = city };
  gint64 round = ocop_test_city_round (city, 2026, 2);
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Nước mắm", producer, 10);
  g_autoptr (GError) error = NULL;

  meeting.session = ocop_test_city_session (city, round, 2, "2026-11-20");
  meeting.dossier = ocop_test_city_dossier (city, product, round, "re_evaluation", 10);
  meeting.heard = ocop_test_city_hear (city, meeting.session, meeting.dossier, 1);
  for (int i = 0; i < 2; i++)
    meeting.member[i] = ocop_test_city_member (city, meeting.session, i + 1);
  ocop_session_make_sheets (city->db, meeting.session, &error);
  g_assert_no_error (error);

  return meeting;
}

static gint64
sheet_of (Meeting *meeting,
          int      member)
{
  return ocop_test_city_sheet (meeting->city, meeting->heard, meeting->member[member]);
}

static void
hand_in (Meeting *meeting,
         int      member,
         int      total)
{
  ocop_test_city_score (meeting->city, sheet_of (meeting, member), total);
  ocop_test_city_submit (meeting->city, sheet_of (meeting, member));
}

/* A sheet from paper bars the conclusion until somebody else has compared it; taken back it is compared anew. */
static void
check_second_pair_of_eyes (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionSheets) sheets = NULL;
  gint64 paper = sheet_of (&meeting, 0);

  g_assert_false (ocop_paper_sheet_begin (city->db, paper, " ", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "nobody");
  g_assert_true (ocop_paper_sheet_begin (city->db, paper, "Thư ký", &error));
  g_assert_false (ocop_paper_sheet_confirm (city->db, paper, "Văn phòng", "2026-11-20T02:00:00Z", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "submitted");
  hand_in (&meeting, 0, 71);
  hand_in (&meeting, 1, 73);

  sheets = ocop_session_sheets_load (city->db, meeting.session, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ocop_session_sheets_count_unchecked (sheets), ==, 1);
  g_assert_false (ocop_session_conclude (city->db, meeting.session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Nước mắm");
  g_assert_false (ocop_paper_sheet_confirm (city->db, paper, "  THƯ KÝ ", "2026-11-20T02:00:00Z", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "somebody else");
  g_assert_true (ocop_paper_sheet_confirm (city->db, paper, "Văn phòng", "2026-11-20T02:00:00Z", &error));
  g_assert_true (ocop_sheet_take_back (city->db, paper, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT checked_by IS NULL AND entered_by IS NOT NULL FROM sheet WHERE id = ?", paper), ==, 1);
  ocop_test_city_submit (city, paper);
  g_assert_true (ocop_paper_sheet_confirm (city->db, paper, "Văn phòng", "2026-11-20T02:05:00Z", &error));
  g_assert_true (ocop_session_conclude (city->db, meeting.session, &error));
  g_assert_no_error (error);
}

/* What a member has begun at the screen is not entered from paper over it. */
static void
check_begun_at_the_screen (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_sheet_tick (city->db, sheet_of (&meeting, 0), 0, 1, &error));
  g_assert_false (ocop_paper_sheet_begin (city->db, sheet_of (&meeting, 0), "Thư ký", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "at the screen");
}

/* The history of a sheet: what was handed in, taken back, handed in again with the differences, shown, and the later turn. */
static void
check_history (OcopTestCity *city)
{
  static const OcopSheetEventKind expected[] = { OCOP_SHEET_HANDED_IN, OCOP_SHEET_TAKEN_BACK, OCOP_SHEET_HANDED_IN,
                                                 OCOP_SHEET_OTHERS_SHOWN, OCOP_SHEET_LAID_OUT, OCOP_SHEET_HANDED_IN };
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (OcopSessionSheets) before = NULL;
  g_autoptr (OcopMemberSheet) sheet = NULL;
  const OcopSheetEvent *event;
  int choice;

  hand_in (&meeting, 0, 71);
  hand_in (&meeting, 1, 90);
  g_assert_true (ocop_sheet_take_back (city->db, sheet_of (&meeting, 0), &error));
  sheet = ocop_member_sheet_load (city->db, meeting.heard, meeting.member[0], &error);
  g_assert_no_error (error);
  choice = sheet->choices[0] == 1 ? 2 : 1;
  g_assert_true (ocop_sheet_tick (city->db, sheet->sheet, 0, choice, &error));
  ocop_test_city_submit (city, sheet->sheet);
  g_assert_true (ocop_showing_note (city->db, meeting.heard, meeting.member[0], "2026-11-20T03:00:00Z", &error));
  g_assert_true (ocop_turn_open (city->db, meeting.heard, &error));
  g_assert_no_error (error);
  ocop_test_city_submit (city, sheet_of (&meeting, 0));

  events = ocop_sheet_history_load (city->db, meeting.heard, meeting.member[0], sheet->set, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < events->len; i++)
    g_assert_cmpint (((OcopSheetEvent *) g_ptr_array_index (events, i))->kind, ==, expected[i]);
  event = g_ptr_array_index (events, 0);
  g_assert_cmpint (event->total, ==, 71);
  g_assert_cmpuint (event->differences->len, ==, 0);
  event = g_ptr_array_index (events, 2);
  g_assert_cmpuint (event->differences->len, ==, 1);
  g_assert_cmpuint (g_array_index (event->differences, OcopSheetDifference, 0).item, ==, 0);
  g_assert_cmpint (g_array_index (event->differences, OcopSheetDifference, 0).before, ==, sheet->choices[0]);
  g_assert_cmpint (g_array_index (event->differences, OcopSheetDifference, 0).after, ==, choice);
  event = g_ptr_array_index (events, 5);
  g_assert_cmpint (event->turn, ==, 2);
  g_assert_cmpuint (event->differences->len, ==, 0);

  /* The earlier turn is read as it was. */
  before = ocop_session_sheets_load_turn (city->db, meeting.session, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((OcopSessionProduct *) g_ptr_array_index (before->products, 0))->current[1]->total, ==, 90);
  g_assert_true (((OcopSessionProduct *) g_ptr_array_index (before->products, 0))->current[1]->submitted);
}

static void
lay_out (Meeting    *meeting,
         const char *kind,
         int         total)
{
  OcopTestCity *city = meeting->city;
  g_autoptr (OcopRecord) sheet = ocop_record_new (OCOP_KIND_SHEET);
  g_autoptr (GError) error = NULL;

  ocop_record_set_text (sheet, OCOP_SHEET_KIND, kind);
  ocop_record_set_ref (sheet, OCOP_SHEET_DOSSIER, meeting->dossier);
  ocop_record_set_integer (sheet, OCOP_SHEET_TURN, 1);
  ocop_record_set_text (sheet, OCOP_SHEET_STATE, "open");
  g_assert_true (ocop_record_save (sheet, city->db, &error));
  g_assert_no_error (error);
  ocop_test_city_score (city, ocop_record_get_id (sheet), total);
  ocop_test_city_submit (city, ocop_record_get_id (sheet));
}

/* Sheets of the producer, the advisory team and the district stand beside the council's and count nowhere. */
static void
check_other_kinds (OcopTestCity *city)
{
  static const char *const kinds[] = { "self", "advisory", "district" };
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionSheets) sheets = NULL;
  g_autoptr (OcopSessionResults) results = NULL;
  g_autoptr (OcopSessionHead) head = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) criteria = NULL;
  g_autofree char *seal = NULL;
  g_autofree char *seal_with_others = NULL;
  const OcopSessionLine *line;
  const OcopResultLine *result;
  int sum = 0;

  hand_in (&meeting, 0, 70);
  hand_in (&meeting, 1, 74);
  sheets = ocop_session_sheets_load (city->db, meeting.session, &error);
  seal = ocop_session_sheets_seal (sheets);
  g_clear_pointer (&sheets, ocop_session_sheets_free);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    lay_out (&meeting, kinds[i], 95);

  sheets = ocop_session_sheets_load (city->db, meeting.session, &error);
  head = ocop_session_head_load (city->db, meeting.session, &error);
  g_assert_no_error (error);
  seal_with_others = ocop_session_sheets_seal (sheets);
  g_assert_cmpstr (seal, ==, seal_with_others);
  lines = ocop_session_lines_new (sheets, head);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpint (line->ranking->n_sheets, ==, 2);
  g_assert_cmpint ((int) line->ranking->sum, ==, 144);
  g_assert_cmpint (line->spread, ==, 4);
  g_assert_cmpuint (line->n_in, ==, 2);
  criteria = ocop_line_criteria_new (sheets, line);
  for (guint i = 0; i < criteria->len; i++)
    sum += ((OcopLineCriterion *) g_ptr_array_index (criteria, i))->sum;
  g_assert_cmpint (sum, ==, 144);
  results = ocop_session_results_load (city->db, meeting.session, &error);
  g_assert_no_error (error);
  result = g_ptr_array_index (results->lines, 0);
  g_assert_cmpint (result->sheets, ==, 2);
  g_assert_cmpint (result->sum, ==, 144);
  g_assert_true (ocop_session_conclude (city->db, meeting.session, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT sheets * 1000 + sum FROM outcome WHERE session_product = ?", meeting.heard), ==, 2144);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/paper-sheets/second-pair-of-eyes", check_second_pair_of_eyes);
  ocop_test_city_add ("/paper-sheets/begun-at-the-screen", check_begun_at_the_screen);
  ocop_test_city_add ("/paper-sheets/history", check_history);
  ocop_test_city_add ("/paper-sheets/other-kinds", check_other_kinds);

  return g_test_run ();
}
