/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-template-private.h"

#include <glib/gi18n-lib.h>

static gboolean
add_column (OcopFilling  *self,
            JsonObject   *object,
            gpointer      data,
            GError      **error)
{
  OcopGridColumn *column = ocop_grid_add_column (data);
  const char *head = "";
  const char *group = NULL;
  gboolean given;

  if (!ocop_filling_only (self, object, "for if head group width align", error)
      || !ocop_filling_text (self, object, "head", &head, error) || !ocop_filling_text (self, object, "group", &group, error)
      || !ocop_filling_number (self, object, "width", &column->width, error)
      || !ocop_filling_align (self, object, &column->align, &given, error))
    return FALSE;
  column->head = ocop_filling_rich (self, head, error);
  if (column->head == NULL)
    return FALSE;
  if (group != NULL && *group != '\0')
    column->group = ocop_filling_rich (self, group, error);

  return group == NULL || *group == '\0' || column->group != NULL;
}

static gboolean
add_option (OcopFilling  *self,
            JsonObject   *object,
            gpointer      data,
            GError      **error)
{
  const char *words = NULL;
  OcopRich *rich;

  if (!ocop_filling_text (self, object, "option", &words, error))
    return FALSE;
  rich = ocop_filling_rich (self, words, error);
  if (rich != NULL)
    ocop_grid_cell_add_option (data, rich);

  return rich != NULL;
}

static gboolean
fill_cell (OcopFilling  *self,
           JsonObject   *object,
           gpointer      data,
           GError      **error)
{
  OcopGridCell *cell = ocop_grid_row_add_cell (data);
  const char *words = NULL;
  JsonNode *options = json_object_has_member (object, "options") ? json_object_get_member (object, "options") : NULL;
  double span = 1;

  if (!ocop_filling_only (self, object, "for if text options span align", error)
      || !ocop_filling_text (self, object, "text", &words, error) || !ocop_filling_number (self, object, "span", &span, error)
      || !ocop_filling_align (self, object, &cell->align, &cell->aligned, error))
    return FALSE;
  cell->span = MAX ((guint) span, 1);
  if (words != NULL && (cell->text = ocop_filling_rich (self, words, error)) == NULL)
    return FALSE;
  if (options != NULL)
    {
      JsonObject *each = ocop_filling_object (self, options, error);

      return each != NULL && ocop_filling_only (self, each, "for if option", error)
             && ocop_filling_each (self, each, add_option, cell, error);
    }

  return TRUE;
}

