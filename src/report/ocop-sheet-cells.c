/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-sheet-private.h"

#define CHECK(self, call) ocop_workbook_check ((self)->workbook, (call))

static lxw_format *
take_format (OcopSheet *self,
             guint      column)
{
  lxw_format *format;

  g_assert (self->in_row && column < self->n_columns);

  format = ocop_sheet_column_format (self, column, self->next_kind, self->next_number);
  self->written[column] = TRUE;
  self->next_kind = -1;
  self->next_number = NULL;

  return format;
}

/**
 * ocop_sheet_text:
 * @text: (nullable): what to write; without it the cell stays empty
 */
void
ocop_sheet_text (OcopSheet  *self,
                 guint       column,
                 const char *text)
{
  OcopFace face = ocop_sheet_face (self, column);
  double points = ocop_sheet_points (self, column);
  guint room = self->pixels[column];

  if (text == NULL || *text == '\0')
    {
      self->next_kind = -1;
      self->next_number = NULL;
      return;
    }
  if (self->copy != NULL)
    ocop_sheet_copy_text (self->copy, column, column, text, self->next_kind, FALSE);
  if (self->look == OCOP_ROW_DETAIL && column < 2)
    room -= MIN (room, 24); /* the indent */
  self->tallest = MAX (self->tallest, ocop_sheet_text_height (self, face, points, text, room));
  CHECK (self, worksheet_write_string (self->sheet, self->row, (lxw_col_t) column, text, take_format (self, column)));
}

/**
 * ocop_sheet_text_across:
 * @text: what to write over the columns @first to @last
 */
void
ocop_sheet_text_across (OcopSheet  *self,
                        guint       first,
                        guint       last,
                        const char *text,
                        gboolean    centred)
{
  OcopStyle style = { .points = OCOP_POINTS,
                      .face = self->look == OCOP_ROW_SUM ? OCOP_FACE_BOLD : OCOP_FACE_REGULAR,
                      .across = centred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT,
                      .down = LXW_ALIGN_VERTICAL_CENTER,
                      .border = OCOP_BORDER_CELL,
                      .fill = self->look == OCOP_ROW_SUM ? OCOP_COLOUR_BAND : 0 };

  g_assert (self->in_row && first <= last && last < self->n_columns);

  if (self->copy != NULL)
    ocop_sheet_copy_text (self->copy, first, last, text, OCOP_CELL_TEXT, centred);
  ocop_sheet_merge (self, self->row, first, last, text, &style);
  self->tallest = MAX (self->tallest, ocop_sheet_text_height (self, style.face, style.points, text,
                                                              ocop_sheet_pixels (self, first, last)));
  for (guint i = first; i <= last; i++)
    self->written[i] = TRUE;
}

/**
 * ocop_sheet_number:
 * @value: shown as the column's kind says
 */
void
ocop_sheet_number (OcopSheet *self,
                   guint      column,
                   double     value)
{
  if (self->copy != NULL)
    ocop_sheet_copy_number (self->copy, column, value, self->next_kind, self->next_number);
  CHECK (self, worksheet_write_number (self->sheet, self->row, (lxw_col_t) column, value, take_format (self, column)));
}

/**
 * ocop_sheet_date:
 * @iso: (nullable): written as a real date; without it the cell stays empty
 */
void
ocop_sheet_date (OcopSheet  *self,
                 guint       column,
                 const char *iso)
{
  if (iso != NULL)
    ocop_sheet_number (self, column, ocop_sheet_serial (iso));
}

/**
 * ocop_sheet_formula:
 * @value: what the formula gives, for those who read the file without calculating
 * @format: the formula, beginning with "="
 */
void
ocop_sheet_formula (OcopSheet  *self,
                    guint       column,
                    double      value,
                    const char *format,
                    ...)
{
  g_autofree char *formula = NULL;
  va_list args;

  va_start (args, format);
  formula = g_strdup_vprintf (format, args);
  va_end (args);

  if (self->copy != NULL)
    ocop_sheet_copy_number (self->copy, column, value, self->next_kind, self->next_number);
  CHECK (self, worksheet_write_formula_num (self->sheet, self->row, (lxw_col_t) column, formula,
                                            take_format (self, column), value));
}

/**
 * ocop_sheet_formula_text:
 * @value: the text that the formula gives
 * @format: the formula, beginning with "="
 */
void
ocop_sheet_formula_text (OcopSheet  *self,
                         guint       column,
                         const char *value,
                         const char *format,
                         ...)
{
  g_autofree char *formula = NULL;
  va_list args;

  va_start (args, format);
  formula = g_strdup_vprintf (format, args);
  va_end (args);

  if (self->copy != NULL)
    ocop_sheet_copy_text (self->copy, column, column, value, self->next_kind, FALSE);
  self->tallest = MAX (self->tallest, ocop_sheet_text_height (self, ocop_sheet_face (self, column), ocop_sheet_points (self, column),
                                                              value, self->pixels[column]));
  CHECK (self, worksheet_write_formula_str (self->sheet, self->row, (lxw_col_t) column, formula,
                                            take_format (self, column), value));
}

/**
 * ocop_sheet_sum:
 * @value: the sum
 * @first_row: first row summed, as Excel counts
 * @last_row: last row summed
 */
void
ocop_sheet_sum (OcopSheet *self,
                guint      column,
                double     value,
                guint      first_row,
                guint      last_row)
{
  const char *letters = ocop_sheet_letters (column);

  ocop_sheet_formula (self, column, value, "=SUM(%s%u:%s%u)", letters, first_row, letters, last_row);
}

/**
 * ocop_sheet_next_as:
 * @kind: what the next cell is, where it is something else than its column
 */
void
ocop_sheet_next_as (OcopSheet    *self,
                    OcopCellKind  kind)
{
  self->next_kind = (int) kind;
}

/**
 * ocop_sheet_next_format:
 * @number: number format of the next cell
 */
void
ocop_sheet_next_format (OcopSheet  *self,
                        const char *number)
{
  self->next_number = g_intern_string (number);
}
