/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-statement.h"

#include <string.h>

typedef struct
{
  OcopTestFolder *folder;
  OcopDb *db;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = ocop_test_folder_new ();
  path = ocop_test_new_file (fixture->folder, "a.ocop");
  fixture->db = ocop_db_open (path, OCOP_DB_WRITE, &error);
  g_assert_no_error (error);
  ocop_db_exec (fixture->db, "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, x TEXT, b BLOB) STRICT", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ocop_db_close (fixture->db);
  ocop_test_folder_free (fixture->folder);
}

static gint64
count (OcopDb     *db,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  g_assert_true (ocop_statement_scalar (db, &n, &error, sql, ""));
  g_assert_no_error (error);

  return n;
}

static void
test_types (Fixture      *fixture,
            gconstpointer data)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new ("\0a", 2);
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  static const char insert[] = "INSERT INTO t (n, x, b) VALUES (?, ?, ?)";

  g_assert_true (ocop_statement_run (fixture->db, &error, insert, "itb", -7, "đ’\"%", bytes));
  g_assert_cmpint (ocop_db_last_id (fixture->db), ==, 1);
  g_assert_true (ocop_statement_run (fixture->db, &error, insert, "ltb", G_MININT64, "", none));
  g_assert_true (ocop_statement_run (fixture->db, &error, insert, "rtb", (gint64) 0, NULL, NULL));
  g_assert_true (ocop_statement_run (fixture->db, &error, insert, "rtb", G_MAXINT64, NULL, NULL));
  g_assert_no_error (error);

  g_assert_true (ocop_statement_begin (&statement, fixture->db, &error,
                                       "SELECT n, x, hex (b), b IS NULL, id FROM t WHERE id >= ? ORDER BY id", "i", 1));
  g_assert_true (ocop_statement_next (&statement, &error));
  g_assert_cmpint (ocop_statement_int (&statement, 0), ==, -7);
  g_assert_cmpstr (ocop_statement_text (&statement, 1), ==, "đ’\"%");
  g_assert_cmpstr (ocop_statement_text (&statement, 2), ==, "0061");
  g_assert_true (ocop_statement_next (&statement, &error));
  g_assert_cmpint (ocop_statement_int64 (&statement, 0), ==, G_MININT64);
  g_assert_cmpstr (ocop_statement_text (&statement, 1), ==, "");
  g_assert_false (ocop_statement_is_null (&statement, 1));
  g_assert_cmpint (ocop_statement_int (&statement, 3), ==, 0); /* empty is not nothing */
  g_assert_true (ocop_statement_next (&statement, &error));
  g_assert_true (ocop_statement_is_null (&statement, 0)); /* a row id of 0 leads nowhere */
  g_assert_null (ocop_statement_text (&statement, 1));
  g_assert_null (ocop_statement_dup (&statement, 1));
  g_assert_cmpint (ocop_statement_int (&statement, 3), ==, 1);
  g_assert_true (ocop_statement_next (&statement, &error));
  g_assert_cmpint (ocop_statement_int64 (&statement, 0), ==, G_MAXINT64);
  g_assert_false (ocop_statement_next (&statement, &error));
  g_assert_no_error (error);
}

/* The same query inside its own loop must not disturb it. */
static void
test_reentrant (Fixture      *fixture,
                gconstpointer data)
{
  static const char sql[] = "SELECT n FROM t WHERE n > ? ORDER BY n";
  g_autoptr (GError) error = NULL;
  int n_seen = 0;

  for (int i = 1; i <= 4; i++)
    g_assert_true (ocop_statement_run (fixture->db, &error, "INSERT INTO t (n) VALUES (?)", "i", i));

  for (int round = 0; round < 3; round++)
    {
      g_auto (OcopStatement) outer = { 0 };

      g_assert_true (ocop_statement_begin (&outer, fixture->db, &error, sql, "i", 0));
      while (ocop_statement_next (&outer, &error))
        {
          g_auto (OcopStatement) inner = { 0 };
          int least = ocop_statement_int (&outer, 0);

          g_assert_true (ocop_statement_begin (&inner, fixture->db, &error, sql, "i", least));
          while (ocop_statement_next (&inner, &error))
            {
              g_assert_cmpint (ocop_statement_int (&inner, 0), >, least);
              n_seen++;
            }
        }
    }
  g_assert_no_error (error);
  g_assert_cmpint (n_seen, ==, 3 * (3 + 2 + 1));
}

