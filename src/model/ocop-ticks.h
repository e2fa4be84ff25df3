/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/* The short undo list of a sheet that is not submitted. */

gboolean ocop_ticks_note  (OcopDb    *db,
                           gint64     sheet,
                           guint      criterion,
                           int        choice,
                           guint      first,
                           guint      last,
                           GError   **error);
gboolean ocop_ticks_undo  (OcopDb    *db,
                           gint64     sheet,
                           guint     *criterion,
                           GError   **error);
gboolean ocop_ticks_redo  (OcopDb    *db,
                           gint64     sheet,
                           guint     *criterion,
                           GError   **error);
gboolean ocop_ticks_clear (OcopDb    *db,
                           gint64     sheet,
                           GError   **error);

G_END_DECLS
