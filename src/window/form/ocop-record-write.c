/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-record-write.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-attachments.h"
#include "model/ocop-record-name.h"

#include <glib/gi18n-lib.h>

struct _OcopRecordWrite
{
  OcopKind kind;
  gint64 id;
  char *name;
  OcopRecord *typed;
  OcopRecord *base;
  GHashTable *companions; /* field → OcopRecord */
  OcopRecordCompletion complete; /* (nullable) */
};

/* A copy without a row id: a record is given one when it is written, and must not keep it where that failed. */
static OcopRecord *
copy_record (OcopRecord *record)
{
  const OcopEntity *entity = ocop_record_get_entity (record);
  OcopRecord *copy = ocop_record_new (entity->kind);

  for (guint i = 0; i < entity->n_fields; i++)
    ocop_record_take (copy, record, OCOP_FIRST_FIELD (entity->kind) + i);

  return copy;
}

/**
 * ocop_record_write_new:
 * @form: a form in which nothing is wrong
 * @id: row id of the record that is changed, 0 for a new one
 * @db: a connection to read with
 *
 * Returns: (transfer full): what is to be written
 */
OcopRecordWrite *
ocop_record_write_new (OcopForm *form,
                       gint64    id,
                       OcopDb   *db)
{
  OcopRecordWrite *self = g_new0 (OcopRecordWrite, 1);
  g_autoptr (GHashTable) companions = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  GHashTableIter iter;
  gpointer field, record;

  self->typed = copy_record (ocop_form_get_record (form));
  self->base = copy_record (ocop_form_get_base (form));
  self->kind = ocop_record_get_entity (self->typed)->kind;
  self->id = id;
  self->companions = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->name = ocop_record_get_name (self->typed, db);
  ocop_form_add_companions (form, companions);
  g_hash_table_iter_init (&iter, companions);
  while (g_hash_table_iter_next (&iter, &field, &record))
    g_hash_table_insert (self->companions, field, copy_record (record));

  return self;
}

void
ocop_record_write_free (gpointer data)
{
  OcopRecordWrite *self = data;

  g_clear_object (&self->typed);
  g_clear_object (&self->base);
  g_hash_table_unref (self->companions);
  g_free (self->name);
  g_free (self);
}

static gboolean
write_companions (OcopRecordWrite  *self,
                  OcopDb           *db,
                  GError          **error)
{
  GHashTableIter iter;
  gpointer field, record;

  g_hash_table_iter_init (&iter, self->companions);
  while (g_hash_table_iter_next (&iter, &field, &record))
    {
      gint64 id;

      if (ocop_record_get_entity (record)->kind == OCOP_KIND_ATTACHMENT)
        id = ocop_attachment_save (record, db, error);
      else
        id = ocop_record_save (record, db, error) ? ocop_record_get_id (record) : 0;
      if (id == 0)
        return FALSE;
      ocop_record_set_ref (self->typed, GPOINTER_TO_UINT (field), id);
    }

  return TRUE;
}

/* Only what the person changed goes into the record as it now is: what others changed beside it stays theirs. */
static gboolean
change_record (OcopRecordWrite  *self,
               OcopDb           *db,
               GError          **error)
{
  const OcopEntity *entity = ocop_entity_get (self->kind);
  g_autoptr (OcopRecord) present = ocop_record_load (db, self->kind, self->id, error);

  if (present == NULL)
    return FALSE;
  for (guint i = 0; i < entity->n_fields; i++)
    {
      guint field = OCOP_FIRST_FIELD (self->kind) + i;

      if (!ocop_record_differs (self->typed, self->base, field))
        continue;
      if (ocop_record_differs (present, self->base, field) && ocop_record_differs (present, self->typed, field))
        return ocop_fail (error, OCOP_ERROR_CONFLICT,
                          _("“%s” was changed in the file meanwhile. Nothing was saved; look at it and save again."),
                          _(entity->fields[i].label));
      ocop_record_take (present, self->typed, field);
    }

  return ocop_record_save (present, db, error) && (self->complete == NULL || self->complete (db, present, error));
}

void
ocop_record_write_set_completion (OcopRecordWrite      *self,
                                  OcopRecordCompletion  complete)
{
  self->complete = complete;
}

/**
 * ocop_record_write_run:
 * @db: a connection in a transaction
 * @data: an #OcopRecordWrite
 * @error: why nothing was saved
 *
 * Writes the record, and first the new ones that it is to lead to. An #OcopWriteFunc.
 *
 * Returns: whether it is written
 */
gboolean
ocop_record_write_run (OcopDb    *db,
                       gpointer   data,
                       GError   **error)
{
  OcopRecordWrite *self = data;

  if (!write_companions (self, db, error))
    return FALSE;
  if (self->id != 0)
    return change_record (self, db, error);

  return ocop_record_save (self->typed, db, error) && (self->complete == NULL || self->complete (db, self->typed, error));
}

/**
 * ocop_record_write_get_label:
 *
 * Returns: (transfer full): what is done, as the history and the undo name it
 */
char *
ocop_record_write_get_label (OcopRecordWrite *self)
{
  g_autofree char *kind = ocop_text_lower_first (_(ocop_entity_get (self->kind)->label));

  /* Translators: a kind of record, a name */
  return g_strdup_printf (self->id == 0 ? _("Added the %s “%s”") : _("Changed the %s “%s”"), kind, self->name);
}

/**
 * ocop_record_write_get_toast:
 *
 * Returns: (transfer full): what was done, as the window says it
 */
char *
ocop_record_write_get_toast (OcopRecordWrite *self)
{
  g_autofree char *kind = ocop_text_lower_first (_(ocop_entity_get (self->kind)->label));

  /* Translators: a kind of record, a name */
  return g_strdup_printf (_("Saved the %s “%s”"), kind, self->name);
}
