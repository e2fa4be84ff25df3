/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sheet-particulars.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/**
 * ocop_sheet_particulars_load:
 * @sheet: row id
 * @particulars: (out caller-allocates): cleared with ocop_sheet_particulars_clear()
 * @error: return location
 *
 * Returns: whether the sheet is there
 */
gboolean
ocop_sheet_particulars_load (OcopDb                *db,
                             gint64                 sheet,
                             OcopSheetParticulars  *particulars,
                             GError               **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *particulars = (OcopSheetParticulars){ 0 };
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT s.submitted_at, s.knock_out_reason, "
                             "       (SELECT group_concat (text, char (10)) FROM (SELECT r.text FROM remark r "
                             "        WHERE r.sheet = s.id AND r.criterion IS NULL ORDER BY r.id)) "
                             "FROM sheet s WHERE s.id = ?",
                             "l", sheet))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error)
           && ocop_fail (error, OCOP_ERROR_MISSING, _("The score sheet is no longer in the file."));
  particulars->submitted_at = ocop_statement_dup (&statement, 0);
  particulars->knock_out_reason = ocop_statement_dup (&statement, 1);
  particulars->opinion = ocop_statement_dup (&statement, 2);

  return TRUE;
}

void
ocop_sheet_particulars_clear (OcopSheetParticulars *self)
{
  g_clear_pointer (&self->submitted_at, g_free);
  g_clear_pointer (&self->opinion, g_free);
  g_clear_pointer (&self->knock_out_reason, g_free);
}
