/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-workbook.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-replacement.h"
#include "report/ocop-workbook-check.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

struct _OcopWorkbook
{
  char *path;
  char *folder;
  OcopReplacement *file;
  lxw_workbook *book; /* NULL once closed */
  OcopMeasure *measure;
  GCancellable *cancellable;
  GHashTable *formats; /* OcopStyle → lxw_format, which the book owns */
  lxw_format *marks[OCOP_N_MARKS];
  GHashTable *places;
  GPtrArray *streams; /* worksheets whose rows go straight to a file */
  lxw_error result;   /* the first failure; nothing after it matters */
};

/**
 * ocop_workbook_new:
 * @path: where the workbook shall stand
 * @cancellable: (nullable): stops the writing
 * @error: why it cannot be written there
 *
 * Begins a workbook. Nothing stands at @path before ocop_workbook_close() has done all.
 *
 * Returns: (transfer full) (nullable): the workbook
 */
OcopWorkbook *
ocop_workbook_new (const char    *path,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (OcopWorkbook) self = g_new0 (OcopWorkbook, 1);
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  lxw_workbook_options options = { 0 };

  self->path = g_strdup (path);
  self->folder = g_path_get_dirname (target);
  self->file = ocop_replacement_new (path, error);
  if (self->file == NULL)
    return NULL;

  /* The library's own temporary files go beside the workbook: a full /tmp cannot spoil it, and what is in
   * it does not leave the folder. They have no name, so nothing is left behind even after a power cut. */
  options.tmpdir = self->folder;
  self->book = workbook_new_opt (ocop_replacement_get_path (self->file), &options);
  if (self->book == NULL)
    {
      ocop_fail (error, OCOP_ERROR_IO, _("“%s” was not written: there is not enough memory."), path);
      return NULL;
    }
  self->measure = ocop_measure_new ();
  g_set_object (&self->cancellable, cancellable);
  self->formats = g_hash_table_new_full (ocop_style_hash, ocop_style_equal, g_free, NULL);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->streams = g_ptr_array_new ();

  return g_steal_pointer (&self);
}

/**
 * ocop_workbook_free:
 * @self: (transfer full): a workbook, closed or given up
 */
void
ocop_workbook_free (OcopWorkbook *self)
{
  if (self->book != NULL)
    lxw_workbook_free (self->book);
  g_clear_pointer (&self->measure, ocop_measure_free);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->formats, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->streams, g_ptr_array_unref);
  g_clear_pointer (&self->file, ocop_replacement_free);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

static gboolean
fail_result (OcopWorkbook  *self,
             lxw_error      result,
             GError       **error)
{
  switch ((int) result)
    {
    case LXW_ERROR_IMAGE_DIMENSIONS: /* of the rule, which is sound: its temporary copy could not be written */
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      return ocop_fail (error, OCOP_ERROR_FULL,
                        _("“%s” was not written: the disk did not take all of it. Make room and try again."),
                        self->path);
    default:
      return ocop_fail (error, OCOP_ERROR_IO, _("“%s” was not written: %s Nothing was changed."), self->path,
                        lxw_strerror (result));
    }
}

/**
 * ocop_workbook_close:
 * @self: a workbook whose sheets are all filled
 * @error: why nothing was written
 *
 * Writes the file, proves that it is whole, and puts it into its place.
 *
 * Returns: whether the workbook stands at its path
 */
gboolean
ocop_workbook_close (OcopWorkbook  *self,
                     GError       **error)
{
  lxw_error result = self->result;

  if (g_cancellable_is_cancelled (self->cancellable))
    return ocop_fail (error, OCOP_ERROR_CANCELLED, _("“%s” was not written: the work was stopped."), self->path);
  if (result != LXW_NO_ERROR)
    return fail_result (self, result, error);

  /* The library does not look at what fprintf() answers: on a full disk it would close a truncated workbook
   * and report success. So the streams are asked here, and every part of the file is looked at below. */
  for (guint i = 0; i < self->streams->len; i++)
    {
      lxw_worksheet *sheet = g_ptr_array_index (self->streams, i);

      if (fflush (sheet->optimize_tmpfile) != 0 || ferror (sheet->optimize_tmpfile))
        return fail_result (self, LXW_ERROR_READING_TMPFILE, error);
    }

  result = workbook_close (g_steal_pointer (&self->book));
  if (result != LXW_NO_ERROR)
    return fail_result (self, result, error);
  if (!ocop_workbook_check_file (ocop_replacement_get_path (self->file)))
    return fail_result (self, LXW_ERROR_ZIP_CLOSE, error);

  return ocop_replacement_commit (self->file, error);
}

/**
 * ocop_workbook_get_raw:
 *
 * Returns: (transfer none): the library's own workbook
 */
lxw_workbook *
ocop_workbook_get_raw (OcopWorkbook *self)
{
  return self->book;
}

/**
 * ocop_workbook_get_measure:
 *
 * Returns: (transfer none): what measures text for this workbook
 */
