/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-listing.h"

#include "model/ocop-kinds.h"
#include "model/ocop-listing-private.h"
#include "model/ocop-record.h"
#include "ocop-test-city.h"
#include "store/ocop-store.h"

#define N_MANY 1000
#define AS_OF "2021-12-31"

/* A city in a store: the listing reads on the reader's connection, records are saved by the writer. */
typedef struct
{
  OcopTestFolder *folder;
  OcopStore *store;
  OcopListing *listing;
  GString *told; /* "(position,removed,added)" of each emission */
  guint n_changed;
} Fixture;

static gint64 the_producer, the_ward;

static void
tell (GListModel *model,
      guint       position,
      guint       n_removed,
      guint       n_added,
      Fixture    *f)
{
  /* The length must be right at each emission, as GTK looks at once. */
  g_assert_cmpuint (g_list_model_get_n_items (model), >=, position + n_added);
  g_assert_false (n_removed > 0 && n_added > 0);
  g_string_append_printf (f->told, "(%u,%u,%u)", position, n_removed, n_added);
}

static void
fill_many (OcopTestCity *city)
{
  the_ward = city->ward;
  the_producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  for (int i = 0; i < N_MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Chả số %04d", i * 2);
      gint64 product = ocop_test_city_product (city, name, the_producer, 9);

      if (i % 4 == 0)
        ocop_test_city_recognition (city, product, 3 + i % 3, "first", 2021, 0, 0);
    }
}

static void
query (Fixture             *f,
       const OcopListQuery *wanted)
{
  g_autoptr (GError) error = NULL;

  g_string_truncate (f->told, 0);
  ocop_listing_set_query (f->listing, wanted, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *f,
        gconstpointer list)
{
  g_autoptr (OcopListQuery) all = ocop_list_query_new (AS_OF);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = ocop_test_folder_new ();
  path = ocop_test_folder_path (f->folder, "a.ocop");
  ocop_test_city_make (f->folder, path, fill_many);
  f->store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  f->told = g_string_new (NULL);
  f->listing = ocop_listing_new (list, ocop_store_get_reader (f->store));
  g_signal_connect (f->listing, "items-changed", G_CALLBACK (tell), f);
  query (f, all);
}

static void
tear_down (Fixture      *f,
           gconstpointer list)
{
  g_assert_finalize_object (f->listing);
  g_string_free (f->told, TRUE);
  g_clear_object (&f->store);
  ocop_test_folder_free (f->folder);
}

static void
refresh (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_string_truncate (f->told, 0);
  ocop_listing_refresh (f->listing, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
save (OcopDb   *db,
      gpointer  record,
      GError  **error)
{
  return ocop_record_save (record, db, error);
}

static gboolean
drop (OcopDb   *db,
      gpointer  record,
      GError  **error)
{
  return ocop_record_delete (record, db, error);
}

static void
write_record (Fixture       *f,
              OcopWriteFunc  write,
              OcopRecord    *record)
{
  g_autoptr (GError) error = NULL;

  ocop_store_write (f->store, "test", write, record, &error);
  g_assert_no_error (error);
  refresh (f);
}

static OcopRecord *
load (Fixture *f,
      OcopKind kind,
      gint64   id)
{
  g_autoptr (GError) error = NULL;
  OcopRecord *record = ocop_record_load (ocop_store_get_reader (f->store), kind, id, &error);

  g_assert_no_error (error);
  return record;
}

static OcopRow *
row_at (Fixture *f,
        guint    position)
{
  return g_list_model_get_item (G_LIST_MODEL (f->listing), position);
}

static void
count_changed (OcopRow *row,
               Fixture *f)
{
  f->n_changed++;
}

/* The ids alone make the list; rows come by blocks, and one row is one object. */
static void
test_lazy (Fixture      *f,
           gconstpointer list)
{
  g_autoptr (OcopRow) first = NULL;
  g_autoptr (OcopRow) again = NULL;
  guint n_items = 0;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->listing)), ==, N_MANY);
  g_object_get (f->listing, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, N_MANY);
  g_assert_cmpstr (f->told->str, ==, "(0,0,1000)");
  g_assert_cmpuint (ocop_listing_get_n_read (f->listing), ==, 0);
  first = row_at (f, 130);
  g_assert_cmpuint (ocop_listing_get_n_read (f->listing), ==, 64);
  again = row_at (f, 130);
  g_assert_true (first == again);
  g_clear_object (&again);
  again = row_at (f, 191); /* of the same block */
  g_assert_cmpuint (ocop_listing_get_n_read (f->listing), ==, 64);
  g_assert_cmpstr (ocop_row_get_text (first, OCOP_PRODUCTS_NAME), ==, "Chả số 0260");
  g_assert_cmpstr (ocop_row_get_text (again, OCOP_PRODUCTS_NAME), ==, "Chả số 0382");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (f->listing), N_MANY));
}

