/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-breakdown.h"
#include "model/ocop-kinds.h"
#include "model/ocop-listing.h"
#include "model/ocop-merge.h"
#include "model/ocop-product-codes.h"
#include "model/ocop-record.h"
#include "model/ocop-register.h"
#include "model/ocop-stage.h"
#include "ocop-test-city.h"
#include "store/ocop-migration.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

/* Products from the idea of a community on: no producer yet, and where they stand. */

static OcopRecord *
make_idea (OcopTestCity *city,
           const char   *name)
{
  OcopRecord *idea = ocop_record_new (OCOP_KIND_PRODUCT);
  g_autoptr (GError) error = NULL;

  ocop_record_set_text (idea, OCOP_PRODUCT_NAME, name);
  ocop_record_set_ref (idea, OCOP_PRODUCT_PROPOSED_BY, city->ward);
  ocop_record_set_text (idea, OCOP_PRODUCT_PROPOSED_ON, "2021-02-01");
  ocop_record_save (idea, city->db, &error);
  g_assert_no_error (error);

  return idea;
}

static void
save (OcopTestCity *city,
      OcopRecord   *record)
{
  g_autoptr (GError) error = NULL;

  ocop_record_save (record, city->db, &error);
  g_assert_no_error (error);
}

static void
assert_stage (OcopTestCity *city,
              OcopRecord   *product,
              const char   *as_of,
              const char   *stage)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (ocop_stage_load (city->db, ocop_record_get_id (product), as_of, &error), ==, stage);
  g_assert_no_error (error);
}

/* Idea, plan, dossier, evaluated, recognised, about to lapse, lapsed: as of any date, from the records alone. */
static void
check_stages (OcopTestCity *city)
{
  g_autoptr (OcopRecord) product = make_idea (city, "Trà rừng");
  gint64 id = ocop_record_get_id (product);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 session, dossier, heard;
  g_autoptr (OcopRecord) recognition = NULL;
  g_autoptr (OcopRecord) certificate = ocop_record_new (OCOP_KIND_CERTIFICATE);
  g_autoptr (GError) error = NULL;

  assert_stage (city, product, "2021-12-31", "idea");
  ocop_record_set_text (product, OCOP_PRODUCT_PLAN_RECEIVED_ON, "2021-03-05");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, ocop_test_city_producer (city, "HTX Trà", "cooperative", city->ward));
  save (city, product);
  assert_stage (city, product, "2021-03-04", "idea");
  assert_stage (city, product, "2021-03-05", "plan");

  dossier = ocop_test_city_dossier (city, id, round, "first", 13);
  assert_stage (city, product, "2021-12-31", "preparing");
  assert_stage (city, product, "2020-12-31", "idea");
  session = ocop_test_city_session (city, round, 3, "2021-10-12");
  heard = ocop_test_city_hear (city, session, dossier, 1);
  g_assert_true (ocop_statement_run (city->db, NULL, "INSERT INTO outcome (uid, session_product, sheets, sum, spread, rank_by_points, "
                                                     "rank, minimums) VALUES ('u', ?, 3, 240, 2, 4, 4, '[]')", "l", heard));
  assert_stage (city, product, "2021-10-11", "preparing");
  assert_stage (city, product, "2021-10-12", "evaluated");

  recognition = ocop_record_load (city->db, OCOP_KIND_RECOGNITION,
                                  ocop_test_city_recognition (city, id, 4, "first", 2021, round,
                                                              ocop_test_city_decision (city, "9/QĐ-UBND", "2021-11-03")), NULL);
  assert_stage (city, product, "2021-11-02", "evaluated");
  assert_stage (city, product, "2021-11-03", "recognised");
  assert_stage (city, product, "2024-05-02", "recognised");
  assert_stage (city, product, "2024-05-03", "lapsing");
  assert_stage (city, product, "2024-11-03", "lapsing");
  assert_stage (city, product, "2024-11-04", "lapsed");

  ocop_record_set_ref (certificate, OCOP_CERTIFICATE_RECOGNITION, ocop_record_get_id (recognition));
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_ISSUED_ON, "2021-11-10");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_EXPIRES_ON, "2024-11-10");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_STATE, "issued");
  save (city, certificate);
  assert_stage (city, product, "2024-11-10", "lapsing"); /* the certificate's own date counts */
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_STATE, "withdrawn");
  ocop_record_set_text (certificate, OCOP_CERTIFICATE_REASON, "Hồ sơ không trung thực");
  save (city, certificate);
  assert_stage (city, product, "2022-01-01", "withdrawn");

  g_assert_null (ocop_stage_load (city->db, 987654321, "2022-01-01", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "no longer in the file");
}

