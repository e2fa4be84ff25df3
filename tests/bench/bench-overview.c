/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-overview.h"
#include "model/ocop-year-comparison.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

#include <stdio.h>

/* bench-overview: what the first page reads on its own thread: 20,000 products recognised over ten years, each evaluated again
 * once, beside the register alone, of which all its figures are counted. */

#define FILL_SQL(what) "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) " what

/* Written past the history, as only a bench may. */
static void
fill (OcopTestCity *city)
{
  static const char *const steps[] = {
    FILL_SQL ("INSERT INTO producer (id, uid, name, type, unit, search, sort_key) SELECT 1000 + i, 'r' || i, 'Chủ thể ' || i, "
              "'household', (SELECT id FROM unit WHERE kind = 'ward' LIMIT 1), '', x'00' FROM n WHERE i <= 8000"),
    FILL_SQL ("INSERT INTO product (id, uid, name, producer, set_regulation, set_no, search, sort_key) SELECT 1000 + i, 'p' || i, "
              "'Sản phẩm ' || i, 1001 + i % 8000, '1048-2019', 1 + i % 20, '', x'00' FROM n"),
    FILL_SQL ("INSERT INTO decision (id, uid, number, issued_on, authority) SELECT 1000 + i, 'd' || i, i || '/QĐ', "
              "(2018 + i % 10) || '-10-01', 'UBND' FROM n WHERE i <= 100"),
    FILL_SQL ("INSERT INTO recognition (uid, product, stars, kind, year, decision) SELECT 'c' || i, 1000 + i, 3 + i % 2, 'first', "
              "2018 + i % 10, 1010 + i % 10 FROM n"),
    FILL_SQL ("INSERT INTO recognition (uid, product, stars, kind, year, decision) SELECT 'e' || i, 1000 + i, 4, 're_evaluation', "
              "2021 + i % 7, 1013 + i % 7 FROM n WHERE i % 10 < 4"),
    "INSERT INTO plan (id, uid, year, number, authority) VALUES (1, 'k', 2027, '43/KH-UBND', 'UBND')",
    "INSERT INTO target (uid, plan, position, ordinal, label, short_label, level, measure, planned, counts) "
    "VALUES ('t', 1, 1, '1', 'Mới', 'Mới', 0, 'recognised', 10, 1)",
    "INSERT INTO target (uid, plan, position, ordinal, label, short_label, level, measure, subset, reference, planned, counts) "
    "VALUES ('u', 1, 2, '2', 'Còn', 'Còn', 0, 'products', 'in_force', 'ever', 80, 1)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) error = NULL;

      ocop_db_exec (city->db, steps[i], &error);
      g_assert_no_error (error);
    }
}

static double
best_of (OcopDb   *db,
         gpointer (*run) (OcopDb *db),
         void     (*drop) (gpointer data))
{
  gint64 best = G_MAXINT64;

  for (int i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();
      gpointer made = run (db);

      best = MIN (best, g_get_monotonic_time () - start);
      g_assert_nonnull (made);
      drop (made);
    }

  return (double) best / 1000;
}

static gpointer
run_register (OcopDb *db)
{
  return ocop_register_load (db, "2027-11-25", NULL);
}

static void
drop_register (gpointer data)
{
  g_ptr_array_unref (data);
}

static gpointer
run_overview (OcopDb *db)
{
  return ocop_overview_load (db, 2027, "2027-11-25", NULL);
}

static void
drop_overview (gpointer data)
{
  ocop_overview_free (data);
}

static gpointer
run_years (OcopDb *db)
{
  return ocop_year_figures_load (db, 2027, "2027-11-25", NULL);
}

static void
drop_years (gpointer data)
{
  ocop_year_figures_free (data);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OcopTestFolder) folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (OcopDb) db = NULL;
  g_autoptr (GError) error = NULL;
  double alone, overview, years;

  g_test_init (&argc, &argv, NULL);
  folder = ocop_test_folder_new ();
  path = ocop_test_folder_path (folder, "city.ocop");
  ocop_test_city_make (folder, path, fill);
  db = ocop_db_open (path, OCOP_DB_READ, &error);
  g_assert_no_error (error);
  alone = best_of (db, run_register, drop_register);
  overview = best_of (db, run_overview, drop_overview);
  years = best_of (db, run_years, drop_years);
  printf ("register of 20,000 products over ten years: %.1f ms\n", alone);
  printf ("first page, read on its own thread: %.1f ms (%.2f x the register)\n", overview, overview / alone);
  printf ("figures of one year for a comparison: %.1f ms (%.2f x)\n", years, years / alone);

  return 0;
}
