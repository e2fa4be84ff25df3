/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-figure-cells.h"

#include "base/ocop-text.h"
#include "base/ocop-typed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  gboolean is_known;
  gint64 value;
} Figure;

/* What was typed into a cell and cannot be: it stays there to be corrected, and nothing of it is saved. */
typedef struct
{
  char *text;
  char *reason;
} Fault;

struct _OcopFigureCells
{
  const OcopFigureSource *source;
  gpointer owner;
  guint n_rows;
  guint n_columns;
  GStrv rows;    /* their titles */
  GStrv columns; /* their titles */
  Figure *figures;
  Figure *row_sums;
  Figure *column_sums;
  Figure total;
  GHashTable *faults; /* place → Fault */
};

static void
fault_free (gpointer data)
{
  Fault *fault = data;

  g_free (fault->text);
  g_free (fault->reason);
  g_free (fault);
}

/**
 * ocop_figure_cells_new:
 * @source: where the figures come from   @owner: given to its functions, outlives the cells
 *
 * Returns: (transfer full): no figures yet: ocop_figure_cells_read()
 */
OcopFigureCells *
ocop_figure_cells_new (const OcopFigureSource *source,
                       gpointer                owner)
{
  OcopFigureCells *self = g_new0 (OcopFigureCells, 1);

  self->source = source;
  self->owner = owner;
  self->faults = g_hash_table_new_full (NULL, NULL, NULL, fault_free);

  return self;
}

static void
forget (OcopFigureCells *self)
{
  g_clear_pointer (&self->rows, g_strfreev);
  g_clear_pointer (&self->columns, g_strfreev);
  g_clear_pointer (&self->figures, g_free);
  g_clear_pointer (&self->row_sums, g_free);
  g_clear_pointer (&self->column_sums, g_free);
}

void
ocop_figure_cells_free (OcopFigureCells *self)
{
  forget (self);
  g_hash_table_unref (self->faults);
  g_free (self);
}

static guint
place_of (const OcopFigureCells *self,
          guint                  row,
          guint                  column)
{
  g_assert (row < self->n_rows && column < self->n_columns);

  return row * self->n_columns + column;
}

/* What is empty adds nothing, and a sum of nothing but empty cells is unknown. */
static void
add (Figure       *sum,
     const Figure *figure)
{
  sum->is_known |= figure->is_known;
  if (figure->is_known)
    sum->value += figure->value;
}

static void
sum_up (OcopFigureCells *self)
{
  memset (self->row_sums, 0, self->n_rows * sizeof (Figure));
  memset (self->column_sums, 0, self->n_columns * sizeof (Figure));
  self->total = (Figure){ 0 };
  for (guint column = 0; column < self->n_columns; column++)
    {
      gboolean adds = self->source->adds == NULL || self->source->adds (self->owner, column);

      for (guint row = 0; row < self->n_rows; row++)
        {
          const Figure *figure = &self->figures[place_of (self, row, column)];

          add (&self->column_sums[column], figure);
          if (adds)
            add (&self->row_sums[row], figure);
        }
      if (adds)
        add (&self->total, &self->column_sums[column]);
    }
}

/**
 * ocop_figure_cells_read:
 * @self: cells
 *
 * Reads everything anew. What is wrong stays where it was typed while the grid keeps its size.
 */
void
ocop_figure_cells_read (OcopFigureCells *self)
{
  guint n_rows = self->source->count_rows (self->owner);
  guint n_columns = self->source->count_columns (self->owner);

  if (n_rows != self->n_rows || n_columns != self->n_columns)
    g_hash_table_remove_all (self->faults);
  forget (self);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->rows = g_new0 (char *, n_rows + 1);
  self->columns = g_new0 (char *, n_columns + 1);
  self->figures = g_new0 (Figure, MAX (1, n_rows * n_columns));
  self->row_sums = g_new0 (Figure, MAX (1, n_rows));
  self->column_sums = g_new0 (Figure, MAX (1, n_columns));
  for (guint column = 0; column < n_columns; column++)
    self->columns[column] = self->source->title_column (self->owner, column);
  for (guint row = 0; row < n_rows; row++)
    {
      self->rows[row] = self->source->title_row (self->owner, row);
      for (guint column = 0; column < n_columns; column++)
        {
          Figure *figure = &self->figures[place_of (self, row, column)];

          figure->is_known = self->source->get (self->owner, row, column, &figure->value);
        }
    }
  sum_up (self);
}

