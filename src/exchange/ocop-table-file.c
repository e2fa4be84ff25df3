/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-table-file.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "exchange/ocop-csv.h"
#include "exchange/ocop-xlsx.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define MAX_SIZE ((gsize) 64 << 20)
#define MAX_ROWS 200000
#define MAX_COLUMNS 256
#define ROWS_LOOKED_AT 50

static const char delimiters[] = ",;\t";

struct _OcopTableFile
{
  OcopXlsx *xlsx; /* or */
  char     *text; /* UTF-8 */
  gsize     size;
  char      delimiter;
};

static gboolean
begins (const guint8 *content,
        gsize         size,
        const char   *magic,
        gsize         n)
{
  return size >= n && memcmp (content, magic, n) == 0;
}

static gboolean
has_suffix (const char *name,
            const char *suffixes)
{
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;
  g_autofree char *suffix = dot != NULL ? g_ascii_strdown (dot, -1) : NULL;
  g_auto (GStrv) known = g_strsplit (suffixes, " ", -1);

  return suffix != NULL && g_strv_contains ((const char *const *) known, suffix);
}

static char *
convert (const guint8 *content,
         gsize         size,
         const char   *from)
{
  g_autofree char *text = g_convert ((const char *) content, (gssize) size, "UTF-8", from, NULL, NULL, NULL);

  return text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
}

/* UTF-16 of Latin letters has a zero in every second byte. Answers which, or NULL. */
static const char *
guess_utf16 (const guint8 *content,
             gsize         size)
{
  gsize n = MIN (size, 4096) / 2;
  gsize zeros[2] = { 0 };

  for (gsize i = 0; i < 2 * n; i++)
    zeros[i % 2] += content[i] == 0;
  if (n >= 4 && zeros[1] > n / 2 && zeros[0] < n / 8)
    return "UTF-16LE";
  if (n >= 4 && zeros[0] > n / 2 && zeros[1] < n / 8)
    return "UTF-16BE";

  return NULL;
}

static gboolean
is_clean (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p < ' ' && strchr ("\t\n\r\f", *p) == NULL)
      return FALSE;

  return TRUE;
}

/* The letters of a table of text, whatever they are kept in; NULL if it is no text at all. */
static char *
decode (const guint8 *content,
        gsize         size)
{
  const char *utf16 = guess_utf16 (content, size);
  g_autofree char *text = NULL;

  if (begins (content, size, "\xff\xfe", 2))
    text = convert (content + 2, size - 2, "UTF-16LE");
  else if (begins (content, size, "\xfe\xff", 2))
    text = convert (content + 2, size - 2, "UTF-16BE");
  else if (utf16 != NULL)
    text = convert (content, size, utf16);
  else if (memchr (content, 0, size) != NULL)
    return NULL;
  else if (g_utf8_validate_len ((const char *) content, size, NULL))
    text = g_strndup ((const char *) content, size);
  else
    text = convert (content, size, "WINDOWS-1258");

  return text != NULL && is_clean (text) ? g_steal_pointer (&text) : NULL;
}

/* How many lines from the first on have the same number of @delimiter outside quotation marks, times that
 * number: the delimiter of a table is the one that comes regularly. */
static guint
weigh (const char *text,
       char        delimiter)
{
  guint lines_with[MAX_COLUMNS] = { 0 };
  guint n = 0, lines = 0, best = 0;
  gboolean quoted = FALSE;

  for (const char *p = text; lines < ROWS_LOOKED_AT; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == delimiter && !quoted)
        n = MIN (n + 1, MAX_COLUMNS - 1);
      else if (*p == '\0' || ((*p == '\n' || *p == '\r') && !quoted))
        {
          best = MAX (best, ++lines_with[n] * n);
          lines += n > 0;
          n = 0;
        }
      if (*p == '\0')
        break;
    }

  return best;
}

