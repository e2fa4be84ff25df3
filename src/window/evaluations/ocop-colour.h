/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkRGBA ocop_colour_named (GtkWidget  *widget,
                           const char *name);
GdkRGBA ocop_colour_text  (GtkWidget  *widget);
GdkRGBA ocop_colour_faint (GdkRGBA     colour,
                           float       alpha);

G_END_DECLS
