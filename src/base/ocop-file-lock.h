/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ocop_file_is_free (const char  *path,
                            GError     **error);

G_END_DECLS
