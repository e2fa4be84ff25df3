/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-record-children.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

/**
 * ocop_record_load_children:
 * @db: a connection
 * @parent_field: field constant of the reference by which the records belong to another one
 * @parent: row id of that one
 * @order: field constant that they are ordered by; those of which it is not known come last
 * @descending: whether the latest or greatest comes first
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OcopRecord): the records that belong to @parent
 */
GPtrArray *
ocop_record_load_children (OcopDb    *db,
                           guint      parent_field,
                           gint64     parent,
                           guint      order,
                           gboolean   descending,
                           GError   **error)
{
  OcopKind kind = OCOP_FIELD_KIND (parent_field);
  const OcopField *reference = ocop_entity_get_field (parent_field);
  const char *by = ocop_entity_get_field (order)->name;
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ? ORDER BY \"%s\" IS NULL, \"%s\"%s, id",
                                          ocop_entity_get (kind)->table, reference->name, by, by, descending ? " DESC" : "");
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local = NULL;
  g_auto (OcopStatement) statement = { 0 };

  g_return_val_if_fail (reference->type == OCOP_REF && OCOP_FIELD_KIND (order) == kind, NULL);

  if (!ocop_statement_begin (&statement, db, error, sql, "l", parent))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRecord *child = ocop_record_load (db, kind, ocop_statement_int64 (&statement, 0), error);

      if (child == NULL)
        return NULL;
      g_ptr_array_add (children, child);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&children) : NULL;
}

/**
 * ocop_record_list_ids:
 * @db: a connection
 * @kind: which kind
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the row ids of all records of the kind, in the order they came
 */
GArray *
ocop_record_list_ids (OcopDb    *db,
                      OcopKind   kind,
                      GError   **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY id", ocop_entity_get (kind)->table);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;
  g_auto (OcopStatement) statement = { 0 };

  if (!ocop_statement_begin (&statement, db, error, sql, ""))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);

      g_array_append_val (ids, id);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&ids) : NULL;
}
