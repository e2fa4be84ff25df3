/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-form.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-list-trade.h"
#include "window/list/ocop-lists-page.h"
#include "window/products/ocop-product-page.h"
#include "window/sales-points/ocop-check-row.h"
#include "window/sales-points/ocop-point-checklist.h"
#include "window/sales-points/ocop-revenue-view.h"
#include "window/sales-points/ocop-sales-point-edit.h"
#include "window/sales-points/ocop-sales-point-page.h"

static gint64
count (OcopTestWindow *test,
       const char     *sql)
{
  return ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), sql);
}

static OcopSalesPointPage *
open_point (OcopTestWindow *test,
            const char     *which)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM sales_point WHERE %s", which);

  ocop_main_window_open_record (test->window, OCOP_KIND_SALES_POINT, count (test, sql));
  ocop_test_window_settle (test);

  return OCOP_SALES_POINT_PAGE (ocop_main_window_get_subpage (test->window));
}

static void
assert_says (OcopTestWindow *test,
             const char     *text)
{
  if (ocop_test_find_label (GTK_WIDGET (test->window), text) == NULL)
    g_error ("The window does not say “%s”", text);
}

static OcopForm *
press (OcopTestWindow *test,
       const char     *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ocop_main_window_get_subpage (test->window)), action, NULL));
  ocop_test_window_settle (test);

  return OCOP_FORM (ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_FORM, 0));
}

static void
choose (OcopTestWindow *test,
        guint           nth,
        const char     *result)
{
  OcopCheckRow *row = OCOP_CHECK_ROW (ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_CHECK_ROW, nth));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ocop_check_row_get_choice (row, result)), TRUE);
  ocop_test_window_wait_saved (test);
}

/* A point is proposed, assessed by its checklist, barred from opening while something is not met, opened, and closed. */
static void
test_from_proposal_to_closing (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("sales-points");
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  OcopForm *form;
  GtkWidget *row;

  ocop_workspace_set_year (workspace, 2021);
  form = ocop_test_form_open (test, ocop_sales_point_edit_new (workspace, 0));
  ocop_test_form_type (form, OCOP_SALES_POINT_NAME, "Điểm bán hàng Làng Cổ");
  ocop_test_form_type (form, OCOP_SALES_POINT_ADDRESS, "1 Trần Phú");
  ocop_test_form_type (form, OCOP_SALES_POINT_PROPOSED_ON, "2/3/2021");
  g_assert_cmpint (count (test, "SELECT count(*) FROM sales_point WHERE name LIKE 'Điểm bán hàng Làng%'"), ==, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ocop_test_form_control (form, OCOP_SALES_POINT_TYPE)), 2);
  ocop_test_form_save (test);
  open_point (test, "name = 'Điểm bán hàng Làng Cổ'");
  assert_says (test, "Đề xuất");
  assert_says (test, "920/QĐ-BCT");
  ocop_test_window_picture (test, "sales-point");

  /* The day that is looked at stands in the entry: 31/12/2021. */
  choose (test, 0, "met");
  choose (test, 4, "not_met");
  g_assert_cmpint (count (test, "SELECT count(*) FROM sales_point_check k JOIN sales_point p ON p.id = k.sales_point WHERE p.name LIKE "
                                "'%Làng Cổ' AND k.checked_on = '2021-12-31'"), ==, 2);
  assert_says (test, "đạt 1/7");
  row = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_CHECK_ROW, 0);
  choose (test, 0, "not_yet");
  g_assert_true (row == ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_CHECK_ROW, 0)); /* one stays where one was */
  choose (test, 0, "met");

  form = press (test, "point.next");
  ocop_test_form_type (form, OCOP_SALES_POINT_ASSESSED_ON, "1/12/2021");
  ocop_test_form_type (form, OCOP_SALES_POINT_ASSESSMENT, "Đủ điều kiện");
  ocop_test_form_save (test);
  ocop_test_window_settle (test);
  assert_says (test, "Đã thẩm định");
  g_assert_cmpint (count (test, "SELECT count(*) FROM sales_point WHERE assessed_on = '2021-12-01'"), ==, 1);

  /* The criterion that is not met bars the opening. */
  form = press (test, "point.next");
  ocop_test_form_type (form, OCOP_SALES_POINT_OPENED_ON, "31/12/2021");
  ocop_test_form_save (test);
  ocop_test_window_settle (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM sales_point WHERE opened_on = '2021-12-31'"), ==, 0);
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
  choose (test, 4, "met");
  form = press (test, "point.next");
  ocop_test_form_type (form, OCOP_SALES_POINT_OPENED_ON, "31/12/2021");
  ocop_test_form_save (test);
  ocop_test_window_settle (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM sales_point WHERE opened_on = '2021-12-31'"), ==, 1);
  assert_says (test, "Đang hoạt động");

  /* Closing asks for the reason. */
  form = press (test, "point.next");
  ocop_test_form_type (form, OCOP_SALES_POINT_CLOSED_ON, "31/12/2021");
  ocop_test_form_save (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM sales_point WHERE closed_on = '2021-12-31'"), ==, 0);
  ocop_test_form_type (form, OCOP_SALES_POINT_CLOSING, "Hết hạn thuê mặt bằng");
  ocop_test_form_save (test);
  ocop_test_window_settle (test);
  assert_says (test, "Đã đóng cửa");
  assert_says (test, "Hết hạn thuê mặt bằng");
}

static void
type_figure (OcopFigureGrid *grid,
             guint           row,
             guint           column,
             const char     *text)
{
  ocop_figure_grid_go (grid, row, column);
  gtk_editable_set_text (GTK_EDITABLE (ocop_figure_grid_get_text (grid)), text);
  ocop_figure_grid_go (grid, row + 1, column);
}

/* Months are typed; each cell is an act that can be taken back, and the grid stays where one was. */
static void
test_revenue (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("sales-points");
  OcopSalesPointPage *page;
  OcopFigureGrid *grid;
  guint row, column;

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), OCOP_ALL_YEARS);
  page = open_point (test, "name LIKE '%Bạch Đằng'");
  ocop_sales_point_page_show (page, "revenue");
  ocop_test_window_settle (test);
  grid = ocop_revenue_view_get_grid (OCOP_REVENUE_VIEW (ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_REVENUE_VIEW, 0)));
  assert_says (test, "Doanh thu năm 2023, đồng");
  type_figure (grid, 10, 0, "350 triệu");
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count (test, "SELECT ocop FROM sales_point_month WHERE year = 2023 AND month = 11"), ==, 350000000);
  ocop_figure_grid_get_place (grid, &row, &column);
  g_assert_cmpuint (row, ==, 11);
  type_figure (grid, 10, 1, "nhiều");
  g_assert_cmpint (count (test, "SELECT count(*) FROM sales_point_month WHERE year = 2023 AND month = 11 AND other IS NOT NULL"), ==, 0);
  g_assert_cmpstr (ocop_figure_grid_get_said (grid), !=, "");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.undo", NULL);
  ocop_test_window_wait_saved (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM sales_point_month WHERE year = 2023 AND month = 11"), ==, 0);
}

