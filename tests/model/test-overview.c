/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-overview.h"

#include "model/ocop-score-bins.h"
#include "model/ocop-session-results.h"
#include "ocop-test-city.h"

static OcopOverview *
load (OcopTestCity *city,
      int           year,
      const char   *as_of)
{
  g_autoptr (GError) error = NULL;
  OcopOverview *overview = ocop_overview_load (city->db, year, as_of, &error);

  g_assert_no_error (error);
  return overview;
}

/* One recognised with a day, two with a year alone, by two producers. */
static void
fill (OcopTestCity *city)
{
  gint64 first = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 second = ocop_test_city_producer (city, "Cơ sở Bánh", "household", city->ward);
  gint64 decision = ocop_test_city_decision (city, "3500/QĐ-UBND", "2021-11-03");

  ocop_test_city_recognition (city, ocop_test_city_product (city, "Nước mắm nhĩ", first, 10), 4, "first", 2021, 0, decision);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Mắm nêm", first, 10), 3, "first", 2020, 0, 0);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Bánh tráng", second, 5), 3, "first", 2020, 0, 0);
}

static void
check_in_force (OcopTestCity *city)
{
  g_autoptr (OcopOverview) overview = NULL;

  fill (city);
  overview = load (city, 2021, "2021-12-31");
  g_assert_cmpuint (overview->rows->len, ==, 3);
  g_assert_cmpint (overview->n_producers, ==, 2);
  g_assert_cmpint (overview->n_in_force, ==, 3);
  g_assert_cmpint (ocop_breakdown_count (overview->by_unit), ==, 3);
  g_assert_null (overview->plan);
  g_assert_cmpint (ocop_score_bins_count (overview->bins), ==, 0);
  g_assert_cmpuint (overview->lapses->len, ==, 1);
  g_assert_cmpstr (((OcopLapse *) g_ptr_array_index (overview->lapses, 0))->expires_on, ==, "2024-11-03");
}

/* Of a recognition whose day is not known, the year settles what it can: through 2022 it holds, from 2024 on it does not. */
static void
check_unknown_day (OcopTestCity *city)
{
  static const struct
  {
    const char *as_of;
    int in_force, lapsed, unknown;
  } days[] = {
    { "2023-01-01", 3, 0, 0 },
    { "2023-06-30", 1, 0, 2 },
    { "2024-01-01", 1, 2, 0 },
    { "2024-11-03", 1, 2, 0 },
    { "2024-11-04", 0, 3, 0 },
  };

  fill (city);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (OcopOverview) overview = load (city, 2024, days[i].as_of);

      g_assert_cmpint (overview->n_in_force, ==, days[i].in_force);
      g_assert_cmpint (overview->n_lapsed, ==, days[i].lapsed);
      g_assert_cmpint (overview->n_unknown, ==, days[i].unknown);
      /* Where none is left, the chart tells of all that were. */
      g_assert_cmpint (ocop_breakdown_count (overview->by_unit), ==, days[i].in_force > 0 ? days[i].in_force : 3);
    }
}

/* The time to file again is that of the decision in force on the last day: none is known of before 26/2026. */
static void
check_refiling (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm", "cooperative", city->ward);
  gint64 before = ocop_test_city_decision (city, "1/QĐ-UBND", "2022-03-01");
  gint64 after = ocop_test_city_decision (city, "2/QĐ-UBND", "2023-10-01");
  g_autoptr (OcopOverview) overview = NULL;
  const OcopLapse *first, *second;

  ocop_test_city_recognition (city, ocop_test_city_product (city, "A", producer, 10), 3, "first", 2023, 0, after);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "B", producer, 10), 3, "first", 2022, 0, before);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "C", producer, 10), 3, "first", 2023, 0, after);
  overview = load (city, 2024, "2024-12-31");
  g_assert_cmpuint (overview->lapses->len, ==, 2);
  first = g_ptr_array_index (overview->lapses, 0);
  second = g_ptr_array_index (overview->lapses, 1);
  g_assert_cmpstr (first->expires_on, ==, "2025-03-01");
  g_assert_cmpint (first->days, ==, 60);
  g_assert_null (first->opens_on);
  g_assert_cmpstr (second->expires_on, ==, "2026-10-01");
  g_assert_cmpuint (second->rows->len, ==, 2);
  g_assert_cmpstr (second->opens_on, ==, "2026-04-04");
  g_assert_cmpstr (second->closes_on, ==, "2026-06-03");
}

static OcopSessionResults *
make_session (const int *sums,
              gsize      n,
              int        sheets)
{
  OcopSessionResults *session = g_new0 (OcopSessionResults, 1);

  session->lines = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < n; i++)
    {
      OcopResultLine *line = g_new0 (OcopResultLine, 1);

      line->sheets = sheets;
      line->sum = sums[i];
      g_ptr_array_add (session->lines, line);
    }

  return session;
}

/* A mean belongs to the bin that begins with it and never to the next by rounding; 100 belongs to the last. */
static void
test_bins (void)
{
  static const int sums[] = { 149, 150, 209, 210, 269, 270, 300 };
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  OcopSessionResults *session = make_session (sums, G_N_ELEMENTS (sums), 3);
  g_autoptr (GArray) bins = NULL;
  static const int counts[] = { 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1 };
  static const int ranks[] = { 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5 };
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_ptr_array_add (sessions, session);
  bins = ocop_score_bins_new (sessions);
  g_assert_cmpuint (bins->len, ==, G_N_ELEMENTS (counts));
  for (guint i = 0; i < bins->len; i++)
    {
      g_assert_cmpint (g_array_index (bins, OcopScoreBin, i).count, ==, counts[i]);
      g_assert_cmpint (g_array_index (bins, OcopScoreBin, i).rank, ==, ranks[i]);
    }
  first = ocop_score_bin_get_label (&g_array_index (bins, OcopScoreBin, 0));
  last = ocop_score_bin_get_label (&g_array_index (bins, OcopScoreBin, bins->len - 1));
  g_assert_cmpstr (first, ==, "<50");
  g_assert_cmpstr (last, ==, "95-100");
  g_assert_cmpint (ocop_score_bins_count (bins), ==, 7);
  g_ptr_array_unref (session->lines);
  g_free (session);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/overview/in-force", check_in_force);
  ocop_test_city_add ("/overview/unknown-day", check_unknown_day);
  ocop_test_city_add ("/overview/refiling", check_refiling);
  g_test_add_func ("/score-bins/edges", test_bins);

  return g_test_run ();
}
