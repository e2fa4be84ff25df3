/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-history-lines.h"

#include "base/ocop-error.h"
#include "model/ocop-record-name.h"
#include "model/ocop-record-private.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

static void
field_free (gpointer data)
{
  OcopHistoryField *field = data;

  g_free (field->before);
  g_free (field->after);
  g_free (field);
}

static void
line_clear (OcopHistoryLine *line)
{
  g_clear_pointer (&line->at, g_free);
  g_clear_pointer (&line->who, g_free);
  g_clear_pointer (&line->label, g_free);
  g_clear_pointer (&line->uid, g_free);
  g_clear_pointer (&line->name, g_free);
  g_clear_pointer (&line->fields, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopHistoryLine, line_clear)

static gboolean
compare (OcopDb           *db,
         OcopHistoryLine  *line,
         gint64            id,
         const char       *before,
         const char       *after,
         GError          **error)
{
  OcopKind kind = line->entity->kind;
  /* What is not there is an empty record. */
  g_autoptr (OcopRecord) was = ocop_record_from_json (kind, id, line->uid, before != NULL ? before : "{}", error);
  g_autoptr (OcopRecord) is = was != NULL ? ocop_record_from_json (kind, id, line->uid, after != NULL ? after : "{}", error) : NULL;

  if (is == NULL)
    return FALSE;
  line->name = ocop_record_get_name (after != NULL ? is : was, db);
  for (guint i = 0; i < line->entity->n_fields; i++)
    if (ocop_record_differs (was, is, OCOP_FIRST_FIELD (kind) + i))
      {
        OcopHistoryField *field = g_new0 (OcopHistoryField, 1);

        field->field = &line->entity->fields[i];
        field->before = ocop_record_get_words (was, db, OCOP_FIRST_FIELD (kind) + i);
        field->after = ocop_record_get_words (is, db, OCOP_FIRST_FIELD (kind) + i);
        g_ptr_array_add (line->fields, field);
      }

  return TRUE;
}

static gboolean
tell_all (OcopDb               *db,
          OcopStatement        *statement,
          OcopHistoryLineFunc   tell,
          gpointer              data,
          GError              **error)
{
  g_autoptr (GError) local = NULL;

  while (ocop_statement_next (statement, &local))
    {
      g_auto (OcopHistoryLine) line = { .id = ocop_statement_int64 (statement, 0), .act = ocop_statement_int64 (statement, 1),
                                        .at = ocop_statement_dup (statement, 2), .who = ocop_statement_dup (statement, 3),
                                        .label = ocop_statement_dup (statement, 4),
                                        .entity = ocop_entity_find (ocop_statement_text (statement, 5)),
                                        .uid = ocop_statement_dup (statement, 7),
                                        .is_new = ocop_statement_is_null (statement, 8),
                                        .is_gone = ocop_statement_is_null (statement, 9),
                                        .undoes = ocop_statement_int64 (statement, 10),
                                        .fields = g_ptr_array_new_with_free_func (field_free) };

      if (line.entity == NULL)
        line.name = g_strdup (ocop_statement_text (statement, 5));
      else if (!compare (db, &line, ocop_statement_int64 (statement, 6), ocop_statement_text (statement, 8),
                         ocop_statement_text (statement, 9), error))
        return FALSE;
      if (!tell (&line, data))
        return TRUE;
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_history_read:
 * @db: a connection
 * @entity: (nullable): only records of this kind
 * @uid: (nullable): only this record, with all that went into it by a merger
 * @tell: called with each line, the oldest first; answers whether to go on
 * @data: given to @tell
 * @error: return location; %OCOP_ERROR_MISSING if the history has nothing of @uid
 *
 * Returns: whether the history was read
 */
gboolean
ocop_history_read (OcopDb               *db,
                   const OcopEntity     *entity,
                   const char           *uid,
                   OcopHistoryLineFunc   tell,
                   gpointer              data,
                   GError              **error)
{
  g_auto (OcopStatement) statement = { 0 };
  gint64 n = 0;

  if (uid != NULL)
    {
      if (!ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM change WHERE uid = ?", "t", uid))
        return FALSE;
      if (n == 0)
        return ocop_fail (error, OCOP_ERROR_MISSING, _("The history has no record “%s”."), uid);
      return ocop_statement_begin (&statement, db, error,
                                   "WITH RECURSIVE one (uid) AS (SELECT ? UNION SELECT m.merged_uid FROM merger m "
                                   "                             JOIN one ON one.uid = m.survivor_uid) "
                                   "SELECT id, act, at, who, label, kind, record, uid, before, after, coalesce (undoes, 0) "
                                   "FROM change WHERE uid IN (SELECT uid FROM one UNION ALL "
                                   "  SELECT m.uid FROM merger m JOIN one ON one.uid = m.survivor_uid) ORDER BY id",
                                   "t", uid) &&
             tell_all (db, &statement, tell, data, error);
    }

  return ocop_statement_begin (&statement, db, error,
                               "SELECT id, act, at, who, label, kind, record, uid, before, after, coalesce (undoes, 0) "
                               "FROM change WHERE ?1 IS NULL OR kind = ?1 ORDER BY id",
                               "t", entity != NULL ? entity->table : NULL) &&
         tell_all (db, &statement, tell, data, error);
}
