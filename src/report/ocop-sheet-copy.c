/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-sheet-copy.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"

#include <math.h>
#include <string.h>

/* Day 0 of Excel's calendar, as dates after February 1900 count. */
#define FIRST_DAY "1899-12-30"

static void
row_free (gpointer data)
{
  OcopCopyRow *row = data;

  for (guint i = 0; i < row->cells->len; i++)
    g_free (g_array_index (row->cells, OcopCopyCell, i).text);
  g_array_unref (row->cells);
  g_free (row);
}

/**
 * ocop_sheet_copy_new:
 * @name: of the tab
 * @limit: rows to keep at most, 0 for all
 *
 * Returns: (transfer full): an empty copy, for ocop_sheet_keep_copy()
 */
OcopSheetCopy *
ocop_sheet_copy_new (const char *name,
                     guint       limit)
{
  OcopSheetCopy *self = g_new0 (OcopSheetCopy, 1);

  self->name = g_strdup (name);
  self->limit = limit;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
ocop_sheet_copy_free (OcopSheetCopy *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free ((char *) self->columns[i].head);
      g_free ((char *) self->columns[i].group);
    }
  g_free (self->columns);
  g_free ((char *) self->frame.title);
  g_free ((char *) self->frame.subject);
  g_free ((char *) self->frame.source);
  g_free ((char *) self->frame.unit);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);
  g_free (self->signed_on);
  g_free (self->scope);
  g_free (self->name);
  g_free (self);
}

/**
 * ocop_sheet_copy_begin:
 * @frame: what stands around the table; its office must live as long as the copy
 */
void
ocop_sheet_copy_begin (OcopSheetCopy    *self,
                       const OcopFrame  *frame,
                       const char       *scope,
                       const OcopColumn *columns,
                       guint             n_columns)
{
  self->frame = *frame;
  self->frame.title = g_strdup (frame->title);
  self->frame.subject = g_strdup (frame->subject);
  self->frame.source = g_strdup (frame->source);
  self->frame.unit = g_strdup (frame->unit);
  self->scope = g_strdup (scope);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      self->columns[i].head = g_strdup (columns[i].head);
      self->columns[i].group = g_strdup (columns[i].group);
    }
}

void
ocop_sheet_copy_row (OcopSheetCopy *self,
                     OcopRowLook    look)
{
  OcopCopyRow *row;

  self->n_rows++;
  if (self->limit > 0 && self->n_rows > self->limit)
    return;
  row = g_new0 (OcopCopyRow, 1);
  row->look = look;
  row->begins_page = self->page_begins;
  row->cells = g_array_new (FALSE, FALSE, sizeof (OcopCopyCell));
  self->page_begins = FALSE;
  g_ptr_array_add (self->rows, row);
}

static void
take_text (OcopSheetCopy *self,
           guint          first,
           guint          last,
           char          *text,
           int            kind,
           gboolean       centred)
{
  OcopCellKind real = kind >= 0 ? (OcopCellKind) kind : self->columns[first].kind;
  OcopCopyCell cell = { first, last, text, real, centred };
  OcopCopyRow *row;

  if (self->limit > 0 && self->n_rows > self->limit)
    {
      g_free (text);
      return;
    }
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_array_append_val (row->cells, cell);
}

void
ocop_sheet_copy_text (OcopSheetCopy *self,
                      guint          first,
                      guint          last,
                      const char    *text,
                      int            kind,
                      gboolean       centred)
{
  take_text (self, first, last, g_strdup (text), kind, centred);
}

/* With a decimal comma, as Vietnamese writes it. */
static char *
to_decimals (double value,
             int    n_decimals)
{
  char *text = g_strdup_printf ("%.*f", n_decimals, value);

  return g_strdelimit (text, ".", ',');
}

/* What follows the point of a number format: “0.000” has three. */
static int
count_decimals (const char *format,
                int         usual)
{
  const char *point = format != NULL ? strchr (format, '.') : NULL;

  return point != NULL ? (int) strspn (point + 1, "0") : usual;
}

static char *
show_number (double        value,
             OcopCellKind  kind,
             const char   *format)
{
  switch (kind)
    {
    case OCOP_CELL_COUNT:
    case OCOP_CELL_INTEGER:
      return value == 0 ? g_strdup ("–") : ocop_text_from_count ((gint64) round (value));
    case OCOP_CELL_SCORE:
      return to_decimals (value, count_decimals (format, 2));
    case OCOP_CELL_DATE:
      {
        g_autofree char *iso = ocop_date_add_days (FIRST_DAY, (int) value);

        return ocop_date_to_short (iso);
      }
    case OCOP_CELL_SHARE:
      {
        g_autofree char *share = to_decimals (value * 100, 1);

        return g_strconcat (share, "%", NULL);
      }
    case OCOP_CELL_RATE:
      return g_strdup_printf ("%.0f%%", value * 100);
    case OCOP_CELL_RANK:
      return value > 0 ? g_strdup_printf ("%.0f sao", value) : g_strdup ("–");
    case OCOP_CELL_TARGET:
      return g_strdup_printf ("≥ %.0f", value);
    case OCOP_CELL_TARGET_SHARE:
      return g_strdup_printf ("≥ %.0f%%", value * 100);
    case OCOP_CELL_TEXT:
    case OCOP_CELL_WORD:
    case OCOP_CELL_POINTS:
    default:
      return value == floor (value) ? ocop_text_from_count ((gint64) value) : to_decimals (value, count_decimals (format, 2));
    }
}

/* A format of words around a figure: `0"/8"`. Of another kind of format, that of the kind counts. */
static char *
show_in_words (double      value,
               const char *format)
{
  GString *text = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = format; *p != '\0' && (quoted || *p != ';'); p++)
    if (*p == '"')
      quoted = !quoted;
    else if (quoted)
      g_string_append_c (text, *p);
    else if (*p == '0')
      g_string_append_printf (text, "%.0f", value);

  return g_string_free (text, FALSE);
}

void
ocop_sheet_copy_number (OcopSheetCopy *self,
                        guint          column,
                        double         value,
                        int            kind,
                        const char    *format)
{
  OcopCellKind real = kind >= 0 ? (OcopCellKind) kind : self->columns[column].kind;

  take_text (self, column, column,
             format != NULL && strchr (format, '"') != NULL ? show_in_words (value, format) : show_number (value, real, format),
             kind, FALSE);
}

void
ocop_sheet_copy_band (OcopSheetCopy *self,
                      const char    *text)
{
  ocop_sheet_copy_row (self, OCOP_ROW_PLAIN);
  if (self->limit > 0 && self->n_rows > self->limit)
    return;
  ((OcopCopyRow *) g_ptr_array_index (self->rows, self->rows->len - 1))->band = TRUE;
  ocop_sheet_copy_text (self, 0, self->n_columns - 1, text, OCOP_CELL_TEXT, FALSE);
}
