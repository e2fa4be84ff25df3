/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-member-sheet-private.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
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
  for (guint i = 0; self->self_remarks != NULL && i < self->set->n_items; i++)
    g_free (self->self_remarks[i]);
  g_free (self->self_remarks);
  g_free (self->remarks);
  g_free (self->remark);
  g_free (self->submitted_at);
  g_free (self->entered_by);
  g_free (self->checked_by);
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
                             "       h.knock_out, h.knock_out_reason, h.entered_by, h.checked_by "
                             "FROM session_product sp JOIN session s ON s.id = sp.session JOIN dossier d ON d.id = sp.dossier "
                             "LEFT JOIN sheet h ON h.session_product = sp.id AND h.session_member = ?2 "
                             "     AND h.turn = min (sp.turn, ?3) AND h.kind = 'council' "
                             "WHERE sp.id = ?1",
                             "lli", self->session_product, session_member, self->turn))
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
  self->last_turn = ocop_statement_int (&statement, 4);
  self->turn = MIN (self->turn, self->last_turn);
  self->is_closed = ocop_statement_int (&statement, 5) != 0;
  self->sheet = ocop_statement_int64 (&statement, 6);
  self->is_submitted = ocop_statement_int (&statement, 7) != 0;
  self->submitted_at = ocop_statement_dup (&statement, 8);
  self->knock_out = ocop_statement_dup (&statement, 9);
  self->knock_out_reason = ocop_statement_dup (&statement, 10);
  self->entered_by = ocop_statement_dup (&statement, 11);
  self->checked_by = ocop_statement_dup (&statement, 12);

  return TRUE;
}

/* The latest sheet of a kind that never counts, to be seen beside the member's own. */
static gboolean
read_beside (OcopMemberSheet *self,
             OcopDb          *db,
             const char      *kind,
             int            **choices,
             gint64          *id,
             GError         **error)
{
  gint64 sheet = 0;

  if (!ocop_statement_scalar (db, &sheet, error,
                              "SELECT coalesce (max (id), 0) FROM sheet WHERE dossier = ? AND kind = ? AND session_member IS NULL",
                              "lt", self->dossier, kind))
    return FALSE;
  *id = sheet;
  if (sheet == 0)
    return TRUE;
  *choices = ocop_choices_new (self->set);

  return ocop_sheet_read_choices (db, sheet, self->set, *choices, error);
}

/* Of whichever kind the sheet is. */

static gboolean
read_remarks (OcopDb    *db,
              gint64     sheet,
              guint      n_items,
              char     **remarks,
              char     **whole,
              GError   **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, "SELECT criterion, text FROM remark WHERE sheet = ? ORDER BY id", "l", sheet))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 criterion = ocop_statement_int64 (&statement, 0);
      char **place = ocop_statement_is_null (&statement, 0) ? whole : criterion < n_items ? &remarks[criterion] : NULL;

      if (place == NULL)
        continue;
      g_free (*place);
      *place = ocop_statement_dup (&statement, 1);
    }

  return ocop_pass_error (&local, error);
}

gboolean
ocop_member_sheet_read_remarks (OcopMemberSheet *self,
                                OcopDb          *db,
                                GError         **error)
{
  return read_remarks (db, self->sheet, self->set->n_items, self->remarks, &self->remark, error);
}

/* The producer's own assessment with the producer's words, and the advisory team's trial score. */
static gboolean
read_others (OcopMemberSheet *self,
             OcopDb          *db,
             GError         **error)
{
  g_autofree char *whole = NULL;
  gint64 own = 0, advised = 0;

  if (!read_beside (self, db, "self", &self->self, &own, error) ||
      !read_beside (self, db, "advisory", &self->advisory, &advised, error))
    return FALSE;
  if (own == 0)
    return TRUE;
  self->self_remarks = g_new0 (char *, self->set->n_items);

  return read_remarks (db, own, self->set->n_items, self->self_remarks, &whole, error);
}

/**
 * ocop_member_sheet_load_turn:
 * @db: a connection
 * @session_product: row id of a product of a session
 * @session_member: row id of one of its voters
 * @turn: a scoring turn, from 1; one later than the last is the last
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the member's sheet in that turn
 */
