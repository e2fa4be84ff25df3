/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "window/import/ocop-import-page.h"

#define LIST                                                                                                           \
  "DANH SÁCH SẢN PHẨM OCOP QUẬN SƠN TRÀ;;;;\n"                                                                         \
  "STT;Tên sản phẩm;Chủ thể;Phường;Hạng sao\n"                                                                         \
  "1;Mực một nắng;HKD Hải Sản Sơn Trà;Mân Thái;3\n"                                                                    \
  "2;;Cơ sở thiếu tên;Mân Thái;3\n"                                                                                    \
  "3;Rong biển sấy;Hộ KD Thành Công;Thọ Quang;4\n"

static void
wait_for_look (OcopTestWindow *test,
               OcopImportView *view)
{
  ocop_test_iterate_while (ocop_import_view_is_busy (view));
  ocop_test_window_settle (test);
}

static OcopImportView *
open_list (OcopTestWindow *test,
           const char     *text)
{
  g_autofree char *list = ocop_test_folder_path (test->folder, "ds.csv");
  OcopSubpage *page;
  OcopImportView *view;

  ocop_test_write (list, text);
  page = ocop_import_page_new (ocop_main_window_get_workspace (test->window), ocop_import_shape_new (OCOP_KIND_PRODUCT, NULL), list);
  ocop_main_window_push (test->window, page);
  ocop_test_window_settle (test);
  view = ocop_import_page_get_view (OCOP_IMPORT_PAGE (page));
  wait_for_look (test, view);

  return view;
}

static gint64
count_products (OcopTestWindow *test)
{
  return ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), "SELECT count(*) FROM product");
}

/* A row that cannot be keeps the list out until it is left out; what comes in is one act, and goes as one. */
static void
test_import_and_undo (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopImportView *view = open_list (test, LIST);
  GtkWidget *window = GTK_WIDGET (test->window);
  gint64 n_before = count_products (test);

  ocop_test_window_picture (test, "import");
  g_assert_cmpuint (ocop_import_view_count (view, OCOP_IMPORT_ADDED), ==, 2);
  g_assert_cmpuint (ocop_import_view_count (view, OCOP_IMPORT_REFUSED), ==, 1);
  g_assert_nonnull (ocop_test_find_label (window, "Thiếu tên sản phẩm."));
  g_assert_false (gtk_widget_is_sensitive (ocop_test_find_button (window, "Nhập 2 sản phẩm")));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (ocop_test_find_type (window, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  wait_for_look (test, view);
  ocop_test_click (ocop_test_find_button (window, "Nhập 2 sản phẩm"));
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count_products (test), ==, n_before + 2);
  g_assert_null (ocop_main_window_get_subpage (test->window));
  g_assert_nonnull (ocop_test_find_label (window, "Đã nhập 2 sản phẩm"));

  gtk_widget_activate_action (window, "win.undo", NULL);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count_products (test), ==, n_before);
}

/* Where the headings say nothing, the person does. */
static void
test_columns (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopImportView *view = open_list (test, "Hàng;Nơi làm\nMực một nắng;HKD Hải Sản Sơn Trà\n");
  OcopImportColumnsPanel *columns = ocop_import_view_get_columns (view);

  g_assert_cmpuint (ocop_import_view_count (view, OCOP_IMPORT_ADDED), ==, 0);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Chưa rõ các cột"));

  gtk_drop_down_set_selected (ocop_import_columns_panel_get_choice (columns, 0), 1 + OCOP_IMPORT_NAME);
  wait_for_look (test, view);
  gtk_drop_down_set_selected (ocop_import_columns_panel_get_choice (columns, 1), 1 + OCOP_IMPORT_PRODUCER);
  wait_for_look (test, view);
  g_assert_cmpuint (ocop_import_view_count (view, OCOP_IMPORT_ADDED), ==, 1);

  /* One meaning stands once. */
  gtk_drop_down_set_selected (ocop_import_columns_panel_get_choice (columns, 1), 1 + OCOP_IMPORT_NAME);
  wait_for_look (test, view);
  g_assert_cmpuint (gtk_drop_down_get_selected (ocop_import_columns_panel_get_choice (columns, 0)), ==, 0);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Hãy chọn cột chứa “Tên sản phẩm”, “Chủ thể”."));
}

/* A list that is none is refused with its sentence, and nothing is lost. */
static void
test_no_list (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");

  open_list (test, "\x01\x02\x03");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Không đọc được danh sách"));
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
  g_assert_null (ocop_main_window_get_subpage (test->window));
}

/* The file changes between the look and the deed: nothing is imported. */
static void
test_changed_meanwhile (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopImportView *view = open_list (test, "Tên sản phẩm;Chủ thể\nMực một nắng;HKD Hải Sản Sơn Trà\n");
  g_autofree char *list = ocop_test_folder_path (test->folder, "ds.csv");
  gint64 n_before = count_products (test);

  g_assert_cmpuint (ocop_import_view_count (view, OCOP_IMPORT_ADDED), ==, 1);
  ocop_test_write (list, "Tên sản phẩm;Chủ thể\nMực một nắng;HKD Hải Sản Sơn Trà\nCá khô;HKD Hải Sản Sơn Trà\n");
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Nhập 1 sản phẩm"));
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count_products (test), ==, n_before);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/import-page/import-and-undo", test_import_and_undo);
  g_test_add_func ("/import-page/columns", test_columns);
  g_test_add_func ("/import-page/no-list", test_no_list);
  g_test_add_func ("/import-page/changed-meanwhile", test_changed_meanwhile);

  return g_test_run ();
}
