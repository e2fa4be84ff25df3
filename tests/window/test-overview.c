/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-overview.h"
#include "window/ocop-chart-card.h"
#include "window/ocop-chart-plot.h"
#include "window/ocop-columns.h"
#include "window/ocop-plan-card.h"

static void
wait_page (OcopTestWindow *test)
{
  OcopPage *page = ocop_city_view_get_page (ocop_main_window_get_city_view (test->window));

  ocop_test_iterate_while (ocop_page_is_loading (page));
  ocop_test_window_settle (test);
}

static OcopTestWindow *
show_year (const char *page,
           int         year)
{
  OcopTestWindow *test = ocop_test_window_on_sample (page);

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), year);
  wait_page (test);

  return test;
}

static void
assert_says (OcopTestWindow *test,
             const char     *text)
{
  if (ocop_test_find_label (GTK_WIDGET (test->window), text) == NULL)
    g_error ("nothing says “%s”", text);
}

/* Every figure on the page is the model's, which is the workbook's. */
static void
test_figures (void)
{
  g_autoptr (OcopTestWindow) test = show_year ("overview", 2021);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopOverview) overview =
      ocop_overview_load (ocop_workspace_get_db (ocop_main_window_get_workspace (test->window)), 2021, "2021-12-31", &error);
  g_autofree char *products = NULL;
  g_autofree char *in_force = NULL;
  g_autofree char *met = NULL;
  OcopTargetProgress *first;

  g_assert_no_error (error);
  first = g_ptr_array_index (overview->plan->targets, 0);
  products = g_strdup_printf ("%u sản phẩm đã công nhận · %d chủ thể", overview->rows->len, overview->n_producers);
  in_force = g_strdup_printf ("%d còn chứng nhận", overview->n_in_force);
  met = g_strdup_printf ("đạt %d trong %d · tính đến 31/12/2021", overview->plan->n_met, overview->plan->n_counting);
  assert_says (test, products);
  assert_says (test, in_force);
  assert_says (test, met);
  assert_says (test, "Chỉ tiêu Kế hoạch 43/KH-UBND năm 2021");
  g_assert_cmpint (first->done.num, ==, 19);
  assert_says (test, "19/10");
  assert_says (test, "chưa đủ: Liên Chiểu 0/2, Hải Châu 0/2");
  /* What nothing is recorded of is neither 0 nor missed. */
  assert_says (test, "chưa có số liệu");
  assert_says (test, "–");
  /* Made-up means say so beside each figure that comes from them. */
  assert_says (test, "19 sản phẩm · số liệu minh họa");
  assert_says (test, "điểm số minh họa · điểm cao nhất hiện nay: 83,00");
  ocop_test_window_picture (test, "overview-2021");
}

/* Behind the spread of the scores and the groups, which stand in the left column. */
#define UNITS_CARD 2

static char *
describe_units (OcopTestWindow *test)
{
  GtkWidget *card = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_CHART_CARD, UNITS_CARD);
  OcopChartData *data = ocop_chart_card_get_data (OCOP_CHART_CARD (card));

  return data != NULL ? ocop_chart_data_describe_all (data) : NULL;
}

static void
test_units (void)
{
  g_autoptr (OcopTestWindow) test = show_year ("overview", 2021);
  g_autofree char *text = describe_units (test);

  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "Sản phẩm còn chứng nhận theo địa bàn"));
  g_assert_nonnull (strstr (text, "Sơn Trà: 8 (4 sao 5, 3 sao 3)"));
  g_assert_nonnull (strstr (text, "Hòa Vang: 6"));
}

