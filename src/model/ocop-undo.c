/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-undo.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-references.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Nothing is ever taken out of the history: undo is an act of its own that names what it takes back, and
 * redo is the undo of an undo. So all of it is there again after a restart. */

/* One line of the act being taken back. */
typedef struct
{
  gint64 id;
  const OcopEntity *entity;
  gint64 record;
  char *uid;
  char *before;
  char *after;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->uid);
  g_free (line->before);
  g_free (line->after);
  g_free (line);
}

void
ocop_act_free (OcopAct *act)
{
  g_free (act->at);
  g_free (act->who);
  g_free (act->label);
  g_free (act);
}

static void
free_act (gpointer act)
{
  ocop_act_free (act);
}

static gboolean
read_acts (OcopDb    *db,
           GPtrArray *acts,
           GError   **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT c.id, coalesce ((SELECT u.act FROM change u WHERE u.id = c.undoes), 0), c.at, c.who, c.label, "
                             "(SELECT count(*) FROM change x WHERE x.act = c.id), "
                             "coalesce ((SELECT value FROM setting WHERE key = 'begun_with'), '0') = c.id || '' "
                             "FROM change c WHERE c.act = c.id ORDER BY c.id DESC",
                             ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopAct *act = g_new0 (OcopAct, 1);

      act->number = ocop_statement_int64 (&statement, 0);
      act->undoes = ocop_statement_int64 (&statement, 1);
      act->at = ocop_statement_dup (&statement, 2);
      act->who = ocop_statement_dup (&statement, 3);
      act->label = ocop_statement_dup (&statement, 4);
      act->n_changes = (guint) ocop_statement_int64 (&statement, 5);
      act->is_beginning = ocop_statement_int (&statement, 6) != 0;
      g_ptr_array_add (acts, act);
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_undo_list:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopAct) (nullable): all acts, the newest first
 */
GPtrArray *
ocop_undo_list (OcopDb  *db,
                GError **error)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (free_act);
  g_autoptr (GHashTable) undone = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (!read_acts (db, acts, error))
    return NULL;
  /* What takes back comes later than what is taken back, and counts only if it was not taken back itself. */
  for (guint i = 0; i < acts->len; i++)
    {
      OcopAct *act = g_ptr_array_index (acts, i);

      act->is_undone = g_hash_table_contains (undone, &act->number);
      if (!act->is_undone && act->undoes != 0)
        g_hash_table_add (undone, &act->undoes);
    }

  return g_steal_pointer (&acts);
}

static OcopAct *
find_act (GPtrArray *acts,
          gint64     number)
{
  for (guint i = 0; i < acts->len; i++)
    if (((OcopAct *) g_ptr_array_index (acts, i))->number == number)
      return g_ptr_array_index (acts, i);

  return NULL;
}

/* Doing something again counts as the thing itself; taking something back does not. */
static gboolean
takes_back (GPtrArray     *acts,
            const OcopAct *act)
{
  gboolean back = FALSE;

  while (act != NULL && act->undoes != 0)
    {
      back = !back;
      act = find_act (acts, act->undoes);
    }

  return back;
}

/**
 * ocop_undo_next:
 * @acts: (element-type OcopAct): as ocop_undo_list() gave them
 * @way: undo or redo
 *
 * Undo takes back the newest act that stands; redo takes back the newest undo, as long as nothing else was
 * done after it.
 *
 * Returns: (transfer none) (nullable): the act that is next to be taken back
 */
OcopAct *
ocop_undo_next (GPtrArray   *acts,
                OcopUndoWay  way)
{
  for (guint i = 0; i < acts->len; i++)
    {
      OcopAct *act = g_ptr_array_index (acts, i);

      if (act->is_undone || (way == OCOP_UNDO && act->undoes != 0))
        continue;
      if (way == OCOP_UNDO)
        return act->is_beginning ? NULL : act;
      if (act->undoes == 0)
        return NULL;
      if (takes_back (acts, act))
        return act;
    }

  return NULL;
}

static gboolean
read_lines (OcopDb    *db,
            gint64     act,
            GPtrArray *lines,
            GError   **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT id, kind, record, uid, before, after FROM change WHERE act = ? ORDER BY id DESC", "l", act))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      Line *line = g_new0 (Line, 1);

      line->id = ocop_statement_int64 (&statement, 0);
      line->entity = ocop_entity_find (ocop_statement_text (&statement, 1));
      line->record = ocop_statement_int64 (&statement, 2);
      line->uid = ocop_statement_dup (&statement, 3);
      line->before = ocop_statement_dup (&statement, 4);
      line->after = ocop_statement_dup (&statement, 5);
      g_ptr_array_add (lines, line);
      if (line->entity == NULL)
        return ocop_fail (error, OCOP_ERROR_DAMAGED,
                          _("The history names a kind of record “%s” that this program does not know. Nothing was changed."),
                          ocop_statement_text (&statement, 1));
    }

  return ocop_pass_error (&local, error);
}