OcopMemberSheet *
ocop_member_sheet_load_turn (OcopDb  *db,
                             gint64   session_product,
                             gint64   session_member,
                             int      turn,
                             GError **error)
{
  g_autoptr (OcopMemberSheet) self = g_new0 (OcopMemberSheet, 1);

  self->session_product = session_product;
  self->turn = turn;
  if (!read_surroundings (self, db, session_member, error))
    return NULL;
  self->choices = ocop_choices_new (self->set);
  self->remarks = g_new0 (char *, self->set->n_items);
  if ((self->sheet != 0 && !ocop_sheet_read_choices (db, self->sheet, self->set, self->choices, error)) ||
      !read_others (self, db, error) ||
      !ocop_member_sheet_read_remarks (self, db, error))
    return NULL;

  return g_steal_pointer (&self);
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
  return ocop_member_sheet_load_turn (db, session_product, session_member, G_MAXINT, error);
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

/* What of a submitted sheet decides whether it can be opened again. */
typedef struct
{
  gboolean is_closed; /* its session is concluded or sealed */
  gboolean is_past;   /* the product has a later turn */
  gboolean is_shown;  /* others' scores of the turn were shown to its member */
  char *product;
} Standing;

static void
standing_clear (Standing *self)
{
  g_free (self->product);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static gboolean
look_at (OcopDb    *db,
         gint64     sheet,
         Standing  *found,
         GError   **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT s.phase IN ('concluded', 'sealed'), sp.turn <> h.turn, "
                             "       EXISTS (SELECT 1 FROM showing w WHERE w.session_product = sp.id "
                             "               AND w.session_member = h.session_member AND w.turn = h.turn), p.name "
                             "FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                             "JOIN session s ON s.id = sp.session JOIN dossier d ON d.id = h.dossier "
                             "JOIN product p ON p.id = d.product "
                             "WHERE h.id = ? AND h.kind = 'council' AND h.state = 'submitted'",
                             "l", sheet))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return ocop_pass_error (&local, error) &&
           ocop_fail (error, OCOP_ERROR_MISSING, _("The score sheet is not submitted. Nothing was changed."));
  found->is_closed = ocop_statement_int (&statement, 0) != 0;
  found->is_past = ocop_statement_int (&statement, 1) != 0;
  found->is_shown = ocop_statement_int (&statement, 2) != 0;
  found->product = ocop_statement_dup (&statement, 3);

  return TRUE;
}

/**
 * ocop_sheet_can_take_back:
 * @db: a connection
 * @sheet: row id of a sheet
 * @error: why it stays submitted
 *
 * A member can take the own sheet back only as long as no other member's score of that product has been shown to that
 * member in the turn (ocop_showing_note()).
 *
 * Returns: whether ocop_sheet_take_back() would do it
 */
gboolean
ocop_sheet_can_take_back (OcopDb  *db,
                          gint64   sheet,
                          GError **error)
{
  g_auto (Standing) standing = { 0 };

  if (!look_at (db, sheet, &standing, error))
    return FALSE;
  if (standing.is_closed)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The session is concluded; its sheets no longer change. Nothing was changed; the chair can reopen it."));
  if (standing.is_past)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The product has a new scoring turn. The sheet of the turn before stays as it is."));
  if (standing.is_shown)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Another member's score of “%s” has been shown to the member. The sheet was not taken back; "
                        "ask the chair for a new scoring turn."),
                      standing.product);

  return TRUE;
}

/**
 * ocop_sheet_take_back:
 * @db: a connection in a transaction
 * @sheet: row id of a submitted sheet
 * @error: why it stays submitted
 *
 * Opens a submitted sheet for its member again, see ocop_sheet_can_take_back(). The history keeps what was submitted; compared with a
 * paper it is no longer.
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
  ocop_record_clear (record, OCOP_SHEET_CHECKED_BY);
  ocop_record_clear (record, OCOP_SHEET_CHECKED_AT);

  return ocop_record_save (record, db, error);
}
