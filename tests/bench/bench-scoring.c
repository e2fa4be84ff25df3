/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

#include "model/ocop-session.h"
#include "ocop-test-city.h"

#include <time.h>

/* The scoring screen and the chair's table: time of the processor, so that other work on the machine does not count. */

#define N_TURNS 11

static double
now_ms (void)
{
  struct timespec at;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &at);

  return (double) at.tv_sec * 1000 + (double) at.tv_nsec / 1e6;
}

static void
paint (OcopTestWindow *test)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (test->window));
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

/* Orders the numbers. */
static gboolean
over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* What the screen does by itself while its member reads. */
static void
rest (OcopTestWindow *test)
{
  gboolean is_over = FALSE;

  g_timeout_add (600, over_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  ocop_test_window_settle (test);
}

static void
tell (const char *what,
      double     *numbers,
      gsize       n)
{
  qsort (numbers, n, sizeof (double), compare_doubles);
  g_print ("%-26s %6.2f ms, worst %.2f\n", what, numbers[n / 2], numbers[n - 1]);
}

/* Key to painted tick, one criterion after the other; then from product to product and back. The middle of all. */
static void
bench_keys (OcopTestWindow  *test,
            OcopSessionPage *page,
            guint            place)
{
  double start = now_ms ();
  OcopScoringPage *scoring = ocop_test_window_score (test, page, OCOP_TEST_VOTER, place);
  double opened = now_ms () - start;
  double handled[30], painted[30];

  for (int i = 0; i < 30; i++)
    {
      start = now_ms ();
      ocop_test_press (scoring, GDK_KEY_1, 0);
      handled[i] = now_ms () - start;
      paint (test);
      painted[i] = now_ms () - start;
      ocop_test_window_wait_saved (test);
    }
  g_print ("scoring screen opened      %6.1f ms\n", opened);
  tell ("key handled", handled, 30);
  tell ("key to painted tick", painted, 30);
  start = now_ms ();
  for (int i = 0; i < 10; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (test->window));
      paint (test);
    }
  g_print ("same window painted alone  %6.2f ms\n", (now_ms () - start) / 10);
  rest (test);
  for (int i = 0; i < N_TURNS; i++)
    {
      start = now_ms ();
      ocop_test_press (scoring, i % 2 == 0 ? GDK_KEY_Page_Up : GDK_KEY_Page_Down, 0);
      handled[i] = now_ms () - start;
      paint (test);
      painted[i] = now_ms () - start;
      ocop_test_window_settle (test);
    }
  tell ("next product handled", handled, N_TURNS);
  tell ("next product painted", painted, N_TURNS);
}

#define N_PRODUCTS 117
#define N_MEMBERS 15
/* Sheets of other years, of so many marks each, that lie in the same file. */
#define N_OLD_SHEETS 300000
#define N_OLD_MARKS 30

static gint64 made_session;

static void
exec (OcopTestCity *city,
      const char   *sql)
{
  g_autoptr (GError) error = NULL;

  ocop_test_exec (city->db, (gpointer) sql, &error);
  g_assert_no_error (error);
}

/* One sheet is scored, the others are as it is. */
static void
fill (OcopTestCity *city)
{
  gint64 round = ocop_test_city_round (city, 2026, 2);
  gint64 producer = ocop_test_city_producer (city, "HTX Mắm Nam Ô", "cooperative", city->ward);
  g_autoptr (GError) error = NULL;
  g_autofree char *old = NULL;
  gint64 dossier = 0;

  made_session = ocop_test_city_session (city, round, N_MEMBERS, "2026-11-20");
  for (int i = 0; i < N_PRODUCTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Nước mắm số %d", i + 1);
      gint64 product = ocop_test_city_product (city, name, producer, 10);

      dossier = ocop_test_city_dossier (city, product, round, "first", 10);
      ocop_test_city_hear (city, made_session, dossier, i + 1);
    }
  g_assert_true (ocop_session_make_sheets (city->db, made_session, &error));
  ocop_test_city_score (city, 1, 71);
  exec (city, "INSERT INTO mark SELECT h.id, m.criterion, m.option FROM sheet h JOIN mark m ON m.sheet = 1 WHERE h.id > 1");
  exec (city, "UPDATE sheet SET total = 71, state = 'submitted', submitted_at = '2026-11-20T03:00:00Z', digest = "
              "'0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' WHERE id > 15");
  exec (city, "DELETE FROM mark WHERE sheet <= 15");
  exec (city, "UPDATE sheet SET total = NULL WHERE id <= 15");
  old = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
                         "INSERT INTO sheet (id, uid, kind, dossier, turn, state) "
                         "SELECT 100000 + i, 'old-' || i, 'district', %" G_GINT64_FORMAT ", 1, 'open' FROM n",
                         N_OLD_SHEETS, dossier);
  exec (city, old);
  g_free (old);
  old = g_strdup_printf ("WITH RECURSIVE c (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < %d) "
                         "INSERT INTO mark SELECT h.id, c.i, 1 FROM sheet h JOIN c WHERE h.id > 100000 ORDER BY h.id, c.i",
                         N_OLD_MARKS - 1);
  exec (city, old);
}

/* A sheet somewhere changed: everything of the session is read anew and all rows are filled. */
static void
bench_matrix (OcopTestWindow  *test,
              OcopSessionPage *page)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (test->window);
  g_autoptr (OcopChanges) changes = ocop_changes_new ();
  double handled[N_TURNS], painted[N_TURNS];

  ocop_changes_note (changes, "sheet", 1);
  ocop_session_page_show (page, "matrix");
  ocop_test_window_settle (test);
  for (int i = 0; i < N_TURNS; i++)
    {
      double start = now_ms ();

      g_signal_emit_by_name (workspace, "changed", changes);
      handled[i] = now_ms () - start;
      paint (test);
      painted[i] = now_ms () - start;
    }
  g_print ("%d products, %d members, %d marks in the file\n", N_PRODUCTS, N_MEMBERS, N_OLD_SHEETS * N_OLD_MARKS);
  tell ("score table read anew", handled, N_TURNS);
  tell ("and painted", painted, N_TURNS);
}

/* The whole day of a large council, in a file with the marks of many years. */
static void
bench_large (void)
{
  OcopTestWindow *test = ocop_test_window_new (1366, 768);
  g_autofree char *path = ocop_test_folder_path (test->folder, "lon.ocop");
  OcopSessionPage *page;

  ocop_test_city_make (test->folder, path, fill);
  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_city_view_show_page (ocop_main_window_get_city_view (test->window), "evaluations");
  ocop_main_window_open_record (test->window, OCOP_KIND_SESSION, made_session);
  ocop_test_window_settle (test);
  page = OCOP_SESSION_PAGE (ocop_main_window_get_subpage (test->window));
  bench_matrix (test, page);
  bench_keys (test, page, 0);
  ocop_test_window_free (test);
}

int
main (int    argc,
      char **argv)
{
  OcopSessionPage *page;
  OcopTestWindow *test;

  ocop_test_window_setup (&argc, &argv);
  test = ocop_test_window_on_session (&page);
  bench_keys (test, page, OCOP_TEST_FRESH);
  ocop_test_window_free (test);
  bench_large ();

  return 0;
}
