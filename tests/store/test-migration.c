/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-migration.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>

/* Versions to come are laid over the program's own: an overlay of GResource in a folder of the test's. */

static OcopTestFolder *overlay;
static int newest; /* the newest version the program itself has */

static void
add_version (int         version,
             const char *sql)
{
  g_autofree char *name = g_strdup_printf ("%03d.sql", version);
  g_autofree char *path = ocop_test_folder_path (overlay, name);

  if (sql != NULL)
    ocop_test_write (path, sql);
  else
    g_unlink (path);
}

static OcopDb *
open_file (const char *path,
           OcopDbMode  mode)
{
  g_autoptr (GError) error = NULL;
  OcopDb *db = ocop_db_open (path, mode, &error);

  g_assert_no_error (error);

  return db;
}

static void
assert_version (const char *path,
                int         version)
{
  g_assert_cmpint (ocop_test_number (path, "PRAGMA user_version"), ==, version);
  g_assert_cmpint (ocop_test_number (path, "PRAGMA application_id"), ==, version > 0 ? OCOP_DB_APPLICATION_ID : 0);
}

/* A new file goes through every version in order. */
static void
test_fresh (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (OcopDb) db = open_file (path, OCOP_DB_CREATE);
  g_autoptr (GError) error = NULL;
  int version = -1;

  g_assert_cmpint (newest, >=, 1);
  g_assert_true (ocop_migration_version (db, &version, &error));
  g_assert_cmpint (version, ==, 0);
  for (int last = 1; last <= newest; last++)
    {
      g_assert_true (ocop_migration_run (db, last, &error));
      g_assert_no_error (error);
      assert_version (path, last);
    }
  g_assert_true (ocop_migration_run (db, newest, &error)); /* nothing is left to do */
  g_assert_true (ocop_migration_check (db, &version, &error));
  g_assert_cmpint (version, ==, newest);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM sqlite_schema WHERE name = 'product'"), ==, 1);
}

/* Made at once or brought up step by step: the same tables. */
static void
test_same_schema (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *steps = ocop_test_folder_path (folder, "a.ocop");
  g_autofree char *at_once = ocop_test_new_file (folder, "b.ocop");
  g_autofree char *sql = g_strdup_printf ("ATTACH '%s' AS b", at_once);
  g_autoptr (OcopDb) db = open_file (steps, OCOP_DB_CREATE);
  gint64 differing = -1;

  for (int last = 1; last <= newest; last++)
    g_assert_true (ocop_migration_run (db, last, NULL));
  g_assert_true (ocop_db_exec (db, sql, NULL));
  g_assert_true (ocop_statement_scalar (db, &differing, NULL,
                                        "SELECT count(*) FROM (SELECT type, name, tbl_name, sql FROM main.sqlite_schema "
                                        "EXCEPT SELECT type, name, tbl_name, sql FROM b.sqlite_schema)",
                                        ""));
  g_assert_cmpint (differing, ==, 0);
}

