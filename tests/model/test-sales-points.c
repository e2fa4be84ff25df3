/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "model/ocop-list-trade.h"
#include "model/ocop-listing.h"
#include "model/ocop-record.h"
#include "model/ocop-sales-point-facts.h"
#include "model/ocop-sales-point.h"
#include "model/ocop-trade-summary.h"
#include "model/ocop-trade-upkeep.h"
#include "model/ocop-years.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

/* Sales points counted by hand. */

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
count (OcopTestCity *city,
       const char   *sql)
{
  gint64 n = 0;

  g_assert_true (ocop_statement_scalar (city->db, &n, NULL, sql, ""));

  return n;
}

static gint64
add_checklist (OcopTestCity *city,
               const char   *decision,
               const char   *from,
               const char   *to)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_CHECKLIST);

  ocop_record_set_text (record, OCOP_CHECKLIST_DECISION, decision);
  ocop_record_set_text (record, OCOP_CHECKLIST_VALID_FROM, from);
  ocop_record_set_text (record, OCOP_CHECKLIST_VALID_TO, to);
  ocop_record_set_text (record, OCOP_CHECKLIST_SOURCE, "Bộ Công Thương");

  return save (city, record);
}

static gint64
add_item (OcopTestCity *city,
          gint64        checklist,
          int           position)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_CHECKLIST_ITEM);
  g_autofree char *label = g_strdup_printf ("Tiêu chí %d", position);

  ocop_record_set_ref (record, OCOP_CHECKLIST_ITEM_CHECKLIST, checklist);
  ocop_record_set_integer (record, OCOP_CHECKLIST_ITEM_POSITION, position);
  ocop_record_set_text (record, OCOP_CHECKLIST_ITEM_HEADING, position < 3 ? "I. Vị trí" : "II. Hàng hóa");
  ocop_record_set_text (record, OCOP_CHECKLIST_ITEM_LABEL, label);

  return save (city, record);
}

static OcopRecord *
new_point (const char *name)
{
  OcopRecord *record = ocop_record_new (OCOP_KIND_SALES_POINT);

  ocop_record_set_text (record, OCOP_SALES_POINT_NAME, name);
  ocop_record_set_text (record, OCOP_SALES_POINT_TYPE, "point");

  return record;
}

static gint64
add_running (OcopTestCity *city,
             const char   *name,
             const char   *opened_on)
{
  g_autoptr (OcopRecord) record = new_point (name);

  ocop_record_set_text (record, OCOP_SALES_POINT_OPENED_ON, opened_on);

  return save (city, record);
}

static void
add_good (OcopTestCity *city,
          gint64        point,
          gint64        product,
          const char   *other,
          const char   *until)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_SALES_POINT_GOOD);

  ocop_record_set_ref (record, OCOP_SALES_POINT_GOOD_SALES_POINT, point);
  if (product != 0)
    ocop_record_set_ref (record, OCOP_SALES_POINT_GOOD_PRODUCT, product);
  ocop_record_set_text (record, OCOP_SALES_POINT_GOOD_GOOD, other);
  ocop_record_set_text (record, OCOP_SALES_POINT_GOOD_ORIGIN, product != 0 ? "own" : "other");
  ocop_record_set_text (record, OCOP_SALES_POINT_GOOD_UNTIL, until);
  save (city, record);
}

static void
check (OcopTestCity *city,
       gint64        point,
       gint64        item,
       const char   *result,
       const char   *day)
{
  const OcopPointCheck what = { point, item, result, day, "Sở Công Thương" };
  g_autoptr (GError) error = NULL;

  ocop_sales_point_check_item (city->db, &what, &error);
  g_assert_no_error (error);
}

static OcopSalesPointFacts *
load (OcopTestCity *city,
      gint64        point,
      const char   *day)
{
  g_autoptr (GError) error = NULL;
  OcopSalesPointFacts *facts = ocop_sales_point_facts_load (city->db, point, day, &error);

  g_assert_no_error (error);

  return facts;
}

