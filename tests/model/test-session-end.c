/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-end.h"
#include "model/ocop-showings.h"

#include "model/ocop-member-sheet.h"
#include "model/ocop-session-prepare.h"
#include "model/ocop-session-setup.h"
#include "model/ocop-session.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

/* A session of three members that hears two products of set 10. */
typedef struct
{
  OcopTestCity *city;
  gint64 session;
  gint64 heard[2];
  gint64 member[3];
} Meeting;

static Meeting
call_meeting (OcopTestCity *city)
{
  Meeting meeting = { .city = city };
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  g_autoptr (GError) error = NULL;

  meeting.session = ocop_test_city_session (city, round, 3, "2021-10-12");
  for (int i = 0; i < 2; i++)
    {
      gint64 product = ocop_test_city_product (city, i == 0 ? "Nước mắm" : "Mắm nêm", producer, 10);

      meeting.heard[i] = ocop_test_city_hear (city, meeting.session, ocop_test_city_dossier (city, product, round, "first", 10), i + 1);
    }
  for (int i = 0; i < 3; i++)
    meeting.member[i] = ocop_test_city_member (city, meeting.session, i + 1);
  ocop_session_make_sheets (city->db, meeting.session, &error);
  g_assert_no_error (error);

  return meeting;
}

static gint64
hand_in (Meeting *meeting,
         int      product,
         int      member,
         int      total)
{
  gint64 sheet = ocop_test_city_sheet (meeting->city, meeting->heard[product], meeting->member[member]);

  ocop_test_city_score (meeting->city, sheet, total);
  ocop_test_city_submit (meeting->city, sheet);

  return sheet;
}

static void
hand_in_all (Meeting *meeting,
             int      first,
             int      second)
{
  for (int i = 0; i < 3; i++)
    {
      hand_in (meeting, 0, i, first);
      hand_in (meeting, 1, i, second);
    }
}

static void
exec (OcopTestCity *city,
      const char   *sql)
{
  g_autoptr (GError) error = NULL;

  ocop_test_exec (city->db, (gpointer) sql, &error);
  g_assert_no_error (error);
}

static gint64
number (OcopTestCity *city,
        const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  ocop_statement_scalar (city->db, &value, &error, sql, "");
  g_assert_no_error (error);

  return value;
}

