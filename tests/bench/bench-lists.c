/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-fraction.h"
#include "model/ocop-search.h"
#include "model/ocop-session-results.h"
#include "model/ocop-session.h"
#include "ocop-test-city.h"
#include "ocop-test-records.h"
#include "store/ocop-statement.h"

#include <stdio.h>

/* bench-lists: what a list and the score summary cost at the size of a nation, beside the bare statements. */

#define N_PRODUCTS 20000
#define N_HEARD 117
#define N_MEMBERS 15
#define N_ROUNDS 5

static gint64 the_session, the_producer;

/* Dossiers and outcomes of all products, written past the history as only a bench may. */
static void
give_outcomes (OcopTestCity *city)
{
  static const char *const steps[] = {
    "INSERT INTO round (uid, year, ordinal, name, level) VALUES ('r', 2022, 1, 'Đợt 1', 'city')",
    "INSERT INTO session (uid, council, round, regulation, revision, phase, minimums_rule, spread_limit, quorum_num, quorum_den, "
    "shows_scores) SELECT 's', council, (SELECT id FROM round WHERE uid = 'r'), regulation, revision, 'scoring', 'mean', 10, 3, 4, 0 "
    "FROM session LIMIT 1",
    "INSERT INTO dossier (uid, product, round, kind, regulation, revision, set_no, state) SELECT 'd' || id, id, "
    "(SELECT id FROM round WHERE uid = 'r'), 'first', '1048-2019', 1, 1, 'accepted' FROM product",
    "INSERT INTO session_product (uid, session, dossier, position, turn) SELECT 'p' || id, (SELECT id FROM session WHERE uid = 's'), "
    "id, id, 1 FROM dossier WHERE uid LIKE 'd%' AND round = (SELECT id FROM round WHERE uid = 'r')",
    "INSERT INTO outcome (uid, session_product, sheets, sum, spread, rank_by_points, rank, minimums) SELECT 'o' || id, id, 15, "
    "750 + id % 600, 10, 3, 3, '[]' FROM session_product WHERE session = (SELECT id FROM session WHERE uid = 's')",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) error = NULL;

      ocop_db_exec (city->db, steps[i], &error);
      g_assert_no_error (error);
    }
}

static void
fill (OcopTestCity *city)
{
  static const char *const firsts[] = { "Bánh tráng", "Nước mắm", "Chả bò", "Đông trùng hạ thảo", "Mật ong", "Trà sâm dứa", "Tỏi đen", "Ớt bột" };
  static const char *const places[] = { "Hoà Vang", "Cẩm Lệ", "Túy Loan", "Nam Ô", "Ngũ Hành Sơn", "Thọ Quang", "Điện Bàn" };
  gint64 round = ocop_test_city_round (city, 2021, 1);

  the_producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  the_session = ocop_test_city_session (city, round, N_MEMBERS, "2021-10-12");
  for (int i = 0; i < N_PRODUCTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s số %d", firsts[i % 8], places[i % 7], i);
      gint64 product = ocop_test_city_product (city, name, the_producer, 1 + i % 20);

      if (i < N_HEARD)
        ocop_test_city_hear (city, the_session, ocop_test_city_dossier (city, product, round, "first", 1), i + 1);
    }
  g_assert_true (ocop_session_make_sheets (city->db, the_session, NULL));
  for (gint64 sheet = 1; sheet <= N_HEARD * N_MEMBERS; sheet++)
    ocop_test_city_score (city, sheet, 60 + (int) (sheet % 25));
  give_outcomes (city);
}

typedef void (*Work) (OcopDb *db);

static void
search (OcopDb *db)
{
  g_autoptr (GArray) ids = ocop_search_run (db, OCOP_KIND_PRODUCT, "hòa banh", NULL);

  g_assert_cmpuint (ids->len, >, 0);
}

static void
search_one_letter (OcopDb *db)
{
  g_autoptr (GArray) ids = ocop_search_run (db, OCOP_KIND_PRODUCT, "đ", NULL);

  g_assert_cmpuint (ids->len, >, 0);
}

