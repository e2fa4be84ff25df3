/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-undo.h"
#include "ocop-test.h"
#include "store/ocop-migration.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

/* tests/fixtures/version-N.ocop.gz is the sample city as the last program of version N made it, from 2 on with a merger taken back
 * and done again and a list imported. Each is brought up to the newest version, whatever that is, and nothing of it is lost. Who adds
 * a version adds the file of the one before. */

static char *
fixture_path (int version)
{
  g_autofree char *name = g_strdup_printf ("version-%d.ocop.gz", version);

  return g_build_filename (g_getenv ("OCOP_SOURCE_ROOT"), "tests", "fixtures", name, NULL);
}

static char *
unpack (OcopTestFolder *folder,
        int             version)
{
  g_autofree char *packed = fixture_path (version);
  g_autofree char *path = ocop_test_folder_path (folder, "old.ocop");
  g_autoptr (GFile) from = g_file_new_for_path (packed);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GConverter) gzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) file = g_file_read (from, NULL, &error);
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GFileOutputStream) out = NULL;

  g_assert_no_error (error);
  plain = g_converter_input_stream_new (G_INPUT_STREAM (file), gzip);
  out = g_file_replace (to, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (out), plain, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ocop_test_number (path, "PRAGMA user_version"), ==, version);

  return g_steal_pointer (&path);
}

static gint64
count (OcopDb     *db,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  ocop_statement_scalar (db, &n, &error, sql, "");
  g_assert_no_error (error);

  return n;
}

static void
assert_fresh_schema (OcopTestFolder *folder,
                     const char     *path)
{
  g_autofree char *fresh = ocop_test_new_file (folder, "fresh.ocop");
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS fresh", fresh);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (ocop_db_exec (db, attach, NULL));
  g_assert_cmpint (count (db, "SELECT count(*) FROM (SELECT type, name, tbl_name, sql FROM main.sqlite_schema "
                              "EXCEPT SELECT type, name, tbl_name, sql FROM fresh.sqlite_schema)"), ==, 0);
  g_assert_cmpint (count (db, "SELECT count(*) FROM (SELECT type, name, tbl_name, sql FROM fresh.sqlite_schema "
                              "EXCEPT SELECT type, name, tbl_name, sql FROM main.sqlite_schema)"), ==, 0);
  g_assert_cmpint (count (db, "SELECT count(*) FROM main.sqlite_schema"), >, 50);
}

/* Every line of the history byte for byte, and of every kind of record as many as there were. */
static void
assert_nothing_lost (const char *path,
                     const char *before)
{
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS old", before);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (ocop_db_exec (db, attach, NULL));
  g_assert_cmpint (count (db, "SELECT count(*) FROM (SELECT * FROM old.change EXCEPT SELECT * FROM main.change)"), ==, 0);
  g_assert_cmpint (count (db, "SELECT count(*) FROM old.change"), >, 400);
  g_assert_cmpint (count (db, "SELECT count(*) FROM (SELECT * FROM old.mark EXCEPT SELECT * FROM main.mark)"), ==, 0);
  for (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)
    {
      const char *table = ocop_entity_get (kind)->table;
      g_autofree char *is_old = g_strdup_printf ("SELECT count(*) FROM old.sqlite_schema WHERE type = 'table' AND name = '%s'", table);
      g_autofree char *lost = g_strdup_printf ("SELECT count(*) FROM (SELECT id, uid FROM old.\"%s\" EXCEPT SELECT id, uid FROM main.\"%s\")",
                                               table, table);

      if (count (db, is_old) > 0)
        g_assert_cmpint (count (db, lost), ==, 0);
    }
}

static void
assert_checks (OcopStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCheck) check = ocop_check_run (ocop_store_get_reader (store), "2021-12-31", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < check->findings->len; i++)
    g_error ("%s", (const char *) check->findings->pdata[i]);
  g_assert_cmpint (check->n_sheets, >, 100);
  g_assert_cmpint (check->n_records, >, 400);
}

static gboolean
rename_product (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  g_autoptr (OcopRecord) product = ocop_record_load (db, OCOP_KIND_PRODUCT, count (db, "SELECT min (id) FROM product"), error);

  if (product == NULL)
    return FALSE;
  ocop_record_set_text (product, OCOP_PRODUCT_DESCRIPTION, "Sửa sau khi nâng phiên bản");

  return ocop_record_save (product, db, error);
}

static void
test_upgrade (gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  int newest = ocop_migration_last ();
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = unpack (folder, version);
  g_autofree char *before = g_strdup_printf ("%s.before-%d", path, version + 1);
  g_autofree char *label = NULL;
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (version < newest)
    {
      g_assert_null (ocop_store_open (path, OCOP_STORE_READ, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, "older version");
    }
  store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  assert_checks (store);
  /* What an old program did last is taken back by this one; a file that has seen nothing but its beginning has nothing. */
  if (version >= 2)
    {
      g_assert_true (ocop_undo_run (store, OCOP_UNDO, 0, &label, &error));
      g_assert_no_error (error);
      assert_checks (store);
      g_clear_pointer (&label, g_free);
      g_assert_true (ocop_undo_run (store, OCOP_REDO, 0, &label, &error));
    }
  else
    {
      g_assert_false (ocop_undo_run (store, OCOP_UNDO, 0, &label, &error));
      g_clear_error (&error);
    }
  g_clear_pointer (&label, g_free);
  g_assert_true (ocop_store_write (store, "thử", rename_product, NULL, &error));
  g_assert_no_error (error);
  assert_checks (store);
  g_assert_true (ocop_undo_run (store, OCOP_UNDO, 0, &label, &error));
  assert_checks (store);
  g_clear_object (&store);

  g_assert_cmpint (ocop_test_number (path, "PRAGMA user_version"), ==, newest);
  ocop_test_assert_sound (path);
  assert_fresh_schema (folder, path);
  if (version < newest)
    {
      g_assert_cmpint (ocop_test_number (before, "PRAGMA user_version"), ==, version);
      ocop_test_assert_sound (before);
      assert_nothing_lost (path, before);
    }
}

int
main (int    argc,
      char **argv)
{
  int newest;

  g_test_init (&argc, &argv, NULL);
  newest = ocop_migration_last ();
  for (int version = 1; version <= newest; version++)
    {
      g_autofree char *path = fixture_path (version);
      g_autofree char *name = g_strdup_printf ("/old-files/version-%d", version);

      /* The newest may not be released yet; all before it are. */
      if (version < newest || g_file_test (path, G_FILE_TEST_EXISTS))
        g_test_add_data_func (name, GINT_TO_POINTER (version), test_upgrade);
    }

  return g_test_run ();
}
