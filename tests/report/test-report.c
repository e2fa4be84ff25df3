/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-report.h"

#include "base/ocop-error.h"
#include "report/ocop-measure.h"
#include "report/ocop-report.h"
#include "report/ocop-workbook-check.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* A folder of its own for each test, with everything in it gone afterwards. */
typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("ocop-report-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "bảng tổng hợp.xlsx", NULL);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;
  gsize length = 0;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static void
test_measure_width (void)
{
  g_autoptr (OcopMeasure) measure = ocop_measure_new ();
  double narrow = ocop_measure_width (measure, OCOP_FACE_REGULAR, 11, "iiii");
  double wide = ocop_measure_width (measure, OCOP_FACE_REGULAR, 11, "mmmm");
  double words = ocop_measure_width (measure, OCOP_FACE_BOLD, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");

  g_assert_cmpfloat (narrow, <, wide);
  /* The national title measures some 86 mm on official papers. */
  g_assert_cmpfloat (words, >, 290);
  g_assert_cmpfloat (words, <, 350);
  g_assert_cmpfloat_with_epsilon (ocop_measure_width (measure, OCOP_FACE_BOLD, 24, "Đà Nẵng"),
                                  2 * ocop_measure_width (measure, OCOP_FACE_BOLD, 12, "Đà Nẵng"), 0.001);
  g_assert_cmpfloat_with_epsilon (ocop_measure_width (measure, OCOP_FACE_REGULAR, 11, "ab\nabc"),
                                  ocop_measure_width (measure, OCOP_FACE_REGULAR, 11, "abc"), 0.001);
}

static void
test_measure_lines (void)
{
  g_autoptr (OcopMeasure) measure = ocop_measure_new ();
  double word = ocop_measure_width (measure, OCOP_FACE_REGULAR, 11, "sản phẩm");

  g_assert_cmpuint (ocop_measure_lines (measure, OCOP_FACE_REGULAR, 11, "", 100), ==, 1);
  g_assert_cmpuint (ocop_measure_lines (measure, OCOP_FACE_REGULAR, 11, "sản phẩm", word + 0.1), ==, 1);
  g_assert_cmpuint (ocop_measure_lines (measure, OCOP_FACE_REGULAR, 11, "sản phẩm", word - 1), ==, 2);
  g_assert_cmpuint (ocop_measure_lines (measure, OCOP_FACE_REGULAR, 11, "sản phẩm  ", word + 0.1), ==, 1);
  g_assert_cmpuint (ocop_measure_lines (measure, OCOP_FACE_REGULAR, 11, "a\nb\nc", 1000), ==, 3);
  g_assert_cmpuint (ocop_measure_lines (measure, OCOP_FACE_REGULAR, 11, "3500/QĐ-UBND", 70), ==, 2);
  /* A word that no line can hold is broken inside. */
  g_assert_cmpuint (ocop_measure_lines (measure, OCOP_FACE_REGULAR, 11, "mmmmmmmmmm", 30), >=, 4);
}

static void
test_measure_wrap (void)
{
  g_autoptr (OcopMeasure) measure = ocop_measure_new ();
  g_autofree char *whole = ocop_measure_wrap (measure, OCOP_FACE_ITALIC, 9, "(6)=(3)+(4)", "=+", 500);
  g_autofree char *broken = ocop_measure_wrap (measure, OCOP_FACE_ITALIC, 9, "(6)=(3)+(4)", "=+", 25);

  g_assert_cmpstr (whole, ==, "(6)=(3)+(4)");
  g_assert_cmpstr (broken, ==, "(6)=\n(3)+\n(4)");
}

static void
test_tables (void)
{
  static const char *const keys[] = {
    "register", "score-summary", "score-detail", "score-options", "annex", "by-unit", "by-producer-type", "by-group", "rounds",
    "dossiers", "expiring", "support", "inspections", "fairs", "plan", "tasks", "training", "funds", "years", "sales-points", "trade-links",
    "notes",
  };
  gsize n;
  const OcopReportTable *tables = ocop_report_tables (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (keys));
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpstr (tables[i].key, ==, keys[i]);
      g_assert_nonnull (tables[i].name);
    }
}

static void
test_each_alone (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const kinds[] = { "full", "one", "empty" };
  gsize n;
  const OcopReportTable *tables = ocop_report_tables (&n);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (MadeReport) made = made_report_new (kinds[k]);

      for (gsize i = 0; i < n; i++)
        {
          const char *keys[] = { tables[i].key, NULL };
          g_autoptr (GError) error = NULL;
          g_auto (GStrv) names = tables[i].names != NULL ? tables[i].names (&made->report) : NULL;
          gboolean nothing = names != NULL && names[0] == NULL;

          ocop_report_write_data (&made->report, keys, fixture->path, NULL, &error);
          if (nothing)
            g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
          else
            g_assert_no_error (error);
        }
    }
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_unknown_table (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (MadeReport) made = made_report_new ("empty");
  const char *keys[] = { "plan", "budget", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_report_write_data (&made->report, keys, fixture->path, NULL, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "budget"));
  g_assert_nonnull (strstr (error->message, "by-producer-type"));
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (MadeReport) made = made_report_new ("empty");
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "a.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_report_write_data (&made->report, NULL, path, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* What stood there stays as it was. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (MadeReport) made = made_report_new ("full");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;

  g_file_set_contents (fixture->path, "cũ", -1, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_false (ocop_report_write_data (&made->report, NULL, fixture->path, cancellable, &error));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  content = read_file (fixture->path);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "cũ", strlen ("cũ"));
}

static void
test_same_bytes (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (MadeReport) made = made_report_new ("full");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  g_assert_true (ocop_report_write_data (&made->report, NULL, fixture->path, NULL, &error));
  first = read_file (fixture->path);
  g_assert_true (ocop_report_write_data (&made->report, NULL, fixture->path, NULL, &error));
  second = read_file (fixture->path);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (ocop_workbook_check_file (fixture->path));
}

/* The disk takes so many bytes of each file and no more. */
static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (MadeReport) made = made_register (1500);
  static const rlim_t limits[] = { 0, 400, 20000, 100000, 300000 };
  struct rlimit before;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      struct rlimit limit = { limits[i], before.rlim_max };
      g_autoptr (GError) error = NULL;
      gboolean written;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      written = ocop_report_write_data (&made->report, NULL, fixture->path, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_false (written);
      g_assert_nonnull (error);
      g_test_message ("%" G_GUINT64_FORMAT " bytes: %s", (guint64) limits[i], error->message);
      g_assert_cmpuint (count_files (fixture), ==, 0);
    }
  signal (SIGXFSZ, SIG_DFL);
}

