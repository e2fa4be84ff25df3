/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "exchange/ocop-table-file.h"
#include "model/ocop-city.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "window/ocop-filter-choice.h"
#include "window/ocop-side-panel.h"
#include "window/ocop-stars.h"
#include "window/list/ocop-list-empty.h"
#include "window/products/ocop-products-page.h"

#include <adwaita.h>
#include <string.h>

static OcopProductsPage *
get_page (OcopTestWindow *test)
{
  return OCOP_PRODUCTS_PAGE (ocop_city_view_get_page (ocop_main_window_get_city_view (test->window)));
}

static guint
count_rows (OcopTestWindow *test)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ocop_table_get_listing (ocop_lists_page_get_table (OCOP_LISTS_PAGE (get_page (test))))));
}

static void
search (OcopTestWindow *test,
        const char     *text)
{
  ocop_city_view_search (ocop_main_window_get_city_view (test->window), text);
  ocop_page_search (OCOP_PAGE (get_page (test)), text);
  ocop_test_window_settle (test);
}

static OcopFilterChoice *
find_choice (OcopTestWindow *test,
             const char     *title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *choice = ocop_test_find_type (GTK_WIDGET (get_page (test)), OCOP_TYPE_FILTER_CHOICE, i);

      g_assert_nonnull (choice);
      if (g_str_equal (ocop_filter_choice_get_title (OCOP_FILTER_CHOICE (choice)), title))
        return OCOP_FILTER_CHOICE (choice);
    }
}

/* Chooses by what a person reads. */
static void
choose (OcopTestWindow *test,
        const char     *title,
        const char     *label)
{
  OcopFilterChoice *choice = find_choice (test, title);
  GtkDropDown *drop_down = GTK_DROP_DOWN (ocop_test_find_type (GTK_WIDGET (choice), GTK_TYPE_DROP_DOWN, 0));
  GListModel *options = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (GtkStringObject) option = g_list_model_get_item (options, i);

      if (!g_str_equal (gtk_string_object_get_string (option), label))
        continue;
      gtk_drop_down_set_selected (drop_down, i);
      ocop_test_window_settle (test);
      return;
    }
  g_error ("“%s” offers no “%s”", title, label);
}

static gboolean
says (OcopTestWindow *test,
      const char     *text)
{
  return ocop_test_find_label (GTK_WIDGET (get_page (test)), text) != NULL;
}

static void
show_producers (OcopTestWindow *test)
{
  gtk_widget_activate_action (GTK_WIDGET (get_page (test)), "page.show", "s", "producers");
  ocop_test_window_settle (test);
}

/* Everything of the page at the first look: rows, sums, the panel of the first row with its exact score. */
static void
test_first_look (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  GtkWidget *panel = ocop_test_find_type (GTK_WIDGET (get_page (test)), OCOP_TYPE_SIDE_PANEL, 0);

  g_assert_cmpuint (count_rows (test), ==, 34);
  g_assert_true (says (test, "34 sản phẩm"));
  g_assert_true (says (test, "Tổng số 34"));
  g_assert_true (says (test, "Điểm in nghiêng là số liệu minh họa"));
  g_assert_nonnull (panel);
  g_assert_nonnull (ocop_test_find_label (panel, "Cá bò gai khô Bắc Đẩu"));
  g_assert_nonnull (ocop_test_find_label (panel, "4 sao"));
  g_assert_nonnull (ocop_test_find_label (panel, "83,00"));
  g_assert_nonnull (ocop_test_find_label (panel, "48-493-20263-03-2021"));
  g_assert_nonnull (ocop_test_find_label (panel, "Các lần đánh giá"));
  g_assert_nonnull (ocop_test_find_button (panel, "Mở trang sản phẩm"));
}

/* The panel follows the selection, and says how long the certificate holds, counted from the day of the year in view. */
static void
test_panel (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopTable *table = ocop_lists_page_get_table (OCOP_LISTS_PAGE (get_page (test)));
  GtkWidget *panel = ocop_test_find_type (GTK_WIDGET (get_page (test)), OCOP_TYPE_SIDE_PANEL, 0);

  search (test, "banh dua nuong");
  g_assert_cmpuint (count_rows (test), ==, 1);
  g_assert_cmpuint (ocop_table_count_selected (table), ==, 1);
  g_assert_nonnull (ocop_test_find_label (panel, "Bánh dừa nướng đậu phộng"));
  g_assert_nonnull (ocop_test_find_label (panel, "03/11/2024"));
  g_assert_nonnull (ocop_test_find_label (panel, "còn 34 tháng"));
  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), OCOP_ALL_YEARS);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (panel, "đã hết hạn"));
}

