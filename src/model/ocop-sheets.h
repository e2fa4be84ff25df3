/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-scoring.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/* Inside a transaction. */

gboolean ocop_sheet_refuse_closed (OcopDb    *db,
                                   gint64     sheet,
                                   GError   **error);
gboolean ocop_sheet_renew_total   (OcopDb    *db,
                                   gint64     sheet,
                                   GError   **error);
gboolean ocop_sheet_tick         (OcopDb         *db,
                                  gint64          sheet,
                                  guint           criterion,
                                  int             choice,
                                  GError        **error);
gboolean ocop_sheet_propose_knock_out (OcopDb    *db,
                                  gint64          sheet,
                                  const char     *ground,
                                  const char     *reason,
                                  GError        **error);
gboolean ocop_sheet_submit       (OcopDb         *db,
                                  gint64          sheet,
                                  const char     *at,
                                  GError        **error);

/* Anywhere. */

gboolean ocop_sheet_read_choices (OcopDb         *db,
                                  gint64          sheet,
                                  const OcopSet  *set,
                                  int            *choices,
                                  GError        **error);

G_END_DECLS
