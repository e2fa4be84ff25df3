/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-integrity.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "store/ocop-db-private.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than so many findings of one kind tell a reader nothing new. */
#define MOST_FINDINGS 20

static gboolean
check_pages (OcopDb     *db,
             GPtrArray  *findings,
             GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, "SELECT integrity_check FROM pragma_integrity_check (20)", ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (strcmp (ocop_statement_text (&statement, 0), "ok") != 0)
      g_ptr_array_add (findings, g_strdup_printf (_("The file is damaged: %s."), ocop_statement_text (&statement, 0)));
  return ocop_pass_error (&local, error);
}

static gboolean
check_references (OcopDb     *db,
                  GPtrArray  *findings,
                  GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT ?", "i", MOST_FINDINGS))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      g_autofree char *row = ocop_text_from_count (ocop_statement_int64 (&statement, 1));
      const char *table = ocop_statement_text (&statement, 0);
      const char *parent = ocop_statement_text (&statement, 2);

      if (ocop_statement_is_null (&statement, 1)) /* a table whose rows have no numbers */
        g_ptr_array_add (findings, g_strdup_printf (_("A row of “%s” names a row of “%s” that does not exist."), table, parent));
      else
        g_ptr_array_add (findings, g_strdup_printf (_("Row %s of “%s” names a row of “%s” that does not exist."), row, table,
                                                    parent));
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_integrity_check:
 * @db: a connection
 * @findings: (element-type utf8): sentences are added to it
 * @error: why it could not be checked
 *
 * Has SQLite look at every page, index, constraint and reference of the file.
 *
 * Returns: whether the whole file could be looked at
 */
gboolean
ocop_integrity_check (OcopDb     *db,
                      GPtrArray  *findings,
                      GError    **error)
{
  /* Where no second connection can be had (a file that may only be read) constraints are left out. */
  g_autoptr (OcopDb) examining = ocop_db_open (ocop_db_get_path (db), OCOP_DB_EXAMINE, NULL);
  OcopDb *of = examining != NULL ? examining : db;

  if (examining != NULL)
    ocop_db_set_cancellable (examining, db->cancellable);

  return check_pages (of, findings, error) && check_references (of, findings, error);
}
