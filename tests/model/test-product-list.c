/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-list-private.h"
#include "model/ocop-listing.h"
#include "model/ocop-present.h"
#include "model/ocop-record.h"
#include "model/ocop-register.h"
#include "model/ocop-sample.h"
#include "model/ocop-stage.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"

#include <string.h>

#define AS_OF "2021-12-31"

static OcopListing *
show (OcopDb              *db,
      const OcopList      *list,
      const OcopListQuery *query)
{
  OcopListing *listing = ocop_listing_new (list, db);
  g_autoptr (GError) error = NULL;

  ocop_listing_set_query (listing, query, &error);
  g_assert_no_error (error);

  return listing;
}

static char *
names_of (OcopDb              *db,
          const OcopListQuery *query)
{
  g_autoptr (OcopListing) listing = show (db, &ocop_products_list, query);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (listing)); i++)
    {
      g_autoptr (OcopRow) row = g_list_model_get_item (G_LIST_MODEL (listing), i);

      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", ocop_row_get_text (row, OCOP_PRODUCTS_NAME));
    }

  return g_string_free (names, FALSE);
}

static const OcopRegisterRow *
find_row (GPtrArray *rows,
          gint64     product)
{
  for (guint i = 0; i < rows->len; i++)
    if (((OcopRegisterRow *) rows->pdata[i])->product == product)
      return rows->pdata[i];

  return NULL;
}

static void
compare_row (OcopRow               *row,
             const OcopRegisterRow *line)
{
  OcopFraction score;

  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_NAME), ==, line->name);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_CODE), ==, line->code);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_PRODUCER), ==, line->producer_name);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_PRODUCER_TYPE), ==, line->producer_type);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_COMMUNE), ==, line->commune);
  if (line->district != NULL)
    g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_AREA), ==, line->district);
  else
    g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_AREA), ==, line->commune);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_GROUP), ==, line->group);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_SUBGROUP), ==, line->subgroup);
  g_assert_cmpint (ocop_row_get_number (row, OCOP_PRODUCTS_STARS), ==, line->stars);
  g_assert_cmpint (ocop_row_get_text (row, OCOP_PRODUCTS_STARS) != NULL, ==, line->proposed);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_DECISION), ==, line->decision);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_DECIDED_ON), ==, line->decided_on);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_EXPIRES_ON), ==, line->expires_on);
  g_assert_cmpint (atoi (ocop_row_get_text (row, OCOP_PRODUCTS_YEAR_FIRST)), ==, line->year_first);
  g_assert_cmpint (ocop_row_get_fraction (row, OCOP_PRODUCTS_SCORE, &score), ==, line->has_score);
  if (line->has_score)
    g_assert_cmpint (ocop_fraction_compare (score, line->score), ==, 0);
  g_assert_cmpint (ocop_row_is_illustrative (row), ==, line->illustrative);
}

/* The list shows of recognised products what the register prints, on any date. */
static void
test_figures (void)
{
  static const struct
  {
    const char *as_of;
    guint n_listed;
  } dates[] = { { "2020-12-31", 15 }, { "2021-11-02", 34 }, { AS_OF, 34 }, { "2025-03-01", 34 }, { "2026-11-24", 34 } };
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_filled_file (folder, "a.ocop", ocop_sample_fill);
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_READ, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (OcopListQuery) query = ocop_list_query_new (dates[i].as_of);
      g_autoptr (OcopListing) listing = show (db, &ocop_products_list, query);
      g_autoptr (GPtrArray) rows = ocop_register_load (db, dates[i].as_of, NULL);
      guint n_ranked = 0;

      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (listing)), ==, dates[i].n_listed);
      for (guint k = 0; k < dates[i].n_listed; k++)
        {
          g_autoptr (OcopRow) row = g_list_model_get_item (G_LIST_MODEL (listing), k);
          const OcopRegisterRow *line = find_row (rows, ocop_row_get_id (row));
          g_autoptr (GError) error = NULL;

          g_assert_cmpint (line != NULL, ==, ocop_row_is_set (row, OCOP_PRODUCTS_STARS));
          g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_STAGE), ==,
                           ocop_stage_load (db, ocop_row_get_id (row), dates[i].as_of, &error));
          if (line == NULL)
            continue;
          compare_row (row, line);
          n_ranked++;
        }
      g_assert_cmpuint (n_ranked, ==, rows->len);
    }
}

