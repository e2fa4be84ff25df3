/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form.h"

G_BEGIN_DECLS

#define OCOP_TYPE_NEAR_NAMES (ocop_near_names_get_type ())
G_DECLARE_FINAL_TYPE (OcopNearNames, ocop_near_names, OCOP, NEAR_NAMES, GtkWidget)

void ocop_near_names_watch (OcopForm      *form,
                            OcopWorkspace *workspace,
                            gint64         id);

G_END_DECLS