/* Words without their signs find what has them; the count says how many of how many. */
static void
test_search (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");

  search (test, "nuoc mam");
  g_assert_cmpuint (count_rows (test), ==, 3);
  g_assert_true (says (test, "3 trong 34 sản phẩm"));
  g_assert_true (says (test, "Nước mắm"));
  search (test, "dong");
  g_assert_true (says (test, "Đông trùng hạ thảo"));
  g_assert_cmpuint (count_rows (test), <, 34);
  search (test, "");
  g_assert_cmpuint (count_rows (test), ==, 34);
  g_assert_true (says (test, "34 sản phẩm"));
}

/* Filters narrow together; sums are of what is left; the year changes what is true. */
static void
test_filters (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  guint four;

  choose (test, "Hạng sao", "4 sao");
  four = count_rows (test);
  g_assert_cmpuint (four, ==, 13);
  g_assert_true (says (test, "Tổng số 13"));
  g_assert_true (says (test, "13 trong 34 sản phẩm"));
  choose (test, "Địa bàn", "Sơn Trà");
  g_assert_cmpuint (count_rows (test), <, four);
  g_assert_cmpuint (count_rows (test), >, 0);
  choose (test, "Hạng sao", "Tất cả");
  choose (test, "Địa bàn", "Tất cả");
  g_assert_cmpuint (count_rows (test), ==, 34);

  choose (test, "Hạng sao", "Chưa có hạng");
  g_assert_cmpuint (count_rows (test), ==, 0);
  choose (test, "Hạng sao", "4 sao");
  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2020);
  ocop_test_window_settle (test);
  g_assert_cmpuint (count_rows (test), ==, 7);
  g_assert_true (says (test, "7 trong 15 sản phẩm"));
}

/* Nothing fits: the page says what was asked and takes it back. */
static void
test_nothing_fits (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  GtkWidget *empty;

  choose (test, "Hạng sao", "4 sao");
  search (test, "ruou can");
  empty = ocop_test_find_type (GTK_WIDGET (get_page (test)), OCOP_TYPE_LIST_EMPTY, 0);
  g_assert_nonnull (empty);
  g_assert_nonnull (ocop_test_find_label (empty, "Không có sản phẩm phù hợp"));
  g_assert_nonnull (ocop_test_find_label (empty, "“ruou can”"));
  g_assert_nonnull (ocop_test_find_label (empty, "Hạng sao: 4 sao"));
  g_assert_nonnull (ocop_test_find_label (empty, "34 sản phẩm"));
  g_assert_nonnull (ocop_test_find_button (empty, "Tìm trong tất cả các năm"));
  ocop_test_window_picture (test, "nothing-fits");

  ocop_test_click (ocop_test_find_button (empty, "Xóa bộ lọc"));
  ocop_test_window_settle (test);
  g_assert_cmpuint (count_rows (test), ==, 34);
  g_assert_false (ocop_test_is_shown (empty));
  g_assert_null (ocop_filter_choice_get_key (find_choice (test, "Hạng sao")));
}

/* Nothing yet: two ways on. */
static void
test_nothing_yet (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (1366, 768);
  g_autofree char *path = ocop_test_filled_file (test->folder, "trong.ocop", ocop_city_fill);
  GtkWidget *empty;

  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_city_view_show_page (ocop_main_window_get_city_view (test->window), "products");
  ocop_test_window_settle (test);
  empty = ocop_test_find_type (GTK_WIDGET (get_page (test)), OCOP_TYPE_LIST_EMPTY, 0);
  g_assert_nonnull (empty);
  g_assert_nonnull (ocop_test_find_label (empty, "Chưa có sản phẩm"));
  g_assert_nonnull (ocop_test_find_button (empty, "Thêm sản phẩm"));
  g_assert_nonnull (ocop_test_find_button (empty, "Nhập danh sách…"));
  ocop_test_window_picture (test, "nothing-yet");

  show_producers (test);
  g_assert_true (says (test, "Chưa có chủ thể"));
}

/* Producers in the same table: their own columns, filters, count and panel; the search goes with the page. */
static void
test_producers (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  GtkWidget *panel;

  show_producers (test);
  g_assert_cmpuint (count_rows (test), ==, 30);
  g_assert_true (says (test, "30 chủ thể"));
  panel = ocop_test_find_type (GTK_WIDGET (get_page (test)), OCOP_TYPE_SIDE_PANEL, 0);
  g_assert_nonnull (ocop_test_find_label (panel, "Công ty TNHH Bắc Đẩu"));
  g_assert_nonnull (ocop_test_find_label (panel, "4 sản phẩm"));
  g_assert_nonnull (ocop_test_find_label (panel, "Chả cá thu chiên"));
  choose (test, "Loại hình", "Hợp tác xã");
  g_assert_cmpuint (count_rows (test), <, 30);
  ocop_test_window_picture (test, "producers");

  search (test, "khong co ai");
  g_assert_true (says (test, "Không có chủ thể phù hợp"));
}

