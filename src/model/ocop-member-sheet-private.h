/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-member-sheet.h"

G_BEGIN_DECLS

gboolean ocop_member_sheet_read_remarks (OcopMemberSheet  *self,
                                         OcopDb           *db,
                                         GError          **error);

G_END_DECLS
