/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-slice-private.h"

#include <math.h>

static void
clear_drawn (gpointer data)
{
  OcopDrawn *drawn = data;

  g_clear_object (&drawn->layout);
}

GArray *
ocop_drawn_array_new (void)
{
  GArray *drawn = g_array_new (FALSE, FALSE, sizeof (OcopDrawn));

  g_array_set_clear_func (drawn, clear_drawn);
  return drawn;
}

/**
 * ocop_drawn_array_add_text:
 * @layout: (transfer full): a text, by its upper left corner
 */
void
ocop_drawn_array_add_text (GArray      *drawn,
                           PangoLayout *layout,
                           double       x,
                           double       y)
{
  OcopDrawn text = { .kind = OCOP_DRAWN_LAYOUT, .x = x, .y = y, .layout = layout };

  g_array_append_val (drawn, text);
}

/**
 * ocop_drawn_array_add_stroke:
 * @w: @h: how far it goes
 * @width: of the line, in points; below zero it is dotted
 */
void
ocop_drawn_array_add_stroke (GArray *drawn,
                             double  x,
                             double  y,
                             double  w,
                             double  h,
                             double  width)
{
  OcopDrawn stroke = { .kind = OCOP_DRAWN_STROKE, .x = x, .y = y, .w = w, .h = h, .size = width };

  g_array_append_val (drawn, stroke);
}

/**
 * ocop_drawn_array_add_moved:
 * @more: what is added
 * @x: @y: by how much it is moved
 */
void
ocop_drawn_array_add_moved (GArray       *drawn,
                            const GArray *more,
                            double        x,
                            double        y)
{
  for (guint i = 0; i < more->len; i++)
    {
      OcopDrawn one = g_array_index (more, OcopDrawn, i);

      one.x += x;
      one.y += y;
      if (one.layout != NULL)
        g_object_ref (one.layout);
      g_array_append_val (drawn, one);
    }
}

void
ocop_drawn_set_colour (guint    colour,
                       cairo_t *cr)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

/**
 * ocop_drawn_draw_lines:
 * @lines: (element-type OcopDrawn): strokes
 * @first: with which to begin
 * @cr: where; a point is its unit
 *
 * Draws, in one stroke, all lines from @first on that are like it.
 *
 * Returns: the first that is not
 */
guint
ocop_drawn_draw_lines (const GArray *lines,
                       guint         first,
                       cairo_t      *cr)
{
  const OcopDrawn *like = &g_array_index (lines, OcopDrawn, first);
  const double dots[] = { 0, -like->size * 3.2 };
  guint i;

  cairo_new_path (cr);
  for (i = first; i < lines->len; i++)
    {
      const OcopDrawn *line = &g_array_index (lines, OcopDrawn, i);

      if (line->size < like->size || line->size > like->size || line->colour != like->colour)
        break;
      cairo_move_to (cr, line->x, line->y);
      cairo_rel_line_to (cr, line->w, line->h);
    }
  cairo_save (cr);
  ocop_drawn_set_colour (like->colour, cr);
  if (like->size < 0)
    {
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
    }
  cairo_set_line_width (cr, fabs (like->size));
  cairo_stroke (cr);
  cairo_restore (cr);

  return i;
}

static void
draw_star (const OcopDrawn *self,
           cairo_t         *cr)
{
  /* The inner corners of a regular five-pointed star lie at this share of its radius. */
  const double inner = 0.381966;

  cairo_new_path (cr);
  for (int i = 0; i < 10; i++)
    {
      double angle = M_PI * i / 5 - M_PI / 2;
      double radius = i % 2 == 0 ? self->size : self->size * inner;

      cairo_line_to (cr, self->x + radius * cos (angle), self->y + radius * sin (angle));
    }
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* Two lines and between them a chain of rings, all of it drawn: nothing is taken from a picture. */
static void
draw_frame (const OcopDrawn *self,
            cairo_t         *cr)
{
  const double band = self->size;
  const double ring = band / 2;
  int across = (int) round ((self->w - band) / ring);
  int down = (int) round ((self->h - band) / ring);

  cairo_set_line_width (cr, 1.6);
  cairo_rectangle (cr, self->x, self->y, self->w, self->h);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 0.7);
  cairo_rectangle (cr, self->x + band, self->y + band, self->w - 2 * band, self->h - 2 * band);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 0.5);
  for (int i = 0; i <= across; i++)
    for (int side = 0; side < 2; side++)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, self->x + band / 2 + (self->w - band) * i / across,
                   self->y + (side == 0 ? band / 2 : self->h - band / 2), ring * 0.8, 0, 2 * M_PI);
      }
  for (int i = 1; i < down; i++)
    for (int side = 0; side < 2; side++)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, self->x + (side == 0 ? band / 2 : self->w - band / 2),
                   self->y + band / 2 + (self->h - band) * i / down, ring * 0.8, 0, 2 * M_PI);
      }
  cairo_stroke (cr);
}

/**
 * ocop_drawn_draw:
 * @cr: where, its colour set; a point is its unit
 */
void
ocop_drawn_draw (const OcopDrawn *self,
                 cairo_t         *cr)
{
  switch (self->kind)
    {
    case OCOP_DRAWN_LAYOUT:
      cairo_move_to (cr, self->x, self->y);
      pango_cairo_show_layout (cr, self->layout);
      break;
    case OCOP_DRAWN_LINE:
      cairo_move_to (cr, self->x, self->y);
      pango_cairo_show_layout_line (cr, self->line);
      break;
    case OCOP_DRAWN_FILL:
      cairo_rectangle (cr, self->x, self->y, self->w, self->h);
      cairo_fill (cr);
      break;
    case OCOP_DRAWN_STAR:
      draw_star (self, cr);
      break;
    case OCOP_DRAWN_FRAME:
      draw_frame (self, cr);
      break;
    case OCOP_DRAWN_STROKE: /* ocop_drawn_draw_lines() */
    default:
      g_assert_not_reached ();
    }
}

static void
free_slice (gpointer data)
{
  OcopSlice *slice = data;

  g_array_unref (slice->drawn);
  g_free (slice);
}

GPtrArray *
ocop_slices_new (void)
{
  return g_ptr_array_new_with_free_func (free_slice);
}

/**
 * ocop_slice_new:
 * @slices: takes it in at its end
 *
 * Returns: (transfer none): a slice, to be drawn on
 */
OcopSlice *
ocop_slice_new (GPtrArray *slices,
                double     before,
                double     height)
{
  OcopSlice *self = g_new0 (OcopSlice, 1);

  self->before = before;
  self->height = height;
  self->drawn = ocop_drawn_array_new ();
  g_ptr_array_add (slices, self);

  return self;
}
