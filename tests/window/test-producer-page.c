/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "window/producers/ocop-producer-page.h"

static OcopProducerPage *
open_producer (OcopTestWindow *test,
               const char     *condition)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM producer WHERE %s", condition);

  ocop_main_window_open_record (test->window, OCOP_KIND_PRODUCER, ocop_test_number (ocop_workspace_get_path (workspace), sql));
  ocop_test_window_settle (test);

  return OCOP_PRODUCER_PAGE (ocop_main_window_get_subpage (test->window));
}

static void
assert_says (OcopTestWindow *test,
             const char     *text)
{
  if (ocop_test_find_label (GTK_WIDGET (test->window), text) == NULL)
    g_error ("the page does not say “%s”", text);
}

static void
show (OcopTestWindow   *test,
      OcopProducerPage *page,
      const char       *entry)
{
  g_autofree char *picture = g_strdup_printf ("producer-%s", entry);

  ocop_producer_page_show (page, entry);
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, picture);
}

/* All products with rank, score and end; the profile names what is not known; the hearings of all of them. */
static void
test_entries (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopProducerPage *page = open_producer (test, "name = 'Công ty TNHH Bắc Đẩu'");

  g_assert_cmpstr (ocop_subpage_get_title (OCOP_SUBPAGE (page)), ==, "Công ty TNHH Bắc Đẩu");
  show (test, page, "products");
  assert_says (test, "Chả cá thu chiên");
  assert_says (test, "công nhận đến 03/11/2024");
  show (test, page, "profile");
  assert_says (test, "Doanh nghiệp");
  assert_says (test, "Chưa nhập: ");
  show (test, page, "evaluations");
  assert_says (test, "12/10/2021");
  show (test, page, "history");
}

static gboolean
add_producer (OcopDb    *db,
              gpointer   unused,
              GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_PRODUCER);

  ocop_record_set_text (record, OCOP_PRODUCER_NAME, "HTX Mật ong Hòa Bắc");
  ocop_record_set_text (record, OCOP_PRODUCER_TYPE, "cooperative");

  return ocop_record_save (record, db, error);
}

/* A producer without products says so; taken back under its page it is gone, and the page says that. */
static void
test_empty_and_gone (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");

  ocop_workspace_write_async (ocop_main_window_get_workspace (test->window), "Thêm chủ thể", add_producer, NULL, NULL, NULL, NULL, NULL);
  ocop_test_window_wait_saved (test);
  open_producer (test, "name = 'HTX Mật ong Hòa Bắc'");
  assert_says (test, "Trong tệp chưa có sản phẩm nào của chủ thể này.");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_window_wait_saved (test);
  assert_says (test, "Chủ thể không còn trong tệp");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.redo", NULL);
  ocop_test_window_wait_saved (test);
  g_assert_null (ocop_test_find_label (GTK_WIDGET (test->window), "Chủ thể không còn trong tệp"));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/producer-page/entries", test_entries);
  g_test_add_func ("/producer-page/empty-and-gone", test_empty_and_gone);

  return g_test_run ();
}
