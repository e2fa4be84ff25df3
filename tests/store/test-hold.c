/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test.h"
#include "store/ocop-hold.h"
#include "store/ocop-store.h"

#include <fcntl.h>
#include <stdarg.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The program's locks come by here: just before one, another holder may go and a third may come. */

static const char *taken_meanwhile; /* (nullable) the small file that goes and comes, once */

int
fcntl (int fd,
       int command,
       ...)
{
  va_list arguments;
  void *argument;

  va_start (arguments, command);
  argument = va_arg (arguments, void *);
  va_end (arguments);
  if (taken_meanwhile != NULL && command == F_OFD_SETLK)
    {
      g_assert_cmpint (unlink (taken_meanwhile), ==, 0);
      ocop_test_write (taken_meanwhile, "a third\n");
      taken_meanwhile = NULL;
    }

  return (int) syscall (SYS_fcntl, fd, command, argument);
}

static void
test_one_at_a_time (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autofree char *other_path = ocop_test_folder_path (folder, "b.ocop");
  g_autofree char *who = g_strdup_printf ("(%s, %s, %d, ", g_get_user_name (), g_get_host_name (), getpid ());
  g_autoptr (OcopHold) first = NULL;
  g_autoptr (OcopHold) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *list = NULL;

  for (int times = 0; times < 2; times++)
    {
      first = ocop_hold_take (path, &error);
      g_assert_no_error (error);
      g_assert_null (ocop_hold_take (path, &error));
      ocop_test_assert_fails (error, OCOP_ERROR_HELD, who); /* who, where, which process, since when */
      g_assert_null (ocop_hold_take (path, &error)); /* asking does not loosen it */
      ocop_test_assert_fails (error, OCOP_ERROR_HELD, path);
      other = ocop_hold_take (other_path, &error); /* another file is another matter */
      g_assert_no_error (error);
      g_clear_pointer (&other, ocop_hold_free);
      g_clear_pointer (&first, ocop_hold_free);
    }
  list = ocop_test_folder_list (folder);
  g_assert_cmpstr (list, ==, "");
}

/* What a crashed program left behind is in nobody's way. */
static void
test_left_behind (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autofree char *beside = ocop_test_folder_path (folder, "a.ocop-hold");
  g_autoptr (OcopHold) hold = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  ocop_test_write (beside, "somebody else, long ago, with a longer name than any that comes after, 1, 00:00 01/01/2021\n");
  hold = ocop_hold_take (path, &error);
  g_assert_no_error (error);
  content = ocop_test_read (beside);
  g_assert_null (strstr (content, "long ago"));
}

/* The lock must be on the file that has the name, not on one that went between opening and locking it. */
static void
test_changes_hands (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autofree char *beside = ocop_test_folder_path (folder, "a.ocop-hold");
  g_autoptr (OcopHold) hold = NULL;
  g_autoptr (GError) error = NULL;

  taken_meanwhile = beside;
  hold = ocop_hold_take (path, &error);
  g_assert_no_error (error);
  g_assert_null (taken_meanwhile);
  g_assert_null (ocop_hold_take (path, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_HELD, g_get_host_name ());
}

static void
test_impossible (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "none/a.ocop");
  g_autoptr (GError) error = NULL;

  g_assert_null (ocop_hold_take (path, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, path);
}

static gpointer
take_and_give (gpointer path)
{
  static int n_holders; /* atomic */

  for (int i = 0; i < 300; i++)
    {
      g_autoptr (OcopHold) hold = ocop_hold_take (path, NULL);

      if (hold == NULL)
        continue;
      g_assert_cmpint (g_atomic_int_add (&n_holders, 1), ==, 0);
      g_thread_yield ();
      g_assert_cmpint (g_atomic_int_add (&n_holders, -1), ==, 1);
    }

  return NULL;
}

/* However they come and go, there is never more than one. */
static void
test_race (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("hold", take_and_give, path);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_store (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_new_file (folder, "a.ocop");
  g_autofree char *link = ocop_test_folder_path (folder, "link.ocop");
  g_autoptr (OcopStore) first = ocop_store_open (path, OCOP_STORE_WRITE, NULL);
  g_autoptr (OcopStore) reader = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("a.ocop", link), ==, 0);
  g_assert_nonnull (first);
  g_assert_null (ocop_store_open (path, OCOP_STORE_WRITE, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_HELD, path);
  g_assert_null (ocop_store_open (link, OCOP_STORE_WRITE, &error)); /* the same file by another name */
  ocop_test_assert_fails (error, OCOP_ERROR_HELD, "a.ocop");
  reader = ocop_store_open (path, OCOP_STORE_READ, &error);
  g_assert_no_error (error);
  g_clear_object (&reader);

  /* A refused one has not loosened it, a closed one has. */
  g_assert_null (ocop_store_open (path, OCOP_STORE_WRITE, NULL));
  g_clear_object (&first);
  first = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/hold/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/store/hold/left-behind", test_left_behind);
  g_test_add_func ("/store/hold/changes-hands", test_changes_hands);
  g_test_add_func ("/store/hold/impossible", test_impossible);
  g_test_add_func ("/store/hold/race", test_race);
  g_test_add_func ("/store/hold/store", test_store);
  return g_test_run ();
}
