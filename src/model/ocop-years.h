/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

GArray *ocop_years_list (OcopDb      *db,
                         const char  *today,
                         GError     **error);
gboolean ocop_years_find_planned (OcopDb      *db,
                                  const char  *today,
                                  int         *year,
                                  GError     **error);

G_END_DECLS
