/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-statement.h"

#include <sqlite3.h>

typedef struct
{
  OcopTestFolder *folder;
  char *path;
  OcopDb *db;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = ocop_test_folder_new ();
  fixture->path = ocop_test_new_file (fixture->folder, "a.ocop");
  fixture->db = ocop_db_open (fixture->path, OCOP_DB_WRITE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->db, ocop_db_close);
  g_free (fixture->path);
  ocop_test_folder_free (fixture->folder);
}

static gint64
n_settings (Fixture *fixture)
{
  return ocop_test_number (fixture->path, "SELECT count(*) FROM setting");
}

/* A tree of transactions: what each does, and whether it says it did well. */
typedef struct _Step Step;
struct _Step
{
  const char *key;     /* written before the inner ones; NULL: nothing */
  const Step *inner;   /* (nullable) up to three, ending with an empty one */
  gboolean heeds;      /* whether an inner failure makes this one fail, too */
  gboolean fails;
};

static gboolean
do_step (OcopDb   *db,
         gpointer  data,
         GError  **error)
{
  const Step *step = data;

  if (step->key != NULL)
    {
      if (!ocop_statement_run (db, error, "INSERT INTO setting VALUES (?, '')", "t", step->key))
        return FALSE;
      ocop_transaction_note (db, "setting", step->key[0]);
    }
  for (const Step *inner = step->inner; inner != NULL && inner->key != NULL; inner++)
    if (!ocop_transaction_run (db, "inner author", NULL, do_step, (gpointer) inner, NULL, step->heeds ? error : NULL) &&
        step->heeds)
      return FALSE;
  if (step->fails)
    return ocop_fail (error, OCOP_ERROR_CONFLICT, "%s failed.", step->key);

  return TRUE;
}

static gboolean
run (Fixture      *fixture,
     const Step   *step,
     OcopChanges **changes,
     GError      **error)
{
  return ocop_transaction_run (fixture->db, "Lan", "test", do_step, (gpointer) step, changes, error);
}