static gboolean
fill_cells (OcopFilling  *self,
            JsonArray    *cells,
            OcopGridRow  *row,
            GError      **error)
{
  for (guint i = 0; i < json_array_get_length (cells); i++)
    {
      JsonNode *node = json_array_get_element (cells, i);
      gsize mark = ocop_filling_enter (self, ".cells[%u]", i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        {
          OcopGridCell *cell = ocop_grid_row_add_cell (row);

          cell->text = ocop_filling_rich (self, json_node_get_string (node), error);
          if (cell->text == NULL)
            return FALSE;
        }
      else
        {
          JsonObject *object = ocop_filling_object (self, node, error);

          if (object == NULL || !ocop_filling_each (self, object, fill_cell, row, error))
            return FALSE;
        }
      ocop_filling_leave (self, mark);
    }

  return TRUE;
}

static gboolean add_rows (OcopFilling  *self,
                          JsonArray    *rows,
                          OcopGrid     *grid,
                          GError      **error);

/* A row must have a cell for every column: a layout of which a column was taken out is told so. */
static gboolean
check_width (OcopFilling        *self,
             const OcopGridRow  *row,
             const OcopGrid     *grid,
             GError            **error)
{
  guint n = 0;

  for (guint i = 0; i < row->cells->len; i++)
    n += ((const OcopGridCell *) g_ptr_array_index (row->cells, i))->span;
  if (n != grid->columns->len)
    return ocop_filling_complain (self, error, _("the row covers %u columns of %u"), n, grid->columns->len);

  return TRUE;
}

static gboolean
add_row (OcopFilling  *self,
         JsonObject   *object,
         gpointer      data,
         GError      **error)
{
  OcopGrid *grid = data;
  JsonArray *rows;
  JsonArray *cells;
  const char *band = NULL;
  const char *note = NULL;
  gboolean sum = FALSE;
  const char *keep = NULL;
  gboolean kept = FALSE;
  OcopGridRow *row;

  if (!ocop_filling_only (self, object, "for if rows cells band sum note keep", error)
      || !ocop_filling_array (self, object, "rows", &rows, error) || !ocop_filling_array (self, object, "cells", &cells, error)
      || !ocop_filling_text (self, object, "band", &band, error) || !ocop_filling_text (self, object, "note", &note, error)
      || !ocop_filling_flag (self, object, "sum", &sum, error) || !ocop_filling_text (self, object, "keep", &keep, error)
      || (keep != NULL && !ocop_filling_holds (self, keep, &kept, error)))
    return FALSE;
  if (rows != NULL)
    return add_rows (self, rows, grid, error);

  row = ocop_grid_add_row (grid);
  row->band = sum || band != NULL;
  row->keep = kept || band != NULL;
  if (band != NULL)
    {
      OcopGridCell *cell = ocop_grid_row_add_cell (row);

      cell->span = grid->columns->len;
      cell->aligned = TRUE;
      cell->text = ocop_filling_rich (self, band, error);
      if (cell->text == NULL)
        return FALSE;
    }
  if (note != NULL)
    {
      row->note = ocop_filling_rich (self, note, error);
      if (row->note == NULL)
        return FALSE;
      if (row->note->text[0] == '\0')
        g_clear_pointer (&row->note, ocop_rich_free);
    }

  return (cells == NULL || fill_cells (self, cells, row, error)) && check_width (self, row, grid, error);
}

static gboolean
add_rows (OcopFilling  *self,
          JsonArray    *rows,
          OcopGrid     *grid,
          GError      **error)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      gsize mark = ocop_filling_enter (self, ".rows[%u]", i);
      JsonObject *object = ocop_filling_object (self, json_array_get_element (rows, i), error);

      if (object == NULL || !ocop_filling_each (self, object, add_row, grid, error))
        return FALSE;
      ocop_filling_leave (self, mark);
    }

  return TRUE;
}

/**
 * ocop_filling_grid:
 * @object: of a layout
 * @grid: empty, to be filled
 *
 * Returns: whether the table was understood
 */
gboolean
ocop_filling_grid (OcopFilling  *self,
                   JsonObject   *object,
                   OcopGrid     *grid,
                   GError      **error)
{
  JsonArray *columns;
  JsonArray *rows;

  if (!ocop_filling_only (self, object, "columns rows cell head note", error)
      || !ocop_filling_style (self, object, "cell", "cell", &grid->cell, error)
      || !ocop_filling_style (self, object, "head", "table-head", &grid->head, error)
      || !ocop_filling_style (self, object, "note", "table-note", &grid->note, error)
      || !ocop_filling_array (self, object, "columns", &columns, error)
      || !ocop_filling_array (self, object, "rows", &rows, error))
    return FALSE;
  if (columns == NULL || rows == NULL)
    return ocop_filling_complain (self, error, _("a table has “columns” and “rows”"));

  for (guint i = 0; i < json_array_get_length (columns); i++)
    {
      gsize mark = ocop_filling_enter (self, ".columns[%u]", i);
      JsonObject *column = ocop_filling_object (self, json_array_get_element (columns, i), error);

      if (column == NULL || !ocop_filling_each (self, column, add_column, grid, error))
        return FALSE;
      ocop_filling_leave (self, mark);
    }
  if (grid->columns->len == 0)
    return ocop_filling_complain (self, error, _("the table has no columns"));

  return add_rows (self, rows, grid, error);
}
