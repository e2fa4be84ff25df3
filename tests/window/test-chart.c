/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "window/ocop-chart-card.h"
#include "window/ocop-chart-plot.h"

typedef struct
{
  GtkWidget *window;
  OcopChartCard *card;
  OcopChartPlot *plot;
} Chart;

static OcopChartData *
make_bars (void)
{
  OcopChartData *data = ocop_chart_data_new (OCOP_CHART_SHAPE_BARS, "Theo địa bàn", "Địa bàn");

  ocop_chart_data_add_series (data, "4 sao", "s4");
  ocop_chart_data_add_series (data, "3 sao", "s3");
  ocop_chart_data_add_category (data, "Sơn Trà", NULL, NULL, (const gint64[]){ 4, 1 });
  ocop_chart_data_add_category (data, "Hòa Vang", NULL, NULL, (const gint64[]){ 0, 1200 });
  ocop_chart_data_add_category (data, "Hải Châu", NULL, NULL, (const gint64[]){ 0, 0 });

  return data;
}

static OcopChartData *
make_histogram (void)
{
  OcopChartData *data = ocop_chart_data_new (OCOP_CHART_SHAPE_HISTOGRAM, "Phân bố điểm", "Điểm");

  ocop_chart_data_add_series (data, "Sản phẩm", "s3");
  ocop_chart_data_add_key (data, "3 sao từ 50", "s3");
  ocop_chart_data_add_category (data, "65-<70", "65–70", "s3", (const gint64[]){ 3 });
  ocop_chart_data_add_category (data, "70-<75", "70–75", "s4", (const gint64[]){ 7 });

  return data;
}

static void
settle (Chart *chart)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  gtk_test_widget_wait_for_draw (chart->window);
}

static Chart
show (OcopChartData *data)
{
  Chart chart = { .window = gtk_window_new (), .card = g_object_new (OCOP_TYPE_CHART_CARD, NULL) };

  gtk_window_set_default_size (GTK_WINDOW (chart.window), 420, 320);
  gtk_window_set_child (GTK_WINDOW (chart.window), GTK_WIDGET (chart.card));
  ocop_chart_card_show (chart.card, data, NULL);
  gtk_window_present (GTK_WINDOW (chart.window));
  settle (&chart);
  chart.plot = OCOP_CHART_PLOT (ocop_test_find_type (chart.window, OCOP_TYPE_CHART_PLOT, 0));

  return chart;
}

/* Presses a key as the plot's own controller would get it. */
static gboolean
press (Chart *chart,
       guint  key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chart->plot));
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0u, (GdkModifierType) 0, &is_taken);
    }
  settle (chart);

  return is_taken;
}

static void
test_words (void)
{
  g_autoptr (OcopChartData) data = make_bars ();
  g_autofree char *all = ocop_chart_data_describe_all (data);
  const char *colour;
  g_autofree char *key = ocop_chart_data_describe_key (data, 1, &colour);

  g_assert_cmpstr (all, ==, "Theo địa bàn. Sơn Trà: 5 (4 sao 4, 3 sao 1); Hòa Vang: 1.200 (3 sao 1.200); Hải Châu: 0");
  g_assert_cmpstr (key, ==, "3 sao · 1.201");
  g_assert_cmpstr (colour, ==, "s3");
  g_assert_cmpint (ocop_chart_data_get_most (data), ==, 1200);
}

/* Who cannot see it is told the numbers, as a picture's label. */
static void
test_text_alternative (void)
{
  g_autoptr (OcopChartData) data = make_bars ();
  Chart chart = show (data);
  g_autofree char *all = ocop_chart_data_describe_all (data);

  gtk_test_accessible_assert_role (chart.plot, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart.plot, GTK_ACCESSIBLE_PROPERTY_LABEL, all);
  gtk_window_destroy (GTK_WINDOW (chart.window));
}

static void
test_keys (void)
{
  g_autoptr (OcopChartData) data = make_bars ();
  Chart chart = show (data);

  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (chart.plot)));
  g_assert_cmpint (ocop_chart_plot_get_chosen (chart.plot), ==, -1);
  g_assert_true (press (&chart, GDK_KEY_Home));
  g_assert_true (press (&chart, GDK_KEY_Down));
  g_assert_cmpint (ocop_chart_plot_get_chosen (chart.plot), ==, 1);
  g_assert_nonnull (ocop_test_find_label (chart.window, "Hòa Vang: 1.200 (3 sao 1.200)"));
  gtk_test_accessible_assert_property (chart.plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Hòa Vang: 1.200 (3 sao 1.200)");
  press (&chart, GDK_KEY_End);
  press (&chart, GDK_KEY_Right);
  g_assert_cmpint (ocop_chart_plot_get_chosen (chart.plot), ==, 2);
  g_assert_false (press (&chart, GDK_KEY_Tab));
  gtk_window_destroy (GTK_WINDOW (chart.window));
}

/* The pointer finds the category it is at, in bars by its height and in columns by its width. */
static void
test_pointer (void)
{
  g_autoptr (OcopChartData) bars = make_bars ();
  g_autoptr (OcopChartData) columns = make_histogram ();
  Chart chart = show (bars);
  int width = gtk_widget_get_width (GTK_WIDGET (chart.plot));

  g_assert_cmpint (ocop_chart_plot_find (chart.plot, 2, 2), ==, 0);
  g_assert_cmpint (ocop_chart_plot_find (chart.plot, width - 2, 30), ==, 1);
  g_assert_cmpint (ocop_chart_plot_find (chart.plot, 2, 5000), ==, -1);

  ocop_chart_card_show (chart.card, columns, NULL);
  settle (&chart);
  width = gtk_widget_get_width (GTK_WIDGET (chart.plot));
  g_assert_cmpint (ocop_chart_plot_find (chart.plot, 2, 2), ==, 0);
  g_assert_cmpint (ocop_chart_plot_find (chart.plot, width - 2, 2), ==, 1);
  g_assert_nonnull (ocop_test_find_label (chart.window, "70–75"));
  g_assert_nonnull (ocop_test_find_label (chart.window, "3 sao từ 50"));
  gtk_window_destroy (GTK_WINDOW (chart.window));
}

static void
test_table (void)
{
  g_autoptr (OcopChartData) data = make_bars ();
  Chart chart = show (data);
  GtkWidget *button = ocop_test_find_type (chart.window, GTK_TYPE_TOGGLE_BUTTON, 0);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  settle (&chart);
  g_assert_null (ocop_test_find_type (chart.window, OCOP_TYPE_CHART_PLOT, 0));
  g_assert_nonnull (ocop_test_find_label (chart.window, "Địa bàn"));
  g_assert_nonnull (ocop_test_find_label (chart.window, "1.205"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  settle (&chart);
  g_assert_nonnull (ocop_test_find_type (chart.window, OCOP_TYPE_CHART_PLOT, 0));

  ocop_chart_card_show_empty (chart.card, "Theo địa bàn", "Chưa có gì");
  settle (&chart);
  g_assert_nonnull (ocop_test_find_label (chart.window, "Chưa có gì"));
  g_assert_null (ocop_test_find_type (chart.window, GTK_TYPE_TOGGLE_BUTTON, 0));
  gtk_window_destroy (GTK_WINDOW (chart.window));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/chart/words", test_words);
  g_test_add_func ("/chart/text-alternative", test_text_alternative);
  g_test_add_func ("/chart/keys", test_keys);
  g_test_add_func ("/chart/pointer", test_pointer);
  g_test_add_func ("/chart/table", test_table);

  return g_test_run ();
}
