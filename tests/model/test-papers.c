/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-papers.h"
#include "ocop-test-city.h"

static gint64
add_signer (OcopTestCity *city,
            const char   *role,
            const char   *name,
            const char   *from,
            const char   *to)
{
  g_autoptr (OcopRecord) signer = ocop_record_new (OCOP_KIND_SIGNER);
  g_autoptr (GError) error = NULL;

  ocop_record_set_text (signer, OCOP_SIGNER_ROLE, role);
  ocop_record_set_text (signer, OCOP_SIGNER_NAME, name);
  ocop_record_set_text (signer, OCOP_SIGNER_VALID_FROM, from);
  if (to != NULL)
    ocop_record_set_text (signer, OCOP_SIGNER_VALID_TO, to);
  ocop_record_save (signer, city->db, &error);
  g_assert_no_error (error);

  return ocop_record_get_id (signer);
}

static void
assert_signer (OcopTestCity *city,
               const char   *date,
               const char   *expected)
{
  g_autoptr (OcopSigner) signer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_signer_on (city->db, OCOP_SIGNER_STANDING, date, &signer, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (signer != NULL ? signer->name : NULL, ==, expected);
}

/* A paper bears the name of who signs on its day: the last day included, and of two the one who began last. */
static void
test_signer_by_date (OcopTestCity *city)
{
  gint64 first = add_signer (city, "standing", "A", "2020-01-01", "2021-06-30");
  g_autoptr (GError) error = NULL;

  add_signer (city, "standing", "B", "2021-08-01", NULL);
  add_signer (city, "standing", "C", "2026-01-01", NULL);
  assert_signer (city, "2019-12-31", NULL);
  assert_signer (city, "2020-01-01", "A");
  assert_signer (city, "2021-06-30", "A");
  assert_signer (city, "2021-07-01", NULL);
  assert_signer (city, "2025-12-31", "B");
  assert_signer (city, "2026-01-01", "C");
  g_assert_cmpint (ocop_signer_last (city->db, OCOP_SIGNER_STANDING, "2021-07-15", &error), ==, first);
  g_assert_cmpint (ocop_signer_last (city->db, OCOP_SIGNER_STANDING, "2021-06-30", &error), ==, 0);
  g_assert_cmpint (ocop_signer_last (city->db, OCOP_SIGNER_CHAIR, "2026-01-01", &error), ==, 0);
  g_assert_no_error (error);
}

static gboolean
save_paper (OcopTestCity  *city,
            const char    *document,
            gint64         session,
            const char    *number,
            const char    *issued_on,
            GError       **error)
{
  g_autoptr (OcopRecord) paper = ocop_record_new (OCOP_KIND_PAPER);

  ocop_record_set_text (paper, OCOP_PAPER_DOCUMENT, document);
  ocop_record_set_text (paper, OCOP_PAPER_NUMBER, number);
  if (session != 0)
    ocop_record_set_ref (paper, OCOP_PAPER_SESSION, session);
  if (issued_on != NULL)
    ocop_record_set_text (paper, OCOP_PAPER_ISSUED_ON, issued_on);

  return ocop_record_validate (paper, error) && ocop_record_save (paper, city->db, error);
}

static char *
number_of (OcopTestCity *city,
           const char   *document,
           gint64        session,
           const char   *date)
{
  g_autoptr (OcopPaperNumber) number = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_paper_number_find (city->db, document, session, date, &number, &error));
  g_assert_no_error (error);

  return number != NULL ? g_strdup (number->number) : NULL;
}

/* Numbers are of a session; the working rules hold from their day on until others do. */
static void
test_numbers (OcopTestCity *city)
{
  gint64 round = ocop_test_city_round (city, 2026, 1);
  gint64 session = ocop_test_city_session (city, round, 3, "2026-05-06");
  gint64 other = ocop_test_city_session (city, round, 3, "2026-05-07");
  g_autoptr (GError) error = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (save_paper (city, "minutes", session, "12/BB-HĐOCOP", NULL, &error));
  g_assert_true (save_paper (city, "statute", 0, "100/QĐ-UBND", "2025-03-01", &error));
  g_assert_true (save_paper (city, "statute", 0, "200/QĐ-UBND", "2026-05-01", &error));
  g_assert_no_error (error);
  minutes = number_of (city, "minutes", session, "2026-05-06");
  g_assert_cmpstr (minutes, ==, "12/BB-HĐOCOP");
  g_assert_null (number_of (city, "minutes", other, "2026-05-07"));
  before = number_of (city, "statute", 0, "2025-02-28");
  first = number_of (city, "statute", 0, "2026-04-30");
  second = number_of (city, "statute", 0, "2026-05-01");
  g_assert_null (before);
  g_assert_cmpstr (first, ==, "100/QĐ-UBND");
  g_assert_cmpstr (second, ==, "200/QĐ-UBND");

  g_assert_false (save_paper (city, "minutes", 0, "13", NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "session");
  g_assert_false (save_paper (city, "statute", 0, "14", NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "day");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/papers/signer-by-date", test_signer_by_date);
  ocop_test_city_add ("/papers/numbers", test_numbers);

  return g_test_run ();
}
