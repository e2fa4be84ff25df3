/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-xlsx-private.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef enum
{
  VALUE_NUMBER,
  VALUE_SHARED,
  VALUE_TEXT,
  VALUE_FLAG,
  VALUE_ERROR,
  VALUE_DATE,
} ValueKind;

/* A row is gathered in one text; its cells are places there until the row is whole. */
typedef struct
{
  OcopXlsxParse parse;
  OcopTableFunc func;
  gpointer      data;
  GString      *texts;
  GArray       *cells;  /* OcopTableCell */
  GArray       *places; /* gsize: where the text of each cell begins */
  guint         row, n_rows, n_cells;
  gboolean      in_row, in_cell, in_value;
  guint         reading;
  guint         column; /* of the cell going on, from 0 */
  guint         next;   /* of the next cell without an address */
  gsize         begin;
  ValueKind     kind;
  gboolean      is_day;
} Sheet;

/**
 * ocop_xlsx_date:
 * @serial: a day as Excel counts it
 * @from_1904: whether from 1 January 1904 instead of 1900
 *
 * Returns: (transfer full) (nullable): the day, ISO; %NULL for what is no day from 1900 to 2999
 */
char *
ocop_xlsx_date (double   serial,
                gboolean from_1904)
{
  GDate date;
  double day = floor (serial);

  if (!(day >= (from_1904 ? 0 : 1) && day <= 400000))
    return NULL;
  /* Excel believes that there was a 29 February 1900, its day 60. */
  if (!from_1904 && day < 60)
    day++;
  g_date_set_dmy (&date, from_1904 ? 1 : 30, from_1904 ? G_DATE_JANUARY : G_DATE_DECEMBER, from_1904 ? 1904 : 1899);
  g_date_add_days (&date, (guint) day);
  if (g_date_get_year (&date) > 2999)
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/* "AB12": the column from 0; FALSE for what is no address. */
static gboolean
column_of (const char *address,
           guint      *column)
{
  guint number = 0;
  guint n = 0;

  for (; g_ascii_isalpha (address[n]) && n < 4; n++)
    number = number * 26 + (guint) (g_ascii_toupper (address[n]) - 'A' + 1);
  if (n == 0 || n > 3)
    return FALSE;
  *column = number - 1;

  return TRUE;
}

static ValueKind
kind_of (const char *type)
{
  static const struct
  {
    const char *name;
    ValueKind   kind;
  } kinds[] = {
    { "s", VALUE_SHARED }, { "str", VALUE_TEXT }, { "inlineStr", VALUE_TEXT },
    { "b", VALUE_FLAG },   { "e", VALUE_ERROR },  { "d", VALUE_DATE },
  };

  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (type, kinds[i].name) == 0)
      return kinds[i].kind;

  return VALUE_NUMBER;
}

static void
start_row (Sheet       *self,
           const char **attributes)
{
  const char *number = ocop_xlsx_attribute (attributes, "r");
  guint64 row = self->row + 1;

  if (number != NULL && !g_ascii_string_to_unsigned (number, 10, 1, 1048576, &row, NULL))
    row = self->row + 1;
  self->row = (guint) row;
  self->in_row = TRUE;
  self->next = 0;
  g_string_truncate (self->texts, 0);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->places, 0);
}

static void
start_cell (Sheet       *self,
            const char **attributes)
{
  const char *address = ocop_xlsx_attribute (attributes, "r");
  const char *style = ocop_xlsx_attribute (attributes, "s");
  const GArray *dates = self->parse.xlsx->dates;
  guint64 number = 0;

  if (address == NULL || !column_of (address, &self->column))
    self->column = self->next;
  self->next = self->column + 1;
  self->kind = kind_of (ocop_xlsx_attribute (attributes, "t"));
  self->is_day = style != NULL && g_ascii_string_to_unsigned (style, 10, 0, G_MAXINT, &number, NULL) &&
                 number < dates->len && g_array_index (dates, guint8, number);
  self->in_cell = TRUE;
  self->begin = self->texts->len;
  if (++self->n_cells > OCOP_XLSX_MAX_CELLS)
    ocop_xlsx_stop (&self->parse, ocop_xlsx_too_large ());
}

static void
start (OcopXlsxParse *parse,
       const char    *name,
       const char   **attributes)
{
  Sheet *self = (Sheet *) parse;

  if (strcmp (name, "row") == 0 && !self->in_row)
    start_row (self, attributes);
  else if (strcmp (name, "c") == 0 && self->in_row && !self->in_cell)
    start_cell (self, attributes);
  else if (strcmp (name, "rPh") == 0)
    self->reading++;
  else if (self->in_cell && (strcmp (name, "v") == 0 || (strcmp (name, "t") == 0 && self->reading == 0)))
    self->in_value = TRUE;
}

static void
text (OcopXlsxParse *parse,
      const char    *text,
      int            n)
{
  Sheet *self = (Sheet *) parse;

  if (!self->in_value)
    return;
  if (self->texts->len - self->begin + (gsize) n > OCOP_XLSX_MAX_TEXT)
    ocop_xlsx_stop (parse, ocop_xlsx_too_large ());
  else
    g_string_append_len (self->texts, text, n);
}

static void
replace_text (Sheet      *self,
              const char *text)
{
  g_string_truncate (self->texts, self->begin);
  g_string_append (self->texts, text);
}

static OcopTableType
read_number (Sheet *self)
{
  const char *written = self->texts->str + self->begin;
  g_autofree char *day = NULL;
  char *end;
  double number = g_ascii_strtod (written, &end);

  if (end == written || *end != '\0' || !isfinite (number))
    return OCOP_TABLE_TEXT;
  if (self->is_day)
    day = ocop_xlsx_date (number, self->parse.xlsx->from_1904);
  if (day == NULL)
    return OCOP_TABLE_NUMBER;
  replace_text (self, day);

  return OCOP_TABLE_DATE;
}

