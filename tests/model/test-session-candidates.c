/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-candidates.h"

#include "model/ocop-kinds.h"
#include "model/ocop-offices.h"
#include "model/ocop-record.h"
#include "model/ocop-session-prepare.h"
#include "model/ocop-session-products.h"
#include "model/ocop-session-recusals.h"
#include "model/ocop-session.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

/* Where the products of a session come from, in which order they stand, and who does not score them. */

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

static gint64
product (OcopTestCity *city,
         const char   *name)
{
  return ocop_test_city_product (city, name, ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward), 10);
}

/* A session of the city that is prepared, after one of @level below or beside it in which products have @totals. */
static gint64
call_after (OcopTestCity *city,
            const char   *level,
            const int    *totals,
            guint         n)
{
  static const char *const names[] = { "A", "B", "C" };
  gint64 below = ocop_test_city_round (city, 2021, 1);
  gint64 session = ocop_test_city_session (city, below, 1, "2021-08-12");
  gint64 own = ocop_test_city_round (city, 2021, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("UPDATE round SET level = '%s' WHERE ordinal = 1", level);

  for (guint i = 0; i < n; i++)
    ocop_test_city_hear (city, session, ocop_test_city_dossier (city, product (city, names[i]), below, "first", 10), (int) i + 1);
  ocop_session_make_sheets (city->db, session, &error);
  for (guint i = 0; i < n; i++)
    {
      gint64 sheet = number (city, i == 0   ? "SELECT h.id FROM sheet h JOIN session_product p ON p.id = h.session_product WHERE p.position = 1"
                                   : i == 1 ? "SELECT h.id FROM sheet h JOIN session_product p ON p.id = h.session_product WHERE p.position = 2"
                                            : "SELECT h.id FROM sheet h JOIN session_product p ON p.id = h.session_product WHERE p.position = 3");

      ocop_test_city_score (city, sheet, totals[i]);
      ocop_test_city_submit (city, sheet);
    }
  ocop_session_conclude (city->db, session, &error);
  g_assert_no_error (error);
  exec (city, sql);
  session = ocop_test_city_session (city, own, 1, "2021-10-12");
  exec (city, "UPDATE session SET phase = 'draft' WHERE held_on = '2021-10-12'");
  if (g_str_equal (level, "city"))
    exec (city, "UPDATE round SET level = 'centre' WHERE ordinal = 2");

  return session;
}

static GPtrArray *
list (OcopTestCity *city,
      gint64        session)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *candidates = ocop_session_list_candidates (city->db, session, &error);

  g_assert_no_error (error);

  return candidates;
}

