/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

/* Who is there decides whether the session can open; opened, every member who is there has sheets. */
static void
test_open_for_scoring (void)
{
  OcopSessionPage *page;
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_prepared_session (&page);
  const char *path = ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));
  GtkWidget *open;

  g_assert_cmpstr (ocop_session_page_get_shown (page), ==, "steps");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "8/9 có mặt"));
  ocop_test_window_picture (test, "steps");
  /* The chair leaves: the vice-chair still leads. Seven of nine are three quarters. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ocop_test_find_button (GTK_WIDGET (page), "Vắng")), TRUE);
  ocop_test_window_wait_saved (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "7/9 có mặt"));
  open = ocop_test_find_button (GTK_WIDGET (page), "Mở phiên chấm điểm");
  g_assert_true (gtk_widget_is_sensitive (open));
  ocop_test_click (open);
  ocop_test_window_wait_saved (test);
  /* Seven members, ten products, one recusal. */
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                                           "WHERE sp.session = 3"),
                   ==, 69);
  g_assert_cmpint (ocop_test_number (path, "SELECT count(*) FROM session WHERE id = 3 AND phase = 'scoring'"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/steps/open-for-scoring", test_open_for_scoring);

  return g_test_run ();
}
