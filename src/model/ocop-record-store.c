/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-private.h"

#include "base/ocop-collation.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-history.h"
#include "model/ocop-record-statements.h"
#include "store/ocop-statement.h"
#include "store/ocop-transaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
read_values (OcopRecord    *self,
             OcopStatement *statement)
{
  g_free (self->uid);
  self->uid = ocop_statement_dup (statement, 0);
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      OcopValue *value = &self->values[i];

      value->is_set = !ocop_statement_is_null (statement, (int) i + 1);
      if (!value->is_set)
        continue;
      if (ocop_field_is_text (&self->entity->fields[i]))
        value->text = ocop_statement_dup (statement, (int) i + 1);
      else
        value->number = ocop_statement_int64 (statement, (int) i + 1);
    }
}

/**
 * ocop_record_load:
 * @db: a connection
 * @kind: which kind
 * @id: its row id
 * @error: %OCOP_ERROR_MISSING if there is no such record
 *
 * Returns: (transfer full) (nullable): the record as it stands in the file
 */
OcopRecord *
ocop_record_load (OcopDb   *db,
                  OcopKind  kind,
                  gint64    id,
                  GError  **error)
{
  g_autoptr (OcopRecord) self = ocop_record_new (kind);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, ocop_record_statements (self->entity)->select, "l", id))
    return NULL;
  if (!ocop_statement_next (&statement, &local))
    {
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        ocop_fail (error, OCOP_ERROR_MISSING, _("%s: it is no longer in the file."), _(self->entity->label));
      return NULL;
    }
  read_values (self, &statement);
  self->id = id;

  return g_steal_pointer (&self);
}

/* All that is searched, folded, one field after the other. */
static char *
make_search_text (OcopRecord *self)
{
  GString *search = g_string_new (NULL);

  for (guint i = 0; i < self->entity->n_fields; i++)
    if ((self->entity->fields[i].flags & OCOP_SEARCHED) && self->values[i].is_set)
      {
        g_autofree char *folded = ocop_text_fold (self->values[i].text);

        g_string_append_printf (search, "%s%s", search->len > 0 ? "\n" : "", folded);
      }

  return g_string_free (search, FALSE);
}

static GBytes *
make_sort_key (OcopRecord *self)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      const OcopValue *value = &self->values[i];

      if ((self->entity->fields[i].flags & OCOP_SORTED_AS_PERSON) && value->is_set)
        {
          g_autofree char *given_first = ocop_collation_given_name_first (value->text);

          return ocop_collation_key (given_first);
        }
      if (self->entity->fields[i].flags & (OCOP_SORTED | OCOP_SORTED_AS_PERSON))
        return ocop_collation_key (value->text);
    }

  g_assert_not_reached ();
}

/* Binds what the search and the order go by, from @place on; returns the next place. */
static int
bind_keys (OcopRecord    *self,
           OcopStatement *statement,
           int            place)
{
  if (ocop_entity_is_searched (self->entity))
    {
      g_autofree char *search = make_search_text (self);

      ocop_statement_bind_text (statement, place++, search);
    }
  if (ocop_entity_is_sorted (self->entity))
    {
      g_autoptr (GBytes) key = make_sort_key (self);

      ocop_statement_bind_bytes (statement, place++, key);
    }

  return place;
}

/* Binds what append_columns() lists; returns the next place. */
static int
bind_values (OcopRecord    *self,
             OcopStatement *statement)
{
  int place = 1;

  for (guint i = 0; i < self->entity->n_fields; i++, place++)
    {
      const OcopField *field = &self->entity->fields[i];
      const OcopValue *value = &self->values[i];

      if (value->is_set && ocop_field_is_text (field))
        ocop_statement_bind_text (statement, place, value->text);
      else if (value->is_set || field->type == OCOP_FLAG)
        ocop_statement_bind_int64 (statement, place, value->number);
      else
        ocop_statement_bind_null (statement, place);
    }

  return bind_keys (self, statement, place);
}

