/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-city.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-sheets.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#define REGULATION "1048-2019"

typedef struct
{
  OcopTestCity *city;
  OcopTestCityFunc test;
} Run;

static gboolean
run_test (OcopDb   *db,
          gpointer  data,
          GError  **error)
{
  Run *run = data;
  OcopTestCity *city = run->city;

  city->db = db;
  city->city = ocop_test_city_unit (city, "city", "48", "Đà Nẵng", 0, "2018-01-01", NULL);
  city->district = ocop_test_city_unit (city, "urban_district", "493", "Sơn Trà", city->city, "2018-01-01", NULL);
  city->ward = ocop_test_city_unit (city, "ward", "20263", "Thọ Quang", city->district, "2018-01-01", NULL);
  run->test (city);

  return TRUE;
}

/**
 * ocop_test_city_make:
 * @folder: a folder   @path: where the file goes
 * @fill: puts records into it
 *
 * Makes a file with a city that stays.
 */
void
ocop_test_city_make (OcopTestFolder   *folder,
                     const char       *path,
                     OcopTestCityFunc  fill)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *made = ocop_test_new_file (folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (made, OCOP_DB_WRITE, &error);
  OcopTestCity city = { .folder = folder, .path = made };
  Run run = { .city = &city, .test = fill };

  g_assert_no_error (error);
  ocop_transaction_run (db, "tester", "test", run_test, &run, NULL, &error);
  g_assert_no_error (error);
}

static void
run_case (gconstpointer test)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "city.ocop");

  ocop_test_city_make (folder, path, (OcopTestCityFunc) test);
}

/**
 * ocop_test_city_add:
 * @path: of the case, e.g. "/register/row"
 * @test: puts records into a new city and asserts
 *
 * Adds a case that runs on a city with one district, one ward and nothing else.
 */
void
ocop_test_city_add (const char       *path,
                    OcopTestCityFunc  test)
{
  g_test_add_data_func (path, (gconstpointer) test, run_case);
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
number (OcopTestCity *city,
        const char   *sql,
        gint64        id)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  ocop_statement_scalar (city->db, &value, &error, sql, "l", id);
  g_assert_no_error (error);

  return value;
}

gint64
ocop_test_city_unit (OcopTestCity *city,
                     const char   *kind,
                     const char   *code,
                     const char   *name,
                     gint64        parent,
                     const char   *valid_from,
                     const char   *valid_to)
{
  g_autoptr (OcopRecord) unit = ocop_record_new (OCOP_KIND_UNIT);

  ocop_record_set_text (unit, OCOP_UNIT_CODE, code);
  ocop_record_set_text (unit, OCOP_UNIT_NAME, name);
  ocop_record_set_text (unit, OCOP_UNIT_TYPE, kind);
  ocop_record_set_ref (unit, OCOP_UNIT_PARENT, parent);
  ocop_record_set_text (unit, OCOP_UNIT_VALID_FROM, valid_from);
  ocop_record_set_text (unit, OCOP_UNIT_VALID_TO, valid_to);

  return save (city, unit);
}

void
ocop_test_city_follow (OcopTestCity *city,
                       gint64        old_unit,
                       gint64        new_unit,
                       const char   *extent)
{
  g_autoptr (OcopRecord) follow = ocop_record_new (OCOP_KIND_UNIT_FOLLOW);

  ocop_record_set_ref (follow, OCOP_UNIT_FOLLOW_OLD, old_unit);
  ocop_record_set_ref (follow, OCOP_UNIT_FOLLOW_NEW, new_unit);
  ocop_record_set_text (follow, OCOP_UNIT_FOLLOW_EXTENT, extent);
  ocop_record_set_text (follow, OCOP_UNIT_FOLLOW_SOURCE, "test");
  save (city, follow);
}

gint64
ocop_test_city_producer (OcopTestCity *city,
                         const char   *name,
                         const char   *type,
                         gint64        unit)
{
  g_autoptr (OcopRecord) producer = ocop_record_new (OCOP_KIND_PRODUCER);

  ocop_record_set_text (producer, OCOP_PRODUCER_NAME, name);
  ocop_record_set_text (producer, OCOP_PRODUCER_TYPE, type);
  ocop_record_set_ref (producer, OCOP_PRODUCER_UNIT, unit);

  return save (city, producer);
}

gint64
ocop_test_city_product (OcopTestCity *city,
                        const char   *name,
                        gint64        producer,
                        int           set)
{
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);

  ocop_record_set_text (product, OCOP_PRODUCT_NAME, name);
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, producer);
  if (set != 0)
    {
      ocop_record_set_text (product, OCOP_PRODUCT_SET_REGULATION, REGULATION);
      ocop_record_set_integer (product, OCOP_PRODUCT_SET_NO, set);
    }

  return save (city, product);
}

