/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-meeting.h"
#include "model/ocop-proof-of-sheets.h"
#include "model/ocop-record.h"
#include "model/ocop-session-totals.h"
#include "model/ocop-session.h"
#include "ocop-test-city.h"

#define N_MEMBERS 4

typedef struct
{
  gint64 session;
  gint64 heard[2];
} Meeting;

static Meeting
make_meeting (OcopTestCity *city)
{
  Meeting meeting;
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 producer = ocop_test_city_producer (city, "HTX Nam Ô", "cooperative", city->ward);
  g_autoptr (GError) error = NULL;

  meeting.session = ocop_test_city_session (city, round, N_MEMBERS, "2021-10-12");
  for (int i = 0; i < 2; i++)
    {
      gint64 product = ocop_test_city_product (city, i == 0 ? "Nước mắm" : "Chả bò", producer, 1);

      meeting.heard[i] = ocop_test_city_hear (city, meeting.session, ocop_test_city_dossier (city, product, round, "first", 1), i + 1);
    }
  ocop_session_make_sheets (city->db, meeting.session, &error);
  g_assert_no_error (error);

  return meeting;
}

static void
set_presence (OcopTestCity *city,
              gint64        session,
              int           nth,
              const char   *presence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) member
      = ocop_record_load (city->db, OCOP_KIND_SESSION_MEMBER, ocop_test_city_member (city, session, nth), &error);

  g_assert_no_error (error);
  ocop_record_set_text (member, OCOP_SESSION_MEMBER_PRESENCE, presence);
  ocop_record_save (member, city->db, &error);
  g_assert_no_error (error);
}

static void
recuse (OcopTestCity *city,
        gint64        heard,
        gint64        member)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) recusal = ocop_record_new (OCOP_KIND_RECUSAL);

  ocop_record_set_ref (recusal, OCOP_RECUSAL_SESSION_PRODUCT, heard);
  ocop_record_set_ref (recusal, OCOP_RECUSAL_SESSION_MEMBER, member);
  ocop_record_set_text (recusal, OCOP_RECUSAL_REASON, "Góp vốn");
  ocop_record_save (recusal, city->db, &error);
  g_assert_no_error (error);
}

static OcopMeeting *
load (OcopTestCity *city,
      gint64        session)
{
  g_autoptr (GError) error = NULL;
  OcopMeeting *meeting = ocop_meeting_load (city->db, session, &error);

  g_assert_no_error (error);
  return meeting;
}

/* Three quarters are enough, a member less is not, and without the chair nothing is. */
static void
test_quorum (OcopTestCity *city)
{
  static const struct
  {
    const char *presence[N_MEMBERS];
    guint present;
    gboolean quorum;
  } cases[] = {
    { { "present", "present", "present", "present" }, 4, TRUE },
    { { "present", "present", "delegated", "absent" }, 3, TRUE },
    { { "present", "present", "absent", "absent" }, 2, FALSE },
    { { "absent", "present", "present", "present" }, 3, FALSE },
    { { "expected", "expected", "expected", "expected" }, 0, FALSE },
  };
  Meeting made = make_meeting (city);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OcopMeeting) meeting = NULL;

      for (int nth = 1; nth <= N_MEMBERS; nth++)
        set_presence (city, made.session, nth, cases[i].presence[nth - 1]);
      meeting = load (city, made.session);
      g_assert_cmpuint (meeting->n_voters, ==, N_MEMBERS);
      g_assert_cmpuint (meeting->n_present, ==, cases[i].present);
      g_assert_cmpint (meeting->has_quorum, ==, cases[i].quorum);
    }
}

