/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-sheet.h"

#include "report/ocop-sheet-private.h"

#include <math.h>
#include <string.h>

#define CHECK(self, call) ocop_workbook_check ((self)->workbook, (call))

/* What kinds of cells look like. */
static const struct
{
  guint8 across;
  const char *number;
} kinds[OCOP_N_KINDS] = {
  [OCOP_CELL_TEXT] = { LXW_ALIGN_LEFT, NULL },
  [OCOP_CELL_WORD] = { LXW_ALIGN_CENTER, NULL },
  [OCOP_CELL_COUNT] = { LXW_ALIGN_CENTER, "#,##0;-#,##0;\"–\"" },
  [OCOP_CELL_INTEGER] = { LXW_ALIGN_RIGHT, "#,##0_);-#,##0_);\"–\"_)" },
  [OCOP_CELL_POINTS] = { LXW_ALIGN_CENTER, "0" },
  [OCOP_CELL_SCORE] = { LXW_ALIGN_CENTER, "0.00" },
  [OCOP_CELL_DATE] = { LXW_ALIGN_CENTER, "dd/mm/yyyy" },
  [OCOP_CELL_SHARE] = { LXW_ALIGN_CENTER, "0.0%" },
  [OCOP_CELL_RATE] = { LXW_ALIGN_CENTER, "0%" },
  [OCOP_CELL_RANK] = { LXW_ALIGN_CENTER, "0\" sao\";;\"–\"" },
  [OCOP_CELL_TARGET] = { LXW_ALIGN_CENTER, "\"≥ \"0" },
  [OCOP_CELL_TARGET_SHARE] = { LXW_ALIGN_CENTER, "\"≥ \"0%" },
};

/**
 * ocop_sheet_new:
 * @name: of its tab
 * @streamed: see ocop_workbook_add_sheet()
 *
 * Returns: (transfer full): an empty sheet, after those made before
 */
OcopSheet *
ocop_sheet_new (OcopWorkbook *workbook,
                const char   *name,
                gboolean      streamed)
{
  OcopSheet *self = g_new0 (OcopSheet, 1);

  self->workbook = workbook;
  self->name = g_strdup (name);
  self->streamed = streamed;
  self->sheet = ocop_workbook_add_sheet (workbook, name, streamed);
  self->heights = g_array_new (FALSE, TRUE, sizeof (guint16));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (lxw_row_t));
  self->bands = g_array_new (FALSE, FALSE, sizeof (lxw_row_t));
  self->next_kind = -1;
  self->scale = 1;

  return self;
}

/**
 * ocop_sheet_free:
 * @self: (transfer full): a sheet; what was written stays in the workbook
 */
void
ocop_sheet_free (OcopSheet *self)
{
  g_array_unref (self->heights);
  g_array_unref (self->breaks);
  g_array_unref (self->bands);
  g_free (self->columns);
  g_free (self->pixels);
  g_free (self->name);
  g_free (self->scope);
  g_free (self);
}

/**
 * ocop_sheet_set_scope:
 * @self: a sheet that is not begun
 * @scope: (nullable): of what it tells, "Đợt 1 năm 2021; Quận Sơn Trà", where that is less than the year and city its title names
 */
void
ocop_sheet_set_scope (OcopSheet  *self,
                      const char *scope)
{
  g_free (self->scope);
  self->scope = g_strdup (scope);
}

/**
 * ocop_sheet_keep_copy:
 * @self: a sheet that is not begun
 * @copy: (transfer none): takes what is written, and must live until the sheet is finished
 */
void
ocop_sheet_keep_copy (OcopSheet     *self,
                      OcopSheetCopy *copy)
{
  self->copy = copy;
}

/**
 * ocop_sheet_get_workbook:
 *
 * Returns: (transfer none): the workbook it is part of
 */
OcopWorkbook *
ocop_sheet_get_workbook (OcopSheet *self)
{
  return self->workbook;
}

