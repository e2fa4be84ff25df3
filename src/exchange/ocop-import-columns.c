/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-columns.h"

#include "base/ocop-text.h"
#include "exchange/ocop-import-headings.h"

#include <string.h>

void
ocop_import_columns_init (OcopImportColumns *self)
{
  memset (self, 0, sizeof *self);
  for (guint i = 0; i < OCOP_IMPORT_N_COLUMNS; i++)
    self->at[i] = -1;
  self->others = g_ptr_array_new_with_free_func (g_free);
  self->above = g_ptr_array_new_with_free_func (g_free);
}

void
ocop_import_columns_clear (OcopImportColumns *self)
{
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->above, g_ptr_array_unref);
  g_clear_pointer (&self->name_heading, g_free);
}

/* What stands in the row before over @column, or over the columns left of it that it is merged with. */
static const char *
heading_above (const GPtrArray *above,
               guint            column)
{
  for (guint i = MIN (column + 1, above->len); i > 0; i--)
    if (*(const char *) above->pdata[i - 1] != '\0')
      return above->pdata[i - 1];

  return "";
}

/* A heading of two rows reads "Quyết định | Số": together, or the lower one alone. */
static int
column_of_two (const GPtrArray *above,
               guint            column,
               const char      *below)
{
  const char *over = column < above->len ? above->pdata[column] : "";
  g_autofree char *both = g_strjoin (" ", heading_above (above, column), below, NULL);
  int found;

  if (*below == '\0')
    return *over != '\0' ? ocop_import_heading_find (over) : -1;
  found = ocop_import_heading_find (both);
  return found >= 0 ? found : ocop_import_heading_find (below);
}

static void
place (int  *at,
       int   column,
       guint i)
{
  if (column >= 0 && at[column] < 0)
    at[column] = (int) i;
}

static gboolean
is_complete (const int *at)
{
  return at[OCOP_IMPORT_NAME] >= 0 && at[OCOP_IMPORT_PRODUCER] >= 0;
}

static GPtrArray *
fold_row (const OcopTableRow *row)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->n_cells; i++)
    g_ptr_array_add (folded, ocop_import_heading_fold (row->cells[i].text));

  return folded;
}

static void
note_others (OcopImportColumns  *self,
             const OcopTableRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      gboolean used = row->cells[i].type == OCOP_TABLE_EMPTY;

      for (guint k = 0; k < OCOP_IMPORT_N_COLUMNS; k++)
        used = used || self->at[k] == (int) i;
      if (!used)
        g_ptr_array_add (self->others, ocop_text_tidy (row->cells[i].text));
    }
}

/**
 * ocop_import_columns_look:
 * @self: columns not found yet
 * @row: the next row of the list
 *
 * Looks whether a row is the heading: it names the product and the producer, alone or together with the row
 * above. Rows before it are titles.
 *
 * Returns: whether the columns are found
 */
gboolean
ocop_import_columns_look (OcopImportColumns  *self,
                          const OcopTableRow *row)
{
  GPtrArray *folded = fold_row (row);
  int one[OCOP_IMPORT_N_COLUMNS];
  int two[OCOP_IMPORT_N_COLUMNS];

  memset (one, -1, sizeof one);
  memset (two, -1, sizeof two);
  for (guint i = 0; i < MAX (folded->len, self->above->len); i++)
    {
      const char *below = i < folded->len ? folded->pdata[i] : "";

      if (*below != '\0')
        place (one, ocop_import_heading_find (below), i);
      place (two, column_of_two (self->above, i, below), i);
    }
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *words = ocop_text_fold (row->cells[i].text);

      self->illustrative = self->illustrative || strstr (words, "so lieu minh hoa") != NULL;
    }
  g_ptr_array_unref (self->above);
  self->above = folded;
  if (!is_complete (one) && !is_complete (two))
    return FALSE;

  memcpy (self->at, is_complete (one) ? one : two, sizeof self->at);
  self->row = row->number;
  self->is_next = is_complete (one);
  if (ocop_import_columns_get (self, row, OCOP_IMPORT_NAME) != NULL)
    self->name_heading = g_strdup (ocop_import_columns_get (self, row, OCOP_IMPORT_NAME)->text);
  note_others (self, row);

  return TRUE;
}

gboolean
ocop_import_layout_is_whole (const OcopImportLayout *layout)
{
  return is_complete (layout->at);
}

/**
 * ocop_import_columns_place:
 * @self: columns not found yet
 * @layout: where a person says things stand; name and producer among them
 * @row: the next row of the list
 *
 * As ocop_import_columns_look(), but by the word of a person instead of the headings.
 *
 * Returns: whether the row is the heading
 */
gboolean
ocop_import_columns_place (OcopImportColumns      *self,
                           const OcopImportLayout *layout,
                           const OcopTableRow     *row)
{
  const OcopTableCell *name;

  g_return_val_if_fail (ocop_import_layout_is_whole (layout), FALSE);

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *words = ocop_text_fold (row->cells[i].text);

      self->illustrative = self->illustrative || strstr (words, "so lieu minh hoa") != NULL;
    }
  if (row->number < layout->row)
    return FALSE;

  memcpy (self->at, layout->at, sizeof self->at);
  self->row = row->number;
  name = ocop_import_columns_get (self, row, OCOP_IMPORT_NAME);
  if (name != NULL)
    self->name_heading = g_strdup (name->text);
  note_others (self, row);

  return TRUE;
}

