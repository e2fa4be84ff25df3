/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-draft.h"
#include "window/form/ocop-form-banner.h"
#include "window/form/ocop-record-forms.h"

static OcopForm *
open_decision (OcopTestWindow *test,
               gint64          id)
{
  return ocop_test_form_open (test,
                              ocop_record_forms_edit (ocop_main_window_get_workspace (test->window), OCOP_KIND_DECISION, id, NULL));
}

static const char *
get_banner (OcopTestWindow *test)
{
  GtkWidget *banner = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_FORM_BANNER, 0);

  return banner != NULL ? ocop_form_banner_get_text (OCOP_FORM_BANNER (banner)) : NULL;
}

static char *
get_draft_path (OcopTestWindow *test,
                const char     *uid)
{
  return ocop_draft_get_path (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), OCOP_KIND_DECISION, uid);
}

static void
reopen (OcopTestWindow *test)
{
  ocop_test_window_restart (test);
  ocop_test_iterate_while (ocop_main_window_get_workspace (test->window) == NULL);
  ocop_test_window_settle (test);
}

static void
assert_text (OcopForm   *form,
             guint       field,
             const char *expected)
{
  g_autofree char *text = ocop_test_form_text (form, field);

  g_assert_cmpstr (text, ==, expected);
}

/* A second after the last key it is on the disk; neither leaving the page nor the program nor another file loses it. */
static void
test_survives (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_decision (test, 0);
  g_autofree char *path = get_draft_path (test, NULL);
  g_autofree char *other = ocop_test_window_sample (test, "khac.ocop");
  g_autofree char *city = g_strdup (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)));
  gint64 typed_at;

  ocop_test_form_type (form, OCOP_DECISION_NUMBER, "12/QĐ");
  ocop_test_form_type (form, OCOP_DECISION_ISSUED_ON, "3/1");
  typed_at = g_get_monotonic_time ();
  ocop_test_iterate_while (!g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_get_monotonic_time () - typed_at, <, G_TIME_SPAN_SECOND);

  /* As a crash would leave it: nothing more is written. */
  reopen (test);
  form = open_decision (test, 0);
  assert_text (form, OCOP_DECISION_NUMBER, "12/QĐ");
  assert_text (form, OCOP_DECISION_ISSUED_ON, "3/1");
  g_assert_nonnull (strstr (get_banner (test), "Bản nháp chưa lưu từ "));
  ocop_test_window_picture (test, "draft");

  /* Another file has drafts of its own. */
  ocop_test_form_type (form, OCOP_DECISION_AUTHORITY, "UBND");
  g_assert_true (ocop_main_window_open_city (test->window, other));
  ocop_test_window_settle (test);
  form = open_decision (test, 0);
  assert_text (form, OCOP_DECISION_NUMBER, "");
  g_assert_null (get_banner (test));
  g_assert_true (ocop_main_window_open_city (test->window, city));
  ocop_test_window_settle (test);
  form = open_decision (test, 0);
  assert_text (form, OCOP_DECISION_AUTHORITY, "UBND");

  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Bỏ bản nháp"));
  assert_text (form, OCOP_DECISION_NUMBER, "");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (get_banner (test));
}

/* What is saved is no draft any more, and what is typed back to what it was is none either. */
static void
test_goes (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_decision (test, 1);
  g_autofree char *path = get_draft_path (test, ocop_record_get_uid (ocop_form_get_base (form)));
  g_autofree char *before = ocop_test_form_text (form, OCOP_DECISION_AUTHORITY);

  ocop_test_form_type (form, OCOP_DECISION_AUTHORITY, "x");
  ocop_test_iterate_while (!g_file_test (path, G_FILE_TEST_EXISTS));
  ocop_test_form_type (form, OCOP_DECISION_AUTHORITY, before);
  ocop_test_iterate_while (g_file_test (path, G_FILE_TEST_EXISTS));

  ocop_test_form_type (form, OCOP_DECISION_AUTHORITY, "Cơ quan khác");
  ocop_test_iterate_while (!g_file_test (path, G_FILE_TEST_EXISTS));
  ocop_test_form_save (test);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  open_decision (test, 1);
  g_assert_null (get_banner (test));
}

