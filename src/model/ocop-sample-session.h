/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-data-file.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

gboolean ocop_sample_hold_sessions (OcopDataFile          *file,
                                    OcopDb                *db,
                                    GError               **error);

G_END_DECLS