gint64
ocop_test_city_round (OcopTestCity *city,
                      int           year,
                      int           ordinal)
{
  g_autoptr (OcopRecord) round = ocop_record_new (OCOP_KIND_ROUND);
  g_autofree char *name = g_strdup_printf ("Đợt %d", ordinal);

  ocop_record_set_integer (round, OCOP_ROUND_YEAR, year);
  ocop_record_set_integer (round, OCOP_ROUND_ORDINAL, ordinal);
  ocop_record_set_text (round, OCOP_ROUND_NAME, name);
  ocop_record_set_text (round, OCOP_ROUND_LEVEL, "city");

  return save (city, round);
}

gint64
ocop_test_city_decision (OcopTestCity *city,
                         const char   *decision_number,
                         const char   *issued_on)
{
  g_autoptr (OcopRecord) decision = ocop_record_new (OCOP_KIND_DECISION);

  ocop_record_set_text (decision, OCOP_DECISION_NUMBER, decision_number);
  ocop_record_set_text (decision, OCOP_DECISION_ISSUED_ON, issued_on);
  ocop_record_set_text (decision, OCOP_DECISION_AUTHORITY, "UBND thành phố");

  return save (city, decision);
}

gint64
ocop_test_city_recognition (OcopTestCity *city,
                            gint64        product,
                            int           stars,
                            const char   *kind,
                            int           year,
                            gint64        round,
                            gint64        decision)
{
  g_autoptr (OcopRecord) recognition = ocop_record_new (OCOP_KIND_RECOGNITION);

  ocop_record_set_ref (recognition, OCOP_RECOGNITION_PRODUCT, product);
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_STARS, stars);
  ocop_record_set_text (recognition, OCOP_RECOGNITION_KIND, kind);
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_YEAR, year);
  ocop_record_set_ref (recognition, OCOP_RECOGNITION_ROUND, round);
  ocop_record_set_ref (recognition, OCOP_RECOGNITION_DECISION, decision);

  return save (city, recognition);
}

gint64
ocop_test_city_dossier (OcopTestCity *city,
                        gint64        product,
                        gint64        round,
                        const char   *kind,
                        int           set)
{
  g_autoptr (OcopRecord) dossier = ocop_record_new (OCOP_KIND_DOSSIER);

  ocop_record_set_ref (dossier, OCOP_DOSSIER_PRODUCT, product);
  ocop_record_set_ref (dossier, OCOP_DOSSIER_ROUND, round);
  ocop_record_set_text (dossier, OCOP_DOSSIER_KIND, kind);
  ocop_record_set_text (dossier, OCOP_DOSSIER_REGULATION, REGULATION);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_REVISION, 1);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_SET_NO, set);
  ocop_record_set_text (dossier, OCOP_DOSSIER_STATE, "accepted");

  return save (city, dossier);
}

void
ocop_test_city_refuse (OcopTestCity *city,
                       gint64        dossier,
                       const char   *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_DOSSIER, dossier, &error);

  g_assert_no_error (error);
  ocop_record_set_text (record, OCOP_DOSSIER_STATE, "refused");
  ocop_record_set_text (record, OCOP_DOSSIER_REFUSAL, reason);
  save (city, record);
}

static void
add_member (OcopTestCity *city,
            gint64        council,
            gint64        session,
            int           nth)
{
  g_autoptr (OcopRecord) person = ocop_record_new (OCOP_KIND_PERSON);
  g_autoptr (OcopRecord) member = ocop_record_new (OCOP_KIND_COUNCIL_MEMBER);
  g_autoptr (OcopRecord) present = ocop_record_new (OCOP_KIND_SESSION_MEMBER);
  g_autofree char *office = g_strdup_printf ("Cơ quan %d", nth);

  ocop_record_set_text (person, OCOP_PERSON_OFFICE, office);
  ocop_record_set_text (person, OCOP_PERSON_SHORT_OFFICE, office);
  ocop_record_set_ref (member, OCOP_COUNCIL_MEMBER_COUNCIL, council);
  ocop_record_set_ref (member, OCOP_COUNCIL_MEMBER_PERSON, save (city, person));
  ocop_record_set_text (member, OCOP_COUNCIL_MEMBER_ROLE, nth == 1 ? "chair" : "member");
  ocop_record_set_flag (member, OCOP_COUNCIL_MEMBER_VOTES, TRUE);
  ocop_record_set_integer (member, OCOP_COUNCIL_MEMBER_POSITION, nth);
  ocop_record_set_ref (present, OCOP_SESSION_MEMBER_SESSION, session);
  ocop_record_set_ref (present, OCOP_SESSION_MEMBER_COUNCIL_MEMBER, save (city, member));
  ocop_record_set_text (present, OCOP_SESSION_MEMBER_PRESENCE, "present");
  save (city, present);
}

/**
 * ocop_test_city_session:
 * @round: its round
 * @n_members: voting members, all present, named “Cơ quan 1” and so on
 * @held_on: (nullable): ISO date
 *
 * Returns: row id of a session that is scoring, by the usual rules
 */
