/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many dated copies are kept. */
#define OCOP_COPIES_KEPT 10

char      *ocop_copies_folder  (const char  *path);
char      *ocop_copies_files   (const char  *path);
GPtrArray *ocop_copies_list    (const char  *path,
                                const char  *folder);
gboolean   ocop_copies_make    (const char  *path,
                                const char  *folder,
                                char       **made,
                                GError     **error);
gboolean   ocop_copies_restore (const char  *copy,
                                const char  *path,
                                char       **kept,
                                GError     **error);

G_END_DECLS
