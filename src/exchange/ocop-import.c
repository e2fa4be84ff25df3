/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-private.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-offices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Headings stand below titles, but not far. */
#define MOST_TITLES 60

static void
free_line (gpointer data)
{
  OcopImportLine *line = data;

  g_free (line->name);
  g_free (line->of);
  g_free (line->reason);
  g_free (line);
}

void
ocop_import_free (OcopImport *self)
{
  ocop_import_columns_clear (&self->columns);
  g_clear_pointer (&self->records, ocop_import_records_free);
  g_clear_pointer (&self->shape, ocop_import_shape_free);
  g_clear_pointer (&self->match, ocop_import_match_free);
  g_clear_pointer (&self->catalogue, ocop_catalogue_free);
  g_clear_pointer (&self->sets, ocop_import_sets_free);
  g_clear_pointer (&self->units, ocop_unit_map_free);
  g_free (self->authority);
  g_free (self->today);
  g_free (self->sheet);
  g_free (self->last_producer);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
add_line (OcopImport       *self,
          guint             row,
          OcopImportVerdict verdict,
          const char       *name,
          const char       *of,
          const char       *reason)
{
  OcopImportLine *line = g_new0 (OcopImportLine, 1);

  line->row = row;
  line->verdict = verdict;
  line->name = g_strdup (name);
  line->of = g_strdup (of);
  line->reason = reason != NULL && *reason != '\0' ? g_strdup (reason) : NULL;
  g_ptr_array_add (self->lines, line);
  self->counts[verdict]++;
}

static const char *
words_of (OcopImportRowKind kind)
{
  switch (kind)
    {
    case OCOP_IMPORT_ROW_HEADING:
      return _("Heading.");
    case OCOP_IMPORT_ROW_COLUMN_NUMBERS:
      return _("Numbers of the columns.");
    case OCOP_IMPORT_ROW_TOTAL:
      return _("Total.");
    case OCOP_IMPORT_ROW_NOTE:
    case OCOP_IMPORT_ROW_DATA:
    default:
      return _("A note, a title or a signature.");
    }
}

static void
take_product (OcopImport         *self,
              const OcopTableRow *row)
{
  OcopImportDraft draft;
  OcopImportVerdict verdict;

  ocop_import_draft_read (&draft, self, row);
  ocop_import_draft_match (&draft, self);
  if (draft.refusals->len > 0)
    verdict = OCOP_IMPORT_REFUSED;
  else if (draft.doubts->len > 0 && !self->options.accept_doubtful)
    verdict = OCOP_IMPORT_DOUBTFUL;
  else
    verdict = ocop_import_draft_commit (&draft, self);

  if (draft.doubts->len > 0)
    ocop_import_say (draft.refusals, "%s", draft.doubts->str);
  if (draft.remarks->len > 0)
    ocop_import_say (draft.refusals, "%s", draft.remarks->str);
  add_line (self, row->number, verdict, draft.text[OCOP_IMPORT_NAME], draft.text[OCOP_IMPORT_PRODUCER], draft.refusals->str);
  g_free (self->last_producer);
  self->last_producer = g_strdup (draft.text[OCOP_IMPORT_PRODUCER]);
  ocop_import_draft_clear (&draft);
}

static void
take_record (OcopImport         *self,
             const OcopTableRow *row)
{
  g_autoptr (GString) reason = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autofree char *of = NULL;
  OcopImportVerdict verdict = ocop_import_records_take (self->records, &self->columns, row, self->options.accept_doubtful, &name, &of,
                                                        reason);

  add_line (self, row->number, verdict, name, of, reason->str);
}

static gboolean
take_row (const OcopTableRow *row,
          gpointer            data,
          GError            **error)
{
  OcopImport *self = data;
  OcopImportRowKind kind;

  if (self->columns.row == 0)
    {
      if (self->options.layout != NULL)
        ocop_import_columns_place (&self->columns, self->options.layout, row);
      else
        ocop_import_columns_look (&self->columns, row);
      return self->columns.row > 0 || self->options.layout != NULL || row->number <= MOST_TITLES;
    }
  kind = ocop_import_columns_classify (&self->columns, row);
  if (kind == OCOP_IMPORT_ROW_DATA && self->records != NULL)
    take_record (self, row);
  else if (kind == OCOP_IMPORT_ROW_DATA)
    take_product (self, row);
  else
    {
      g_clear_pointer (&self->last_producer, g_free);
      add_line (self, row->number, OCOP_IMPORT_SKIPPED, NULL, NULL, words_of (kind));
    }

  return TRUE;
}

static gboolean
read_sheet (OcopImport    *self,
            OcopTableFile *file,
            guint          sheet,
            GError       **error)
{
  ocop_import_columns_clear (&self->columns);
  ocop_import_columns_init (&self->columns, self->shape);
  if (!ocop_table_file_read (file, sheet, take_row, self, error))
    return FALSE;
  if (self->columns.row > 0)
    self->sheet = g_strdup (ocop_table_file_get_sheet_name (file, sheet));

  return TRUE;
}

static gboolean
read_list (OcopImport    *self,
           OcopTableFile *file,
           GError       **error)
{
  guint first = 0, n = ocop_table_file_get_n_sheets (file);

  if (self->options.sheet != NULL)
    {
      if (!ocop_table_file_find_sheet (file, self->options.sheet, &first, error))
        return FALSE;
      n = first + 1;
    }
  for (guint i = first; i < n && self->columns.row == 0; i++)
    if (!read_sheet (self, file, i, error))
      return FALSE;
  if (self->columns.row == 0 && self->options.layout != NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The list has no row %u. Nothing was imported; give the row of the headings."), self->options.layout->row);
  if (self->columns.row == 0)
    {
      g_autofree char *needed = ocop_import_shape_say_needed (self->shape);

      return ocop_fail (error, OCOP_ERROR_REFUSED, _("No row has the headings %s. Nothing was imported; name these columns."), needed);
    }

  return TRUE;
}

static void
add_notes (OcopImport *self)
{
  if (self->columns.others->len > 0)
    {
      g_autofree char *names = NULL;

      g_ptr_array_add (self->columns.others, NULL);
      names = g_strjoinv ("; ", (char **) self->columns.others->pdata);
      g_ptr_array_add (self->notes, g_strdup_printf (_("Columns that are not imported: %s."), names));
    }
  if (self->columns.illustrative)
    g_ptr_array_add (self->notes, g_strdup (_("The list says that its points are illustrative; they are flagged so.")));
}

/**
 * ocop_import_plan:
 * @db: a connection
 * @file: a list
 * @options: how
 * @error: %OCOP_ERROR_REFUSED if the list cannot be read
 *
 * Reads a list and finds out what importing it would come to. The file is not changed.
 *
 * Returns: (transfer full) (nullable): the plan
 */
OcopImport *
ocop_import_plan (OcopDb                  *db,
                  OcopTableFile           *file,
                  const OcopImportOptions *options,
                  GError                 **error)
{
  g_autoptr (OcopImport) self = g_new0 (OcopImport, 1);
  g_autoptr (OcopOffice) office = NULL;
  g_autoptr (GError) local = NULL;

  self->options = *options;
  self->shape = options->shape != NULL ? ocop_import_shape_copy (options->shape) : ocop_import_shape_new (OCOP_KIND_PRODUCT, NULL);
  self->options.shape = self->shape;
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  g_return_val_if_fail (options->layout == NULL || ocop_import_shape_is_whole (self->shape, options->layout->at), NULL);
  self->today = ocop_date_today ();
  self->sets = ocop_import_sets_new ();
  self->units = ocop_unit_map_load (db, error);
  if (self->units == NULL)
    return NULL;
  self->catalogue = ocop_catalogue_load (db, error);
  if (self->catalogue == NULL)
    return NULL;
  self->match = ocop_import_match_new (self->catalogue, self->units);
  if (!ocop_import_shape_is_products (self->shape))
    {
      self->records = ocop_import_records_new (db, self->shape, self->match, self->today, error);
      if (self->records == NULL)
        return NULL;
    }
  office = ocop_office_on (db, OCOP_OFFICE_CITY, self->today, &local);
  if (!ocop_pass_error (&local, error))
    return NULL;
  self->authority = g_strdup (office != NULL ? office->name : "UBND");
  if (!read_list (self, file, error))
    return NULL;
  add_notes (self);

  return g_steal_pointer (&self);
}

/**
 * ocop_import_get_lines:
 *
 * Returns: (transfer none) (element-type OcopImportLine): every row below the headings, in order
 */
GPtrArray *
ocop_import_get_lines (OcopImport *self)
{
  return self->lines;
}

guint
ocop_import_count (OcopImport       *self,
                   OcopImportVerdict verdict)
{
  return self->counts[verdict];
}

/**
 * ocop_import_get_layout:
 * @self: a plan
 * @layout: (out): where the plan found things in the list
 */
void
ocop_import_get_layout (OcopImport       *self,
                        OcopImportLayout *layout)
{
  layout->row = self->columns.row;
  memcpy (layout->at, self->columns.at, sizeof layout->at);
}

/**
 * ocop_import_get_sheet:
 *
 * Returns: (nullable): the sheet that was read; %NULL for a table of text
 */
const char *
ocop_import_get_sheet (OcopImport *self)
{
  return self->sheet;
}

/**
 * ocop_import_get_notes:
 *
 * Returns: (transfer none) (element-type utf8): what there is to say of the list as a whole
 */
GPtrArray *
ocop_import_get_notes (OcopImport *self)
{
  return self->notes;
}

/**
 * ocop_import_is_blocked:
 *
 * Returns: whether rows that cannot be, or are in doubt, keep all others out
 */
gboolean
ocop_import_is_blocked (OcopImport *self)
{
  return !self->options.skip_refused && self->counts[OCOP_IMPORT_REFUSED] + self->counts[OCOP_IMPORT_DOUBTFUL] > 0;
}

/**
 * ocop_import_is_change:
 *
 * Returns: whether the file would be changed at all
 */
gboolean
ocop_import_is_change (OcopImport *self)
{
  return self->records != NULL ? ocop_import_records_are_changed (self->records) : ocop_catalogue_is_changed (self->catalogue);
}

/**
 * ocop_import_apply:
 * @db: a connection in a transaction, on the file as it was planned on
 * @import: the import
 * @error: why nothing was changed
 *
 * Writes what the plan says. An #OcopWriteFunc; to be called once.
 *
 * Returns: whether it is written
 */
gboolean
ocop_import_apply (OcopDb   *db,
                   gpointer  import,
                   GError  **error)
{
  OcopImport *self = import;

  g_return_val_if_fail (!ocop_import_is_blocked (self), FALSE);

  return self->records != NULL ? ocop_import_records_save (self->records, db, error) : ocop_catalogue_save (self->catalogue, db, error);
}
