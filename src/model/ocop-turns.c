/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-turns.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session-sheets.h"
#include "store/ocop-statement.h"
#include "store/ocop-transaction.h"

#include <glib/gi18n-lib.h>

/* What the council does with one product while its session lasts: score it again, or put it out. */

static OcopSessionSheets *
load_open_session (OcopDb                    *db,
                   gint64                     session_product,
                   const OcopSessionProduct **product,
                   GError                   **error)
{
  g_autoptr (OcopSessionSheets) sheets = NULL;
  gint64 session = 0;
  gint64 lasts = 0;

  if (!ocop_statement_scalar (db, &session, error, "SELECT session FROM session_product WHERE id = ?", "l", session_product))
    return NULL;
  if (session == 0)
    {
      ocop_fail (error, OCOP_ERROR_MISSING, _("The product is no longer in the session. Nothing was changed."));
      return NULL;
    }
  if (!ocop_statement_scalar (db, &lasts, error,
                              "SELECT count(*) FROM session WHERE id = ? AND phase IN ('scoring', 'reviewing')", "l", session))
    return NULL;
  if (lasts == 0)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("This is done only while the session is scoring or under review. Nothing was changed."));
      return NULL;
    }
  sheets = ocop_session_sheets_load (db, session, error);
  if (sheets == NULL)
    return NULL;
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *one = g_ptr_array_index (sheets->products, i);

      if (one->id == session_product)
        *product = one;
    }

  return g_steal_pointer (&sheets);
}

/* A turn is over when everything due has been handed in; before that nobody can say that it failed. */
static gboolean
refuse_unfinished_turn (const OcopSessionSheets  *sheets,
                        const OcopSessionProduct *product,
                        GError                  **error)
{
  guint n_submitted = 0;

  for (guint i = 0; i < sheets->voters->len; i++)
    {
      OcopSheetState state = ocop_session_sheets_state (sheets, product, i);
      const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, i);

      if (state == OCOP_SHEET_NOT_STARTED || state == OCOP_SHEET_IN_PROGRESS)
        return ocop_fail (error, OCOP_ERROR_REFUSED,
                          _("The sheet of “%s” for “%s” has not been submitted. No new turn was opened; "
                            "wait for the sheet or record that the member left."),
                          voter->office, product->name);
      n_submitted += state == OCOP_SHEET_SUBMITTED || state == OCOP_SHEET_KNOCKED_OUT;
    }
  if (n_submitted == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("No sheet of “%s” has been submitted yet. No new turn was opened."), product->name);

  return TRUE;
}

/* The voter's new sheet, filled with the last one, to be looked through and submitted anew. */
static gboolean
lay_out_again (OcopDb                   *db,
               const OcopSessionProduct *product,
               const OcopSessionVoter   *voter,
               gint64                    last,
               GError                  **error)
{
  g_autoptr (OcopRecord) sheet = ocop_record_new (OCOP_KIND_SHEET);
  g_autoptr (OcopRecord) before = NULL;
  gint64 id;

  ocop_record_set_text (sheet, OCOP_SHEET_KIND, "council");
  ocop_record_set_ref (sheet, OCOP_SHEET_DOSSIER, product->dossier);
  ocop_record_set_ref (sheet, OCOP_SHEET_SESSION_PRODUCT, product->id);
  ocop_record_set_ref (sheet, OCOP_SHEET_SESSION_MEMBER, voter->id);
  ocop_record_set_integer (sheet, OCOP_SHEET_TURN, product->turn + 1);
  ocop_record_set_text (sheet, OCOP_SHEET_STATE, "open");
  if (last != 0)
    {
      before = ocop_record_load (db, OCOP_KIND_SHEET, last, error);
      if (before == NULL)
        return FALSE;
      ocop_record_set_text (sheet, OCOP_SHEET_KNOCK_OUT, ocop_record_get_text (before, OCOP_SHEET_KNOCK_OUT));
      ocop_record_set_text (sheet, OCOP_SHEET_KNOCK_OUT_REASON, ocop_record_get_text (before, OCOP_SHEET_KNOCK_OUT_REASON));
      if (ocop_record_is_set (before, OCOP_SHEET_TOTAL))
        ocop_record_set_integer (sheet, OCOP_SHEET_TOTAL, ocop_record_get_integer (before, OCOP_SHEET_TOTAL));
    }
  if (!ocop_record_save (sheet, db, error))
    return FALSE;
  if (last == 0)
    return TRUE;

  id = ocop_record_get_id (sheet);
  if (!ocop_statement_run (db, error,
                           "INSERT INTO mark (sheet, criterion, option) SELECT ?, criterion, option FROM mark WHERE sheet = ?",
                           "ll", id, last))
    return FALSE;
  ocop_transaction_note (db, "mark", id);

  return TRUE;
}