static void
test_newer (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *words = g_strdup_printf ("(version %d of the file; this program knows up to %d)", newest + 7, newest);
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", newest + 7);
  g_autoptr (GError) error = NULL;
  g_autofree char *list = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size, size_after;

  ocop_test_alter (path, sql);
  ocop_test_alter (path, "PRAGMA journal_mode = DELETE"); /* what it is closed with by a program of another kind */
  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  for (OcopStoreMode mode = OCOP_STORE_READ; mode <= OCOP_STORE_WRITE; mode++)
    {
      g_assert_null (ocop_store_open (path, mode, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_TOO_NEW, words);
    }
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (after, size_after, before, size);
  {
    g_autoptr (OcopDb) db = open_file (path, OCOP_DB_WRITE);

    g_assert_false (ocop_migration_run (db, newest, &error));
    ocop_test_assert_fails (error, OCOP_ERROR_TOO_NEW, words);
  }
  assert_version (path, newest + 7);
  list = ocop_test_folder_list (folder);
  g_assert_cmpstr (list, ==, "a.ocop");
}

/* A step that fails half-way leaves the version before, whole; steps before it stay done. */
static void
test_failing_step (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (OcopDb) db = open_file (path, OCOP_DB_WRITE);
  g_autoptr (GError) error = NULL;

  add_version (newest + 1, "CREATE TABLE good (id INTEGER PRIMARY KEY) STRICT;");
  add_version (newest + 2, "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT;\nINSERT INTO good VALUES (1);\nINSERT INTO good VALUES (1);");
  g_assert_cmpint (ocop_migration_last (), ==, newest + 2);
  for (int times = 0; times < 2; times++)
    {
      g_assert_false (ocop_migration_run (db, newest + 2, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "UNIQUE constraint failed: good.id");
      assert_version (path, newest + 1);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), ==, 0);
      g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM good"), ==, 0);
    }

  /* A step that is no SQL at all, too. */
  add_version (newest + 2, "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; CREATE NONSENSE;");
  g_assert_false (ocop_migration_run (db, newest + 2, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_IO, "NONSENSE");
  assert_version (path, newest + 1);

  /* Mended, it goes on from there. */
  add_version (newest + 2, "CREATE TABLE whole (id INTEGER PRIMARY KEY) STRICT;");
  ocop_migration_run (db, newest + 2, &error);
  g_assert_no_error (error);
  assert_version (path, newest + 2);
  add_version (newest + 1, NULL);
  add_version (newest + 2, NULL);
}

/* Opening an older file to write makes a copy beside it, then brings it up to date; to read it is refused. */
static void
test_opening_an_older_file (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *before = g_strdup_printf ("%s.before-%d", path, newest + 1);
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (GError) error = NULL;

  ocop_test_alter (path, "INSERT INTO setting VALUES ('kept', '1')");
  add_version (newest + 1, "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; CREATE NONSENSE;");
  g_assert_null (ocop_store_open (path, OCOP_STORE_READ, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, "older version");
  g_assert_null (ocop_store_open (path, OCOP_STORE_WRITE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_IO, "NONSENSE");
  assert_version (path, newest);

  add_version (newest + 1, "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;");
  store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  assert_version (path, newest + 1);
  assert_version (before, newest);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM setting WHERE key = 'kept'"), ==, 1);
  g_assert_cmpint (ocop_test_number (before, "SELECT count(*) FROM setting WHERE key = 'kept'"), ==, 1);
  ocop_test_assert_sound (path);
  add_version (newest + 1, NULL);
}

/* Without a copy nothing is changed. */
static void
test_no_copy (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *before = g_strdup_printf ("%s.before-%d", path, newest + 1);
  g_autoptr (GError) error = NULL;

  add_version (newest + 1, "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;");
  g_assert_cmpint (g_mkdir (before, 0700), ==, 0);
  g_assert_null (ocop_store_open (path, OCOP_STORE_WRITE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_IO, before);
  assert_version (path, newest);
  add_version (newest + 1, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *variable = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  overlay = ocop_test_folder_new ();
  variable = g_strdup_printf ("/vn/danang/Ocop/schema=%s", overlay);
  g_setenv ("G_RESOURCE_OVERLAYS", variable, TRUE); /* read when the first resource is */
  newest = ocop_migration_last ();

  g_test_add_func ("/store/migration/fresh", test_fresh);
  g_test_add_func ("/store/migration/same-schema", test_same_schema);
  g_test_add_func ("/store/migration/newer", test_newer);
  g_test_add_func ("/store/migration/failing-step", test_failing_step);
  g_test_add_func ("/store/migration/opening-an-older-file", test_opening_an_older_file);
  g_test_add_func ("/store/migration/no-copy", test_no_copy);
  status = g_test_run ();
  ocop_test_folder_free (overlay);

  return status;
}