guint
ocop_figure_cells_n_rows (const OcopFigureCells *self)
{
  return self->n_rows;
}

guint
ocop_figure_cells_n_columns (const OcopFigureCells *self)
{
  return self->n_columns;
}

const char *
ocop_figure_cells_row (const OcopFigureCells *self,
                       guint                  row)
{
  g_return_val_if_fail (row < self->n_rows, NULL);

  return self->rows[row];
}

const char *
ocop_figure_cells_column (const OcopFigureCells *self,
                          guint                  column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->columns[column];
}

static Fault *
find_fault (const OcopFigureCells *self,
            guint                  row,
            guint                  column)
{
  return g_hash_table_lookup (self->faults, GUINT_TO_POINTER (place_of (self, row, column)));
}

/**
 * ocop_figure_cells_text:
 *
 * Returns: (transfer full): what the cell shows: its figure, what was typed where that is wrong, or nothing
 */
char *
ocop_figure_cells_text (const OcopFigureCells *self,
                        guint                  row,
                        guint                  column)
{
  const Fault *fault = find_fault (self, row, column);
  const Figure *figure = &self->figures[place_of (self, row, column)];

  if (fault != NULL)
    return g_strdup (fault->text);

  return figure->is_known ? ocop_text_from_count (figure->value) : g_strdup ("");
}

/**
 * ocop_figure_cells_fault:
 *
 * Returns: (nullable): what is wrong with what was typed into the cell, a sentence
 */
const char *
ocop_figure_cells_fault (const OcopFigureCells *self,
                         guint                  row,
                         guint                  column)
{
  const Fault *fault = find_fault (self, row, column);

  return fault != NULL ? fault->reason : NULL;
}

guint
ocop_figure_cells_n_faults (const OcopFigureCells *self)
{
  return g_hash_table_size (self->faults);
}

gboolean
ocop_figure_cells_has_sums (const OcopFigureCells *self)
{
  return self->source->row_sum != NULL;
}

static gboolean
tell (const Figure *sum,
      gint64       *value)
{
  *value = sum->value;

  return sum->is_known;
}

/**
 * ocop_figure_cells_sum_row:
 *
 * Returns: whether anything of the row is known, and @sum with it
 */
gboolean
ocop_figure_cells_sum_row (const OcopFigureCells *self,
                           guint                  row,
                           gint64                *sum)
{
  return tell (&self->row_sums[row], sum);
}

gboolean
ocop_figure_cells_sum_column (const OcopFigureCells *self,
                              guint                  column,
                              gint64                *sum)
{
  return tell (&self->column_sums[column], sum);
}

gboolean
ocop_figure_cells_sum_all (const OcopFigureCells *self,
                           gint64                *sum)
{
  return tell (&self->total, sum);
}

/* What the text says of the cell; a sentence where it cannot be. */
static char *
understand (OcopFigureCells *self,
            const char      *text,
            OcopFigureEdit  *edit)
{
  g_autoptr (GError) error = NULL;
  gboolean is_money = self->source->is_money (self->owner, edit->column);

  edit->is_known = !ocop_text_is_blank (text);
  edit->value = 0;
  if (!edit->is_known)
    return NULL;
  if (!(is_money ? ocop_typed_money (text, &edit->value, &error) : ocop_typed_integer (text, &edit->value, &error)))
    return g_strdup (error->message);
  if (edit->value < 0)
    return g_strdup (_("A figure here is not less than 0."));

  return self->source->refuse != NULL ? self->source->refuse (self->owner, edit->row, edit->column, edit->value) : NULL;
}

