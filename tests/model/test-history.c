/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-history.h"
#include "ocop-test-records.h"
#include "ocop-test.h"
#include "store/ocop-statement.h"

#define WITHOUT_TRIGGERS "DROP TRIGGER change_is_not_updated; DROP TRIGGER change_is_not_deleted; "

static gboolean
save_two (OcopDb   *db,
          gpointer  data,
          GError  **error)
{
  g_autoptr (OcopRecord) product = ocop_test_record_save (db, OCOP_KIND_PRODUCT, OCOP_TEST_LEAST);

  ocop_record_set_text (product, OCOP_PRODUCT_DESCRIPTION, "mới");

  return ocop_record_save (product, db, error);
}

/* Two acts of two people: producer, product, product changed, twice. */
static char *
new_history (OcopTestFolder *folder)
{
  char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, NULL);
  g_autoptr (OcopChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  ocop_transaction_run (db, "Lan", "Nhập hồ sơ", save_two, NULL, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ocop_changes_count (changes, "product"), ==, 1); /* noted for listeners as well */
  g_assert_cmpuint (ocop_changes_count (changes, "producer"), ==, 1);
  ocop_transaction_run (db, NULL, NULL, save_two, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change"), ==, 6);

  return path;
}

static void
test_lines (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_history (folder);

  ocop_test_assert_sound (path);
  /* Lines are numbered without a gap, all of a transaction are one act. */
  g_assert_cmpint (ocop_test_number (path, "SELECT max (id) = 6 AND min (id) = 1 FROM change"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change WHERE act = 1 AND id BETWEEN 1 AND 3"), ==, 3);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change WHERE act = 4 AND id BETWEEN 4 AND 6"), ==, 3);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change WHERE who = 'Lan' AND label = 'Nhập hồ sơ'"), ==, 3);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change WHERE who = '' AND label = ''"), ==, 3);
  /* Insert, insert, update, with what was before and what is after. */
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change WHERE before IS NULL AND after IS NOT NULL"), ==, 4);
  g_assert_cmpint (ocop_test_number (path, "SELECT before ->> 'description' IS NULL AND after ->> 'description' = 'mới' "
                                           "FROM change WHERE id = 3"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT c.uid = p.uid AND c.kind = 'product' FROM change AS c "
                                           "JOIN product AS p ON p.id = c.record WHERE c.id = 3"), ==, 1);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM change WHERE datetime (at) IS NULL OR at NOT LIKE '%Z'"), ==, 0);
}

static void
test_append_only (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_history (folder);
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_db_exec (db, "UPDATE change SET who = 'Hoa'", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "append-only");
  g_assert_false (ocop_db_exec (db, "DELETE FROM change WHERE id = 6", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "append-only");
  g_assert_false (ocop_db_exec (db, "INSERT OR REPLACE INTO change SELECT * FROM change WHERE id = 6", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "append-only");
  g_clear_pointer (&db, ocop_db_close);
  ocop_test_assert_sound (path);
}

static void
assert_found (const char *tampering,
              const char *words)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_history (folder);
  g_autofree char *sql = g_strconcat (WITHOUT_TRIGGERS, tampering, NULL);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDb) db = NULL;

  ocop_test_alter (path, sql);
  db = ocop_db_open (path, OCOP_DB_READ, NULL);
  g_assert_true (ocop_history_check (db, findings, &error));
  g_assert_no_error (error);
  if (findings->len != 1)
    g_error ("%u findings after: %s", findings->len, tampering);
  if (strstr (findings->pdata[0], words) == NULL)
    g_error ("“%s” does not say “%s”", (const char *) findings->pdata[0], words);
}

/* Whatever of a line is altered, it is found at that line. */
static void
test_altered (void)
{
  static const char *const columns[] = {
    "act = 2",         "at = '2020-01-01T00:00:00.000Z'", "who = 'Hoa'", "label = 'Khác'",  "kind = 'producer'", "record = record + 1",
    "uid = 'a' || uid", "before = NULL",                  "before = before || ' '", "after = NULL", "after = '{}'", "undoes = 1",
    "hash = substr (hash, 2) || iif (substr (hash, 1, 1) = 'f', 'e', 'f')", "who = 'La', label = 'n' || label",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE change SET %s WHERE id = 3", columns[i]);

      assert_found (sql, "line 3 (");
    }
}

static void
test_taken_out (void)
{
  assert_found ("DELETE FROM change WHERE id = 3", "line 3 (");
  assert_found ("DELETE FROM change WHERE id = 1", "line 1 (");
  /* Closing the gap does not help. */
  assert_found ("DELETE FROM change WHERE id = 3; UPDATE change SET id = id - 1 WHERE id > 3", "line 3 (");
  assert_found ("DELETE FROM change WHERE id = 1; UPDATE change SET id = id - 1", "line 1 (");
}

static void
test_put_in (void)
{
  assert_found ("INSERT INTO change SELECT 7, act, at, who, label, kind, record, uid, before, after, undoes, hash "
                "FROM change WHERE id = 6",
                "line 7 (");
  assert_found ("INSERT INTO change SELECT 0, act, at, who, label, kind, record, uid, before, after, undoes, hash "
                "FROM change WHERE id = 1",
                "line 1 (");
}

static void
test_swapped (void)
{
  assert_found ("UPDATE change SET id = 100 WHERE id = 2; UPDATE change SET id = 2 WHERE id = 5; "
                "UPDATE change SET id = 5 WHERE id = 100",
                "line 2 (");
}

static gboolean
append_undo (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  return ocop_history_append (db, "product", 1, "u", "{\"a\":1}", NULL, 3, error) &&
         ocop_history_append (db, "product", 1, "u", "", "", 0, error);
}

static void
test_undo (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_history (folder);
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  ocop_transaction_run (db, "Lan", "Hoàn tác", append_undo, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, ocop_db_close);
  g_assert_cmpint (ocop_test_number (path, "SELECT undoes FROM change WHERE id = 7"), ==, 3);
  g_assert_cmpint (ocop_test_number (path, "SELECT undoes IS NULL FROM change WHERE id = 8"), ==, 1);
  ocop_test_assert_sound (path);
}

/* A change that is rolled back leaves no line, and the chain goes on without a gap. */
static gboolean
save_and_fail (OcopDb   *db,
               gpointer  data,
               GError  **error)
{
  return save_two (db, data, error) && ocop_fail (error, OCOP_ERROR_CONFLICT, "no");
}

static void
test_rolled_back (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_history (folder);
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_WRITE, NULL);

  g_assert_false (ocop_transaction_run (db, "Lan", NULL, save_and_fail, NULL, NULL, NULL));
  g_assert_true (ocop_transaction_run (db, "Lan", NULL, save_two, NULL, NULL, NULL));
  g_clear_pointer (&db, ocop_db_close);
  g_assert_cmpint (ocop_test_number (path, "SELECT max (id) FROM change"), ==, 9);
  ocop_test_assert_sound (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/history/lines", test_lines);
  g_test_add_func ("/model/history/append-only", test_append_only);
  g_test_add_func ("/model/history/altered", test_altered);
  g_test_add_func ("/model/history/taken-out", test_taken_out);
  g_test_add_func ("/model/history/put-in", test_put_in);
  g_test_add_func ("/model/history/swapped", test_swapped);
  g_test_add_func ("/model/history/undo", test_undo);
  g_test_add_func ("/model/history/rolled-back", test_rolled_back);
  return g_test_run ();
}