/* Under 1048 the district sends on from 50 points; what comes up is filed for the city's round. */
static void
check_district (OcopTestCity *city)
{
  static const int totals[] = { 49, 50, 71 };
  gint64 session = call_after (city, "district", totals, 3);
  g_autoptr (GPtrArray) candidates = list (city, session);
  const OcopCandidate *first = g_ptr_array_index (candidates, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (candidates->len, ==, 2);
  g_assert_cmpstr (first->name, ==, "B");
  g_assert_false (first->is_filed);
  g_assert_null (first->barrier);
  g_assert_cmpint (ocop_fraction_compare_int (first->mean, 50), ==, 0);
  g_assert_nonnull (strstr (first->origin, "50"));
  ocop_session_take_candidate (city->db, session, first->dossier, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT count (*) FROM dossier d JOIN round b ON b.id = d.round WHERE b.ordinal = 2"), ==, 1);
  g_clear_pointer (&candidates, g_ptr_array_unref);
  candidates = list (city, session);
  g_assert_cmpuint (candidates->len, ==, 1); /* it is taken */
}

/* Under 148 the district certifies three stars itself: only what has more comes before the city. */
static void
check_rank (OcopTestCity *city)
{
  static const int totals[] = { 55, 69, 71 };
  gint64 session = call_after (city, "district", totals, 3);
  g_autoptr (GPtrArray) candidates = NULL;

  exec (city, "UPDATE dossier SET regulation = '148-2023'; UPDATE session SET regulation = '148-2023', held_on = '2024-05-05'; "
              "UPDATE round SET year = 2024");
  candidates = list (city, session);
  g_assert_cmpuint (candidates->len, ==, 1);
  g_assert_cmpstr (((OcopCandidate *) g_ptr_array_index (candidates, 0))->name, ==, "C");
}

/* The centre hears what the city scored 90 and more, unless its council keeps it. */
static void
check_centre (OcopTestCity *city)
{
  static const int totals[] = { 89, 90, 95 };
  gint64 session = call_after (city, "city", totals, 3);
  g_autoptr (GPtrArray) candidates = list (city, session);

  g_assert_cmpuint (candidates->len, ==, 2);
  exec (city, "UPDATE session_product SET to_centre = 'kept' WHERE position = 3");
  g_clear_pointer (&candidates, g_ptr_array_unref);
  candidates = list (city, session);
  g_assert_cmpuint (candidates->len, ==, 1);
}

/* Dossiers of another regulation are listed with the word why, and refused. */
static void
check_split (OcopTestCity *city)
{
  gint64 round = ocop_test_city_round (city, 2026, 1);
  gint64 session = ocop_test_city_session (city, round, 1, "2026-06-12");
  gint64 old = ocop_test_city_dossier (city, product (city, "A"), round, "first", 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) candidates = NULL;
  const OcopCandidate *one;

  ocop_test_city_dossier (city, product (city, "B"), round, "first", 10);
  exec (city, "UPDATE session SET regulation = '26-2026', phase = 'draft'; UPDATE dossier SET regulation = '26-2026', received_on = '2026-05-25'");
  exec (city, "UPDATE dossier SET regulation = '148-2023', received_on = '2026-05-02' WHERE id = (SELECT min (id) FROM dossier)");
  candidates = list (city, session);
  g_assert_cmpuint (candidates->len, ==, 2);
  one = g_ptr_array_index (candidates, 0);
  g_assert_cmpstr (one->name, ==, "A");
  g_assert_nonnull (strstr (one->barrier, "148/QĐ-TTg"));
  g_assert_nonnull (strstr (one->barrier, "26/2026/QĐ-TTg"));
  one = g_ptr_array_index (candidates, 1);
  g_assert_null (one->barrier);
  g_assert_nonnull (strstr (one->origin, "commune"));
  g_assert_false (ocop_session_take_candidate (city->db, session, old, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "another regulation");
}

/* Order, removal and adding by hand. */
static void
check_order (OcopTestCity *city)
{
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 session = ocop_test_city_session (city, round, 1, "2021-10-12");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) heard = NULL;
  gint64 products[3];
  static const char *const names[] = { "A", "B", "C" };

  exec (city, "UPDATE session SET phase = 'draft'");
  for (int i = 0; i < 3; i++)
    {
      products[i] = product (city, names[i]);
      ocop_session_add_product (city->db, session, products[i], &error);
      g_assert_no_error (error);
    }
  g_assert_false (ocop_session_add_product (city->db, session, products[0], &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "already");
  ocop_session_move (city->db, number (city, "SELECT id FROM session_product WHERE position = 3"), 1, &error);
  heard = ocop_session_list_heard (city->db, session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((OcopHeard *) g_ptr_array_index (heard, 0))->name, ==, "C");
  g_assert_cmpstr (((OcopHeard *) g_ptr_array_index (heard, 1))->name, ==, "A");
  ocop_session_recuse (city->db, ((OcopHeard *) g_ptr_array_index (heard, 0))->session_product,
                       number (city, "SELECT id FROM session_member"), "Góp vốn", &error);
  ocop_session_drop (city->db, ((OcopHeard *) g_ptr_array_index (heard, 0))->session_product, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number (city, "SELECT group_concat (position, '') FROM (SELECT position FROM session_product ORDER BY position)"), ==, 12);
  g_assert_cmpint (number (city, "SELECT count (*) FROM recusal"), ==, 0);
  g_assert_cmpint (number (city, "SELECT count (*) FROM dossier"), ==, 3); /* stays filed */

  /* A product whose set is of another edition is not guessed into one. */
  exec (city, "UPDATE session SET regulation = '26-2026'; DELETE FROM session_product");
  exec (city, "DELETE FROM dossier");
  g_assert_false (ocop_session_add_product (city->db, session, products[0], &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "no criteria set");
}

/* A member whose office or name is that of a producer is suggested, until it is declared with a reason. */
static void
check_recusals (OcopTestCity *city)
{
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 session = ocop_test_city_session (city, round, 2, "2021-10-12");
  gint64 heard = ocop_test_city_hear (city, session, ocop_test_city_dossier (city, product (city, "A"), round, "first", 10), 1);
  gint64 member = ocop_test_city_member (city, session, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) suggested = ocop_session_suggest_recusals (city->db, session, &error);
  g_autoptr (GPtrArray) declared = NULL;

  g_assert_cmpuint (suggested->len, ==, 0);
  exec (city, "UPDATE person SET office = 'Hợp tác xã, HTX Mắm' WHERE id = (SELECT max (id) FROM person)");
  g_clear_pointer (&suggested, g_ptr_array_unref);
  suggested = ocop_session_suggest_recusals (city->db, session, &error);
  g_assert_cmpuint (suggested->len, ==, 1);
  g_assert_false (ocop_session_recuse (city->db, heard, member, " ", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "reason");
  ocop_session_recuse (city->db, heard, member, ((OcopRecusal *) g_ptr_array_index (suggested, 0))->reason, &error);
  ocop_session_recuse (city->db, heard, member, "Thành viên của hợp tác xã", &error);
  g_assert_no_error (error);
  declared = ocop_session_list_recusals (city->db, session, &error);
  g_assert_cmpuint (declared->len, ==, 1);
  g_assert_cmpstr (((OcopRecusal *) g_ptr_array_index (declared, 0))->reason, ==, "Thành viên của hợp tác xã");
  g_clear_pointer (&suggested, g_ptr_array_unref);
  suggested = ocop_session_suggest_recusals (city->db, session, &error);
  g_assert_cmpuint (suggested->len, ==, 0);
  ocop_session_end_recusal (city->db, ((OcopRecusal *) g_ptr_array_index (declared, 0))->recusal, &error);
  g_assert_no_error (error);
  /* Scoring runs: the member's sheet is due again. */
  g_assert_cmpint (number (city, "SELECT count (*) FROM sheet"), ==, 2);
}

/* A district's council heads its own papers. */
static void
check_heads (OcopTestCity *city)
{
  gint64 session = ocop_test_city_session (city, ocop_test_city_round (city, 2021, 1), 1, "2021-10-12");
  g_autofree char *sql = g_strdup_printf ("UPDATE council SET level = 'district', unit = %" G_GINT64_FORMAT, city->district);
  g_autoptr (OcopOffice) people = NULL;
  g_autoptr (OcopOffice) council = NULL;
  g_autoptr (GError) error = NULL;

  exec (city, sql);
  exec (city, "UPDATE unit SET name = 'Cẩm Lệ', kind = 'urban_district' WHERE id = (SELECT unit FROM council)");
  ocop_offices_of_session (city->db, session, "2021-10-12", &people, &council, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (people->name, ==, "Ủy ban nhân dân quận Cẩm Lệ");
  g_assert_cmpstr (people->heading, ==, "ỦY BAN NHÂN DÂN\nQUẬN CẨM LỆ");
  g_assert_cmpstr (council->superior, ==, "UBND QUẬN CẨM LỆ");
  g_assert_cmpstr (council->place, ==, "Cẩm Lệ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/session-candidates/district", check_district);
  ocop_test_city_add ("/session-candidates/rank", check_rank);
  ocop_test_city_add ("/session-candidates/centre", check_centre);
  ocop_test_city_add ("/session-candidates/split", check_split);
  ocop_test_city_add ("/session-candidates/order", check_order);
  ocop_test_city_add ("/session-candidates/recusals", check_recusals);
  ocop_test_city_add ("/session-candidates/heads", check_heads);

  return g_test_run ();
}
