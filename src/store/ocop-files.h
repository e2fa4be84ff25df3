/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The files of a database lie in a folder beside it, each named by the SHA-256 of its content. */

/**
 * OcopFileState:
 * @OCOP_FILE_WHOLE: it is there with the content it is named by
 * @OCOP_FILE_MISSING: it is not there, or cannot be read
 * @OCOP_FILE_CHANGED: what is there is something else
 */
typedef enum
{
  OCOP_FILE_WHOLE,
  OCOP_FILE_MISSING,
  OCOP_FILE_CHANGED,
} OcopFileState;

gboolean      ocop_files_is_digest (const char    *name);
char         *ocop_files_add       (const char    *folder,
                                    const char    *source,
                                    GCancellable  *cancellable,
                                    gint64        *n_bytes,
                                    gboolean      *came_anew,
                                    GError       **error);
OcopFileState ocop_files_look      (const char    *folder,
                                    const char    *digest,
                                    gint64         n_bytes);
OcopFileState ocop_files_examine   (const char    *folder,
                                    const char    *digest);
gboolean      ocop_files_give      (const char    *from,
                                    const char    *to,
                                    const char    *digest,
                                    GError       **error);
gboolean      ocop_files_link      (const char    *from,
                                    const char    *to,
                                    GError       **error);
gboolean      ocop_files_check     (const char    *folder,
                                    GError       **error);
void          ocop_files_remove    (const char    *folder);

G_END_DECLS
