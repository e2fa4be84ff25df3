/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-main-window.h"

G_BEGIN_DECLS

#define OCOP_TYPE_COPIES_GROUP (ocop_copies_group_get_type ())
G_DECLARE_FINAL_TYPE (OcopCopiesGroup, ocop_copies_group, OCOP, COPIES_GROUP, AdwPreferencesGroup)

void  ocop_copies_group_show  (OcopCopiesGroup *self,
                               OcopMainWindow  *window);
guint ocop_copies_group_count (OcopCopiesGroup *self);

G_END_DECLS
