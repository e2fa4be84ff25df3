/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-attachments.h"

#include "model/ocop-check.h"
#include "model/ocop-kinds.h"
#include "model/ocop-year-file.h"
#include "ocop-test-city.h"
#include "store/ocop-copies.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define JPEG "\xff\xd8\xff\xe0 một tấm ảnh"

typedef struct
{
  OcopTestFolder *folder;
  OcopStore *store;
  char *path;
  char *photo;
} Fixture;

static void
fill (OcopTestCity *city)
{
  ocop_test_city_product (city, "Chả", ocop_test_city_producer (city, "HTX", "cooperative", city->ward), 9);
  ocop_test_city_round (city, 2021, 1);
}

static void
set_up (Fixture      *f,
        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  f->folder = ocop_test_folder_new ();
  f->path = ocop_test_folder_path (f->folder, "a.ocop");
  f->photo = ocop_test_folder_path (f->folder, "Ảnh chả.tmp");
  ocop_test_write (f->photo, JPEG);
  ocop_test_city_make (f->folder, f->path, fill);
  f->store = ocop_store_open (f->path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *f,
           gconstpointer unused)
{
  g_clear_object (&f->store);
  ocop_test_folder_free (f->folder);
  g_free (f->path);
  g_free (f->photo);
}

static gboolean
attach (OcopDb   *db,
        gpointer  attachment,
        GError  **error)
{
  gint64 id = ocop_attachment_save (attachment, db, error);
  g_autoptr (OcopRecord) product = id != 0 ? ocop_record_load (db, OCOP_KIND_PRODUCT, 1, error) : NULL;

  if (product == NULL)
    return FALSE;
  ocop_record_set_ref (product, OCOP_PRODUCT_PHOTO, id);

  return ocop_record_save (product, db, error);
}

static OcopRecord *
take (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  OcopRecord *attachment = ocop_attachment_take (f->path, f->photo, NULL, &error);

  g_assert_no_error (error);
  ocop_store_write (f->store, "photo", attach, attachment, &error);
  g_assert_no_error (error);

  return attachment;
}

static char *
findings_of (OcopDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCheck) check = ocop_check_run (db, "2021-12-31", &error);

  g_assert_no_error (error);
  g_ptr_array_add (check->findings, NULL);
  {
    char *all = g_strjoinv ("\n", (char **) check->findings->pdata);

    g_ptr_array_set_size (check->findings, (int) check->findings->len - 1);
    return all;
  }
}