OcopMeasure *
ocop_workbook_get_measure (OcopWorkbook *self)
{
  return self->measure;
}

/**
 * ocop_workbook_add_sheet:
 * @name: of its tab, unique and at most 31 characters
 * @streamed: whether its rows are written to the disk as they come
 *
 * Adds a sheet after the others. The library knows streaming (“constant memory”) for whole workbooks only,
 * but keeps it by sheet. It is used for the lists that have no upper end: the register and the score sheets.
 * In the other sheets the library keeps the cells, because it copies the figures of a chart from them into
 * the chart, where viewers that calculate nothing look.
 *
 * Returns: (transfer none): the sheet
 */
lxw_worksheet *
ocop_workbook_add_sheet (OcopWorkbook *self,
                         const char   *name,
                         gboolean      streamed)
{
  lxw_worksheet *sheet;

  g_assert (workbook_validate_sheet_name (self->book, name) == LXW_NO_ERROR);

  self->book->options.constant_memory = streamed;
  sheet = workbook_add_worksheet (self->book, name);
  self->book->options.constant_memory = FALSE;
  g_assert (sheet != NULL);
  if (streamed && sheet->optimize_tmpfile != NULL)
    g_ptr_array_add (self->streams, sheet);

  return sheet;
}

/**
 * ocop_workbook_describe:
 * @title: of the file
 * @company: who issues it
 * @date: ISO date of its figures
 *
 * Writes the file's properties. Its date is that of the figures, so that the same figures always give the
 * same bytes.
 */
void
ocop_workbook_describe (OcopWorkbook *self,
                        const char   *title,
                        const char   *company,
                        const char   *date)
{
  lxw_doc_properties properties = { 0 };
  int year, month, day;

  g_assert (ocop_date_parse (date, &year, &month, &day));

  g_autoptr (GDateTime) noon = g_date_time_new_utc (year, month, day, 12, 0, 0);
  g_autofree char *title_copy = g_strdup (title);
  g_autofree char *company_copy = g_strdup (company);

  properties.title = title_copy;
  properties.company = company_copy;
  properties.author = company_copy;
  properties.created = (time_t) g_date_time_to_unix (noon);
  ocop_workbook_check (self, workbook_set_properties (self->book, &properties));
}

/**
 * ocop_workbook_check:
 * @result: what a function of the library answered
 *
 * Keeps the first failure; ocop_workbook_close() then reports it and writes nothing.
 */
void
ocop_workbook_check (OcopWorkbook *self,
                     lxw_error     result)
{
  if (self->result == LXW_NO_ERROR)
    self->result = result;
}

/**
 * ocop_workbook_is_stopped:
 *
 * Returns: whether there is no sense in writing further rows
 */
gboolean
ocop_workbook_is_stopped (OcopWorkbook *self)
{
  return self->result != LXW_NO_ERROR || g_cancellable_is_cancelled (self->cancellable);
}

/**
 * ocop_workbook_format:
 * @style: how cells look
 *
 * Returns: (transfer none): the library's format for it; one object for equal styles
 */
lxw_format *
ocop_workbook_format (OcopWorkbook    *self,
                      const OcopStyle *style)
{
  lxw_format *format = g_hash_table_lookup (self->formats, style);

  if (format != NULL)
    return format;

  format = workbook_add_format (self->book);
  ocop_style_apply (style, format);
  g_hash_table_insert (self->formats, g_memdup2 (style, sizeof *style), format);

  return format;
}

/**
 * ocop_workbook_mark:
 * @mark: what a cell tells
 *
 * Returns: (transfer none): the format that a condition lays over a cell
 */
lxw_format *
ocop_workbook_mark (OcopWorkbook *self,
                    OcopMark      mark)
{
  if (self->marks[mark] == NULL)
    {
      lxw_format *format = workbook_add_format (self->book);

      ocop_mark_apply (mark, format);
      self->marks[mark] = format;
    }

  return self->marks[mark];
}

/**
 * ocop_workbook_set_place:
 * @reference: how a formula in any sheet refers to it
 * @name_format: its name
 *
 * Makes a figure or a column known to the sheets that are filled later.
 */
void
ocop_workbook_set_place (OcopWorkbook *self,
                         const char   *reference,
                         const char   *name_format,
                         ...)
{
  char *name;
  va_list args;

  va_start (args, name_format);
  name = g_strdup_vprintf (name_format, args);
  va_end (args);

  g_hash_table_replace (self->places, name, g_strdup (reference));
}

/**
 * ocop_workbook_get_place:
 * @name_format: the name of a figure or column
 *
 * Returns: (transfer none) (nullable): how a formula refers to it; %NULL if its sheet is not in this
 *   workbook, where the figure must be written as a value
 */
const char *
ocop_workbook_get_place (OcopWorkbook *self,
                         const char   *name_format,
                         ...)
{
  g_autofree char *name = NULL;
  va_list args;

  va_start (args, name_format);
  name = g_strdup_vprintf (name_format, args);
  va_end (args);

  return g_hash_table_lookup (self->places, name);
}
