/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-collation.h"
#include "model/ocop-history.h"
#include "ocop-test-records.h"
#include "ocop-test.h"
#include "store/ocop-statement.h"

/* Saving, loading, changing and deleting: the same for every kind. */

#define EACH_KIND(kind) (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)

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
  fixture->folder = ocop_test_folder_new ();
  fixture->path = ocop_test_new_file (fixture->folder, "a.ocop");
  fixture->db = ocop_db_open (fixture->path, OCOP_DB_WRITE, NULL);
  g_assert_nonnull (fixture->db);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->db, ocop_db_close);
  ocop_test_assert_sound (fixture->path);
  g_free (fixture->path);
  ocop_test_folder_free (fixture->folder);
}

static void
run (Fixture      *fixture,
     OcopWriteFunc work)
{
  g_autoptr (GError) error = NULL;

  ocop_transaction_run (fixture->db, "Lan", "test", work, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gint64
ask (OcopDb     *db,
     const char *sql)
{
  gint64 n = -1;

  g_assert_true (ocop_statement_scalar (db, &n, NULL, sql, ""));

  return n;
}

static void
assert_loads_as (OcopRecord *record,
                 OcopDb     *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) loaded = ocop_record_load (db, ocop_record_get_entity (record)->kind, ocop_record_get_id (record), &error);
  g_autofree char *expected = ocop_record_to_json (record);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = ocop_record_to_json (loaded);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpstr (ocop_record_get_uid (loaded), ==, ocop_record_get_uid (record));
  g_assert_cmpint (ocop_record_get_id (loaded), ==, ocop_record_get_id (record));
}

static gboolean
save_and_load (OcopDb   *db,
               gpointer  data,
               GError  **error)
{
  for EACH_KIND (kind)
    for (OcopTestExtent extent = OCOP_TEST_LEAST; extent <= OCOP_TEST_FULL; extent++)
      {
        g_autoptr (OcopRecord) record = ocop_test_record_save (db, kind, extent);

        g_assert_cmpint (ocop_record_get_id (record), >, 0);
        assert_loads_as (record, db);
      }

  return TRUE;
}

static void
test_save_and_load (Fixture      *fixture,
                    gconstpointer data)
{
  run (fixture, save_and_load);
}

/* What is in the file as it stands leaves no trace, neither from the record saved nor from one loaded. */
static gboolean
save_again (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  for EACH_KIND (kind)
    for (OcopTestExtent extent = OCOP_TEST_LEAST; extent <= OCOP_TEST_FULL; extent++)
      {
        g_autoptr (OcopRecord) record = ocop_test_record_save (db, kind, extent);
        g_autoptr (OcopRecord) loaded = ocop_record_load (db, kind, ocop_record_get_id (record), error);
        gint64 n_lines = ask (db, "SELECT count(*) FROM change");

        g_assert_nonnull (loaded);
        g_test_message ("%s", ocop_entity_get (kind)->table);
        g_assert_true (ocop_record_save (record, db, error));
        g_assert_true (ocop_record_save (loaded, db, error));
        g_assert_cmpint (ask (db, "SELECT count(*) FROM change"), ==, n_lines);
      }

  return TRUE;
}

static void
test_save_again (Fixture      *fixture,
                 gconstpointer data)
{
  run (fixture, save_again);
}

/* From the least to the full record and back, one update each, with one line of history each. */
static gboolean
update (OcopDb   *db,
        gpointer  data,
        GError  **error)
{
  for EACH_KIND (kind)
    {
      g_autoptr (OcopRecord) record = ocop_test_record_save (db, kind, OCOP_TEST_FULL);
      g_autoptr (OcopRecord) other = ocop_test_record_new (db, kind, OCOP_TEST_FULL);
      const OcopEntity *entity = ocop_entity_get (kind);
      gint64 n_lines;

      for (guint place = 0; place < entity->n_fields; place++)
        {
          guint field = ocop_test_field (kind, place);

          if (entity->fields[place].type == OCOP_TEXT)
            ocop_record_set_text (record, field, ocop_record_get_text (other, field));
          else if (entity->fields[place].type == OCOP_REF)
            ocop_record_set_ref (record, field, ocop_record_get_ref (other, field));
        }
      n_lines = ask (db, "SELECT count(*) FROM change");
      if (!ocop_record_save (record, db, error))
        return FALSE;
      /* Where others follow, the record's own line comes first. */
      if (entity->follow == NULL)
        g_assert_cmpint (ask (db, "SELECT count(*) FROM change"), ==, n_lines + 1);
      g_assert_cmpint (ask (db, "SELECT before IS NOT NULL AND after IS NOT NULL AND before <> after FROM change "
                                "ORDER BY id DESC LIMIT 1"), ==, 1);
      assert_loads_as (record, db);
    }

  return TRUE;
}

static void
test_update (Fixture      *fixture,
             gconstpointer data)
{
  run (fixture, update);
}

static gboolean
delete_and_load (OcopDb   *db,
                 gpointer  data,
                 GError  **error)
{
  for EACH_KIND (kind)
    {
      g_autoptr (OcopRecord) record = ocop_test_record_save (db, kind, OCOP_TEST_FULL);
      gint64 id = ocop_record_get_id (record);
      g_autofree char *json = ocop_record_to_json (record);
      g_autoptr (GError) local = NULL;
      g_auto (OcopStatement) line = { 0 };

      if (!ocop_record_delete (record, db, error))
        return FALSE;
      g_assert_cmpint (ocop_record_get_id (record), ==, 0);
      g_assert_null (ocop_record_load (db, kind, id, &local));
      ocop_test_assert_fails (local, OCOP_ERROR_MISSING, "no longer in the file");

      /* The history keeps what it was. */
      g_assert_true (ocop_statement_begin (&line, db, NULL, "SELECT before, after, kind, record, uid FROM change ORDER BY id DESC LIMIT 1", ""));
      g_assert_true (ocop_statement_next (&line, NULL));
      g_assert_cmpstr (ocop_statement_text (&line, 0), ==, json);
      g_assert_true (ocop_statement_is_null (&line, 1));
      g_assert_cmpstr (ocop_statement_text (&line, 2), ==, ocop_entity_get (kind)->table);
      g_assert_cmpint (ocop_statement_int64 (&line, 3), ==, id);
      g_assert_cmpstr (ocop_statement_text (&line, 4), ==, ocop_record_get_uid (record));
    }

  return TRUE;
}

static void
test_delete (Fixture      *fixture,
             gconstpointer data)
{
  run (fixture, delete_and_load);
}

static gboolean
delete_referred (OcopDb   *db,
                 gpointer  data,
                 GError  **error)
{
  g_autoptr (OcopRecord) producer = ocop_test_record_save (db, OCOP_KIND_PRODUCER, OCOP_TEST_LEAST);
  g_autoptr (OcopRecord) product = ocop_test_record_new (db, OCOP_KIND_PRODUCT, OCOP_TEST_LEAST);
  gint64 id = ocop_record_get_id (producer);

  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, id);
  g_assert_true (ocop_record_save (product, db, error));
  g_assert_false (ocop_record_delete (producer, db, error));
  g_assert_cmpint (ocop_record_get_id (producer), ==, id); /* it is still there, and knows it */

  return FALSE;
}