/* Scrolled through to its end and back: the same object while it is held, and never all rows in memory. */
static void
test_memory (Fixture      *f,
             gconstpointer list)
{
  OcopRow *held = row_at (f, 3);
  OcopRow *let_go = row_at (f, 4);
  g_autoptr (OcopRow) again = NULL;

  g_object_add_weak_pointer (G_OBJECT (let_go), (gpointer *) &let_go);
  g_object_unref (let_go);
  g_assert_nonnull (let_go); /* kept for a while */
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autoptr (OcopRow) row = row_at (f, i);

      g_assert_true (ocop_row_is_set (row, OCOP_PRODUCTS_NAME));
    }
  g_assert_null (let_go);
  again = row_at (f, 3);
  g_assert_true (again == held);
  /* A row may outlive its listing. */
  g_clear_object (&f->listing);
  g_assert_cmpstr (ocop_row_get_text (held, OCOP_PRODUCTS_NAME), ==, "Chả số 0006");
  g_object_unref (held);
  f->listing = ocop_listing_new (list, ocop_store_get_reader (f->store));
}

static void
test_update (Fixture      *f,
             gconstpointer list)
{
  g_autoptr (OcopRow) row = row_at (f, 500);
  g_autoptr (OcopRow) neighbour = row_at (f, 501);
  g_autoptr (OcopRecord) product = load (f, OCOP_KIND_PRODUCT, ocop_row_get_id (row));

  g_signal_connect (row, "changed", G_CALLBACK (count_changed), f);
  g_signal_connect (neighbour, "changed", G_CALLBACK (count_changed), f);
  ocop_record_set_text (product, OCOP_PRODUCT_CODE, "48-493-20263-01-2021");
  write_record (f, save, product);
  g_assert_cmpstr (f->told->str, ==, "");
  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_CODE), ==, "48-493-20263-01-2021");

  /* What the list does not show changes nothing in it. */
  ocop_record_set_text (product, OCOP_PRODUCT_STORY, "Ngày xưa");
  write_record (f, save, product);
  g_assert_cmpstr (f->told->str, ==, "");
  g_assert_cmpuint (f->n_changed, ==, 1);
}

static void
test_insert_and_delete (Fixture      *f,
                        gconstpointer list)
{
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);
  guint position = 0;

  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Chả số 0999");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, the_producer);
  write_record (f, save, product);
  g_assert_cmpstr (f->told->str, ==, "(500,0,1)");
  g_assert_true (ocop_listing_find (f->listing, ocop_record_get_id (product), &position));
  g_assert_cmpuint (position, ==, 500);
  g_assert_cmpint (ocop_listing_get_id (f->listing, 500), ==, ocop_record_get_id (product));
  g_assert_cmpuint (ocop_listing_get_n_read (f->listing), ==, 0);
  write_record (f, drop, product);
  g_assert_cmpstr (f->told->str, ==, "(500,1,0)");
  g_assert_false (ocop_listing_find (f->listing, 987654321, &position));
}

