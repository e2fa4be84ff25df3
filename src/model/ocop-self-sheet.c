/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-self-sheet.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-member-sheet-private.h"
#include "model/ocop-record.h"
#include "model/ocop-sheets.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* The sheets that stand beside the members' and never count: by which a producer assesses the own product, and by which the
 * advisory team scores it on trial. They are chosen like a member's. */

static const char *
get_kind (OcopSheetWhose whose)
{
  return whose == OCOP_SHEET_OF_ADVISERS ? "advisory" : "self";
}

static gboolean
find_sheet (OcopDb          *db,
            gint64           dossier,
            OcopSheetWhose   whose,
            gint64          *sheet,
            GError         **error)
{
  return ocop_statement_scalar (db, sheet, error,
                                "SELECT coalesce (max (id), 0) FROM sheet WHERE dossier = ? AND kind = ? AND session_member IS NULL",
                                "lt", dossier, get_kind (whose));
}

static gboolean
read_dossier (OcopMemberSheet *self,
              OcopDb          *db,
              GError         **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  const OcopRegulation *regulation;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.regulation, d.set_no, coalesce (d.case_no, 0), EXISTS (SELECT 1 FROM session_product sp "
                             "JOIN session s ON s.id = sp.session WHERE sp.dossier = d.id AND s.phase IN ('concluded', 'sealed')) "
                             "FROM dossier d WHERE d.id = ?",
                             "l", self->dossier))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error) && ocop_fail (error, OCOP_ERROR_MISSING, _("The dossier is no longer in the file."));
  regulation = ocop_regulation_get (ocop_statement_text (&statement, 0), error);
  if (regulation == NULL)
    return FALSE;
  self->set = ocop_regulation_get_set (regulation, ocop_statement_int (&statement, 1));
  if (self->set == NULL)
    return ocop_fail (error, OCOP_ERROR_DAMAGED, _("“%s” has no set %d."), regulation->id, ocop_statement_int (&statement, 1));
  self->case_no = ocop_statement_int (&statement, 2);
  self->is_closed = ocop_statement_int (&statement, 3) != 0;

  return TRUE;
}

static OcopMemberSheet *
load (OcopDb          *db,
      gint64           dossier,
      OcopSheetWhose   whose,
      GError         **error)
{
  g_autoptr (OcopMemberSheet) self = g_new0 (OcopMemberSheet, 1);

  self->whose = whose;
  self->dossier = dossier;
  self->turn = 1;
  if (!read_dossier (self, db, error) || !find_sheet (db, dossier, whose, &self->sheet, error))
    return NULL;
  self->choices = ocop_choices_new (self->set);
  self->remarks = g_new0 (char *, self->set->n_items);
  if ((self->sheet != 0 && !ocop_sheet_read_choices (db, self->sheet, self->set, self->choices, error)) ||
      !ocop_member_sheet_read_remarks (self, db, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ocop_self_sheet_load:
 * @db: a connection
 * @dossier: row id of a dossier
 * @error: return location
 *
 * It is closed once a council has concluded on the dossier: what the council had before it stays as it was.
 *
 * Returns: (transfer full) (nullable): the producer's own assessment; its row id is 0 where none was begun
 */
OcopMemberSheet *
ocop_self_sheet_load (OcopDb  *db,
                      gint64   dossier,
                      GError **error)
{
  return load (db, dossier, OCOP_SHEET_OF_PRODUCER, error);
}

/**
 * ocop_trial_sheet_load:
 * @db: a connection
 * @dossier: row id of a dossier
 * @error: return location
 *
 * It is closed as ocop_self_sheet_load() says.
 *
 * Returns: (transfer full) (nullable): the advisory team's trial score; its row id is 0 where none was begun
 */
OcopMemberSheet *
ocop_trial_sheet_load (OcopDb  *db,
                       gint64   dossier,
                       GError **error)
{
  return load (db, dossier, OCOP_SHEET_OF_ADVISERS, error);
}

/**
 * ocop_member_sheet_is_self:
 *
 * Returns: whether it is a producer's own assessment and no member's sheet
 */
gboolean
ocop_member_sheet_is_self (const OcopMemberSheet *self)
{
  return self->whose == OCOP_SHEET_OF_PRODUCER;
}

/**
 * ocop_member_sheet_counts:
 *
 * Returns: whether it is a member's sheet, of which the score of the product is made
 */
gboolean
ocop_member_sheet_counts (const OcopMemberSheet *self)
{
  return self->whose == OCOP_SHEET_OF_MEMBER;
}

static gint64
begin (OcopDb          *db,
       gint64           dossier,
       OcopSheetWhose   whose,
       GError         **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gint64 sheet = 0;

  if (!find_sheet (db, dossier, whose, &sheet, error))
    return 0;
  if (sheet != 0)
    return sheet;
  record = ocop_record_new (OCOP_KIND_SHEET);
  ocop_record_set_text (record, OCOP_SHEET_KIND, get_kind (whose));
  ocop_record_set_ref (record, OCOP_SHEET_DOSSIER, dossier);
  ocop_record_set_integer (record, OCOP_SHEET_TURN, 1);
  ocop_record_set_text (record, OCOP_SHEET_STATE, "open");

  return ocop_record_save (record, db, error) ? ocop_record_get_id (record) : 0;
}

/**
 * ocop_self_sheet_begin:
 * @db: a connection in a transaction
 * @dossier: row id of a dossier
 * @error: return location
 *
 * Returns: row id of the producer's own assessment, an empty one where none was begun; 0 on an error
 */
gint64
ocop_self_sheet_begin (OcopDb  *db,
                       gint64   dossier,
                       GError **error)
{
  return begin (db, dossier, OCOP_SHEET_OF_PRODUCER, error);
}

/**
 * ocop_trial_sheet_begin:
 * @db: a connection in a transaction
 * @dossier: row id of a dossier
 * @error: return location
 *
 * Returns: row id of the advisory team's trial score, an empty one where none was begun; 0 on an error
 */
gint64
ocop_trial_sheet_begin (OcopDb  *db,
                        gint64   dossier,
                        GError **error)
{
  return begin (db, dossier, OCOP_SHEET_OF_ADVISERS, error);
}
