/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-session.h"

#include "base/ocop-error.h"
#include "model/ocop-sample.h"
#include "paper/ocop-paper.h"
#include "print/ocop-issuer.h"
#include "store/ocop-db.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* Everything an office gives out, into a folder, all or none. */

static OcopTestFolder *files;
static OcopDb *db;

static OcopIssuer *
issuer_of (gint64 session)
{
  g_autoptr (GError) error = NULL;
  OcopScope *scope = ocop_scope_new (db, 2021, 0, session, 0, NULL, &error);

  g_assert_no_error (error);

  return ocop_issuer_new (db, scope, NULL);
}

static gboolean
count_page (OcopManuscript  *manuscript,
            gpointer         data,
            GError         **error)
{
  g_autoptr (OcopTypesetter) setter = ocop_typesetter_new ();
  g_autoptr (OcopPaper) paper = ocop_paper_new (setter, manuscript);

  *(guint *) data += ocop_paper_get_n_pages (paper);

  return TRUE;
}

/* The list follows from the documents and tables; each of it can be looked at, of a session or of a year. */
static void
test_all (void)
{
  g_autoptr (OcopIssuer) session = issuer_of (1);
  g_autoptr (OcopIssuer) year = issuer_of (0);
  guint n, n_kinds;
  gsize n_tables;
  const OcopOutput *outputs = ocop_outputs (&n);

  const OcopPrintKind *kinds = ocop_print_kinds (&n_kinds);
  guint n_fair = 0;

  for (guint i = 0; i < n_kinds; i++)
    n_fair += kinds[i].scope == OCOP_PRINT_OF_FAIR;
  ocop_report_tables (&n_tables);
  g_assert_cmpuint (n, ==, n_kinds - n_fair + n_tables + 1);
  for (guint i = 0; i < n; i++)
    {
      OcopIssuer *issuer = ocop_output_fits (&outputs[i], ocop_issuer_get_scope (session)) ? session : year;
      g_autoptr (GError) error = NULL;
      guint n_pages = 0;

      g_assert_true (ocop_output_fits (&outputs[i], ocop_issuer_get_scope (issuer)));
      g_assert_true (ocop_output_find (outputs[i].key) == &outputs[i]);
      g_assert_cmpuint (ocop_output_get_formats (&outputs[i]) & ocop_output_get_usual_format (&outputs[i]), !=, 0);
      ocop_issuer_make (issuer, &outputs[i], 40, NULL, count_page, &n_pages, &error);
      /* A table of which the year has nothing says so. */
      if (outputs[i].table != NULL && outputs[i].table->names != NULL && g_error_matches (error, OCOP_ERROR, OCOP_ERROR_REFUSED))
        {
          g_test_message ("nothing in %s", outputs[i].key);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (n_pages, >, 0);
    }
}

static gboolean
take_text (OcopManuscript  *manuscript,
           gpointer         data,
           GError         **error)
{
  g_autoptr (OcopTypesetter) setter = ocop_typesetter_new ();
  g_autoptr (OcopPaper) paper = ocop_paper_new (setter, manuscript);

  for (guint i = 0; i < ocop_paper_get_n_pages (paper); i++)
    {
      g_autofree char *text = ocop_paper_get_page_text (paper, i);

      g_string_append (data, text);
    }

  return TRUE;
}

/* What is seen of a table is what the workbook has: names, scores with a comma, ranks in words, dates. */
static void
test_table_pages (void)
{
  g_autoptr (OcopIssuer) issuer = issuer_of (1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_issuer_make (issuer, ocop_output_find ("table/register"), 0, NULL, take_text, text, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text->str, "DANH MỤC SẢN PHẨM"));
  g_assert_nonnull (strstr (text->str, "4 sao"));
  g_assert_nonnull (strstr (text->str, "03/11/2021"));
  g_assert_nonnull (strstr (text->str, "Phạm vi: Đợt 1 năm 2021, phiên ngày"));
  g_assert_nonnull (strstr (text->str, "THỦ TRƯỞNG ĐƠN VỊ"));
}

static GPtrArray *
write_end (const char    *folder,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (OcopIssuer) issuer = issuer_of (1);
  g_autoptr (GArray) wanted = ocop_outputs_of_session_end ();

  return ocop_issuer_write_all (issuer, (const OcopOutputWanted *) wanted->data, wanted->len, folder, NULL, NULL, cancellable, error);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* One act gives all papers of the end of a session; the same again replaces them. */
static void
test_session_end (void)
{
  g_autofree char *folder = ocop_test_folder_path (files, "hồ sơ/đợt 1");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = write_end (folder, NULL, &error);
  g_autoptr (GPtrArray) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 8);
  g_assert_cmpuint (count_files (folder), ==, 8);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      GStatBuf about;

      g_assert_cmpint (g_stat (path, &about), ==, 0);
      g_assert_cmpint (about.st_size, >, 2000);
    }
  again = write_end (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, 8);
}

