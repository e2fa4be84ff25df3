/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-main-window.h"

G_BEGIN_DECLS

#define OCOP_TYPE_DATED_GROUP (ocop_dated_group_get_type ())
G_DECLARE_FINAL_TYPE (OcopDatedGroup, ocop_dated_group, OCOP, DATED_GROUP, AdwPreferencesGroup)

void ocop_dated_group_show (OcopDatedGroup *self,
                            OcopMainWindow *window,
                            OcopKind        kind);

G_END_DECLS
