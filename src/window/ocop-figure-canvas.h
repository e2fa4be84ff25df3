/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-figure-cells.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The drawn table of a figure grid: its cells are no widgets, so that a thousand rows cost what is seen of them. One text
 * field lies over the cell one is in. It is a scrollable for a GtkScrolledWindow; heads and sums stay in view. */

#define OCOP_TYPE_FIGURE_CANVAS (ocop_figure_canvas_get_type ())
G_DECLARE_FINAL_TYPE (OcopFigureCanvas, ocop_figure_canvas, OCOP, FIGURE_CANVAS, GtkWidget)

GtkWidget *ocop_figure_canvas_new          (OcopFigureCells  *cells,
                                            const char       *corner,
                                            const char       *sum);
void       ocop_figure_canvas_update       (OcopFigureCanvas *self);
void       ocop_figure_canvas_set_editable (OcopFigureCanvas *self,
                                            gboolean          is_editable);
void       ocop_figure_canvas_go           (OcopFigureCanvas *self,
                                            guint             row,
                                            guint             column);
void       ocop_figure_canvas_get_place    (OcopFigureCanvas *self,
                                            guint            *row,
                                            guint            *column);
GtkWidget *ocop_figure_canvas_get_text     (OcopFigureCanvas *self);

G_END_DECLS
