/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-showings.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/**
 * ocop_showing_note:
 * @db: a connection in a transaction
 * @session_product: row id of a product of a session
 * @session_member: row id of a member of it
 * @at: the moment, ISO text in UTC
 * @error: return location
 *
 * Records that the member is shown what others gave the product in the turn that counts. It is recorded before anything is
 * shown, once a turn; from then on the member's sheet of the turn is not taken back.
 *
 * Returns: whether the file has it
 */
gboolean
ocop_showing_note (OcopDb      *db,
                   gint64       session_product,
                   gint64       session_member,
                   const char  *at,
                   GError     **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gint64 turn = 0, noted = 0;

  if (!ocop_statement_scalar (db, &turn, error, "SELECT turn FROM session_product WHERE id = ?", "l", session_product))
    return FALSE;
  if (turn == 0)
    return ocop_fail (error, OCOP_ERROR_MISSING, _("The product is no longer in the session. Nothing was changed."));
  if (!ocop_statement_scalar (db, &noted, error,
                              "SELECT count(*) FROM showing WHERE session_product = ? AND session_member = ? AND turn = ?", "lll",
                              session_product, session_member, turn))
    return FALSE;
  if (noted > 0)
    return TRUE;
  record = ocop_record_new (OCOP_KIND_SHOWING);
  ocop_record_set_ref (record, OCOP_SHOWING_SESSION_PRODUCT, session_product);
  ocop_record_set_ref (record, OCOP_SHOWING_SESSION_MEMBER, session_member);
  ocop_record_set_integer (record, OCOP_SHOWING_TURN, turn);
  ocop_record_set_text (record, OCOP_SHOWING_SHOWN_AT, at);

  return ocop_record_save (record, db, error);
}
