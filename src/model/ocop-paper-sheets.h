/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-sheets.h"

G_BEGIN_DECLS

/* Inside a transaction. */
gboolean ocop_paper_sheet_begin   (OcopDb      *db,
                                   gint64       sheet,
                                   const char  *who,
                                   GError     **error);
gboolean ocop_paper_sheet_confirm (OcopDb      *db,
                                   gint64       sheet,
                                   const char  *who,
                                   const char  *at,
                                   GError     **error);

/* Anywhere. */
gboolean ocop_council_sheet_is_unchecked  (const OcopCouncilSheet   *sheet);
guint    ocop_session_sheets_count_unchecked (const OcopSessionSheets *sheets);
gboolean ocop_session_sheets_refuse_unchecked (const OcopSessionSheets *sheets,
                                   GError     **error);

G_END_DECLS