static void
test_particulars (OcopTestCity *city)
{
  Meeting made = make_meeting (city);
  g_autoptr (OcopMeeting) meeting = NULL;
  const OcopMeetingRecusal *recusal;
  const OcopMeetingProduct *product;

  recuse (city, made.heard[1], ocop_test_city_member (city, made.session, 3));
  meeting = load (city, made.session);
  g_assert_cmpint (meeting->number, ==, 1);
  g_assert_cmpuint (meeting->n_producers, ==, 1);
  g_assert_cmpuint (meeting->products->len, ==, 2);
  product = g_ptr_array_index (meeting->products, 1);
  g_assert_cmpstr (product->name, ==, "Chả bò");
  g_assert_true (ocop_meeting_get_product (meeting, product->id) == product);
  g_assert_null (ocop_meeting_get_product (meeting, 999));
  g_assert_cmpuint (meeting->recusals->len, ==, 1);
  recusal = g_ptr_array_index (meeting->recusals, 0);
  g_assert_cmpint (recusal->position, ==, 2);
  g_assert_cmpstr (recusal->office, ==, "Cơ quan 3");
  g_assert_cmpstr (recusal->reason, ==, "Góp vốn");
}

/* Who is absent owes nothing, a recusal is due and explained, and what is due and not there is missing. */
static void
test_proof (OcopTestCity *city)
{
  Meeting made = make_meeting (city);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionSheets) sheets = NULL;
  g_autoptr (OcopProofOfSheets) proof = NULL;
  const OcopProofLine *second;

  for (int nth = 1; nth <= 3; nth++)
    for (int i = 0; i < 2; i++)
      if (!(nth == 3 && i == 1) && !(nth == 2 && i == 1))
        {
          gint64 sheet = ocop_test_city_sheet (city, made.heard[i], ocop_test_city_member (city, made.session, nth));

          ocop_test_city_score (city, sheet, 60 + nth);
          ocop_test_city_submit (city, sheet);
        }
  recuse (city, made.heard[1], ocop_test_city_member (city, made.session, 3));
  set_presence (city, made.session, 4, "absent");
  sheets = ocop_session_sheets_load (city->db, made.session, &error);
  g_assert_no_error (error);
  proof = ocop_proof_of_sheets_new (sheets);

  g_assert_cmpuint (proof->lines->len, ==, 2);
  g_assert_cmpuint (proof->due, ==, 6);
  g_assert_cmpuint (proof->received, ==, 4);
  g_assert_cmpuint (proof->recused, ==, 1);
  g_assert_cmpuint (proof->missing, ==, 1);
  g_assert_cmpuint (proof->due_of[3], ==, 0);
  g_assert_cmpuint (proof->received_of[1], ==, 1);
  second = g_ptr_array_index (proof->lines, 1);
  g_assert_cmpint (second->states[0], ==, OCOP_SHEET_SUBMITTED);
  g_assert_cmpint (second->states[1], ==, OCOP_SHEET_NOT_STARTED);
  g_assert_cmpint (second->states[2], ==, OCOP_SHEET_RECUSED);
  g_assert_cmpint (second->states[3], ==, OCOP_SHEET_ABSENT);
  g_assert_cmpuint (strlen (second->digests[0]), ==, 64);
  g_assert_null (second->digests[1]);
}

static void
test_totals (OcopTestCity *city)
{
  Meeting made = make_meeting (city);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionResults) results = NULL;
  OcopSessionTotals totals;

  for (int nth = 1; nth <= N_MEMBERS; nth++)
    {
      gint64 sheet = ocop_test_city_sheet (city, made.heard[0], ocop_test_city_member (city, made.session, nth));

      ocop_test_city_score (city, sheet, 71);
      ocop_test_city_submit (city, sheet);
    }
  results = ocop_session_results_load (city->db, made.session, &error);
  g_assert_no_error (error);
  ocop_session_totals (results, &totals);
  g_assert_cmpint (totals.products, ==, 2);
  g_assert_cmpint (totals.of_rank[4], ==, 1);
  g_assert_cmpint (totals.unranked, ==, 1);
  g_assert_cmpint (totals.recognised, ==, 1);
  g_assert_cmpint (totals.producers_recognised, ==, 1);
  g_assert_cmpint (totals.of_kind[OCOP_DOSSIER_FIRST], ==, 2);
  g_assert_cmpint (totals.from_ninety + totals.lowered + totals.knocked_out, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ocop_test_city_add ("/meeting/quorum", test_quorum);
  ocop_test_city_add ("/meeting/particulars", test_particulars);
  ocop_test_city_add ("/meeting/proof", test_proof);
  ocop_test_city_add ("/meeting/totals", test_totals);

  return g_test_run ();
}
