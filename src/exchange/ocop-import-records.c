/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-records.h"

#include "base/ocop-text.h"
#include "exchange/ocop-import-fields.h"
#include "model/ocop-fair-returns.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-children.h"
#include "model/ocop-record-name.h"
#include "model/ocop-record-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A row is the record that is there if both agree in all that a record of the kind must have and in all dates: another day is
 * another visit, another sum of money. What the list knows more of it is completed; where they differ a person decides. */

struct _OcopImportRecords
{
  OcopDb *db;
  const OcopImportShape *shape;
  const OcopEntity *entity;
  OcopImportRefs *refs;
  char *today;
  GHashTable *present; /* key → OcopRecord: of the file, or of a row before */
  GPtrArray *changed;  /* of OcopRecord: to be saved, in the order of the rows */
};

static gboolean
tells_apart (const OcopField *field)
{
  return (field->flags & OCOP_KEPT) == 0 && field->type != OCOP_FLAG &&
         ((field->flags & OCOP_REQUIRED) != 0 || field->type == OCOP_DATE);
}

static char *
make_key (OcopImportRecords *self,
          OcopRecord        *record)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      guint field = OCOP_FIRST_FIELD (self->entity->kind) + i;

      if (!tells_apart (&self->entity->fields[i]))
        continue;
      g_string_append_c (key, '|');
      if (!ocop_record_is_set (record, field))
        continue;
      if (self->entity->fields[i].type == OCOP_REF)
        g_string_append_printf (key, "%" G_GINT64_FORMAT, ocop_record_get_ref (record, field));
      else if (self->entity->fields[i].type == OCOP_INTEGER || self->entity->fields[i].type == OCOP_MONEY)
        g_string_append_printf (key, "%" G_GINT64_FORMAT, ocop_record_get_integer (record, field));
      else
        {
          g_autofree char *folded = ocop_text_fold (ocop_record_get_text (record, field));

          g_string_append (key, folded);
        }
    }

  return g_string_free (key, FALSE);
}

/**
 * ocop_import_records_new:
 * @db: a connection
 * @shape: what the list is of; to be kept
 * @match: what knows producers and units; to be kept
 * @today: ISO date
 * @error: return location
 *
 * Returns: (transfer full) (nullable): nothing imported yet
 */
OcopImportRecords *
ocop_import_records_new (OcopDb                 *db,
                         const OcopImportShape  *shape,
                         OcopImportMatch        *match,
                         const char             *today,
                         GError                **error)
{
  OcopImportRecords *self = g_new0 (OcopImportRecords, 1);
  g_autoptr (GArray) ids = NULL;
  OcopKind within;
  gint64 within_id;

  self->db = db;
  self->shape = shape;
  self->entity = ocop_entity_get (ocop_import_shape_get_kind (shape));
  self->refs = ocop_import_refs_new (db, match, today);
  within_id = ocop_import_shape_get_within (shape, &within);
  ocop_import_refs_set_within (self->refs, within, within_id);
  self->today = g_strdup (today);
  self->present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->changed = g_ptr_array_new_with_free_func (g_object_unref);
  ids = ocop_record_list_ids (db, self->entity->kind, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      OcopRecord *record = ocop_record_load (db, self->entity->kind, g_array_index (ids, gint64, i), error);

      if (record == NULL)
        g_clear_pointer (&ids, g_array_unref);
      else
        g_hash_table_insert (self->present, make_key (self, record), record);
    }
  if (ids == NULL)
    g_clear_pointer (&self, ocop_import_records_free);

  return self;
}

void
ocop_import_records_free (OcopImportRecords *self)
{
  ocop_import_refs_free (self->refs);
  g_hash_table_unref (self->present);
  g_ptr_array_unref (self->changed);
  g_free (self->today);
  g_free (self);
}