static void
stop_cb (guint    done,
         guint    of,
         gpointer cancellable)
{
  if (done == of / 2)
    g_cancellable_cancel (cancellable);
}

/* Stopped half-way nothing is there, and what was there before stays. */
static void
test_cancelled (void)
{
  g_autofree char *folder = ocop_test_folder_path (files, "dừng");
  g_autoptr (OcopIssuer) issuer = issuer_of (1);
  g_autoptr (GArray) wanted = ocop_outputs_of_session_end ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ocop_issuer_write_all (issuer, (const OcopOutputWanted *) wanted->data, wanted->len, folder, stop_cb, cancellable,
                                        cancellable, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_CANCELLED, "Nothing was written");
  g_assert_cmpuint (count_files (folder), ==, 0);
}

/* A file that an office program has open is not replaced behind its back, and no other of the set is. */
static void
test_open_elsewhere (void)
{
  static const char *const locks[] = { ".~lock.%s#", "~$%s" };

  for (gsize i = 0; i < G_N_ELEMENTS (locks); i++)
    {
      g_autofree char *name = g_strdup_printf ("đang mở %u", (guint) i);
      g_autofree char *folder = ocop_test_folder_path (files, name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) names = write_end (folder, NULL, &error);
      g_autofree char *lock_name = g_strdup_printf (locks[i], (const char *) g_ptr_array_index (names, 6));
      g_autofree char *lock = g_build_filename (folder, lock_name, NULL);
      g_autofree char *first = g_build_filename (folder, g_ptr_array_index (names, 0), NULL);
      GStatBuf before, after;

      g_assert_no_error (error);
      ocop_test_write (lock, ",Phòng OCOP,may-1,25.11.2026 08:00,file:///x;");
      g_assert_cmpint (g_stat (first, &before), ==, 0);
      g_assert_null (write_end (folder, NULL, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_EXISTS, i == 0 ? "Phòng OCOP" : "another program");
      g_assert_cmpint (g_stat (first, &after), ==, 0);
      g_assert_cmpint (after.st_ino, ==, before.st_ino);
    }
}

/* A folder that cannot be: a sentence, and nothing left behind. */
static void
test_no_folder (void)
{
  g_autofree char *file = ocop_test_folder_path (files, "tệp");
  g_autofree char *folder = g_build_filename (file, "thư mục", NULL);
  g_autoptr (GError) error = NULL;

  ocop_test_write (file, "x");
  g_assert_null (write_end (folder, NULL, &error));
  g_assert_error (error, OCOP_ERROR, (int) error->code);
  g_assert_nonnull (strstr (error->message, "thư mục"));
}

/* The disk takes so many bytes of each file and no more. */
static void
test_full_disk (void)
{
  static const rlim_t limits[] = { 0, 3000, 30000, 60000 };
  g_autofree char *folder = ocop_test_folder_path (files, "đầy");
  struct rlimit before;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      struct rlimit limit = { limits[i], before.rlim_max };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) names = NULL;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      names = write_end (folder, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_null (names);
      g_assert_nonnull (error);
      g_test_message ("%" G_GUINT64_FORMAT " bytes: %s", (guint64) limits[i], error->message);
      g_assert_cmpuint (count_files (folder), ==, 0);
    }
  signal (SIGXFSZ, SIG_DFL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  files = ocop_test_folder_new ();
  path = ocop_test_filled_file (files, "sample.ocop", ocop_sample_fill);
  db = ocop_db_open (path, OCOP_DB_READ, &error);
  g_assert_no_error (error);
  g_test_add_func ("/issuer/all", test_all);
  g_test_add_func ("/issuer/table-pages", test_table_pages);
  g_test_add_func ("/issuer/session-end", test_session_end);
  g_test_add_func ("/issuer/cancelled", test_cancelled);
  g_test_add_func ("/issuer/open-elsewhere", test_open_elsewhere);
  g_test_add_func ("/issuer/no-folder", test_no_folder);
  g_test_add_func ("/issuer/full-disk", test_full_disk);
  status = g_test_run ();
  g_clear_pointer (&db, ocop_db_close);
  ocop_test_folder_free (files);

  return status;
}
