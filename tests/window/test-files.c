/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "window/dossiers/ocop-evidence-page.h"
#include "window/files/ocop-file-open.h"
#include "window/files/ocop-file-row.h"
#include "window/files/ocop-file-size.h"
#include "window/files/ocop-files-take.h"

#include <glib/gstdio.h>
#include <utime.h>

#define PDF "%PDF-1.4 phiếu kết quả kiểm nghiệm "

static gint64
count (OcopTestWindow *test,
       const char     *sql)
{
  return ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), sql);
}

static gboolean
add_evidence (OcopDb    *db,
              gpointer   data,
              GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_EVIDENCE);

  ocop_record_set_ref (record, OCOP_EVIDENCE_PRODUCER, *(gint64 *) data);
  ocop_record_set_text (record, OCOP_EVIDENCE_DOCUMENT, "quality-test");
  ocop_record_set_text (record, OCOP_EVIDENCE_NAME, "Phiếu kết quả kiểm nghiệm");

  return ocop_record_save (record, db, error);
}

static void
written_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      done)
{
  g_autoptr (GError) error = NULL;

  ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

/* A piece of evidence without files, and its page. */
static OcopFilesCard *
open_evidence (OcopTestWindow *test)
{
  gint64 producer = count (test, "SELECT min (id) FROM producer");
  gboolean done = FALSE;

  ocop_workspace_write_async (ocop_main_window_get_workspace (test->window), "Minh chứng", add_evidence, &producer, NULL, NULL, written_cb,
                              &done);
  ocop_test_iterate_while (!done);
  ocop_main_window_open_record (test->window, OCOP_KIND_EVIDENCE, count (test, "SELECT max (id) FROM evidence"));
  ocop_test_window_settle (test);

  return ocop_evidence_page_get_files (OCOP_EVIDENCE_PAGE (ocop_main_window_get_subpage (test->window)));
}

static char *
write_file (OcopTestWindow *test,
            const char     *name,
            const char     *content)
{
  char *path = ocop_test_folder_path (test->folder, name);

  ocop_test_write (path, content);

  return path;
}

static GSList *
add_to_drop (GSList     *files,
             const char *path)
{
  return g_slist_append (files, g_file_new_for_path (path));
}

/* As the drop and the dialog do. */
static void
drop (OcopTestWindow *test,
      OcopFilesCard  *card,
      GSList         *files,
      guint           n_after)
{
  ocop_files_card_add (card, files);
  g_slist_free_full (files, g_object_unref);
  ocop_test_iterate_while (ocop_files_card_get_n_files (card) < n_after);
  ocop_test_window_wait_saved (test);
}

static void
add_again (OcopFilesCard *card,
           const char    *path)
{
  GSList *files = add_to_drop (NULL, path);

  ocop_files_card_add (card, files);
  g_slist_free_full (files, g_object_unref);
}

static void
wait_examined (OcopFilesCard *card,
               guint          place)
{
  ocop_test_iterate_while (!ocop_file_item_is_examined (ocop_files_card_get_file (card, place)));
}

/* Two files and a picture dropped at once come in one act, which is taken back as one; dropped again they stay once. */
static void
test_several (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopFilesCard *card = open_evidence (test);
  g_autofree char *first = write_file (test, "Trang 1.pdf", PDF "1");
  g_autofree char *second = write_file (test, "Trang 2.pdf", PDF "2");
  g_autofree char *picture = ocop_test_folder_path (test->folder, "Mẫu.png");
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 400, 300);
  gint64 n_acts = count (test, "SELECT count(DISTINCT act) FROM change");

  gdk_pixbuf_fill (pixbuf, 0x20806000);
  g_assert_true (gdk_pixbuf_save (pixbuf, picture, "png", NULL, NULL));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Chưa có tệp"));
  drop (test, card, add_to_drop (add_to_drop (add_to_drop (NULL, first), second), picture), 3);
  g_assert_cmpint (count (test, "SELECT count(DISTINCT act) FROM change"), ==, n_acts + 1);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Trang 2.pdf"));
  g_assert_null (ocop_test_find_label (GTK_WIDGET (card), "Chưa có tệp"));
  wait_examined (card, 2);
  g_assert_nonnull (ocop_file_item_get_picture (ocop_files_card_get_file (card, 2)));
  g_assert_null (ocop_file_item_get_picture (ocop_files_card_get_file (card, 0)));
  ocop_test_window_picture (test, "files");

  add_again (card, first);
  ocop_test_iterate_while (ocop_test_find_label (GTK_WIDGET (test->window), "đã có sẵn") == NULL);
  g_assert_cmpint (count (test, "SELECT count(*) FROM evidence_file"), ==, 3);

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_iterate_while (ocop_files_card_get_n_files (card) > 0);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "Chưa có tệp"));
}

/* A file that is touched from outside is noticed when the person comes back to the window, and is not opened as if nothing
 * had happened; one that is gone likewise. */
