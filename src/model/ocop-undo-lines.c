/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-undo-private.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-references.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
line_free (gpointer data)
{
  OcopUndoLine *line = data;

  g_free (line->uid);
  g_free (line->before);
  g_free (line->after);
  g_free (line);
}

/**
 * ocop_undo_lines_read:
 * @db: a connection
 * @act: number of an act
 * @most: how many lines at the most, -1 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopUndoLine) (nullable): the lines of the act, the last first
 */
GPtrArray *
ocop_undo_lines_read (OcopDb  *db,
                      gint64   act,
                      gint64   most,
                      GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id, kind, record, uid, before, after FROM change WHERE act = ? ORDER BY id DESC LIMIT ?",
                             "ll", act, most))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopUndoLine *line = g_new0 (OcopUndoLine, 1);

      line->id = ocop_statement_int64 (&statement, 0);
      line->entity = ocop_entity_find (ocop_statement_text (&statement, 1));
      line->record = ocop_statement_int64 (&statement, 2);
      line->uid = ocop_statement_dup (&statement, 3);
      line->before = ocop_statement_dup (&statement, 4);
      line->after = ocop_statement_dup (&statement, 5);
      g_ptr_array_add (lines, line);
      if (line->entity == NULL)
        {
          ocop_fail (error, OCOP_ERROR_DAMAGED,
                     _("The history names a kind of record “%s” that this program does not know. Nothing was changed."),
                     ocop_statement_text (&statement, 1));
          return NULL;
        }
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&lines) : NULL;
}

/* What was written on a record last, so that the reader knows whom to ask. */
static gboolean
refuse_changed (OcopDb              *db,
                const OcopUndoLine  *line,
                GError             **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autofree char *number = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id, who, act FROM change WHERE kind = ? AND record = ? ORDER BY id DESC LIMIT 1", "tl",
                             line->entity->table, line->record))
    return FALSE;
  if (!ocop_statement_next (&statement, NULL) || ocop_statement_int64 (&statement, 0) <= line->id)
    return ocop_fail (error, OCOP_ERROR_CONFLICT,
                      _("%s: it is not what the act left; it was changed past the history. Nothing was changed."),
                      _(line->entity->label));
  number = ocop_text_from_count (ocop_statement_int64 (&statement, 2));

  return ocop_fail (error, OCOP_ERROR_CONFLICT,
                    _("%s: it was changed since, by act %s of “%s”. Nothing was changed; take that back first."),
                    _(line->entity->label), number, ocop_statement_text (&statement, 1));
}

static gboolean
is_open_sheet (OcopRecord *record)
{
  return ocop_record_get_entity (record)->kind == OCOP_KIND_SHEET &&
         g_strcmp0 (ocop_record_get_text (record, OCOP_SHEET_STATE), "open") == 0;
}

/* The total of an open sheet follows from its ticks, which are not part of the history. */
static void
take_total (OcopRecord *record,
            OcopRecord *present)
{
  if (record == NULL || present == NULL || !is_open_sheet (record) || !is_open_sheet (present))
    return;
  if (ocop_record_is_set (present, OCOP_SHEET_TOTAL))
    ocop_record_set_integer (record, OCOP_SHEET_TOTAL, ocop_record_get_integer (present, OCOP_SHEET_TOTAL));
  else
    ocop_record_clear (record, OCOP_SHEET_TOTAL);
}

static gboolean
is_as_left (OcopDb              *db,
            const OcopUndoLine  *line,
            OcopRecord          *present,
            GError             **error)
{
  g_autoptr (OcopRecord) left = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if ((present != NULL) != (line->after != NULL) ||
      (present != NULL && strcmp (ocop_record_get_uid (present), line->uid) != 0))
    return refuse_changed (db, line, error);
  if (present == NULL)
    return TRUE;
  left = ocop_record_from_json (line->entity->kind, line->record, line->uid, line->after, error);
  if (left == NULL)
    return FALSE;
  take_total (left, present);
  expected = ocop_record_to_json (left);
  found = ocop_record_to_json (present);

  return strcmp (expected, found) == 0 || refuse_changed (db, line, error);
}

static gboolean
load_present (OcopDb              *db,
              const OcopUndoLine  *line,
              OcopRecord         **present,
              GError             **error)
{
  g_autoptr (GError) local = NULL;

  *present = ocop_record_load (db, line->entity->kind, line->record, &local);
  if (*present != NULL || g_error_matches (local, OCOP_ERROR, OCOP_ERROR_MISSING))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * ocop_undo_line_run:
 * @db: a connection in a transaction
 * @line: a line of the act
 * @error: why nothing was changed
 *
 * Makes the record what it was before the line.
 *
 * Returns: whether that is done
 */
gboolean
ocop_undo_line_run (OcopDb              *db,
                    const OcopUndoLine  *line,
                    GError             **error)
{
  OcopKind kind = line->entity->kind;
  g_autoptr (OcopRecord) present = NULL;
  g_autoptr (OcopRecord) back = NULL;

  if (!load_present (db, line, &present, error) || !ocop_closed_refuse (db, kind, line->record, error) ||
      !is_as_left (db, line, present, error))
    return FALSE;
  if (line->before == NULL)
    return present == NULL || (ocop_references_refuse (db, kind, line->record, error) &&
                               ocop_record_remove (present, db, line->id, error));

  back = ocop_record_from_json (kind, line->record, line->uid, line->before, error);
  if (back == NULL)
    return FALSE;
  take_total (back, present);

  /* What it would be again may be closed, too. */
  return ocop_record_restore (back, db, line->id, error) && ocop_closed_refuse (db, kind, line->record, error);
}

/**
 * ocop_undo_lines_check:
 * @db: a connection; nothing is written
 * @lines: (element-type OcopUndoLine): lines of an act, the last first
 * @error: why the act cannot be taken back
 *
 * What can be said beforehand: of each record the last line has to be what the file holds, and nothing may be closed.
 * What refers to a record that is to go is asked only where the act made no other: they go together.
 *
 * Returns: whether nothing is known to be in the way
 */
gboolean
ocop_undo_lines_check (OcopDb     *db,
                       GPtrArray  *lines,
                       GError    **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const OcopUndoLine *made = NULL;
  guint n_made = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const OcopUndoLine *line = g_ptr_array_index (lines, i);
      g_autoptr (OcopRecord) present = NULL;

      if (line->before == NULL)
        {
          made = line;
          n_made++;
        }
      if (!g_hash_table_add (seen, line->uid))
        continue;
      if (!load_present (db, line, &present, error) || !ocop_closed_refuse (db, line->entity->kind, line->record, error) ||
          !is_as_left (db, line, present, error))
        return FALSE;
    }

  return n_made != 1 || ocop_references_refuse (db, made->entity->kind, made->record, error);
}
