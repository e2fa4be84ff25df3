/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-manuscript.h"

#include <string.h>

#define A4_WIDTH 210
#define A4_HEIGHT 297

/* A column that takes what the others leave is no narrower than this share of the room. */
#define LEAST_OPEN (1.0 / 6)

static void
free_style (gpointer data)
{
  OcopTextStyle *style = data;

  g_free (style->name);
  g_free (style->title);
  g_free (style);
}

static void
free_rich (gpointer data)
{
  ocop_rich_free (data);
}

static void
free_grid_column (gpointer data)
{
  OcopGridColumn *column = data;

  g_clear_pointer (&column->head, ocop_rich_free);
  g_clear_pointer (&column->group, ocop_rich_free);
  g_free (column);
}

static void
free_cell (gpointer data)
{
  OcopGridCell *cell = data;

  g_clear_pointer (&cell->text, ocop_rich_free);
  g_clear_pointer (&cell->options, g_ptr_array_unref);
  g_free (cell);
}

static void
free_row (gpointer data)
{
  OcopGridRow *row = data;

  g_ptr_array_unref (row->cells);
  g_clear_pointer (&row->note, ocop_rich_free);
  g_free (row);
}

static void
free_block_column (gpointer data)
{
  OcopBlockColumn *column = data;

  g_ptr_array_unref (column->blocks);
  g_free (column);
}

static void
free_block (gpointer data)
{
  OcopBlock *block = data;

  g_clear_pointer (&block->text, ocop_rich_free);
  g_clear_pointer (&block->value, ocop_rich_free);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  if (block->grid != NULL)
    {
      g_ptr_array_unref (block->grid->columns);
      g_ptr_array_unref (block->grid->rows);
      g_free (block->grid);
    }
  g_free (block);
}

