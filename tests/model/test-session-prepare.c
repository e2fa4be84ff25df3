/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-prepare.h"

#include "model/ocop-councils.h"
#include "model/ocop-kinds.h"
#include "model/ocop-session-products.h"
#include "model/ocop-session-setup.h"
#include "model/ocop-session.h"
#include "model/ocop-turns.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

/* A session is made from nothing: the council, its members, the session with its rules, its list, and the steps that say what is
 * missing. */

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

static gint64
save (OcopTestCity *city,
      OcopRecord   *record)
{
  g_autoptr (GError) error = NULL;

  ocop_record_save (record, city->db, &error);
  g_assert_no_error (error);

  return ocop_record_get_id (record);
}

static gint64
found_council (OcopTestCity *city,
               const char   *level,
               int           year)
{
  g_autoptr (OcopRecord) council = ocop_record_new (OCOP_KIND_COUNCIL);

  ocop_record_set_text (council, OCOP_COUNCIL_NAME, "Hội đồng OCOP");
  ocop_record_set_text (council, OCOP_COUNCIL_LEVEL, level);
  ocop_record_set_integer (council, OCOP_COUNCIL_YEAR, year);

  return save (city, council);
}

static gint64
add_person (OcopTestCity *city,
            const char   *office)
{
  g_autoptr (OcopRecord) person = ocop_record_new (OCOP_KIND_PERSON);

  ocop_record_set_text (person, OCOP_PERSON_OFFICE, office);
  ocop_record_set_text (person, OCOP_PERSON_SHORT_OFFICE, office);

  return save (city, person);
}

static OcopRecord *
make_seat (OcopTestCity *city,
           gint64        council,
           gint64        person,
           const char   *role)
{
  OcopRecord *seat = ocop_record_new (OCOP_KIND_COUNCIL_MEMBER);

  ocop_record_set_ref (seat, OCOP_COUNCIL_MEMBER_COUNCIL, council);
  ocop_record_set_ref (seat, OCOP_COUNCIL_MEMBER_PERSON, person);
  ocop_council_prepare_seat (seat, city->db);
  ocop_record_set_text (seat, OCOP_COUNCIL_MEMBER_ROLE, role);
  ocop_record_set_flag (seat, OCOP_COUNCIL_MEMBER_VOTES, g_strcmp0 (role, "secretary") != 0 && g_strcmp0 (role, "adviser") != 0);

  return seat;
}

static void
seat (OcopTestCity *city,
      gint64        council,
      const char   *office,
      const char   *role)
{
  g_autoptr (OcopRecord) member = make_seat (city, council, add_person (city, office), role);

  save (city, member);
}

static gint64
call_session (OcopTestCity *city,
              gint64        council,
              gint64        round,
              const char   *held_on,
              const char   *form)
{
  g_autoptr (OcopRecord) session = ocop_session_new_defaults (held_on);
  g_autoptr (GError) error = NULL;

  ocop_record_set_ref (session, OCOP_SESSION_COUNCIL, council);
  ocop_record_set_ref (session, OCOP_SESSION_ROUND, round);
  ocop_record_set_text (session, OCOP_SESSION_HELD_ON, held_on);
  ocop_record_set_text (session, OCOP_SESSION_FORM, form);
  save (city, session);
  ocop_session_complete (city->db, session, &error);
  g_assert_no_error (error);

  return ocop_record_get_id (session);
}

/* The rules are those of the edition in force on the day. */
static void
check_defaults (OcopTestCity *city)
{
  g_autoptr (OcopRecord) session = ocop_session_new_defaults ("2021-10-12");
  g_autoptr (OcopRecord) later = ocop_session_new_defaults ("2026-11-20");

  g_assert_cmpstr (ocop_record_get_text (session, OCOP_SESSION_REGULATION), ==, "1048-2019");
  g_assert_cmpstr (ocop_record_get_text (later, OCOP_SESSION_REGULATION), ==, "26-2026");
  g_assert_cmpint (ocop_record_get_integer (session, OCOP_SESSION_SPREAD_LIMIT), ==, 10);
  g_assert_cmpint (ocop_record_get_integer (session, OCOP_SESSION_QUORUM_NUM), ==, 3);
  g_assert_cmpint (ocop_record_get_integer (session, OCOP_SESSION_QUORUM_DEN), ==, 4);
  g_assert_cmpstr (ocop_record_get_text (later, OCOP_SESSION_MINIMUMS_RULE), ==, "mean");
  g_assert_false (ocop_record_get_flag (later, OCOP_SESSION_SHOWS_SCORES));
  g_assert_cmpint (ocop_record_get_integer (later, OCOP_SESSION_TURNS), ==, 1);
}