/* A year without a plan says so; a year after all certificates have ended still tells where the products were. */
static void
test_other_years (void)
{
  g_autoptr (OcopTestWindow) test = show_year ("overview", 2020);
  g_autofree char *text = NULL;

  assert_says (test, "Tệp chưa có kế hoạch năm 2020");
  assert_says (test, "15 sản phẩm đã công nhận");
  assert_says (test, "Trong thời gian này chưa có sản phẩm nào được Hội đồng chấm điểm");

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2026);
  wait_page (test);
  assert_says (test, "0 còn chứng nhận");
  assert_says (test, "34 đã hết hạn");
  text = describe_units (test);
  g_assert_nonnull (strstr (text, "Sản phẩm từng được công nhận theo địa bàn"));

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), OCOP_ALL_YEARS);
  wait_page (test);
  assert_says (test, "Kế hoạch giao theo từng năm");
  assert_says (test, "29 sản phẩm · số liệu minh họa");
}

/* Of two years asked for one after the other, the last is shown, whichever is read first. */
static void
test_late_result (void)
{
  g_autoptr (OcopTestWindow) test = show_year ("overview", 2021);
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);

  for (int i = 0; i < 10; i++)
    {
      ocop_workspace_set_year (workspace, 2020);
      ocop_workspace_set_year (workspace, 2026);
      ocop_workspace_set_year (workspace, 2021);
    }
  wait_page (test);
  for (int i = 0; i < 20; i++)
    {
      g_usleep (5000);
      ocop_test_window_settle (test);
      assert_says (test, "Năm 2021, tính đến 31/12/2021");
    }
}

/* The columns stand beside one another where both fit, and below one another on a small screen. */
static void
test_folding (void)
{
  g_autoptr (OcopTestWindow) wide = show_year ("overview", 2021);
  g_autoptr (OcopTestWindow) narrow = ocop_test_window_new (1024, 600);
  g_autofree char *path = ocop_test_window_sample (narrow, "mau.ocop");
  GtkWidget *columns = ocop_test_find_type (GTK_WIDGET (wide->window), OCOP_TYPE_COLUMNS, 0);

  g_assert_false (ocop_columns_is_folded (OCOP_COLUMNS (columns)));
  g_assert_true (ocop_main_window_open_city (narrow->window, path));
  ocop_city_view_show_page (ocop_main_window_get_city_view (narrow->window), "overview");
  ocop_workspace_set_year (ocop_main_window_get_workspace (narrow->window), 2021);
  ocop_test_window_settle (narrow);
  wait_page (narrow);
  columns = ocop_test_find_type (GTK_WIDGET (narrow->window), OCOP_TYPE_COLUMNS, 0);
  g_assert_true (ocop_columns_is_folded (OCOP_COLUMNS (columns)));
}

/* The pages of fairs and of sales points begin with what the plan asks of them. */
static void
test_plan_pages (void)
{
  g_autoptr (OcopTestWindow) test = show_year ("fairs", 2021);

  assert_says (test, "Hội chợ, phiên chợ sản phẩm OCOP tổ chức trong năm");
  assert_says (test, "Phiên chợ sản phẩm OCOP cuối năm 2021");
  g_assert_null (ocop_test_find_label (GTK_WIDGET (test->window), "Sản phẩm đạt từ 3 sao"));

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.page", "s", "sales-points");
  ocop_test_window_settle (test);
  wait_page (test);
  assert_says (test, "Điểm giới thiệu và bán sản phẩm mở trong năm");

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2026);
  wait_page (test);
  assert_says (test, "Tệp không có chỉ tiêu năm 2026");
}

/* However many units: the letters of a tile are all to be read. */
static void
test_small_tiles (void)
{
  g_autoptr (OcopTestWindow) test = show_year ("overview", 2026);
  GtkWidget *letters = ocop_test_find_label (GTK_WIDGET (test->window), "NHS");

  g_assert_nonnull (letters);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (letters))));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/overview/figures", test_figures);
  g_test_add_func ("/overview/units", test_units);
  g_test_add_func ("/overview/other-years", test_other_years);
  g_test_add_func ("/overview/late-result", test_late_result);
  g_test_add_func ("/overview/folding", test_folding);
  g_test_add_func ("/overview/plan-pages", test_plan_pages);
  g_test_add_func ("/overview/small-tiles", test_small_tiles);

  return g_test_run ();
}