/* The foot of the list of 2021: 34 products, 13 of four stars and 21 of three, as the city published. */
static void
test_foot (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_filled_file (folder, "a.ocop", ocop_sample_fill);
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_READ, NULL);
  g_autoptr (OcopListQuery) query = ocop_list_query_new (AS_OF);
  g_autoptr (OcopListing) listing = show (db, &ocop_products_list, query);
  g_autoptr (GPtrArray) areas = ocop_list_get_values (&ocop_products_list, OCOP_PRODUCTS_BY_AREA, db, AS_OF, NULL);
  g_autoptr (OcopListing) producers = NULL;
  guint n = 0;

  g_assert_cmpuint (ocop_listing_count_stars (listing, 4), ==, 13);
  g_assert_cmpuint (ocop_listing_count_stars (listing, 3), ==, 21);
  g_assert_cmpuint (ocop_listing_count_stars (listing, 0), ==, 0);
  /* The areas share all products among them. */
  for (guint i = 0; i < areas->len; i++)
    {
      ocop_list_query_set_filter (query, OCOP_PRODUCTS_BY_AREA, ((OcopListValue *) areas->pdata[i])->key);
      g_assert_true (ocop_list_query_is_limited (query));
      g_assert_true (ocop_listing_set_query (listing, query, NULL));
      n += g_list_model_get_n_items (G_LIST_MODEL (listing));
    }
  g_assert_cmpuint (n, ==, 34);
  g_assert_cmpstr (((OcopListValue *) areas->pdata[0])->label, ==, "Cẩm Lệ");
  ocop_list_query_set_filter (query, OCOP_PRODUCTS_BY_AREA, NULL);
  producers = show (db, &ocop_producers_list, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (producers)), ==, 30);
}

static void
assert_listed (OcopTestCity  *city,
               OcopListQuery *query,
               const char    *search,
               const char    *expected)
{
  g_autofree char *names = NULL;

  ocop_list_query_set_search (query, search);
  names = names_of (city->db, query);
  g_assert_cmpstr (names, ==, expected);
}

static void
check_search (OcopTestCity *city)
{
  g_autoptr (OcopListQuery) query = ocop_list_query_new (AS_OF);
  gint64 hoa_vang = ocop_test_city_unit (city, "rural_district", "497", "Hoà Vang", city->city, "2018-01-01", NULL);
  gint64 commune = ocop_test_city_unit (city, "commune", "20317", "Hòa Phú", hoa_vang, "2018-01-01", NULL);
  gint64 first = ocop_test_city_producer (city, "HTX Đông Giang", "cooperative", commune);
  gint64 second = ocop_test_city_producer (city, "Công ty Thúy", "enterprise", city->ward);

  ocop_test_city_product (city, "Nước mắm nhĩ", second, 10);
  ocop_test_city_product (city, "Đông trùng hạ thảo", second, 10);
  ocop_test_city_product (city, "Bánh tráng", first, 8);
  assert_listed (city, query, "nuoc mam", "Nước mắm nhĩ");
  assert_listed (city, query, "MAM nuoc", "Nước mắm nhĩ");
  assert_listed (city, query, "dong", "Bánh tráng|Đông trùng hạ thảo"); /* of the producer, of the product */
  assert_listed (city, query, "Hòa Phú", "Bánh tráng");
  assert_listed (city, query, "hoà vang", "Bánh tráng");
  assert_listed (city, query, "ho\xcc\x80" "a phu\xcc\x81", "Bánh tráng"); /* taken apart */
  assert_listed (city, query, "thuy dong", "Đông trùng hạ thảo");
  assert_listed (city, query, "thuý", "Đông trùng hạ thảo|Nước mắm nhĩ");
  assert_listed (city, query, "ong", ""); /* not in the middle of words */
  assert_listed (city, query, "  ", "Bánh tráng|Đông trùng hạ thảo|Nước mắm nhĩ");
  assert_listed (city, query, "dong trung ha thao tho", "Đông trùng hạ thảo"); /* more words than SQL looks for */
  assert_listed (city, query, "dong trung ha thao x", "");
}

static void
check_orders (OcopTestCity *city)
{
  g_autoptr (OcopListQuery) query = ocop_list_query_new (AS_OF);
  gint64 producer = ocop_test_city_producer (city, "Ơn", "household", city->ward);
  gint64 other = ocop_test_city_producer (city, "Ân", "household", 0);
  gint64 a = ocop_test_city_product (city, "Đậu", producer, 10);
  gint64 b = ocop_test_city_product (city, "Dừa", other, 10);

  ocop_test_city_product (city, "Ẩn", other, 0);
  ocop_test_city_recognition (city, a, 3, "first", 2021, 0, 0);
  ocop_test_city_recognition (city, b, 4, "first", 2021, 0, 0);
  assert_listed (city, query, NULL, "Ẩn|Dừa|Đậu");
  query->descending = TRUE;
  assert_listed (city, query, NULL, "Đậu|Dừa|Ẩn");
  query->sort = OCOP_PRODUCTS_STARS;
  assert_listed (city, query, NULL, "Dừa|Đậu|Ẩn"); /* what is not known comes last */
  query->descending = FALSE;
  assert_listed (city, query, NULL, "Đậu|Dừa|Ẩn");
  query->sort = OCOP_PRODUCTS_PRODUCER;
  assert_listed (city, query, NULL, "Ẩn|Dừa|Đậu");
  query->sort = OCOP_PRODUCTS_AREA;
  assert_listed (city, query, NULL, "Đậu|Ẩn|Dừa");
  query->sort = OCOP_PRODUCTS_STAGE;
  assert_listed (city, query, NULL, "Ẩn|Dừa|Đậu");
}

