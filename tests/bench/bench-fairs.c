/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-fair-acts.h"
#include "model/ocop-fair-returns.h"
#include "model/ocop-fair-support.h"
#include "model/ocop-kinds.h"
#include "ocop-test-city.h"
#include "store/ocop-statement.h"
#include "window/fairs/ocop-fair-page.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/* bench-fairs: a fair of a thousand participants, a booth each, and thirty days of returns. “Reading” is the model alone; the page
 * is looked at with its three views; “figure typed” and “step taken” are what the window does once the act is in the file. All are
 * the processor's time of the window's thread. */

#define N_PARTICIPANTS 1000
#define N_DAYS 30
#define N_ROUNDS 5

static void
save (OcopTestCity *city,
      OcopRecord   *record)
{
  g_autoptr (GError) error = NULL;

  ocop_record_save (record, city->db, &error);
  g_assert_no_error (error);
}

static gint64
make_fair (OcopTestCity *city)
{
  g_autoptr (OcopRecord) fair = ocop_record_new (OCOP_KIND_FAIR);

  ocop_record_set_text (fair, OCOP_FAIR_NAME, "Hội chợ lớn");
  ocop_record_set_text (fair, OCOP_FAIR_TYPE, "fair");
  ocop_record_set_integer (fair, OCOP_FAIR_YEAR, 2021);
  ocop_record_set_text (fair, OCOP_FAIR_STARTS_ON, "2021-12-01");
  ocop_record_set_text (fair, OCOP_FAIR_ENDS_ON, "2021-12-30");
  save (city, fair);

  return ocop_record_get_id (fair);
}

static gint64
make_participation (OcopTestCity *city,
                    gint64        fair,
                    int           nth)
{
  g_autofree char *name = g_strdup_printf ("Hộ kinh doanh %d", nth);
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_PARTICIPATION);
  g_autoptr (OcopRecord) brought = ocop_record_new (OCOP_KIND_PARTICIPATION_PRODUCT);
  gint64 producer = ocop_test_city_producer (city, name, "household", city->ward);
  gint64 product = ocop_test_city_product (city, name, producer, 1);

  ocop_test_city_recognition (city, product, 3, "first", 2020, 0, 0);
  ocop_record_set_ref (record, OCOP_PARTICIPATION_FAIR, fair);
  ocop_record_set_ref (record, OCOP_PARTICIPATION_PRODUCER, producer);
  ocop_record_set_text (record, OCOP_PARTICIPATION_WISH, "wants");
  ocop_record_set_text (record, OCOP_PARTICIPATION_WISHED_ON, "2021-11-02");
  ocop_record_set_text (record, OCOP_PARTICIPATION_APPROVAL, "approved");
  ocop_record_set_text (record, OCOP_PARTICIPATION_ATTENDANCE, "attended");
  save (city, record);
  ocop_record_set_ref (brought, OCOP_PARTICIPATION_PRODUCT_PARTICIPATION, ocop_record_get_id (record));
  ocop_record_set_ref (brought, OCOP_PARTICIPATION_PRODUCT_PRODUCT, product);
  save (city, brought);

  return ocop_record_get_id (record);
}

static gint64
make_booth (OcopTestCity *city,
            gint64        fair,
            gint64        holder,
            int           nth)
{
  g_autofree char *number = g_strdup_printf ("A%d", nth + 1);
  g_autoptr (OcopRecord) booth = ocop_record_new (OCOP_KIND_BOOTH);

  ocop_record_set_ref (booth, OCOP_BOOTH_FAIR, fair);
  ocop_record_set_text (booth, OCOP_BOOTH_NUMBER, number);
  ocop_record_set_integer (booth, OCOP_BOOTH_FLOOR_COLUMN, 1 + nth % 40);
  ocop_record_set_integer (booth, OCOP_BOOTH_FLOOR_ROW, 1 + nth / 40);
  ocop_record_set_ref (booth, OCOP_BOOTH_HOLDER, holder);
  save (city, booth);

  return ocop_record_get_id (booth);
}

static void
fill (OcopTestCity *city)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (OcopFairFigure));
  g_autoptr (GError) error = NULL;
  gint64 fair = make_fair (city);

  for (int i = 0; i < N_PARTICIPANTS; i++)
    {
      gint64 booth = make_booth (city, fair, make_participation (city, fair, i), i);

      for (int day = 0; day < N_DAYS; day++)
        {
          OcopFairFigure figure = { .booth = booth, .measure = OCOP_FAIR_OCOP_REVENUE, .value = 1000 * (i + 1) * (day + 1) };

          g_snprintf (figure.day, sizeof figure.day, "2021-12-%02d", day + 1);
          g_array_append_val (figures, figure);
        }
    }
  ocop_fair_returns_write (city->db, figures, &error);
  g_assert_no_error (error);
}

