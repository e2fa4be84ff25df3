/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-history-lines.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-name.h"
#include "model/ocop-record-words.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
field_free (gpointer data)
{
  OcopHistoryField *field = data;

  g_free (field->before);
  g_free (field->after);
  g_free (field);
}

void
ocop_history_line_free (OcopHistoryLine *line)
{
  g_free (line->at);
  g_free (line->who);
  g_free (line->label);
  g_free (line->uid);
  g_free (line->name);
  g_ptr_array_unref (line->fields);
  g_free (line);
}

static void
free_line (gpointer line)
{
  ocop_history_line_free (line);
}

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
        field->before = ocop_record_in_words (was, db, OCOP_FIRST_FIELD (kind) + i);
        field->after = ocop_record_in_words (is, db, OCOP_FIRST_FIELD (kind) + i);
        g_ptr_array_add (line->fields, field);
      }

  return TRUE;
}

/* The columns that make_line() reads. */
#define LINE_COLUMNS "id, act, at, who, label, kind, record, uid, before, after, coalesce (undoes, 0)"

static OcopHistoryLine *
make_line (OcopDb         *db,
           OcopStatement  *statement,
           GError        **error)
{
  g_autoptr (OcopHistoryLine) line = g_new0 (OcopHistoryLine, 1);

  line->id = ocop_statement_int64 (statement, 0);
  line->act = ocop_statement_int64 (statement, 1);
  line->at = ocop_statement_dup (statement, 2);
  line->who = ocop_statement_dup (statement, 3);
  line->label = ocop_statement_dup (statement, 4);
  line->entity = ocop_entity_find (ocop_statement_text (statement, 5));
  line->record = ocop_statement_int64 (statement, 6);
  line->uid = ocop_statement_dup (statement, 7);
  line->is_new = ocop_statement_is_null (statement, 8);
  line->is_gone = ocop_statement_is_null (statement, 9);
  line->undoes = ocop_statement_int64 (statement, 10);
  line->fields = g_ptr_array_new_with_free_func (field_free);
  if (line->entity == NULL)
    line->name = g_strdup (ocop_statement_text (statement, 5));
  else if (!compare (db, line, line->record, ocop_statement_text (statement, 8), ocop_statement_text (statement, 9), error))
    return NULL;

  return g_steal_pointer (&line);
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
      g_autoptr (OcopHistoryLine) line = make_line (db, statement, error);

      if (line == NULL)
        return FALSE;
      if (!tell (line, data))
        return TRUE;
    }

  return ocop_pass_error (&local, error);
}

static GPtrArray *
list_all (OcopDb         *db,
          OcopStatement  *statement,
          GError        **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  g_autoptr (GError) local = NULL;

  while (ocop_statement_next (statement, &local))
    {
      OcopHistoryLine *line = make_line (db, statement, error);

      if (line == NULL)
        return NULL;
      g_ptr_array_add (lines, line);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&lines) : NULL;
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
                                   "SELECT " LINE_COLUMNS " FROM change WHERE uid IN (SELECT uid FROM one UNION ALL "
                                   "  SELECT m.uid FROM merger m JOIN one ON one.uid = m.survivor_uid) ORDER BY id",
                                   "t", uid) &&
             tell_all (db, &statement, tell, data, error);
    }

  return ocop_statement_begin (&statement, db, error,
                               "SELECT " LINE_COLUMNS " FROM change WHERE ?1 IS NULL OR kind = ?1 ORDER BY id",
                               "t", entity != NULL ? entity->table : NULL) &&
         tell_all (db, &statement, tell, data, error);
}

/**
 * ocop_history_list_act:
 * @db: a connection
 * @act: number of an act
 * @after: the line after which to begin, 0 for the first one
 * @most: how many lines at the most: an import has tens of thousands
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopHistoryLine) (nullable): what the act changed, in the order in which it did
 */
