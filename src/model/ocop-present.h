/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/* Products and producers as they are on a date, computed once a connection and kept up to date in temporary tables
 * product_now and producer_now, for the lists on the screen. */

gboolean ocop_present_prepare          (OcopDb      *db,
                                        const char  *as_of,
                                        gint64      *seen,
                                        GError     **error);
GArray  *ocop_present_touched_products  (OcopDb      *db,
                                        gint64       since,
                                        GError     **error);
GArray  *ocop_present_touched_producers (OcopDb      *db,
                                        gint64       since,
                                        GError     **error);
gboolean ocop_present_is_upset         (OcopDb      *db,
                                        gint64       since,
                                        gboolean    *upset,
                                        GError     **error);

G_END_DECLS