/* What was taken and is not kept leaves nothing behind; what lay there before stays for the records that name it. */
static void
test_give_up (Fixture      *f,
              gconstpointer unused)
{
  g_autoptr (OcopRecord) attachment = take (f);
  g_autoptr (OcopRecord) again = take (f);
  g_autofree char *path = ocop_attachment_get_path (attachment, f->path);

  ocop_attachment_give_up (again, f->path);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  ocop_attachment_give_up (attachment, f->path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_take (Fixture      *f,
           gconstpointer unused)
{
  g_autoptr (OcopRecord) attachment = take (f);
  g_autoptr (OcopRecord) again = NULL;
  g_autofree char *path = ocop_attachment_get_path (attachment, f->path);
  g_autofree char *content = NULL;
  g_autofree char *list = NULL;

  g_assert_cmpstr (ocop_record_get_text (attachment, OCOP_ATTACHMENT_NAME), ==, "Ảnh chả.tmp");
  g_assert_cmpstr (ocop_record_get_text (attachment, OCOP_ATTACHMENT_MEDIA_TYPE), ==, "image/jpeg"); /* whatever it is called */
  g_assert_cmpint (ocop_record_get_integer (attachment, OCOP_ATTACHMENT_BYTES), ==, (gint64) strlen (JPEG));
  content = ocop_test_read (path);
  g_assert_cmpstr (content, ==, JPEG);
  g_assert_cmpint (ocop_attachment_get_state (attachment, f->path), ==, OCOP_FILE_WHOLE);
  /* The person's own file may go. */
  g_assert_cmpint (g_unlink (f->photo), ==, 0);
  g_assert_cmpint (ocop_attachment_get_state (attachment, f->path), ==, OCOP_FILE_WHOLE);

  /* The same content and name once more is the same attachment. */
  ocop_test_write (f->photo, JPEG);
  again = take (f);
  g_assert_cmpint (ocop_record_get_id (again), ==, 0);
  g_assert_cmpint (ocop_test_number (f->path, "SELECT count(*) FROM attachment"), ==, 1);
  {
    g_autofree char *findings = findings_of (ocop_store_get_reader (f->store));
    g_autofree char *files = ocop_copies_files (f->path);

    g_assert_cmpstr (findings, ==, "");
    list = ocop_test_folder_list (files);
    g_assert_cmpstr (list, ==, ocop_record_get_text (attachment, OCOP_ATTACHMENT_SHA256)); /* and nothing half beside it */
  }
}

static void
test_refused (Fixture      *f,
              gconstpointer unused)
{
  g_autofree char *missing = ocop_test_folder_path (f->folder, "không có.jpg");
  g_autofree char *files = ocop_copies_files (f->path);
  g_autoptr (GCancellable) stopped = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ocop_attachment_take (f->path, missing, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "There is no file");
  g_assert_null (ocop_attachment_take (f->path, f->folder, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "folder");
  g_cancellable_cancel (stopped);
  g_assert_null (ocop_attachment_take (f->path, f->photo, stopped, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CANCELLED, "stopped");
  g_assert_false (g_file_test (files, G_FILE_TEST_EXISTS));
  /* A file that stands where the folder should. */
  ocop_test_write (files, "");
  g_assert_null (ocop_attachment_take (f->path, f->photo, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "-files");
}

static void
test_damage (Fixture      *f,
             gconstpointer unused)
{
  g_autoptr (OcopRecord) attachment = take (f);
  g_autofree char *path = ocop_attachment_get_path (attachment, f->path);
  OcopDb *db = ocop_store_get_reader (f->store);
  g_autofree char *changed = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *mended = NULL;

  ocop_test_write (path, "cụt");
  g_assert_cmpint (ocop_attachment_get_state (attachment, f->path), ==, OCOP_FILE_CHANGED);
  changed = findings_of (db);
  g_assert_nonnull (strstr (changed, "was changed past the program"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (ocop_attachment_get_state (attachment, f->path), ==, OCOP_FILE_MISSING);
  missing = findings_of (db);
  g_assert_nonnull (strstr (missing, "“Ảnh chả.tmp” is missing"));

  /* Adding it again mends it. */
  g_object_unref (take (f));
  mended = findings_of (db);
  g_assert_cmpstr (mended, ==, "");
}

/* A year's file and a copy have the files they name. */
static void
test_go_along (Fixture      *f,
               gconstpointer unused)
{
  g_autoptr (OcopRecord) attachment = take (f);
  g_autofree char *year = ocop_test_folder_path (f->folder, "nam.ocop");
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_year_file_write (f->store, 2021, year, "Lan", &error));
  g_assert_no_error (error);
  g_assert_cmpint (ocop_attachment_get_state (attachment, year), ==, OCOP_FILE_WHOLE);
  {
    g_autoptr (OcopDb) db = ocop_db_open (year, OCOP_DB_READ, NULL);
    g_autofree char *findings = findings_of (db);

    g_assert_cmpstr (findings, ==, "");
  }
  g_assert_true (ocop_copies_make (f->path, NULL, &copy, &error));
  g_assert_cmpint (ocop_attachment_get_state (attachment, copy), ==, OCOP_FILE_WHOLE);
}

#define ADD(name, test) g_test_add ("/attachments/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("take", test_take);
  ADD ("give-up", test_give_up);
  ADD ("refused", test_refused);
  ADD ("damage", test_damage);
  ADD ("go-along", test_go_along);

  return g_test_run ();
}