/* What was written on a record last, so that the reader knows whom to ask. */
static gboolean
refuse_changed (OcopDb      *db,
                const Line  *line,
                GError     **error)
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
is_as_left (OcopDb      *db,
            const Line  *line,
            OcopRecord  *present,
            GError     **error)
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
load_present (OcopDb      *db,
              const Line  *line,
              OcopRecord **present,
              GError     **error)
{
  g_autoptr (GError) local = NULL;

  *present = ocop_record_load (db, line->entity->kind, line->record, &local);
  if (*present != NULL || g_error_matches (local, OCOP_ERROR, OCOP_ERROR_MISSING))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
undo_line (OcopDb      *db,
           const Line  *line,
           GError     **error)
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
 * ocop_undo_act:
 * @db: a connection in a transaction
 * @act: number of the act
 * @error: why nothing was changed: what it left was changed since, is submitted, concluded or sealed, or
 *   others refer to it
 *
 * Takes back all the changes of one act, the last first. Records come back under their own ids and uids.
 *
 * Returns: whether it was taken back
 */
gboolean
ocop_undo_act (OcopDb  *db,
               gint64   act,
               GError **error)
{
  g_autoptr (GPtrArray) acts = ocop_undo_list (db, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autofree char *number = ocop_text_from_count (act);
  const OcopAct *found;

  if (acts == NULL)
    return FALSE;
  found = find_act (acts, act);
  if (found == NULL)
    return ocop_fail (error, OCOP_ERROR_MISSING, _("The history has no act %s. Nothing was changed."), number);
  if (found->is_undone)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Act %s is taken back already. Nothing was changed."), number);
  if (found->is_beginning)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The file began with act %s, which cannot be taken back. Nothing was changed."),
                      number);
  if (!read_lines (db, act, lines, error))
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    if (!undo_line (db, g_ptr_array_index (lines, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
write_undo (OcopDb   *db,
            gpointer  act,
            GError  **error)
{
  return ocop_undo_act (db, *(const gint64 *) act, error);
}

/* What the new act is called: by what it takes back or does again in the end. */
static char *
make_label (GPtrArray     *acts,
            const OcopAct *act)
{
  gboolean again = takes_back (acts, act);

  while (act->undoes != 0 && find_act (acts, act->undoes) != NULL)
    act = find_act (acts, act->undoes);

  return again ? g_strdup_printf (_("Done again: %s"), act->label) : g_strdup_printf (_("Taken back: %s"), act->label);
}

/**
 * ocop_undo_choose:
 * @db: a connection
 * @way: undo or redo
 * @act: (inout): number of the act to take back, 0 for the next one; what ocop_undo_act() is to be called with
 * @error: %OCOP_ERROR_MISSING where there is nothing
 *
 * Returns: (transfer full) (nullable): what the new act is called
 */
char *
ocop_undo_choose (OcopDb       *db,
                  OcopUndoWay   way,
                  gint64       *act,
                  GError      **error)
{
  g_autoptr (GPtrArray) acts = ocop_undo_list (db, error);
  const OcopAct *chosen;

  if (acts == NULL)
    return NULL;
  chosen = *act != 0 ? find_act (acts, *act) : ocop_undo_next (acts, way);
  if (chosen == NULL && *act == 0)
    {
      ocop_fail (error, OCOP_ERROR_MISSING, "%s",
                 way == OCOP_UNDO ? _("There is nothing to take back.") : _("There is nothing to do again."));
      return NULL;
    }
  if (chosen == NULL)
    {
      g_autofree char *number = ocop_text_from_count (*act);

      ocop_fail (error, OCOP_ERROR_MISSING, _("The history has no act %s. Nothing was changed."), number);
      return NULL;
    }
  *act = chosen->number;

  return make_label (acts, chosen);
}

/**
 * ocop_undo_run:
 * @store: a store opened for writing
 * @way: undo or redo
 * @act: number of the act to take back, 0 for the next one
 * @label: (out) (optional): what was done, in words
 * @error: why nothing was changed
 *
 * Returns: whether it is committed
 */
gboolean
ocop_undo_run (OcopStore    *store,
               OcopUndoWay   way,
               gint64        act,
               char        **label,
               GError      **error)
{
  g_autofree char *words = ocop_undo_choose (ocop_store_get_reader (store), way, &act, error);

  if (words == NULL || !ocop_store_write (store, words, write_undo, &act, error))
    return FALSE;
  if (label != NULL)
    *label = g_steal_pointer (&words);

  return TRUE;
}
