/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  ocop_ink_of       (GtkWidget  *widget,
                         GdkRGBA    *ink);
void  ocop_ink_named    (GtkWidget  *widget,
                         const char *name,
                         GdkRGBA    *colour);
float ocop_ink_em       (GtkWidget  *widget);

G_END_DECLS
