/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

int      ocop_migration_last    (void);
gboolean ocop_migration_version (OcopDb   *db,
                                 int      *version,
                                 GError  **error);
gboolean ocop_migration_check   (OcopDb   *db,
                                 int      *version,
                                 GError  **error);
gboolean ocop_migration_run     (OcopDb   *db,
                                 int       last,
                                 GError  **error);

G_END_DECLS