/* 920 until 17/4/2023, 950 from the day after; a point keeps the one it was assessed by. */
static void
test_checklist_by_date (OcopTestCity *city)
{
  static const struct
  {
    const char *assessed_on;
    const char *day;
    const char *decision;
  } cases[] = {
    { "2023-04-17", "2023-04-17", "920/QĐ-BCT" },
    { "2023-04-17", "2024-01-01", "920/QĐ-BCT" },
    { "2023-04-18", "2024-01-01", "950/QĐ-BCT" },
    { NULL, "2023-04-17", "920/QĐ-BCT" },
    { NULL, "2023-04-18", "950/QĐ-BCT" },
    { "2024-05-05", "2023-04-17", "920/QĐ-BCT" }, /* not assessed yet on that day */
    { NULL, "2019-04-15", NULL },
  };

  add_checklist (city, "920/QĐ-BCT", "2019-04-16", "2023-04-17");
  add_checklist (city, "950/QĐ-BCT", "2023-04-18", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OcopRecord) record = new_point ("Điểm");
      g_autoptr (OcopSalesPointFacts) facts = NULL;

      ocop_record_set_text (record, OCOP_SALES_POINT_ASSESSED_ON, cases[i].assessed_on);
      facts = load (city, save (city, record), cases[i].day);
      g_assert_cmpstr (facts->checklist != NULL ? ocop_record_get_text (facts->checklist, OCOP_CHECKLIST_DECISION) : NULL, ==,
                       cases[i].decision);
    }
}