/* An offer on the network: shopee.vn/x is what people copy, and one address is one. */
static void
test_offer (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("sales-points");
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  gint64 product = count (test, "SELECT id FROM product WHERE name = 'Chả bò Phước Hà'");
  OcopForm *form = ocop_test_form_open (test, ocop_outlet_edit_new (workspace, product));

  ocop_test_form_type (form, OCOP_ONLINE_LISTING_SITE, "Shopee");
  ocop_test_form_type (form, OCOP_ONLINE_LISTING_ADDRESS, "không phải địa chỉ");
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_ONLINE_LISTING_ADDRESS));
  ocop_test_form_type (form, OCOP_ONLINE_LISTING_ADDRESS, "shopee.vn/a\nshopee.vn/b");
  g_assert_nonnull (ocop_test_form_fault (form, OCOP_ONLINE_LISTING_ADDRESS));
  ocop_test_form_type (form, OCOP_ONLINE_LISTING_ADDRESS, "shopee.vn/cha-bo");
  g_assert_null (ocop_test_form_fault (form, OCOP_ONLINE_LISTING_ADDRESS));
  ocop_test_form_save (test);
  g_assert_cmpint (count (test, "SELECT count(*) FROM online_listing WHERE address = 'https://shopee.vn/cha-bo'"), ==, 1);
  ocop_main_window_open_record (test->window, OCOP_KIND_PRODUCT, product);
  ocop_test_window_settle (test);
  ocop_product_page_show (OCOP_PRODUCT_PAGE (ocop_main_window_get_subpage (test->window)), "outlets");
  ocop_test_window_settle (test);
  assert_says (test, "Shopee");
  assert_says (test, "Điểm giới thiệu và bán sản phẩm OCOP 112 Bạch Đằng");
}

/* The lists: points, meetings, and of each product where it is sold. */
static void
test_lists (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("sales-points");
  OcopListsPage *page = OCOP_LISTS_PAGE (ocop_main_window_get_page (test->window));
  static const struct
  {
    const char *key;
    guint n;
  } panes[] = { { "points", 2 }, { "meetings", 1 }, { "outlets", 34 } };

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), OCOP_ALL_YEARS);
  ocop_test_window_settle (test);
  for (gsize i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ocop_lists_page_get_pane (page)), "page.show", "s", panes[i].key));
      ocop_test_window_settle (test);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ocop_table_get_listing (ocop_lists_page_get_table (page)))), ==,
                        panes[i].n);
    }
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/sales-points/from-proposal-to-closing", test_from_proposal_to_closing);
  g_test_add_func ("/sales-points/revenue", test_revenue);
  g_test_add_func ("/sales-points/offer", test_offer);
  g_test_add_func ("/sales-points/lists", test_lists);

  return g_test_run ();
}
