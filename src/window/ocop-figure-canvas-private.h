/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-figure-canvas.h"

G_BEGIN_DECLS

#define OCOP_FIGURE_PADDING 8

struct _OcopFigureCanvas
{
  GtkWidget parent_instance;

  /* borrowed */
  OcopFigureCells *cells;

  char *corner; /* heading of the titles of rows */
  char *sum;    /* (nullable) heading of the sums at the right */
  gboolean is_editable;

  /* where one is */
  GtkWidget *text;
  guint row;
  guint column;
  gboolean is_typing; /* something was typed since one came to the cell: arrows move in the text */
  gboolean is_filling;

  /* what was measured */
  int row_height;
  int title_width;
  int sum_width;
  int *lefts; /* (array): left edges of columns in the body, one more than there are */

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hpolicy;
  GtkScrollablePolicy vpolicy;
};

/* Where things stand and how they are drawn (ocop-figure-canvas-draw.c). */
void            ocop_figure_canvas_measure_cells (OcopFigureCanvas *self);
int             ocop_figure_canvas_body_width    (OcopFigureCanvas *self);
int             ocop_figure_canvas_full_width    (OcopFigureCanvas *self);
int             ocop_figure_canvas_full_height   (OcopFigureCanvas *self);
graphene_rect_t ocop_figure_canvas_body          (OcopFigureCanvas *self);
graphene_rect_t ocop_figure_canvas_cell          (OcopFigureCanvas *self,
                                                  guint             row,
                                                  guint             column);
void            ocop_figure_canvas_draw          (OcopFigureCanvas *self,
                                                  GtkSnapshot      *snapshot);

/* What is typed (ocop-figure-canvas-keys.c). */
void            ocop_figure_canvas_add_keys      (OcopFigureCanvas *self);
gboolean        ocop_figure_canvas_commit        (OcopFigureCanvas *self);
void            ocop_figure_canvas_fill_text     (OcopFigureCanvas *self);
void            ocop_figure_canvas_say           (OcopFigureCanvas *self,
                                                  const char       *sentence);

G_END_DECLS
