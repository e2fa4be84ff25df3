/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-session.h"

#include "model/ocop-session-lines.h"
#include "window/evaluations/ocop-matrix-row.h"

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
            OcopSessionPage *page)
{
  double start = now_ms ();
  OcopScoringPage *scoring = ocop_test_window_score (test, page, OCOP_TEST_VOTER, OCOP_TEST_FRESH);
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

/* A made session of 117 products and 15 members is read by bench-workbook; here rows of that number are shown. */
static void
bench_rows (OcopSessionPage *page)
{
  OcopSessionContext *context = ocop_session_page_get_context (page);
  const OcopSessionLine *line = ocop_test_session_line (page, 0);
  GtkWidget *rows[117];
  double start;

  for (int i = 0; i < 117; i++)
    rows[i] = g_object_ref_sink (ocop_matrix_row_new ());
  start = now_ms ();
  for (int i = 0; i < 117; i++)
    ocop_matrix_row_set (OCOP_MATRIX_ROW (rows[i]), ocop_session_context_get_sheets (context),
                         ocop_session_context_get_head (context), line, OCOP_NO_VOTER);
  g_print ("117 rows of the table      %6.1f ms (9 members)\n", now_ms () - start);
  for (int i = 0; i < 117; i++)
    g_object_unref (rows[i]);
}

int
main (int    argc,
      char **argv)
{
  OcopSessionPage *page;
  OcopTestWindow *test;

  ocop_test_window_setup (&argc, &argv);
  test = ocop_test_window_on_session (&page);
  bench_rows (page);
  bench_keys (test, page);
  ocop_test_window_free (test);

  return 0;
}
