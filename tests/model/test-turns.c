/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-turns.h"

#include "model/ocop-session.h"
#include "model/ocop-sheets.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

#define GROUND "Toàn bộ nguyên liệu nhập khẩu hoặc không có nguồn gốc"

/* A session of three members, the third absent, that hears one product of set 10 (fish sauce). */
typedef struct
{
  OcopTestCity *city;
  gint64 session;
  gint64 heard;
  gint64 member[3];
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

static void
exec (OcopTestCity *city,
      const char   *sql)
{
  g_autoptr (GError) error = NULL;

  ocop_test_exec (city->db, (gpointer) sql, &error);
  g_assert_no_error (error);
}

static Meeting
call_meeting (OcopTestCity *city)
{
  Meeting meeting = { .city = city };
  gint64 round = ocop_test_city_round (city, 2026, 2);
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Nước mắm", producer, 10);
  g_autoptr (GError) error = NULL;

  meeting.session = ocop_test_city_session (city, round, 3, "2026-11-20");
  meeting.heard
      = ocop_test_city_hear (city, meeting.session, ocop_test_city_dossier (city, product, round, "re_evaluation", 10), 1);
  exec (city, "UPDATE session_member SET presence = 'absent' WHERE council_member = "
              "(SELECT id FROM council_member WHERE position = 3)");
  for (int i = 0; i < 3; i++)
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

static void
check_new_turn (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  gint64 first = sheet_of (&meeting, 0);
  gint64 second;

  g_assert_false (ocop_turn_open (city->db, 987654, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, ".");
  hand_in (&meeting, 0, 60);
  g_assert_false (ocop_turn_open (city->db, meeting.heard, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Nước mắm");
  hand_in (&meeting, 1, 80);
  g_assert_true (ocop_turn_open (city->db, meeting.heard, &error));
  g_assert_no_error (error);

  /* Who is there gets the own last sheet again, open; the earlier ones stay submitted. */
  g_assert_cmpint (number (city, "SELECT turn FROM session_product WHERE id = ?", meeting.heard), ==, 2);
  g_assert_cmpint (number (city, "SELECT count(*) FROM sheet WHERE session_product = ? AND turn = 2 AND state = 'open'",
                           meeting.heard),
                   ==, 2);
  g_assert_cmpint (number (city, "SELECT count(*) FROM sheet WHERE session_product = ? AND turn = 1 AND state = 'submitted'",
                           meeting.heard),
                   ==, 2);
  second = sheet_of (&meeting, 0);
  g_assert_cmpint (second, !=, first);
  g_assert_cmpint (number (city, "SELECT total FROM sheet WHERE id = ?", second), ==, 60);
  g_assert_cmpint (number (city, "SELECT count(*) FROM mark WHERE sheet = ?", second), ==,
                   number (city, "SELECT count(*) FROM mark WHERE sheet = ?", first));

  /* Filled is not submitted. */
  g_assert_false (ocop_session_conclude (city->db, meeting.session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Nước mắm");
  ocop_test_city_submit (city, second);
  hand_in (&meeting, 1, 66);
  g_assert_true (ocop_session_conclude (city->db, meeting.session, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT sum * 100 + spread FROM outcome WHERE session_product = ?", meeting.heard), ==,
                   126 * 100 + 6);
  g_assert_cmpint (number (city, "SELECT count(DISTINCT digest) FROM sheet WHERE session_product = ?", meeting.heard), ==, 4);

  g_assert_false (ocop_turn_open (city->db, meeting.heard, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, ".");
}

static void
check_proposal (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  gint64 sheet = sheet_of (&meeting, 0);

  g_assert_false (ocop_sheet_propose_knock_out (city->db, sheet, "Không ngon", "x", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Không ngon");
  g_assert_false (ocop_sheet_propose_knock_out (city->db, sheet, GROUND, "", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, ".");
  g_assert_true (ocop_sheet_propose_knock_out (city->db, sheet, GROUND, "Không có giấy tờ mua nguyên liệu", &error));
  g_assert_true (ocop_sheet_propose_knock_out (city->db, sheet, NULL, NULL, &error));
  g_assert_cmpint (number (city, "SELECT knock_out IS NULL AND knock_out_reason IS NULL FROM sheet WHERE id = ?", sheet), ==, 1);
  g_assert_true (ocop_sheet_propose_knock_out (city->db, sheet, GROUND, "Không có giấy tờ mua nguyên liệu", &error));
  g_assert_no_error (error);
  ocop_test_city_submit (city, sheet);
  g_assert_false (ocop_sheet_propose_knock_out (city->db, sheet, NULL, NULL, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
}

static void
check_conclusion (OcopTestCity *city)
{
  Meeting meeting = call_meeting (city);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionSheets) sheets = NULL;
  const OcopSessionProduct *product;
  const OcopCouncilSheet *sheet;
  g_autofree char *digest = NULL;

  ocop_sheet_propose_knock_out (city->db, sheet_of (&meeting, 0), GROUND, "Không có giấy tờ mua nguyên liệu", &error);
  g_assert_no_error (error);
  hand_in (&meeting, 1, 72);
  g_assert_false (ocop_knock_out_conclude (city->db, meeting.heard, GROUND, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, GROUND);
  ocop_test_city_submit (city, sheet_of (&meeting, 0));
  g_assert_false (ocop_knock_out_conclude (city->db, meeting.heard, "Không ngon", NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Không ngon");
  g_assert_true (ocop_knock_out_conclude (city->db, meeting.heard, GROUND, "Hội đồng nhất trí", &error));
  g_assert_no_error (error);
  g_assert_false (ocop_turn_open (city->db, meeting.heard, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Nước mắm");

  /* Taken back, the product is as any other; a new turn carries the proposal over for the member to confirm. */
  g_assert_true (ocop_knock_out_conclude (city->db, meeting.heard, NULL, NULL, &error));
  g_assert_true (ocop_turn_open (city->db, meeting.heard, &error));
  g_assert_no_error (error);
  ocop_test_city_submit (city, sheet_of (&meeting, 0));
  ocop_test_city_submit (city, sheet_of (&meeting, 1));
  g_assert_true (ocop_knock_out_conclude (city->db, meeting.heard, GROUND, NULL, &error));
  g_assert_true (ocop_session_conclude (city->db, meeting.session, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT sheets * 100 + sum FROM outcome WHERE rank IS NULL AND session_product = ?",
                           meeting.heard),
                   ==, 172);

  /* The fingerprint covers the ground. */
  sheets = ocop_session_sheets_load (city->db, meeting.session, &error);
  g_assert_no_error (error);
  product = g_ptr_array_index (sheets->products, 0);
  sheet = product->current[0];
  digest = ocop_session_sheets_digest (sheets, product, sheet);
  g_assert_cmpstr (sheet->digest, ==, digest);
  exec (city, "UPDATE sheet SET knock_out = 'Chứng nhận đủ điều kiện ATTP (hoặc tương đương) không phù hợp quy định' WHERE knock_out IS NOT NULL");
  g_clear_pointer (&sheets, ocop_session_sheets_free);
  g_free (digest);
  sheets = ocop_session_sheets_load (city->db, meeting.session, &error);
  product = g_ptr_array_index (sheets->products, 0);
  sheet = product->current[0];
  digest = ocop_session_sheets_digest (sheets, product, sheet);
  g_assert_cmpstr (sheet->digest, !=, digest);

  g_assert_false (ocop_knock_out_conclude (city->db, meeting.heard, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, ".");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/turns/new-turn", check_new_turn);
  ocop_test_city_add ("/turns/proposal", check_proposal);
  ocop_test_city_add ("/turns/conclusion", check_conclusion);

  return g_test_run ();
}
