/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-xlsx-private.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORKBOOK "xl/workbook.xml"
#define RELATIONS "xl/_rels/workbook.xml.rels"
#define CHUNK (64 * 1024)

/* Excel's own names carry prefixes with some writers ("x:row"): only what follows counts. */
static const char *
local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/**
 * ocop_xlsx_attribute:
 * @attributes: as expat gives them
 * @name: without prefix
 *
 * Returns: (nullable): its value
 */
const char *
ocop_xlsx_attribute (const char **attributes,
                     const char  *name)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (strcmp (local_name (attributes[i]), name) == 0)
      return attributes[i + 1];

  return NULL;
}

/**
 * ocop_xlsx_too_large:
 *
 * Returns: (transfer full): the error for whatever exceeds a limit
 */
GError *
ocop_xlsx_too_large (void)
{
  return g_error_new_literal (OCOP_ERROR, OCOP_ERROR_REFUSED,
                              _("The workbook unpacks to far more than a list can be, so it was not read further. "
                                "Copy the list alone into a new workbook."));
}

static gboolean
damaged (GError **error)
{
  return ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("The workbook is damaged or cut short. Nothing was read; get it again from where it came from."));
}

static gboolean
is_locked (GError **error)
{
  return ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("The workbook is protected by a password. Nothing was read; save it without one."));
}

/**
 * ocop_xlsx_stop:
 * @parse: the part being read
 * @error: (nullable) (transfer full): why; %NULL when there is simply no need for more
 *
 * Called by a handler: no further handler is called.
 */
void
ocop_xlsx_stop (OcopXlsxParse *parse,
                GError        *error)
{
  if (parse->error != NULL || parse->stopped)
    g_clear_error (&error);
  else if (error != NULL)
    parse->error = error;
  else
    parse->stopped = TRUE;
  XML_StopParser (parse->parser, XML_FALSE);
}

static gboolean
is_over (const OcopXlsxParse *parse)
{
  return parse->error != NULL || parse->stopped;
}

static void
on_start (void        *data,
          const char  *name,
          const char **attributes)
{
  OcopXlsxParse *parse = data;

  if (is_over (parse))
    return;
  if (++parse->depth > OCOP_XLSX_MAX_DEPTH)
    ocop_xlsx_stop (parse, ocop_xlsx_too_large ());
  else if (parse->start != NULL)
    parse->start (parse, local_name (name), attributes);
}

static void
on_end (void       *data,
        const char *name)
{
  OcopXlsxParse *parse = data;

  if (is_over (parse))
    return;
  parse->depth--;
  if (parse->end != NULL)
    parse->end (parse, local_name (name));
}

static void
on_text (void       *data,
         const char *text,
         int         n)
{
  OcopXlsxParse *parse = data;

  if (!is_over (parse) && parse->text != NULL)
    parse->text (parse, text, n);
}

/* No workbook has one; it is how XML is made to grow or to fetch files. */
static void
on_doctype (void       *data,
            const char *name,
            const char *system_id,
            const char *public_id,
            int         has_internal)
{
  OcopXlsxParse *parse = data;

  if (!is_over (parse))
    ocop_xlsx_stop (parse, g_error_new_literal (OCOP_ERROR, OCOP_ERROR_REFUSED,
                                                _("The workbook holds a document type declaration, which no Excel workbook has. "
                                                  "Nothing was read; save the list anew from Excel.")));
}

static gboolean
check_size (const OcopXlsx *self,
            guint64         packed,
            guint64         size)
{
  return size <= OCOP_XLSX_MAX_PART && self->expanded + size <= OCOP_XLSX_MAX_ALL &&
         (size <= OCOP_XLSX_RATIO_FROM || size / MAX (packed, 1) <= OCOP_XLSX_MAX_RATIO);
}

