/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file on a disc, a stick or a folder that may only be read. Root may write everywhere, so that each case
 * runs in a process of its own, as nobody. */

#define NOBODY 65534

static void
become_nobody (void)
{
  if (geteuid () == 0)
    {
      g_assert_cmpint (setegid (NOBODY), ==, 0);
      g_assert_cmpint (seteuid (NOBODY), ==, 0);
    }
}

static void
become_oneself (void)
{
  if (getuid () == 0)
    {
      g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (setegid (0), ==, 0);
    }
}

static char *
new_read_only_file (OcopTestFolder *folder)
{
  char *path = ocop_test_new_file (folder, "a.ocop");

  ocop_test_alter (path, "INSERT INTO setting VALUES ('a', '1')");
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);

  return path;
}

static void
do_read (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_read_only_file (folder);
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  become_nobody ();
  store = ocop_store_open (path, OCOP_STORE_READ, &error);
  g_assert_no_error (error);
  ocop_statement_scalar (ocop_store_get_reader (store), &n, &error, "SELECT count(*) FROM setting", "");
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 1);
  g_clear_object (&store);
  become_oneself ();
}

static void
do_read_beside_a_writer (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (OcopStore) writer = ocop_store_open (path, OCOP_STORE_WRITE, NULL);
  g_autoptr (OcopStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  g_assert_nonnull (writer);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  become_nobody ();
  reader = ocop_store_open (path, OCOP_STORE_READ, &error);
  g_assert_no_error (error);
  become_oneself ();
  /* What the other commits later is seen, too. */
  ocop_store_write (writer, NULL, ocop_test_exec, (gpointer) "INSERT INTO setting VALUES ('a', '1')", &error);
  g_assert_no_error (error);
  become_nobody ();
  ocop_statement_scalar (ocop_store_get_reader (reader), &n, &error, "SELECT count(*) FROM setting", "");
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 1);
  g_clear_object (&reader);
  become_oneself ();
}

static void
do_write (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = new_read_only_file (folder);
  g_autoptr (GError) error = NULL;

  become_nobody ();
  g_assert_null (ocop_store_open (path, OCOP_STORE_WRITE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, "a.ocop");
  g_assert_null (ocop_db_open (path, OCOP_DB_WRITE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, "a.ocop");
  become_oneself ();
}

static void
do_create (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  become_nobody ();
  g_assert_false (ocop_store_create (path, NULL, NULL, NULL, NULL, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_READ_ONLY, "a.ocop");
  become_oneself ();
}

static void
do_unreadable (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  become_nobody ();
  g_assert_null (ocop_store_open (path, OCOP_STORE_READ, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "a.ocop"));
  become_oneself ();
}

static const struct
{
  const char *name;
  GTestFunc run;
} cases[] = {
  { "read", do_read },
  { "read-beside-a-writer", do_read_beside_a_writer },
  { "write", do_write },
  { "create", do_create },
  { "unreadable", do_unreadable },
};

static void
test_case (gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/store/read-only/subprocess/", data, NULL);

  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *test = g_strconcat ("/store/read-only/", cases[i].name, NULL);
      g_autofree char *subprocess = g_strconcat ("/store/read-only/subprocess/", cases[i].name, NULL);

      g_test_add_data_func (test, cases[i].name, test_case);
      g_test_add_func (subprocess, cases[i].run);
    }
  return g_test_run ();
}