/* Enter, or the button, leads to the page of the record. */
static void
test_open (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  GtkWidget *view = ocop_test_find_type (GTK_WIDGET (get_page (test)), GTK_TYPE_COLUMN_VIEW, 0);
  GtkWidget *panel = ocop_test_find_type (GTK_WIDGET (get_page (test)), OCOP_TYPE_SIDE_PANEL, 0);

  g_signal_emit_by_name (view, "activate", 0u);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_main_window_get_subpage (test->window));
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
  g_assert_null (ocop_main_window_get_subpage (test->window));
  ocop_test_click (ocop_test_find_button (panel, "Mở trang sản phẩm"));
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_main_window_get_subpage (test->window));
}

static gboolean
rename_first (OcopDb    *db,
              gpointer   id,
              GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_PRODUCT, *(gint64 *) id, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_PRODUCT_NAME, "Cá bò gai khô đặc biệt");

  return ocop_record_save (record, db, error);
}

static void
written_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      done)
{
  g_assert_true (ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, NULL));
  *(gboolean *) done = TRUE;
}

/* What is written shows in its row and in the panel; what is taken back, too. */
static void
test_changes (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  OcopTable *table = ocop_lists_page_get_table (OCOP_LISTS_PAGE (get_page (test)));
  GtkWidget *view = ocop_test_find_type (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW, 0);
  GtkWidget *panel = ocop_test_find_type (GTK_WIDGET (get_page (test)), OCOP_TYPE_SIDE_PANEL, 0);
  gint64 id = ocop_table_get_selected (table);
  gboolean done = FALSE;

  ocop_workspace_write_async (ocop_main_window_get_workspace (test->window), "Đổi tên", rename_first, &id, NULL, NULL, written_cb, &done);
  ocop_test_iterate_while (!done);
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (view, "Cá bò gai khô đặc biệt"));
  g_assert_nonnull (ocop_test_find_label (panel, "Cá bò gai khô đặc biệt"));
  g_assert_cmpint (ocop_table_get_selected (table), ==, id);

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_window_wait_saved (test);
  g_assert_nonnull (ocop_test_find_label (panel, "Cá bò gai khô Bắc Đẩu"));
}

/* Where the letters leave too little room two columns and the panel give way; the button shows the panel over the table. */
static void
test_narrow (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (900, 600);
  g_autofree char *path = ocop_test_window_sample (test, "mau.ocop");
  GtkWidget *flap, *button;

  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_city_view_show_page (ocop_main_window_get_city_view (test->window), "products");
  ocop_test_window_settle (test);
  flap = ocop_test_find_type (GTK_WIDGET (get_page (test)), ADW_TYPE_FLAP, 0);
  g_assert_true (ocop_list_pane_is_narrow (ocop_lists_page_get_pane (OCOP_LISTS_PAGE (get_page (test)))));
  g_assert_false (adw_flap_get_reveal_flap (ADW_FLAP (flap)));
  g_assert_null (ocop_test_find_label (GTK_WIDGET (get_page (test)), "Hồ sơ"));
  ocop_test_window_picture (test, "products-narrow");

  button = NULL;
  for (guint i = 0; button == NULL || g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), "sidebar-show-right-symbolic") != 0; i++)
    {
      button = ocop_test_find_type (GTK_WIDGET (get_page (test)), GTK_TYPE_TOGGLE_BUTTON, i);
      g_assert_nonnull (button);
    }
  ocop_test_click (button);
  ocop_test_window_settle (test);
  g_assert_true (adw_flap_get_reveal_flap (ADW_FLAP (flap)));
}

static gboolean
count_cells (const OcopTableRow *row,
             gpointer            n_rows,
             GError            **error)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (g_str_equal (row->cells[i].text, "4") && i > 1)
      (*(guint *) n_rows)++;

  return TRUE;
}

/* What the table shows goes to Excel: as many products of four stars as are in view. */
static void
test_export (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("products");
  g_autofree char *path = ocop_test_folder_path (test->folder, "bang.xlsx");
  g_autoptr (OcopTableFile) file = NULL;
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  ocop_test_iterate_while (count_rows (test) == 0);
  choose (test, "Hạng sao", "4 sao");
  ocop_main_window_export_table (test->window, path);
  ocop_test_iterate_while (!g_file_test (path, G_FILE_TEST_EXISTS));
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "bang.xlsx"));

  file = ocop_table_file_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (ocop_table_file_read (file, 0, count_cells, &n_rows, &error));
  g_assert_cmpuint (n_rows, ==, count_rows (test));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/products-page/first-look", test_first_look);
  g_test_add_func ("/products-page/panel", test_panel);
  g_test_add_func ("/products-page/search", test_search);
  g_test_add_func ("/products-page/filters", test_filters);
  g_test_add_func ("/products-page/nothing-fits", test_nothing_fits);
  g_test_add_func ("/products-page/nothing-yet", test_nothing_yet);
  g_test_add_func ("/products-page/producers", test_producers);
  g_test_add_func ("/products-page/open", test_open);
  g_test_add_func ("/products-page/changes", test_changes);
  g_test_add_func ("/products-page/narrow", test_narrow);
  g_test_add_func ("/products-page/export", test_export);

  return g_test_run ();
}
