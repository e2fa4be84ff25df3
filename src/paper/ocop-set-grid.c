/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-slice-private.h"

#include <string.h>

#define LINE_POINTS 0.5
#define HEAD_FILL 0xE7ECEF
#define BAND_FILL 0xF3F5F6
#define PADDING_ACROSS (1.0 * OCOP_POINTS_PER_MM)
#define PADDING_DOWN (0.5 * OCOP_POINTS_PER_MM)
#define OPTION_GAP (3.2 * OCOP_POINTS_PER_MM)
#define LEAST_SCALE 0.6

/* So many last rows go on the page of what follows a table. */
#define LAST_ROWS 3

typedef struct
{
  OcopTypesetter *setter;
  const OcopGrid *grid;
  double *x; /* left edges of the columns, and the right edge of the last */
  guint n;
  double width;
} Table;

static void
add_fill (GArray *drawn,
          double  width,
          double  height,
          guint   colour)
{
  OcopDrawn fill = { .kind = OCOP_DRAWN_FILL, .colour = colour, .w = width, .h = height };

  g_array_append_val (drawn, fill);
}

static PangoLayout *
set_text (Table               *self,
          const OcopTextStyle *like,
          const OcopRich      *text,
          OcopAlign            align,
          gboolean             bold,
          double               width)
{
  OcopTextStyle style = *like;

  PangoLayout *layout;

  style.align = align;
  style.bold = style.bold || bold;
  style.first = 0;
  layout = ocop_typesetter_set (self->setter, &style, text, width);
  /* A single word, such as a fingerprint, is set smaller rather than broken. */
  if (width >= 0 && strchr (text->text, ' ') == NULL && pango_layout_is_wrapped (layout))
    {
      style.size *= MAX (width / ocop_typesetter_widest_word (self->setter, &style, text) * 0.99, LEAST_SCALE);
      g_object_unref (layout);
      layout = ocop_typesetter_set (self->setter, &style, text, width);
    }

  return layout;
}

static gboolean
same_group (const OcopGridColumn *a,
            const OcopGridColumn *b)
{
  return a->group != NULL && b->group != NULL && strcmp (a->group->text, b->group->text) == 0;
}

/* A head is never broken inside a word: it is set smaller. */
static PangoLayout *
set_head (Table          *self,
          const OcopRich *text,
          double          width)
{
  OcopTextStyle style = *self->grid->head;
  double widest = ocop_typesetter_widest_word (self->setter, &style, text);

  if (widest > width)
    style.size *= MAX (width / widest * 0.99, LEAST_SCALE);
  return ocop_typesetter_set (self->setter, &style, text, width);
}

typedef struct
{
  PangoLayout *layout;
  guint first;
  guint last;
  int tier; /* 0: both, 1: the upper, 2: the lower */
  double height;
} HeadCell;

static void
collect_head (Table  *self,
              GArray *cells)
{
  for (guint i = 0; i < self->n; i++)
    {
      const OcopGridColumn *column = g_ptr_array_index (self->grid->columns, i);
      HeadCell cell = { .first = i, .last = i, .tier = column->group != NULL ? 2 : 0 };

      if (column->group != NULL && (i == 0 || !same_group (column, g_ptr_array_index (self->grid->columns, i - 1))))
        {
          HeadCell group = { .first = i, .last = i, .tier = 1 };

          while (group.last + 1 < self->n && same_group (column, g_ptr_array_index (self->grid->columns, group.last + 1)))
            group.last++;
          group.layout = set_head (self, column->group, self->x[group.last + 1] - self->x[i] - PADDING_ACROSS);
          group.height = ocop_layout_height (group.layout) + 2 * PADDING_DOWN;
          g_array_append_val (cells, group);
        }
      cell.layout = set_head (self, column->head, self->x[i + 1] - self->x[i] - PADDING_ACROSS);
      cell.height = ocop_layout_height (cell.layout) + 2 * PADDING_DOWN;
      g_array_append_val (cells, cell);
    }
}

