/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "window/history/ocop-history-list.h"
#include "window/producers/ocop-producer-page.h"
#include "window/products/ocop-product-page.h"
#include "window/record/ocop-timeline.h"

static gint64
find_product (OcopTestWindow *test,
              const char     *name)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM product WHERE name = '%s'", name);

  return ocop_test_number (ocop_workspace_get_path (workspace), sql);
}

static OcopProductPage *
open_product (OcopTestWindow *test,
              const char     *name)
{
  ocop_main_window_open_record (test->window, OCOP_KIND_PRODUCT, find_product (test, name));
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_PRODUCT_PAGE (ocop_main_window_get_subpage (test->window)));

  return OCOP_PRODUCT_PAGE (ocop_main_window_get_subpage (test->window));
}

static void
assert_says (OcopTestWindow *test,
             const char     *text)
{
  if (ocop_test_find_label (GTK_WIDGET (test->window), text) == NULL)
    g_error ("the page does not say “%s”", text);
}

static void
show (OcopTestWindow  *test,
      OcopProductPage *page,
      const char      *entry)
{
  g_autofree char *picture = g_strdup_printf ("product-%s", entry);

  ocop_product_page_show (page, entry);
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, picture);
}

/* A product of 2021: every entry says what the file holds of it, and what is not known is said as such. */
static void
test_entries (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopProductPage *page = open_product (test, "Bánh dừa nướng đậu phộng");
  GtkWidget *line;

  g_assert_cmpstr (ocop_subpage_get_title (OCOP_SUBPAGE (page)), ==, "Bánh dừa nướng đậu phộng");
  show (test, page, "profile");
  assert_says (test, "78,89");
  assert_says (test, "48-495-20306-01-2021");
  assert_says (test, "Quận Cẩm Lệ");
  assert_says (test, "Chưa nhập: ");
  assert_says (test, "20.000.000 đồng");
  assert_says (test, "1 khoản hỗ trợ");
  line = ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_TIMELINE, 0);
  g_assert_nonnull (line);
  g_assert_nonnull (strstr (ocop_timeline_get_text (OCOP_TIMELINE (line)), "03/11/2024"));
  show (test, page, "dossiers");
  assert_says (test, "Lần đầu");
  show (test, page, "evaluations");
  assert_says (test, "Hội đồng");
  assert_says (test, "Trung bình");
  show (test, page, "recognitions");
  assert_says (test, "3500/QĐ-UBND ngày 03/11/2021");
  show (test, page, "history");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "thay đổi"));
}

static GtkWidget *
find_link (GtkWidget *root)
{
  if (gtk_widget_has_css_class (root, "leads"))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_link (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The link leads to the producer, whose list leads back to each product, the others before and after it. */
static void
test_producer (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  gint64 product;
  GtkWidget *list;
  OcopSubpage *page;

  product = ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)),
                              "SELECT min (id) FROM product WHERE producer = "
                              "(SELECT producer FROM product GROUP BY producer ORDER BY count(*) DESC LIMIT 1)");
  ocop_main_window_open_record (test->window, OCOP_KIND_PRODUCT, product);
  ocop_test_window_settle (test);
  /* The first button of the panel is the name of the producer; opened alone, there is no previous or next. */
  page = ocop_main_window_get_subpage (test->window);
  g_assert_null (ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_PRODUCER_PAGE, 0));
  gtk_widget_activate_action (GTK_WIDGET (page), "product.next", NULL);
  g_assert_cmpint (ocop_product_page_get_id (OCOP_PRODUCT_PAGE (page)), ==, product);
  ocop_test_click (find_link (GTK_WIDGET (page)));
  ocop_test_window_settle (test);
  page = ocop_main_window_get_subpage (test->window);
  g_assert_true (OCOP_IS_PRODUCER_PAGE (page));
  ocop_test_window_picture (test, "producer-products");

  list = ocop_test_find_type (GTK_WIDGET (page), GTK_TYPE_LIST_BOX, 1);
  g_assert_nonnull (list);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  ocop_test_window_settle (test);
  page = ocop_main_window_get_subpage (test->window);
  g_assert_true (OCOP_IS_PRODUCT_PAGE (page));
  {
    gint64 first = ocop_product_page_get_id (OCOP_PRODUCT_PAGE (page));

    gtk_widget_activate_action (GTK_WIDGET (page), "product.next", NULL);
    ocop_test_window_settle (test);
    g_assert_cmpint (ocop_product_page_get_id (OCOP_PRODUCT_PAGE (page)), !=, first);
    gtk_widget_activate_action (GTK_WIDGET (page), "product.previous", NULL);
    g_assert_cmpint (ocop_product_page_get_id (OCOP_PRODUCT_PAGE (page)), ==, first);
    /* Before the first one there is none. */
    gtk_widget_activate_action (GTK_WIDGET (page), "product.previous", NULL);
    g_assert_cmpint (ocop_product_page_get_id (OCOP_PRODUCT_PAGE (page)), ==, first);
  }
}

