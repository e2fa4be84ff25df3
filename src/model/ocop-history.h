/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

gboolean ocop_history_append (OcopDb      *db,
                              const char  *table,
                              gint64       record,
                              const char  *uid,
                              const char  *before,
                              const char  *after,
                              gint64       undoes,
                              GError     **error);
gboolean ocop_history_check  (OcopDb      *db,
                              GPtrArray   *findings,
                              GError     **error);

G_END_DECLS
