/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-figure-canvas-private.h"

#include "base/ocop-text.h"
#include "window/ocop-ink.h"

#include <glib/gi18n-lib.h>

#define LEAST_COLUMN_EMS 6.0f
#define MOST_TITLE_EMS 18.0f

typedef struct
{
  OcopFigureCanvas *self;
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  GdkRGBA ink;
  GdkRGBA mute;
  GdkRGBA line;
  GdkRGBA bad;
} Pen;

static int
width_of (PangoLayout *layout,
          const char  *text)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
width_of_figure (PangoLayout *layout,
                 gboolean     is_known,
                 gint64       value)
{
  g_autofree char *text = is_known ? ocop_text_from_count (value) : g_strdup ("");

  return width_of (layout, text);
}

/* A sum is as wide as any figure it is made of. */
static int
measure_column (OcopFigureCanvas *self,
                PangoLayout      *layout,
                guint             column,
                int               least)
{
  gint64 sum;
  gboolean is_known = ocop_figure_cells_sum_column (self->cells, column, &sum);
  int width = MAX (width_of (layout, ocop_figure_cells_column (self->cells, column)), width_of_figure (layout, is_known, sum));

  return MAX (width, least) + 2 * OCOP_FIGURE_PADDING;
}

/**
 * ocop_figure_canvas_measure_cells:
 * @self: a canvas
 *
 * Finds out how wide columns must be for what stands in them now.
 */