static char
guess_delimiter (const char *text)
{
  char found = ',';
  guint most = 0;

  for (const char *p = delimiters; *p != '\0'; p++)
    {
      guint weight = weigh (text, *p);

      if (weight > most)
        {
          most = weight;
          found = *p;
        }
    }

  return found;
}

static gboolean
check_kind (const guint8 *content,
            gsize         size,
            const char   *name,
            GError      **error)
{
  gboolean is_zip = begins (content, size, "PK\x03\x04", 4) || begins (content, size, "PK\x05\x06", 4);

  if (begins (content, size, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("This is a workbook of an old Excel (.xls), or one protected by a password. Nothing was read; "
                        "save it as .xlsx without a password."));
  if (is_zip && has_suffix (name, ".csv .txt .tsv"))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The name says a table of text, but inside is a workbook or another package. Nothing was read; "
                        "give the file its right name."));
  if (!is_zip && has_suffix (name, ".xlsx .xlsm .xls"))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The name says an Excel workbook, but the file is none. Nothing was read; save the list as .xlsx, "
                        "or as CSV UTF-8 under a name with .csv."));

  return TRUE;
}

/**
 * ocop_table_file_new:
 * @bytes: the whole file
 * @name: (nullable): its name, which must not say another kind than its content
 * @error: %OCOP_ERROR_REFUSED
 *
 * Returns: (transfer full) (nullable): the table
 */
OcopTableFile *
ocop_table_file_new (GBytes     *bytes,
                     const char *name,
                     GError    **error)
{
  g_autoptr (OcopTableFile) self = g_new0 (OcopTableFile, 1);
  gsize size;
  const guint8 *content = g_bytes_get_data (bytes, &size);

  if (size > MAX_SIZE)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("The list is larger than 64 MiB. It was not read; split it into several files."));
      return NULL;
    }
  if (!check_kind (content, size, name, error))
    return NULL;
  if (begins (content, size, "PK", 2))
    {
      self->xlsx = ocop_xlsx_new (bytes, error);
      return self->xlsx != NULL ? g_steal_pointer (&self) : NULL;
    }

  self->text = size > 0 ? decode (content, size) : g_strdup ("");
  if (self->text == NULL || begins (content, size, "%PDF", 4) || begins (content, size, "{\\rtf", 5) ||
      begins (content, size, "<", 1))
    {
      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("The file is neither an Excel workbook nor a table of text. Nothing was read; save the list as .xlsx "
                   "or as CSV UTF-8."));
      return NULL;
    }
  self->size = strlen (self->text);
  self->delimiter = guess_delimiter (self->text);

  return g_steal_pointer (&self);
}

/**
 * ocop_table_file_open:
 * @path: a file of 64 MiB at most, or a pipe
 * @error: %OCOP_ERROR_REFUSED for what is no table, else what the system says
 *
 * Returns: (transfer full) (nullable): the table
 */
OcopTableFile *
ocop_table_file_open (const char *path,
                      GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GByteArray) content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  FILE *file = g_fopen (path, "rbe");
  gsize n = 0;
  int saved_errno;

  if (file == NULL)
    {
      ocop_fail_system (error, errno, _("The list %s was not read"), name);
      return NULL;
    }
  /* One byte more than allowed tells that there is more, however long a pipe goes on. */
  content = g_byte_array_new ();
  do
    {
      gsize length = content->len;

      g_byte_array_set_size (content, (guint) (length + 256 * 1024));
      n = fread (content->data + length, 1, 256 * 1024, file);
      g_byte_array_set_size (content, (guint) (length + n));
    }
  while (n > 0 && content->len <= MAX_SIZE);
  saved_errno = ferror (file) ? errno : 0;
  fclose (file);
  if (saved_errno != 0)
    {
      ocop_fail_system (error, saved_errno, _("The list %s was not read"), name);
      return NULL;
    }
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));

  return ocop_table_file_new (bytes, name, error);
}

void
ocop_table_file_free (OcopTableFile *self)
{
  g_clear_pointer (&self->xlsx, ocop_xlsx_free);
  g_free (self->text);
  g_free (self);
}