/* A council of the city of 2026 lacks what the decision names until it has it; a person sits once, a chair is one. */
static void
check_council (OcopTestCity *city)
{
  gint64 council = found_council (city, "city", 2026);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCouncil) read = NULL;
  g_autoptr (GPtrArray) seats = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (OcopRecord) second_chair = NULL;
  g_autoptr (OcopRecord) twice = NULL;
  gint64 copy = 0;

  seat (city, council, "UBND thành phố", "chair");
  seat (city, council, "Sở Nông nghiệp và Môi trường", "vice_chair");
  seat (city, council, "Sở Công Thương", "member");
  seat (city, council, "Văn phòng điều phối nông thôn mới", "secretary");
  read = ocop_council_load (city->db, council, &error);
  seats = ocop_council_list_seats (city->db, council, &error);
  g_assert_no_error (error);
  missing = ocop_council_list_missing (read, seats);
  g_assert_cmpuint (missing->len, ==, 4); /* health, science, culture, food safety */
  g_assert_cmpint (read->n_members, ==, 4);
  g_assert_cmpint (read->n_voters, ==, 3);
  g_assert_cmpstr (read->chair, ==, "UBND thành phố");

  second_chair = make_seat (city, council, add_person (city, "Sở Y tế"), "chair");
  g_assert_false (ocop_record_save (second_chair, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "a chair already");
  twice = make_seat (city, council, ((OcopCouncilSeat *) g_ptr_array_index (seats, 2))->person, "member");
  g_assert_false (ocop_record_save (twice, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "belongs to the council already");

  /* Next year's is the same in everything but its decision; the persons stay one each. */
  ocop_council_copy (city->db, council, 2027, &copy, &error);
  g_assert_no_error (error);
  g_clear_pointer (&seats, g_ptr_array_unref);
  seats = ocop_council_list_seats (city->db, copy, &error);
  g_assert_cmpuint (seats->len, ==, 4);
  g_assert_cmpstr (((OcopCouncilSeat *) g_ptr_array_index (seats, 0))->role, ==, "chair");
  g_assert_cmpint (number (city, "SELECT count (*) FROM person"), ==, 5);
  g_assert_cmpint (number (city, "SELECT count (*) FROM council WHERE year = 2027 AND decision IS NULL"), ==, 1);
}

static const OcopSessionStep *
find_step (GPtrArray           *steps,
           OcopSessionStepKind  kind)
{
  for (guint i = 0; i < steps->len; i++)
    if (((OcopSessionStep *) g_ptr_array_index (steps, i))->kind == kind)
      return g_ptr_array_index (steps, i);

  return NULL;
}

static GPtrArray *
list_steps (OcopTestCity *city,
            gint64        session)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *steps = ocop_session_list_steps (city->db, session, &error);

  g_assert_no_error (error);

  return steps;
}

static void
be_present (OcopTestCity *city,
            gint64        session)
{
  g_autoptr (GError) error = NULL;

  ocop_session_set_all_present (city->db, session, &error);
  ocop_session_confirm_rules (city->db, session, "2021-10-12T01:00:00.000Z", &error);
  g_assert_no_error (error);
}

