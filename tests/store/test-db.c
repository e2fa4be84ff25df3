/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-statement.h"

#include <glib/gstdio.h>
#include <string.h>

static OcopDb *
open_file (const char *path,
           OcopDbMode  mode)
{
  g_autoptr (GError) error = NULL;
  OcopDb *db = ocop_db_open (path, mode, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ocop_db_get_path (db), ==, path);

  return db;
}

static void
assert_refused (const char *path,
                OcopError   code,
                const char *words)
{
  for (OcopDbMode mode = OCOP_DB_READ; mode <= OCOP_DB_WRITE; mode++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ocop_db_open (path, mode, &error));
      ocop_test_assert_fails (error, code, words);
    }
}

/* As a bad disk would. */
static void
overwrite (const char *path,
           gsize       at,
           const char *bytes,
           gsize       n)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (at + n, <=, size);
  memcpy (content + at, bytes, n);
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
}

static void
test_open (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "Đà Nẵng 2021 ?#%.ocop");
  g_autoptr (OcopDb) writer = open_file (path, OCOP_DB_WRITE);
  g_autoptr (OcopDb) reader = open_file (path, OCOP_DB_READ);
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  /* What a connection must be set to. */
  ocop_statement_scalar (writer, &value, &error, "PRAGMA foreign_keys", "");
  g_assert_cmpint (value, ==, 1);
  ocop_statement_scalar (writer, &value, &error, "PRAGMA synchronous", "");
  g_assert_cmpint (value, ==, 2);
  ocop_statement_scalar (writer, &value, &error, "SELECT journal_mode = 'wal' FROM pragma_journal_mode", "");
  g_assert_cmpint (value, ==, 1);
  ocop_statement_scalar (writer, &value, &error, "PRAGMA wal_autocheckpoint", "");
  g_assert_cmpint (value, ==, 0);
  g_assert_no_error (error);

  g_assert_true (ocop_db_exec (writer, "INSERT INTO setting VALUES ('a', '1')", &error));
  ocop_statement_scalar (reader, &value, &error, "SELECT count(*) FROM setting", "");
  g_assert_no_error (error);
  g_assert_cmpint (value, ==, 1);
  g_assert_false (ocop_db_exec (reader, "INSERT INTO setting VALUES ('b', '1')", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, path);
}

static void
test_missing (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "none.ocop");
  g_autofree char *nowhere = ocop_test_folder_path (folder, "none/none.ocop");
  g_autofree char *list = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (path, OCOP_ERROR_MISSING, "none.ocop");
  assert_refused (nowhere, OCOP_ERROR_MISSING, "none.ocop");
  assert_refused (folder, OCOP_ERROR_MISSING, folder);
  g_assert_null (ocop_db_open (nowhere, OCOP_DB_CREATE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "none.ocop");
  list = ocop_test_folder_list (folder);
  g_assert_cmpstr (list, ==, ""); /* asking leaves nothing behind */
}

