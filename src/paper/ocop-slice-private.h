/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-typesetter.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * OcopDrawnKind:
 * @OCOP_DRAWN_LAYOUT: a whole text, by its upper left corner
 * @OCOP_DRAWN_LINE: one line of a text, by its base line
 * @OCOP_DRAWN_STROKE: a line from a point, @w and @h away; @size is its width, below zero dotted
 * @OCOP_DRAWN_FILL: a rectangle
 * @OCOP_DRAWN_STAR: a star of radius @size around a point
 * @OCOP_DRAWN_FRAME: the frame of a certificate
 */
typedef enum
{
  OCOP_DRAWN_LAYOUT,
  OCOP_DRAWN_LINE,
  OCOP_DRAWN_STROKE,
  OCOP_DRAWN_FILL,
  OCOP_DRAWN_STAR,
  OCOP_DRAWN_FRAME,
} OcopDrawnKind;

/* Something drawn at a place, in points. */
typedef struct
{
  OcopDrawnKind kind;
  guint colour;
  double x;
  double y;
  double w;
  double h;
  double size;
  PangoLayout *layout; /* a reference */
  PangoLayoutLine *line;
} OcopDrawn;

typedef struct _OcopSlice OcopSlice;

/**
 * OcopSlice:
 * @before: room above, unless it comes first on a page   @height: of its own, both in points
 * @keep: whether it goes on the page of the next
 * @head: (nullable): comes again above it, where it is the first on a page
 * @drawn: (element-type OcopDrawn): with its upper left corner as origin
 *
 * What is never parted: a line of a paragraph, a row of a table, a signature.
 */
struct _OcopSlice
{
  double before;
  double height;
  gboolean keep;
  OcopSlice *head;
  GArray *drawn;
};

void       ocop_drawn_array_add_text   (GArray               *drawn,
                                        PangoLayout          *layout,
                                        double                x,
                                        double                y);
void       ocop_drawn_array_add_stroke (GArray               *drawn,
                                        double                x,
                                        double                y,
                                        double                w,
                                        double                h,
                                        double                width);
void       ocop_drawn_array_add_moved  (GArray               *drawn,
                                        const GArray         *more,
                                        double                x,
                                        double                y);
GArray    *ocop_drawn_array_new        (void);
void       ocop_drawn_draw             (const OcopDrawn      *self,
                                        cairo_t              *cr);
void       ocop_drawn_set_colour       (guint                 colour,
                                        cairo_t              *cr);

/* Boxes in text, drawn together (ocop-typesetter.c). */
void       ocop_boxes_begin            (cairo_t              *cr);
void       ocop_boxes_end              (cairo_t              *cr);

guint      ocop_drawn_draw_lines       (const GArray         *lines,
                                        guint                 first,
                                        cairo_t              *cr);

OcopSlice *ocop_slice_new              (GPtrArray            *slices,
                                        double                before,
                                        double                height);
GPtrArray *ocop_slices_new             (void);
void       ocop_slices_set_blocks      (GPtrArray            *slices,
                                        OcopTypesetter       *setter,
                                        const GPtrArray      *blocks,
                                        double                width);
void       ocop_slices_set_grid        (GPtrArray            *slices,
                                        OcopTypesetter       *setter,
                                        const OcopGrid       *grid,
                                        double                width);

G_END_DECLS