/* A dossier withdrawn says nothing; two stars are an evaluation, no recognition. */
static void
check_other_stages (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Hộ A", "household", city->ward);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 low = ocop_test_city_product (city, "Hai sao", producer, 8);
  gint64 back = ocop_test_city_product (city, "Rút hồ sơ", producer, 8);
  g_autoptr (OcopRecord) dossier = ocop_record_load (city->db, OCOP_KIND_DOSSIER, ocop_test_city_dossier (city, back, round, "first", 8), NULL);

  ocop_test_city_recognition (city, low, 2, "first", 2021, round, 0);
  g_assert_cmpstr (ocop_stage_load (city->db, low, "2021-12-31", NULL), ==, "evaluated");
  ocop_record_set_text (dossier, OCOP_DOSSIER_STATE, "withdrawn");
  save (city, dossier);
  g_assert_cmpstr (ocop_stage_load (city->db, back, "2021-12-31", NULL), ==, "idea");
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
check_rules (OcopTestCity *city)
{
  g_autoptr (OcopRecord) nobodys = ocop_record_new (OCOP_KIND_PRODUCT);
  g_autoptr (OcopRecord) idea = make_idea (city, "Trà rừng");
  g_autoptr (OcopRecord) dossier = ocop_record_new (OCOP_KIND_DOSSIER);
  g_autoptr (OcopRecord) recognition = ocop_record_new (OCOP_KIND_RECOGNITION);

  ocop_record_set_text (nobodys, OCOP_PRODUCT_NAME, "Không của ai");
  assert_refused (city, nobodys, "choose one of them");

  ocop_record_set_ref (dossier, OCOP_DOSSIER_PRODUCT, ocop_record_get_id (idea));
  ocop_record_set_ref (dossier, OCOP_DOSSIER_ROUND, ocop_test_city_round (city, 2021, 1));
  ocop_record_set_text (dossier, OCOP_DOSSIER_KIND, "first");
  ocop_record_set_text (dossier, OCOP_DOSSIER_REGULATION, "1048-2019");
  ocop_record_set_integer (dossier, OCOP_DOSSIER_REVISION, 1);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_SET_NO, 13);
  ocop_record_set_text (dossier, OCOP_DOSSIER_STATE, "received");
  assert_refused (city, dossier, "only producers file dossiers");
  ocop_record_set_ref (recognition, OCOP_RECOGNITION_PRODUCT, ocop_record_get_id (idea));
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_STARS, 3);
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_YEAR, 2021);
  ocop_record_set_text (recognition, OCOP_RECOGNITION_KIND, "first");
  assert_refused (city, recognition, "only producers file dossiers");

  ocop_record_set_ref (idea, OCOP_PRODUCT_PRODUCER, ocop_test_city_producer (city, "HTX", "cooperative", city->ward));
  save (city, idea);
  save (city, dossier);
  ocop_record_set_ref (idea, OCOP_PRODUCT_PRODUCER, 0);
  assert_refused (city, idea, "cannot be without a producer");
}

