/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check.h"
#include "model/ocop-history-lines.h"
#include "model/ocop-session.h"
#include "model/ocop-showings.h"
#include "model/ocop-undo.h"
#include "ocop-test-city.h"
#include "ocop-test-records.h"

typedef struct
{
  OcopTestFolder *folder;
  char *path;
  OcopStore *store;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  f->folder = ocop_test_folder_new ();
  f->path = ocop_test_new_file (f->folder, "a.ocop");
  f->store = ocop_store_open (f->path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  ocop_store_set_author (f->store, "Lan");
}

static void
reopen (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&f->store);
  f->store = ocop_store_open (f->path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  ocop_store_set_author (f->store, "Hoa");
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCheck) check = ocop_check_run (ocop_store_get_reader (f->store), "2021-12-31", &error);

  g_assert_no_error (error);
  if (check->findings->len > 0)
    g_error ("%s", (const char *) check->findings->pdata[0]);
  g_clear_object (&f->store);
  ocop_test_folder_free (f->folder);
  g_free (f->path);
}

static void
act (Fixture       *f,
     const char    *label,
     OcopWriteFunc  write,
     gpointer       data)
{
  g_autoptr (GError) error = NULL;

  ocop_store_write (f->store, label, write, data, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture     *f,
      OcopUndoWay  way,
      const char  *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  ocop_undo_run (f->store, way, 0, &label, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, expected);
}

static gint64
ask (Fixture    *f,
     const char *sql)
{
  return ocop_test_number (f->path, sql);
}

static gboolean
add_product (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  g_autoptr (OcopRecord) product = ocop_test_record_save (db, OCOP_KIND_PRODUCT, OCOP_TEST_FULL);

  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Bánh tráng");

  return ocop_record_save (product, db, error);
}

static gboolean
rename_product (OcopDb   *db,
                gpointer  name,
                GError  **error)
{
  g_autoptr (OcopRecord) product = ocop_record_load (db, OCOP_KIND_PRODUCT, 1, error);

  if (product == NULL)
    return FALSE;
  ocop_record_set_text (product, OCOP_PRODUCT_NAME, name);

  return ocop_record_save (product, db, error);
}

static gboolean
delete_product (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  g_autoptr (OcopRecord) product = ocop_record_load (db, OCOP_KIND_PRODUCT, 1, error);

  return product != NULL && ocop_record_delete (product, db, error);
}

/* There and back, and there again, with a restart between each. */
static void
test_there_and_back (Fixture       *f,
                     gconstpointer  data)
{
  act (f, "thêm", add_product, NULL);
  act (f, "đổi tên", rename_product, "Mắm");
  reopen (f);
  undo (f, OCOP_UNDO, "Taken back: đổi tên");
  g_assert_cmpint (ask (f, "SELECT name = 'Bánh tráng' AND search LIKE '%banh trang%' FROM product"), ==, 1);
  reopen (f);
  undo (f, OCOP_UNDO, "Taken back: thêm");
  g_assert_cmpint (ask (f, "SELECT count(*) FROM product"), ==, 0);
  g_assert_cmpint (ask (f, "SELECT count(*) FROM producer"), ==, 0);
  reopen (f);
  undo (f, OCOP_REDO, "Done again: thêm");
  g_assert_cmpint (ask (f, "SELECT count(*) FROM product WHERE name = 'Bánh tráng'"), ==, 1);
  undo (f, OCOP_REDO, "Done again: đổi tên");
  g_assert_cmpint (ask (f, "SELECT count(*) FROM product WHERE name = 'Mắm'"), ==, 1);
  undo (f, OCOP_UNDO, "Taken back: đổi tên");
  undo (f, OCOP_REDO, "Done again: đổi tên");
  g_assert_cmpint (ask (f, "SELECT count(*) FROM product WHERE name = 'Mắm'"), ==, 1);
  /* Each line names the one it takes back, and turns it round. */
  g_assert_cmpint (ask (f, "SELECT count(*) FROM change u JOIN change c ON c.id = u.undoes WHERE u.before IS NOT c.after "
                           "OR u.after IS NOT c.before OR u.uid <> c.uid"), ==, 0);
  g_assert_cmpint (ask (f, "SELECT count(*) > 0 FROM change WHERE undoes IS NOT NULL"), ==, 1);
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_undo_run (f->store, OCOP_UNDO, 0, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "nothing to take back");
  g_assert_false (ocop_undo_run (f->store, OCOP_REDO, 0, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "nothing to do again");
  g_assert_false (ocop_undo_run (f->store, OCOP_UNDO, 77, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "no act 77");

  /* What was done anew leaves nothing to be done again. */
  act (f, "thêm", add_product, NULL);
  undo (f, OCOP_UNDO, "Taken back: thêm");
  act (f, "thêm nữa", add_product, NULL);
  g_assert_false (ocop_undo_run (f->store, OCOP_REDO, 0, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "do again");
  g_assert_false (ocop_undo_run (f->store, OCOP_UNDO, 1, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "is taken back already");
}

/* A deleted record comes back as what it was: its id, its uid; in the meantime nobody else got its id. */
static void
test_deleted (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 deletion;

  act (f, "thêm", add_product, NULL);
  deletion = ask (f, "SELECT max (id) + 1 FROM change");
  act (f, "xóa", delete_product, NULL);
  act (f, "thêm cái khác", add_product, NULL);
  g_assert_cmpint (ask (f, "SELECT id FROM product"), ==, 2);
  ocop_undo_run (f->store, OCOP_UNDO, deletion, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (f, "SELECT p.uid = c.uid FROM product p JOIN change c ON c.kind = 'product' AND c.record = 1 AND c.before IS NULL "
                           "WHERE p.id = 1 LIMIT 1"), ==, 1);
  g_assert_cmpint (ask (f, "SELECT count(*) FROM product"), ==, 2);
}

static void
test_changed_since (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 renaming;
  gint64 n;

  act (f, "thêm", add_product, NULL);
  renaming = ask (f, "SELECT max (id) + 1 FROM change");
  act (f, "đổi tên", rename_product, "Mắm");
  reopen (f);
  act (f, "đổi tên nữa", rename_product, "Nem");
  n = ask (f, "SELECT count(*) FROM change");
  g_assert_false (ocop_undo_run (f->store, OCOP_UNDO, renaming, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CONFLICT, "of “Hoa”");
  g_assert_cmpint (ask (f, "SELECT count(*) FROM change"), ==, n);
  g_assert_cmpint (ask (f, "SELECT count(*) FROM product WHERE name = 'Nem'"), ==, 1);

  ocop_test_alter (f->path, "UPDATE product SET name = 'Lén'");
  g_assert_false (ocop_undo_run (f->store, OCOP_UNDO, 0, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CONFLICT, "past the history");
  ocop_test_alter (f->path, "UPDATE product SET name = 'Nem'");
}

static gboolean
add_dossier (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  g_autoptr (OcopRecord) dossier = ocop_test_record_new (db, OCOP_KIND_DOSSIER, OCOP_TEST_LEAST);

  ocop_record_set_ref (dossier, OCOP_DOSSIER_PRODUCT, 1);

  return ocop_record_save (dossier, db, error);
}

static void
test_referred_to (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  act (f, "thêm", add_product, NULL);
  act (f, "hồ sơ", add_dossier, NULL);
  g_assert_false (ocop_undo_run (f->store, OCOP_UNDO, 1, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Dossier: 1");
  undo (f, OCOP_UNDO, "Taken back: hồ sơ");
}

/* Every kind comes back whole, least and full. */
static gboolean
add_kind (OcopDb   *db,
          gpointer  which,
          GError  **error)
{
  guint n = GPOINTER_TO_UINT (which);
  g_autoptr (OcopRecord) record = ocop_test_record_save (db, n / 2, n % 2 == 0 ? OCOP_TEST_LEAST : OCOP_TEST_FULL);

  return record != NULL;
}

static void
test_every_kind (void)
{
  for (guint n = 0; n < 2 * OCOP_N_KINDS; n++)
    {
      const char *table = ocop_entity_get (n / 2)->table;
      g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
      g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", table);
      g_autofree char *state = g_strdup_printf ("SELECT json_group_array (after) = (SELECT json_group_array (after) FROM change WHERE kind = '%s' "
                                                "AND act = 1) FROM change WHERE kind = '%s' AND act = (SELECT max (act) FROM change)", table, table);
      g_autoptr (GError) error = NULL;
      g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
      /* What was seen is never unseen. */
      gboolean closed = n / 2 == OCOP_KIND_SHOWING || (n % 2 == 1 && (n / 2 == OCOP_KIND_SESSION || n / 2 == OCOP_KIND_SHEET));

      g_assert_no_error (error);
      ocop_store_write (store, "test", add_kind, GUINT_TO_POINTER (n), &error);
      g_assert_no_error (error);
      if (closed)
        {
          g_assert_false (ocop_undo_run (store, OCOP_UNDO, 0, NULL, &error));
          g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
          continue;
        }
      if (!ocop_undo_run (store, OCOP_UNDO, 0, NULL, &error))
        g_error ("%s: %s", table, error->message);
      g_assert_cmpint (ocop_test_number (path, sql), ==, 0);
      if (!ocop_undo_run (store, OCOP_REDO, 0, NULL, &error))
        g_error ("%s: %s", table, error->message);
      g_assert_cmpint (ocop_test_number (path, sql), >=, 1);
      g_assert_cmpint (ocop_test_number (path, state), ==, 1);
      ocop_test_assert_sound (path);
    }
}

/* What is submitted, concluded or sealed stays; so does all that stands under it. */
static void
assert_closed (OcopTestCity *city,
               const char   *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_undo_act (city->db, 1, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, words);
}

static void
test_closed (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  gint64 product = ocop_test_city_product (city, "Bánh", producer, 1);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 dossier = ocop_test_city_dossier (city, product, round, "first", 1);
  gint64 session = ocop_test_city_session (city, round, 1, "2021-10-12");
  gint64 heard = ocop_test_city_hear (city, session, dossier, 1);
  g_autoptr (GError) error = NULL;
  gint64 sheet;

  g_assert_true (ocop_session_make_sheets (city->db, session, &error));
  sheet = ocop_test_city_sheet (city, heard, ocop_test_city_member (city, session, 1));
  ocop_test_city_score (city, sheet, 70);
  assert_closed (city, "Choices were made");
  ocop_test_city_submit (city, sheet);
  assert_closed (city, "is submitted");
  g_assert_true (ocop_session_conclude (city->db, session, &error));
  assert_closed (city, "concluded");
  g_assert_true (ocop_session_seal (city->db, session, &error));
  assert_closed (city, "sealed");
}

static void
fill_session (OcopTestCity *city)
{
  gint64 producer = ocop_test_city_producer (city, "Mỹ Phương", "household", city->ward);
  gint64 product = ocop_test_city_product (city, "Bánh", producer, 1);
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 session = ocop_test_city_session (city, round, 1, "2021-10-12");

  ocop_test_city_hear (city, session, ocop_test_city_dossier (city, product, round, "first", 1), 1);
  ocop_test_city_member (city, session, 1);
}

static gboolean
show_others (OcopDb    *db,
             gpointer   unused,
             GError   **error)
{
  return ocop_showing_note (db, 1, 1, "2021-10-12T03:00:00Z", error);
}

/* What a member was shown stays shown, and bars neither what was done before it nor what was taken back. */
static void
test_shown (void)
{
  Fixture f = { .folder = ocop_test_folder_new () };

  f.path = ocop_test_folder_path (f.folder, "shown.ocop");
  ocop_test_city_make (f.folder, f.path, fill_session);
  reopen (&f);
  act (&f, "đổi tên", rename_product, "Mắm");
  act (&f, "cho xem", show_others, NULL);
  g_assert_cmpint (ask (&f, "SELECT count(*) FROM showing"), ==, 1);
  undo (&f, OCOP_UNDO, "Taken back: đổi tên");
  undo (&f, OCOP_REDO, "Done again: đổi tên");
  undo (&f, OCOP_UNDO, "Taken back: đổi tên");
  act (&f, "cho xem", show_others, NULL);
  undo (&f, OCOP_REDO, "Done again: đổi tên");
  g_assert_cmpint (ask (&f, "SELECT count(*) FROM showing"), ==, 1);
  tear_down (&f, NULL);
}

static gboolean
note_line (const OcopHistoryLine *line,
           gpointer               data)
{
  GString *text = data;

  g_string_append_printf (text, "%s %s %s%s\n", line->who, line->label, line->name, line->is_gone ? " −" : "");
  for (guint i = 0; i < line->fields->len; i++)
    {
      const OcopHistoryField *field = g_ptr_array_index (line->fields, i);

      if (!line->is_new && !line->is_gone)
        g_string_append_printf (text, "%s: %s → %s\n", field->field->name, field->before, field->after);
    }

  return TRUE;
}

static void
test_history (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  act (f, "thêm", add_product, NULL);
  act (f, "đổi tên", rename_product, "Mắm");
  act (f, "xóa", delete_product, NULL);
  g_string_truncate (text, 0);
  g_assert_true (ocop_history_read (ocop_store_get_reader (f->store), ocop_entity_get (OCOP_KIND_PRODUCT), NULL, note_line, text, &error));
  g_assert_nonnull (strstr (text->str, "Lan đổi tên Mắm\nname: Bánh tráng → Mắm\nLan xóa Mắm −\n"));
  g_assert_false (ocop_history_read (ocop_store_get_reader (f->store), NULL, "abc", note_line, text, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "abc");
}

/* JSON of the history is taken as it was written or not at all. */
static void
test_strict (void)
{
  static const char *const wrong[] = { "", "[]", "null", "{", "{\"name\":1}", "{\"name\":null}", "{\"nam\":\"a\"}", "{\"producer\":\"1\"}",
                                       "{\"producer\":1.5}", "{\"producer\":true}", "{\"name\":{}}" };
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) record = ocop_record_from_json (OCOP_KIND_PRODUCT, 5, "u", "{\"name\":\"a\",\"producer\":7}", &error);
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  json = ocop_record_to_json (record);
  g_assert_cmpstr (json, ==, "{\"name\":\"a\",\"producer\":7}");
  g_assert_cmpint (ocop_record_get_id (record), ==, 5);
  g_assert_cmpstr (ocop_record_get_uid (record), ==, "u");
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (ocop_record_from_json (OCOP_KIND_PRODUCT, 5, "u", wrong[i], &error));
      ocop_test_assert_fails (error, OCOP_ERROR_DAMAGED, "");
    }
}

static gboolean
begin (OcopDb   *db,
       gpointer  data,
       GError  **error)
{
  return add_product (db, NULL, error);
}

static void
test_beginning (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = NULL;

  ocop_store_create (path, "Lan", "lập", begin, NULL, &error);
  g_assert_no_error (error);
  store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_false (ocop_undo_run (store, OCOP_UNDO, 0, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "");
  g_assert_false (ocop_undo_run (store, OCOP_UNDO, 1, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "began with");
}

#define CASE(name, function) g_test_add ("/undo/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("there-and-back", test_there_and_back);
  CASE ("nothing", test_nothing);
  CASE ("deleted", test_deleted);
  CASE ("changed-since", test_changed_since);
  CASE ("referred-to", test_referred_to);
  CASE ("history", test_history);
  g_test_add_func ("/undo/every-kind", test_every_kind);
  ocop_test_city_add ("/undo/closed", test_closed);
  g_test_add_func ("/undo/shown", test_shown);
  g_test_add_func ("/undo/strict", test_strict);
  g_test_add_func ("/undo/beginning", test_beginning);
  return g_test_run ();
}