static void
test_delete_referred (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_transaction_run (fixture->db, "Lan", "test", delete_referred, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "FOREIGN KEY");
  g_assert_cmpint (ask (fixture->db, "SELECT count(*) FROM change"), ==, 0);
}

static gboolean
save_wrong (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  for EACH_KIND (kind)
    {
      g_autoptr (OcopRecord) nothing = ocop_record_new (kind);
      g_autoptr (GError) local = NULL;

      g_assert_false (ocop_record_save (nothing, db, &local));
      ocop_test_assert_fails (local, OCOP_ERROR_REFUSED, "must not be empty");
      g_assert_cmpint (ocop_record_get_id (nothing), ==, 0);
    }
  g_assert_cmpint (ask (db, "SELECT count(*) FROM change"), ==, 0);

  return TRUE;
}

static void
test_save_wrong (Fixture      *fixture,
                 gconstpointer data)
{
  run (fixture, save_wrong);
}

/* A refused insert leaves the record what it was: new. */
static gboolean
save_twin (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  g_autoptr (OcopRecord) first = ocop_test_record_save (db, OCOP_KIND_PLAN, OCOP_TEST_LEAST);
  g_autoptr (OcopRecord) twin = ocop_test_record_new (db, OCOP_KIND_PLAN, OCOP_TEST_LEAST);

  ocop_record_set_integer (twin, OCOP_PLAN_YEAR, ocop_record_get_integer (first, OCOP_PLAN_YEAR));
  g_assert_false (ocop_record_save (twin, db, error));
  g_assert_cmpint (ocop_record_get_id (twin), ==, 0);

  return FALSE;
}

static void
test_save_twin (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_transaction_run (fixture->db, "Lan", "test", save_twin, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "UNIQUE constraint failed: plan.year");
}