static void
test_no_two_in_force (OcopTestCity *city)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_CHECKLIST);
  g_autoptr (GError) error = NULL;

  add_checklist (city, "920/QĐ-BCT", "2019-04-16", NULL);
  ocop_record_set_text (record, OCOP_CHECKLIST_DECISION, "950/QĐ-BCT");
  ocop_record_set_text (record, OCOP_CHECKLIST_VALID_FROM, "2023-04-18");
  ocop_record_set_text (record, OCOP_CHECKLIST_SOURCE, "Bộ Công Thương");
  g_assert_false (ocop_record_save (record, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Another checklist is in force");
}

/* The last look up to the day holds; the same day is corrected. */
static void
test_checks (OcopTestCity *city)
{
  gint64 checklist = add_checklist (city, "950/QĐ-BCT", "2023-04-18", NULL);
  gint64 items[] = { add_item (city, checklist, 1), add_item (city, checklist, 2), add_item (city, checklist, 3) };
  gint64 point = add_running (city, "Điểm", "2023-05-01");
  g_autoptr (OcopSalesPointFacts) before = NULL;
  g_autoptr (OcopSalesPointFacts) after = NULL;

  check (city, point, items[0], "met", "2023-05-02");
  check (city, point, items[1], "met", "2023-05-02");
  check (city, point, items[1], "not_met", "2023-10-12");
  check (city, point, items[0], "not_met", "2023-10-12");
  check (city, point, items[0], "met", "2023-10-12");
  before = load (city, point, "2023-10-11");
  after = load (city, point, "2023-10-12");
  g_assert_cmpuint (before->n_met, ==, 2);
  g_assert_cmpuint (before->n_not_yet, ==, 1);
  g_assert_cmpuint (after->n_met, ==, 1);
  g_assert_cmpuint (after->n_not_met, ==, 1);
  g_assert_cmpuint (after->n_not_yet, ==, 1);
  g_assert_cmpint (count (city, "SELECT count(*) FROM sales_point_check"), ==, 4);
}

/* The state follows from the days. */
static void
test_states (OcopTestCity *city)
{
  g_autoptr (OcopRecord) record = new_point ("Điểm");

  ocop_record_set_text (record, OCOP_SALES_POINT_PROPOSED_ON, "2023-03-02");
  ocop_record_set_text (record, OCOP_SALES_POINT_ASSESSED_ON, "2023-04-20");
  ocop_record_set_text (record, OCOP_SALES_POINT_OPENED_ON, "2023-04-28");
  ocop_record_set_text (record, OCOP_SALES_POINT_CLOSED_ON, "2024-03-31");
  ocop_record_set_text (record, OCOP_SALES_POINT_CLOSING, "Hết hạn thuê");
  save (city, record);
  g_assert_cmpstr (ocop_sales_point_get_state (record, "2023-04-19"), ==, "proposed");
  g_assert_cmpstr (ocop_sales_point_get_state (record, "2023-04-20"), ==, "assessed");
  g_assert_cmpstr (ocop_sales_point_get_state (record, "2024-03-30"), ==, "operating");
  g_assert_cmpstr (ocop_sales_point_get_state (record, "2024-03-31"), ==, "closed");
  g_assert_cmpstr (ocop_sales_point_get_next ("assessed"), ==, "operating");
  g_assert_null (ocop_sales_point_get_next ("closed"));
  /* A point that has closed down is not a piece of work that is done. */
  g_assert_cmpstr (ocop_choice_label (ocop_sales_point_states, "closed"), ==, "Closed down");
}

static void
assert_refused (OcopTestCity *city,
                OcopRecord   *record,
                const char   *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_record_save (record, city->db, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, words);
}

static void
test_order_of_days (OcopTestCity *city)
{
  g_autoptr (OcopRecord) early = new_point ("Mở trước khi thẩm định");
  g_autoptr (OcopRecord) silent = new_point ("Ngừng không lý do");

  ocop_record_set_text (early, OCOP_SALES_POINT_ASSESSED_ON, "2023-04-20");
  ocop_record_set_text (early, OCOP_SALES_POINT_OPENED_ON, "2023-04-19");
  assert_refused (city, early, "open before it was proposed or assessed");
  ocop_record_set_text (silent, OCOP_SALES_POINT_CLOSED_ON, "2023-04-19");
  assert_refused (city, silent, "a day and a reason");
}

/* What is not met bars the opening, once; what is found later does not bar anything else. */
static void
test_unmet_bars_opening (OcopTestCity *city)
{
  gint64 checklist = add_checklist (city, "950/QĐ-BCT", "2023-04-18", NULL);
  gint64 item = add_item (city, checklist, 1);
  g_autoptr (OcopRecord) record = new_point ("Điểm");
  gint64 point;

  ocop_record_set_text (record, OCOP_SALES_POINT_ASSESSED_ON, "2023-04-20");
  point = save (city, record);
  check (city, point, item, "not_met", "2023-04-20");
  ocop_record_set_text (record, OCOP_SALES_POINT_OPENED_ON, "2023-04-28");
  assert_refused (city, record, "1 criterion of the checklist is not met");
  check (city, point, item, "met", "2023-04-25");
  save (city, record);
  check (city, point, item, "not_met", "2023-06-01");
  ocop_record_set_text (record, OCOP_SALES_POINT_NOTE, "Nhắc khắc phục");
  save (city, record);
}

static guint
count_listed (OcopTestCity   *city,
              const OcopList *list,
              guint           filter,
              const char     *key,
              const char     *day)
{
  g_autoptr (OcopListing) listing = ocop_listing_new (list, city->db);
  g_autoptr (OcopListQuery) query = ocop_list_query_new (day);
  g_autoptr (GError) error = NULL;

  ocop_list_query_set_filter (query, filter, key);
  g_assert_true (ocop_listing_set_query (listing, query, &error));
  g_assert_no_error (error);

  return g_list_model_get_n_items (G_LIST_MODEL (listing));
}

/* Four ranked products: one at a running point, one on the network, one at a point that has closed, one whose certificate
 * lapsed at the running point. */
static void
test_coverage (OcopTestCity *city)
{
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 decision = ocop_test_city_decision (city, "3500/QĐ-UBND", "2021-11-03");
  gint64 old = ocop_test_city_decision (city, "1/QĐ-UBND", "2020-01-02");
  gint64 old_round = ocop_test_city_round (city, 2020, 1);
  gint64 producer = ocop_test_city_producer (city, "HTX", "cooperative", city->ward);
  g_autoptr (OcopRecord) closed = new_point ("Đã ngừng");
  g_autoptr (OcopRecord) offer = ocop_record_new (OCOP_KIND_ONLINE_LISTING);
  g_autoptr (OcopTradeSummary) trade = NULL;
  g_autoptr (OcopSalesPointFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  gint64 products[4];
  gint64 point = add_running (city, "Đang hoạt động", "2022-01-01");

  for (guint i = 0; i < G_N_ELEMENTS (products); i++)
    {
      g_autofree char *name = g_strdup_printf ("Sản phẩm %u", i);

      products[i] = ocop_test_city_product (city, name, producer, 9);
      ocop_test_city_recognition (city, products[i], 3, "first", i == 3 ? 2020 : 2021, i == 3 ? old_round : round, i == 3 ? old : decision);
    }
  ocop_record_set_text (closed, OCOP_SALES_POINT_OPENED_ON, "2021-12-01");
  ocop_record_set_text (closed, OCOP_SALES_POINT_CLOSED_ON, "2023-01-01");
  ocop_record_set_text (closed, OCOP_SALES_POINT_CLOSING, "Hết hạn thuê");
  save (city, closed);
  add_good (city, point, products[0], NULL, NULL);
  add_good (city, point, products[3], NULL, NULL);
  add_good (city, point, 0, "Quế Trà My", NULL);
  add_good (city, point, 0, "Tỏi Lý Sơn", NULL);
  add_good (city, point, 0, "Mè xửng", "2022-12-31"); /* no longer on the shelf */
  add_good (city, ocop_record_get_id (closed), products[2], NULL, NULL);
  ocop_record_set_ref (offer, OCOP_ONLINE_LISTING_PRODUCT, products[1]);
  ocop_record_set_text (offer, OCOP_ONLINE_LISTING_SITE, "Sàn");
  ocop_record_set_text (offer, OCOP_ONLINE_LISTING_ADDRESS, "https://danangtrade.com.vn/1");
  save (city, offer);

  facts = load (city, point, "2023-06-30");
  g_assert_cmpuint (facts->goods->len, ==, 4);
  g_assert_cmpuint (facts->n_own, ==, 2);
  g_assert_cmpuint (facts->n_other, ==, 2);
  g_assert_cmpuint (facts->n_lapsed, ==, 1); /* of 2/1/2020, 36 months */
  trade = ocop_trade_summary_load (city->db, 2023, "2023-06-30", &error);
  g_assert_no_error (error);
  g_assert_cmpint (trade->n_in_force, ==, 3);
  g_assert_cmpint (trade->n_online, ==, 1);
  g_assert_cmpint (trade->n_nowhere, ==, 1); /* the one of the closed point */
  g_assert_cmpint (trade->n_few, ==, 1);     /* 1 of 4 */
  g_assert_cmpuint (count_listed (city, &ocop_outlets_list, OCOP_OUTLETS_BY_SELLING, "nowhere", "2023-06-30"), ==, 1);
  g_assert_cmpuint (count_listed (city, &ocop_outlets_list, OCOP_OUTLETS_BY_SELLING, "points", "2023-06-30"), ==, 2);
  g_assert_cmpuint (count_listed (city, &ocop_outlets_list, OCOP_OUTLETS_BY_SELLING, "network-only", "2023-06-30"), ==, 1);
  g_assert_cmpuint (count_listed (city, &ocop_outlets_list, OCOP_OUTLETS_BY_SELLING, "nowhere", "2022-06-30"), ==, 0);
  g_assert_cmpuint (count_listed (city, &ocop_sales_points_list, OCOP_POINTS_BY_GOODS, "few", "2023-06-30"), ==, 1);
  g_assert_cmpuint (count_listed (city, &ocop_sales_points_list, OCOP_POINTS_BY_GOODS, "lapsed", "2023-06-30"), ==, 1);
  g_assert_cmpuint (count_listed (city, &ocop_sales_points_list, OCOP_POINTS_BY_STATE, "closed", "2023-06-30"), ==, 1);
  g_assert_cmpuint (count_listed (city, &ocop_sales_points_list, OCOP_POINTS_BY_STATE, NULL, "2021-11-30"), ==, 0);
}

static void
test_months (OcopTestCity *city)
{
  gint64 point = add_running (city, "Điểm", "2022-01-01");
  OcopPointMonth figure = { point, 2023, 5, OCOP_SALES_POINT_MONTH_OCOP, TRUE, 316000000 };
  g_autoptr (OcopSalesPointFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_sales_point_set_month (city->db, &figure, &error));
  figure.field = OCOP_SALES_POINT_MONTH_OTHER;
  figure.value = 90000000;
  g_assert_true (ocop_sales_point_set_month (city->db, &figure, &error));
  facts = load (city, point, "2023-12-31");
  g_assert_cmpuint (facts->months->len, ==, 1);
  g_assert_cmpint (g_array_index (facts->months, OcopPointRevenue, 0).ocop, ==, 316000000);
  figure.is_known = FALSE;
  g_assert_true (ocop_sales_point_set_month (city->db, &figure, &error));
  figure.field = OCOP_SALES_POINT_MONTH_OCOP;
  g_assert_true (ocop_sales_point_set_month (city->db, &figure, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (city, "SELECT count(*) FROM sales_point_month"), ==, 0);
}

static gboolean
fill_old (OcopDb    *db,
          gpointer   unused,
          GError   **error)
{
  g_autoptr (OcopRecord) producer = ocop_record_new (OCOP_KIND_PRODUCER);
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);

  ocop_record_set_text (producer, OCOP_PRODUCER_NAME, "HTX");
  ocop_record_set_text (producer, OCOP_PRODUCER_TYPE, "cooperative");
  if (!ocop_record_save (producer, db, error))
    return FALSE;
  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Chả bò");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, ocop_record_get_id (producer));
  ocop_record_set_text (product, OCOP_PRODUCT_MARKETPLACES, "https://danangtrade.com.vn/cha-bo\nhttps://shopee.vn/cha-bo");

  return ocop_record_save (product, db, error);
}

/* A file of before: its addresses become offers, its checklists come, once and by an act that can be read. */
static void
test_upkeep (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "old.ocop");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, &error);

  g_assert_no_error (error);
  ocop_store_set_author (store, "Lan");
  g_assert_true (ocop_store_write (store, "Thêm sản phẩm", fill_old, NULL, &error));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (ocop_trade_prepare (store, &error));
      g_assert_no_error (error);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM online_listing WHERE site IN ('danangtrade.com.vn', 'shopee.vn')"), ==, 2);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM product WHERE marketplaces IS NOT NULL"), ==, 0);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM checklist"), ==, 2);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(DISTINCT act) FROM change"), ==, 2);
    }
}