static void
test_check_file (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (MadeReport) made = made_report_new ("one");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) whole = NULL;

  g_assert_true (ocop_report_write_data (&made->report, NULL, fixture->path, NULL, &error));
  whole = read_file (fixture->path);
  for (gsize cut = 1; cut < g_bytes_get_size (whole); cut += 997)
    {
      g_file_set_contents (fixture->path, g_bytes_get_data (whole, NULL),
                           (gssize) (g_bytes_get_size (whole) - cut), &error);
      g_assert_no_error (error);
      g_assert_false (ocop_workbook_check_file (fixture->path));
    }
  g_unlink (fixture->path);
  g_assert_false (ocop_workbook_check_file (fixture->path));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/measure/width", test_measure_width);
  g_test_add_func ("/report/measure/lines", test_measure_lines);
  g_test_add_func ("/report/measure/wrap", test_measure_wrap);
  g_test_add_func ("/report/tables", test_tables);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/report/each-table-alone", test_each_alone);
  ADD ("/report/unknown-table", test_unknown_table);
  ADD ("/report/no-folder", test_no_folder);
  ADD ("/report/cancelled", test_cancelled);
  ADD ("/report/same-bytes", test_same_bytes);
  ADD ("/report/full-disk", test_full_disk);
  ADD ("/report/check-file", test_check_file);

  return g_test_run ();
}
