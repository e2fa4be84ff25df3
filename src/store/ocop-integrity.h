/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

gboolean ocop_integrity_check (OcopDb     *db,
                               GPtrArray  *findings,
                               GError    **error);

G_END_DECLS