/* A sheet comes back to its member as long as no other's score of the product was shown to the member, and the history has both. */
static void
check_take_back (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  gint64 chair = hand_in (&meeting, 0, 0, 71);
  gint64 sheet = hand_in (&meeting, 0, 1, 72);
  gint64 product = number (city, "SELECT min (id) FROM session_product");
  g_autofree char *member = g_strdup_printf ("SELECT session_member FROM sheet WHERE id = %" G_GINT64_FORMAT, sheet);

  exec (city, "UPDATE session SET shows_scores = 1");
  g_assert_true (ocop_sheet_take_back (city->db, sheet, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count(*) FROM sheet WHERE state = 'submitted'"), ==, 1);
  g_assert_false (ocop_sheet_take_back (city->db, sheet, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "not submitted");
  ocop_test_city_submit (city, sheet);

  g_assert_true (ocop_showing_note (city->db, product, number (city, member), "2026-11-20T03:00:00Z", &error));
  g_assert_true (ocop_showing_note (city->db, product, number (city, member), "2026-11-20T03:05:00Z", &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count(*) FROM showing"), ==, 1);
  g_assert_false (ocop_sheet_take_back (city->db, sheet, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "new scoring turn");

  /* The others are not bound by what this member saw. */
  g_assert_true (ocop_sheet_take_back (city->db, chair, &error));
  g_assert_no_error (error);
}

/* What is due, what is in, what is to be talked about. */
static void
check_rest (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionHead) head = NULL;
  g_autoptr (OcopSessionSheets) sheets = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  OcopSessionRest rest;
  guint n_present, n_needed;

  hand_in (&meeting, 0, 0, 60);
  hand_in (&meeting, 0, 1, 75);
  hand_in (&meeting, 0, 2, 70);
  hand_in (&meeting, 1, 0, 80);
  head = ocop_session_head_load (city->db, meeting.session, &error);
  g_assert_no_error (error);
  sheets = ocop_session_sheets_load (city->db, meeting.session, &error);
  g_assert_no_error (error);
  lines = ocop_session_lines_new (sheets, head);
  rest = ocop_session_count_rest (lines, sheets);
  g_assert_cmpuint (rest.n_complete, ==, 1);
  g_assert_cmpuint (rest.n_sheets_missing, ==, 2);
  g_assert_cmpuint (rest.n_apart, ==, 1);
  g_assert_cmpint (head->n_sheets, ==, 6);
  g_assert_cmpint (head->n_submitted, ==, 4);
  g_assert_cmpint (ocop_session_line_get_detail (sheets, g_ptr_array_index (lines, 0)).widest, >=, 0);

  /* Three quarters of three are three. */
  ocop_session_has_quorum (sheets, head, &n_present, &n_needed);
  g_assert_cmpuint (n_present, ==, 3);
  g_assert_cmpuint (n_needed, ==, 3);
}

/* Reopening needs a reason and takes the seal away; after a decision it is refused. */
static void
check_reopen (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  OcopDecided decided;

  hand_in_all (&meeting, 75, 55);
  g_assert_false (ocop_session_reopen (city->db, meeting.session, "sai sót", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "concluded or sealed");
  ocop_session_conclude (city->db, meeting.session, &error);
  ocop_session_seal (city->db, meeting.session, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_product_say (city->db, meeting.heard[0], "x", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "sealed");
  g_assert_false (ocop_session_reopen (city->db, meeting.session, "  ", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "reason");
  ocop_session_reopen (city->db, meeting.session, "sai sót", &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count(*) FROM session WHERE phase = 'reviewing' AND seal IS NULL"), ==, 1);

  ocop_session_product_say (city->db, meeting.heard[0], "Công nhận hạng 4 sao.", &error);
  g_assert_no_error (error);
  ocop_session_conclude (city->db, meeting.session, &error);
  ocop_session_seal (city->db, meeting.session, &error);
  ocop_session_decide (city->db, meeting.session, "3500/QĐ-UBND", "2021-11-03", "UBND thành phố", &decided, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_reopen (city->db, meeting.session, "sai sót", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "decision");
}

/* The decision makes recognitions and certificates of all its products in one act; less than three stars get none. */
static void
check_decide (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  OcopDecided decided;

  hand_in_all (&meeting, 75, 40);
  ocop_session_conclude (city->db, meeting.session, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_decide (city->db, meeting.session, "1/QĐ", "2021-11-03", "UBND", &decided, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "sealed");
  ocop_session_seal (city->db, meeting.session, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_decide (city->db, meeting.session, "1/QĐ", "2021-10-01", "UBND", &decided, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "older");
  g_assert_false (ocop_session_decide (city->db, meeting.session, "", "2021-11-03", "UBND", &decided, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "a number");
  ocop_session_decide (city->db, meeting.session, "3500/QĐ-UBND", "2021-11-03", "UBND thành phố", &decided, &error);
  g_assert_no_error (error);
  g_assert_cmpint (decided.n_recognised, ==, 1);
  g_assert_cmpint (decided.n_certificates, ==, 1);
  g_assert_cmpint (number (city, "SELECT count(*) FROM certificate WHERE expires_on = '2024-11-03' AND issued_on = '2021-11-03'"), ==, 1);
  g_assert_cmpint (number (city, "SELECT stars FROM recognition"), ==, 4);
  g_assert_false (ocop_session_decide (city->db, meeting.session, "2/QĐ", "2021-11-04", "UBND", &decided, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
}

/* Ninety points and more are proposed to the centre: five stars without a certificate of the city. */
static void
check_proposed (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  OcopDecided decided;

  hand_in_all (&meeting, 92, 70);
  ocop_session_conclude (city->db, meeting.session, &error);
  ocop_session_seal (city->db, meeting.session, &error);
  ocop_session_decide (city->db, meeting.session, "3500/QĐ-UBND", "2021-11-03", "UBND thành phố", &decided, &error);
  g_assert_no_error (error);
  g_assert_cmpint (decided.n_recognised, ==, 2);
  g_assert_cmpint (decided.n_proposed, ==, 1);
  g_assert_cmpint (decided.n_certificates, ==, 1);
}

/* Remarks are written, changed and taken away, and not on a closed sheet. */
static void
check_remarks (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  gint64 sheet = ocop_test_city_sheet (city, meeting.heard[0], meeting.member[0]);
  g_autoptr (OcopMemberSheet) read = NULL;

  ocop_sheet_remark (city->db, sheet, 3, "thiếu hóa đơn", &error);
  ocop_sheet_remark (city->db, sheet, 3, "thiếu hóa đơn 2021", &error);
  ocop_sheet_remark (city->db, sheet, OCOP_WHOLE_PRODUCT, "bao bì đẹp", &error);
  g_assert_no_error (error);
  read = ocop_member_sheet_load (city->db, meeting.heard[0], meeting.member[0], &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ocop_member_sheet_get_remark (read, 3), ==, "thiếu hóa đơn 2021");
  g_assert_cmpstr (ocop_member_sheet_get_remark (read, OCOP_WHOLE_PRODUCT), ==, "bao bì đẹp");
  g_assert_null (read->self);
  ocop_sheet_remark (city->db, sheet, 3, " ", &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count(*) FROM remark"), ==, 1);
  hand_in (&meeting, 0, 0, 70);
  g_assert_false (ocop_sheet_remark (city->db, sheet, 3, "muộn", &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
}

/* Without a quorum nobody scores; who comes late gets sheets, who leaves owes none. */
static void
check_begin (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attendees = NULL;

  exec (city, "DELETE FROM sheet");
  exec (city, "UPDATE session SET phase = 'prepared'");
  ocop_session_set_presence (city->db, meeting.member[0], "absent", &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_begin (city->db, meeting.session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "2 present, 3 needed");
  exec (city, "UPDATE session SET quorum_num = 1, quorum_den = 2");
  g_assert_false (ocop_session_begin (city->db, meeting.session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "chair");

  /* Who stands in for the chair does not lead the session; the chair does. */
  ocop_session_set_presence (city->db, meeting.member[0], "delegated", &error);
  ocop_session_set_presence (city->db, meeting.member[2], "absent", &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_begin (city->db, meeting.session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "chair");
  ocop_session_set_presence (city->db, meeting.member[0], "present", &error);
  g_assert_false (ocop_session_begin (city->db, meeting.session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "not confirmed the rules");
  ocop_session_confirm_rules (city->db, meeting.session, "2021-10-12T01:00:00.000Z", &error);
  ocop_session_begin (city->db, meeting.session, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count(*) FROM sheet"), ==, 4);
  ocop_session_set_presence (city->db, meeting.member[2], "present", &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count(*) FROM sheet"), ==, 6);
  attendees = ocop_session_list_attendees (city->db, meeting.session, &error);
  g_assert_cmpuint (attendees->len, ==, 3);
  g_assert_cmpstr (((OcopAttendee *) g_ptr_array_index (attendees, 0))->presence, ==, "present");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/session-end/take-back", check_take_back);
  ocop_test_city_add ("/session-end/rest", check_rest);
  ocop_test_city_add ("/session-end/reopen", check_reopen);
  ocop_test_city_add ("/session-end/decide", check_decide);
  ocop_test_city_add ("/session-end/proposed", check_proposed);
  ocop_test_city_add ("/session-end/remarks", check_remarks);
  ocop_test_city_add ("/session-end/begin", check_begin);

  return g_test_run ();
}
