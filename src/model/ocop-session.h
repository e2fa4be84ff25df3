/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-sheets.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/* Inside a transaction. */

gboolean ocop_session_make_sheets (OcopDb                    *db,
                                   gint64                     session,
                                   GError                   **error);
gboolean ocop_session_conclude    (OcopDb                    *db,
                                   gint64                     session,
                                   GError                   **error);
gboolean ocop_session_seal        (OcopDb                    *db,
                                   gint64                     session,
                                   GError                   **error);

/* What is kept of a product's outcome, computed. */
typedef struct
{
  int sheets;
  int sum;
  int spread;
  int rank_by_points; /* 0: none */
  int rank;           /* 0: none */
  char *minimums;     /* JSON */
} OcopOutcomeFigures;

void     ocop_outcome_figures_clear (OcopOutcomeFigures       *self);
void     ocop_outcome_compute       (const OcopSessionSheets  *sheets,
                                     const OcopSessionProduct *product,
                                     OcopOutcomeFigures       *figures);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopOutcomeFigures, ocop_outcome_figures_clear)

G_END_DECLS