static OcopTableType
read_shared (Sheet *self)
{
  const OcopXlsx *xlsx = self->parse.xlsx;
  guint64 index = 0;

  if (!g_ascii_string_to_unsigned (self->texts->str + self->begin, 10, 0, G_MAXINT, &index, NULL) ||
      index >= xlsx->strings->len)
    {
      ocop_xlsx_stop (&self->parse,
                      g_error_new (OCOP_ERROR, OCOP_ERROR_REFUSED,
                                   _("Row %u of the sheet names a text that the workbook does not have: the workbook is damaged. "
                                     "Nothing was read."),
                                   self->row));
      return OCOP_TABLE_EMPTY;
    }
  replace_text (self, xlsx->pool->str + g_array_index (xlsx->strings, gsize, index));

  return OCOP_TABLE_TEXT;
}

/* "2021-11-03T00:00:00" is that day. */
static OcopTableType
read_day (Sheet *self)
{
  if (self->texts->len - self->begin > 10)
    g_string_truncate (self->texts, self->begin + 10);

  return OCOP_TABLE_DATE;
}

static OcopTableType
read_value (Sheet *self)
{
  if (self->texts->len == self->begin)
    return OCOP_TABLE_EMPTY;
  switch (self->kind)
    {
    case VALUE_SHARED:
      return read_shared (self);
    case VALUE_FLAG:
      return OCOP_TABLE_FLAG;
    case VALUE_ERROR:
      return OCOP_TABLE_ERROR;
    case VALUE_DATE:
      return read_day (self);
    case VALUE_TEXT:
      return OCOP_TABLE_TEXT;
    case VALUE_NUMBER:
    default:
      return read_number (self);
    }
}

static void
end_cell (Sheet *self)
{
  OcopTableType type = read_value (self);

  self->in_cell = FALSE;
  if (self->texts->len == self->begin || self->column >= OCOP_XLSX_MAX_COLUMNS)
    {
      g_string_truncate (self->texts, self->begin);
      return;
    }
  if (self->cells->len <= self->column)
    {
      g_array_set_size (self->cells, self->column + 1);
      g_array_set_size (self->places, self->column + 1);
    }
  g_array_index (self->cells, OcopTableCell, self->column).type = type;
  g_array_index (self->places, gsize, self->column) = self->begin;
  g_string_append_c (self->texts, '\0');
  if (self->texts->len > OCOP_XLSX_MAX_POOL)
    ocop_xlsx_stop (&self->parse, ocop_xlsx_too_large ());
}

static void
end_row (Sheet *self)
{
  OcopTableRow row = { .number = self->row, .from_1904 = self->parse.xlsx->from_1904 };
  GError *error = NULL;

  self->in_row = FALSE;
  if (self->cells->len == 0)
    return;
  if (++self->n_rows > OCOP_XLSX_MAX_ROWS)
    {
      ocop_xlsx_stop (&self->parse, ocop_xlsx_too_large ());
      return;
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      OcopTableCell *cell = &g_array_index (self->cells, OcopTableCell, i);

      cell->text = cell->type == OCOP_TABLE_EMPTY ? "" : self->texts->str + g_array_index (self->places, gsize, i);
    }
  row.n_cells = self->cells->len;
  row.cells = (const OcopTableCell *) self->cells->data;
  if (!self->func (&row, self->data, &error))
    ocop_xlsx_stop (&self->parse, error);
}

static void
end (OcopXlsxParse *parse,
     const char    *name)
{
  Sheet *self = (Sheet *) parse;

  if (strcmp (name, "row") == 0 && self->in_row && !self->in_cell)
    end_row (self);
  else if (strcmp (name, "c") == 0 && self->in_cell)
    end_cell (self);
  else if (strcmp (name, "rPh") == 0 && self->reading > 0)
    self->reading--;
  else if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_value = FALSE;
}

/**
 * ocop_xlsx_read:
 * @self: a workbook
 * @sheet: index of a sheet
 * @func: takes each row that is not empty
 * @data: for @func
 * @error: %OCOP_ERROR_REFUSED, or what @func failed with
 *
 * Reads a sheet from its first row. Cells behind column 256 are not looked at.
 *
 * Returns: %FALSE if it could not be read; %TRUE also where @func wanted no more
 */
gboolean
ocop_xlsx_read (OcopXlsx     *self,
                guint         sheet,
                OcopTableFunc func,
                gpointer      data,
                GError      **error)
{
  Sheet state = { .parse = { .start = start, .end = end, .text = text }, .func = func, .data = data };
  const char *part;
  gboolean done;

  g_return_val_if_fail (sheet < self->paths->len, FALSE);

  part = self->paths->pdata[sheet];
  if (!ocop_xlsx_has_part (self, part))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The workbook lacks its sheet “%s”: it is damaged. Nothing was read."),
                      ocop_xlsx_get_sheet_name (self, sheet));
  if (!ocop_xlsx_read_parts (self, error))
    return FALSE;

  state.texts = g_string_new (NULL);
  state.cells = g_array_new (FALSE, TRUE, sizeof (OcopTableCell));
  state.places = g_array_new (FALSE, TRUE, sizeof (gsize));
  done = ocop_xlsx_parse (self, part, &state.parse, error);
  g_array_unref (state.places);
  g_array_unref (state.cells);
  g_string_free (state.texts, TRUE);

  return done;
}