GPtrArray *
ocop_history_list_act (OcopDb   *db,
                       gint64    act,
                       gint64    after,
                       guint     most,
                       GError  **error)
{
  g_auto (OcopStatement) statement = { 0 };

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT " LINE_COLUMNS " FROM change WHERE act = ? AND id > ? ORDER BY id LIMIT ?", "lll", act,
                             after, (gint64) most))
    return NULL;

  return list_all (db, &statement, error);
}

/* What a product's history consists of: itself, what was merged into it, and what belongs to it, also if that is gone.
 * A producer's: itself and what was merged into it. */
#define ONE_SQL \
  "WITH RECURSIVE one (uid) AS (SELECT ?1 UNION SELECT m.merged_uid FROM merger m JOIN one ON one.uid = m.survivor_uid), " \
  "about (line) AS (SELECT c.id FROM change c JOIN one ON one.uid = c.uid " \
  "  UNION ALL SELECT c.id FROM change c JOIN merger m ON m.uid = c.uid JOIN one ON one.uid = m.survivor_uid"
#define OF_PRODUCT_SQL \
  "  UNION ALL SELECT c.id FROM dossier d JOIN change c ON c.kind = 'dossier' AND c.record = d.id WHERE d.product = ?2 " \
  "  UNION ALL SELECT c.id FROM recognition r JOIN change c ON c.kind = 'recognition' AND c.record = r.id WHERE r.product = ?2 " \
  "  UNION ALL SELECT c.id FROM recognition r JOIN certificate t ON t.recognition = r.id " \
  "            JOIN change c ON c.kind = 'certificate' AND c.record = t.id WHERE r.product = ?2 " \
  "  UNION ALL SELECT c.id FROM change g JOIN change c ON c.kind = g.kind AND c.record = g.record " \
  "            WHERE g.after IS NULL AND g.kind IN ('dossier', 'recognition') AND g.before ->> '$.product' = ?2"

static gboolean
begin_about (OcopStatement  *statement,
             OcopDb         *db,
             OcopRecord     *record,
             guint           most,
             GError        **error)
{
  const char *uid = ocop_record_get_uid (record);
  gint64 id = ocop_record_get_id (record);

  if (ocop_record_get_entity (record)->kind == OCOP_KIND_PRODUCT)
    return ocop_statement_begin (statement, db, error,
                                 ONE_SQL OF_PRODUCT_SQL ") SELECT " LINE_COLUMNS " FROM change "
                                 "WHERE id IN (SELECT line FROM about) ORDER BY id DESC LIMIT ?3",
                                 "tll", uid, id, (gint64) most);

  return ocop_statement_begin (statement, db, error,
                               ONE_SQL ") SELECT " LINE_COLUMNS " FROM change WHERE id IN (SELECT line FROM about) "
                               "ORDER BY id DESC LIMIT ?2",
                               "tl", uid, (gint64) most);
}

/**
 * ocop_history_list_about:
 * @db: a connection
 * @record: a record
 * @most: how many lines at the most
 * @error: return location
 *
 * The history of a record as its page tells it: of a product also that of its dossiers, recognitions and certificates.
 *
 * Returns: (transfer full) (element-type OcopHistoryLine) (nullable): the lines, the newest first
 */
GPtrArray *
ocop_history_list_about (OcopDb      *db,
                         OcopRecord  *record,
                         guint        most,
                         GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };

  return begin_about (&statement, db, record, most, error) ? list_all (db, &statement, error) : NULL;
}

/**
 * ocop_history_count_about:
 * @db: a connection
 * @record: a record
 * @count: (out): how many lines ocop_history_list_about() has of it at the most
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean
ocop_history_count_about (OcopDb      *db,
                          OcopRecord  *record,
                          gint64      *count,
                          GError     **error)
{
  const char *uid = ocop_record_get_uid (record);

  if (ocop_record_get_entity (record)->kind == OCOP_KIND_PRODUCT)
    return ocop_statement_scalar (db, count, error, ONE_SQL OF_PRODUCT_SQL ") SELECT count(DISTINCT line) FROM about", "tl", uid,
                                  ocop_record_get_id (record));

  return ocop_statement_scalar (db, count, error, ONE_SQL ") SELECT count(DISTINCT line) FROM about", "t", uid);
}
