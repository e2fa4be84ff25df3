/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-sheet-private.h"

#include "base/ocop-date.h"

#define CHECK(self, call) ocop_workbook_check ((self)->workbook, (call))

/* 30 December 1899, from which spreadsheets count, in days since the year 1. */
#define DAY_ZERO 693594

/**
 * ocop_sheet_letters:
 * @column: from 0
 *
 * Returns: its letters, "AB"
 */
const char *
ocop_sheet_letters (guint column)
{
  char letters[LXW_MAX_COL_NAME_LENGTH];

  lxw_col_to_name (letters, (lxw_col_t) column, FALSE);
  return g_intern_string (letters);
}

/* The sheet's name as a formula names it. */
static char *
quoted_name (OcopSheet *self)
{
  g_auto (GStrv) pieces = g_strsplit (self->name, "'", -1);
  g_autofree char *name = g_strjoinv ("''", pieces);

  return g_strdup_printf ("'%s'", name);
}

/**
 * ocop_sheet_range:
 * @column: from 0
 * @first_row: as Excel counts
 * @last_row: as Excel counts
 *
 * Returns: (transfer full): how a formula on any sheet refers to these cells, wherever it is copied to
 */
char *
ocop_sheet_range (OcopSheet *self,
                  guint      column,
                  guint      first_row,
                  guint      last_row)
{
  g_autofree char *name = quoted_name (self);
  const char *letters = ocop_sheet_letters (column);

  return g_strdup_printf ("%s!$%s$%u:$%s$%u", name, letters, first_row, letters, last_row);
}

/**
 * ocop_sheet_cell:
 * @column: from 0
 * @row: as Excel counts
 *
 * Returns: (transfer full): how a formula on another sheet refers to the cell
 */
char *
ocop_sheet_cell (OcopSheet *self,
                 guint      column,
                 guint      row)
{
  g_autofree char *name = quoted_name (self);

  return g_strdup_printf ("%s!%s%u", name, ocop_sheet_letters (column), row);
}

/**
 * ocop_sheet_serial:
 * @iso: an ISO date
 *
 * Returns: the number by which spreadsheets know the day
 */
double
ocop_sheet_serial (const char *iso)
{
  GDate date;
  int year, month, day;

  g_assert (ocop_date_parse (iso, &year, &month, &day));

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return (double) g_date_get_julian (&date) - DAY_ZERO;
}

static lxw_format *
helper_format (OcopSheet *self,
               OcopFace   face)
{
  OcopStyle style = { .points = 9, .face = face, .across = LXW_ALIGN_LEFT, .ink = OCOP_COLOUR_LINE };

  return ocop_workbook_format (self->workbook, &style);
}

/**
 * ocop_sheet_add_helper:
 * @column: right of the table
 * @head: what stands in it
 * @pixels: its width
 *
 * Opens a column for keys that formulas need and paper does not. It must be opened while the first row below
 * the heads has not begun.
 */
void
ocop_sheet_add_helper (OcopSheet  *self,
                       guint       column,
                       const char *head,
                       guint       pixels)
{
  g_assert (!self->in_row && self->row == self->first_row && column > self->n_columns);

  CHECK (self, worksheet_set_column_pixels (self->sheet, (lxw_col_t) column, (lxw_col_t) column, pixels,
                                            helper_format (self, OCOP_FACE_REGULAR)));
  CHECK (self, worksheet_write_string (self->sheet, self->row - 1, (lxw_col_t) column, head,
                                       helper_format (self, OCOP_FACE_ITALIC)));
}

/**
 * ocop_sheet_help_number:
 * @column: one opened by ocop_sheet_add_helper()
 */
void
ocop_sheet_help_number (OcopSheet *self,
                        guint      column,
                        double     value)
{
  CHECK (self, worksheet_write_number (self->sheet, self->row, (lxw_col_t) column, value,
                                       helper_format (self, OCOP_FACE_REGULAR)));
}

/**
 * ocop_sheet_help_text:
 * @column: one opened by ocop_sheet_add_helper()
 * @text: a key
 */
void
ocop_sheet_help_text (OcopSheet  *self,
                      guint       column,
                      const char *text)
{
  CHECK (self, worksheet_write_string (self->sheet, self->row, (lxw_col_t) column, text,
                                       helper_format (self, OCOP_FACE_REGULAR)));
}

static void
add_condition (OcopSheet *self,
               guint      first_column,
               guint      last_column,
               guint      first_row,
               guint      last_row,
               lxw_conditional_format *condition)
{
  CHECK (self, worksheet_conditional_format_range (self->sheet, first_row - 1, (lxw_col_t) first_column,
                                                   last_row - 1, (lxw_col_t) last_column, condition));
}

/**
 * ocop_sheet_mark_empty:
 * @first_row: as Excel counts
 * @last_row: as Excel counts
 *
 * Colours the cells in which nothing stands, because nothing is known.
 */
void
ocop_sheet_mark_empty (OcopSheet *self,
                       guint      column,
                       guint      first_row,
                       guint      last_row,
                       OcopMark   mark)
{
  lxw_conditional_format condition = { .type = LXW_CONDITIONAL_TYPE_BLANKS,
                                       .format = ocop_workbook_mark (self->workbook, mark) };

  add_condition (self, column, column, first_row, last_row, &condition);
}

/**
 * ocop_sheet_mark_where:
 * @format: a formula for the first cell of the range, without "="
 *
 * Colours the cells for which the formula holds.
 */
void
ocop_sheet_mark_where (OcopSheet  *self,
                       guint       first_column,
                       guint       last_column,
                       guint       first_row,
                       guint       last_row,
                       OcopMark    mark,
                       const char *format,
                       ...)
{
  lxw_conditional_format condition = { .type = LXW_CONDITIONAL_TYPE_FORMULA,
                                       .format = ocop_workbook_mark (self->workbook, mark) };
  g_autofree char *formula = NULL;
  va_list args;

  va_start (args, format);
  formula = g_strdup_vprintf (format, args);
  va_end (args);

  condition.value_string = formula;
  add_condition (self, first_column, last_column, first_row, last_row, &condition);
}
