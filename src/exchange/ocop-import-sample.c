/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-sample.h"

#include "base/ocop-text.h"

#include <string.h>

/* Examples of a column's content that are shown together. */
#define EXAMPLES 3

typedef struct
{
  OcopImportSample *sample;
  OcopImportColumns columns;
} Reading;

static gboolean
take_row (const OcopTableRow *row,
          gpointer            data,
          GError            **error)
{
  Reading *reading = data;
  OcopImportSample *sample = reading->sample;
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->n_cells; i++)
    {
      char *tidy = ocop_text_tidy (row->cells[i].text);

      g_ptr_array_add (cells, tidy != NULL ? tidy : g_strdup (""));
    }
  g_ptr_array_add (sample->rows, cells);
  g_array_append_val (sample->numbers, row->number);
  sample->n_columns = MAX (sample->n_columns, row->n_cells);
  /* The row below the headings may be their second one. */
  if (reading->columns.row == 0)
    ocop_import_columns_look (&reading->columns, row);
  else
    ocop_import_columns_classify (&reading->columns, row);

  return sample->rows->len < OCOP_IMPORT_SAMPLE_ROWS;
}

/**
 * ocop_import_sample_read:
 * @file: a list
 * @shape: what it is of
 * @sheet: number of a sheet, from 0
 * @error: why it cannot be read
 *
 * Returns: (transfer full) (nullable): the beginning of the sheet
 */
OcopImportSample *
ocop_import_sample_read (OcopTableFile          *file,
                         const OcopImportShape  *shape,
                         guint                   sheet,
                         GError                **error)
{
  g_autoptr (OcopImportSample) self = g_new0 (OcopImportSample, 1);
  Reading reading = { .sample = self };
  gboolean is_read;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  ocop_import_columns_init (&reading.columns, shape);
  is_read = ocop_table_file_read (file, sheet, take_row, &reading, error);
  self->layout.row = reading.columns.row;
  memcpy (self->layout.at, reading.columns.at, sizeof self->layout.at);
  ocop_import_columns_clear (&reading.columns);

  return is_read ? g_steal_pointer (&self) : NULL;
}

void
ocop_import_sample_free (OcopImportSample *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->numbers);
  g_free (self);
}

/**
 * ocop_import_sample_cell:
 * @self: the beginning of a list
 * @row: which of its rows, from 0   @column: from 0
 *
 * Returns: what stands there; empty where the row is shorter
 */
const char *
ocop_import_sample_cell (const OcopImportSample *self,
                         guint                   row,
                         guint                   column)
{
  const GPtrArray *cells = self->rows->pdata[row];

  return column < cells->len ? cells->pdata[column] : "";
}

/**
 * ocop_import_sample_name:
 * @column: from 0
 *
 * Returns: (transfer full): its name as in a spreadsheet: A … Z, AA …
 */
char *
ocop_import_sample_name (guint column)
{
  if (column < 26)
    return g_strdup_printf ("%c", 'A' + column);

  return g_strdup_printf ("%c%c", 'A' + column / 26 - 1, 'A' + column % 26);
}

/**
 * ocop_import_sample_text:
 * @self: the beginning of a list
 * @layout: which row has the headings
 * @column: from 0
 *
 * Returns: (transfer full): the first contents of the column below the headings, "Chả bò; Nước mắm; …"
 */
char *
ocop_import_sample_text (const OcopImportSample *self,
                         const OcopImportLayout *layout,
                         guint                   column)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->rows->len && n < EXAMPLES; i++)
    {
      const char *cell = ocop_import_sample_cell (self, i, column);

      if (g_array_index (self->numbers, guint, i) <= layout->row || *cell == '\0')
        continue;
      g_string_append_printf (text, "%s%s", n++ > 0 ? "; " : "", cell);
    }

  return g_string_free (text, FALSE);
}
