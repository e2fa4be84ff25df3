/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-main-window.h"

G_BEGIN_DECLS

#define OCOP_TYPE_OFFICES_GROUP (ocop_offices_group_get_type ())
G_DECLARE_FINAL_TYPE (OcopOfficesGroup, ocop_offices_group, OCOP, OFFICES_GROUP, AdwPreferencesGroup)

void ocop_offices_group_show (OcopOfficesGroup *self,
                              OcopMainWindow   *window);

G_END_DECLS