/* A kept statement starts afresh: no value of the use before is left in it. */
static void
test_used_again (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup ("INSERT INTO t (n, x) VALUES (?, ?)"); /* in memory that goes away */

  g_assert_true (ocop_statement_run (fixture->db, &error, sql, "it", 1, "one"));
  memset (sql, 'x', strlen (sql));
  g_clear_pointer (&sql, g_free);
  {
    g_auto (OcopStatement) statement = { 0 };

    g_assert_true (ocop_statement_prepare (&statement, fixture->db, "INSERT INTO t (n, x) VALUES (?, ?)", &error));
    ocop_statement_bind_int64 (&statement, 1, 2);
    g_assert_false (ocop_statement_next (&statement, &error));
    ocop_statement_reset (&statement);
    ocop_statement_bind_int64 (&statement, 1, 3);
    ocop_statement_bind_text (&statement, 2, "three");
    g_assert_false (ocop_statement_next (&statement, &error));
    ocop_statement_reset (&statement);
    ocop_statement_bind_null (&statement, 1);
    ocop_statement_bind_bytes (&statement, 2, NULL);
    g_assert_false (ocop_statement_next (&statement, &error));
  }
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture->db, "SELECT count(*) FROM t WHERE n = 2 AND x IS NULL"), ==, 1);
  g_assert_cmpint (count (fixture->db, "SELECT count(*) FROM t WHERE n = 3 AND x = 'three'"), ==, 1);
  g_assert_cmpint (count (fixture->db, "SELECT count(*) FROM t WHERE n IS NULL AND x IS NULL"), ==, 1);

  /* And it follows a change of the table. */
  g_assert_cmpint (count (fixture->db, "SELECT max (n) FROM t"), ==, 3);
  g_assert_true (ocop_db_exec (fixture->db, "ALTER TABLE t ADD COLUMN y INTEGER; UPDATE t SET n = n + 10", &error));
  g_assert_cmpint (count (fixture->db, "SELECT max (n) FROM t"), ==, 13);
}

static void
test_scalar (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 5;

  g_assert_true (ocop_statement_scalar (fixture->db, &value, &error, "SELECT n FROM t WHERE n = ?", "i", 1));
  g_assert_cmpint (value, ==, 5); /* no row */
  g_assert_true (ocop_statement_scalar (fixture->db, &value, &error, "SELECT max (n) FROM t", ""));
  g_assert_cmpint (value, ==, 5); /* no value */
  g_assert_true (ocop_statement_scalar (fixture->db, &value, &error, "SELECT count(*) FROM t", ""));
  g_assert_cmpint (value, ==, 0);
  g_assert_no_error (error);
}

static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 5;

  g_assert_false (ocop_statement_run (fixture->db, &error, "INSERT INTO t (n) VALUES (?)", "t", "many"));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "INTEGER"); /* STRICT */
  g_assert_false (ocop_statement_run (fixture->db, &error, "INSERT INTO nowhere VALUES (1)", ""));
  ocop_test_assert_fails (error, OCOP_ERROR_IO, "no such table: nowhere");
  g_assert_false (ocop_statement_scalar (fixture->db, &value, &error, "SELECT abs (-9223372036854775808)", ""));
  ocop_test_assert_fails (error, OCOP_ERROR_IO, "integer overflow");
  g_assert_cmpint (value, ==, 5);
  g_assert_false (ocop_statement_run (fixture->db, NULL, "INSERT INTO nowhere VALUES (1)", ""));

  /* After an error the kept statement is as good as new. */
  g_assert_true (ocop_statement_run (fixture->db, &error, "INSERT INTO t (n) VALUES (?)", "i", 1));
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture->db, "SELECT count(*) FROM t"), ==, 1);
}

static OcopDb *
new_db_of_subprocess (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, NULL);
  /* The process is about to be aborted and could not do it then. */
  ocop_test_folder_free (fixture.folder);

  return fixture.db;
}

static void
do_wrong_number_of_values (void)
{
  ocop_statement_run (new_db_of_subprocess (), NULL, "INSERT INTO t (n, x) VALUES (?, ?)", "i", 1);
}

static void
do_two_statements (void)
{
  ocop_statement_run (new_db_of_subprocess (), NULL, "DELETE FROM t; DELETE FROM setting", "");
}

static void
do_unknown_type (void)
{
  ocop_statement_run (new_db_of_subprocess (), NULL, "INSERT INTO t (n) VALUES (?)", "d", 1.5);
}

static void
test_asserts (gconstpointer data)
{
  g_test_trap_subprocess (data, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*ERROR:*");
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/statement/types", test_types);
  ADD ("/store/statement/reentrant", test_reentrant);
  ADD ("/store/statement/used-again", test_used_again);
  ADD ("/store/statement/scalar", test_scalar);
  ADD ("/store/statement/errors", test_errors);
  g_test_add_data_func ("/store/statement/wrong-number-of-values", "/store/statement/subprocess/values", test_asserts);
  g_test_add_data_func ("/store/statement/two-statements", "/store/statement/subprocess/two", test_asserts);
  g_test_add_data_func ("/store/statement/unknown-type", "/store/statement/subprocess/type", test_asserts);
  g_test_add_func ("/store/statement/subprocess/values", do_wrong_number_of_values);
  g_test_add_func ("/store/statement/subprocess/two", do_two_statements);
  g_test_add_func ("/store/statement/subprocess/type", do_unknown_type);
  return g_test_run ();
}