static void
test_not_ours (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *text = ocop_test_folder_path (folder, "thư.txt");
  g_autofree char *empty = ocop_test_folder_path (folder, "empty");
  g_autofree char *other = ocop_test_new_file (folder, "other.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size_before, size_after;

  ocop_test_write (text, "Kính gửi: Ủy ban nhân dân thành phố. This is no database but it is longer than a header of one is.\n"
                         "Kính gửi: Ủy ban nhân dân thành phố.\n");
  assert_refused (text, OCOP_ERROR_DAMAGED, "thư.txt");
  ocop_test_write (empty, "");
  assert_refused (empty, OCOP_ERROR_DAMAGED, "not a file of this program");

  ocop_test_alter (other, "PRAGMA application_id = 1196444487");
  g_assert_true (g_file_get_contents (other, &before, &size_before, NULL));
  assert_refused (other, OCOP_ERROR_DAMAGED, "not a file of this program");
  g_assert_null (ocop_db_open (other, OCOP_DB_CREATE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_DAMAGED, "not a file of this program");
  g_assert_true (g_file_get_contents (other, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after); /* and not a byte of it was touched */
}

static void
test_damaged (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *header = ocop_test_new_file (folder, "header.ocop");
  g_autofree char *schema = ocop_test_new_file (folder, "schema.ocop");
  char rubbish[100];

  memset (rubbish, 0x5a, sizeof rubbish);
  overwrite (header, 0, rubbish, 16);
  assert_refused (header, OCOP_ERROR_DAMAGED, "is damaged");
  overwrite (schema, 100, rubbish, sizeof rubbish); /* the page on which the schema begins */
  assert_refused (schema, OCOP_ERROR_DAMAGED, "is damaged");
}

static void
test_refusals (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (OcopDb) db = open_file (path, OCOP_DB_WRITE);
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_db_exec (db, "INSERT INTO setting VALUES ('a', '1')", &error));
  g_assert_false (ocop_db_exec (db, "INSERT INTO setting VALUES ('a', '2')", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "UNIQUE constraint failed: setting.key");
  g_assert_false (ocop_db_exec (db, "INSERT INTO setting VALUES ('b', NULL)", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "NOT NULL");

  /* A page limit is a full disk. */
  g_assert_true (ocop_db_exec (db, "PRAGMA max_page_count = 1", &error));
  g_assert_false (ocop_db_exec (db, "INSERT INTO setting VALUES ('b', hex (zeroblob (100000)))", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_FULL, path);
}

static void
test_cancel (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (OcopDb) db = open_file (path, OCOP_DB_WRITE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  static const char forever[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max (i) FROM n";

  g_cancellable_cancel (cancellable);
  ocop_db_set_cancellable (db, cancellable);
  g_assert_false (ocop_db_exec (db, forever, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CANCELLED, "stopped");
  ocop_db_set_cancellable (db, NULL);
  g_assert_true (ocop_db_exec (db, "INSERT INTO setting VALUES ('a', '1')", &error));
  g_assert_no_error (error);
}

static void
test_checkpoint (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (OcopDb) db = open_file (path, OCOP_DB_WRITE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size;

  g_assert_true (ocop_db_exec (db, "INSERT INTO setting VALUES ('secret-key', '1')", NULL));
  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  g_assert_null (memmem (before, size, "secret-key", 10));
  ocop_db_checkpoint (db);
  g_assert_true (g_file_get_contents (path, &after, &size, NULL));
  g_assert_nonnull (memmem (after, size, "secret-key", 10));
}

static void
test_copy (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *copy = ocop_test_folder_path (folder, "b.ocop");
  g_autofree char *nowhere = ocop_test_folder_path (folder, "none/b.ocop");
  g_autoptr (OcopDb) db = open_file (path, OCOP_DB_WRITE);
  g_autoptr (GError) error = NULL;

  for (int times = 1; times <= 2; times++) /* the second over the first */
    {
      g_assert_true (ocop_db_exec (db, "INSERT INTO setting VALUES (hex (randomblob (8)), '1')", &error));
      g_assert_true (ocop_db_copy (db, copy, &error));
      g_assert_no_error (error);
      ocop_test_assert_sound (copy);
      g_assert_cmpint (ocop_test_number (copy, "SELECT count(*) FROM setting"), ==, times);
    }
  g_assert_false (ocop_db_copy (db, nowhere, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_IO, "none/b.ocop");
}

/* A copy that could not be made must not pass for one. */
static void
test_copy_over_a_file_in_use (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *copy = ocop_test_new_file (folder, "b.ocop");
  g_autoptr (OcopDb) db = open_file (path, OCOP_DB_WRITE);
  g_autoptr (OcopDb) user = open_file (copy, OCOP_DB_WRITE);
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_db_exec (db, "INSERT INTO setting VALUES ('a', '1')", &error));
  g_assert_true (ocop_db_exec (user, "BEGIN IMMEDIATE; INSERT INTO setting VALUES ('b', '1')", &error));
  g_assert_false (ocop_db_copy (db, copy, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_IO, "b.ocop");
  g_assert_true (ocop_db_exec (user, "COMMIT", &error));
}

static gboolean
write_aside (OcopDb    *db,
             gpointer   sql,
             GError   **error)
{
  return ocop_db_exec (db, "CREATE TEMP TABLE IF NOT EXISTS aside (n INTEGER)", error) && ocop_db_exec (db, sql, error);
}

/* What is computed may be laid aside on a connection that reads; the file stays out of its reach. */
static void
test_work_aside (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (OcopDb) db = open_file (path, OCOP_DB_READ);
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  g_assert_true (ocop_transaction_aside (db, write_aside, (gpointer) "INSERT INTO temp.aside VALUES (1)", &error));
  g_assert_no_error (error);
  g_assert_false (ocop_transaction_aside (db, write_aside, (gpointer) "INSERT INTO temp.aside VALUES (2); INSERT INTO setting VALUES ('a', '1')",
                                      &error));
  ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, "only be read");
  g_assert_true (ocop_statement_scalar (db, &n, NULL, "SELECT sum (n) FROM temp.aside", ""));
  g_assert_cmpint (n, ==, 1); /* all or nothing */
  g_assert_false (ocop_db_exec (db, "INSERT INTO temp.aside VALUES (3)", &error)); /* and only there */
  ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, "only be read");
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM setting WHERE key = 'a'"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/db/open", test_open);
  g_test_add_func ("/store/db/missing", test_missing);
  g_test_add_func ("/store/db/not-ours", test_not_ours);
  g_test_add_func ("/store/db/damaged", test_damaged);
  g_test_add_func ("/store/db/refusals", test_refusals);
  g_test_add_func ("/store/db/cancel", test_cancel);
  g_test_add_func ("/store/db/checkpoint", test_checkpoint);
  g_test_add_func ("/store/db/work-aside", test_work_aside);
  g_test_add_func ("/store/db/copy", test_copy);
  g_test_add_func ("/store/db/copy-over-a-file-in-use", test_copy_over_a_file_in_use);
  return g_test_run ();
}
