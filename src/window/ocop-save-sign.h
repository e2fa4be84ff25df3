/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_SAVE_SIGN (ocop_save_sign_get_type ())
G_DECLARE_FINAL_TYPE (OcopSaveSign, ocop_save_sign, OCOP, SAVE_SIGN, GtkWidget)

GtkWidget  *ocop_save_sign_new      (OcopWorkspace *workspace);
const char *ocop_save_sign_get_text (OcopSaveSign  *self);

G_END_DECLS
