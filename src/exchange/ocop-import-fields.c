/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-fields.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"
#include "exchange/ocop-import-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_choice (OcopRecord      *record,
             guint            field,
             const char      *text,
             char           **fault)
{
  g_autofree char *folded = ocop_text_fold (text);
  g_autoptr (GString) known = g_string_new (NULL);

  for (const OcopChoice *choice = ocop_entity_get_field (field)->choices; choice->key != NULL; choice++)
    {
      g_autofree char *label = ocop_text_fold (_(choice->label));
      g_autofree char *english = ocop_text_fold (choice->label);

      if (strcmp (folded, label) == 0 || strcmp (folded, english) == 0 || strcmp (text, choice->key) == 0)
        {
          ocop_record_set_text (record, field, choice->key);
          return TRUE;
        }
      g_string_append_printf (known, "%s“%s”", known->len > 0 ? ", " : "", _(choice->label));
    }
  *fault = g_strdup_printf (_("“%s” is none of %s."), text, known->str);

  return FALSE;
}

static gboolean
read_flag (OcopRecord  *record,
           guint        field,
           const char  *text,
           char       **fault)
{
  static const char *const yes[] = { "1", "x", "co", "yes", "dung", "true", NULL };
  static const char *const no[] = { "0", "khong", "no", "sai", "false", "-", NULL };
  g_autofree char *folded = ocop_text_fold (text);

  if (!g_strv_contains (yes, folded) && !g_strv_contains (no, folded))
    {
      *fault = g_strdup_printf (_("“%s” is neither yes nor no."), text);
      return FALSE;
    }
  ocop_record_set_flag (record, field, g_strv_contains (yes, folded));

  return TRUE;
}

static gboolean
read_number (OcopRecord  *record,
             guint        field,
             const char  *text,
             char       **fault)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  if (!(ocop_entity_get_field (field)->type == OCOP_MONEY ? ocop_typed_money (text, &value, &error)
                                                          : ocop_typed_integer (text, &value, &error)))
    {
      *fault = g_strdup (error->message);
      return FALSE;
    }
  ocop_record_set_integer (record, field, value);

  return TRUE;
}

static gboolean
read_date (OcopRecord           *record,
           guint                 field,
           const OcopTableCell  *cell,
           gboolean              from_1904,
           const char           *today,
           char                **fault)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *iso = NULL;

  if (!ocop_import_read_date (cell, from_1904, &iso) && !ocop_typed_date (cell->text, today, &iso, &error))
    {
      *fault = g_strdup (error->message);
      return FALSE;
    }
  ocop_record_set_text (record, field, iso);

  return TRUE;
}

/**
 * ocop_import_field_read:
 * @record: what is read into
 * @field: a field constant of its kind
 * @cell: what the list says; not empty
 * @from_1904: whether numbers that are days count from 1904
 * @refs: what words refer to
 * @today: ISO date, for days typed without a year
 * @is_sure: (out): whether what it refers to is called just so
 * @fault: (out) (nullable): why it cannot be read, a sentence
 *
 * Reads a cell by the description of the field.
 *
 * Returns: whether the record holds it
 */
gboolean
ocop_import_field_read (OcopRecord           *record,
                        guint                 field,
                        const OcopTableCell  *cell,
                        gboolean              from_1904,
                        OcopImportRefs       *refs,
                        const char           *today,
                        gboolean             *is_sure,
                        char                **fault)
{
  const OcopField *description = ocop_entity_get_field (field);
  g_autofree char *text = ocop_text_tidy (cell->text);
  OcopMatchSurety surety;
  gint64 id;

  *is_sure = TRUE;
  *fault = NULL;
  if (text == NULL)
    return TRUE;
  switch (description->type)
    {
    case OCOP_TEXT:
    case OCOP_LINES:
    case OCOP_TIME:
      ocop_record_set_text (record, field, text);
      return TRUE;
    case OCOP_INTEGER:
    case OCOP_MONEY:
      return read_number (record, field, text, fault);
    case OCOP_FLAG:
      return read_flag (record, field, text, fault);
    case OCOP_DATE:
      return read_date (record, field, cell, from_1904, today, fault);
    case OCOP_CHOICE:
      return read_choice (record, field, text, fault);
    case OCOP_REF:
      id = ocop_import_refs_find (refs, description->target, text, &surety, fault);
      if (id == 0)
        return FALSE;
      *is_sure = surety == OCOP_MATCH_SAME;
      ocop_record_set_ref (record, field, id);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

static int
find_field (const OcopEntity *entity,
            const char       *name)
{
  g_autofree char *folded = ocop_text_fold (name);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_autofree char *label = ocop_text_fold (_(entity->fields[i].label));

      if (strcmp (entity->fields[i].name, name) == 0 || strcmp (label, folded) == 0)
        return (int) i;
    }

  return -1;
}

/**
 * ocop_import_preset_read:
 * @db: a connection
 * @kind: of the records of a list
 * @words: (array zero-terminated=1): "FIELD=VALUE" each; a field by its column in the file or by its name
 * @today: ISO date
 * @error: %OCOP_ERROR_USAGE where there is no such field, %OCOP_ERROR_REFUSED where it cannot hold that
 *
 * Returns: (transfer full) (nullable): what every row of the list shall hold
 */
OcopRecord *
ocop_import_preset_read (OcopDb             *db,
                         OcopKind            kind,
                         const char *const  *words,
                         const char         *today,
                         GError            **error)
{
  const OcopEntity *entity = ocop_entity_get (kind);
  g_autoptr (OcopUnitMap) units = ocop_unit_map_load (db, error);
  g_autoptr (OcopCatalogue) catalogue = units != NULL ? ocop_catalogue_load (db, error) : NULL;
  g_autoptr (OcopImportMatch) match = NULL;
  g_autoptr (OcopImportRefs) refs = NULL;
  g_autoptr (OcopRecord) preset = ocop_record_new (kind);

  if (catalogue == NULL)
    return NULL;
  match = ocop_import_match_new (catalogue, units);
  refs = ocop_import_refs_new (db, match, today);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);
      int place = parts[0] != NULL ? find_field (entity, g_strstrip (parts[0])) : -1;
      g_autofree char *fault = NULL;
      gboolean is_sure;

      if (place < 0 || parts[1] == NULL)
        {
          ocop_fail (error, OCOP_ERROR_USAGE, _("“%s” is no FIELD=VALUE of this kind of record."), words[i]);
          return NULL;
        }
      if (!ocop_import_field_read (preset, OCOP_FIRST_FIELD (kind) + (guint) place, &(OcopTableCell){ OCOP_TABLE_TEXT, parts[1] }, FALSE,
                                   refs, today, &is_sure, &fault))
        {
          ocop_fail (error, OCOP_ERROR_REFUSED, _("%s: %s Nothing was imported."), words[i], fault);
          return NULL;
        }
    }

  return g_steal_pointer (&preset);
}
