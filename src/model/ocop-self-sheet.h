/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-member-sheet.h"

G_BEGIN_DECLS

OcopMemberSheet *ocop_self_sheet_load     (OcopDb                *db,
                                           gint64                 dossier,
                                           GError               **error);
OcopMemberSheet *ocop_trial_sheet_load    (OcopDb                *db,
                                           gint64                 dossier,
                                           GError               **error);
gboolean         ocop_member_sheet_is_self (const OcopMemberSheet *self);
gboolean         ocop_member_sheet_counts (const OcopMemberSheet *self);

/* Inside a transaction. */
gint64           ocop_self_sheet_begin    (OcopDb                *db,
                                           gint64                 dossier,
                                           GError               **error);
gint64           ocop_trial_sheet_begin   (OcopDb                *db,
                                           gint64                 dossier,
                                           GError               **error);

G_END_DECLS
