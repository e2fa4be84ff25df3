/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-member-sheet-private.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session-lines.h"
#include "model/ocop-sheets.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"
#include "store/ocop-transaction.h"

#include <glib/gi18n-lib.h>

void
ocop_member_sheet_free (OcopMemberSheet *self)
{
  for (guint i = 0; self->remarks != NULL && i < self->set->n_items; i++)
    g_free (self->remarks[i]);
  g_free (self->remarks);
  g_free (self->remark);
  g_free (self->submitted_at);
  g_free (self->knock_out);
  g_free (self->knock_out_reason);
  g_free (self->choices);
  g_free (self->self);
  g_free (self->advisory);
  g_free (self);
}

static gboolean
read_surroundings (OcopMemberSheet *self,
                   OcopDb          *db,
                   gint64           session_member,
                   GError         **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  const OcopRegulation *regulation;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.id, d.regulation, d.set_no, coalesce (d.case_no, 0), sp.turn, "
                             "       s.phase IN ('concluded', 'sealed'), h.id, h.state = 'submitted', h.submitted_at, "
                             "       h.knock_out, h.knock_out_reason "
                             "FROM session_product sp JOIN session s ON s.id = sp.session JOIN dossier d ON d.id = sp.dossier "
                             "LEFT JOIN sheet h ON h.session_product = sp.id AND h.session_member = ?2 "
                             "     AND h.turn = sp.turn AND h.kind = 'council' "
                             "WHERE sp.id = ?1",
                             "ll", self->session_product, session_member))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error) &&
           ocop_fail (error, OCOP_ERROR_MISSING, _("The product is no longer in the session."));

  self->dossier = ocop_statement_int64 (&statement, 0);
  regulation = ocop_regulation_get (ocop_statement_text (&statement, 1), error);
  if (regulation == NULL)
    return FALSE;
  self->set = ocop_regulation_get_set (regulation, ocop_statement_int (&statement, 2));
  if (self->set == NULL)
    return ocop_fail (error, OCOP_ERROR_DAMAGED, _("“%s” has no set %d."), regulation->id, ocop_statement_int (&statement, 2));
  self->case_no = ocop_statement_int (&statement, 3);
  self->turn = ocop_statement_int (&statement, 4);
  self->is_closed = ocop_statement_int (&statement, 5) != 0;
  self->sheet = ocop_statement_int64 (&statement, 6);
  self->is_submitted = ocop_statement_int (&statement, 7) != 0;
  self->submitted_at = ocop_statement_dup (&statement, 8);
  self->knock_out = ocop_statement_dup (&statement, 9);
  self->knock_out_reason = ocop_statement_dup (&statement, 10);

  return TRUE;
}

/* The latest sheet of a kind that never counts, to be seen beside the member's own. */
static gboolean
read_beside (OcopMemberSheet *self,
             OcopDb          *db,
             const char      *kind,
             int            **choices,
             GError         **error)
{
  gint64 sheet = 0;

  if (!ocop_statement_scalar (db, &sheet, error,
                              "SELECT coalesce (max (id), 0) FROM sheet WHERE dossier = ? AND kind = ? AND session_member IS NULL",
                              "lt", self->dossier, kind))
    return FALSE;
  if (sheet == 0)
    return TRUE;
  *choices = ocop_choices_new (self->set);

  return ocop_sheet_read_choices (db, sheet, self->set, *choices, error);
}

/* Of whichever kind the sheet is. */
gboolean
ocop_member_sheet_read_remarks (OcopMemberSheet *self,
                                OcopDb          *db,
                                GError         **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, "SELECT criterion, text FROM remark WHERE sheet = ? ORDER BY id", "l",
                             self->sheet))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 criterion = ocop_statement_int64 (&statement, 0);
      char **place = &self->remark;

      if (!ocop_statement_is_null (&statement, 0))
        {
          if (criterion >= self->set->n_items)
            continue;
          place = &self->remarks[criterion];
        }
      g_free (*place);
      *place = ocop_statement_dup (&statement, 1);
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_member_sheet_load:
 * @db: a connection
 * @session_product: row id of a product of a session
 * @session_member: row id of one of its voters
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the member's sheet in the turn that counts
 */
