/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "ocop-test-city.h"
#include "window/ocop-filter-choice.h"
#include "window/products/ocop-products-page.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* bench-window: what the page of products costs at the size of a nation. “Ours” is all that a key, a choice or a page
 * of the switcher makes the program do, with the rows filled anew; “drawn” is until all is painted, which GTK has its share in (it makes 200 rows). Both are
 * the processor's time of the window's thread. */

#define N_PRODUCTS 20000
#define N_PRODUCERS 2500
#define N_ROUNDS 5

static void
fill (OcopTestCity *city)
{
  static const char *const firsts[] = { "Bánh tráng", "Nước mắm", "Chả bò", "Đông trùng hạ thảo", "Mật ong", "Trà sâm dứa", "Tỏi đen", "Ớt bột" };
  static const char *const places[] = { "Hoà Vang", "Cẩm Lệ", "Túy Loan", "Nam Ô", "Ngũ Hành Sơn", "Thọ Quang", "Điện Bàn" };
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 decision = ocop_test_city_decision (city, "3500/QĐ-UBND", "2021-11-03");
  gint64 producers[N_PRODUCERS];

  for (int i = 0; i < N_PRODUCERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Hợp tác xã %s %d", places[i % 7], i);

      producers[i] = ocop_test_city_producer (city, name, i % 3 == 0 ? "household" : "cooperative", city->ward);
    }
  for (int i = 0; i < N_PRODUCTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s số %d", firsts[i % 8], places[i % 7], i);
      gint64 product = ocop_test_city_product (city, name, producers[i % N_PRODUCERS], 1 + i % 20);

      ocop_test_city_dossier (city, product, round, "first", 1 + i % 20);
      if (i % 4 != 0)
        ocop_test_city_recognition (city, product, 3 + i % 3, "first", 2021, round, decision);
    }
}

typedef struct
{
  OcopTestWindow *test;
  OcopProductsPage *page;
} Bench;

static OcopFilterChoice *
get_choice (Bench *bench,
            guint  nth)
{
  return OCOP_FILTER_CHOICE (ocop_test_find_type (GTK_WIDGET (bench->page), OCOP_TYPE_FILTER_CHOICE, nth));
}

static void
leave (Bench *bench)
{
  ocop_city_view_show_page (ocop_main_window_get_city_view (bench->test->window), "overview");
}

static void
come (Bench *bench)
{
  ocop_city_view_show_page (ocop_main_window_get_city_view (bench->test->window), "products");
}

static void
search_all (Bench *bench)
{
  ocop_page_search (OCOP_PAGE (bench->page), "");
}

static void
search_letter (Bench *bench)
{
  ocop_page_search (OCOP_PAGE (bench->page), "đ");
}

static void
search_words (Bench *bench)
{
  ocop_page_search (OCOP_PAGE (bench->page), "nuoc mam nam o");
}

static void
filter_all (Bench *bench)
{
  ocop_list_pane_clear (ocop_lists_page_get_pane (OCOP_LISTS_PAGE (bench->page)));
}

static void
filter_stars (Bench *bench)
{
  ocop_filter_choice_set_key (get_choice (bench, OCOP_PRODUCTS_BY_STARS), "4");
}

static void
sort_by_score (Bench *bench)
{
  gtk_widget_activate_action (GTK_WIDGET (ocop_lists_page_get_table (OCOP_LISTS_PAGE (bench->page))), "table.sort", "s", "score");
}

static void
sort_by_producer (Bench *bench)
{
  gtk_widget_activate_action (GTK_WIDGET (ocop_lists_page_get_table (OCOP_LISTS_PAGE (bench->page))), "table.sort", "s", "producer");
}

static void
year_2021 (Bench *bench)
{
  ocop_workspace_set_year (ocop_main_window_get_workspace (bench->test->window), 2021);
}

static void
year_2020 (Bench *bench)
{
  ocop_workspace_set_year (ocop_main_window_get_workspace (bench->test->window), 2020);
}

typedef void (*Work) (Bench *bench);

/* The processor's time of this thread, which other programs running at the same time do not lengthen. */
static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
measure (Bench      *bench,
         const char *what,
         Work        before,
         Work        work,
         double      budget)
{
  double ours = G_MAXDOUBLE, drawn = G_MAXDOUBLE;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      double start;

      before (bench);
      ocop_test_window_settle (bench->test);
      start = now_ms ();
      work (bench);
      ocop_table_settle (ocop_lists_page_get_table (OCOP_LISTS_PAGE (bench->page)));
      ours = MIN (ours, now_ms () - start);
      ocop_test_window_settle (bench->test);
      drawn = MIN (drawn, now_ms () - start);
    }
  printf ("  %-26s %8.2f   %8.2f", what, ours, drawn);
  if (budget > 0)
    printf ("  %9.0f", budget);
  printf ("\n");
}

/* Where there is no screen, on one that nobody sees. */
static void
need_screen (char **argv)
{
  if (g_getenv ("DISPLAY") != NULL || g_getenv ("WAYLAND_DISPLAY") != NULL)
    return;
  execlp ("xvfb-run", "xvfb-run", "-a", "-s", "-screen 0 1366x768x24", argv[0], NULL);
  fprintf (stderr, "bench-window: no screen and no xvfb-run: left out\n");
  exit (0);
}

static void
set_environment (void)
{
  const char *root = g_getenv ("OCOP_BUILD_ROOT");
  g_autofree char *schemas = g_build_filename (root != NULL ? root : ".", "data", NULL);
  g_autofree char *translations = g_build_filename (root != NULL ? root : ".", "po", NULL);

  g_setenv ("OCOP_SCHEMA_DIR", schemas, FALSE);
  g_setenv ("OCOP_TRANSLATIONS", translations, FALSE);
  g_setenv ("GDK_BACKEND", "x11", FALSE);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", FALSE);
  g_setenv ("GSETTINGS_BACKEND", "memory", FALSE);
  g_setenv ("GTK_A11Y", "none", FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "bench.ocop");
  g_autoptr (OcopTestWindow) test = NULL;
  Bench bench;
  double start;

  need_screen (argv);
  set_environment ();
  ocop_test_window_setup (&argc, &argv);
  ocop_test_city_make (folder, path, fill);
  test = ocop_test_window_new (1366, 768);
  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_test_window_settle (test);
  bench.test = test;

  printf ("window, %d products       ours ms   drawn ms  budget ms\n", N_PRODUCTS);
  start = now_ms ();
  come (&bench);
  printf ("  %-26s %8.2f", "page looked at first", now_ms () - start);
  ocop_test_window_settle (test);
  printf ("   %8.2f\n", now_ms () - start);
  bench.page = OCOP_PRODUCTS_PAGE (ocop_city_view_get_page (ocop_main_window_get_city_view (test->window)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ocop_table_get_listing (ocop_lists_page_get_table (OCOP_LISTS_PAGE (bench.page))))), ==,
                    N_PRODUCTS);
  measure (&bench, "page switch", leave, come, 16);
  measure (&bench, "search, one letter", search_all, search_letter, 16);
  measure (&bench, "search, four words", search_all, search_words, 16);
  measure (&bench, "search cleared", search_words, search_all, 16);
  measure (&bench, "filter by stars", filter_all, filter_stars, 16);
  measure (&bench, "filters cleared", filter_stars, filter_all, 16);
  measure (&bench, "sort by producer", sort_by_score, sort_by_producer, 16);
  measure (&bench, "sort by score", sort_by_producer, sort_by_score, 16);
  measure (&bench, "another year", year_2020, year_2021, 0);

  return 0;
}
