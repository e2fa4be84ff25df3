/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopError:
 * @OCOP_ERROR_REFUSED: what was given breaks a rule; nothing was changed
 * @OCOP_ERROR_USAGE: the command was put together wrongly
 * @OCOP_ERROR_MISSING: the file or record asked for does not exist
 * @OCOP_ERROR_EXISTS: something stands where the new thing should go
 * @OCOP_ERROR_DAMAGED: the file's content cannot be trusted
 * @OCOP_ERROR_TOO_NEW: the file was written by a newer program
 * @OCOP_ERROR_HELD: another program is writing to the file
 * @OCOP_ERROR_READ_ONLY: the file may only be read
 * @OCOP_ERROR_FULL: no room is left on the disk
 * @OCOP_ERROR_IO: the disk or the system failed
 * @OCOP_ERROR_CANCELLED: the user stopped the work
 * @OCOP_ERROR_CONFLICT: what is in the file is no longer what the change starts from
 *
 * What can go wrong in the world. The message is a sentence for a secretary: what happened, what was not
 * done, what to do. A programmer's mistake is never one of these: it asserts.
 */
typedef enum
{
  OCOP_ERROR_REFUSED,
  OCOP_ERROR_USAGE,
  OCOP_ERROR_MISSING,
  OCOP_ERROR_EXISTS,
  OCOP_ERROR_DAMAGED,
  OCOP_ERROR_TOO_NEW,
  OCOP_ERROR_HELD,
  OCOP_ERROR_READ_ONLY,
  OCOP_ERROR_FULL,
  OCOP_ERROR_IO,
  OCOP_ERROR_CANCELLED,
  OCOP_ERROR_CONFLICT,
} OcopError;

#define OCOP_ERROR (ocop_error_quark ())

GQuark   ocop_error_quark (void);

gboolean ocop_fail        (GError    **error,
                           OcopError   code,
                           const char *format,
                           ...) G_GNUC_PRINTF (3, 4);

gboolean ocop_fail_system (GError    **error,
                           int         saved_errno,
                           const char *format,
                           ...) G_GNUC_PRINTF (3, 4);

gboolean ocop_pass_error  (GError    **local,
                           GError    **error);

G_END_DECLS
