/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-statements.h"

static void
append_columns (GString          *sql,
                const OcopEntity *entity,
                const char       *after_each)
{
  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (sql, "%s\"%s\"%s", i > 0 ? ", " : "", entity->fields[i].name, after_each);
  if (ocop_entity_is_searched (entity))
    g_string_append_printf (sql, ", search%s", after_each);
  if (ocop_entity_is_sorted (entity))
    g_string_append_printf (sql, ", sort_key%s", after_each);
}

static OcopRecordStatements *
make_statements (const OcopEntity *entity)
{
  OcopRecordStatements *statements = g_new0 (OcopRecordStatements, 1);
  GString *select = g_string_new ("SELECT uid, ");
  GString *insert = g_string_new (NULL);
  GString *update = g_string_new (NULL);
  guint n = entity->n_fields + ocop_entity_is_searched (entity) + ocop_entity_is_sorted (entity);

  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (select, "%s\"%s\"", i > 0 ? ", " : "", entity->fields[i].name);
  g_string_append_printf (select, " FROM \"%s\" WHERE id = ?", entity->table);

  g_string_append_printf (insert, "INSERT INTO \"%s\" (", entity->table);
  append_columns (insert, entity, "");
  g_string_append (insert, ", uid, id) VALUES (");
  for (guint i = 0; i < n; i++)
    g_string_append (insert, "?, ");
  g_string_append (insert, "?, ?)");

  g_string_append_printf (update, "UPDATE \"%s\" SET ", entity->table);
  append_columns (update, entity, " = ?");
  g_string_append (update, " WHERE id = ?");

  statements->select = g_string_free (select, FALSE);
  statements->insert = g_string_free (insert, FALSE);
  statements->update = g_string_free (update, FALSE);
  /* A row id is never given twice, not even after the record is gone: the history knows records by it. */
  statements->next_id = g_strdup_printf ("SELECT 1 + max (coalesce ((SELECT max (id) FROM \"%s\"), 0), "
                                         "coalesce ((SELECT max (record) FROM change WHERE kind = '%s'), 0))",
                                         entity->table, entity->table);
  statements->delete = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?", entity->table);
  if (ocop_entity_is_searched (entity) || ocop_entity_is_sorted (entity))
    statements->renew_keys = g_strdup_printf ("UPDATE \"%s\" SET %s%s%s WHERE id = ?", entity->table,
                                              ocop_entity_is_searched (entity) ? "search = ?" : "",
                                              ocop_entity_is_searched (entity) && ocop_entity_is_sorted (entity) ? ", " : "",
                                              ocop_entity_is_sorted (entity) ? "sort_key = ?" : "");

  return statements;
}

/**
 * ocop_record_statements:
 *
 * Returns: (transfer none): the statements of a kind, made once and kept for the life of the process
 */
const OcopRecordStatements *
ocop_record_statements (const OcopEntity *entity)
{
  static OcopRecordStatements *made[OCOP_N_KINDS];

  if (g_once_init_enter (&made[entity->kind]))
    g_once_init_leave (&made[entity->kind], make_statements (entity));

  return made[entity->kind];
}
