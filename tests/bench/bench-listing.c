/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-listing.h"
#include "model/ocop-names.h"
#include "model/ocop-product-codes.h"
#include "model/ocop-record.h"
#include "model/ocop-register.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

#include <stdio.h>
#include <time.h>

/* bench-listing: what the lists of products and producers cost at the size of a nation, each act as the window does it:
 * all ids, in order, and the exact changes told. */

#define N_PRODUCTS 20000
#define N_PRODUCERS 4000
#define N_ROUNDS 7
#define AS_OF "2024-06-30"

static OcopStore *store;
static OcopListing *products, *producers;
static OcopRecord *touched;
static OcopNames *names;
static guint n_acts;

/* Of this thread's own work: what it waits for the processor is not the list's doing. */
static double
milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

static void
fill (OcopTestCity *city)
{
  static const char *const firsts[] = { "Bánh tráng", "Nước mắm", "Chả bò", "Đông trùng hạ thảo", "Mật ong", "Trà sâm dứa", "Tỏi đen", "Ớt bột" };
  static const char *const places[] = { "Hoà Vang", "Cẩm Lệ", "Túy Loan", "Nam Ô", "Ngũ Hành Sơn", "Thọ Quang", "Điện Bàn" };
  static const char *const types[] = { "household", "cooperative", "enterprise", "farm" };
  gint64 rounds[4], decisions[4], districts[3], wards[12], makers[N_PRODUCERS];

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d/QĐ-UBND", 100 + i);
      g_autofree char *date = g_strdup_printf ("%d-11-03", 2020 + i);

      rounds[i] = ocop_test_city_round (city, 2020 + i, 1);
      decisions[i] = ocop_test_city_decision (city, number, date);
    }
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *code = g_strdup_printf ("%d", 500 + i);

      districts[i] = ocop_test_city_unit (city, "urban_district", code, places[i], city->city, "2018-01-01", NULL);
    }
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *code = g_strdup_printf ("%d", 20500 + i);
      g_autofree char *name = g_strdup_printf ("%s %d", places[i % 7], i);

      wards[i] = ocop_test_city_unit (city, "ward", code, name, districts[i % 3], "2018-01-01", NULL);
    }
  for (int i = 0; i < N_PRODUCERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Cơ sở sản xuất %s %d", places[i % 7], i);

      makers[i] = ocop_test_city_producer (city, name, types[i % 4], wards[i % 12]);
    }
  for (int i = 0; i < N_PRODUCTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s số %d", firsts[i % 8], places[i % 7], i);
      gint64 product = ocop_test_city_product (city, name, makers[i % N_PRODUCERS], 1 + i % 20);

      if (i % 2 == 0)
        ocop_test_city_dossier (city, product, rounds[i % 4], "first", 1 + i % 20);
      if (i % 3 != 0)
        ocop_test_city_recognition (city, product, 3 + i % 2, "first", 2020 + i % 4, rounds[i % 4], decisions[i % 4]);
    }
}

static void
show (OcopListing         *listing,
      const OcopListQuery *query)
{
  g_autoptr (GError) error = NULL;

  ocop_listing_set_query (listing, query, &error);
  g_assert_no_error (error);
}

static OcopListQuery *
everything (void)
{
  return ocop_list_query_new (AS_OF);
}

static void
another_day (void)
{
  g_autoptr (OcopListQuery) query = ocop_list_query_new (++n_acts % 2 == 0 ? AS_OF : "2023-12-31");

  show (products, query);
}

static void
filter_area (void)
{
  g_autoptr (OcopListQuery) query = everything ();
  g_autoptr (GPtrArray) values = ocop_list_get_values (&ocop_products_list, OCOP_PRODUCTS_BY_AREA, ocop_store_get_reader (store), AS_OF, NULL);

  ocop_list_query_set_filter (query, OCOP_PRODUCTS_BY_AREA, ((OcopListValue *) values->pdata[0])->key);
  show (products, query);
}

static void
filter_stage (void)
{
  g_autoptr (OcopListQuery) query = everything ();

  ocop_list_query_set_filter (query, OCOP_PRODUCTS_BY_STAGE, "recognised");
  show (products, query);
}

static void
all_again (void)
{
  g_autoptr (OcopListQuery) query = everything ();

  show (products, query);
}

static void
sort_by (guint    column,
         gboolean descending)
{
  g_autoptr (OcopListQuery) query = everything ();

  query->sort = column;
  query->descending = descending;
  show (products, query);
}

static void
sort_stars (void)
{
  sort_by (OCOP_PRODUCTS_STARS, ++n_acts % 2 != 0);
}

static void
sort_producer (void)
{
  sort_by (OCOP_PRODUCTS_PRODUCER, ++n_acts % 2 != 0);
}

static void
sort_score (void)
{
  sort_by (OCOP_PRODUCTS_SCORE, ++n_acts % 2 != 0);
}

static void
sort_stage (void)
{
  sort_by (OCOP_PRODUCTS_STAGE, ++n_acts % 2 != 0);
}

static void
search_for (const char *text)
{
  g_autoptr (OcopListQuery) query = everything ();

  ocop_list_query_set_search (query, text);
  show (products, query);
}