/**
 * ocop_sheet_get_name:
 *
 * Returns: (transfer none): what stands on its tab
 */
const char *
ocop_sheet_get_name (OcopSheet *self)
{
  return self->name;
}

double
ocop_sheet_scaled (const OcopSheet *self,
                   double           points)
{
  return round (points * self->scale * 2) / 2;
}

void
ocop_sheet_set_height (OcopSheet *self,
                       guint      row,
                       guint      pixels)
{
  guint16 height = (guint16) MIN (pixels, 545); /* Excel's 409 points */

  if (self->heights->len <= row)
    g_array_set_size (self->heights, row + 1);
  g_array_index (self->heights, guint16, row) = height;
  CHECK (self, worksheet_set_row_pixels (self->sheet, row, height, NULL));
}

guint
ocop_sheet_text_height (OcopSheet  *self,
                        OcopFace    face,
                        double      points,
                        const char *text,
                        guint       pixels)
{
  double room = MAX (pixels * OCOP_WRAP_SHARE - OCOP_CELL_PADDING, 4);
  guint lines = ocop_measure_lines (ocop_workbook_get_measure (self->workbook), face, points, text, room);

  return (guint) ceil (lines * OCOP_LINE_PIXELS * points / OCOP_POINTS) + 5;
}

guint
ocop_sheet_pixels (const OcopSheet *self,
                   guint            first,
                   guint            last)
{
  guint sum = 0;

  for (guint i = first; i <= last && i < self->n_columns; i++)
    sum += self->pixels[i];
  return sum;
}

void
ocop_sheet_merge (OcopSheet       *self,
                  guint            row,
                  guint            first,
                  guint            last,
                  const char      *text,
                  const OcopStyle *style)
{
  lxw_format *format = ocop_workbook_format (self->workbook, style);

  if (first == last)
    CHECK (self, worksheet_write_string (self->sheet, row, (lxw_col_t) first, text, format));
  else
    CHECK (self, worksheet_merge_range (self->sheet, row, (lxw_col_t) first, row, (lxw_col_t) last, text, format));
}

OcopFace
ocop_sheet_face (const OcopSheet *self,
                 guint            column)
{
  OcopFace face = self->columns[column].bold ? OCOP_FACE_BOLD : OCOP_FACE_REGULAR;

  if (self->look == OCOP_ROW_SUM || (self->look == OCOP_ROW_STRONG && column < 2))
    face |= OCOP_FACE_BOLD;
  if (self->look == OCOP_ROW_DETAIL && column < 2)
    face |= OCOP_FACE_ITALIC;
  return face;
}

double
ocop_sheet_points (const OcopSheet *self,
                   guint            column)
{
  return self->columns[column].points > 0 ? self->columns[column].points : OCOP_POINTS;
}

/**
 * ocop_sheet_column_format:
 * @self: a sheet   @column: from 0
 * @kind: an #OcopCellKind, or -1 for that of the column
 * @number: (nullable): number format, %NULL for that of the kind
 *
 * The format of a cell. Ordinary ones are kept by column, because a register asks 400,000 times.
 *
 * Returns: (transfer none): the format
 */
lxw_format *
ocop_sheet_column_format (OcopSheet  *self,
                          guint       column,
                          int         kind,
                          const char *number)
{
  OcopCellKind real = kind >= 0 ? (OcopCellKind) kind : self->columns[column].kind;
  gboolean ordinary = kind < 0 && number == NULL;
  OcopStyle style = { 0 };
  lxw_format *format;

  if (ordinary && self->formats[column][self->look] != NULL)
    return self->formats[column][self->look];

  style.points = ocop_sheet_points (self, column);
  style.face = ocop_sheet_face (self, column);
  style.across = kinds[real].across;
  style.down = LXW_ALIGN_VERTICAL_CENTER;
  style.border = OCOP_BORDER_CELL;
  style.number = number != NULL ? number : kinds[real].number;
  style.fill = self->look == OCOP_ROW_SUM ? OCOP_COLOUR_BAND : 0;
  style.indent = self->look == OCOP_ROW_DETAIL && real == OCOP_CELL_TEXT && column < 2 ? 2 : 0;
  format = ocop_workbook_format (self->workbook, &style);
  if (ordinary)
    self->formats[column][self->look] = format;

  return format;
}

