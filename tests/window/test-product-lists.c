/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-kinds.h"
#include "model/ocop-list-dossiers.h"
#include "window/dossiers/ocop-document-segments.h"
#include "window/dossiers/ocop-dossier-new.h"
#include "window/dossiers/ocop-dossier-view.h"
#include "window/dossiers/ocop-evidence-page.h"
#include "window/form/ocop-record-edit.h"
#include "window/products/ocop-product-page.h"
#include "window/products/ocop-products-page.h"

/* All years: what was filed this year is there, too. */
static OcopTestWindow *
start (void)
{
  OcopTestWindow *test = ocop_test_window_on_sample ("products");

  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), OCOP_ALL_YEARS);
  ocop_test_window_settle (test);

  return test;
}

static OcopProductsPage *
show_list (OcopTestWindow *test,
           const char     *key)
{
  OcopProductsPage *page = OCOP_PRODUCTS_PAGE (ocop_city_view_get_page (ocop_main_window_get_city_view (test->window)));
  g_autofree char *picture = g_strdup_printf ("list-%s", key);

  gtk_widget_activate_action (GTK_WIDGET (ocop_lists_page_get_table (OCOP_LISTS_PAGE (page))), "page.show", "s", key);
  ocop_test_window_settle (test);
  ocop_test_window_picture (test, picture);

  return page;
}

static OcopListing *
get_listing (OcopProductsPage *page)
{
  return ocop_table_get_listing (ocop_lists_page_get_table (OCOP_LISTS_PAGE (page)));
}

static guint
count_rows (OcopProductsPage *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_listing (page)));
}

static gint64
count (OcopTestWindow *test,
       const char     *sql)
{
  return ocop_test_number (ocop_workspace_get_path (ocop_main_window_get_workspace (test->window)), sql);
}

/* Each list has all that the file holds, and a panel on the row selected. */
static void
test_all (void)
{
  static const struct
  {
    const char *key;
    const char *sql;
  } lists[] = {
    { "dossiers", "SELECT count(*) FROM dossier" },
    { "evidence", "SELECT count(*) FROM evidence" },
    { "inspections", "SELECT count(*) FROM inspection" },
    { "supports", "SELECT count(*) FROM support" },
    { "producers", "SELECT count(*) FROM producer" },
  };
  g_autoptr (OcopTestWindow) test = start ();

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpuint (count_rows (show_list (test, lists[i].key)), ==, count (test, lists[i].sql));
  g_assert_cmpuint (count_rows (show_list (test, "certificates")), >, 0);
}

/* Enter leads to the dossier on its product's page; of a row without a page to its form. */
static void
test_opened (void)
{
  g_autoptr (OcopTestWindow) test = start ();
  OcopProductsPage *page = show_list (test, "dossiers");
  gint64 dossier = count (test, "SELECT d.id FROM dossier d JOIN product p ON p.id = d.product WHERE p.name = 'Bún khô Phước Hòa'");
  OcopSubpage *opened;

  g_signal_emit_by_name (ocop_lists_page_get_table (OCOP_LISTS_PAGE (page)), "activated", dossier);
  ocop_test_window_settle (test);
  opened = ocop_main_window_get_subpage (test->window);
  g_assert_true (OCOP_IS_PRODUCT_PAGE (opened));
  g_assert_cmpstr (ocop_subpage_get_title (opened), ==, "Bún khô Phước Hòa");
  g_assert_nonnull (ocop_test_find_type (GTK_WIDGET (opened), OCOP_TYPE_DOSSIER_VIEW, 0));
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);

  page = show_list (test, "evidence");
  g_signal_emit_by_name (ocop_lists_page_get_table (OCOP_LISTS_PAGE (page)), "activated", count (test, "SELECT min (id) FROM evidence"));
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_EVIDENCE_PAGE (ocop_main_window_get_subpage (test->window)));
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);

  page = show_list (test, "supports");
  g_signal_emit_by_name (ocop_lists_page_get_table (OCOP_LISTS_PAGE (page)), "activated", count (test, "SELECT min (id) FROM support"));
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
}

/* "Dossiers that lack a food-safety certificate in Hòa Vang" is two filters, and what is found goes to Excel as it stands. */
static void
test_filtered (void)
{
  g_autoptr (OcopTestWindow) test = start ();
  OcopProductsPage *page = show_list (test, "dossiers");
  const OcopListQuery *query;
  OcopListingReport report = { 0 };

  g_assert_true (ocop_page_describe_table (OCOP_PAGE (page), &report));
  g_assert_true (report.list == &ocop_dossiers_list);
  g_assert_cmpstr (report.title, ==, "Hồ sơ");
  ocop_page_search (OCOP_PAGE (page), "bun kho");
  ocop_test_window_settle (test);
  g_assert_cmpuint (count_rows (page), ==, 1);
  query = ocop_listing_get_query (get_listing (page));
  g_assert_cmpstr (query->search, ==, "bun kho");
  ocop_page_search (OCOP_PAGE (page), "khong co gi nhu the");
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (test->window), "Không có hồ sơ phù hợp"));
}

/* Ctrl+N begins what the list in view is of. */
static void
test_added (void)
{
  g_autoptr (OcopTestWindow) test = start ();

  show_list (test, "dossiers");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new", NULL);
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_DOSSIER_NEW (ocop_main_window_get_subpage (test->window)));
  ocop_test_window_picture (test, "dossier-new-from-list");
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
  show_list (test, "inspections");
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new", NULL);
  ocop_test_window_settle (test);
  g_assert_true (OCOP_IS_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
}

int
main (int   argc,
      char *argv[])
{
  ocop_test_window_setup (&argc, &argv);

  g_test_add_func ("/window/product-lists/all", test_all);
  g_test_add_func ("/window/product-lists/opened", test_opened);
  g_test_add_func ("/window/product-lists/filtered", test_filtered);
  g_test_add_func ("/window/product-lists/added", test_added);

  return g_test_run ();
}