static OcopRecord *
begin_record (OcopImportRecords *self)
{
  OcopRecord *preset = ocop_import_shape_get_preset (self->shape);
  OcopRecord *record = ocop_record_new (self->entity->kind);

  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      guint field = OCOP_FIRST_FIELD (self->entity->kind) + i;

      if (preset != NULL && ocop_record_is_set (preset, field))
        ocop_record_take (record, preset, field);
      else if (self->entity->fields[i].type == OCOP_FLAG && (self->entity->fields[i].flags & OCOP_REQUIRED) != 0)
        ocop_record_set_flag (record, field, FALSE);
    }

  return record;
}

/* What the row says, field by field; each that cannot be read adds a sentence. */
static void
read_row (OcopImportRecords       *self,
          const OcopImportColumns *columns,
          const OcopTableRow      *row,
          OcopRecord              *record,
          GString                 *faults,
          GString                 *doubts)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      const OcopTableCell *cell = ocop_import_columns_get (columns, row, i);
      g_autofree char *fault = NULL;
      gboolean is_sure = TRUE;

      if (cell == NULL || cell->type == OCOP_TABLE_EMPTY)
        continue;
      if (!ocop_import_field_read (record, OCOP_FIRST_FIELD (self->entity->kind) + i, cell, row->from_1904, self->refs, self->today,
                                   &is_sure, &fault))
        /* Translators: a column of a list, and a sentence on what is wrong with it */
        g_string_append_printf (faults, _("%s“%s”: %s"), faults->len > 0 ? " " : "", _(self->entity->fields[i].label), fault);
      else if (!is_sure)
        {
          g_autofree char *taken = ocop_record_in_words (record, self->db, OCOP_FIRST_FIELD (self->entity->kind) + i);

          g_string_append_printf (doubts, _("%s“%s” is taken for “%s”."), doubts->len > 0 ? " " : "", cell->text, taken);
        }
    }
}

/* A return of a day names its booth; who holds the booth gave it. */
static void
imply_holder (OcopImportRecords *self,
              OcopRecord        *record,
              GString           *faults)
{
  g_autoptr (GError) error = NULL;

  if (!ocop_record_is_set (record, OCOP_DAILY_RETURN_BOOTH) || ocop_record_is_set (record, OCOP_DAILY_RETURN_PARTICIPATION))
    return;
  if (!ocop_fair_return_take_holder (record, self->db, &error))
    g_string_append (faults, error->message);
  else if (!ocop_record_is_set (record, OCOP_DAILY_RETURN_PARTICIPATION))
    g_string_append (faults, _("Nobody holds the booth; give it to a participant first."));
}

/* What is wrong with the record as a whole. Whether the file allows it is asked of a new one: what is there is allowed already. */
static void
find_faults (OcopImportRecords *self,
             OcopRecord        *record,
             gboolean           is_new,
             GString           *faults)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->entity->n_fields && faults->len == 0; i++)
    {
      g_autofree char *fault = ocop_record_find_fault (record, OCOP_FIRST_FIELD (self->entity->kind) + i);

      if (fault != NULL)
        g_string_append_printf (faults, _("%s“%s”: %s"), "", _(self->entity->fields[i].label), fault);
    }
  if (is_new && faults->len == 0 && self->entity->fits != NULL && !self->entity->fits (record, self->db, &error))
    g_string_append (faults, error->message);
}

/* Completes what is there; says where the two differ. */
static gboolean
complete (OcopImportRecords       *self,
          const OcopImportColumns *columns,
          const OcopTableRow      *row,
          OcopRecord              *there,
          OcopRecord              *record,
          GString                 *doubts)
{
  gboolean is_changed = FALSE;

  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      guint field = OCOP_FIRST_FIELD (self->entity->kind) + i;
      const OcopTableCell *cell = ocop_import_columns_get (columns, row, i);

      if (cell == NULL || cell->type == OCOP_TABLE_EMPTY || !ocop_record_differs (there, record, field))
        continue;
      if (ocop_record_is_set (there, field) && self->entity->fields[i].type != OCOP_FLAG)
        {
          g_autofree char *before = ocop_record_in_words (there, self->db, field);
          g_autofree char *after = ocop_record_in_words (record, self->db, field);

          g_string_append_printf (doubts, _("%s“%s” is “%s” in the file and “%s” in the list."), doubts->len > 0 ? " " : "",
                                  _(self->entity->fields[i].label), before, after);
        }
      is_changed = TRUE;
    }

  return is_changed;
}

