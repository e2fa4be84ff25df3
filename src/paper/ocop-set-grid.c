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

/* The further lines of an option stand below its words, not below its box. */
#define OPTION_HANG_MM 5.6

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

/* @first: indent of the first line, in mm; below zero of the others */
static PangoLayout *
set_text (Table               *self,
          const OcopTextStyle *like,
          const OcopRich      *text,
          OcopAlign            align,
          gboolean             bold,
          double               first,
          double               width)
{
  OcopTextStyle style = *like;
  PangoLayout *layout;

  style.align = align;
  style.bold = style.bold || bold;
  style.first = first;
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
  PangoLayout *layout = ocop_typesetter_set (self->setter, self->grid->head, text, width);
  OcopTextStyle smaller = *self->grid->head;
  double widest = pango_layout_is_wrapped (layout) ? ocop_typesetter_widest_word (self->setter, self->grid->head, text) : 0;

  if (widest <= width)
    return layout;
  g_object_unref (layout);
  smaller.size *= MAX (width / widest * 0.99, LEAST_SCALE);
  return ocop_typesetter_set (self->setter, &smaller, text, width);
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
      PangoLayout *layout = set_text (self, self->grid->cell, g_ptr_array_index (cell->options, i), OCOP_ALIGN_LEFT, FALSE,
                                      -OPTION_HANG_MM, width);
      double wide = pango_layout_get_line_count (layout) > 1 ? width : ocop_layout_widest_line (layout);

      if (left > 0 && left + wide > width)
        {
          top += line;
          left = line = 0;
        }
      line = MAX (line, ocop_layout_height (layout));
      ocop_drawn_array_add_text (drawn, layout, x + left, y + top);
      left += wide + OPTION_GAP;
    }

  return top + line;
}

/**
 * Cell:
 * @drawn: what stands in it, from its own top   @left: where it begins   @width: the room of its words
 * @height: of what stands in it
 */
typedef struct
{
  GArray *drawn;
  double left;
  double width;
  double height;
} Cell;

static void
clear_cell (gpointer data)
{
  g_array_unref (((Cell *) data)->drawn);
}

static void
set_cell (Table              *self,
          const OcopGridRow  *row,
          const OcopGridCell *cell,
          guint               column,
          Cell               *set)
{
  const OcopGridColumn *own = g_ptr_array_index (self->grid->columns, column);

  set->drawn = ocop_drawn_array_new ();
  set->left = self->x[column] + PADDING_ACROSS;
  set->width = self->x[MIN (column + cell->span, self->n)] - set->left - PADDING_ACROSS;
  if (cell->text != NULL && cell->text->text[0] != '\0')
    {
      PangoLayout *layout = set_text (self, self->grid->cell, cell->text, cell->aligned ? cell->align : own->align, row->band,
                                      0, set->width);

      set->height = ocop_layout_height (layout);
      ocop_drawn_array_add_text (set->drawn, layout, set->left, 0);
    }
  if (cell->options != NULL)
    set->height += set_options (self, cell, set->drawn, set->left, set->height, set->width);
}

static double
tallest_of (const GArray *cells)
{
  double tallest = 0;

  for (guint i = 0; i < cells->len; i++)
    tallest = MAX (tallest, g_array_index (cells, Cell, i).height);

  return tallest;
}

/* The note goes below the words of the first cell or above the options of @second, wherever the row becomes lower. */
static void
place_note (Table             *self,
            const OcopGridRow *row,
            GArray            *cells,
            guint              second)
{
  Cell *first = &g_array_index (cells, Cell, 0);
  PangoLayout *below = set_text (self, self->grid->note, row->note, OCOP_ALIGN_LEFT, FALSE, 0, first->width);
  double with_first, with_second;

  first->height += ocop_layout_height (below);
  with_first = tallest_of (cells);
  first->height -= ocop_layout_height (below);
  if (second < cells->len)
    {
      Cell *options = &g_array_index (cells, Cell, second);
      PangoLayout *above = set_text (self, self->grid->note, row->note, OCOP_ALIGN_LEFT, FALSE, 0, options->width);
      double height = ocop_layout_height (above);

      options->height += height;
      with_second = tallest_of (cells);
      if (with_second < with_first)
        {
          for (guint i = 0; i < options->drawn->len; i++)
            g_array_index (options->drawn, OcopDrawn, i).y += height;
          ocop_drawn_array_add_text (options->drawn, above, options->left, 0);
          g_object_unref (below);
          return;
        }
      options->height -= height;
      g_object_unref (above);
    }
  ocop_drawn_array_add_text (first->drawn, below, first->left, first->height);
  first->height += ocop_layout_height (below);
}

static void
set_row (Table             *self,
         const OcopGridRow *row,
         GPtrArray         *slices,
         OcopSlice         *head)
{
  OcopSlice *slice = ocop_slice_new (slices, 0, 0);
  g_autoptr (GArray) cells = g_array_sized_new (FALSE, TRUE, sizeof (Cell), row->cells->len);
  guint second = row->cells->len;
  guint column = 0;
  double tallest;

  g_array_set_clear_func (cells, clear_cell);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const OcopGridCell *cell = g_ptr_array_index (row->cells, i);
      Cell set = { 0 };

      g_assert (column < self->n);
      set_cell (self, row, cell, column, &set);
      g_array_append_val (cells, set);
      if (cell->options != NULL)
        second = MIN (second, i);
      column += cell->span;
    }
  if (row->note != NULL && cells->len > 0)
    place_note (self, row, cells, second);
  tallest = tallest_of (cells);
  slice->head = head;
  slice->keep = row->keep;
  slice->height = tallest + 2 * PADDING_DOWN;

  if (row->band)
    add_fill (slice->drawn, self->width, slice->height, BAND_FILL);
  column = 0;
  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);
      /* A criterion and its options read from above; all else stands in the middle of its row. */
      gboolean above = second < cells->len && i <= second;

      ocop_drawn_array_add_moved (slice->drawn, cell->drawn, 0, PADDING_DOWN + (above ? 0 : (tallest - cell->height) / 2));
      column += ((const OcopGridCell *) g_ptr_array_index (row->cells, i))->span;
      ocop_drawn_array_add_stroke (slice->drawn, self->x[MIN (column, self->n)], 0, 0, slice->height, LINE_POINTS);
    }
  ocop_drawn_array_add_stroke (slice->drawn, 0, 0, 0, slice->height, LINE_POINTS);
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
