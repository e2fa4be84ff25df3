/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_STAR_ROW (ocop_star_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopStarRow, ocop_star_row, OCOP, STAR_ROW, GtkWidget)

GtkWidget *ocop_star_row_new       (int           size);
void       ocop_star_row_set_stars (OcopStarRow  *self,
                                    int           stars);
char      *ocop_star_row_words     (int           stars);
float      ocop_star_row_width     (float         size);
void       ocop_star_row_draw      (GtkSnapshot  *snapshot,
                                    GtkWidget    *widget,
                                    float         x,
                                    float         y,
                                    float         size,
                                    int           stars);

G_END_DECLS