/* A row that moves is told as that row going and coming, whatever lies between, and stays the same object. */
static void
test_move (Fixture      *f,
           gconstpointer list)
{
  g_autoptr (OcopRow) row = row_at (f, 10);
  g_autoptr (OcopRow) there = NULL;
  g_autoptr (OcopRecord) product = load (f, OCOP_KIND_PRODUCT, ocop_row_get_id (row));

  g_signal_connect (row, "changed", G_CALLBACK (count_changed), f);
  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Chả số 1501");
  write_record (f, save, product);
  g_assert_cmpstr (f->told->str, ==, "(10,1,0)(750,0,1)");
  there = row_at (f, 750);
  g_assert_true (there == row);
  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_NAME), ==, "Chả số 1501");
}

/* What is computed follows from other records: rank, date, counts; also when they are taken out again. */
static void
test_dependent (Fixture      *f,
                gconstpointer list)
{
  g_autoptr (OcopRow) row = row_at (f, 1);
  g_autoptr (OcopRecord) decision = ocop_record_new (OCOP_KIND_DECISION);
  g_autoptr (OcopRecord) recognition = ocop_record_new (OCOP_KIND_RECOGNITION);
  guint n_before = ocop_listing_count_stars (f->listing, 4);

  g_signal_connect (row, "changed", G_CALLBACK (count_changed), f);
  g_assert_false (ocop_row_is_set (row, OCOP_PRODUCTS_STARS));
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_STAGE), ==, "idea");
  ocop_record_set_text (decision, OCOP_DECISION_NUMBER, "7/QĐ-UBND");
  ocop_record_set_text (decision, OCOP_DECISION_ISSUED_ON, "2021-07-01");
  ocop_record_set_text (decision, OCOP_DECISION_AUTHORITY, "UBND");
  write_record (f, save, decision);
  ocop_record_set_ref (recognition, OCOP_RECOGNITION_PRODUCT, ocop_row_get_id (row));
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_STARS, 4);
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_YEAR, 2021);
  ocop_record_set_text (recognition, OCOP_RECOGNITION_KIND, "first");
  ocop_record_set_ref (recognition, OCOP_RECOGNITION_DECISION, ocop_record_get_id (decision));
  write_record (f, save, recognition);
  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_cmpint (ocop_row_get_number (row, OCOP_PRODUCTS_STARS), ==, 4);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_EXPIRES_ON), ==, "2024-07-01");
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_STAGE), ==, "recognised");
  g_assert_cmpuint (ocop_listing_count_stars (f->listing, 4), ==, n_before + 1);
  g_assert_cmpstr (f->told->str, ==, "");

  ocop_record_set_text (decision, OCOP_DECISION_ISSUED_ON, "2021-08-01");
  write_record (f, save, decision);
  g_assert_cmpuint (f->n_changed, ==, 2);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCTS_EXPIRES_ON), ==, "2024-08-01");

  write_record (f, drop, recognition);
  g_assert_cmpuint (f->n_changed, ==, 3);
  g_assert_false (ocop_row_is_set (row, OCOP_PRODUCTS_STARS));
  g_assert_cmpuint (ocop_listing_count_stars (f->listing, 4), ==, n_before);
}

/* Another order and another filter: never all out and all in at once. */
static void
test_query (Fixture      *f,
            gconstpointer list)
{
  g_autoptr (OcopListQuery) wanted = ocop_list_query_new (AS_OF);
  guint n_stars = 0;

  wanted->descending = TRUE;
  query (f, wanted);
  g_assert_cmpstr (f->told->str, ==, "(0,1000,0)(0,0,1000)");
  wanted->descending = FALSE;
  ocop_list_query_set_filter (wanted, OCOP_PRODUCTS_BY_STARS, "4");
  query (f, wanted);
  g_assert_cmpuint (ocop_listing_count_stars (f->listing, 4), ==, 83);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->listing)), ==, 83);
  ocop_list_query_set_filter (wanted, OCOP_PRODUCTS_BY_STARS, "none");
  query (f, wanted);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->listing)), ==, 750);
  ocop_list_query_set_filter (wanted, OCOP_PRODUCTS_BY_STARS, NULL);
  query (f, wanted);
  for (int stars = 0; stars <= 5; stars++)
    n_stars += ocop_listing_count_stars (f->listing, stars);
  g_assert_cmpuint (n_stars, ==, N_MANY);
  query (f, wanted);
  g_assert_cmpstr (f->told->str, ==, ""); /* the same again */
  wanted->year = 2021;
  query (f, wanted);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->listing)), ==, 250);
  g_assert_cmpuint (ocop_listing_get_n_read (f->listing), ==, 0);
}

