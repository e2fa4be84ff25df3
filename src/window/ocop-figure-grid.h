/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-figure-cells.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A table of whole figures, rows × columns, typed as in a workbook: arrows, Enter down, Tab right, F2 to change what stands
 * there, Delete to empty, a block pasted where one is. Each cell left and each block is one act of the file. */

#define OCOP_TYPE_FIGURE_GRID (ocop_figure_grid_get_type ())
G_DECLARE_FINAL_TYPE (OcopFigureGrid, ocop_figure_grid, OCOP, FIGURE_GRID, GtkWidget)

GtkWidget  *ocop_figure_grid_new          (const OcopFigureSource *source,
                                           gpointer                owner,
                                           const char             *name,
                                           const char             *corner);
void        ocop_figure_grid_refresh      (OcopFigureGrid         *self);
void        ocop_figure_grid_set_editable (OcopFigureGrid         *self,
                                           gboolean                is_editable);
void        ocop_figure_grid_go           (OcopFigureGrid         *self,
                                           guint                   row,
                                           guint                   column);
void        ocop_figure_grid_get_place    (OcopFigureGrid         *self,
                                           guint                  *row,
                                           guint                  *column);
GtkWidget  *ocop_figure_grid_get_text     (OcopFigureGrid         *self);
const char *ocop_figure_grid_get_said     (OcopFigureGrid         *self);

G_END_DECLS
