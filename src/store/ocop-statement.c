/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-statement.h"

#include "store/ocop-db-private.h"

#include <string.h>

/* Statements are whole constant texts, so each is kept under its text for the next use. A text that is in use
 * twice at a time (a query inside the loop of the same query) gets a second statement, which nobody keeps. */

/**
 * ocop_statement_prepare:
 * @self: a statement not in use
 * @db: the connection
 * @sql: the whole statement
 * @error: return location
 *
 * Gets a statement ready to have its values bound one by one; ocop_statement_begin() does both at once.
 *
 * Returns: whether it is ready
 */
gboolean
ocop_statement_prepare (OcopStatement *self,
                        OcopDb        *db,
                        const char    *sql,
                        GError       **error)
{
  OcopKeptStatement *kept = g_hash_table_lookup (db->statements, sql);
  const char *rest;

  g_assert (self->handle == NULL);

  self->db = db;
  self->kept = NULL;
  if (kept != NULL && !kept->in_use)
    {
      kept->in_use = TRUE;
      self->kept = kept;
      self->handle = kept->handle;
      return TRUE;
    }

  if (sqlite3_prepare_v3 (db->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->handle, &rest) != SQLITE_OK)
    {
      self->handle = NULL;
      return ocop_db_fail (db, error);
    }
  g_assert (self->handle != NULL && *rest == '\0'); /* a second statement would never be carried out */
  if (kept == NULL)
    {
      self->kept = g_new (OcopKeptStatement, 1);
      self->kept->handle = self->handle;
      self->kept->in_use = TRUE;
      /* The kept text must be the statement's own: the caller's may be a buffer that goes away. */
      g_hash_table_insert (db->statements, (gpointer) sqlite3_sql (self->handle), self->kept);
    }

  return TRUE;
}

void
ocop_statement_bind_int64 (OcopStatement *self,
                           int            place,
                           gint64         value)
{
  int result = sqlite3_bind_int64 (self->handle, place, value);

  g_assert (result == SQLITE_OK);
}

void
ocop_statement_bind_text (OcopStatement *self,
                          int            place,
                          const char    *value)
{
  int result = sqlite3_bind_text (self->handle, place, value, -1, SQLITE_TRANSIENT);

  g_assert (result == SQLITE_OK);
}

void
ocop_statement_bind_bytes (OcopStatement *self,
                           int            place,
                           GBytes        *value)
{
  gsize size = 0;
  const void *bytes = value != NULL ? g_bytes_get_data (value, &size) : NULL;
  int result = value == NULL   ? sqlite3_bind_null (self->handle, place)
               : bytes == NULL ? sqlite3_bind_zeroblob (self->handle, place, 0)
                               : sqlite3_bind_blob (self->handle, place, bytes, (int) size, SQLITE_TRANSIENT);

  g_assert (result == SQLITE_OK);
}

void
ocop_statement_bind_null (OcopStatement *self,
                          int            place)
{
  int result = sqlite3_bind_null (self->handle, place);

  g_assert (result == SQLITE_OK);
}

static void
bind_list (OcopStatement *self,
           const char    *types,
           va_list       *values)
{
  g_assert ((int) strlen (types) == sqlite3_bind_parameter_count (self->handle));

  for (int place = 1; types[place - 1] != '\0'; place++)
    switch (types[place - 1])
      {
      case 'i':
        ocop_statement_bind_int64 (self, place, va_arg (*values, int));
        break;
      case 'l':
        ocop_statement_bind_int64 (self, place, va_arg (*values, gint64));
        break;
      case 'r': /* a row id, 0 for none */
        {
          gint64 id = va_arg (*values, gint64);

          if (id != 0)
            ocop_statement_bind_int64 (self, place, id);
          else
            ocop_statement_bind_null (self, place);
          break;
        }
      case 't':
        ocop_statement_bind_text (self, place, va_arg (*values, const char *));
        break;
      case 'b':
        ocop_statement_bind_bytes (self, place, va_arg (*values, GBytes *));
        break;
      default:
        g_assert_not_reached ();
      }
}

