/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-history-lines.h"
#include "model/ocop-merge.h"
#include "model/ocop-session.h"
#include "model/ocop-undo.h"
#include "ocop-test-city.h"
#include "ocop-test-records.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

static char *
uid_of (OcopTestCity *city,
        OcopKind      kind,
        gint64        id)
{
  g_autoptr (OcopRecord) record = ocop_record_load (city->db, kind, id, NULL);

  return g_strdup (ocop_record_get_uid (record));
}

static gint64
count (OcopTestCity *city,
       const char   *sql)
{
  gint64 n = -1;

  g_assert_true (ocop_statement_scalar (city->db, &n, NULL, sql, ""));
  return n;
}

static OcopMerge *
merge (OcopTestCity *city,
       OcopKind      kind,
       gint64        first,
       gint64        second,
       GError      **error)
{
  g_autofree char *a = uid_of (city, kind, first);
  g_autofree char *b = uid_of (city, kind, second);

  return ocop_merge_run (city->db, kind, a, b, error);
}

static void
test_products (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  gint64 first = ocop_test_city_product (city, "Bánh dừa", producer, 0);
  gint64 second = ocop_test_city_product (city, "Bánh dừa nướng", producer, 1);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 dossier = ocop_test_city_dossier (city, second, round, "first", 1);
  g_autoptr (OcopRecord) coded = ocop_record_load (city->db, OCOP_KIND_PRODUCT, second, NULL);
  g_autoptr (OcopMerge) done = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (dossier, !=, 0);
  ocop_record_set_text (coded, OCOP_PRODUCT_CODE, "DN-1");
  g_assert_true (ocop_record_save (coded, city->db, NULL));
  ocop_test_city_recognition (city, first, 3, "first", 2020, 0, 0);
  ocop_test_city_recognition (city, second, 3, "first", 2020, 0, 0);
  ocop_test_city_recognition (city, second, 4, "upgrade", 2021, 0, 0);

  done = merge (city, OCOP_KIND_PRODUCT, first, second, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (done->n_moved, ==, 2); /* the dossier and a recognition; the other one both had alike */
  g_assert_cmpuint (done->filled->len, ==, 3);
  g_assert_cmpuint (done->differing->len, ==, 1);
  g_assert_nonnull (strstr (done->differing->pdata[0], "“Bánh dừa” stays, “Bánh dừa nướng”"));
  g_assert_cmpint (count (city, "SELECT count(*) FROM product"), ==, 1);
  g_assert_cmpint (count (city, "SELECT count(*) FROM product WHERE code = 'DN-1' AND set_no = 1 AND name = 'Bánh dừa'"), ==, 1);
  g_assert_cmpint (count (city, "SELECT count(*) FROM recognition"), ==, 2);
}

static void
test_refused (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  gint64 stranger = ocop_test_city_producer (city, "Bà Hoa", "household", city->ward);
  gint64 first = ocop_test_city_product (city, "Bánh dừa", producer, 1);
  gint64 second = ocop_test_city_product (city, "Bánh dừa nướng", producer, 1);
  gint64 third = ocop_test_city_product (city, "Bánh dừa nướng", stranger, 1);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 session = ocop_test_city_session (city, round, 1, "2021-10-12");
  gint64 heard = ocop_test_city_hear (city, session, ocop_test_city_dossier (city, second, round, "first", 1), 1);
  g_autoptr (GError) error = NULL;
  gint64 sheet;

  g_assert_null (merge (city, OCOP_KIND_PRODUCT, first, first, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "with itself");
  g_assert_null (ocop_merge_run (city->db, OCOP_KIND_PRODUCT, "a", "b", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "uid “a”");

  g_assert_true (ocop_session_make_sheets (city->db, session, &error));
  g_assert_null (merge (city, OCOP_KIND_PRODUCT, third, second, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "different producers");
  sheet = ocop_test_city_sheet (city, heard, ocop_test_city_member (city, session, 1));
  ocop_test_city_score (city, sheet, 70);
  ocop_test_city_submit (city, sheet);
  g_assert_null (merge (city, OCOP_KIND_PRODUCT, first, second, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "the other way round");
  ocop_test_city_dossier (city, first, round, "first", 1);
  g_assert_null (merge (city, OCOP_KIND_PRODUCT, second, first, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "same round");
  ocop_test_city_recognition (city, third, 3, "first", 2020, 0, 0);
  ocop_test_city_recognition (city, ocop_test_city_product (city, "Nem", stranger, 1), 4, "first", 2020, 0, 0);
  g_assert_null (merge (city, OCOP_KIND_PRODUCT, third, third + 1, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "same year");
}

static gboolean
add_two (OcopDb   *db,
         gpointer  uids,
         GError  **error)
{
  static const char *const names[] = { "HTX Mỹ Phương", "Hợp tác xã Mỹ Phương" };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OcopRecord) producer = ocop_record_new (OCOP_KIND_PRODUCER);
      g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);

      ocop_record_set_text (producer, OCOP_PRODUCER_NAME, names[i]);
      ocop_record_set_text (producer, OCOP_PRODUCER_TYPE, "cooperative");
      if (i == 1)
        ocop_record_set_text (producer, OCOP_PRODUCER_PHONE, "0236");
      g_assert_true (ocop_record_save (producer, db, error));
      ((char **) uids)[i] = g_strdup (ocop_record_get_uid (producer));
      ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Bánh");
      ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, ocop_record_get_id (producer));
      g_assert_true (ocop_record_save (product, db, error));
    }

  return TRUE;
}

static gboolean
merge_two (OcopDb   *db,
           gpointer  uids,
           GError  **error)
{
  g_autoptr (OcopMerge) done = ocop_merge_run (db, OCOP_KIND_PRODUCER, ((char **) uids)[0], ((char **) uids)[1], error);

  return done != NULL;
}

static gboolean
count_line (const OcopHistoryLine *line,
            gpointer               data)
{
  ++*(int *) data;
  return TRUE;
}

static int
lines_of (OcopStore  *store,
          const char *uid)
{
  g_autoptr (GError) error = NULL;
  int n = 0;

  ocop_history_read (ocop_store_get_reader (store), NULL, uid, count_line, &n, &error);
  g_assert_no_error (error);

  return n;
}

/* One act, read under the survivor, taken back and done again. */
static void
test_producers (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  char *uids[2] = { NULL, NULL };

  g_assert_no_error (error);
  g_assert_true (ocop_store_write (store, "thêm", add_two, uids, &error));
  g_assert_true (ocop_store_write (store, "gộp", merge_two, uids, &error));
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM producer WHERE phone = '0236'"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM product WHERE producer = 1"), ==, 2);
  g_assert_cmpint (lines_of (store, uids[0]), ==, 5); /* two entries, filled in, the second gone, the merger */

  g_assert_true (ocop_undo_run (store, OCOP_UNDO, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM producer"), ==, 2);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM producer WHERE phone IS NULL"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM product WHERE producer = 1"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM merger"), ==, 0);
  g_assert_true (ocop_undo_run (store, OCOP_REDO, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM product WHERE producer = 1"), ==, 2);
  ocop_test_assert_sound (path);
  g_free (uids[0]);
  g_free (uids[1]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ocop_test_city_add ("/merge/products", test_products);
  ocop_test_city_add ("/merge/refused", test_refused);
  g_test_add_func ("/merge/producers", test_producers);
  return g_test_run ();
}
