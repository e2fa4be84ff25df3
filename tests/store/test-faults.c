/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record.h"
#include "ocop-test-records.h"
#include "ocop-test-vfs.h"
#include "ocop-test.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>

/* The disk fails at its first write, then at its second, and so on until a run gets through. Whenever it
 * fails: what was said to be saved is there, of the rest all or nothing, and the file is sound. */

static gboolean
save_two (OcopDb   *db,
          gpointer  data,
          GError  **error)
{
  g_autoptr (OcopRecord) producer = ocop_record_new (OCOP_KIND_PRODUCER);
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);

  ocop_record_set_text (producer, OCOP_PRODUCER_NAME, "Mỹ Phương");
  ocop_record_set_text (producer, OCOP_PRODUCER_TYPE, "household");
  if (!ocop_record_save (producer, db, error))
    return FALSE;
  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Bánh dừa nướng");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, ocop_record_get_id (producer));

  return ocop_record_save (product, db, error);
}

static gint64
assert_all_or_nothing (const char *path)
{
  gint64 n = ocop_test_number (path, "SELECT count(*) FROM product");

  ocop_test_assert_sound (path);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM producer"), ==, n);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change"), ==, 2 * n);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(DISTINCT act) FROM change"), ==, n);

  return n;
}

static void
test_write (gconstpointer data)
{
  OcopTestFault fault = GPOINTER_TO_UINT (data);
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *pristine = NULL;
  gboolean failed = TRUE;
  gsize size;
  guint n;

  g_assert_true (g_file_get_contents (path, &pristine, &size, NULL));
  for (n = 1; failed; n++)
    {
      g_autoptr (OcopStore) store = NULL;
      g_autoptr (GError) error = NULL;
      gint64 n_saved = 0;
      gint64 n_there;

      ocop_test_put_back (path, pristine, size);
      ocop_test_vfs_fail_at (n, fault);
      store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
      if (store == NULL && fault != OCOP_TEST_FAULT_GONE)
        store = ocop_store_open (path, OCOP_STORE_WRITE, NULL);
      for (int i = 0; store != NULL && i < 2; i++)
        {
          g_clear_error (&error);
          if (ocop_store_write (store, "test", save_two, NULL, &error))
            n_saved++;
          else
            g_assert_true (g_error_matches (error, OCOP_ERROR, OCOP_ERROR_IO) ||
                           g_error_matches (error, OCOP_ERROR, OCOP_ERROR_FULL));
        }
      g_clear_object (&store);
      failed = ocop_test_vfs_relent ();

      n_there = assert_all_or_nothing (path);
      g_assert_cmpint (n_there, >=, n_saved);
      /* After one failure the next attempt goes through. */
      if (fault != OCOP_TEST_FAULT_GONE)
        g_assert_cmpint (n_saved, >=, 1);
    }
  g_test_message ("%u places to fail", n - 2);
  g_assert_cmpuint (n, >, 8);
}

static void
test_create (gconstpointer data)
{
  OcopTestFault fault = GPOINTER_TO_UINT (data);
  gboolean failed = TRUE;
  guint n;

  for (n = 1; failed; n++)
    {
      g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
      g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
      g_autoptr (GError) error = NULL;
      gboolean created;
      g_autofree char *list = NULL;

      ocop_test_vfs_fail_at (n, fault);
      created = ocop_store_create (path, "Lan", "test", save_two, NULL, &error);
      failed = ocop_test_vfs_relent ();
      list = ocop_test_folder_list (folder);
      g_assert_cmpint (created, ==, error == NULL);
      if (created)
        {
          g_assert_cmpstr (list, ==, "a.ocop");
          g_assert_cmpint (assert_all_or_nothing (path), ==, 1);
        }
      else
        {
          g_assert_cmpstr (list, ==, ""); /* not even a temporary one */
        }
    }
  g_test_message ("%u places to fail", n - 2);
  g_assert_cmpuint (n, >, 50);
}

/* The disk fails while the writer, being idle or closing, brings the log into the file. */
static void
test_checkpoint (gconstpointer data)
{
  OcopTestFault fault = GPOINTER_TO_UINT (data);
  gboolean failed = TRUE;
  guint n;

  for (n = 1; failed; n++)
    {
      g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
      g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
      g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, NULL);

      g_assert_true (ocop_transaction_run (db, "Lan", "test", save_two, NULL, NULL, NULL));
      ocop_test_vfs_fail_at (n, fault);
      ocop_db_checkpoint (db);
      g_clear_pointer (&db, ocop_db_close);
      failed = ocop_test_vfs_relent ();
      g_assert_cmpint (assert_all_or_nothing (path), ==, 1);
    }
  g_assert_cmpuint (n, >, 5);
}

/* A copy is complete, or it is said that there is none. */
static void
test_copy (gconstpointer data)
{
  OcopTestFault fault = GPOINTER_TO_UINT (data);
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *copy = ocop_test_folder_path (folder, "b.ocop");
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, NULL);
  gboolean failed = TRUE;
  guint n;

  g_assert_true (ocop_transaction_run (db, "Lan", "test", save_two, NULL, NULL, NULL));
  for (n = 1; failed; n++)
    {
      g_autoptr (GError) error = NULL;
      gboolean copied;

      g_unlink (copy);
      ocop_test_vfs_fail_at (n, fault);
      copied = ocop_db_copy (db, copy, &error);
      failed = ocop_test_vfs_relent ();
      g_assert_cmpint (copied, ==, error == NULL);
      if (copied)
        g_assert_cmpint (assert_all_or_nothing (copy), ==, 1);
    }
  g_assert_cmpuint (n, >, 10);
}

int
main (int    argc,
      char **argv)
{
  static const char *const faults[OCOP_TEST_N_FAULTS] = { "io", "full", "gone" };
  static const struct
  {
    const char *name;
    GTestDataFunc run;
  } works[] = { { "write", test_write }, { "create", test_create }, { "checkpoint", test_checkpoint }, { "copy", test_copy } };

  g_test_init (&argc, &argv, NULL);
  ocop_test_vfs_install ();
  for (gsize work = 0; work < G_N_ELEMENTS (works); work++)
    for (guint fault = 0; fault < OCOP_TEST_N_FAULTS; fault++)
      {
        g_autofree char *name = g_strdup_printf ("/store/faults/%s/%s", works[work].name, faults[fault]);

        g_test_add_data_func (name, GUINT_TO_POINTER (fault), works[work].run);
      }
  return g_test_run ();
}
