/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_STARS (ocop_stars_get_type ())
G_DECLARE_FINAL_TYPE (OcopStars, ocop_stars, OCOP, STARS, GtkWidget)

GtkWidget *ocop_stars_new      (int        rank);
void       ocop_stars_set_rank (OcopStars *self,
                                int        rank);
int        ocop_stars_get_rank (OcopStars *self);

void       ocop_stars_draw     (GtkSnapshot *snapshot,
                                float        x,
                                float        y,
                                float        side,
                                int          rank,
                                GdkRGBA      ink);
char      *ocop_stars_to_text  (int        rank);

G_END_DECLS