static gboolean
feed (OcopXlsx      *self,
      zip_file_t    *file,
      guint64        packed,
      OcopXlsxParse *parse,
      GError       **error)
{
  guint64 size = 0;

  for (;;)
    {
      void *buffer = XML_GetBuffer (parse->parser, CHUNK);
      zip_int64_t n = buffer != NULL ? zip_fread (file, buffer, CHUNK) : -1;

      if (n < 0)
        return damaged (error);
      size += (guint64) n;
      /* What the directory says of the size is not believed. */
      if (!check_size (self, packed, size))
        {
          g_propagate_error (error, ocop_xlsx_too_large ());
          return FALSE;
        }
      if (XML_ParseBuffer (parse->parser, (int) n, n == 0) == XML_STATUS_ERROR && !is_over (parse))
        return damaged (error);
      if (is_over (parse) || n == 0)
        break;
    }
  self->expanded += size;

  return ocop_pass_error (&parse->error, error);
}

/**
 * ocop_xlsx_has_part:
 *
 * Returns: whether the package has a part of this name
 */
gboolean
ocop_xlsx_has_part (OcopXlsx   *self,
                    const char *part)
{
  return zip_name_locate (self->zip, part, 0) >= 0;
}

/**
 * ocop_xlsx_parse:
 * @self: a workbook
 * @part: name of a part
 * @parse: its handlers
 * @error: %OCOP_ERROR_REFUSED, or what a handler stopped with
 *
 * Reads one part, within the limits.
 *
 * Returns: whether all of it was read, or as much as the handlers wanted
 */
gboolean
ocop_xlsx_parse (OcopXlsx      *self,
                 const char    *part,
                 OcopXlsxParse *parse,
                 GError       **error)
{
  zip_int64_t index = zip_name_locate (self->zip, part, 0);
  zip_stat_t about;
  zip_file_t *file;
  gboolean done;

  if (index < 0 || zip_stat_index (self->zip, (zip_uint64_t) index, 0, &about) != 0 ||
      (about.valid & (ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)) != (ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE))
    return damaged (error);
  if (!check_size (self, about.comp_size, about.size))
    {
      g_propagate_error (error, ocop_xlsx_too_large ());
      return FALSE;
    }
  file = zip_fopen_index (self->zip, (zip_uint64_t) index, 0);
  if (file == NULL)
    return damaged (error);

  parse->xlsx = self;
  parse->depth = 0;
  parse->stopped = FALSE;
  parse->error = NULL;
  parse->parser = XML_ParserCreate (NULL);
  XML_SetUserData (parse->parser, parse);
  XML_SetElementHandler (parse->parser, on_start, on_end);
  XML_SetCharacterDataHandler (parse->parser, on_text);
  XML_SetStartDoctypeDeclHandler (parse->parser, on_doctype);
  done = feed (self, file, about.comp_size, parse, error);
  g_clear_error (&parse->error);
  XML_ParserFree (parse->parser);
  zip_fclose (file);

  return done;
}

typedef struct
{
  OcopXlsxParse parse;
  GPtrArray    *ids;       /* of sheets: the relations that lead to them */
  GHashTable   *relations; /* id → part */
} Contents;

static void
start_workbook (OcopXlsxParse *parse,
                const char    *name,
                const char   **attributes)
{
  Contents *self = (Contents *) parse;

  if (strcmp (name, "workbookPr") == 0)
    {
      const char *value = ocop_xlsx_attribute (attributes, "date1904");

      parse->xlsx->from_1904 = value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
    }
  else if (strcmp (name, "sheet") == 0)
    {
      const char *title = ocop_xlsx_attribute (attributes, "name");
      const char *id = ocop_xlsx_attribute (attributes, "id");

      if (title == NULL || id == NULL)
        return;
      if (self->ids->len >= OCOP_XLSX_MAX_SHEETS)
        {
          ocop_xlsx_stop (parse, ocop_xlsx_too_large ());
          return;
        }
      g_ptr_array_add (parse->xlsx->names, g_strdup (title));
      g_ptr_array_add (self->ids, g_strdup (id));
    }
}