static gboolean
change_decision (OcopDb    *db,
                 gpointer   data,
                 GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_DECISION, 1, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_DECISION_AUTHORITY, "Người khác");
  ocop_record_set_text (record, OCOP_DECISION_SUBJECT, "Việc khác");

  return ocop_record_save (record, db, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      done)
{
  g_autoptr (GError) error = NULL;

  ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static void
change_elsewhere (OcopTestWindow *test)
{
  gboolean done = FALSE;

  ocop_workspace_write_async (ocop_main_window_get_workspace (test->window), "Sửa nơi khác", change_decision, NULL, NULL, NULL,
                              written_cb, &done);
  ocop_test_iterate_while (!done);
  ocop_test_window_settle (test);
}

/* What the record was changed to meanwhile is never written over in silence: not by a draft… */
static void
test_conflict_of_draft (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_decision (test, 1);

  ocop_test_form_type (form, OCOP_DECISION_AUTHORITY, "Của tôi");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.back", NULL);
  ocop_test_window_settle (test);
  change_elsewhere (test);

  form = open_decision (test, 1);
  g_assert_nonnull (strstr (get_banner (test), "“Cơ quan ban hành” (trong tệp: Người khác)"));
  g_assert_null (strstr (get_banner (test), "Trích yếu"));
  assert_text (form, OCOP_DECISION_SUBJECT, "Việc khác");
  g_assert_false (gtk_widget_is_sensitive (ocop_test_find_button (GTK_WIDGET (test->window), "Lưu")));
  ocop_test_window_picture (test, "draft-conflict");
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Lấy theo tệp"));
  assert_text (form, OCOP_DECISION_AUTHORITY, "Người khác");
  g_assert_null (get_banner (test));
}

/* … nor by a form that is open. What only one of both changed is nobody's question. */
static void
test_conflict_of_form (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopForm *form = open_decision (test, 1);
  const char *path = ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));

  ocop_test_form_type (form, OCOP_DECISION_NUMBER, "99/QĐ");
  ocop_test_form_type (form, OCOP_DECISION_AUTHORITY, "Của tôi");
  change_elsewhere (test);
  assert_text (form, OCOP_DECISION_SUBJECT, "Việc khác");
  assert_text (form, OCOP_DECISION_AUTHORITY, "Của tôi");
  g_assert_nonnull (get_banner (test));
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Giữ nội dung đã nhập"));
  ocop_test_form_save (test);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM decision WHERE id = 1 AND number = '99/QĐ' AND "
                                           "authority = 'Của tôi' AND subject = 'Việc khác'"), ==, 1);
}

/* Who can only read has no drafts, and sees why. */
static void
test_read_only (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (1366, 768);
  g_autofree char *path = ocop_test_window_sample (test, "mau.ocop");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) holder = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  OcopForm *form;

  g_assert_no_error (error);
  g_assert_true (ocop_main_window_open_city (test->window, path));
  form = open_decision (test, 1);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (ocop_test_form_control (form, OCOP_DECISION_NUMBER))));
  g_assert_false (gtk_widget_is_sensitive (ocop_test_find_button (GTK_WIDGET (test->window), "Lưu")));
  g_assert_cmpstr (get_banner (test), ==, ocop_workspace_get_barrier (ocop_main_window_get_workspace (test->window)));
  ocop_store_close (holder);
}

/* What is not a draft is not taken for one. */
static void
test_damaged (void)
{
  static const char *const wrong[] = { "", "[]", "{}", "{\"at\": 1}", "{\"at\": 1, \"base\": \"{}\", \"kept\": {}}",
                                       "{\"at\": \"x\", \"base\": \"{}\", \"kept\": {\"number\": \"1\"}}",
                                       "{\"at\": 1, \"base\": \"{}\", \"kept\": {\"number\": 1}}" };
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "x.json");

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      ocop_test_write (path, wrong[i]);
      g_assert_null (ocop_draft_load (path));
    }
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/drafts/survives", test_survives);
  g_test_add_func ("/drafts/goes", test_goes);
  g_test_add_func ("/drafts/conflict-of-draft", test_conflict_of_draft);
  g_test_add_func ("/drafts/conflict-of-form", test_conflict_of_form);
  g_test_add_func ("/drafts/read-only", test_read_only);
  g_test_add_func ("/drafts/damaged", test_damaged);

  return g_test_run ();
}
