/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "model/ocop-act-pages.h"
#include "model/ocop-city.h"
#include "model/ocop-history-lines.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "ocop-test.h"

#include <string.h>

/* A city file without products, and some acts on it. */
typedef struct
{
  OcopTestFolder *folder;
  char *path;
  OcopStore *store;
} Fixture;

static void
setup (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = ocop_test_folder_new ();
  self->path = ocop_test_filled_file (self->folder, "city.ocop", ocop_city_fill);
  self->store = ocop_store_open (self->path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
  ocop_store_set_author (self->store, "Văn phòng");
}

static void
teardown (Fixture *self)
{
  ocop_store_close (self->store);
  g_object_unref (self->store);
  g_free (self->path);
  ocop_test_folder_free (self->folder);
}

static OcopDb *
reader (Fixture *self)
{
  return ocop_store_get_reader (self->store);
}

typedef struct
{
  gint64 producer;
  gint64 product;
  gint64 recognition;
} Made;

static gboolean
make (OcopDb    *db,
      gpointer   data,
      GError   **error)
{
  Made *made = data;
  g_autoptr (OcopRecord) producer = ocop_record_new (OCOP_KIND_PRODUCER);
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);

  ocop_record_set_text (producer, OCOP_PRODUCER_NAME, "HTX Mắm");
  ocop_record_set_text (producer, OCOP_PRODUCER_TYPE, "cooperative");
  if (!ocop_record_save (producer, db, error))
    return FALSE;
  made->producer = ocop_record_get_id (producer);
  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Nước mắm nhĩ");
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER, made->producer);
  if (!ocop_record_save (product, db, error))
    return FALSE;
  made->product = ocop_record_get_id (product);

  return TRUE;
}

static gboolean
rename_product (OcopDb    *db,
                gpointer   id,
                GError   **error)
{
  g_autoptr (OcopRecord) product = ocop_record_load (db, OCOP_KIND_PRODUCT, *(gint64 *) id, error);

  ocop_record_set_text (product, OCOP_PRODUCT_NAME, "Nước mắm Nam Ô");

  return ocop_record_save (product, db, error);
}

static gboolean
recognise (OcopDb    *db,
           gpointer   data,
           GError   **error)
{
  Made *made = data;
  g_autoptr (OcopRecord) recognition = ocop_record_new (OCOP_KIND_RECOGNITION);

  ocop_record_set_ref (recognition, OCOP_RECOGNITION_PRODUCT, made->product);
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_STARS, 4);
  ocop_record_set_text (recognition, OCOP_RECOGNITION_KIND, "first");
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_YEAR, 2021);
  if (!ocop_record_save (recognition, db, error))
    return FALSE;
  made->recognition = ocop_record_get_id (recognition);

  return TRUE;
}

static gboolean
unrecognise (OcopDb    *db,
             gpointer   data,
             GError   **error)
{
  g_autoptr (OcopRecord) recognition = ocop_record_load (db, OCOP_KIND_RECOGNITION, ((Made *) data)->recognition, error);

  return ocop_record_delete (recognition, db, error);
}

static void
act (Fixture       *self,
     const char    *label,
     OcopWriteFunc  write,
     gpointer       data)
{
  g_autoptr (GError) error = NULL;

  ocop_store_write (self->store, label, write, data, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture    *self,
      OcopUndoWay way,
      gint64      number)
{
  g_autoptr (GError) error = NULL;

  ocop_undo_run (self->store, way, number, NULL, &error);
  g_assert_no_error (error);
}

static void
free_act (gpointer data)
{
  ocop_act_free (data);
}

static GPtrArray *
read_all (Fixture      *self,
          OcopActPages *pages)
{
  GPtrArray *acts = g_ptr_array_new_with_free_func (free_act);
  g_autoptr (GError) error = NULL;

  while (!ocop_act_pages_is_end (pages))
    {
      ocop_act_pages_next (pages, reader (self), acts, &error);
      g_assert_no_error (error);
    }

  return acts;
}

static guint
count (Fixture          *self,
       const char       *who,
       const OcopEntity *entity,
       const char       *text)
{
  g_autoptr (OcopActPages) pages = ocop_act_pages_new (who, entity, text);
  g_autoptr (GPtrArray) acts = read_all (self, pages);

  return acts->len;
}

/* What was taken back is marked, and no longer once it was done again; a single act is told the same. */
static void
test_undone (void)
{
  Fixture fixture = { 0 };
  Made made = { 0 };

  setup (&fixture);
  act (&fixture, "Thêm", make, &made);
  act (&fixture, "Đổi tên", rename_product, &made.product);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (OcopActPages) pages = ocop_act_pages_new (NULL, NULL, "doi ten");
      g_autoptr (GPtrArray) acts = NULL;
      g_autoptr (OcopAct) found = NULL;
      const OcopAct *renaming;

      undo (&fixture, round == 0 ? OCOP_UNDO : OCOP_REDO, 0);
      acts = read_all (&fixture, pages);
      renaming = g_ptr_array_index (acts, acts->len - 1);
      g_assert_cmpstr (renaming->label, ==, "Đổi tên");
      g_assert_cmpint (renaming->is_undone, ==, round == 0);
      found = ocop_act_find (reader (&fixture), renaming->number, NULL);
      g_assert_cmpint (found->is_undone, ==, renaming->is_undone);
      g_assert_cmpuint (found->n_changes, ==, 1);
    }
  teardown (&fixture);
}

