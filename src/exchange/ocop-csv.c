/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-csv.h"

#include "base/ocop-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define MAX_SIZE (64 * 1024 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _OcopCsv
{
  char      *text; /* owned; cells are decoded in place, which never makes them longer */
  char      *at;   /* next byte to read */
  char      *end;  /* the zero after the last byte */
  char       delimiter;
  guint      next_line;
  guint      line;  /* where the current row begins */
  GPtrArray *cells; /* of the current row, inside the text */
};

static guint
line_of (const char *text,
         const char *at)
{
  guint line = 1;

  for (const char *c = text; c < at; c++)
    if (*c == '\n' || (*c == '\r' && c[1] != '\n'))
      line++;

  return line;
}

static gboolean
check_text (const char *text,
            gsize       size,
            GError    **error)
{
  const char *wrong;

  if (size > MAX_SIZE)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The table is larger than 64 MiB. It was not read; split it into several files."));
  if (g_utf8_validate_len (text, size, &wrong))
    return TRUE;
  if (*wrong == '\0')
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Line %u: there is a zero byte, so this is no table of text. It was not read; save the table "
                        "as “CSV UTF-8”."),
                      line_of (text, wrong));
  return ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("Line %u: the letters are not in UTF-8. The table was not read; save it as “CSV UTF-8”."),
                    line_of (text, wrong));
}

/* Takes @text over; it ends with a zero after @size bytes. */
static OcopCsv *
take_text (char    *text,
           gsize    size,
           char     delimiter,
           GError **error)
{
  OcopCsv *self;

  if (!check_text (text, size, error))
    {
      g_free (text);
      return NULL;
    }

  self = g_new0 (OcopCsv, 1);
  self->text = text;
  self->at = text + (g_str_has_prefix (text, BYTE_ORDER_MARK) ? strlen (BYTE_ORDER_MARK) : 0);
  self->end = text + size;
  self->delimiter = delimiter;
  self->next_line = 1;
  self->cells = g_ptr_array_new ();

  return self;
}

/**
 * ocop_csv_new:
 * @text: the table, UTF-8 with or without byte order mark
 * @size: its length in bytes; -1 if it ends with a zero
 * @delimiter: what stands between cells: a comma, a semicolon or a tab
 * @error: (out) (optional): %OCOP_ERROR_REFUSED, naming the line
 *
 * Begins before the first row. @text is copied.
 *
 * Returns: (transfer full) (nullable): the table
 */
OcopCsv *
ocop_csv_new (const char *text,
              gssize      size,
              char        delimiter,
              GError    **error)
{
  gsize length;
  char *copy;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (delimiter == ',' || delimiter == ';' || delimiter == '\t', NULL);

  length = size < 0 ? strlen (text) : (gsize) size;
  copy = g_malloc (length + 1);
  memcpy (copy, text, length);
  copy[length] = '\0';

  return take_text (copy, length, delimiter, error);
}

/**
 * ocop_csv_open:
 * @path: a file
 * @delimiter: what stands between cells: a comma, a semicolon or a tab
 * @error: (out) (optional): %OCOP_ERROR_REFUSED for what is no such table, else what the system says
 *
 * Reads a file of 64 MiB at most; it may also be a pipe. Begins before the first row.
 *
 * Returns: (transfer full) (nullable): the table
 */
OcopCsv *
ocop_csv_open (const char *path,
               char        delimiter,
               GError    **error)
{
  g_autofree char *name = NULL;
  GString *text;
  gsize n = 0, size;
  FILE *file;
  gboolean failed;
  int saved_errno;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (delimiter == ',' || delimiter == ';' || delimiter == '\t', NULL);

  name = g_filename_display_name (path);
  file = g_fopen (path, "rbe");
  if (file == NULL)
    {
      ocop_fail_system (error, errno, _("The table %s was not read"), name);
      return NULL;
    }

  /* One byte more than allowed tells that there is more, however long a pipe goes on. */
  text = g_string_new (NULL);
  do
    {
      gsize chunk = 256 * 1024, length = text->len;

      g_string_set_size (text, length + chunk);
      n = fread (text->str + length, 1, chunk, file);
      g_string_set_size (text, length + n);
    }
  while (n > 0 && text->len <= MAX_SIZE);
  saved_errno = errno;
  failed = ferror (file) != 0;
  fclose (file);
  if (failed)
    {
      g_string_free (text, TRUE);
      ocop_fail_system (error, saved_errno, _("The table %s was not read"), name);
      return NULL;
    }

  size = text->len;
  return take_text (g_string_free (text, FALSE), size, delimiter, error);
}

