/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-end.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session-products.h"
#include "model/ocop-session-setup.h"
#include "model/ocop-session.h"
#include "model/ocop-turns.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

/* Ways in which a session differs from a plain meeting: opinions in writing, turns by design, who leaves half-way, what the centre
 * decides afterwards. */

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

/* A session of @n members on one product. */
static gint64
call_session (OcopTestCity *city,
              int           n_members,
              const char   *kind,
              gint64       *heard)
{
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 session = ocop_test_city_session (city, round, n_members, "2021-10-12");
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Nước mắm", producer, 10);

  *heard = ocop_test_city_hear (city, session, ocop_test_city_dossier (city, product, round, kind, 10), 1);

  return session;
}

static void
hand_in (OcopTestCity *city,
         gint64        heard,
         gint64        session,
         int           member,
         int           total)
{
  gint64 sheet = ocop_test_city_sheet (city, heard, ocop_test_city_member (city, session, member));

  ocop_test_city_score (city, sheet, total);
  ocop_test_city_submit (city, sheet);
}

/* Opinions in writing have neither attendance nor quorum; where they differ too much, the council meets. */
static void
check_written (OcopTestCity *city)
{
  gint64 heard;
  gint64 session = call_session (city, 3, "re_evaluation", &heard);
  g_autoptr (GError) error = NULL;

  exec (city, "UPDATE session SET form = 'written', phase = 'draft', rules_confirmed_at = '2021-10-01T01:00:00.000Z'; "
              "UPDATE session_member SET presence = 'expected'");
  /* One is not asked. */
  ocop_session_set_presence (city->db, ocop_test_city_member (city, session, 3), "absent", &error);
  ocop_session_begin (city->db, session, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count (*) FROM sheet"), ==, 2);
  hand_in (city, heard, session, 1, 60);
  hand_in (city, heard, session, 2, 75);
  g_assert_false (ocop_session_conclude (city->db, session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "hold a meeting");
  ocop_session_hold_meeting (city->db, session, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count (*) FROM session WHERE form = 'meeting'"), ==, 1);
  g_assert_cmpint (number (city, "SELECT count (*) FROM sheet WHERE state = 'submitted'"), ==, 2);
}

/* Only a re-evaluation is decided so. */
static void
check_written_kind (OcopTestCity *city)
{
  gint64 heard;
  gint64 session = call_session (city, 1, "first", &heard);
  g_autoptr (GError) error = NULL;
  gint64 dossier = number (city, "SELECT id FROM dossier");

  exec (city, "DELETE FROM session_product; UPDATE session SET form = 'written', phase = 'draft'");
  g_assert_false (ocop_session_hear (city->db, session, dossier, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "re-evaluation");
}

/* Two turns by design: the first does not decide. */
static void
check_turns (OcopTestCity *city)
{
  gint64 heard;
  gint64 session = call_session (city, 1, "first", &heard);
  g_autoptr (GError) error = NULL;

  exec (city, "UPDATE session SET turns = 2");
  ocop_session_make_sheets (city->db, session, &error);
  hand_in (city, heard, session, 1, 60);
  g_assert_false (ocop_session_conclude (city->db, session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "turn 1 of 2");
  ocop_turn_open_planned (city->db, session, &error);
  g_assert_no_error (error);
  ocop_test_city_submit (city, number (city, "SELECT id FROM sheet WHERE turn = 2"));
  ocop_session_conclude (city->db, session, &error);
  g_assert_no_error (error);
}

/* Who leaves half-way keeps what was handed in and owes nothing more; who comes late owes from then on. */
static void
check_leaving (OcopTestCity *city)
{
  gint64 heard;
  gint64 session = call_session (city, 3, "first", &heard);
  gint64 member = ocop_test_city_member (city, session, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) record = NULL;

  ocop_session_make_sheets (city->db, session, &error);
  hand_in (city, heard, session, 1, 60);
  hand_in (city, heard, session, 2, 62);
  ocop_session_leave (city->db, member, "2021-10-12T03:15:00.000Z", &error);
  ocop_session_leave (city->db, ocop_test_city_member (city, session, 3), "2021-10-12T03:20:00.000Z", &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_leave (city->db, member, "2021-10-12T04:15:00.000Z", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "cannot leave");
  ocop_session_conclude (city->db, session, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT sheets FROM outcome"), ==, 2);
  g_assert_cmpint (number (city, "SELECT sum FROM outcome"), ==, 122);
  record = ocop_record_load (city->db, OCOP_KIND_SESSION_MEMBER, member, &error);
  g_assert_cmpstr (ocop_record_get_text (record, OCOP_SESSION_MEMBER_LEFT_AT), ==, "2021-10-12T03:15:00.000Z");
  g_assert_false (ocop_session_arrive (city->db, member, "2021-10-12T05:15:00.000Z", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "concluded");
}

static void
check_late (OcopTestCity *city)
{
  gint64 heard;
  gint64 session = call_session (city, 2, "first", &heard);
  g_autoptr (GError) error = NULL;

  ocop_session_set_presence (city->db, ocop_test_city_member (city, session, 2), "absent", &error);
  g_assert_cmpint (number (city, "SELECT count (*) FROM sheet"), ==, 1);
  ocop_session_arrive (city->db, ocop_test_city_member (city, session, 2), "2021-10-12T03:15:00.000Z", &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count (*) FROM sheet"), ==, 2);
}

/* The centre decides on what the city proposed, once, and not before the city's own decision. */
static void
check_centre (OcopTestCity *city)
{
  gint64 heard;
  gint64 session = call_session (city, 1, "first", &heard);
  g_autoptr (GError) error = NULL;
  OcopDecided decided;
  int stars;

  ocop_session_make_sheets (city->db, session, &error);
  hand_in (city, heard, session, 1, 92);
  ocop_session_conclude (city->db, session, &error);
  ocop_session_propose (city->db, heard, "proposed", &error);
  ocop_session_seal (city->db, session, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_decide_centre (city->db, heard, 5, "99/QĐ-BNN", "2022-03-01", "Bộ", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "not before that decision");
  ocop_session_decide (city->db, session, "3500/QĐ-UBND", "2021-11-03", "UBND thành phố", &decided, &error);
  g_assert_no_error (error);
  g_assert_cmpint (decided.n_proposed, ==, 1);
  g_assert_null (ocop_session_find_centre (city->db, heard, &stars, &error));
  g_assert_false (ocop_session_decide_centre (city->db, heard, 5, "99/QĐ-BNN", "2021-11-02", "Bộ", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "not before that decision");
  ocop_session_decide_centre (city->db, heard, 5, "99/QĐ-BNN", "2022-03-01", "Bộ", &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count (*) FROM certificate WHERE issued_on = '2022-03-01' AND expires_on = '2025-03-01'"), ==, 1);
  {
    g_autofree char *decision = ocop_session_find_centre (city->db, heard, &stars, &error);

    g_assert_cmpstr (decision, ==, "99/QĐ-BNN");
    g_assert_cmpint (stars, ==, 5);
  }
  g_assert_false (ocop_session_decide_centre (city->db, heard, 4, "100/QĐ-BNN", "2022-04-01", "Bộ", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "recorded already");
}

/* What the council keeps at the city is certified there by its rank. */
static void
check_kept (OcopTestCity *city)
{
  gint64 heard;
  gint64 session = call_session (city, 1, "first", &heard);
  g_autoptr (GError) error = NULL;
  OcopDecided decided;

  ocop_session_make_sheets (city->db, session, &error);
  hand_in (city, heard, session, 1, 92);
  ocop_session_conclude (city->db, session, &error);
  ocop_session_propose (city->db, heard, "kept", &error);
  ocop_session_seal (city->db, session, &error);
  ocop_session_decide (city->db, session, "3500/QĐ-UBND", "2021-11-03", "UBND thành phố", &decided, &error);
  g_assert_no_error (error);
  g_assert_cmpint (decided.n_proposed, ==, 0);
  g_assert_cmpint (decided.n_certificates, ==, 1);
  g_assert_cmpint (number (city, "SELECT stars FROM recognition"), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/session-written/written", check_written);
  ocop_test_city_add ("/session-written/kind", check_written_kind);
  ocop_test_city_add ("/session-written/turns", check_turns);
  ocop_test_city_add ("/session-written/leaving", check_leaving);
  ocop_test_city_add ("/session-written/late", check_late);
  ocop_test_city_add ("/session-written/centre", check_centre);
  ocop_test_city_add ("/session-written/kept", check_kept);

  return g_test_run ();
}