/**
 * ocop_statement_begin:
 * @self: a statement not in use
 * @db: the connection
 * @error: return location
 * @sql: the whole statement, a constant text
 * @types: a letter for each `?`: i int, l gint64, r gint64 row id with 0 for none, t text or %NULL,
 *   b #GBytes or %NULL
 * @...: the values
 *
 * Returns: whether ocop_statement_next() can be called
 */
gboolean
ocop_statement_begin (OcopStatement *self,
                      OcopDb        *db,
                      GError       **error,
                      const char    *sql,
                      const char    *types,
                      ...)
{
  va_list values;

  if (!ocop_statement_prepare (self, db, sql, error))
    return FALSE;
  va_start (values, types);
  bind_list (self, types, &values);
  va_end (values);

  return TRUE;
}

/**
 * ocop_statement_next:
 * @self: a statement begun
 * @error: return location; look at it after the loop
 *
 * Returns: %TRUE if there is a row, %FALSE at the end and on an error
 */
gboolean
ocop_statement_next (OcopStatement *self,
                     GError       **error)
{
  switch (sqlite3_step (self->handle))
    {
    case SQLITE_ROW:
      return TRUE;
    case SQLITE_DONE:
      return FALSE;
    default:
      return ocop_db_fail (self->db, error);
    }
}

/**
 * ocop_statement_reset:
 *
 * Makes the statement ready for the next values.
 */
void
ocop_statement_reset (OcopStatement *self)
{
  sqlite3_reset (self->handle);
}

/**
 * ocop_statement_end:
 * @self: a statement, begun or not
 *
 * Gives it back; texts it lent are gone.
 */
void
ocop_statement_end (OcopStatement *self)
{
  if (self->handle == NULL)
    return;

  if (self->kept != NULL)
    {
      sqlite3_reset (self->handle);
      sqlite3_clear_bindings (self->handle);
      self->kept->in_use = FALSE;
    }
  else
    sqlite3_finalize (self->handle);
  self->handle = NULL;
}

gint64
ocop_statement_int64 (OcopStatement *self,
                      int            column)
{
  return sqlite3_column_int64 (self->handle, column);
}

int
ocop_statement_int (OcopStatement *self,
                    int            column)
{
  return sqlite3_column_int (self->handle, column);
}

/* Valid until the statement goes on to the next row. */
const char *
ocop_statement_text (OcopStatement *self,
                     int            column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

char *
ocop_statement_dup (OcopStatement *self,
                    int            column)
{
  return g_strdup (ocop_statement_text (self, column));
}

gboolean
ocop_statement_is_null (OcopStatement *self,
                        int            column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * ocop_statement_run:
 *
 * Carries out a statement that answers no rows; arguments as in ocop_statement_begin().
 *
 * Returns: whether it was carried out
 */
gboolean
ocop_statement_run (OcopDb      *db,
                    GError     **error,
                    const char  *sql,
                    const char  *types,
                    ...)
{
  g_auto (OcopStatement) self = { 0 };
  g_autoptr (GError) local = NULL;
  va_list values;

  if (!ocop_statement_prepare (&self, db, sql, error))
    return FALSE;
  va_start (values, types);
  bind_list (&self, types, &values);
  va_end (values);
  if (!ocop_statement_next (&self, &local) && local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

/**
 * ocop_statement_scalar:
 * @db: the connection
 * @value: (inout): the first column of the first row; left alone if there is no row or it is NULL
 * @error: return location
 *
 * Returns: whether the statement was carried out
 */
gboolean
ocop_statement_scalar (OcopDb      *db,
                       gint64      *value,
                       GError     **error,
                       const char  *sql,
                       const char  *types,
                       ...)
{
  g_auto (OcopStatement) self = { 0 };
  g_autoptr (GError) local = NULL;
  va_list values;

  if (!ocop_statement_prepare (&self, db, sql, error))
    return FALSE;
  va_start (values, types);
  bind_list (&self, types, &values);
  va_end (values);
  if (ocop_statement_next (&self, &local))
    {
      if (!ocop_statement_is_null (&self, 0))
        *value = ocop_statement_int64 (&self, 0);
    }
  else if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}
