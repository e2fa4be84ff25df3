/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

static const char *
phase (OcopSessionPage *page)
{
  g_autoptr (GError) error = NULL;

  ocop_session_context_load (ocop_session_page_get_context (page), &error);
  g_assert_no_error (error);

  return ocop_session_phase_to_key (ocop_session_context_get_head (ocop_session_page_get_context (page))->phase);
}

/* With sheets still due nothing can be concluded, and it says why. */
static void
test_barred (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_session (&page);
  GtkWidget *button;

  ocop_session_page_show (page, "conclusion");
  ocop_test_window_settle (test);
  button = ocop_test_find_button (GTK_WIDGET (test->window), "Kết luận phiên họp");
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Còn phiếu chưa nộp"));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "đủ phiếu 6/10 sản phẩm"));
  ocop_test_window_picture (test, "conclusion-barred");
}

static void
act (OcopTestWindow *test,
     const char     *button)
{
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), button));
  ocop_test_window_wait_saved (test);
}

/* From the last sheet to the certificates, with a reopening in between. */
static void
test_to_certificates (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_finished_session (&page);
  const char *path = ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));
  gint64 n_before = ocop_test_number (path, "SELECT count(*) FROM certificate");
  GtkWidget *entry;

  ocop_session_page_show (page, "conclusion");
  ocop_test_window_settle (test);
  act (test, "Kết luận phiên họp");
  g_assert_cmpstr (phase (page), ==, "concluded");
  act (test, "Niêm phong kết quả");
  g_assert_cmpstr (phase (page), ==, "sealed");
  g_assert_null (ocop_test_find_button (GTK_WIDGET (test->window), "Niêm phong kết quả"));
  ocop_test_window_picture (test, "conclusion-sealed");

  entry = ocop_test_find_type (GTK_WIDGET (test->window), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "4100/QĐ-UBND");
  act (test, "Ghi quyết định");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Thiếu ngày quyết định"));
  gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (GTK_WIDGET (test->window), GTK_TYPE_ENTRY, 1)), "3/12/2026");
  act (test, "Ghi quyết định");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "4100/QĐ-UBND"));
  /* Six products, one of which is proposed to the centre. */
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM certificate") - n_before, ==, 5);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM certificate WHERE expires_on = '2029-12-03'"), ==, 5);
}

/* Reopening is asked why, and the history has the answer. */
static void
test_reopen (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_finished_session (&page);
  const char *path = ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));
  GtkWidget *popover;

  ocop_session_page_show (page, "conclusion");
  ocop_test_window_settle (test);
  act (test, "Kết luận phiên họp");
  gtk_menu_button_popup (GTK_MENU_BUTTON (ocop_test_find_type (GTK_WIDGET (page), GTK_TYPE_MENU_BUTTON, 0)));
  ocop_test_window_settle (test);
  popover = ocop_test_find_type (GTK_WIDGET (test->window), GTK_TYPE_POPOVER, 0);
  g_assert_nonnull (popover);
  gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (popover, GTK_TYPE_ENTRY, 0)), "Nhập sai phiếu của Sở Y tế");
  ocop_test_click (ocop_test_find_button (popover, "Mở lại"));
  ocop_test_window_wait_saved (test);
  g_assert_cmpstr (phase (page), ==, "reviewing");
  g_assert_cmpint (ocop_test_number (path,
                                     "SELECT count(*) FROM change WHERE label = 'Mở lại phiên họp: Nhập sai phiếu của Sở Y tế'"), >, 0);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/conclusion/barred", test_barred);
  g_test_add_func ("/conclusion/to-certificates", test_to_certificates);
  g_test_add_func ("/conclusion/reopen", test_reopen);

  return g_test_run ();
}