static OcopSlice *
set_heads (Table     *self,
           GPtrArray *slices)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (HeadCell));
  double tiers[3] = { 0 };
  double height;
  OcopSlice *slice;

  collect_head (self, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      const HeadCell *cell = &g_array_index (cells, HeadCell, i);

      tiers[cell->tier] = MAX (tiers[cell->tier], cell->height);
    }
  height = MAX (tiers[0], tiers[1] + tiers[2]);
  tiers[2] = height - tiers[1];

  slice = ocop_slice_new (slices, 0, height);
  slice->keep = TRUE;
  add_fill (slice->drawn, self->width, height, HEAD_FILL);
  for (guint i = 0; i < cells->len; i++)
    {
      const HeadCell *cell = &g_array_index (cells, HeadCell, i);
      double top = cell->tier == 2 ? tiers[1] : 0;
      double room = cell->tier == 0 ? height : tiers[cell->tier];
      double left = self->x[cell->first];

      ocop_drawn_array_add_text (slice->drawn, cell->layout, left + PADDING_ACROSS / 2,
                                 top + (room - cell->height) / 2 + PADDING_DOWN);
      if (cell->tier == 1)
        ocop_drawn_array_add_stroke (slice->drawn, left, room, self->x[cell->last + 1] - left, 0, LINE_POINTS);
      if (cell->first > 0)
        ocop_drawn_array_add_stroke (slice->drawn, left, top, 0, room, LINE_POINTS);
    }
  ocop_drawn_array_add_stroke (slice->drawn, 0, 0, self->width, 0, LINE_POINTS);
  ocop_drawn_array_add_stroke (slice->drawn, 0, height, self->width, 0, LINE_POINTS);
  ocop_drawn_array_add_stroke (slice->drawn, 0, 0, 0, height, LINE_POINTS);
  ocop_drawn_array_add_stroke (slice->drawn, self->width, 0, 0, height, LINE_POINTS);

  return slice;
}

/* Options one after the other, several on a line where they are short. Gives the height they take. */
static double
set_options (Table              *self,
             const OcopGridCell *cell,
             GArray             *drawn,
             double              x,
             double              y,
             double              width)
{
  double left = 0, top = 0, line = 0;

  for (guint i = 0; i < cell->options->len; i++)
    {
      PangoLayout *layout = set_text (self, self->grid->cell, g_ptr_array_index (cell->options, i), OCOP_ALIGN_LEFT, FALSE, -1);
      double wide = ocop_layout_widest_line (layout);

      if (left > 0 && left + wide > width)
        {
          top += line;
          left = line = 0;
        }
      if (wide > width)
        pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      line = MAX (line, ocop_layout_height (layout));
      ocop_drawn_array_add_text (drawn, layout, x + left, y + top);
      left += wide + OPTION_GAP;
    }

  return top + line;
}

static double
set_cell (Table              *self,
          const OcopGridRow  *row,
          const OcopGridCell *cell,
          guint               column,
          const OcopRich     *note,
          GArray             *drawn)
{
  const OcopGridColumn *own = g_ptr_array_index (self->grid->columns, column);
  double left = self->x[column] + PADDING_ACROSS;
  double width = self->x[MIN (column + cell->span, self->n)] - left - PADDING_ACROSS;
  double y = 0;

  if (note != NULL && cell->options != NULL)
    {
      PangoLayout *layout = set_text (self, self->grid->note, note, OCOP_ALIGN_LEFT, FALSE, width);

      y += ocop_layout_height (layout);
      ocop_drawn_array_add_text (drawn, layout, left, 0);
    }
  if (cell->text != NULL)
    {
      PangoLayout *layout = set_text (self, self->grid->cell, cell->text, cell->aligned ? cell->align : own->align, row->band,
                                      width);

      y += ocop_layout_height (layout);
      ocop_drawn_array_add_text (drawn, layout, left, 0);
    }
  if (cell->options != NULL)
    y += set_options (self, cell, drawn, left, y, width);
  else if (note != NULL)
    {
      PangoLayout *layout = set_text (self, self->grid->note, note, OCOP_ALIGN_LEFT, FALSE, width);

      ocop_drawn_array_add_text (drawn, layout, left, y);
      y += ocop_layout_height (layout);
    }

  return y;
}