gint64
ocop_test_city_session (OcopTestCity *city,
                        gint64        round,
                        int           n_members,
                        const char   *held_on)
{
  g_autoptr (OcopRecord) council = ocop_record_new (OCOP_KIND_COUNCIL);
  g_autoptr (OcopRecord) session = ocop_record_new (OCOP_KIND_SESSION);
  gint64 council_id, session_id;

  ocop_record_set_text (council, OCOP_COUNCIL_NAME, "Hội đồng thành phố");
  ocop_record_set_text (council, OCOP_COUNCIL_LEVEL, "city");
  ocop_record_set_integer (council, OCOP_COUNCIL_YEAR, 2021);
  council_id = save (city, council);

  ocop_record_set_ref (session, OCOP_SESSION_COUNCIL, council_id);
  ocop_record_set_ref (session, OCOP_SESSION_ROUND, round);
  ocop_record_set_text (session, OCOP_SESSION_REGULATION, REGULATION);
  ocop_record_set_integer (session, OCOP_SESSION_REVISION, 1);
  ocop_record_set_text (session, OCOP_SESSION_HELD_ON, held_on);
  ocop_record_set_text (session, OCOP_SESSION_PHASE, "scoring");
  ocop_record_set_text (session, OCOP_SESSION_MINIMUMS_RULE, "mean");
  ocop_record_set_integer (session, OCOP_SESSION_SPREAD_LIMIT, 10);
  ocop_record_set_integer (session, OCOP_SESSION_QUORUM_NUM, 3);
  ocop_record_set_integer (session, OCOP_SESSION_QUORUM_DEN, 4);
  ocop_record_set_flag (session, OCOP_SESSION_SHOWS_SCORES, FALSE);
  session_id = save (city, session);
  for (int nth = 1; nth <= n_members; nth++)
    add_member (city, council_id, session_id, nth);

  return session_id;
}

gint64
ocop_test_city_hear (OcopTestCity *city,
                     gint64        session,
                     gint64        dossier,
                     int           position)
{
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_SESSION_PRODUCT);

  ocop_record_set_ref (product, OCOP_SESSION_PRODUCT_SESSION, session);
  ocop_record_set_ref (product, OCOP_SESSION_PRODUCT_DOSSIER, dossier);
  ocop_record_set_integer (product, OCOP_SESSION_PRODUCT_POSITION, position);
  ocop_record_set_integer (product, OCOP_SESSION_PRODUCT_TURN, 1);

  return save (city, product);
}

/* The n-th voting member of a session, from 1. */
gint64
ocop_test_city_member (OcopTestCity *city,
                       gint64        session,
                       int           nth)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  ocop_statement_scalar (city->db, &id, &error,
                         "SELECT sm.id FROM session_member sm JOIN council_member m ON m.id = sm.council_member "
                         "WHERE sm.session = ? AND m.position = ?",
                         "li", session, nth);
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

gint64
ocop_test_city_sheet (OcopTestCity *city,
                      gint64        session_product,
                      gint64        session_member)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  ocop_statement_scalar (city->db, &id, &error,
                         "SELECT h.id FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                         "WHERE h.session_product = ? AND h.session_member = ? AND h.turn = sp.turn",
                         "ll", session_product, session_member);
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

/**
 * ocop_test_city_score:
 * @sheet: an open sheet
 * @total: points it shall have in all, at least what its lowest options give
 *
 * Chooses an option of every criterion so that the total is exactly @total.
 */
void
ocop_test_city_score (OcopTestCity *city,
                      gint64        sheet,
                      int           total)
{
  g_autoptr (GError) error = NULL;
  const OcopRegulation *regulation = ocop_regulation_get (REGULATION, &error);
  const OcopSet *set;
  int left = total;

  g_assert_no_error (error);
  set = ocop_regulation_get_set (regulation,
                                 (int) number (city, "SELECT d.set_no FROM sheet h JOIN dossier d ON d.id = h.dossier "
                                                     "WHERE h.id = ?",
                                               sheet));
  for (guint i = 0; i < set->n_items; i++)
    {
      const OcopCriterion *criterion = set->items[i].criterion;
      int best = criterion->none_of_these ? OCOP_NONE_OF_THESE : OCOP_NOT_CHOSEN;
      int most = -1;

      /* The dearest option that still leaves nothing negative; the last criteria make up the rest with 0s. */
      for (guint k = 0; k < criterion->n_options; k++)
        if (criterion->options[k].points <= left && criterion->options[k].points > most)
          {
            most = criterion->options[k].points;
            best = (int) k + 1;
          }
      ocop_sheet_tick (city->db, sheet, i, best, &error);
      g_assert_no_error (error);
      left -= MAX (most, 0);
    }
  g_assert_cmpint (number (city, "SELECT total FROM sheet WHERE id = ?", sheet), ==, total);
}

void
ocop_test_city_submit (OcopTestCity *city,
                       gint64        sheet)
{
  g_autoptr (GError) error = NULL;

  ocop_sheet_submit (city->db, sheet, "2021-10-12T02:00:00.000Z", &error);
  g_assert_no_error (error);
}
