/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-main-window.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PREFERENCES (ocop_preferences_get_type ())
G_DECLARE_FINAL_TYPE (OcopPreferences, ocop_preferences, OCOP, PREFERENCES, AdwPreferencesWindow)

GtkWidget *ocop_preferences_new (OcopMainWindow *window);

G_END_DECLS