/* @with_options: where the row's note stands. Gives the height of the row. */
static double
set_cells (Table             *self,
           const OcopGridRow *row,
           gboolean           with_options,
           GArray            *drawn)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree double *heights = g_new (double, row->cells->len + 1);
  double tallest = 0;
  gboolean ticked = FALSE;
  guint column = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const OcopGridCell *cell = g_ptr_array_index (row->cells, i);
      GArray *part = ocop_drawn_array_new ();
      gboolean here = with_options ? cell->options != NULL : i == 0;

      g_assert (column < self->n);
      heights[i] = set_cell (self, row, cell, column, here ? row->note : NULL, part);
      tallest = MAX (tallest, heights[i]);
      ticked = ticked || cell->options != NULL;
      g_ptr_array_add (parts, part);
      column += cell->span;
    }
  column = 0;
  for (guint i = 0; i < row->cells->len; i++)
    {
      const OcopGridCell *cell = g_ptr_array_index (row->cells, i);

      /* A criterion and its options read from above; all else stands in the middle of its row. */
      ocop_drawn_array_add_moved (drawn, g_ptr_array_index (parts, i), 0,
                                  PADDING_DOWN + (ticked && i < 2 ? 0 : (tallest - heights[i]) / 2));
      column += cell->span;
      if (column < self->n && i + 1 < row->cells->len)
        ocop_drawn_array_add_stroke (drawn, self->x[column], 0, 0, tallest + 2 * PADDING_DOWN, LINE_POINTS);
    }

  return tallest + 2 * PADDING_DOWN;
}

static void
set_row (Table             *self,
         const OcopGridRow *row,
         GPtrArray         *slices,
         OcopSlice         *head)
{
  OcopSlice *slice = ocop_slice_new (slices, 0, 0);
  g_autoptr (GArray) drawn = ocop_drawn_array_new ();

  slice->head = head;
  slice->keep = row->keep;
  slice->height = set_cells (self, row, FALSE, drawn);
  if (row->note != NULL)
    {
      GArray *other = ocop_drawn_array_new ();
      double height = set_cells (self, row, TRUE, other);

      if (height < slice->height)
        {
          GArray *higher = g_steal_pointer (&drawn);

          drawn = g_steal_pointer (&other);
          slice->height = height;
          g_array_unref (higher);
        }
      else
        g_array_unref (other);
    }
  if (row->band)
    add_fill (slice->drawn, self->width, slice->height, BAND_FILL);
  ocop_drawn_array_add_moved (slice->drawn, drawn, 0, 0);
  ocop_drawn_array_add_stroke (slice->drawn, 0, 0, 0, slice->height, LINE_POINTS);
  ocop_drawn_array_add_stroke (slice->drawn, self->width, 0, 0, slice->height, LINE_POINTS);
  ocop_drawn_array_add_stroke (slice->drawn, 0, slice->height, self->width, 0, LINE_POINTS);
}

/**
 * ocop_slices_set_grid:
 * @slices: takes in the head and a slice a row
 * @width: the room of the table, in points
 */
void
ocop_slices_set_grid (GPtrArray      *slices,
                      OcopTypesetter *setter,
                      const OcopGrid *grid,
                      double          width)
{
  Table self = { .setter = setter, .grid = grid, .n = grid->columns->len };
  g_autofree double *edges = ocop_grid_place_columns (grid, width / OCOP_POINTS_PER_MM);
  OcopSlice *head;

  for (guint i = 0; i <= self.n; i++)
    edges[i] *= OCOP_POINTS_PER_MM;
  self.x = edges;
  self.width = edges[self.n];
  head = set_heads (&self, slices);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      set_row (&self, g_ptr_array_index (grid->rows, i), slices, head);
      if (i + LAST_ROWS >= grid->rows->len)
        ((OcopSlice *) g_ptr_array_index (slices, slices->len - 1))->keep = TRUE;
    }
}
