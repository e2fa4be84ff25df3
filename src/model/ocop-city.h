/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/* An OcopWriteFunc for ocop_store_create(). */
gboolean ocop_city_fill (OcopDb    *db,
                         gpointer   data,
                         GError   **error);
gboolean ocop_city_add_checklists (OcopDb   *db,
                                   GError  **error);

G_END_DECLS
