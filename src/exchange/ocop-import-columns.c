/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-columns.h"

#include "base/ocop-text.h"
#include "exchange/ocop-import-headings.h"

#include <string.h>

/**
 * ocop_import_columns_init:
 * @self: columns
 * @shape: what they can hold; to be kept until they are cleared
 */
void
ocop_import_columns_init (OcopImportColumns     *self,
                          const OcopImportShape *shape)
{
  memset (self, 0, sizeof *self);
  self->shape = shape;
  memset (self->at, -1, sizeof self->at);
  self->others = g_ptr_array_new_with_free_func (g_free);
  self->above = g_ptr_array_new_with_free_func (g_free);
}

void
ocop_import_columns_clear (OcopImportColumns *self)
{
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->above, g_ptr_array_unref);
  g_clear_pointer (&self->first_heading, g_free);
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
column_of_two (const OcopImportShape *shape,
               const GPtrArray       *above,
               guint                  column,
               const char            *below)
{
  const char *over = column < above->len ? above->pdata[column] : "";
  g_autofree char *both = g_strjoin (" ", heading_above (above, column), below, NULL);
  int found;

  if (*below == '\0')
    return *over != '\0' ? ocop_import_shape_find (shape, over) : -1;
  found = ocop_import_shape_find (shape, both);
  return found >= 0 ? found : ocop_import_shape_find (shape, below);
}

static void
place (int  *at,
       int   column,
       guint i)
{
  if (column >= 0 && at[column] < 0)
    at[column] = (int) i;
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

      for (guint k = 0; k < OCOP_IMPORT_MOST_COLUMNS; k++)
        used = used || self->at[k] == (int) i;
      if (!used)
        g_ptr_array_add (self->others, ocop_text_tidy (row->cells[i].text));
    }
}

static void
note_first_heading (OcopImportColumns  *self,
                    const OcopTableRow *row)
{
  const OcopTableCell *first = ocop_import_columns_get (self, row, ocop_import_shape_first (self->shape));

  if (first != NULL)
    self->first_heading = g_strdup (first->text);
}

/**
 * ocop_import_columns_look:
 * @self: columns not found yet
 * @row: the next row of the list
 *
 * Looks whether a row is the heading: it names all that a list must say, alone or together with the row
 * above. Rows before it are titles.
 *
 * Returns: whether the columns are found
 */
gboolean
ocop_import_columns_look (OcopImportColumns  *self,
                          const OcopTableRow *row)
{
  GPtrArray *folded = fold_row (row);
  int one[OCOP_IMPORT_MOST_COLUMNS];
  int two[OCOP_IMPORT_MOST_COLUMNS];

  memset (one, -1, sizeof one);
  memset (two, -1, sizeof two);
  for (guint i = 0; i < MAX (folded->len, self->above->len); i++)
    {
      const char *below = i < folded->len ? folded->pdata[i] : "";

      if (*below != '\0')
        place (one, ocop_import_shape_find (self->shape, below), i);
      place (two, column_of_two (self->shape, self->above, i, below), i);
    }
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *words = ocop_text_fold (row->cells[i].text);

      self->illustrative = self->illustrative || strstr (words, "so lieu minh hoa") != NULL;
    }
  g_ptr_array_unref (self->above);
  self->above = folded;
  if (!ocop_import_shape_is_whole (self->shape, one) && !ocop_import_shape_is_whole (self->shape, two))
    return FALSE;

  memcpy (self->at, ocop_import_shape_is_whole (self->shape, one) ? one : two, sizeof self->at);
  self->row = row->number;
  self->is_next = ocop_import_shape_is_whole (self->shape, one);
  note_first_heading (self, row);
  note_others (self, row);

  return TRUE;
}