static gboolean
differs (OcopFigureCells      *self,
         const OcopFigureEdit *edit)
{
  const Figure *figure = &self->figures[place_of (self, edit->row, edit->column)];

  return figure->is_known != edit->is_known || (edit->is_known && figure->value != edit->value);
}

/* The grid shows what was entered at once; the file's answer comes with the next reading. */
static void
take (OcopFigureCells      *self,
      const OcopFigureEdit *edits,
      guint                 n_edits)
{
  for (guint i = 0; i < n_edits; i++)
    self->figures[place_of (self, edits[i].row, edits[i].column)] = (Figure){ edits[i].is_known, edits[i].value };
  sum_up (self);
  self->source->write (self->owner, edits, n_edits);
}

/**
 * ocop_figure_cells_enter:
 * @self: cells
 * @row: @column: which one
 * @text: what was typed; nothing empties the cell
 *
 * Writes the figure if it is one and another than before; else keeps what was typed with the reason.
 *
 * Returns: whether it is a figure
 */
gboolean
ocop_figure_cells_enter (OcopFigureCells *self,
                         guint            row,
                         guint            column,
                         const char      *text)
{
  OcopFigureEdit edit = { .row = row, .column = column };
  gpointer place = GUINT_TO_POINTER (place_of (self, row, column));
  char *reason = understand (self, text, &edit);

  if (reason != NULL)
    {
      Fault *fault = g_new0 (Fault, 1);

      fault->text = g_strdup (text);
      fault->reason = reason;
      g_hash_table_insert (self->faults, place, fault);
      return FALSE;
    }
  g_hash_table_remove (self->faults, place);
  if (differs (self, &edit))
    take (self, &edit, 1);

  return TRUE;
}

/* A cell as a workbook gives it: quoted where it holds a line's end. */
static void
unquote (char *text)
{
  gsize n = strlen (g_strstrip (text));

  if (n >= 2 && text[0] == '"' && text[n - 1] == '"')
    {
      memmove (text, text + 1, n - 2);
      text[n - 2] = '\0';
    }
  g_strstrip (text);
}

/**
 * ocop_figure_cells_paste:
 * @self: cells
 * @row: @column: where the block begins
 * @text: the block as a workbook gives it: a line a row, tabs between columns
 *
 * Writes the whole block as one act, or nothing of it.
 *
 * Returns: (transfer full) (nullable): why nothing was written, a sentence; %NULL if it was
 */
char *
ocop_figure_cells_paste (OcopFigureCells *self,
                         guint            row,
                         guint            column,
                         const char      *text)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (OcopFigureEdit));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_lines = g_strv_length (lines);

  while (n_lines > 0 && ocop_text_is_blank (lines[n_lines - 1]) && strchr (lines[n_lines - 1], '\t') == NULL)
    n_lines--;
  for (guint i = 0; i < n_lines; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      for (guint k = 0; cells[k] != NULL; k++)
        {
          OcopFigureEdit edit = { .row = row + i, .column = column + k };
          g_autofree char *reason = NULL;

          if (edit.row >= self->n_rows || edit.column >= self->n_columns)
            return g_strdup_printf (_("The block has %u rows and reaches beyond the table. Nothing was entered; begin further up or left."),
                                    n_lines);
          unquote (cells[k]);
          reason = understand (self, cells[k], &edit);
          if (reason != NULL)
            /* Translators: a row, a column, what was pasted there, a sentence */
            return g_strdup_printf (_("%s, %s, “%s”: %s Nothing of the block was entered."), self->rows[edit.row],
                                    self->columns[edit.column], cells[k], reason);
          g_array_append_val (edits, edit);
        }
    }
  for (guint i = edits->len; i > 0; i--)
    {
      const OcopFigureEdit *edit = &g_array_index (edits, OcopFigureEdit, i - 1);

      g_hash_table_remove (self->faults, GUINT_TO_POINTER (place_of (self, edit->row, edit->column)));
      if (!differs (self, edit))
        g_array_remove_index (edits, i - 1);
    }
  if (edits->len > 0)
    take (self, (const OcopFigureEdit *) (gpointer) edits->data, edits->len);

  return NULL;
}