static gboolean
rename_product (OcopDb    *db,
                gpointer   id,
                GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_PRODUCT, *(gint64 *) id, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_PRODUCT_NAME, "Bánh dừa nướng vị sầu riêng");

  return ocop_record_save (record, db, error);
}

/* What is changed anywhere is seen at once, in the title and in the history, and can be taken back from there. */
static void
test_change (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopProductPage *page = open_product (test, "Bánh dừa nướng đậu phộng");
  gint64 id = ocop_product_page_get_id (page);
  OcopHistoryList *list;

  ocop_workspace_write_async (ocop_main_window_get_workspace (test->window), "Sửa tên sản phẩm", rename_product, &id, NULL,
                              NULL, NULL, NULL);
  ocop_test_window_wait_saved (test);
  g_assert_cmpstr (ocop_subpage_get_title (OCOP_SUBPAGE (page)), ==, "Bánh dừa nướng vị sầu riêng");

  ocop_product_page_show (page, "history");
  ocop_test_window_settle (test);
  list = OCOP_HISTORY_LIST (ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_HISTORY_LIST, 0));
  g_assert_cmpuint (ocop_history_list_get_n_acts (list), ==, 2);
  g_assert_true (ocop_history_list_open (list, 0));
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, "product-history-open");
  assert_says (test, "Bánh dừa nướng đậu phộng → Bánh dừa nướng vị sầu riêng");
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (page), "Hoàn tác việc này"));
  ocop_test_window_wait_saved (test);
  g_assert_cmpstr (ocop_subpage_get_title (OCOP_SUBPAGE (page)), ==, "Bánh dừa nướng đậu phộng");
  assert_says (test, "đã hoàn tác");
}

static gboolean
delete_everything (OcopDb    *db,
                   gpointer   id,
                   GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_PRODUCT, *(gint64 *) id, error);

  return record != NULL && ocop_record_delete (record, db, error);
}

static gboolean
add_product (OcopDb    *db,
             gpointer   id,
             GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_PRODUCT);

  ocop_record_set_text (record, OCOP_PRODUCT_NAME, "Mật ong rừng");
  ocop_record_set_ref (record, OCOP_PRODUCT_PRODUCER, 1);
  if (!ocop_record_save (record, db, error))
    return FALSE;
  *(gint64 *) id = ocop_record_get_id (record);

  return TRUE;
}

/* A product taken out of the file under its page: the page says so, and has it again once that is taken back. */
static void
test_gone (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  gint64 id = 0;

  ocop_workspace_write_async (workspace, "Thêm sản phẩm", add_product, &id, NULL, NULL, NULL, NULL);
  ocop_test_window_wait_saved (test);
  open_product (test, "Mật ong rừng");
  assert_says (test, "Chưa có hạng vào ngày này");
  ocop_test_window_picture (test, "product-new");
  ocop_workspace_write_async (workspace, "Xóa sản phẩm", delete_everything, &id, NULL, NULL, NULL, NULL);
  ocop_test_window_wait_saved (test);
  assert_says (test, "Sản phẩm không còn trong tệp");
  ocop_test_window_picture (test, "product-gone");
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (ocop_main_window_get_subpage (test->window)), "Hoàn tác thao tác cuối"));
  ocop_test_window_wait_saved (test);
  g_assert_null (ocop_test_find_label (GTK_WIDGET (test->window), "Sản phẩm không còn trong tệp"));
  assert_says (test, "Mật ong rừng");
}

/* A session of 2026: the minimum missed and the ground of a knock-out are said in words; in a small window the summary
 * is an entry of the navigation. */
static void
test_outcomes (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  OcopProductPage *page;

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2026);
  page = open_product (test, "Bún khô Phước Hòa");
  show (test, page, "evaluations");
  assert_says (test, "tối thiểu chưa đạt");
  page = open_product (test, "Nấm bào ngư");
  show (test, page, "evaluations");
  assert_says (test, "Hồ sơ đăng ký không đáp ứng quy định");
}

static void
test_narrow (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (1000, 580);
  g_autofree char *path = ocop_test_window_sample (test, "mau.ocop");
  OcopProductPage *page;

  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2021);
  ocop_test_window_settle (test);
  page = open_product (test, "Bánh dừa nướng đậu phộng");
  ocop_test_window_settle (test);
  assert_says (test, "Tóm tắt");
  show (test, page, "summary");
  g_assert_nonnull (ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_TIMELINE, 0));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/product-page/entries", test_entries);
  g_test_add_func ("/product-page/producer", test_producer);
  g_test_add_func ("/product-page/change", test_change);
  g_test_add_func ("/product-page/gone", test_gone);
  g_test_add_func ("/product-page/outcomes", test_outcomes);
  g_test_add_func ("/product-page/narrow", test_narrow);

  return g_test_run ();
}
