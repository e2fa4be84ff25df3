/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "window/evaluations/ocop-session-page.h"

/* The year's sessions with their outcomes and the rounds with the numbers filed; a year without says so. */
static void
test_sessions_of_a_year (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("evaluations");
  GtkWidget *window = GTK_WIDGET (test->window);

  g_assert_nonnull (ocop_test_find_label (window, "Phiên họp Hội đồng"));
  g_assert_nonnull (ocop_test_find_label (window, "Đợt 1 năm 2021"));
  g_assert_nonnull (ocop_test_find_label (window, "12/10/2021"));
  g_assert_nonnull (ocop_test_find_label (window, "Đã niêm phong"));
  g_assert_nonnull (ocop_test_find_label (window, "minh họa"));
  g_assert_nonnull (ocop_test_find_label (window, "hồ sơ nộp"));
  g_assert_null (ocop_test_find_label (window, "năm 2026"));
  ocop_test_window_picture (test, "evaluations-2021");

  gtk_widget_activate_action (window, "win.year", "i", 2020);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (window, "Năm 2020 chưa có phiên họp Hội đồng"));

  gtk_widget_activate_action (window, "win.year", "i", 0);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (window, "Đợt 2 năm 2026"));
  g_assert_nonnull (ocop_test_find_label (window, "Đợt 1 năm 2021"));
}

/* Enter on a session opens it; back leads to the list. */
static void
test_open_and_back (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("evaluations");
  GtkWidget *row = ocop_test_find_type (GTK_WIDGET (test->window), GTK_TYPE_LIST_BOX_ROW, 0);
  OcopSubpage *page;

  gtk_widget_grab_focus (row);
  g_signal_emit_by_name (row, "activate");
  ocop_test_window_settle (test);
  page = ocop_main_window_get_subpage (test->window);
  g_assert_true (OCOP_IS_SESSION_PAGE (page));
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "Bảng điểm"));
  ocop_main_window_back (test->window);
  g_assert_null (ocop_main_window_get_subpage (test->window));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/evaluations/sessions-of-a-year", test_sessions_of_a_year);
  g_test_add_func ("/evaluations/open-and-back", test_open_and_back);

  return g_test_run ();
}