static gboolean
has_year (OcopTestCity *city,
          int           year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) years = ocop_years_list (city->db, "2026-11-25", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, int, i) == year)
      return TRUE;

  return FALSE;
}

/* A year in which there is nothing but a sales point can be looked at. */
static void
test_years (OcopTestCity *city)
{
  int planned;

  g_assert_false (has_year (city, 2019));
  add_running (city, "Điểm", "2019-05-02");
  g_assert_true (has_year (city, 2019));
  g_assert_true (has_year (city, 2026));
  g_assert_true (ocop_years_find_planned (city->db, "2026-11-25", &planned, NULL));
  g_assert_cmpint (planned, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/sales-points/checklist-by-date", test_checklist_by_date);
  ocop_test_city_add ("/sales-points/no-two-in-force", test_no_two_in_force);
  ocop_test_city_add ("/sales-points/checks", test_checks);
  ocop_test_city_add ("/sales-points/states", test_states);
  ocop_test_city_add ("/sales-points/order-of-days", test_order_of_days);
  ocop_test_city_add ("/sales-points/unmet-bars-opening", test_unmet_bars_opening);
  ocop_test_city_add ("/sales-points/coverage", test_coverage);
  ocop_test_city_add ("/sales-points/months", test_months);
  ocop_test_city_add ("/sales-points/years", test_years);
  g_test_add_func ("/sales-points/upkeep", test_upkeep);

  return g_test_run ();
}