OcopMemberSheet *
ocop_member_sheet_load (OcopDb  *db,
                        gint64   session_product,
                        gint64   session_member,
                        GError **error)
{
  g_autoptr (OcopMemberSheet) self = g_new0 (OcopMemberSheet, 1);

  self->session_product = session_product;
  if (!read_surroundings (self, db, session_member, error))
    return NULL;
  self->choices = ocop_choices_new (self->set);
  self->remarks = g_new0 (char *, self->set->n_items);
  if ((self->sheet != 0 && !ocop_sheet_read_choices (db, self->sheet, self->set, self->choices, error)) ||
      !read_beside (self, db, "self", &self->self, error) || !read_beside (self, db, "advisory", &self->advisory, error) ||
      !ocop_member_sheet_read_remarks (self, db, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ocop_member_sheet_get_remark:
 * @self: a sheet
 * @criterion: index of a criterion, or %OCOP_WHOLE_PRODUCT
 *
 * Returns: (nullable): what the member remarked there
 */
const char *
ocop_member_sheet_get_remark (const OcopMemberSheet *self,
                              int                    criterion)
{
  return criterion == OCOP_WHOLE_PRODUCT ? self->remark : self->remarks[criterion];
}

/**
 * ocop_sheet_remark:
 * @db: a connection in a transaction
 * @sheet: row id of a sheet that is not submitted
 * @criterion: index of a criterion, or %OCOP_WHOLE_PRODUCT
 * @text: (nullable): the remark; %NULL or blank takes it away
 * @error: why nothing was changed
 *
 * Returns: whether the sheet has the remark
 */
gboolean
ocop_sheet_remark (OcopDb      *db,
                   gint64       sheet,
                   int          criterion,
                   const char  *text,
                   GError     **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gboolean is_blank = text == NULL || ocop_text_is_blank (text);
  gint64 id = 0;

  if (!ocop_sheet_refuse_closed (db, sheet, error) ||
      !ocop_statement_scalar (db, &id, error,
                              "SELECT coalesce (max (id), 0) FROM remark WHERE sheet = ? AND coalesce (criterion, -1) = ?", "li",
                              sheet, criterion))
    return FALSE;
  if (id == 0 && is_blank)
    return TRUE;
  record = id != 0 ? ocop_record_load (db, OCOP_KIND_REMARK, id, error) : ocop_record_new (OCOP_KIND_REMARK);
  if (record == NULL)
    return FALSE;
  if (is_blank)
    return ocop_record_delete (record, db, error);
  ocop_record_set_ref (record, OCOP_REMARK_SHEET, sheet);
  if (criterion != OCOP_WHOLE_PRODUCT)
    ocop_record_set_integer (record, OCOP_REMARK_CRITERION, criterion);
  ocop_record_set_text (record, OCOP_REMARK_TEXT, text);

  return ocop_record_save (record, db, error);
}

/* Where the sheet belongs: its session, the product and who filled it. */
static gboolean
find_place (OcopDb   *db,
            gint64    sheet,
            gint64   *session,
            gint64   *product,
            gint64   *member,
            int      *turn,
            GError  **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sp.session, sp.id, h.session_member, h.turn FROM sheet h "
                             "JOIN session_product sp ON sp.id = h.session_product "
                             "WHERE h.id = ? AND h.kind = 'council' AND h.state = 'submitted'",
                             "l", sheet))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error) &&
           ocop_fail (error, OCOP_ERROR_MISSING, _("The score sheet is not submitted. Nothing was changed."));
  *session = ocop_statement_int64 (&statement, 0);
  *product = ocop_statement_int64 (&statement, 1);
  *member = ocop_statement_int64 (&statement, 2);
  *turn = ocop_statement_int (&statement, 3);

  return TRUE;
}

static int
find_voter (const OcopSessionSheets *sheets,
            gint64                   member)
{
  for (guint i = 0; i < sheets->voters->len; i++)
    if (((OcopSessionVoter *) g_ptr_array_index (sheets->voters, i))->id == member)
      return (int) i;

  return OCOP_NO_VOTER;
}

static gboolean
refuse_shown (const OcopSessionSheets *sheets,
              const OcopSessionHead   *head,
              gint64                   session_product,
              gint64                   member,
              int                      turn,
              GError                 **error)
{
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      if (product->id != session_product)
        continue;
      if (product->turn != turn)
        return ocop_fail (error, OCOP_ERROR_REFUSED,
                          _("The product has a new scoring turn. The sheet of the turn before stays as it is."));
      if (ocop_session_hides (sheets, head, product, find_voter (sheets, member)))
        return TRUE; /* nothing of the others was ever to be seen */
      for (guint k = 0; k < sheets->voters->len; k++)
        {
          const OcopCouncilSheet *other = product->current[k];

          if ((int) k != find_voter (sheets, member) && other != NULL && other->submitted)
            return ocop_fail (error, OCOP_ERROR_REFUSED,
                              _("Another member's score of “%s” can already be seen by the member. The sheet was not taken back; "
                                "ask the chair for a new scoring turn."),
                              product->name);
        }
    }

  return TRUE;
}

/**
 * ocop_sheet_can_take_back:
 * @db: a connection
 * @sheet: row id of a sheet
 * @error: why it stays submitted
 *
 * A member can take the own sheet back only as long as no other member's score of that product has been shown to that
 * member. What could have been shown counts as shown: others' sheets of the turn, where the session's rule or the member's
 * part in leading it lets the member see them.
 *
 * Returns: whether ocop_sheet_take_back() would do it
 */
gboolean
ocop_sheet_can_take_back (OcopDb  *db,
                          gint64   sheet,
                          GError **error)
{
  gint64 session = 0, product = 0, member = 0;
  int turn = 0;
  g_autoptr (OcopSessionHead) head = NULL;
  g_autoptr (OcopSessionSheets) sheets = NULL;

  if (!find_place (db, sheet, &session, &product, &member, &turn, error))
    return FALSE;
  head = ocop_session_head_load (db, session, error);
  if (head == NULL)
    return FALSE;
  if (head->phase >= OCOP_PHASE_CONCLUDED)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The session is concluded; its sheets no longer change. Nothing was changed; the chair can reopen it."));
  sheets = ocop_session_sheets_load (db, session, error);

  return sheets != NULL && refuse_shown (sheets, head, product, member, turn, error);
}

/**
 * ocop_sheet_take_back:
 * @db: a connection in a transaction
 * @sheet: row id of a submitted sheet
 * @error: why it stays submitted
 *
 * Opens a submitted sheet for its member again, see ocop_sheet_can_take_back(). The history keeps both.
 *
 * Returns: whether the sheet is open
 */
gboolean
ocop_sheet_take_back (OcopDb  *db,
                      gint64   sheet,
                      GError **error)
{
  g_autoptr (OcopRecord) record = NULL;

  if (!ocop_sheet_can_take_back (db, sheet, error))
    return FALSE;
  record = ocop_record_load (db, OCOP_KIND_SHEET, sheet, error);
  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SHEET_STATE, "open");
  ocop_record_clear (record, OCOP_SHEET_SUBMITTED_AT);
  ocop_record_clear (record, OCOP_SHEET_DIGEST);

  return ocop_record_save (record, db, error);
}
