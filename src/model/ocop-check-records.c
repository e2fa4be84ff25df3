/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check-private.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "store/ocop-copies.h"
#include "store/ocop-files.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ticks of a sheet that is not submitted are not part of the history, and its total follows from them. */
static gboolean
is_open_sheet (OcopRecord *record)
{
  return ocop_record_get_entity (record)->kind == OCOP_KIND_SHEET &&
         strcmp (ocop_record_get_text (record, OCOP_SHEET_STATE), "open") == 0;
}

static gboolean
check_record (OcopCheck        *check,
              OcopDb           *db,
              const OcopEntity *entity,
              gint64            id,
              const char       *after,
              GError          **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (OcopRecord) record = ocop_record_load (db, entity->kind, id, &local);
  g_autofree char *number = ocop_text_from_count (id);
  g_autofree char *present = NULL;

  if (record == NULL)
    {
      if (!g_error_matches (local, OCOP_ERROR, OCOP_ERROR_MISSING))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (after != NULL)
        g_ptr_array_add (check->findings, g_strdup_printf (_("%s %s was taken out of the file past the history."),
                                                           _(entity->label), number));
      return TRUE;
    }
  check->n_records++;
  present = ocop_record_to_json (record);
  if (g_strcmp0 (present, after) != 0 && !is_open_sheet (record))
    g_ptr_array_add (check->findings, g_strdup_printf (_("%s %s was changed past the history."), _(entity->label), number));

  return TRUE;
}

/* Each record must be what the last line of its history says. */
static gboolean
compare_with_history (OcopCheck  *check,
                      OcopDb     *db,
                      GError    **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT c.kind, c.record, c.after FROM change c "
                             "JOIN (SELECT max (id) AS last FROM change GROUP BY kind, record) l ON l.last = c.id",
                             ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      const OcopEntity *entity = ocop_entity_find (ocop_statement_text (&statement, 0));

      if (entity != NULL && !check_record (check, db, entity, ocop_statement_int64 (&statement, 1),
                                           ocop_statement_text (&statement, 2), error))
        return FALSE;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
find_without_history (OcopCheck         *check,
                      OcopDb            *db,
                      const OcopEntity  *entity,
                      GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\" t WHERE NOT EXISTS "
                                          "(SELECT 1 FROM change c WHERE c.kind = '%s' AND c.record = t.id)",
                                          entity->table, entity->table);
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error, sql, ""))
    return FALSE;
  if (n > 0)
    {
      g_autofree char *count = ocop_text_from_count (n);

      g_ptr_array_add (check->findings, g_strdup_printf (_("%s: %s came into the file past the history."), _(entity->label),
                                                         count));
    }

  return TRUE;
}

/**
 * ocop_check_records:
 *
 * Compares every record with the last line of its history, and looks for records without any.
 *
 * Returns: whether all of them could be read
 */
gboolean
ocop_check_records (OcopCheck  *check,
                    OcopDb     *db,
                    GError    **error)
{
  if (!compare_with_history (check, db, error))
    return FALSE;
  for (guint i = 0; i < OCOP_N_KINDS; i++)
    if (!find_without_history (check, db, ocop_entity_get (i), error))
      return FALSE;

  return TRUE;
}

/**
 * ocop_check_files:
 *
 * Reads the files of all attachments: each must have the content it is named by.
 *
 * Returns: whether the attachments could be read
 */
gboolean
ocop_check_files (OcopCheck  *check,
                  OcopDb     *db,
                  GError    **error)
{
  g_autofree char *folder = ocop_copies_files (ocop_db_get_path (db));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, "SELECT sha256, min (name) FROM attachment GROUP BY sha256", ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    switch (ocop_files_examine (folder, ocop_statement_text (&statement, 0)))
      {
      case OCOP_FILE_WHOLE:
        break;
      case OCOP_FILE_MISSING:
        g_ptr_array_add (check->findings, g_strdup_printf (_("The attached file “%s” is missing in “%s”."),
                                                           ocop_statement_text (&statement, 1), folder));
        break;
      case OCOP_FILE_CHANGED:
        g_ptr_array_add (check->findings, g_strdup_printf (_("The attached file “%s” in “%s” was changed past the program."),
                                                           ocop_statement_text (&statement, 1), folder));
        break;
      default:
        g_assert_not_reached ();
      }

  return ocop_pass_error (&local, error);
}
