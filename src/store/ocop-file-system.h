/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint64 (*OcopFileSystemFunc) (const char  *folder,
                                      char       **mount_type);

gboolean ocop_file_system_is_share (const char         *path);
void     ocop_file_system_set      (OcopFileSystemFunc  ask);

G_END_DECLS
