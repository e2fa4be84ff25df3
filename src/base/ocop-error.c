/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (ocop-error-quark, ocop_error)

/**
 * ocop_fail:
 * @error: (out) (optional): where the error goes
 * @code: what kind of thing went wrong
 * @format: a whole sentence, already translated, for the person at the screen
 *
 * Sets @error and answers %FALSE, so that a function can `return ocop_fail (error, …)`.
 *
 * Returns: always %FALSE
 */
gboolean
ocop_fail (GError    **error,
           OcopError   code,
           const char *format,
           ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    {
      g_assert (*error == NULL);
      *error = g_error_new_valist (OCOP_ERROR, code, format, args);
    }
  va_end (args);

  return FALSE;
}

static OcopError
code_of_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case ENOENT:
    case ENOTDIR:
      return OCOP_ERROR_MISSING;
    case EEXIST:
      return OCOP_ERROR_EXISTS;
    case ENOSPC:
    case EDQUOT:
      return OCOP_ERROR_FULL;
    case EROFS:
    case EACCES:
    case EPERM:
      return OCOP_ERROR_READ_ONLY;
    default:
      return OCOP_ERROR_IO;
    }
}

/* The C library's own words for these are English on most machines. */
static const char *
words_of_errno (int saved_errno)
{
  switch (code_of_errno (saved_errno))
    {
    case OCOP_ERROR_MISSING:
      return _("there is no such file or folder");
    case OCOP_ERROR_EXISTS:
      return _("something of that name is there already");
    case OCOP_ERROR_FULL:
      return _("no room is left on the disk");
    case OCOP_ERROR_READ_ONLY:
      return _("you have no right to do so");
    case OCOP_ERROR_REFUSED:
    case OCOP_ERROR_USAGE:
    case OCOP_ERROR_DAMAGED:
    case OCOP_ERROR_TOO_NEW:
    case OCOP_ERROR_HELD:
    case OCOP_ERROR_IO:
    case OCOP_ERROR_CANCELLED:
    case OCOP_ERROR_CONFLICT:
    default:
      return g_strerror (saved_errno);
    }
}

/**
 * ocop_fail_system:
 * @error: (out) (optional): where the error goes
 * @saved_errno: errno of the failed call, kept before anything else was called
 * @format: what was not done, as a translated sentence without its full stop
 *
 * Like ocop_fail(), for a failed call to the system: the kind follows from @saved_errno and the system's
 * own reason is added in brackets.
 *
 * Returns: always %FALSE
 */
gboolean
ocop_fail_system (GError    **error,
                  int         saved_errno,
                  const char *format,
                  ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  return ocop_fail (error, code_of_errno (saved_errno), "%s (%s).", what, words_of_errno (saved_errno));
}

/**
 * ocop_pass_error:
 * @local: what a loop over rows may have ended with; taken over
 * @error: (out) (optional): where it goes
 *
 * The end of a loop that stops at its last row as well as at an error.
 *
 * Returns: %TRUE if there was no error
 */
gboolean
ocop_pass_error (GError **local,
                 GError **error)
{
  if (*local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (local));
  return FALSE;
}