/**
 * ocop_import_columns_place:
 * @self: columns not found yet
 * @layout: where a person says things stand; all that a list must say among them
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
  g_return_val_if_fail (ocop_import_shape_is_whole (self->shape, layout->at), FALSE);

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *words = ocop_text_fold (row->cells[i].text);

      self->illustrative = self->illustrative || strstr (words, "so lieu minh hoa") != NULL;
    }
  if (row->number < layout->row)
    return FALSE;

  memcpy (self->at, layout->at, sizeof self->at);
  self->row = row->number;
  note_first_heading (self, row);
  note_others (self, row);

  return TRUE;
}

/* The second row of a heading has nothing under the first column that a list must have, and names columns. */
static gboolean
take_second_row (OcopImportColumns  *self,
                 const OcopTableRow *row)
{
  guint first = ocop_import_shape_first (self->shape);
  g_autoptr (GPtrArray) folded = fold_row (row);
  int at[OCOP_IMPORT_MOST_COLUMNS];
  gboolean names_one = FALSE;

  if (self->at[first] >= 0 && (guint) self->at[first] < folded->len && *(char *) folded->pdata[self->at[first]] != '\0')
    return FALSE;
  memset (at, -1, sizeof at);
  for (guint i = 0; i < MAX (folded->len, self->above->len); i++)
    {
      const char *below = i < folded->len ? folded->pdata[i] : "";
      int column = column_of_two (self->shape, self->above, i, below);

      names_one = names_one || (*below != '\0' && column >= 0);
      place (at, column, i);
    }
  if (!names_one || !ocop_import_shape_is_whole (self->shape, at))
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

  for (guint i = 0; i < ocop_import_shape_n_columns (self->shape); i++)
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

static gboolean
is_total (const OcopTableRow *row)
{
  static const char *const words[] = { "tong cong", "tong so", "cong:", "cong ", "tong:", "total", NULL };

  return begins_with_any (row, words);
}

static gboolean
is_note (const OcopTableRow *row)
{
  static const char *const words[] = { "ghi chu", "nguoi lap", "thu truong", "noi nhan", "da nang, ngay", NULL };

  return begins_with_any (row, words);
}

/* A row without product and producer is no product; only where it has a number in the list and a rank is something missing, and it
 * counts as data. */
static OcopImportRowKind
classify_product (const OcopImportColumns *self,
                  const OcopTableRow      *row)
{
  const OcopTableCell *name = ocop_import_columns_get (self, row, OCOP_IMPORT_NAME);
  gboolean no_name = is_empty (name);
  gboolean no_producer = is_empty (ocop_import_columns_get (self, row, OCOP_IMPORT_PRODUCER));

  if (!no_name && !no_producer)
    {
      if (g_strcmp0 (name->text, self->first_heading) == 0)
        return OCOP_IMPORT_ROW_HEADING;
      return is_column_numbers (self, row) ? OCOP_IMPORT_ROW_COLUMN_NUMBERS : OCOP_IMPORT_ROW_DATA;
    }
  if (is_column_numbers (self, row) && row->n_cells > 4 && !no_name)
    return OCOP_IMPORT_ROW_COLUMN_NUMBERS;
  if (is_total (row))
    return OCOP_IMPORT_ROW_TOTAL;
  if (is_note (row))
    return OCOP_IMPORT_ROW_NOTE;
  if (!no_name || !no_producer)
    return OCOP_IMPORT_ROW_DATA;

  return is_ordinal (ocop_import_columns_get (self, row, OCOP_IMPORT_NUMBER)) &&
                 !is_empty (ocop_import_columns_get (self, row, OCOP_IMPORT_STARS))
             ? OCOP_IMPORT_ROW_DATA
             : OCOP_IMPORT_ROW_NOTE;
}

/* Figures alone may be all that a row holds, so that the numbers of columns are looked for only right below the headings. */
static OcopImportRowKind
classify_record (const OcopImportColumns *self,
                 const OcopTableRow      *row,
                 gboolean                 is_next)
{
  const OcopTableCell *first = ocop_import_columns_get (self, row, ocop_import_shape_first (self->shape));
  guint n = 0;

  if (!is_empty (first) && g_strcmp0 (first->text, self->first_heading) == 0)
    return OCOP_IMPORT_ROW_HEADING;
  if (is_next && is_column_numbers (self, row))
    return OCOP_IMPORT_ROW_COLUMN_NUMBERS;
  if (is_total (row))
    return OCOP_IMPORT_ROW_TOTAL;
  if (is_note (row))
    return OCOP_IMPORT_ROW_NOTE;
  for (guint i = 0; i < ocop_import_shape_n_columns (self->shape); i++)
    n += !is_empty (ocop_import_columns_get (self, row, i));

  return n > 1 || !is_empty (first) ? OCOP_IMPORT_ROW_DATA : OCOP_IMPORT_ROW_NOTE;
}

/**
 * ocop_import_columns_classify:
 * @self: columns that are found
 * @row: a row below them
 *
 * Returns: what the row is
 */
OcopImportRowKind
ocop_import_columns_classify (OcopImportColumns  *self,
                              const OcopTableRow *row)
{
  gboolean is_next = self->is_next;

  self->is_next = FALSE;
  if (is_next && take_second_row (self, row))
    return OCOP_IMPORT_ROW_HEADING;

  return ocop_import_shape_is_products (self->shape) ? classify_product (self, row) : classify_record (self, row, is_next);
}

/**
 * ocop_import_columns_get:
 *
 * Returns: (nullable): the cell of @row in @column; %NULL if the list or the row has none there
 */
const OcopTableCell *
ocop_import_columns_get (const OcopImportColumns *self,
                         const OcopTableRow      *row,
                         guint                    column)
{
  int at = self->at[column];

  return at >= 0 && (guint) at < row->n_cells ? &row->cells[at] : NULL;
}
