/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ocop_file_size_in_words (gint64 n_bytes);

G_END_DECLS