static void
free_section (gpointer data)
{
  OcopPaperSection *section = data;

  g_clear_pointer (&section->foot, ocop_rich_free);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

static void
free_missing (gpointer data)
{
  OcopMissing *missing = data;

  g_free (missing->name);
  g_free (missing->label);
  g_free (missing);
}

/**
 * ocop_manuscript_new:
 * @title: what it is
 *
 * Returns: (transfer full): a paper that says nothing yet
 */
OcopManuscript *
ocop_manuscript_new (const char *title)
{
  OcopManuscript *self = g_new0 (OcopManuscript, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->title = g_strdup (title);
  self->styles = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new_with_free_func (free_style);
  self->sections = g_ptr_array_new_with_free_func (free_section);
  self->missing = g_ptr_array_new_with_free_func (free_missing);

  return self;
}

OcopManuscript *
ocop_manuscript_ref (OcopManuscript *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
ocop_manuscript_unref (OcopManuscript *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->missing);
  g_hash_table_unref (self->styles);
  g_ptr_array_unref (self->order);
  g_free (self->title);
  g_free (self);
}

/**
 * ocop_manuscript_add_style:
 * @name: its key; a style of that name is given back as it is
 * @like: (nullable): what it starts from
 *
 * Returns: (transfer none): the style, to be filled in
 */
OcopTextStyle *
ocop_manuscript_add_style (OcopManuscript      *self,
                           const char          *name,
                           const OcopTextStyle *like)
{
  OcopTextStyle *style = g_hash_table_lookup (self->styles, name);

  if (style != NULL)
    return style;
  style = g_new0 (OcopTextStyle, 1);
  if (like != NULL)
    *style = *like;
  else
    style->size = 13, style->line = 1;
  style->name = g_strdup (name);
  style->title = g_strdup (like != NULL ? like->title : name);
  g_ptr_array_add (self->order, style);
  g_hash_table_insert (self->styles, style->name, style);

  return style;
}

/**
 * ocop_manuscript_get_style:
 *
 * Returns: (transfer none) (nullable): the style of that name
 */
const OcopTextStyle *
ocop_manuscript_get_style (const OcopManuscript *self,
                           const char           *name)
{
  return g_hash_table_lookup (self->styles, name);
}

/**
 * ocop_manuscript_add_section:
 *
 * Returns: (transfer none): new pages, A4 upright with the margins of Nghị định 30/2020/NĐ-CP
 */
OcopPaperSection *
ocop_manuscript_add_section (OcopManuscript *self)
{
  OcopPaperSection *section = g_new0 (OcopPaperSection, 1);

  *section = (OcopPaperSection){ .width = A4_WIDTH, .height = A4_HEIGHT, .top = 20, .bottom = 20, .left = 30, .right = 15 };
  section->blocks = g_ptr_array_new_with_free_func (free_block);
  g_ptr_array_add (self->sections, section);

  return section;
}

/**
 * ocop_manuscript_miss:
 * @name: of what prints as a blank   @label: what it is
 */
void
ocop_manuscript_miss (OcopManuscript *self,
                      const char     *name,
                      const char     *label)
{
  OcopMissing *missing;

  for (guint i = 0; i < self->missing->len; i++)
    if (strcmp (((const OcopMissing *) g_ptr_array_index (self->missing, i))->name, name) == 0)
      return;
  missing = g_new0 (OcopMissing, 1);
  missing->name = g_strdup (name);
  missing->label = g_strdup (label);
  g_ptr_array_add (self->missing, missing);
}

/**
 * ocop_block_new:
 * @blocks: of a section or a column; takes it in at its end
 * @kind: what it is
 *
 * Returns: (transfer none): the block, to be filled in
 */
OcopBlock *
ocop_block_new (GPtrArray     *blocks,
                OcopBlockKind  kind)
{
  OcopBlock *self = g_new0 (OcopBlock, 1);

  self->kind = kind;
  if (kind == OCOP_BLOCK_COLUMNS)
    self->columns = g_ptr_array_new_with_free_func (free_block_column);
  if (kind == OCOP_BLOCK_GRID)
    {
      self->grid = g_new0 (OcopGrid, 1);
      self->grid->columns = g_ptr_array_new_with_free_func (free_grid_column);
      self->grid->rows = g_ptr_array_new_with_free_func (free_row);
    }
  g_ptr_array_add (blocks, self);

  return self;
}

OcopBlockColumn *
ocop_block_add_column (OcopBlock *self,
                       double     share)
{
  OcopBlockColumn *column = g_new0 (OcopBlockColumn, 1);

  column->share = share;
  column->blocks = g_ptr_array_new_with_free_func (free_block);
  g_ptr_array_add (self->columns, column);

  return column;
}

OcopGridColumn *
ocop_grid_add_column (OcopGrid *self)
{
  OcopGridColumn *column = g_new0 (OcopGridColumn, 1);

  g_ptr_array_add (self->columns, column);
  return column;
}

OcopGridRow *
ocop_grid_add_row (OcopGrid *self)
{
  OcopGridRow *row = g_new0 (OcopGridRow, 1);

  row->cells = g_ptr_array_new_with_free_func (free_cell);
  g_ptr_array_add (self->rows, row);

  return row;
}

/**
 * ocop_grid_row_add_cell:
 *
 * Returns: (transfer none): an empty cell at the row's end, one column wide
 */
OcopGridCell *
ocop_grid_row_add_cell (OcopGridRow *self)
{
  OcopGridCell *cell = g_new0 (OcopGridCell, 1);

  cell->span = 1;
  g_ptr_array_add (self->cells, cell);

  return cell;
}

/**
 * ocop_grid_cell_add_option:
 * @option: (transfer full): a box with its words
 */
void
ocop_grid_cell_add_option (OcopGridCell *self,
                           OcopRich     *option)
{
  if (self->options == NULL)
    self->options = g_ptr_array_new_with_free_func (free_rich);
  g_ptr_array_add (self->options, option);
}

/**
 * ocop_grid_place_columns:
 * @room: how wide the table may be
 *
 * Widths are scaled down together where they are wider than the room; a column of no width takes what the others leave.
 *
 * Returns: (transfer full) (array): the left edges of the columns and the right edge of the last, in mm
 */
double *
ocop_grid_place_columns (const OcopGrid *self,
                         double          room)
{
  double *edges = g_new0 (double, self->columns->len + 1);
  double sum = 0, open = 0, factor = 1;
  guint n_open = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      double width = ((const OcopGridColumn *) g_ptr_array_index (self->columns, i))->width;

      sum += width;
      n_open += width <= 0;
    }
  if (n_open > 0)
    open = MAX ((room - sum) / n_open, room * LEAST_OPEN);
  if (sum + n_open * open > room || n_open == 0)
    factor = room / (sum + n_open * open);
  for (guint i = 0; i < self->columns->len; i++)
    {
      double width = ((const OcopGridColumn *) g_ptr_array_index (self->columns, i))->width;

      edges[i + 1] = edges[i] + factor * (width > 0 ? width : open);
    }

  return edges;
}
