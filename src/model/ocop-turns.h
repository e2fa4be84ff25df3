/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/* Inside a transaction. */

gboolean ocop_turn_open          (OcopDb      *db,
                                  gint64       session_product,
                                  GError     **error);
gboolean ocop_turn_open_planned  (OcopDb      *db,
                                  gint64       session,
                                  GError     **error);
gboolean ocop_knock_out_conclude (OcopDb      *db,
                                  gint64       session_product,
                                  const char  *ground,
                                  const char  *conclusion,
                                  GError     **error);

G_END_DECLS