/* Statements know the order of states as well: it must be that of their choices. */
static void
check_places (OcopTestCity *city)
{
  static const struct
  {
    const char *column;
    const OcopChoice *choices;
  } states[] = {
    { "stage", ocop_stages },
    { "certificate", ocop_certificate_conditions },
    { "type", ocop_producer_types },
    { "dossier", ocop_dossier_states },
  };
  gint64 seen;

  g_assert_true (ocop_present_prepare (city->db, AS_OF, &seen, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      gint64 before = 0;

      for (const OcopChoice *choice = states[i].choices; choice->key != NULL; choice++)
        {
          g_autofree char *sql = g_strdup_printf ("INSERT INTO temp.product_now (product, name_key, %s) VALUES (1, x'00', '%s') "
                                                  "RETURNING %s_place", states[i].column, choice->key, states[i].column);
          gint64 place = 0;

          if (strcmp (choice->key, "withdrawn") == 0 && i == 3)
            continue; /* a dossier withdrawn is not shown */
          g_assert_true (ocop_statement_scalar (city->db, &place, NULL, sql, ""));
          if (place <= before)
            g_error ("%s “%s” is not in its place", states[i].column, choice->key);
          before = place;
          g_assert_true (ocop_db_exec (city->db, "DELETE FROM temp.product_now", NULL));
        }
    }
}

/* No statement of a list reads a table of the file from end to end: what is filtered and sorted is at hand. */
static void
explain (OcopDb     *db,
         const char *sql,
         gboolean    in_order)
{
  g_autofree char *question = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) error = NULL;

  if (!ocop_statement_prepare (&statement, db, question, &error))
    g_error ("%s: %s", sql, error->message);
  while (ocop_statement_next (&statement, &error))
    {
      const char *step = ocop_statement_text (&statement, 3);

      if (in_order && strstr (step, "B-TREE") != NULL)
        g_error ("%s: sorts what lies in order", sql);
      if (g_regex_match_simple ("^SCAN (?!(temp\\.)?(product_now|producer_now|place_now|set_now)\\b|[nagk]\\b|\\()", step, 0, 0) ||
          (strstr (step, "AUTOMATIC") != NULL && strstr (sql, "DISTINCT") == NULL))
        g_error ("%s: %s", sql, step);
    }
  g_assert_no_error (error);
}

static void
check_plans (OcopTestCity *city)
{
  static const OcopList *const lists[] = { &ocop_products_list, &ocop_producers_list };
  gint64 seen;

  g_assert_true (ocop_present_prepare (city->db, AS_OF, &seen, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      explain (city->db, lists[i]->statements->rows, FALSE);
      explain (city->db, lists[i]->statements->one, TRUE);
      for (guint k = 0; k < lists[i]->n_columns; k++)
        for (int way = 0; way < 2; way++)
          {
            const OcopListOrder *order = &lists[i]->statements->orders[k][way];

            g_assert_cmpint (order->ids != NULL, ==, (lists[i]->columns[k].flags & OCOP_COLUMN_SORTABLE) != 0);
            if (order->ids == NULL)
              continue;
            explain (city->db, order->ids, k == 0);
            explain (city->db, order->first, FALSE);
          }
      for (guint k = 0; k < lists[i]->n_filters; k++)
        {
          g_autoptr (GPtrArray) values = ocop_list_get_values (lists[i], k, city->db, AS_OF, NULL);

          g_assert_nonnull (values);
          g_assert_cmpint (ocop_list_find_filter (lists[i], lists[i]->filters[k].key), ==, (int) k);
          if (lists[i]->filters[k].values != NULL)
            explain (city->db, lists[i]->filters[k].values, FALSE);
        }
      for (guint k = 0; k < lists[i]->n_columns; k++)
        g_assert_cmpint (ocop_list_find_column (lists[i], lists[i]->columns[k].key), ==, (int) k);
      g_assert_cmpint (ocop_list_find_column (lists[i], "gone"), ==, -1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/product-list/figures", test_figures);
  g_test_add_func ("/product-list/foot", test_foot);
  ocop_test_city_add ("/product-list/search", check_search);
  ocop_test_city_add ("/product-list/orders", check_orders);
  ocop_test_city_add ("/product-list/places", check_places);
  ocop_test_city_add ("/product-list/plans", check_plans);

  return g_test_run ();
}
