/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_WELCOME (ocop_welcome_get_type ())
G_DECLARE_FINAL_TYPE (OcopWelcome, ocop_welcome, OCOP, WELCOME, GtkWidget)

void  ocop_welcome_show_recent (OcopWelcome *self,
                                GSettings   *settings);
guint ocop_welcome_count_recent (OcopWelcome *self);

G_END_DECLS
