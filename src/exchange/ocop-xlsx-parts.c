/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-xlsx-private.h"

#include <stdlib.h>
#include <string.h>

/* What the sheets share: their strings, and which styles show numbers as days. */

#define STRINGS "xl/sharedStrings.xml"
#define STYLES "xl/styles.xml"

typedef struct
{
  OcopXlsxParse parse;
  gboolean      in_text;
  guint         reading; /* how deep inside "rPh", the reading aid of eastern scripts */
} Strings;

static void
start_string (OcopXlsxParse *parse,
              const char    *name,
              const char   **attributes)
{
  Strings *self = (Strings *) parse;
  OcopXlsx *xlsx = parse->xlsx;

  if (strcmp (name, "si") == 0)
    {
      gsize place = xlsx->pool->len;

      if (xlsx->strings->len >= OCOP_XLSX_MAX_STRINGS)
        ocop_xlsx_stop (parse, ocop_xlsx_too_large ());
      g_array_append_val (xlsx->strings, place);
    }
  else if (strcmp (name, "rPh") == 0)
    self->reading++;
  self->in_text = strcmp (name, "t") == 0 && self->reading == 0 && xlsx->strings->len > 0;
}

static void
end_string (OcopXlsxParse *parse,
            const char    *name)
{
  Strings *self = (Strings *) parse;

  if (strcmp (name, "si") == 0)
    g_string_append_c (parse->xlsx->pool, '\0');
  else if (strcmp (name, "rPh") == 0 && self->reading > 0)
    self->reading--;
  self->in_text = FALSE;
}

static void
text_string (OcopXlsxParse *parse,
             const char    *text,
             int            n)
{
  Strings *self = (Strings *) parse;

  if (!self->in_text)
    return;
  if (parse->xlsx->pool->len + (gsize) n > OCOP_XLSX_MAX_POOL)
    ocop_xlsx_stop (parse, ocop_xlsx_too_large ());
  else
    g_string_append_len (parse->xlsx->pool, text, n);
}

typedef struct
{
  OcopXlsxParse parse;
  GHashTable   *formats; /* numbers of formats of the workbook's own that show days */
  gboolean      in_cells;
} Styles;

/* A format shows a day if, apart from words in it, it asks for the day or the year. */
static gboolean
shows_day (const char *format)
{
  for (const char *p = format; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '[')
        {
          const char *closing = strchr (p + 1, *p == '"' ? '"' : ']');

          if (closing == NULL)
            return FALSE;
          p = closing;
        }
      else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        p++;
      else if (strchr ("dDyY", *p) != NULL)
        return TRUE;
      else if (g_str_has_prefix (p, "General"))
        p += strlen ("General") - 1;
    }

  return FALSE;
}

static gboolean
is_day_format (const Styles *self,
               int           number)
{
  return (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) || number == 36 ||
         (number >= 50 && number <= 58) || g_hash_table_contains (self->formats, GINT_TO_POINTER (number));
}

static void
start_style (OcopXlsxParse *parse,
             const char    *name,
             const char   **attributes)
{
  Styles *self = (Styles *) parse;
  const char *number = ocop_xlsx_attribute (attributes, "numFmtId");

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  else if (strcmp (name, "numFmt") == 0 && number != NULL)
    {
      const char *format = ocop_xlsx_attribute (attributes, "formatCode");

      if (format != NULL && shows_day (format) && g_hash_table_size (self->formats) < OCOP_XLSX_MAX_STYLES)
        g_hash_table_add (self->formats, GINT_TO_POINTER (atoi (number)));
    }
  else if (strcmp (name, "xf") == 0 && self->in_cells)
    {
      guint8 is_day = number != NULL && is_day_format (self, atoi (number));

      if (parse->xlsx->dates->len >= OCOP_XLSX_MAX_STYLES)
        ocop_xlsx_stop (parse, ocop_xlsx_too_large ());
      g_array_append_val (parse->xlsx->dates, is_day);
    }
}

static void
end_style (OcopXlsxParse *parse,
           const char    *name)
{
  if (strcmp (name, "cellXfs") == 0)
    ((Styles *) parse)->in_cells = FALSE;
}

/**
 * ocop_xlsx_read_parts:
 * @self: a workbook
 * @error: %OCOP_ERROR_REFUSED
 *
 * Reads the strings and styles that the sheets share, once.
 *
 * Returns: whether they could be read, or there are none
 */
gboolean
ocop_xlsx_read_parts (OcopXlsx *self,
                      GError  **error)
{
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  Strings strings = { .parse = { .start = start_string, .end = end_string, .text = text_string } };
  Styles styles = { .parse = { .start = start_style, .end = end_style }, .formats = formats };

  if (self->has_parts)
    return TRUE;
  if (ocop_xlsx_has_part (self, STRINGS) && !ocop_xlsx_parse (self, STRINGS, &strings.parse, error))
    return FALSE;
  if (ocop_xlsx_has_part (self, STYLES) && !ocop_xlsx_parse (self, STYLES, &styles.parse, error))
    return FALSE;
  self->has_parts = TRUE;

  return TRUE;
}
