/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "window/ocop-save-sign.h"

/* The doors come first, in Vietnamese; the sample city is made and shown; the next start opens it again. */
static void
test_first_start (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (1366, 768);
  GtkWidget *window = GTK_WIDGET (test->window);

  g_assert_nonnull (ocop_test_find_label (window, "Tệp thành phố mới"));
  g_assert_null (ocop_main_window_get_workspace (test->window));
  ocop_test_window_picture (test, "first-start");

  g_action_group_activate_action (G_ACTION_GROUP (test->app), "sample", NULL);
  ocop_test_iterate_while (ocop_main_window_get_workspace (test->window) == NULL);
  ocop_test_window_settle (test);
  /* The sample is first seen in the year of its plan. */
  g_assert_cmpint (ocop_workspace_get_year (ocop_main_window_get_workspace (test->window)), ==, 2021);
  g_assert_nonnull (ocop_test_find_label (window, "Sản phẩm"));

  ocop_test_window_restart (test);
  ocop_test_iterate_while (ocop_main_window_get_workspace (test->window) == NULL);
}

/* The keys of the pages lead there, and the year changes what day the figures are of. */
static void
test_pages_and_year (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  static const char *const pages[] = { "products", "evaluations", "fairs", "sales-points", "overview" };
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (test->window), "win.page", "s", pages[i]);
      ocop_test_window_settle (test);
      g_assert_cmpstr (ocop_city_view_get_page_name (ocop_main_window_get_city_view (test->window)), ==, pages[i]);
    }
  g_assert_cmpstr (ocop_workspace_get_as_of (workspace), ==, "2021-12-31");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.year", "i", 2020);
  g_assert_cmpstr (ocop_workspace_get_as_of (workspace), ==, "2020-12-31");
}

/* A file that another program holds can be looked at, and the window says why no more than that. */
static void
test_read_only (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (1366, 768);
  g_autofree char *path = ocop_test_window_sample (test, "mau.ocop");
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) holder = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  GtkWidget *sign;

  g_assert_no_error (error);
  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_test_window_settle (test);
  sign = ocop_test_find_type (GTK_WIDGET (test->window), OCOP_TYPE_SAVE_SIGN, 0);
  g_assert_nonnull (sign);
  g_assert_cmpstr (ocop_save_sign_get_text (OCOP_SAVE_SIGN (sign)), ==, "Chỉ đọc");
  g_assert_true (ocop_workspace_is_read_only (ocop_main_window_get_workspace (test->window)));
  ocop_store_close (holder);
}

/* No page makes the window higher than the smallest screen is: what is longer scrolls. */
static void
test_pages_fit (void)
{
  static const OcopKind kinds[] = { OCOP_KIND_PRODUCT, OCOP_KIND_PRODUCER, OCOP_KIND_SESSION, OCOP_KIND_COUNCIL, OCOP_KIND_FAIR,
                                    OCOP_KIND_SALES_POINT, OCOP_KIND_EVIDENCE };
  static const char *const pages[] = { "overview", "products", "evaluations", "fairs", "sales-points" };
  g_autoptr (OcopTestWindow) test = ocop_test_window_new (1024, 600);
  g_autofree char *path = ocop_test_window_sample (test, "mau.ocop");
  int height;

  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2021);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      ocop_city_view_show_page (ocop_main_window_get_city_view (test->window), pages[i]);
      ocop_test_window_settle (test);
      gtk_widget_measure (GTK_WIDGET (test->window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      if (height > 600)
        g_error ("the page “%s” is %d high", pages[i], height);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM \"%s\"", ocop_entity_get (kinds[i])->table);

      ocop_main_window_open_record (test->window, kinds[i], ocop_test_number (path, sql));
      ocop_test_window_settle (test);
      gtk_widget_measure (GTK_WIDGET (test->window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      if (height > 600)
        g_error ("the page of %s is %d high", ocop_entity_get (kinds[i])->table, height);
      ocop_main_window_back (test->window);
      ocop_test_window_settle (test);
    }
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/main-window/first-start", test_first_start);
  g_test_add_func ("/main-window/pages-and-year", test_pages_and_year);
  g_test_add_func ("/main-window/read-only", test_read_only);
  g_test_add_func ("/main-window/pages-fit", test_pages_fit);

  return g_test_run ();
}
