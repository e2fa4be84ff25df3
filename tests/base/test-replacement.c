/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-replacement.h"
#include "ocop-test.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The program's own calls lead here, so that the disk can be made to fail. */

static int fsync_fails_with;
static int rename_fails_with;
static guint n_file_syncs;
static guint n_folder_syncs;

int
fsync (int fd)
{
  struct stat about;

  if (fstat (fd, &about) == 0 && S_ISDIR (about.st_mode))
    n_folder_syncs++;
  else
    n_file_syncs++;
  if (fsync_fails_with != 0)
    {
      errno = fsync_fails_with;
      return -1;
    }

  return fdatasync (fd);
}

int
renameat2 (int          old_folder,
           const char  *old_path,
           int          new_folder,
           const char  *new_path,
           unsigned int flags)
{
  if (rename_fails_with != 0 && flags != 0)
    {
      errno = rename_fails_with;
      return -1;
    }

  return (int) syscall (SYS_renameat2, old_folder, old_path, new_folder, new_path, flags);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = ocop_test_read (path);

  g_assert_cmpstr (content, ==, expected);
}

static void
assert_folder (OcopTestFolder *folder,
               const char     *names)
{
  g_autofree char *list = ocop_test_folder_list (folder);

  g_assert_cmpstr (list, ==, names);
}

static void
test_commit (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "báo cáo.xlsx");
  g_autoptr (OcopReplacement) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *beside = NULL;
  struct stat about;
  mode_t mask = umask (0027);

  ocop_test_write (path, "old");
  file = ocop_replacement_new (path, &error);
  g_assert_no_error (error);
  beside = g_path_get_dirname (ocop_replacement_get_path (file));
  g_assert_cmpstr (beside, ==, folder); /* of the same disk, so that it can take the place in one step */
  ocop_test_write (ocop_replacement_get_path (file), "new");
  assert_content (path, "old"); /* not a moment before */
  n_file_syncs = n_folder_syncs = 0;
  g_assert_true (ocop_replacement_commit (file, &error));
  g_assert_no_error (error);
  assert_content (path, "new");
  assert_folder (folder, "báo cáo.xlsx");
  g_assert_cmpuint (n_file_syncs, ==, 1);
  g_assert_cmpuint (n_folder_syncs, ==, 1);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0640); /* as any new file, not the owner's alone */
  umask (mask);
}

static void
test_not_committed (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a");
  g_autofree char *other = ocop_test_folder_path (folder, "b");
  g_autoptr (OcopReplacement) over = NULL;
  g_autoptr (OcopReplacement) fresh = NULL;

  ocop_test_write (path, "old");
  over = ocop_replacement_new (path, NULL);
  fresh = ocop_replacement_new (other, NULL);
  g_assert_nonnull (over);
  g_assert_nonnull (fresh);
  g_clear_pointer (&over, ocop_replacement_free);
  g_clear_pointer (&fresh, ocop_replacement_free);
  assert_content (path, "old");
  assert_folder (folder, "a");
}

static void
test_commit_new (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (OcopReplacement) first = ocop_replacement_new (path, NULL);
  g_autoptr (OcopReplacement) second = ocop_replacement_new (path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (ocop_replacement_get_path (first), !=, ocop_replacement_get_path (second));
  g_assert_true (ocop_replacement_commit_new (first, &error));
  g_assert_no_error (error);
  ocop_test_write (path, "first");
  g_assert_false (ocop_replacement_commit_new (second, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_EXISTS, "a.ocop");
  assert_content (path, "first");
  g_clear_pointer (&second, ocop_replacement_free);
  assert_folder (folder, "a.ocop");
}

/* Some file systems (shares, sticks under FUSE) cannot rename without replacing: a new file must be possible
 * there, and what stands there must still be left alone. */
static void
test_commit_new_where_it_is_unknown (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a.ocop");
  g_autoptr (OcopReplacement) first = ocop_replacement_new (path, NULL);
  g_autoptr (OcopReplacement) second = ocop_replacement_new (path, NULL);
  g_autoptr (GError) error = NULL;

  rename_fails_with = EINVAL;
  g_assert_true (ocop_replacement_commit_new (first, &error));
  g_assert_no_error (error);
  g_assert_false (ocop_replacement_commit_new (second, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_EXISTS, "a.ocop");
  rename_fails_with = 0;
}

static void
test_disk_fails (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "a");
  g_autoptr (OcopReplacement) file = NULL;
  g_autoptr (GError) error = NULL;

  ocop_test_write (path, "old");
  file = ocop_replacement_new (path, NULL);
  fsync_fails_with = ENOSPC;
  g_assert_false (ocop_replacement_commit (file, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_FULL, "/a”");
  fsync_fails_with = EIO;
  g_assert_false (ocop_replacement_commit (file, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_IO, "/a”");
  fsync_fails_with = 0;
  assert_content (path, "old");
  g_clear_pointer (&file, ocop_replacement_free);
  assert_folder (folder, "a");
}

static void
test_refused (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *nowhere = g_build_filename (folder, "none", "a", NULL);
  g_autofree char *under_file = g_build_filename (folder, "file", "a", NULL);
  g_autofree char *file = ocop_test_folder_path (folder, "file");
  g_autoptr (GError) error = NULL;

  ocop_test_write (file, "");
  g_assert_null (ocop_replacement_new (folder, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_EXISTS, folder);
  g_assert_null (ocop_replacement_new (nowhere, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, nowhere);
  g_assert_null (ocop_replacement_new (under_file, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_MISSING, under_file);
  g_assert_null (ocop_replacement_new ("/proc/self/a", &error)); /* not even root may write there */
  g_assert_nonnull (error);
  g_clear_error (&error);
  assert_folder (folder, "file");
}

/* A name may be as long as the file system bears; Vietnamese letters take up to three bytes. */
static void
test_longest_name (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (OcopReplacement) file = NULL;
  g_autoptr (GError) error = NULL;

  while (name->len + strlen ("ộ") <= 255)
    g_string_append (name, "ộ");
  path = ocop_test_folder_path (folder, name->str);
  file = ocop_replacement_new (path, &error);
  g_assert_no_error (error);
  g_assert_true (ocop_replacement_commit (file, &error));
  assert_folder (folder, name->str);
}

/* The place is the one meant when it was begun, wherever the process goes meanwhile. */
static void
test_relative (void)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (OcopReplacement) file = NULL;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  file = ocop_replacement_new ("a", NULL);
  g_assert_cmpint (g_chdir (before), ==, 0);
  g_assert_nonnull (file);
  g_assert_true (ocop_replacement_commit (file, NULL));
  assert_folder (folder, "a");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/replacement/commit", test_commit);
  g_test_add_func ("/base/replacement/not-committed", test_not_committed);
  g_test_add_func ("/base/replacement/commit-new", test_commit_new);
  g_test_add_func ("/base/replacement/commit-new-where-it-is-unknown", test_commit_new_where_it_is_unknown);
  g_test_add_func ("/base/replacement/disk-fails", test_disk_fails);
  g_test_add_func ("/base/replacement/refused", test_refused);
  g_test_add_func ("/base/replacement/longest-name", test_longest_name);
  g_test_add_func ("/base/replacement/relative", test_relative);
  return g_test_run ();
}
