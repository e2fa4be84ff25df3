/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-main-window.h"

G_BEGIN_DECLS

#define OCOP_TYPE_APP (ocop_app_get_type ())
G_DECLARE_FINAL_TYPE (OcopApp, ocop_app, OCOP, APP, AdwApplication)

OcopApp        *ocop_app_new           (GSettings *settings);
OcopMainWindow *ocop_app_get_window    (OcopApp   *self);

/* The window as a whole, for main. */
int             ocop_app_main          (int         argc,
                                        char      **argv);
gboolean        ocop_app_has_display   (void);
char           *ocop_app_get_language  (void);

G_END_DECLS