typedef struct
{
  OcopTestWindow *test;
  OcopFairPage *page;
  OcopDb *db;
  int value;
} Bench;

/* The processor's time of this thread, which other programs running at the same time do not lengthen. */
static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

typedef void (*Work) (Bench *bench);

static void
measure (Bench      *bench,
         const char *what,
         Work        before,
         Work        work,
         double      budget)
{
  double ours = G_MAXDOUBLE;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      double start;

      if (before != NULL)
        before (bench);
      start = now_ms ();
      work (bench);
      ours = MIN (ours, now_ms () - start);
      ocop_test_window_settle (bench->test);
    }
  printf ("  %-30s %8.2f  %9.0f\n", what, ours, budget);
}

static void
read_facts (Bench *bench)
{
  g_autoptr (OcopFairFacts) facts = ocop_fair_facts_load (bench->db, 1, NULL);

  g_assert_cmpuint (facts->participants->len, ==, N_PARTICIPANTS);
}

static void
read_returns (Bench *bench)
{
  g_autoptr (OcopFairReturns) returns = ocop_fair_returns_load (bench->db, ocop_fair_desk_get_facts (ocop_fair_page_get_desk (bench->page)), NULL);

  g_assert_cmpint (ocop_fair_returns_get (returns, N_PARTICIPANTS - 1, N_DAYS - 1, OCOP_FAIR_OCOP_REVENUE), >, 0);
}

static void
read_share (Bench *bench)
{
  g_autoptr (OcopFairSupport) support = ocop_fair_support_load (bench->db, 2021, 0, "2021-12-31", NULL);

  g_assert_cmpint (support->n_wanting, ==, N_PARTICIPANTS);
}

static void
show_course (Bench *bench)
{
  ocop_fair_page_show_view (bench->page, "course");
}

static void
show_roll (Bench *bench)
{
  ocop_fair_page_show_view (bench->page, "roll");
}

static void
show_record (Bench *bench)
{
  ocop_fair_page_show_view (bench->page, "record");
}

/* What the window does of an act begins when the file has it. */
static void
refresh_after (Bench      *bench,
               const char *table)
{
  g_autoptr (OcopChanges) changes = ocop_changes_new ();

  ocop_changes_note (changes, table, 1);
  OCOP_PAGE_GET_CLASS (bench->page)->refresh (OCOP_PAGE (bench->page), changes);
}

static void
type_figure (Bench *bench)
{
  refresh_after (bench, "daily_return");
}

static void
take_step (Bench *bench)
{
  refresh_after (bench, "participation");
}

static void
give_booth (Bench *bench)
{
  refresh_after (bench, "booth");
}

/* Where there is no screen, on one that nobody sees. */
static void
need_screen (char **argv)
{
  if (g_getenv ("DISPLAY") != NULL || g_getenv ("WAYLAND_DISPLAY") != NULL)
    return;
  execlp ("xvfb-run", "xvfb-run", "-a", "-s", "-screen 0 1366x768x24", argv[0], NULL);
  fprintf (stderr, "bench-fairs: no screen and no xvfb-run: left out\n");
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
  Bench bench = { 0 };
  double start;

  need_screen (argv);
  set_environment ();
  ocop_test_window_setup (&argc, &argv);
  ocop_test_city_make (folder, path, fill);
  test = ocop_test_window_new (1366, 768);
  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_test_window_settle (test);
  bench.test = test;
  bench.db = ocop_workspace_get_db (ocop_main_window_get_workspace (test->window));

  printf ("fair, %d participants, %d days     ours ms  budget ms\n", N_PARTICIPANTS, N_DAYS);
  start = now_ms ();
  ocop_main_window_open_record (test->window, OCOP_KIND_FAIR, 1);
  printf ("  %-30s %8.2f\n", "page opened", now_ms () - start);
  ocop_test_window_settle (test);
  bench.page = OCOP_FAIR_PAGE (ocop_main_window_get_subpage (test->window));
  measure (&bench, "reading the fair", NULL, read_facts, 16);
  measure (&bench, "reading its returns", NULL, read_returns, 16);
  measure (&bench, "reading the year's share", NULL, read_share, 16);
  measure (&bench, "to the roll", show_course, show_roll, 16);
  measure (&bench, "to the record", show_course, show_record, 16);
  measure (&bench, "to floor and returns", show_roll, show_course, 16);
  measure (&bench, "after a figure typed", show_course, type_figure, 16);
  measure (&bench, "after a booth given", show_course, give_booth, 16);
  measure (&bench, "after a step taken", show_roll, take_step, 16);

  return 0;
}