/* The library refuses a filter that ends above the row being streamed, so that it is set when the last row of
 * the table is still the current one: before the total, or what stands below a table without one. */
void
ocop_sheet_set_filter (OcopSheet *self)
{
  if (!self->frame.filtered || self->filter_set)
    return;

  self->filter_set = TRUE;
  CHECK (self, worksheet_autofilter (self->sheet, self->first_row - 1, 0, self->last_row,
                                     (lxw_col_t) (self->n_columns - 1)));
}

/**
 * ocop_sheet_begin_row:
 * @look: how the row is set
 *
 * Returns: the row, as Excel counts
 */
guint
ocop_sheet_begin_row (OcopSheet   *self,
                      OcopRowLook  look)
{
  g_assert (!self->in_row);

  if (look == OCOP_ROW_SUM)
    ocop_sheet_set_filter (self);
  self->in_row = TRUE;
  self->look = look;
  memset (self->written, 0, self->n_columns);
  self->tallest = 24;
  if (self->copy != NULL)
    ocop_sheet_copy_row (self->copy, look);

  return self->row + 1;
}

/**
 * ocop_sheet_end_row:
 *
 * Draws the cells that were left empty and sets the height by the tallest text.
 */
void
ocop_sheet_end_row (OcopSheet *self)
{
  g_assert (self->in_row);

  for (guint i = 0; i < self->n_columns; i++)
    if (!self->written[i])
      CHECK (self, worksheet_write_blank (self->sheet, self->row, (lxw_col_t) i,
                                          ocop_sheet_column_format (self, i, -1, NULL)));
  ocop_sheet_set_height (self, self->row, self->tallest);
  if (self->look != OCOP_ROW_SUM)
    {
      self->last_plain[0] = self->last_plain[1];
      self->last_plain[1] = self->row;
      self->n_plain++;
    }
  self->last_row = self->row;
  self->in_row = FALSE;
  self->row++;
}

/**
 * ocop_sheet_band:
 * @text: what the rows below have in common
 *
 * A row across the whole table.
 */
void
ocop_sheet_band (OcopSheet  *self,
                 const char *text)
{
  OcopStyle style = { .points = OCOP_POINTS,
                      .face = OCOP_FACE_BOLD,
                      .across = LXW_ALIGN_LEFT,
                      .down = LXW_ALIGN_VERTICAL_CENTER,
                      .border = OCOP_BORDER_CELL,
                      .fill = OCOP_COLOUR_BAND };

  g_assert (!self->in_row);

  if (self->copy != NULL)
    ocop_sheet_copy_band (self->copy, text);
  g_array_append_val (self->bands, self->row);
  ocop_sheet_merge (self, self->row, 0, self->n_columns - 1, text, &style);
  ocop_sheet_set_height (self, self->row,
                         MAX (25, ocop_sheet_text_height (self, OCOP_FACE_BOLD, OCOP_POINTS, text,
                                                          self->total_pixels)));
  self->last_row = self->row;
  self->row++;
}

/**
 * ocop_sheet_new_page:
 *
 * Lets the row that comes next begin a page.
 */
void
ocop_sheet_new_page (OcopSheet *self)
{
  g_array_append_val (self->breaks, self->row);
  if (self->copy != NULL)
    self->copy->page_begins = TRUE;
}

/**
 * ocop_sheet_next_row:
 *
 * Returns: the row that comes next, as Excel counts
 */
guint
ocop_sheet_next_row (OcopSheet *self)
{
  return self->row + 1;
}