static void
start_relations (OcopXlsxParse *parse,
                 const char    *name,
                 const char   **attributes)
{
  Contents *self = (Contents *) parse;
  const char *id = ocop_xlsx_attribute (attributes, "Id");
  const char *target = ocop_xlsx_attribute (attributes, "Target");
  const char *mode = ocop_xlsx_attribute (attributes, "TargetMode");

  if (strcmp (name, "Relationship") != 0 || id == NULL || target == NULL || g_strcmp0 (mode, "External") == 0)
    return;
  if (g_hash_table_size (self->relations) >= OCOP_XLSX_MAX_PARTS)
    ocop_xlsx_stop (parse, ocop_xlsx_too_large ());
  else
    g_hash_table_insert (self->relations, g_strdup (id),
                         *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL));
}

static gboolean
read_contents (OcopXlsx *self,
               GError  **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Contents contents = { .parse = { .start = start_workbook }, .ids = ids, .relations = relations };

  if (!ocop_xlsx_parse (self, WORKBOOK, &contents.parse, error))
    return FALSE;
  contents.parse.start = start_relations;
  if (!ocop_xlsx_parse (self, RELATIONS, &contents.parse, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *part = g_hash_table_lookup (relations, ids->pdata[i]);

      g_ptr_array_add (self->paths, g_strdup (part != NULL ? part : ""));
    }
  if (ids->len == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The workbook has no sheet. Nothing was read."));

  return TRUE;
}

static gboolean
check_package (OcopXlsx *self,
               GError  **error)
{
  zip_int64_t n = zip_get_num_entries (self->zip, 0);

  if (n > OCOP_XLSX_MAX_PARTS)
    {
      g_propagate_error (error, ocop_xlsx_too_large ());
      return FALSE;
    }
  for (zip_int64_t i = 0; i < n; i++)
    {
      zip_stat_t about;

      if (zip_stat_index (self->zip, (zip_uint64_t) i, 0, &about) != 0)
        return damaged (error);
      if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
        return is_locked (error);
    }
  if (!ocop_xlsx_has_part (self, WORKBOOK) || !ocop_xlsx_has_part (self, RELATIONS))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("This is a package of another kind, not an Excel workbook (.xlsx). Nothing was read; "
                        "save the list as .xlsx or as CSV UTF-8."));

  return TRUE;
}

/**
 * ocop_xlsx_new:
 * @bytes: the file, beginning as a ZIP archive does
 * @error: %OCOP_ERROR_REFUSED with what is wrong about it
 *
 * Opens a workbook and reads its list of sheets.
 *
 * Returns: (transfer full) (nullable): the workbook
 */
OcopXlsx *
ocop_xlsx_new (GBytes  *bytes,
               GError **error)
{
  g_autoptr (OcopXlsx) self = g_new0 (OcopXlsx, 1);
  zip_error_t problem;
  zip_source_t *source;
  gsize size;
  const void *content = g_bytes_get_data (bytes, &size);

  self->bytes = g_bytes_ref (bytes);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->pool = g_string_new (NULL);
  self->strings = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->dates = g_array_new (FALSE, TRUE, sizeof (guint8));

  zip_error_init (&problem);
  source = zip_source_buffer_create (content, size, 0, &problem);
  if (source != NULL)
    self->zip = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, &problem);
  if (self->zip == NULL && source != NULL)
    zip_source_free (source);
  zip_error_fini (&problem);
  if (self->zip == NULL)
    {
      damaged (error);
      return NULL;
    }
  if (!check_package (self, error) || !read_contents (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
ocop_xlsx_free (OcopXlsx *self)
{
  if (self->zip != NULL)
    zip_discard (self->zip);
  g_array_unref (self->dates);
  g_array_unref (self->strings);
  g_string_free (self->pool, TRUE);
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->names);
  g_bytes_unref (self->bytes);
  g_free (self);
}

guint
ocop_xlsx_get_n_sheets (const OcopXlsx *self)
{
  return self->names->len;
}

const char *
ocop_xlsx_get_sheet_name (const OcopXlsx *self,
                          guint           sheet)
{
  g_assert (sheet < self->names->len);

  return self->names->pdata[sheet];
}
