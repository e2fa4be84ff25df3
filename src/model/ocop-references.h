/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

gboolean ocop_references_refuse (OcopDb   *db,
                                 OcopKind  kind,
                                 gint64    id,
                                 GError  **error);
gboolean ocop_references_move   (OcopDb   *db,
                                 OcopKind  kind,
                                 gint64    from,
                                 gint64    to,
                                 guint    *n_moved,
                                 GError  **error);

/* Whether a sheet handed in or a session concluded stands on a record (ocop-closed.c). */
gboolean ocop_closed_refuse     (OcopDb   *db,
                                 OcopKind  kind,
                                 gint64    id,
                                 GError  **error);

G_END_DECLS