/**
 * ocop_turn_open:
 * @db: a connection in a transaction
 * @session_product: row id of a product of a session
 * @error: why no turn was opened
 *
 * Has a product scored once more: every voter who is there gets a sheet of the new turn, filled with the
 * own last one, to be submitted anew. The sheets of the turn before stay as they are and no longer count.
 *
 * Returns: whether the new turn is open
 */
gboolean
ocop_turn_open (OcopDb  *db,
                gint64   session_product,
                GError **error)
{
  const OcopSessionProduct *product = NULL;
  g_autoptr (OcopSessionSheets) sheets = load_open_session (db, session_product, &product, error);
  g_autoptr (OcopRecord) record = NULL;

  if (sheets == NULL)
    return FALSE;
  if (product->knock_out != NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The council has put “%s” out. No new turn was opened; take that conclusion back first."),
                      product->name);
  if (!refuse_unfinished_turn (sheets, product, error))
    return FALSE;

  for (guint i = 0; i < sheets->voters->len; i++)
    {
      const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, i);
      const OcopCouncilSheet *last = product->current[i];

      if (voter->present && !product->recused[i] &&
          !lay_out_again (db, product, voter, last != NULL ? last->id : 0, error))
        return FALSE;
    }
  record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);
  if (record == NULL)
    return FALSE;
  ocop_record_set_integer (record, OCOP_SESSION_PRODUCT_TURN, product->turn + 1);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_turn_open_planned:
 * @db: a connection in a transaction
 * @session: row id of a session that is scored in several turns by design
 * @error: why no turn was opened
 *
 * Opens the next turn for every product of which one is still to come and that is not put out.
 *
 * Returns: whether the turns are open
 */
gboolean
ocop_turn_open_planned (OcopDb  *db,
                        gint64   session,
                        GError **error)
{
  g_autoptr (OcopSessionSheets) sheets = ocop_session_sheets_load (db, session, error);

  for (guint i = 0; sheets != NULL && i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      if (product->turn < sheets->turns && product->knock_out == NULL && !ocop_turn_open (db, product->id, error))
        return FALSE;
    }

  return sheets != NULL;
}

/* Whether a sheet of the turn that counts speaks for the ground: proposes it, or gives the 0 that is its sign. */
static gboolean
is_proposed (const OcopSessionSheets  *sheets,
             const OcopSessionProduct *product,
             const char               *ground)
{
  for (guint i = 0; i < sheets->voters->len; i++)
    {
      const OcopCouncilSheet *sheet = product->current[i];
      g_autoptr (GArray) signs = NULL;

      if (sheet == NULL || !sheet->submitted || product->recused[i])
        continue;
      if (g_strcmp0 (sheet->knock_out, ground) == 0)
        return TRUE;
      signs = ocop_choices_list_knock_outs (product->set, sheet->choices);
      for (guint k = 0; k < signs->len; k++)
        if (g_str_equal (g_array_index (signs, OcopKnockOutSign, k).knock_out->ground, ground))
          return TRUE;
    }

  return FALSE;
}

/**
 * ocop_knock_out_conclude:
 * @db: a connection in a transaction
 * @session_product: row id of a product of a session
 * @ground: (nullable): one of the grounds of its set; %NULL takes the conclusion back
 * @conclusion: (nullable): what the council said about the product
 * @error: why nothing was changed
 *
 * Only the council's conclusion takes a rank away, and only on a ground that a member's sheet names.
 *
 * Returns: whether it was written
 */
gboolean
ocop_knock_out_conclude (OcopDb      *db,
                         gint64       session_product,
                         const char  *ground,
                         const char  *conclusion,
                         GError     **error)
{
  const OcopSessionProduct *product = NULL;
  g_autoptr (OcopSessionSheets) sheets = load_open_session (db, session_product, &product, error);
  g_autoptr (OcopRecord) record = NULL;

  if (sheets == NULL)
    return FALSE;
  if (ground != NULL && !ocop_set_has_ground (product->set, ground))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("“%s” is not one of the grounds of this criteria set. Nothing was changed; choose one of its grounds."),
                      ground);
  if (ground != NULL && !is_proposed (sheets, product, ground))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("No submitted sheet proposes to put “%s” out on the ground “%s”. Nothing was changed."), product->name,
                      ground);

  record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);
  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_PRODUCT_KNOCK_OUT, ground);
  ocop_record_set_text (record, OCOP_SESSION_PRODUCT_CONCLUSION, conclusion);

  return ocop_record_save (record, db, error);
}
