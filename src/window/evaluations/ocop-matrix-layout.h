/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopMatrixColumn:
 *
 * Left edge and width of a column of the chair's table, in pixels; a column that is left out is 0 wide.
 */
typedef struct
{
  float x;
  float width;
} OcopMatrixColumn;

/**
 * OcopMatrixLayout:
 * @members: the first member's column; the others follow, equally wide
 *
 * Where the columns stand. Head and rows work it out alike from the same width.
 */
typedef struct
{
  guint n_members;
  OcopMatrixColumn position;
  OcopMatrixColumn name;
  OcopMatrixColumn members;
  OcopMatrixColumn strip;
  OcopMatrixColumn mean;
  OcopMatrixColumn spread;
  OcopMatrixColumn rank;
  OcopMatrixColumn minimum;
} OcopMatrixLayout;

OcopMatrixLayout ocop_matrix_layout     (GtkWidget              *widget,
                                         float                   width,
                                         guint                   n_members);
int              ocop_matrix_least_width (GtkWidget             *widget,
                                         guint                   n_members);
int              ocop_matrix_row_height (GtkWidget              *widget);

/* Text in a column. */
void             ocop_matrix_draw_text  (GtkSnapshot            *snapshot,
                                         GtkWidget              *widget,
                                         const OcopMatrixColumn *column,
                                         float                   height,
                                         const char             *text,
                                         PangoAttrList          *attributes,
                                         float                   alignment,
                                         GdkRGBA                 colour);

G_END_DECLS