static void
sort (OcopDb *db)
{
  g_autoptr (GArray) ids = ocop_search_run (db, OCOP_KIND_PRODUCT, NULL, NULL);

  g_assert_cmpuint (ids->len, ==, N_PRODUCTS);
}

static guint
run_raw (OcopDb     *db,
         const char *sql)
{
  g_auto (OcopStatement) statement = { 0 };
  guint n = 0;

  g_assert_true (ocop_statement_begin (&statement, db, NULL, sql, ""));
  while (ocop_statement_next (&statement, NULL))
    n += ocop_statement_int64 (&statement, 0) != 0;

  return n;
}

static void
search_raw (OcopDb *db)
{
  run_raw (db, "SELECT id FROM product WHERE search LIKE '%hoa%' AND search LIKE '%banh%' ORDER BY sort_key, id");
}

static void
letter_raw (OcopDb *db)
{
  run_raw (db, "SELECT id FROM product WHERE search LIKE '%d%' ORDER BY sort_key, id");
}

static void
sort_raw (OcopDb *db)
{
  run_raw (db, "SELECT id FROM product ORDER BY sort_key, id");
}

static void
filter (OcopDb *db)
{
  run_raw (db, "SELECT p.id FROM product p JOIN producer q ON q.id = p.producer WHERE p.set_no BETWEEN 3 AND 6 AND q.unit = 3 "
               "ORDER BY p.sort_key, p.id");
}

static void
filter_raw (OcopDb *db)
{
  run_raw (db, "SELECT id FROM product WHERE set_no BETWEEN 3 AND 6");
}

static void
summarise (OcopDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSessionResults) results = ocop_session_results_load (db, the_session, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (results->lines->len, ==, N_HEARD);
}

static void
marks_raw (OcopDb *db)
{
  run_raw (db, "SELECT m.sheet, m.criterion, m.option FROM mark m JOIN sheet h ON h.id = m.sheet "
               "JOIN session_product sp ON sp.id = h.session_product WHERE sp.session = 1");
}

#define OUTCOMES "SELECT p.id, o.sum, o.sheets, o.rank FROM outcome o JOIN session_product sp ON sp.id = o.session_product " \
                 "JOIN dossier d ON d.id = sp.dossier JOIN product p ON p.id = d.product"

static void
means (OcopDb *db)
{
  g_auto (OcopStatement) statement = { 0 };
  guint n = 0;

  g_assert_true (ocop_statement_begin (&statement, db, NULL, OUTCOMES, ""));
  for (; ocop_statement_next (&statement, NULL); n++)
    {
      OcopFraction mean = ocop_fraction_new (ocop_statement_int64 (&statement, 1), ocop_statement_int64 (&statement, 2));
      g_autofree char *text = ocop_fraction_to_score (mean, NULL, 0);

      g_assert_cmpint (ocop_statement_int (&statement, 3), >, 0);
      g_assert_nonnull (text);
    }
  g_assert_cmpuint (n, ==, N_PRODUCTS);
}

static void
means_raw (OcopDb *db)
{
  run_raw (db, OUTCOMES);
}

static double
best_of (OcopDb *db,
         Work    work)
{
  double best = G_MAXDOUBLE;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time ();

      work (db);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000);
    }

  return best;
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *what;
    Work ours;
    Work raw;
    double budget;
  } rows[] = {
    { "filter", filter, filter_raw, 16 },
    { "search, two words", search, search_raw, 16 },
    { "search, one letter", search_one_letter, letter_raw, 16 },
    { "sort", sort, sort_raw, 16 },
    { "score summary 15 x 117", summarise, marks_raw, 100 },
    { "mean and rank", means, means_raw, 16 },
  };
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "bench.ocop");
  g_autoptr (OcopDb) db = NULL;

  ocop_test_city_make (folder, path, fill);
  db = ocop_db_open (path, OCOP_DB_READ, NULL);
  printf ("lists, %d products        ours ms    bare ms   ratio  budget ms\n", N_PRODUCTS);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double raw = best_of (db, rows[i].raw);
      double ours = best_of (db, rows[i].ours);

      printf ("  %-26s %8.2f   %8.2f  %6.2f  %9.0f\n", rows[i].what, ours, raw, ours / raw, rows[i].budget);
    }

  return 0;
}