static void
search_two (void)
{
  search_for ("hòa banh");
}

static void
search_letter (void)
{
  search_for ("đ");
}

static void
first_page (void)
{
  g_autoptr (OcopListing) fresh = ocop_listing_new (&ocop_products_list, ocop_store_get_reader (store));

  all_again ();
  {
    double start;
    g_autoptr (OcopListQuery) query = everything ();

    show (fresh, query);
    start = milliseconds ();
    for (guint i = 0; i < 205; i++)
      g_object_unref (g_list_model_get_item (G_LIST_MODEL (fresh), i));
    printf ("  %-36s %8.2f  %9.0f\n", "first page (205 rows)", milliseconds () - start, 2.0);
  }
}

static void
producers_by_count (void)
{
  g_autoptr (OcopListQuery) query = everything ();

  query->sort = OCOP_PRODUCERS_PRODUCTS;
  query->descending = ++n_acts % 2 != 0;
  show (producers, query);
}

static void
register_rows (void)
{
  g_autoptr (GPtrArray) rows = ocop_register_load (ocop_store_get_reader (store), AS_OF, NULL);

  g_assert_cmpuint (rows->len, >, 0);
}

static void
names_first (void)
{
  g_clear_pointer (&names, ocop_names_free);
  names = ocop_names_new (ocop_store_get_reader (store), OCOP_KIND_PRODUCT);
  g_ptr_array_unref (ocop_names_near (names, "Bánh", 0, 5, NULL));
}

static void
names_typed (void)
{
  g_autoptr (GPtrArray) near = ocop_names_near (names, "Nước mắm Nam Ô số 1234", 0, 5, NULL);

  g_assert_cmpuint (near->len, >, 0);
}

static void
propose_code (void)
{
  g_autofree char *code = ocop_product_codes_propose (ocop_store_get_reader (store), touched, "2022-06-30", NULL);

  g_assert_nonnull (code);
}

static gboolean
save (OcopDb   *db,
      gpointer  record,
      GError  **error)
{
  return ocop_record_save (record, db, error);
}

static double
time_of (void (*act) (void))
{
  double start = milliseconds ();

  act ();

  return milliseconds () - start;
}

static void
refresh (void)
{
  g_assert_true (ocop_listing_refresh (products, NULL, NULL));
}

static void
refresh_both (void)
{
  g_assert_true (ocop_listing_refresh (products, NULL, NULL));
  g_assert_true (ocop_listing_refresh (producers, NULL, NULL));
}

static void
change_one (void)
{
  g_autofree char *code = g_strdup_printf ("mã %u", ++n_acts);

  ocop_record_set_text (touched, OCOP_PRODUCT_CODE, code);
  g_assert_true (ocop_store_write (store, "bench", save, touched, NULL));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *what;
    void (*prepare) (void);
    void (*act) (void);
    double budget;
  } rows[] = {
    { "another day: all computed anew", NULL, another_day, 150 },
    { "filter by area", all_again, filter_area, 16 },
    { "filter by stage", all_again, filter_stage, 16 },
    { "filter taken off", filter_stage, all_again, 16 },
    { "sort by stars", NULL, sort_stars, 16 },
    { "sort by producer", NULL, sort_producer, 16 },
    { "sort by score", NULL, sort_score, 16 },
    { "sort by stage", NULL, sort_stage, 16 },
    { "search, two words", all_again, search_two, 16 },
    { "search, one letter", all_again, search_letter, 16 },
    { "one product changed: refresh", change_one, refresh, 5 },
    { "the same, producers as well", change_one, refresh_both, 5 },
    { "producers by number of products", NULL, producers_by_count, 16 },
    { "near names: all read", NULL, names_first, 0 },
    { "near names: a key", NULL, names_typed, 2 },
    { "next code", NULL, propose_code, 16 },
    { "register, for comparison", NULL, register_rows, 0 },
  };
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "bench.ocop");
  g_autoptr (OcopListQuery) query = everything ();

  ocop_test_city_make (folder, path, fill);
  store = ocop_store_open (path, OCOP_STORE_WRITE, NULL);
  products = ocop_listing_new (&ocop_products_list, ocop_store_get_reader (store));
  producers = ocop_listing_new (&ocop_producers_list, ocop_store_get_reader (store));
  touched = ocop_record_load (ocop_store_get_reader (store), OCOP_KIND_PRODUCT, 4321, NULL);
  printf ("lists on the screen, %d products      best ms  budget ms\n", N_PRODUCTS);
  first_page ();
  show (producers, query);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double best = G_MAXDOUBLE;
      double took;

      for (int round = 0; round < N_ROUNDS; round++)
        {
          if (rows[i].prepare != NULL)
            rows[i].prepare ();
          took = time_of (rows[i].act);
          best = MIN (best, took);
        }
      printf ("  %-36s %8.2f  %9.0f\n", rows[i].what, best, rows[i].budget);
    }
  ocop_names_free (names);
  g_object_unref (touched);
  g_object_unref (products);
  g_object_unref (producers);
  g_object_unref (store);

  return 0;
}