/* By person, by kind, by words in any spelling; what comes after an act alone. */
static void
test_filters (void)
{
  Fixture fixture = { 0 };
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopActPages) since = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GPtrArray) authors = NULL;
  gint64 last;

  setup (&fixture);
  act (&fixture, "Thêm", make, &made);
  last = ocop_test_number (fixture.path, "SELECT max (act) FROM change");
  ocop_store_set_author (fixture.store, "Tổ thư ký");
  act (&fixture, "Đổi tên", rename_product, &made.product);

  g_assert_cmpuint (count (&fixture, "Tổ thư ký", NULL, NULL), ==, 1);
  g_assert_cmpuint (count (&fixture, NULL, ocop_entity_get (OCOP_KIND_PRODUCT), NULL), ==, 2);
  g_assert_cmpuint (count (&fixture, NULL, ocop_entity_get (OCOP_KIND_PRODUCER), NULL), ==, 1);
  g_assert_cmpuint (count (&fixture, NULL, NULL, "ten doi"), ==, 1);
  g_assert_cmpuint (count (&fixture, NULL, NULL, "thu ky"), ==, 1);
  g_assert_cmpuint (count (&fixture, NULL, NULL, "không có"), ==, 0);

  since = ocop_act_pages_new_since (last, NULL, NULL, NULL);
  later = read_all (&fixture, since);
  g_assert_cmpuint (later->len, ==, 1);
  authors = ocop_act_list_authors (reader (&fixture), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (authors->len, >=, 2);
  teardown (&fixture);
}

/* Before the button is offered: what stands in the way is said, and nothing is written. */
static void
test_check (void)
{
  Fixture fixture = { 0 };
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopAct) beginning = NULL;
  g_autoptr (OcopAct) making = NULL;
  g_autoptr (OcopAct) renaming = NULL;
  gint64 first, lines;

  setup (&fixture);
  act (&fixture, "Thêm", make, &made);
  first = ocop_test_number (fixture.path, "SELECT max (act) FROM change");
  act (&fixture, "Đổi tên", rename_product, &made.product);
  beginning = ocop_act_find (reader (&fixture), 1, &error);
  making = ocop_act_find (reader (&fixture), first, &error);
  renaming = ocop_act_find (reader (&fixture), ocop_test_number (fixture.path, "SELECT max (act) FROM change"), &error);
  g_assert_no_error (error);
  lines = ocop_test_number (fixture.path, "SELECT count(*) FROM change");

  g_assert_false (ocop_undo_check (reader (&fixture), beginning, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "cannot be taken back");
  g_assert_false (ocop_undo_check (reader (&fixture), making, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CONFLICT, "it was changed since");
  g_assert_true (ocop_undo_check (reader (&fixture), renaming, &error));
  undo (&fixture, OCOP_UNDO, renaming->number);
  /* With the renaming out of the way, what was made can be taken back: both records go together. */
  g_assert_true (ocop_undo_check (reader (&fixture), making, &error));
  g_assert_cmpint (ocop_test_number (fixture.path, "SELECT count(*) FROM change"), ==, lines + 1);
  g_assert_null (ocop_act_find (reader (&fixture), 999999, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_MISSING);
  teardown (&fixture);
}

/* The page of a product tells what was done to its recognitions as well, also to one that is gone. */
static void
test_about (void)
{
  Fixture fixture = { 0 };
  Made made = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) product = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const OcopHistoryLine *newest;
  gint64 n = 0;

  setup (&fixture);
  act (&fixture, "Thêm", make, &made);
  act (&fixture, "Công nhận", recognise, &made);
  act (&fixture, "Xóa công nhận", unrecognise, &made);
  product = ocop_record_load (reader (&fixture), OCOP_KIND_PRODUCT, made.product, &error);
  lines = ocop_history_list_about (reader (&fixture), product, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 3);
  newest = g_ptr_array_index (lines, 0);
  g_assert_true (newest->is_gone);
  g_assert_cmpint (newest->entity->kind, ==, OCOP_KIND_RECOGNITION);
  g_assert_true (ocop_history_count_about (reader (&fixture), product, &n, &error));
  g_assert_cmpint (n, ==, 3);
  teardown (&fixture);
}

/* Tens of thousands of acts: a step looks at few of them, and an act of many lines is one act. */
static void
test_long (void)
{
  Fixture fixture = { 0 };
  g_autoptr (OcopActPages) pages = NULL;
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (free_act);
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GError) error = NULL;
  double took;

  setup (&fixture);
  ocop_test_alter (fixture.path, "WITH RECURSIVE n (i) AS (SELECT max (id) + 1 FROM change UNION ALL SELECT i + 1 FROM n LIMIT 50000) "
                                 "INSERT INTO change (id, act, at, who, label, kind, record, uid, before, after, hash) "
                                 "SELECT i, i - i % 5, '2026-11-20T02:45:07.123Z', 'A', 'Việc ' || i, 'product', i, 'u' || i, '{}', '{}', "
                                 "       printf ('%064d', i) FROM n WHERE i - i % 5 >= (SELECT max (id) + 1 FROM change)");
  pages = ocop_act_pages_new (NULL, NULL, NULL);
  g_test_timer_start ();
  ocop_act_pages_next (pages, reader (&fixture), acts, &error);
  took = g_test_timer_elapsed ();
  g_test_message ("a step of a history of 50,000 lines: %.2f ms", took * 1000);
  g_assert_no_error (error);
  g_assert_cmpuint (acts->len, >, 0);
  g_assert_cmpuint (acts->len, <=, 200);
  rest = read_all (&fixture, pages);
  g_assert_cmpint (acts->len + rest->len, ==, ocop_test_number (fixture.path, "SELECT count(DISTINCT act) FROM change"));
  teardown (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/act-pages/undone", test_undone);
  g_test_add_func ("/act-pages/filters", test_filters);
  g_test_add_func ("/act-pages/check", test_check);
  g_test_add_func ("/act-pages/about", test_about);
  g_test_add_func ("/act-pages/long", test_long);

  return g_test_run ();
}
