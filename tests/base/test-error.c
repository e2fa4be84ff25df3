/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"

#include <errno.h>
#include <string.h>

static void
test_fail (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ocop_fail (&error, OCOP_ERROR_HELD, "%s holds %d %% of “%s”.", "Lan", 5, "a.ocop"));
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_HELD);
  g_assert_cmpstr (error->message, ==, "Lan holds 5 % of “a.ocop”.");
  g_assert_false (ocop_fail (NULL, OCOP_ERROR_IO, "nobody listens"));
}

static void
test_fail_system (void)
{
  static const char missing[] = "there is no such file or folder";
  static const char exists[] = "something of that name is there already";
  static const char full[] = "no room is left on the disk";
  static const char read_only[] = "you have no right to do so";
  static const struct
  {
    int saved_errno;
    OcopError code;
    const char *reason; /* NULL: the C library's */
  } kinds[] = {
    { ENOENT, OCOP_ERROR_MISSING, missing },
    { ENOTDIR, OCOP_ERROR_MISSING, missing },
    { EEXIST, OCOP_ERROR_EXISTS, exists },
    { ENOSPC, OCOP_ERROR_FULL, full },
    { EDQUOT, OCOP_ERROR_FULL, full },
    { EROFS, OCOP_ERROR_READ_ONLY, read_only },
    { EACCES, OCOP_ERROR_READ_ONLY, read_only },
    { EPERM, OCOP_ERROR_READ_ONLY, read_only },
    { EIO, OCOP_ERROR_IO, NULL },
    { ENAMETOOLONG, OCOP_ERROR_IO, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *reason = kinds[i].reason != NULL ? kinds[i].reason : g_strerror (kinds[i].saved_errno);
      g_autofree char *expected = g_strdup_printf ("“x” was not written (%s).", reason);

      errno = EINTR; /* what was saved counts, not what is there now */
      g_assert_false (ocop_fail_system (&error, kinds[i].saved_errno, "“%s” was not written", "x"));
      g_assert_error (error, OCOP_ERROR, (int) kinds[i].code);
      g_assert_cmpstr (error->message, ==, expected);
    }
  g_assert_false (ocop_fail_system (NULL, EIO, "nobody listens"));
}

static void
test_pass_error (void)
{
  GError *local = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_pass_error (&local, &error));
  g_assert_no_error (error);
  ocop_fail (&local, OCOP_ERROR_FULL, "full");
  g_assert_false (ocop_pass_error (&local, &error));
  g_assert_null (local);
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_FULL);
  ocop_fail (&local, OCOP_ERROR_FULL, "full");
  g_assert_false (ocop_pass_error (&local, NULL));
  g_assert_null (local);
}

/* A second failure over an unread one is a programmer's mistake. */
static void
test_asserts (void)
{
  g_test_trap_subprocess ("/base/error/subprocess/twice", 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*ocop_fail*assertion*");
}

static void
do_twice (void)
{
  GError *error = NULL;

  ocop_fail (&error, OCOP_ERROR_IO, "first");
  ocop_fail (&error, OCOP_ERROR_IO, "second");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/error/fail", test_fail);
  g_test_add_func ("/base/error/fail-system", test_fail_system);
  g_test_add_func ("/base/error/pass-error", test_pass_error);
  g_test_add_func ("/base/error/asserts", test_asserts);
  g_test_add_func ("/base/error/subprocess/twice", do_twice);
  return g_test_run ();
}