static gboolean
carry_out (OcopStatement *statement,
           GError       **error)
{
  g_autoptr (GError) local = NULL;

  if (ocop_statement_next (statement, &local) || local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The row id that the record has had or, if it is new, gets. */
static gboolean
find_id (OcopRecord *self,
         OcopDb     *db,
         gint64     *next,
         GError    **error)
{
  *next = ocop_transaction_get_next_id (db, self->entity->table);
  if (*next == 0 && !ocop_statement_scalar (db, next, error, ocop_record_statements (self->entity)->next_id, ""))
    return FALSE;
  if (self->id == 0)
    self->id = *next;
  *next = MAX (*next, self->id + 1);

  return TRUE;
}

static gboolean
insert (OcopRecord *self,
        OcopDb     *db,
        gint64      undoes,
        GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autofree char *after = NULL;
  gint64 next;
  int place;

  if (!find_id (self, db, &next, error))
    return FALSE;

  if (!ocop_statement_prepare (&statement, db, ocop_record_statements (self->entity)->insert, error))
    return FALSE;
  place = bind_values (self, &statement);
  ocop_statement_bind_text (&statement, place++, self->uid);
  ocop_statement_bind_int64 (&statement, place, self->id);
  if (!carry_out (&statement, error))
    return FALSE;
  ocop_transaction_set_next_id (db, self->entity->table, next);
  after = ocop_record_to_json (self);

  return ocop_history_append (db, self->entity->table, self->id, self->uid, NULL, after, undoes, error);
}

static gboolean
update (OcopRecord *self,
        OcopDb     *db,
        OcopRecord *present,
        gint64      undoes,
        GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autofree char *before = ocop_record_to_json (present);
  g_autofree char *after = ocop_record_to_json (self);
  int place;

  if (undoes == 0 && strcmp (before, after) == 0)
    return TRUE;

  if (!ocop_statement_prepare (&statement, db, ocop_record_statements (self->entity)->update, error))
    return FALSE;
  place = bind_values (self, &statement);
  ocop_statement_bind_int64 (&statement, place, self->id);

  return carry_out (&statement, error) &&
         ocop_history_append (db, self->entity->table, self->id, self->uid, before, after, undoes, error);
}

static gboolean
is_allowed (OcopRecord *self,
            OcopDb     *db,
            GError    **error)
{
  return ocop_record_validate (self, error) && (self->entity->fits == NULL || self->entity->fits (self, db, error));
}

/* What is taken back needs none: what followed then was part of the same act. */
static gboolean
follow (OcopRecord *self,
        OcopDb     *db,
        GError    **error)
{
  return self->entity->follow == NULL || self->entity->follow (self, db, error);
}

/**
 * ocop_record_save:
 * @self: a record
 * @db: a connection in a transaction
 * @error: what is wrong with it, or why it could not be written
 *
 * Validates the record and writes it, with its line in the history. A record that is in the file as it
 * stands leaves no trace.
 *
 * Returns: whether the file now has it
 */
gboolean
ocop_record_save (OcopRecord *self,
                  OcopDb     *db,
                  GError    **error)
{
  g_autoptr (OcopRecord) present = NULL;

  if (!is_allowed (self, db, error))
    return FALSE;
  if (self->id != 0)
    {
      present = ocop_record_load (db, self->entity->kind, self->id, error);
      return present != NULL && update (self, db, present, 0, error) && follow (self, db, error);
    }
  if (insert (self, db, 0, error))
    return follow (self, db, error);

  self->id = 0;
  return FALSE;
}

/**
 * ocop_record_restore:
 * @self: a record with the row id and the uid it shall have
 * @db: a connection in a transaction
 * @undoes: number of the change that this takes back, 0 for none
 * @error: why it could not be written
 *
 * Writes the record as it is, over what the file has under its id or, if there is nothing, anew: a record
 * that was deleted comes back under its own id and uid.
 *
 * Returns: whether the file now has it
 */
gboolean
ocop_record_restore (OcopRecord *self,
                     OcopDb     *db,
                     gint64      undoes,
                     GError    **error)
{
  g_autoptr (OcopRecord) present = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (self->id != 0, FALSE);

  if (!is_allowed (self, db, error))
    return FALSE;
  present = ocop_record_load (db, self->entity->kind, self->id, &local);
  if (present != NULL)
    return update (self, db, present, undoes, error);
  if (g_error_matches (local, OCOP_ERROR, OCOP_ERROR_MISSING))
    return insert (self, db, undoes, error);

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * ocop_record_delete:
 * @self: a record that is in the file
 * @db: a connection in a transaction
 * @error: why it must stay: others refer to it, or it is gone
 *
 * Takes the record out of the file; the history keeps what it was.
 *
 * Returns: whether it is gone
 */
gboolean
ocop_record_delete (OcopRecord *self,
                    OcopDb     *db,
                    GError    **error)
{
  return ocop_record_remove (self, db, 0, error) && follow (self, db, error);
}

/**
 * ocop_record_remove:
 * @self: a record that is in the file
 * @db: a connection in a transaction
 * @undoes: number of the change that this takes back, 0 for none
 * @error: why it must stay: others refer to it, or it is gone
 *
 * As ocop_record_delete(), naming what it undoes.
 *
 * Returns: whether it is gone
 */
gboolean
ocop_record_remove (OcopRecord *self,
                    OcopDb     *db,
                    gint64      undoes,
                    GError    **error)
{
  g_autoptr (OcopRecord) present = NULL;
  g_autofree char *before = NULL;

  g_return_val_if_fail (self->id != 0, FALSE);

  present = ocop_record_load (db, self->entity->kind, self->id, error);
  if (present == NULL)
    return FALSE;
  before = ocop_record_to_json (present);
  if (!ocop_statement_run (db, error, ocop_record_statements (self->entity)->delete, "l", self->id) ||
      !ocop_history_append (db, self->entity->table, self->id, self->uid, before, NULL, undoes, error))
    return FALSE;
  self->id = 0;

  return TRUE;
}

/**
 * ocop_record_renew_keys:
 * @self: a record that is in the file
 * @db: a connection in a transaction
 * @error: return location
 *
 * Writes anew what the search and the order go by, which follow from the fields: no change, so no line in
 * the history.
 *
 * Returns: whether it was written
 */
gboolean
ocop_record_renew_keys (OcopRecord *self,
                        OcopDb     *db,
                        GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  int place;

  if (ocop_record_statements (self->entity)->renew_keys == NULL)
    return TRUE;
  if (!ocop_statement_prepare (&statement, db, ocop_record_statements (self->entity)->renew_keys, error))
    return FALSE;
  place = bind_keys (self, &statement, 1);
  ocop_statement_bind_int64 (&statement, place, self->id);

  return carry_out (&statement, error);
}