static void
test_changed (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopFilesCard *card = open_evidence (test);
  g_autofree char *first = write_file (test, "Hợp đồng.pdf", PDF "một");
  g_autofree char *second = write_file (test, "Giấy phép.pdf", PDF "hai");
  const char *kept;

  drop (test, card, add_to_drop (add_to_drop (NULL, first), second), 2);
  wait_examined (card, 0);
  wait_examined (card, 1);
  g_assert_null (ocop_file_item_get_trouble (ocop_files_card_get_file (card, 0)));

  kept = ocop_file_item_get_path (ocop_files_card_get_file (card, 0));
  ocop_test_write (kept, PDF "mốt"); /* as long as before */
  utime (kept, &(struct utimbuf){ 1, 1 });
  g_unlink (ocop_file_item_get_path (ocop_files_card_get_file (card, 1)));
  ocop_files_card_examine (card);
  ocop_test_iterate_while (ocop_file_item_get_trouble (ocop_files_card_get_file (card, 0)) == NULL ||
                           ocop_file_item_get_trouble (ocop_files_card_get_file (card, 1)) == NULL);
  g_assert_cmpint (ocop_file_item_get_state (ocop_files_card_get_file (card, 0)), ==, OCOP_FILE_CHANGED);
  g_assert_cmpint (ocop_file_item_get_state (ocop_files_card_get_file (card, 1)), ==, OCOP_FILE_MISSING);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "đã bị sửa"));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (card), "không còn trên đĩa"));
  ocop_test_window_picture (test, "files-changed");

  /* Added again, it is whole again. */
  add_again (card, first);
  ocop_test_iterate_while (ocop_test_find_label (GTK_WIDGET (test->window), "đã có sẵn") == NULL);
  ocop_files_card_examine (card);
  ocop_test_iterate_while (ocop_file_item_get_trouble (ocop_files_card_get_file (card, 0)) != NULL);
}

static void
copied_cb (GObject      *item,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* What other programs open is a copy with the name it came by, and cannot be written to. */
static void
test_opened (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopFilesCard *card = open_evidence (test);
  g_autofree char *first = write_file (test, "Kết quả: lô 3.pdf", PDF "mở");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *base = NULL;
  g_autofree char *content = NULL;
  GStatBuf about;

  drop (test, card, add_to_drop (NULL, first), 1);
  ocop_file_open_copy_async (ocop_files_card_get_file (card, 0), copied_cb, &result);
  ocop_test_iterate_while (result == NULL);
  copy = ocop_file_open_copy_finish (result, &error);
  g_assert_no_error (error);
  base = g_path_get_basename (copy);
  g_assert_cmpstr (base, ==, "Kết quả: lô 3.pdf");
  content = ocop_test_read (copy);
  g_assert_cmpstr (content, ==, PDF "mở");
  g_assert_cmpint (g_stat (copy, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0400);

  g_unlink (ocop_file_item_get_path (ocop_files_card_get_file (card, 0)));
  ocop_file_open_copy_async (ocop_files_card_get_file (card, 0), copied_cb, &again);
  ocop_test_iterate_while (again == NULL);
  g_assert_null (ocop_file_open_copy_finish (again, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, "Kết quả: lô 3.pdf");
}

/* One that cannot be read keeps all of them out, and says which. */
static void
test_refused (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopFilesCard *card = open_evidence (test);
  g_autofree char *first = write_file (test, "Có.pdf", PDF);
  g_autofree char *gone = ocop_test_folder_path (test->folder, "Không có.pdf");
  GSList *files = add_to_drop (add_to_drop (NULL, first), gone);

  ocop_files_card_add (card, files);
  g_slist_free_full (files, g_object_unref);
  ocop_test_iterate_while (g_list_model_get_n_items (gtk_window_get_toplevels ()) < 2);
  g_assert_cmpint (count (test, "SELECT count(*) FROM evidence_file"), ==, 0);
}

/* The window goes on while many files come: no turn of its loop takes longer than a person would notice. */
static void
test_many (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopFilesCard *card = open_evidence (test);
  guint n_files = g_test_slow () ? 500 : 60;
  gsize n_bytes = g_test_slow () ? 5000000 : 100000;
  g_autofree guint8 *content = g_malloc0 (n_bytes);
  GSList *files = NULL;
  gint64 begun, longest = 0;

  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ảnh %03u.jpg", i);
      g_autofree char *path = ocop_test_folder_path (test->folder, name);

      memcpy (content, &i, sizeof i);
      ocop_test_write_bytes (path, content, n_bytes);
      files = add_to_drop (files, path);
    }
  begun = g_get_monotonic_time ();
  ocop_files_card_add (card, files);
  while (ocop_files_card_get_n_files (card) < n_files)
    {
      gint64 before = g_get_monotonic_time ();

      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, g_get_monotonic_time () - before);
      g_assert_cmpint (before - begun, <, 110 * G_TIME_SPAN_SECOND);
      g_usleep (100);
    }
  g_test_message ("%u files of %zu bytes: %.2f s, longest turn of the window %.1f ms", n_files, n_bytes,
                  (double) (g_get_monotonic_time () - begun) / G_TIME_SPAN_SECOND, (double) longest / 1000);
  /* Far from what it takes on a quiet machine, and far from reading one of the files here. */
  g_assert_cmpint (longest, <, 400 * G_TIME_SPAN_MILLISECOND);
  g_slist_free_full (files, g_object_unref);
  g_assert_cmpint (count (test, "SELECT count(*) FROM evidence_file"), ==, n_files);
}

static void
test_size (void)
{
  static const struct
  {
    gint64 n_bytes;
    const char *words;
  } sizes[] = {
    { 0, "0 KB" }, { 1, "1 KB" }, { 499, "1 KB" }, { 1500, "2 KB" }, { 999400, "999 KB" }, { 1000000, "1,0 MB" }, { 5249999, "5,2 MB" },
    { 5250000, "5,3 MB" }, { 1234500000, "1.234,5 MB" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *words = ocop_file_size_in_words (sizes[i].n_bytes);

      g_assert_cmpstr (words, ==, sizes[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  ocop_test_window_setup (&argc, &argv);

  g_test_add_func ("/window/files/several", test_several);
  g_test_add_func ("/window/files/changed", test_changed);
  g_test_add_func ("/window/files/opened", test_opened);
  g_test_add_func ("/window/files/refused", test_refused);
  g_test_add_func ("/window/files/many", test_many);
  g_test_add_func ("/window/files/size", test_size);

  return g_test_run ();
}
