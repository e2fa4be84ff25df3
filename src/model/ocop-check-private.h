/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-check.h"

G_BEGIN_DECLS

gboolean ocop_check_records  (OcopCheck  *check,
                              OcopDb     *db,
                              GError    **error);
gboolean ocop_check_files    (OcopCheck  *check,
                              OcopDb     *db,
                              GError    **error);
gboolean ocop_check_dossiers (OcopCheck  *check,
                              OcopDb     *db,
                              GError    **error);
gboolean ocop_check_sessions (OcopCheck  *check,
                              OcopDb     *db,
                              const char *as_of,
                              GError    **error);

G_END_DECLS
