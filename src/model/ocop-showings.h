/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/* Inside a transaction. */
gboolean ocop_showing_note (OcopDb      *db,
                            gint64       session_product,
                            gint64       session_member,
                            const char  *at,
                            GError     **error);

G_END_DECLS
