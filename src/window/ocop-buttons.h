/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_button_with_sign (GtkWidget  *button,
                                  const char *icon_name,
                                  const char *name,
                                  const char *tip);
GtkWidget *ocop_button_add_new   (const char *label,
                                  const char *action);

G_END_DECLS