/* A write that fails, and one that is taken back, leave the list alone. */
static void
test_failed_write (Fixture      *f,
                   gconstpointer list)
{
  g_autoptr (OcopRow) row = row_at (f, 0);
  g_autoptr (OcopRow) other = row_at (f, 1);
  g_autoptr (OcopRecord) product = load (f, OCOP_KIND_PRODUCT, ocop_row_get_id (row));
  g_autoptr (OcopRecord) twin = load (f, OCOP_KIND_PRODUCT, ocop_row_get_id (other));
  g_autoptr (GError) error = NULL;

  ocop_record_set_text (product, OCOP_PRODUCT_CODE, "1");
  write_record (f, save, product);
  ocop_record_set_text (twin, OCOP_PRODUCT_CODE, "1");
  g_assert_false (ocop_store_write (f->store, "test", save, twin, &error));
  refresh (f);
  g_assert_cmpstr (f->told->str, ==, "");
  g_assert_null (ocop_row_get_text (other, OCOP_PRODUCTS_CODE));
}

static void
test_producers (Fixture      *f,
                gconstpointer list)
{
  g_autoptr (OcopRow) row = row_at (f, 0);
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);
  g_autoptr (OcopRecord) producer = load (f, OCOP_KIND_PRODUCER, the_producer);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->listing)), ==, 1);
  g_assert_cmpint (ocop_row_get_number (row, OCOP_PRODUCERS_PRODUCTS), ==, N_MANY);
  g_assert_cmpint (ocop_row_get_number (row, OCOP_PRODUCERS_STARS), ==, 5);
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCERS_AREA), ==, "Sơn Trà");
  g_assert_cmpstr (ocop_row_get_text (row, OCOP_PRODUCERS_COMMUNE), ==, "Phường Thọ Quang");
  g_signal_connect (row, "changed", G_CALLBACK (count_changed), f);
  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Chả mới");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, the_producer);
  write_record (f, save, product);
  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_cmpint (ocop_row_get_number (row, OCOP_PRODUCERS_PRODUCTS), ==, N_MANY + 1);
  ocop_record_set_text (producer, OCOP_PRODUCER_PHONE, "0236 000 000");
  write_record (f, save, producer);
  g_assert_cmpuint (f->n_changed, ==, 2);
  g_assert_cmpstr (f->told->str, ==, "");
  /* The product becomes an idea of the ward: its producer has one less. */
  ocop_record_set_ref (product, OCOP_PRODUCT_PROPOSED_BY, the_ward);
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, 0);
  write_record (f, save, product);
  g_assert_cmpint (ocop_row_get_number (row, OCOP_PRODUCERS_PRODUCTS), ==, N_MANY);
}

#define ADD(name, list, test) g_test_add ("/listing/" name, Fixture, &(list), set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("lazy", ocop_products_list, test_lazy);
  ADD ("memory", ocop_products_list, test_memory);
  ADD ("update", ocop_products_list, test_update);
  ADD ("insert-and-delete", ocop_products_list, test_insert_and_delete);
  ADD ("move", ocop_products_list, test_move);
  ADD ("dependent", ocop_products_list, test_dependent);
  ADD ("query", ocop_products_list, test_query);
  ADD ("failed-write", ocop_products_list, test_failed_write);
  ADD ("producers", ocop_producers_list, test_producers);

  return g_test_run ();
}
