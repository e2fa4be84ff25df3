/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-check-private.h"

#include "model/ocop-history.h"
#include "model/ocop-register.h"
#include "store/ocop-integrity.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

void
ocop_check_free (OcopCheck *check)
{
  g_ptr_array_unref (check->findings);
  g_ptr_array_unref (check->notes);
  g_free (check);
}

static gboolean
note_unplaced (OcopCheck   *check,
               OcopDb      *db,
               const char  *as_of,
               GError     **error)
{
  g_autoptr (GPtrArray) rows = ocop_register_load (db, as_of, error);
  guint n = 0;

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    n += ((OcopRegisterRow *) g_ptr_array_index (rows, i))->area == 0;
  if (n > 0)
    g_ptr_array_add (check->notes,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "Of %u product it is not known in which unit its producer is on %s.",
                                                   "Of %u products it is not known in which unit their producers are on %s.", n),
                                      n, as_of));

  return TRUE;
}

/**
 * ocop_check_run:
 * @db: a connection
 * @as_of: ISO date of what is said about units and recognitions
 * @error: why the file could not be checked to its end
 *
 * Trusts nothing that is kept: looks at every page and reference of the file, follows the chain of the
 * history and compares it with the records, reads every attached file, and computes totals, fingerprints, outcomes, seals and ranks
 * anew.
 *
 * Returns: (transfer full) (nullable): what was found
 */
OcopCheck *
ocop_check_run (OcopDb      *db,
                const char  *as_of,
                GError     **error)
{
  g_autoptr (OcopCheck) check = g_new0 (OcopCheck, 1);

  check->findings = g_ptr_array_new_with_free_func (g_free);
  check->notes = g_ptr_array_new_with_free_func (g_free);

  /* What lies below must hold before what stands on it can be read. */
  if (!ocop_integrity_check (db, check->findings, error))
    return NULL;
  if (check->findings->len > 0)
    return g_steal_pointer (&check);
  if (!ocop_history_check (db, check->findings, error) || !ocop_check_records (check, db, error) ||
      !ocop_check_files (check, db, error) || !ocop_check_dossiers (check, db, error) ||
      !ocop_check_sessions (check, db, as_of, error) || !note_unplaced (check, db, as_of, error))
    return NULL;

  return g_steal_pointer (&check);
}