static void
test_commit (Fixture      *fixture,
             gconstpointer data)
{
  static const Step innermost[] = { { .key = "c" }, { NULL } };
  static const Step inner[] = { { .key = "b", .inner = innermost }, { .key = "d" }, { NULL } };
  static const Step outer = { .key = "a", .inner = inner, .heeds = TRUE };
  g_autoptr (OcopChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (run (fixture, &outer, &changes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_settings (fixture), ==, 4);
  g_assert_cmpuint (ocop_changes_count (changes, "setting"), ==, 4); /* once, with those of the inner ones */
  for (int id = 'a'; id <= 'd'; id++)
    g_assert_true (ocop_changes_contain (changes, "setting", id));
  g_assert_false (ocop_changes_contain (changes, "setting", 'e'));
  g_assert_true (ocop_changes_touch (changes, "setting"));
  g_assert_false (ocop_changes_touch (changes, "product"));
  g_assert_cmpuint (ocop_changes_count (changes, "product"), ==, 0);
  g_assert_false (ocop_changes_is_empty (changes));
}

static void
test_failure (Fixture      *fixture,
              gconstpointer data)
{
  static const Step inner[] = { { .key = "b" }, { NULL } };
  static const Step outer = { .key = "a", .inner = inner, .fails = TRUE };
  OcopChanges *changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (run (fixture, &outer, &changes, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CONFLICT, "a failed."); /* the first reason, not a later one */
  g_assert_null (changes);
  g_assert_cmpint (n_settings (fixture), ==, 0);
}

/* Half of a change is never kept, even if the outer function thinks nothing of it. */
static void
test_inner_failure (Fixture      *fixture,
                    gconstpointer data)
{
  static const Step inner[] = { { .key = "b" }, { .key = "c", .fails = TRUE }, { .key = "d" }, { NULL } };
  static const Step careless = { .key = "a", .inner = inner };
  static const Step heeding = { .key = "a", .inner = inner, .heeds = TRUE };
  static const Step good = { .key = "e" };
  g_autoptr (GError) error = NULL;

  g_assert_false (run (fixture, &careless, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Nothing was changed");
  g_assert_cmpint (n_settings (fixture), ==, 0);
  g_assert_false (run (fixture, &careless, NULL, NULL));
  g_assert_false (run (fixture, &heeding, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CONFLICT, "c failed.");
  g_assert_cmpint (n_settings (fixture), ==, 0);

  /* The next one starts clean. */
  g_assert_true (run (fixture, &good, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_settings (fixture), ==, 1);
}

static void
test_refused_row (Fixture      *fixture,
                  gconstpointer data)
{
  static const Step inner[] = { { .key = "a" }, { NULL } };
  static const Step twice = { .key = "a", .inner = inner, .heeds = TRUE };
  g_autoptr (GError) error = NULL;

  g_assert_false (run (fixture, &twice, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "UNIQUE");
  g_assert_cmpint (n_settings (fixture), ==, 0);
}

/* What the function left undone can still make COMMIT fail. */
static void
test_commit_fails (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OcopChanges *changes = NULL;

  g_assert_true (ocop_db_exec (fixture->db,
                               "CREATE TABLE t (id INTEGER PRIMARY KEY, "
                               "t INTEGER REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)",
                               &error));
  g_assert_false (ocop_transaction_run (fixture->db, NULL, NULL, ocop_test_exec,
                                        (gpointer) "INSERT INTO setting VALUES ('a', ''); INSERT INTO t VALUES (1, 2)",
                                        &changes, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "FOREIGN KEY");
  g_assert_null (changes);
  g_assert_cmpint (n_settings (fixture), ==, 0);
  g_assert_true (ocop_transaction_run (fixture->db, NULL, NULL, ocop_test_exec,
                                       (gpointer) "INSERT INTO setting VALUES ('a', '')", &changes, &error));
  g_assert_no_error (error);
  g_assert_true (ocop_changes_is_empty (changes)); /* nothing was noted */
  ocop_changes_unref (changes);
}

static gboolean
look_around (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  g_assert_cmpstr (ocop_transaction_get_author (db), ==, "Lan");
  g_assert_cmpstr (ocop_transaction_get_label (db), ==, "Chấm điểm");
  g_assert_cmpint (ocop_transaction_get_act (db), ==, 0);
  ocop_transaction_set_act (db, 7);
  g_assert_cmpint (ocop_transaction_get_act (db), ==, 7);
  ocop_transaction_note (db, "a", 1);
  ocop_transaction_note (db, "a", 1);
  ocop_transaction_note (db, "b", 1);

  return TRUE;
}

static void
test_context (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OcopChanges) changes = NULL;

  for (int i = 0; i < 2; i++) /* the second knows nothing of the first */
    {
      g_clear_pointer (&changes, ocop_changes_unref);
      g_assert_true (ocop_transaction_run (fixture->db, "Lan", "Chấm điểm", look_around, NULL, &changes, NULL));
    }
  g_assert_cmpuint (ocop_changes_count (changes, "a"), ==, 1); /* the same row twice is one row */
  g_assert_cmpuint (ocop_changes_count (changes, "b"), ==, 1);
}

static gboolean
read_then_write (OcopDb   *db,
                 gpointer  path,
                 GError  **error)
{
  sqlite3 *other = NULL;
  gint64 n = -1;

  g_assert_true (ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM setting", ""));
  /* Nobody can write between what is read here and what is written: a first write half-way would be refused. */
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "INSERT INTO setting VALUES ('other', '')", NULL, NULL, NULL), ==, SQLITE_BUSY);
  sqlite3_close (other);

  return ocop_db_exec (db, "INSERT INTO setting VALUES ('own', '')", error);
}

static void
test_read_then_write (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ocop_transaction_run (fixture->db, NULL, NULL, read_then_write, fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_settings (fixture), ==, 1);
}

static int is_held; /* atomic */

static gpointer
hold_for_a_moment (gpointer data)
{
  g_autoptr (OcopDb) db = ocop_db_open (data, OCOP_DB_WRITE, NULL);

  g_assert_nonnull (db);
  g_assert_true (ocop_db_exec (db, "BEGIN IMMEDIATE; INSERT INTO setting VALUES ('other', '')", NULL));
  g_atomic_int_set (&is_held, TRUE);
  g_usleep (G_USEC_PER_SEC / 5);
  g_assert_true (ocop_db_exec (db, "COMMIT", NULL));

  return NULL;
}

/* Another's short transaction is waited for. */
static void
test_waits (Fixture      *fixture,
            gconstpointer data)
{
  static const Step step = { .key = "a" };
  g_autoptr (GError) error = NULL;
  GThread *other = g_thread_new ("other", hold_for_a_moment, fixture->path);

  ocop_test_iterate_while (!g_atomic_int_get (&is_held));
  g_assert_true (run (fixture, &step, NULL, &error));
  g_assert_no_error (error);
  g_thread_join (other);
  g_assert_cmpint (n_settings (fixture), ==, 2);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/transaction/commit", test_commit);
  ADD ("/store/transaction/failure", test_failure);
  ADD ("/store/transaction/inner-failure", test_inner_failure);
  ADD ("/store/transaction/refused-row", test_refused_row);
  ADD ("/store/transaction/commit-fails", test_commit_fails);
  ADD ("/store/transaction/context", test_context);
  ADD ("/store/transaction/read-then-write", test_read_then_write);
  ADD ("/store/transaction/waits", test_waits);
  return g_test_run ();
}