guint
ocop_table_file_get_n_sheets (const OcopTableFile *self)
{
  return self->xlsx != NULL ? ocop_xlsx_get_n_sheets (self->xlsx) : 1;
}

/**
 * ocop_table_file_get_sheet_name:
 *
 * Returns: (nullable): the name of a sheet; %NULL for a table of text
 */
const char *
ocop_table_file_get_sheet_name (const OcopTableFile *self,
                                guint                sheet)
{
  return self->xlsx != NULL ? ocop_xlsx_get_sheet_name (self->xlsx, sheet) : NULL;
}

/**
 * ocop_table_file_find_sheet:
 * @self: a table
 * @name: of a sheet, as a person types it
 * @sheet: (out): its index
 * @error: %OCOP_ERROR_REFUSED, naming the sheets there are
 *
 * Returns: whether there is such a sheet
 */
gboolean
ocop_table_file_find_sheet (const OcopTableFile *self,
                            const char          *name,
                            guint               *sheet,
                            GError             **error)
{
  g_autofree char *wanted = ocop_text_fold (name);
  g_autoptr (GString) there = g_string_new (NULL);

  if (self->xlsx == NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("A table of text has no sheets. Nothing was read; leave out --sheet."));
  for (guint i = 0; i < ocop_xlsx_get_n_sheets (self->xlsx); i++)
    {
      const char *title = ocop_xlsx_get_sheet_name (self->xlsx, i);
      g_autofree char *folded = ocop_text_fold (title);

      if (strcmp (folded, wanted) == 0)
        {
          *sheet = i;
          return TRUE;
        }
      g_string_append_printf (there, "%s“%s”", i > 0 ? ", " : "", title);
    }

  return ocop_fail (error, OCOP_ERROR_REFUSED, _("The workbook has no sheet “%s”. Nothing was read; its sheets: %s."), name,
                    there->str);
}

static gboolean
read_text (OcopTableFile *self,
           OcopTableFunc  func,
           gpointer       data,
           GError       **error)
{
  g_autoptr (OcopCsv) csv = ocop_csv_new (self->text, (gssize) self->size, self->delimiter, error);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (OcopTableCell));
  GError *local = NULL;
  guint n_rows = 0;

  if (csv == NULL)
    return FALSE;
  while (ocop_csv_next (csv, &local))
    {
      OcopTableRow row = { .number = ocop_csv_get_line (csv), .n_cells = MIN (ocop_csv_get_n_cells (csv), MAX_COLUMNS) };
      gboolean is_empty = TRUE;

      if (++n_rows > MAX_ROWS)
        return ocop_fail (error, OCOP_ERROR_REFUSED, _("The list has more than %d rows. It was not read; split it into several files."),
                          MAX_ROWS);
      g_array_set_size (cells, 0);
      for (guint i = 0; i < row.n_cells; i++)
        {
          OcopTableCell cell = { .text = ocop_csv_get_cell (csv, i) };

          cell.type = *cell.text != '\0' ? OCOP_TABLE_TEXT : OCOP_TABLE_EMPTY;
          is_empty = is_empty && *cell.text == '\0';
          g_array_append_val (cells, cell);
        }
      row.cells = (const OcopTableCell *) cells->data;
      if (!is_empty && !func (&row, data, &local))
        break;
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_table_file_read:
 * @self: a table
 * @sheet: index of a sheet
 * @func: takes each row that is not empty
 * @data: for @func
 * @error: %OCOP_ERROR_REFUSED, or what @func failed with
 *
 * Reads from the first row.
 *
 * Returns: %FALSE if it could not be read; %TRUE also where @func wanted no more
 */
gboolean
ocop_table_file_read (OcopTableFile *self,
                      guint          sheet,
                      OcopTableFunc  func,
                      gpointer       data,
                      GError       **error)
{
  if (self->xlsx != NULL)
    return ocop_xlsx_read (self->xlsx, sheet, func, data, error);

  return read_text (self, func, data, error);
}