/**
 * ocop_csv_free:
 *
 * Frees the table with all its cells.
 */
void
ocop_csv_free (OcopCsv *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->text);
  g_free (self);
}

/* Steps over the end of a line, of whichever kind. */
static void
end_line (OcopCsv *self)
{
  if (self->at < self->end && *self->at == '\r')
    self->at += self->at[1] == '\n' ? 2 : 1;
  else if (self->at < self->end)
    self->at++;
  self->next_line++;
}

static gboolean
is_line_end (const OcopCsv *self)
{
  return self->at == self->end || *self->at == '\n' || *self->at == '\r';
}

static void
skip_blanks (OcopCsv *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t') && *self->at != self->delimiter)
    self->at++;
}

/* Cuts the spaces around @cell, which ends before @end; spreadsheets also leave no-break spaces there. */
static char *
trim (char *cell,
      char *end)
{
  while (cell < end && g_unichar_isspace (g_utf8_get_char (cell)))
    cell = g_utf8_next_char (cell);
  while (end > cell)
    {
      char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  *end = '\0';
  return cell;
}

/* Decodes a cell in quotes; answers where its text ends, or NULL if the quotes do not close as they should. */
static char *
read_quoted (OcopCsv *self,
             GError **error)
{
  char *to = self->at;
  guint opened = self->next_line;

  self->at++;
  while (self->at < self->end && !(*self->at == '"' && self->at[1] != '"'))
    {
      if (*self->at == '"')
        self->at++;
      if (*self->at == '\n' || (*self->at == '\r' && self->at[1] != '\n'))
        self->next_line++;
      *to++ = *self->at++;
    }
  if (self->at == self->end)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("Line %u: a quotation mark opens and is never closed. The table was not read."), opened);
      return NULL;
    }

  self->at++;
  skip_blanks (self);
  if (!is_line_end (self) && *self->at != self->delimiter)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("Line %u: there is text behind a closing quotation mark. The table was not read."),
                 self->next_line);
      return NULL;
    }

  return to;
}

static char *
read_cell (OcopCsv *self,
           char   **end,
           GError **error)
{
  char *cell;

  skip_blanks (self);
  cell = self->at;
  if (self->at < self->end && *self->at == '"')
    {
      *end = read_quoted (self, error);
      return *end != NULL ? cell : NULL;
    }

  while (!is_line_end (self) && *self->at != self->delimiter)
    self->at++;
  *end = self->at;

  return cell;
}

/**
 * ocop_csv_next:
 * @error: (out) (optional): %OCOP_ERROR_REFUSED, naming the line
 *
 * Goes to the next row; blank lines are passed over. The cells of the row before are gone.
 *
 * Returns: %FALSE at the end of the table, and on an error
 */
gboolean
ocop_csv_next (OcopCsv *self,
               GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_ptr_array_set_size (self->cells, 0);
  for (;;)
    {
      char *start = self->at;

      skip_blanks (self);
      if (self->at == self->end)
        return FALSE;
      if (!is_line_end (self))
        {
          self->at = start;
          break;
        }
      end_line (self);
    }

  self->line = self->next_line;
  for (;;)
    {
      char *end;
      char *cell = read_cell (self, &end, error);
      gboolean more;

      if (cell == NULL)
        {
          self->at = self->end;
          g_ptr_array_set_size (self->cells, 0);
          return FALSE;
        }

      /* What follows the cell is read before the zero that ends the cell takes its place. */
      more = self->at < self->end && *self->at == self->delimiter;
      if (more)
        self->at++;
      else
        end_line (self);
      g_ptr_array_add (self->cells, trim (cell, end));
      if (!more)
        return TRUE;
    }
}

/**
 * ocop_csv_get_line:
 *
 * Returns: number of the line on which the row begins, from 1
 */
guint
ocop_csv_get_line (const OcopCsv *self)
{
  return self->line;
}

/**
 * ocop_csv_get_n_cells:
 *
 * Returns: how many cells the row has
 */
guint
ocop_csv_get_n_cells (const OcopCsv *self)
{
  return self->cells->len;
}

/**
 * ocop_csv_get_cell:
 * @column: index of a cell of the row
 *
 * Returns: the cell without the spaces around it; valid until the next row is read
 */
const char *
ocop_csv_get_cell (const OcopCsv *self,
                   guint          column)
{
  g_assert (column < self->cells->len);

  return self->cells->pdata[column];
}
