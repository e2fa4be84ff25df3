/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-store.h"

G_BEGIN_DECLS

gboolean ocop_year_file_write (OcopStore   *store,
                               int          year,
                               const char  *path,
                               const char  *author,
                               GError     **error);

G_END_DECLS
