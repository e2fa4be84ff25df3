/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ocop_pill_draw (GtkSnapshot           *snapshot,
                     const graphene_rect_t *area,
                     float                  radius,
                     const GdkRGBA         *ground,
                     const GdkRGBA         *line);

G_END_DECLS