void
ocop_figure_canvas_measure_cells (OcopFigureCanvas *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  guint n_columns = ocop_figure_cells_n_columns (self->cells);
  float em = ocop_ink_em (GTK_WIDGET (self));
  gint64 sum;
  gboolean is_known;
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  self->row_height = height + 10;
  g_free (self->lefts);
  self->lefts = g_new0 (int, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->lefts[i + 1] = self->lefts[i] + measure_column (self, layout, i, (int) (LEAST_COLUMN_EMS * em));
  self->title_width = MAX (width_of (layout, self->corner), width_of (layout, _("Total")));
  for (guint i = 0; i < ocop_figure_cells_n_rows (self->cells); i++)
    self->title_width = MAX (self->title_width, width_of (layout, ocop_figure_cells_row (self->cells, i)));
  self->title_width = MIN (self->title_width, (int) (MOST_TITLE_EMS * em)) + 2 * OCOP_FIGURE_PADDING;
  is_known = ocop_figure_cells_sum_all (self->cells, &sum);
  self->sum_width = self->sum == NULL ? 0
                                      : MAX (width_of (layout, self->sum), width_of_figure (layout, is_known, sum)) +
                                          3 * OCOP_FIGURE_PADDING;
}

int
ocop_figure_canvas_body_width (OcopFigureCanvas *self)
{
  return self->lefts[ocop_figure_cells_n_columns (self->cells)];
}

int
ocop_figure_canvas_full_width (OcopFigureCanvas *self)
{
  return self->title_width + ocop_figure_canvas_body_width (self) + self->sum_width;
}

/* A line of headings, the rows, a line of sums. */
int
ocop_figure_canvas_full_height (OcopFigureCanvas *self)
{
  return ((int) ocop_figure_cells_n_rows (self->cells) + 2) * self->row_height;
}

/**
 * ocop_figure_canvas_body:
 *
 * Returns: where cells are seen, between headings and sums
 */
graphene_rect_t
ocop_figure_canvas_body (OcopFigureCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = MIN (gtk_widget_get_height (GTK_WIDGET (self)), ocop_figure_canvas_full_height (self));
  int seen = MIN (width - self->title_width - self->sum_width, ocop_figure_canvas_body_width (self));

  return GRAPHENE_RECT_INIT ((float) self->title_width, (float) self->row_height, (float) MAX (0, seen),
                             (float) MAX (0, height - 2 * self->row_height));
}

/**
 * ocop_figure_canvas_cell:
 *
 * Returns: where a cell lies now, seen or not
 */
graphene_rect_t
ocop_figure_canvas_cell (OcopFigureCanvas *self,
                         guint             row,
                         guint             column)
{
  double x = self->hadjustment != NULL ? gtk_adjustment_get_value (self->hadjustment) : 0;
  double y = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;

  return GRAPHENE_RECT_INIT ((float) (self->title_width + self->lefts[column] - x),
                             (float) ((double) (row + 1) * self->row_height - y),
                             (float) (self->lefts[column + 1] - self->lefts[column]), (float) self->row_height);
}

/* @align: 0 at the left, 1 at the right. */
static void
draw_text (const Pen             *pen,
           const graphene_rect_t *cell,
           const char            *text,
           const GdkRGBA         *ink,
           float                  align)
{
  int width, height;
  int room = (int) cell->size.width - 2 * OCOP_FIGURE_PADDING;

  if (text == NULL || *text == '\0')
    return;
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_set_width (pen->layout, MAX (0, room) * PANGO_SCALE);
  pango_layout_set_alignment (pen->layout, align > 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (pen->layout, &width, &height);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT (cell->origin.x + OCOP_FIGURE_PADDING,
                                                               cell->origin.y + (cell->size.height - (float) height) / 2));
  gtk_snapshot_append_layout (pen->snapshot, pen->layout, ink);
  gtk_snapshot_restore (pen->snapshot);
}

static void
draw_sum (const Pen             *pen,
          const graphene_rect_t *cell,
          gboolean               is_known,
          gint64                 sum)
{
  g_autofree char *text = is_known ? ocop_text_from_count (sum) : g_strdup ("");

  draw_text (pen, cell, text, &pen->ink, 1);
}

static void
draw_line (const Pen *pen,
           float      x,
           float      y,
           float      width,
           float      height)
{
  gtk_snapshot_append_color (pen->snapshot, &pen->line, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
draw_cell (const Pen *pen,
           guint      row,
           guint      column)
{
  graphene_rect_t cell = ocop_figure_canvas_cell (pen->self, row, column);
  g_autofree char *text = ocop_figure_cells_text (pen->self->cells, row, column);
  gboolean is_wrong = ocop_figure_cells_fault (pen->self->cells, row, column) != NULL;

  if (is_wrong)
    {
      GdkRGBA ground = pen->bad;

      ground.alpha = 0.12f;
      gtk_snapshot_append_color (pen->snapshot, &ground, &cell);
    }
  draw_line (pen, cell.origin.x + cell.size.width - 1, cell.origin.y, 1, cell.size.height);
  draw_text (pen, &cell, text, is_wrong ? &pen->bad : &pen->ink, 1);
}

static guint
first_column (OcopFigureCanvas *self,
              double            x)
{
  guint column = 0;

  while (column + 1 < ocop_figure_cells_n_columns (self->cells) && self->lefts[column + 1] <= x)
    column++;

  return column;
}

/* Only what is seen: the rows and columns that lie in the body. */
static void
draw_body (const Pen             *pen,
           const graphene_rect_t *body)
{
  OcopFigureCanvas *self = pen->self;
  double x = self->hadjustment != NULL ? gtk_adjustment_get_value (self->hadjustment) : 0;
  double y = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;
  guint n_rows = ocop_figure_cells_n_rows (self->cells);
  guint n_columns = ocop_figure_cells_n_columns (self->cells);
  guint top = (guint) (y / self->row_height);
  guint left = first_column (self, x);
  float right = body->origin.x + body->size.width;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  for (guint row = top; row < n_rows && (double) row * self->row_height < y + body->size.height; row++)
    {
      float line = (float) ((double) (row + 1) * self->row_height - y);
      graphene_rect_t title = GRAPHENE_RECT_INIT (0, line, (float) self->title_width, (float) self->row_height);
      graphene_rect_t end = GRAPHENE_RECT_INIT (right, line, (float) self->sum_width, (float) self->row_height);
      gint64 sum;

      draw_text (pen, &title, ocop_figure_cells_row (self->cells, row), row == self->row ? &pen->ink : &pen->mute, 0);
      if (self->sum != NULL && ocop_figure_cells_sum_row (self->cells, row, &sum))
        draw_sum (pen, &end, TRUE, sum);
      draw_line (pen, 0, line + (float) self->row_height - 1, MIN (right + (float) self->sum_width, width), 1);
      gtk_snapshot_push_clip (pen->snapshot, &GRAPHENE_RECT_INIT (body->origin.x, line, body->size.width, (float) self->row_height));
      for (guint column = left; column < n_columns && self->lefts[column] < x + body->size.width; column++)
        draw_cell (pen, row, column);
      gtk_snapshot_pop (pen->snapshot);
    }
}

/* Headings above and sums below keep to the columns as they are moved sideways. */
static void
draw_heads (const Pen             *pen,
            const graphene_rect_t *body)
{
  OcopFigureCanvas *self = pen->self;
  float right = body->origin.x + body->size.width;
  float foot = body->origin.y + body->size.height;
  float height = (float) self->row_height;
  gint64 sum;

  draw_text (pen, &GRAPHENE_RECT_INIT (0, 0, (float) self->title_width, height), self->corner, &pen->mute, 0);
  draw_text (pen, &GRAPHENE_RECT_INIT (0, foot, (float) self->title_width, height), _("Total"), &pen->ink, 0);
  draw_line (pen, 0, height - 1, right + (float) self->sum_width, 1);
  draw_line (pen, 0, foot, right + (float) self->sum_width, 1);
  if (self->sum != NULL)
    {
      draw_text (pen, &GRAPHENE_RECT_INIT (right, 0, (float) self->sum_width, height), self->sum, &pen->mute, 1);
      if (ocop_figure_cells_sum_all (self->cells, &sum))
        draw_sum (pen, &GRAPHENE_RECT_INIT (right, foot, (float) self->sum_width, height), TRUE, sum);
    }
  gtk_snapshot_push_clip (pen->snapshot, &GRAPHENE_RECT_INIT (body->origin.x, 0, body->size.width, foot + height));
  for (guint column = 0; column < ocop_figure_cells_n_columns (self->cells); column++)
    {
      graphene_rect_t cell = ocop_figure_canvas_cell (self, 0, column);

      if (cell.origin.x > right || cell.origin.x + cell.size.width < body->origin.x)
        continue;
      cell.origin.y = 0;
      draw_text (pen, &cell, ocop_figure_cells_column (self->cells, column), &pen->mute, 1);
      cell.origin.y = foot;
      if (ocop_figure_cells_sum_column (self->cells, column, &sum))
        draw_sum (pen, &cell, TRUE, sum);
    }
  gtk_snapshot_pop (pen->snapshot);
}

/**
 * ocop_figure_canvas_draw:
 * @self: a canvas
 * @snapshot: where to
 *
 * Draws what of the table is in view; the text field over the cell one is in is drawn after it.
 */
void
ocop_figure_canvas_draw (OcopFigureCanvas *self,
                         GtkSnapshot      *snapshot)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  graphene_rect_t body = ocop_figure_canvas_body (self);
  Pen pen = { .self = self, .snapshot = snapshot, .layout = layout };

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  ocop_ink_of (GTK_WIDGET (self), &pen.ink);
  ocop_ink_named (GTK_WIDGET (self), "bad", &pen.bad);
  ocop_ink_named (GTK_WIDGET (self), "borders", &pen.line);
  pen.mute = pen.ink;
  pen.mute.alpha *= 0.76f;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, body.origin.y, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                         body.size.height));
  draw_body (&pen, &body);
  gtk_snapshot_pop (snapshot);
  draw_heads (&pen, &body);
}