/* From nothing to scoring with a council of one: each step says what is missing until it is done. */
static void
check_steps (OcopTestCity *city)
{
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 council = found_council (city, "city", 2021);
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 product = ocop_test_city_product (city, "Nước mắm", producer, 10);
  gint64 dossier = ocop_test_city_dossier (city, product, round, "first", 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (OcopRecord) filed = NULL;
  gint64 session;

  seat (city, council, "UBND thành phố", "chair");
  seat (city, council, "Tổ tư vấn", "adviser");
  session = call_session (city, council, round, "2021-10-12", "meeting");
  g_assert_cmpint (number (city, "SELECT count (*) FROM session_member WHERE presence = 'expected'"), ==, 2);
  steps = list_steps (city, session);
  g_assert_nonnull (find_step (steps, OCOP_STEP_PRODUCTS)->bar);
  g_assert_nonnull (find_step (steps, OCOP_STEP_ATTENDANCE)->bar);
  g_assert_nonnull (find_step (steps, OCOP_STEP_RULES)->bar);
  g_assert_null (find_step (steps, OCOP_STEP_TIME)->bar);
  g_assert_null (find_step (steps, OCOP_STEP_SAMPLES)); /* nothing to taste yet */
  g_assert_false (ocop_session_begin (city->db, session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "No product");

  /* An incomplete dossier is heard only with a recorded reason. */
  filed = ocop_record_load (city->db, OCOP_KIND_DOSSIER, dossier, &error);
  ocop_record_set_text (filed, OCOP_DOSSIER_STATE, "returned");
  save (city, filed);
  ocop_session_hear (city->db, session, dossier, &error);
  g_assert_no_error (error);
  be_present (city, session);
  g_assert_false (ocop_session_begin (city->db, session, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "incomplete");
  ocop_session_note_heard (city->db, number (city, "SELECT id FROM session_product"), "Phiếu kiểm nghiệm bổ sung tại phiên", 3,
                           "Hồ sơ tốt", &error);
  g_assert_no_error (error);
  g_clear_pointer (&steps, g_ptr_array_unref);
  steps = list_steps (city, session);
  g_assert_cmpint (find_step (steps, OCOP_STEP_DOSSIERS)->state, ==, OCOP_STEP_DONE);
  g_assert_cmpint (find_step (steps, OCOP_STEP_SAMPLES)->state, ==, OCOP_STEP_TO_DO); /* three of five */
  g_assert_cmpint (find_step (steps, OCOP_STEP_ADVICE)->state, ==, OCOP_STEP_DONE);
  ocop_session_begin (city->db, session, &error);
  g_assert_no_error (error);
  /* The advisory team gets no sheet. */
  g_assert_cmpint (number (city, "SELECT count (*) FROM sheet"), ==, 1);
}

/* Sent two working days before the session, or later than that. */
static void
check_sent (OcopTestCity *city)
{
  gint64 council = found_council (city, "city", 2021);
  gint64 session;
  g_autoptr (GError) error = NULL;

  seat (city, council, "UBND thành phố", "chair");
  session = call_session (city, council, ocop_test_city_round (city, 2021, 1), "2021-10-12", "meeting"); /* a Tuesday */
  for (int day = 8; day <= 9; day++) /* Friday, Saturday */
    {
      g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_SESSION, session, &error);
      g_autofree char *sent = g_strdup_printf ("2021-10-%02d", day);
      g_autoptr (GPtrArray) steps = NULL;

      ocop_record_set_text (record, OCOP_SESSION_SENT_ON, sent);
      save (city, record);
      steps = list_steps (city, session);
      g_assert_cmpint (find_step (steps, OCOP_STEP_SENT)->state, ==, OCOP_STEP_DONE);
    }
  {
    g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_SESSION, session, &error);
    g_autoptr (GPtrArray) steps = NULL;

    ocop_record_set_text (record, OCOP_SESSION_SENT_ON, "2021-10-11");
    save (city, record);
    steps = list_steps (city, session);
    g_assert_cmpint (find_step (steps, OCOP_STEP_SENT)->state, ==, OCOP_STEP_PARTLY);
  }
}

/* The chair away: any vice-chair is not enough, the one the chair delegated is. Nobody but a vice-chair is delegated. */
static void
check_delegation (OcopTestCity *city)
{
  gint64 council = found_council (city, "city", 2021);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionHead) head = NULL;
  g_autoptr (OcopSessionSheets) sheets = NULL;
  g_autoptr (GPtrArray) attendees = NULL;
  guint n_present, n_needed;
  gint64 session;

  seat (city, council, "UBND thành phố", "chair");
  seat (city, council, "Sở Nông nghiệp", "vice_chair");
  seat (city, council, "Sở Công Thương", "member");
  seat (city, council, "Sở Y tế", "member");
  session = call_session (city, council, ocop_test_city_round (city, 2021, 1), "2021-10-12", "meeting");
  be_present (city, session);
  attendees = ocop_session_list_attendees (city->db, session, &error);
  ocop_session_set_presence (city->db, ((OcopAttendee *) g_ptr_array_index (attendees, 0))->session_member, "absent", &error);
  head = ocop_session_head_load (city->db, session, &error);
  sheets = ocop_session_sheets_load (city->db, session, &error);
  g_assert_no_error (error);
  g_assert_false (ocop_session_has_quorum (sheets, head, &n_present, &n_needed));
  g_assert_cmpuint (n_present, ==, 3);
  g_assert_cmpuint (n_needed, ==, 3);

  g_assert_false (ocop_session_note_member (city->db, ((OcopAttendee *) g_ptr_array_index (attendees, 2))->session_member, NULL,
                                            "Giấy ủy quyền số 5", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "vice-chair");
  ocop_session_note_member (city->db, ((OcopAttendee *) g_ptr_array_index (attendees, 1))->session_member, NULL, "Giấy ủy quyền số 5",
                            &error);
  g_assert_no_error (error);
  g_clear_pointer (&sheets, ocop_session_sheets_free);
  sheets = ocop_session_sheets_load (city->db, session, &error);
  g_assert_true (ocop_session_has_quorum (sheets, head, &n_present, &n_needed));
}

/* A session whose list stands keeps its regulation; council and round are of one level. */
static void
check_fits (OcopTestCity *city)
{
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 council = found_council (city, "city", 2021);
  gint64 district = found_council (city, "district", 2021);
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 dossier = ocop_test_city_dossier (city, ocop_test_city_product (city, "Nước mắm", producer, 10), round, "first", 10);
  gint64 session = call_session (city, council, round, "2021-10-12", "meeting");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_SESSION, session, &error);

  ocop_record_set_ref (record, OCOP_SESSION_COUNCIL, district);
  g_assert_false (ocop_record_save (record, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "different levels");
  ocop_record_set_ref (record, OCOP_SESSION_COUNCIL, council);
  ocop_session_hear (city->db, session, dossier, &error);
  g_assert_no_error (error);
  ocop_session_take_rules (record, "148-2023");
  g_assert_false (ocop_record_save (record, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "pinned to its regulation");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/session-prepare/defaults", check_defaults);
  ocop_test_city_add ("/session-prepare/council", check_council);
  ocop_test_city_add ("/session-prepare/steps", check_steps);
  ocop_test_city_add ("/session-prepare/sent", check_sent);
  ocop_test_city_add ("/session-prepare/delegation", check_delegation);
  ocop_test_city_add ("/session-prepare/fits", check_fits);

  return g_test_run ();
}