/* Ideas are in the list, and nowhere where only recognised products belong. */
static void
check_lists (OcopTestCity *city)
{
  g_autoptr (OcopRecord) idea = make_idea (city, "Trà rừng");
  g_autoptr (GPtrArray) rows = ocop_register_load (city->db, "2021-12-31", NULL);
  g_autoptr (OcopBreakdown) units = ocop_breakdown_new (city->db, OCOP_BY_UNIT, rows, 2021, "2021-12-31", NULL);
  g_autoptr (OcopListQuery) query = ocop_list_query_new ("2021-12-31");
  g_autoptr (OcopListing) listing = ocop_listing_new (&ocop_products_list, city->db);
  g_autoptr (OcopRow) row = NULL;

  g_assert_cmpuint (rows->len, ==, 0);
  g_assert_cmpint (units->producers, ==, 0);
  g_assert_true (ocop_listing_set_query (listing, query, NULL));
  row = g_list_model_get_item (G_LIST_MODEL (listing), 0);
  g_assert_cmpint (ocop_row_get_id (row), ==, ocop_record_get_id (idea));
  g_assert_null (ocop_row_get_text (row, OCOP_PRODUCTS_PRODUCER));
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_AREA), ==, "Sơn Trà");
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_STAGE), ==, "idea");
  g_assert_false (ocop_row_is_set (row, OCOP_PRODUCTS_SCORE));
  /* Before it was proposed it was not there. */
  g_free (query->as_of);
  query->as_of = g_strdup ("2021-01-31");
  g_assert_true (ocop_listing_set_query (listing, query, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (listing)), ==, 0);
}

/* An idea and what became of it are one: whichever stays. */
static void
check_merge (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "HTX Trà", "cooperative", city->ward);

  for (int way = 0; way < 2; way++)
    {
      g_autoptr (OcopRecord) idea = make_idea (city, "Trà rừng");
      gint64 made = ocop_test_city_product (city, "Trà rừng Sơn Trà", producer, 13);
      g_autoptr (OcopRecord) product = ocop_record_load (city->db, OCOP_KIND_PRODUCT, made, NULL);
      g_autoptr (OcopMerge) merge = NULL;
      g_autoptr (OcopRecord) one = NULL;
      g_autoptr (GError) error = NULL;

      ocop_test_city_dossier (city, made, ocop_test_city_round (city, 2021 + way, 1), "first", 13);
      ocop_test_city_recognition (city, made, 3, "first", 2021 + way, 0, 0);
      merge = ocop_merge_run (city->db, OCOP_KIND_PRODUCT, ocop_record_get_uid (way == 0 ? idea : product),
                              ocop_record_get_uid (way == 0 ? product : idea), &error);
      g_assert_no_error (error);
      one = ocop_record_load (city->db, OCOP_KIND_PRODUCT, way == 0 ? ocop_record_get_id (idea) : made, NULL);
      g_assert_cmpint (ocop_record_get_ref (one, OCOP_PRODUCT_PRODUCER), ==, producer);
      g_assert_cmpint (ocop_record_get_ref (one, OCOP_PRODUCT_PROPOSED_BY), ==, city->ward);
      g_assert_cmpstr (ocop_record_get_text (one, OCOP_PRODUCT_PROPOSED_ON), ==, "2021-02-01");
    }
}