/* Nothing is saved without its line in the history. */
static gboolean
save_without_history (OcopDb   *db,
                      gpointer  data,
                      GError  **error)
{
  g_autoptr (OcopRecord) plan = ocop_test_record_new (db, OCOP_KIND_PLAN, OCOP_TEST_LEAST);

  g_assert_true (ocop_db_exec (db, "CREATE TEMP TRIGGER no_history BEFORE INSERT ON change "
                                   "BEGIN SELECT RAISE (ABORT, 'no history'); END", NULL));
  g_assert_false (ocop_record_save (plan, db, error));
  g_assert_cmpint (ocop_record_get_id (plan), ==, 0);

  return FALSE;
}

static void
test_save_without_history (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_transaction_run (fixture->db, "Lan", "test", save_without_history, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "no history");
  g_assert_cmpint (ask (fixture->db, "SELECT count(*) FROM plan"), ==, 0);
}

/* What is searched and sorted by follows the fields. */
static gboolean
save_names (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  static const char *const names[] = { "Ớt Hòa Vang", "Ổi", "Đậu phộng", "Dừa", "Ăn vặt", "Bánh" };
  g_autoptr (OcopRecord) producer = ocop_test_record_save (db, OCOP_KIND_PRODUCER, OCOP_TEST_LEAST);
  g_autoptr (OcopRecord) person = ocop_test_record_new (db, OCOP_KIND_PERSON, OCOP_TEST_LEAST);
  g_autoptr (GString) order = g_string_new (NULL);
  g_auto (OcopStatement) list = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);

      ocop_record_set_text (product, OCOP_PRODUCT_NAME, "a name to be changed");
      ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, ocop_record_get_id (producer));
      g_assert_true (ocop_record_save (product, db, error));
      ocop_record_set_text (product, OCOP_PRODUCT_NAME, names[i]);
      g_assert_true (ocop_record_save (product, db, error));
    }
  g_assert_true (ocop_statement_begin (&list, db, error, "SELECT name FROM product ORDER BY sort_key, id", ""));
  while (ocop_statement_next (&list, error))
    g_string_append_printf (order, "%s;", ocop_statement_text (&list, 0));
  g_assert_cmpstr (order->str, ==, "Ăn vặt;Bánh;Dừa;Đậu phộng;Ổi;Ớt Hòa Vang;");
  g_assert_cmpint (ask (db, "SELECT count(*) FROM product WHERE instr (search, 'ot hoa vang')"), ==, 1);
  g_assert_cmpint (ask (db, "SELECT count(*) FROM product WHERE instr (search, 'to be changed')"), ==, 0);

  /* A person without a name has a key all the same, and comes first. */
  ocop_record_clear (person, OCOP_PERSON_NAME);
  g_assert_true (ocop_record_save (person, db, error));
  g_assert_cmpint (ask (db, "SELECT length (sort_key) FROM person WHERE name IS NULL"), ==, 0);
  ocop_record_set_text (person, OCOP_PERSON_NAME, "Nguyễn Văn An");
  g_assert_true (ocop_record_save (person, db, error));
  {
    g_autoptr (GBytes) key = ocop_collation_key ("An Nguyễn Văn");
    gint64 n = 0;

    g_assert_true (ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM person WHERE sort_key = ?", "b", key));
    g_assert_cmpint (n, ==, 1);
  }

  return TRUE;
}

static void
test_search_and_order (Fixture      *fixture,
                       gconstpointer data)
{
  run (fixture, save_names);
}

static gboolean
save_gone (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  g_autoptr (OcopRecord) one = ocop_test_record_save (db, OCOP_KIND_PLAN, OCOP_TEST_LEAST);
  g_autoptr (OcopRecord) same = ocop_record_load (db, OCOP_KIND_PLAN, ocop_record_get_id (one), error);
  g_autoptr (GError) local = NULL;

  g_assert_true (ocop_record_delete (one, db, error));
  ocop_record_set_text (same, OCOP_PLAN_NUMBER, "7/KH-UBND");
  g_assert_false (ocop_record_save (same, db, &local));
  ocop_test_assert_fails (local, OCOP_ERROR_MISSING, "Plan: it is no longer in the file.");
  g_assert_false (ocop_record_delete (same, db, &local));
  ocop_test_assert_fails (local, OCOP_ERROR_MISSING, "Plan");

  return TRUE;
}

static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  run (fixture, save_gone);
}

#define ADD(name, function) g_test_add ("/model/record-store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("save-and-load", test_save_and_load);
  ADD ("save-again", test_save_again);
  ADD ("update", test_update);
  ADD ("delete", test_delete);
  ADD ("delete-referred", test_delete_referred);
  ADD ("save-wrong", test_save_wrong);
  ADD ("save-twin", test_save_twin);
  ADD ("save-without-history", test_save_without_history);
  ADD ("search-and-order", test_search_and_order);
  ADD ("gone", test_gone);
  return g_test_run ();
}