/* The second row of a heading has nothing under the product's name, and names columns. */
static gboolean
take_second_row (OcopImportColumns  *self,
                 const OcopTableRow *row)
{
  g_autoptr (GPtrArray) folded = fold_row (row);
  int at[OCOP_IMPORT_N_COLUMNS];
  gboolean names_one = FALSE;

  if ((guint) self->at[OCOP_IMPORT_NAME] < folded->len && *(char *) folded->pdata[self->at[OCOP_IMPORT_NAME]] != '\0')
    return FALSE;
  memset (at, -1, sizeof at);
  for (guint i = 0; i < MAX (folded->len, self->above->len); i++)
    {
      const char *below = i < folded->len ? folded->pdata[i] : "";
      int column = column_of_two (self->above, i, below);

      names_one = names_one || (*below != '\0' && column >= 0);
      place (at, column, i);
    }
  if (!names_one || !is_complete (at))
    return FALSE;
  memcpy (self->at, at, sizeof at);
  g_ptr_array_set_size (self->others, 0);
  note_others (self, row);

  return TRUE;
}

/* "(1) (2) (3)", "1 2 3" or "A B 1 2" under the headings; what stands beside the list is not looked at. */
static gboolean
is_column_numbers (const OcopImportColumns *self,
                   const OcopTableRow      *row)
{
  guint n = 0;

  for (guint i = 0; i < OCOP_IMPORT_N_COLUMNS; i++)
    {
      const OcopTableCell *cell = ocop_import_columns_get (self, row, i);
      const char *text = cell != NULL ? cell->text : "";
      gsize digits;

      if (*text == '\0')
        continue;
      text += strspn (text, "([ ");
      digits = strspn (text, "0123456789");
      if (digits > 2)
        return FALSE;
      if (digits == 0 && !g_ascii_isalpha (*text))
        return FALSE;
      text += MAX (digits, 1);
      if (strspn (text, ")] ") != strlen (text))
        return FALSE;
      n++;
    }

  return n >= 2;
}

static gboolean
is_empty (const OcopTableCell *cell)
{
  return cell == NULL || cell->type == OCOP_TABLE_EMPTY;
}

static gboolean
is_ordinal (const OcopTableCell *cell)
{
  return cell != NULL && *cell->text != '\0' && strspn (cell->text, "0123456789.") == strlen (cell->text);
}

static gboolean
begins_with_any (const OcopTableRow *row,
                 const char *const  *words)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].type != OCOP_TABLE_EMPTY)
      {
        g_autofree char *folded = ocop_text_fold (row->cells[i].text);

        for (guint k = 0; words[k] != NULL; k++)
          if (g_str_has_prefix (folded, words[k]))
            return TRUE;
        return FALSE;
      }

  return FALSE;
}

/**
 * ocop_import_columns_classify:
 * @self: columns that are found
 * @row: a row below them
 *
 * A row without product and producer is no product; only where it has a number in the list and a rank is
 * something missing, and it counts as data.
 *
 * Returns: what the row is
 */
OcopImportRowKind
ocop_import_columns_classify (OcopImportColumns  *self,
                              const OcopTableRow *row)
{
  static const char *const totals[] = { "tong cong", "tong so", "cong:", "cong ", "tong:", "total", NULL };
  static const char *const notes[] = { "ghi chu", "nguoi lap", "thu truong", "noi nhan", "da nang, ngay", NULL };
  gboolean is_next = self->is_next;
  const OcopTableCell *name = ocop_import_columns_get (self, row, OCOP_IMPORT_NAME);
  gboolean no_name = is_empty (name);
  gboolean no_producer = is_empty (ocop_import_columns_get (self, row, OCOP_IMPORT_PRODUCER));

  self->is_next = FALSE;
  if (is_next && take_second_row (self, row))
    return OCOP_IMPORT_ROW_HEADING;
  if (!no_name && !no_producer)
    {
      if (g_strcmp0 (name->text, self->name_heading) == 0)
        return OCOP_IMPORT_ROW_HEADING;
      return is_column_numbers (self, row) ? OCOP_IMPORT_ROW_COLUMN_NUMBERS : OCOP_IMPORT_ROW_DATA;
    }
  if (is_column_numbers (self, row) && row->n_cells > 4 && !no_name)
    return OCOP_IMPORT_ROW_COLUMN_NUMBERS;
  if (begins_with_any (row, totals))
    return OCOP_IMPORT_ROW_TOTAL;
  if (begins_with_any (row, notes))
    return OCOP_IMPORT_ROW_NOTE;
  if (!no_name || !no_producer)
    return OCOP_IMPORT_ROW_DATA;

  return is_ordinal (ocop_import_columns_get (self, row, OCOP_IMPORT_NUMBER)) &&
                 !is_empty (ocop_import_columns_get (self, row, OCOP_IMPORT_STARS))
             ? OCOP_IMPORT_ROW_DATA
             : OCOP_IMPORT_ROW_NOTE;
}

/**
 * ocop_import_columns_get:
 *
 * Returns: (nullable): the cell of @row in @column; %NULL if the list or the row has none there
 */
const OcopTableCell *
ocop_import_columns_get (const OcopImportColumns *self,
                         const OcopTableRow      *row,
                         OcopImportColumn         column)
{
  int at = self->at[column];

  return at >= 0 && (guint) at < row->n_cells ? &row->cells[at] : NULL;
}