static void
assert_code (OcopTestCity *city,
             OcopRecord   *product,
             const char   *date,
             const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *code = ocop_product_codes_propose (city->db, product, date, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (code, ==, expected);
}

static void
assert_no_code (OcopTestCity *city,
                OcopRecord   *product,
                const char   *date,
                const char   *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ocop_product_codes_propose (city->db, product, date, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, words);
}

static void
check_codes (OcopTestCity *city)
{
  g_autoptr (OcopRecord) idea = make_idea (city, "Trà rừng");
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);
  gint64 placeless = ocop_test_city_producer (city, "Hộ không rõ", "household", 0);

  assert_code (city, idea, "2021-12-01", "48-493-20263-01-2021");
  ocop_record_set_text (idea, OCOP_PRODUCT_CODE, "48-493-20263-07-2021");
  save (city, idea);
  assert_code (city, idea, "2021-12-01", "48-493-20263-01-2021"); /* its own is not counted */
  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Chả");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, ocop_test_city_producer (city, "HTX", "cooperative", city->ward));
  assert_code (city, product, "2021-12-01", "48-493-20263-08-2021");
  assert_code (city, product, "2022-12-01", "48-493-20263-01-2022");
  assert_code (city, product, "2026-11-20", "48-20263-1-2026");
  assert_no_code (city, product, "2019-01-01", "No decision says");
  assert_no_code (city, product, "2017-06-01", "No decision says");
  assert_no_code (city, product, "2025-08-01", "huyện");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, placeless);
  assert_no_code (city, product, "2021-12-01", "commune or ward");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER,
                       ocop_test_city_producer (city, "Hộ B", "household",
                                                ocop_test_city_unit (city, "ward", "20999", "Mới", city->district, "2023-01-01", NULL)));
  assert_no_code (city, product, "2021-12-01", "did not exist then");
}

/* A file of version 2 keeps every product with all that refers to it, and its history says the same. */
static void
test_upgrade (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_CREATE, NULL);
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (OcopRecord) product = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_migration_run (db, 2, &error));
  ocop_db_exec (db,
                "INSERT INTO producer (id, uid, name, type, search, sort_key) VALUES (3, 'p', 'HTX', 'cooperative', 'htx', x'01');"
                "INSERT INTO product (id, uid, code, name, producer, set_regulation, set_no, description, search, sort_key) "
                "VALUES (5, 'a', '48-1', 'Chả', 3, '1048-2019', 9, 'Ngon', 'cha', x'02'), (9, 'b', NULL, 'Bánh', 3, NULL, NULL, NULL, 'banh', x'03');"
                "INSERT INTO round (id, uid, year, ordinal, name, level) VALUES (1, 'r', 2021, 1, 'Đợt 1', 'city');"
                "INSERT INTO dossier (uid, product, round, kind, regulation, revision, set_no, state) "
                "VALUES ('d', 5, 1, 'first', '1048-2019', 1, 9, 'accepted');"
                "INSERT INTO recognition (uid, product, stars, kind, year) VALUES ('c', 5, 4, 'first', 2021), ('e', 9, 3, 'first', 2020);",
                &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, ocop_db_close);

  store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  product = ocop_record_load (ocop_store_get_reader (store), OCOP_KIND_PRODUCT, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ocop_record_get_text (product, OCOP_PRODUCT_CODE), ==, "48-1");
  g_assert_cmpstr (ocop_record_get_text (product, OCOP_PRODUCT_DESCRIPTION), ==, "Ngon");
  g_assert_cmpint (ocop_record_get_ref (product, OCOP_PRODUCT_PRODUCER), ==, 3);
  g_assert_false (ocop_record_is_set (product, OCOP_PRODUCT_PROPOSED_BY));
  g_clear_object (&store);
  ocop_test_assert_sound (path);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM product"), ==, 2);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM recognition JOIN product ON product.id = recognition.product"), ==, 2);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%product_before%'"), ==, 0);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM product WHERE search = 'cha' AND sort_key = x'02'"), ==, 1);

  /* What refers to products is still bound to them. */
  db = ocop_db_open (path, OCOP_DB_WRITE, NULL);
  g_assert_false (ocop_db_exec (db, "DELETE FROM product WHERE id = 5", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "FOREIGN KEY");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/ideas/stages", check_stages);
  ocop_test_city_add ("/ideas/other-stages", check_other_stages);
  ocop_test_city_add ("/ideas/rules", check_rules);
  ocop_test_city_add ("/ideas/lists", check_lists);
  ocop_test_city_add ("/ideas/merge", check_merge);
  ocop_test_city_add ("/ideas/codes", check_codes);
  g_test_add_func ("/ideas/upgrade", test_upgrade);

  return g_test_run ();
}