static void
take_all (OcopImportRecords       *self,
          const OcopImportColumns *columns,
          const OcopTableRow      *row,
          OcopRecord              *there,
          OcopRecord              *record)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      const OcopTableCell *cell = ocop_import_columns_get (columns, row, i);

      if (cell != NULL && cell->type != OCOP_TABLE_EMPTY)
        ocop_record_take (there, record, OCOP_FIRST_FIELD (self->entity->kind) + i);
    }
}

/* The first that it refers to, besides what is the same in every row. */
static char *
get_owner (OcopImportRecords *self,
           OcopRecord        *record)
{
  OcopRecord *preset = ocop_import_shape_get_preset (self->shape);

  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      guint field = OCOP_FIRST_FIELD (self->entity->kind) + i;

      if (self->entity->fields[i].type == OCOP_REF && ocop_record_is_set (record, field) &&
          (preset == NULL || !ocop_record_is_set (preset, field)))
        return ocop_record_in_words (record, self->db, field);
    }

  return NULL;
}

/**
 * ocop_import_records_take:
 * @self: what the rows before came to
 * @columns: where things stand
 * @row: a row of data
 * @accept_doubtful: what is in doubt is meant so
 * @name: (out): what the record is called   @of: (out) (nullable): whose it is
 * @reason: sentences are added to it
 *
 * Returns: what becomes of the row
 */
OcopImportVerdict
ocop_import_records_take (OcopImportRecords       *self,
                          const OcopImportColumns *columns,
                          const OcopTableRow      *row,
                          gboolean                 accept_doubtful,
                          char                   **name,
                          char                   **of,
                          GString                 *reason)
{
  g_autoptr (OcopRecord) record = begin_record (self);
  g_autoptr (GString) faults = g_string_new (NULL);
  g_autofree char *key = NULL;
  OcopRecord *there;
  gboolean is_changed = FALSE;

  read_row (self, columns, row, record, faults, reason);
  if (self->entity->kind == OCOP_KIND_DAILY_RETURN && faults->len == 0)
    imply_holder (self, record, faults);
  key = make_key (self, record);
  there = g_hash_table_lookup (self->present, key);
  find_faults (self, record, there == NULL, faults);
  *name = ocop_record_get_name (record, self->db);
  *of = get_owner (self, record);
  if (faults->len > 0)
    {
      g_string_assign (reason, faults->str);
      return OCOP_IMPORT_REFUSED;
    }
  if (there != NULL)
    is_changed = complete (self, columns, row, there, record, reason);
  if (reason->len > 0 && !accept_doubtful)
    return OCOP_IMPORT_DOUBTFUL;
  if (there != NULL && !is_changed)
    return OCOP_IMPORT_UNCHANGED;
  if (there == NULL)
    {
      g_hash_table_insert (self->present, g_steal_pointer (&key), g_object_ref (record));
      g_ptr_array_add (self->changed, g_steal_pointer (&record));
      return OCOP_IMPORT_ADDED;
    }
  take_all (self, columns, row, there, record);
  if (!g_ptr_array_find (self->changed, there, NULL))
    g_ptr_array_add (self->changed, g_object_ref (there));

  return OCOP_IMPORT_MERGED;
}

gboolean
ocop_import_records_are_changed (OcopImportRecords *self)
{
  return self->changed->len > 0;
}

/**
 * ocop_import_records_save:
 * @db: a connection in a transaction
 *
 * Returns: whether all of it is written
 */
gboolean
ocop_import_records_save (OcopImportRecords *self,
                          OcopDb            *db,
                          GError           **error)
{
  for (guint i = 0; i < self->changed->len; i++)
    if (!ocop_record_save (self->changed->pdata[i], db, error))
      return FALSE;

  return TRUE;
}
