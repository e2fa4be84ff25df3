/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-recusals.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-names.h"
#include "model/ocop-record.h"
#include "model/ocop-session.h"
#include "model/ocop-session-head.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_recusal (gpointer data)
{
  OcopRecusal *recusal = data;

  g_free (recusal->product);
  g_free (recusal->producer);
  g_free (recusal->office);
  g_free (recusal->person);
  g_free (recusal->reason);
  g_free (recusal);
}

/* Columns 0–7 of both statements below. */
static OcopRecusal *
read_recusal (OcopStatement *statement)
{
  OcopRecusal *recusal = g_new0 (OcopRecusal, 1);

  recusal->recusal = ocop_statement_int64 (statement, 0);
  recusal->session_product = ocop_statement_int64 (statement, 1);
  recusal->session_member = ocop_statement_int64 (statement, 2);
  recusal->position = ocop_statement_int (statement, 3);
  recusal->product = ocop_statement_dup (statement, 4);
  recusal->producer = ocop_statement_dup (statement, 5);
  recusal->office = ocop_statement_dup (statement, 6);
  recusal->person = ocop_statement_dup (statement, 7);

  return recusal;
}

/**
 * ocop_session_list_recusals:
 * @db: a connection   @session: row id of a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopRecusal) (nullable): what is declared, by member and product
 */
GPtrArray *
ocop_session_list_recusals (OcopDb  *db,
                            gint64   session,
                            GError **error)
{
  g_autoptr (GPtrArray) recusals = g_ptr_array_new_with_free_func (free_recusal);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.id, sp.id, sm.id, sp.position, t.name, q.name, p.office, p.name, r.reason FROM session_product sp "
                             "JOIN recusal r ON r.session_product = sp.id JOIN session_member sm ON sm.id = r.session_member "
                             "JOIN council_member m ON m.id = sm.council_member JOIN person p ON p.id = m.person "
                             "JOIN dossier d ON d.id = sp.dossier JOIN product t ON t.id = d.product JOIN producer q ON q.id = t.producer "
                             "WHERE sp.session = ? ORDER BY m.position, sp.position",
                             "l", session))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRecusal *recusal = read_recusal (&statement);

      recusal->reason = ocop_statement_dup (&statement, 8);
      g_ptr_array_add (recusals, recusal);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&recusals) : NULL;
}

/* Whether all words of one stand in the other; less than two words say nothing. */
static gboolean
is_within (const char *words,
           const char *text)
{
  g_autofree char *folded = words != NULL ? ocop_text_fold (words) : NULL;
  g_autofree char *in = text != NULL ? ocop_text_fold (text) : NULL;

  return folded != NULL && in != NULL && strchr (folded, ' ') != NULL && strstr (in, folded) != NULL;
}

/* Why the two may be too near: an office that is the producer, a person who stands for it, an authority of its commune. */
static char *
find_nearness (const OcopRecusal *near,
               const char        *representative,
               const char        *unit)
{
  g_autofree char *unit_key = unit != NULL ? ocop_name_key_of_unit (unit) : NULL;
  g_autofree char *office = ocop_text_fold (near->office);
  g_autofree char *of_unit = unit_key != NULL ? g_strdup_printf (" %s", unit_key) : NULL;

  if (is_within (near->producer, near->office) || is_within (near->office, near->producer))
    return g_strdup (_("the member's office bears the producer's name"));
  if (near->person != NULL && (is_within (near->person, representative) || is_within (near->person, near->producer)))
    return g_strdup (_("the member bears the name of who stands for the producer"));
  if (of_unit != NULL && g_str_has_suffix (office, of_unit) &&
      (strstr (office, "phuong ") != NULL || strstr (office, "xa ") != NULL))
    return g_strdup_printf (_("the member's office is that of the producer's own unit, %s"), unit);

  return NULL;
}

/**
 * ocop_session_suggest_recusals:
 * @db: a connection   @session: row id of a session
 * @error: return location
 *
 * Members whose office or name matches a producer's name, the name of who stands for it, or the commune or ward it is in, as
 * far as no recusal is declared for the two. Only suggested: who has a stake declares it, and the council decides.
 *
 * Returns: (transfer full) (element-type OcopRecusal) (nullable): by member and product
 */
GPtrArray *
ocop_session_suggest_recusals (OcopDb  *db,
                               gint64   session,
                               GError **error)
{
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new_with_free_func (free_recusal);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT 0, sp.id, sm.id, sp.position, t.name, q.name, p.office, p.name, q.representative, u.name "
                             "FROM session_member sm JOIN council_member m ON m.id = sm.council_member AND m.votes = 1 "
                             "JOIN person p ON p.id = m.person JOIN session_product sp ON sp.session = sm.session "
                             "JOIN dossier d ON d.id = sp.dossier JOIN product t ON t.id = d.product "
                             "JOIN producer q ON q.id = t.producer LEFT JOIN unit u ON u.id = q.unit WHERE sm.session = ? "
                             "AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.session_product = sp.id AND r.session_member = sm.id) "
                             "ORDER BY m.position, sp.position",
                             "l", session))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRecusal *near = read_recusal (&statement);

      near->reason = find_nearness (near, ocop_statement_text (&statement, 8), ocop_statement_text (&statement, 9));
      if (near->reason != NULL)
        g_ptr_array_add (suggestions, near);
      else
        free_recusal (near);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&suggestions) : NULL;
}

static gboolean
refuse_closed (OcopDb   *db,
               gint64    session_product,
               gint64   *session,
               GError  **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_PRODUCT, session_product, error);
  g_autoptr (OcopSessionHead) head = NULL;

  if (record == NULL)
    return FALSE;
  *session = ocop_record_get_ref (record, OCOP_SESSION_PRODUCT_SESSION);
  head = ocop_session_head_load (db, *session, error);
  if (head == NULL)
    return FALSE;

  return head->phase < OCOP_PHASE_CONCLUDED ||
         ocop_fail (error, OCOP_ERROR_REFUSED, _("The session is concluded; who scored what no longer changes. Nothing was changed."));
}

/**
 * ocop_session_recuse:
 * @db: a connection in a transaction
 * @session_product: @session_member: row ids in a session that is not concluded
 * @reason: why; it goes into the minutes
 * @error: why nothing was changed
 *
 * Declares that the member does not score the product, or gives another reason for what is declared. Not where the member's
 * sheet is handed in already: a new turn leaves it out then.
 *
 * Returns: whether it is declared
 */
gboolean
ocop_session_recuse (OcopDb      *db,
                     gint64       session_product,
                     gint64       session_member,
                     const char  *reason,
                     GError     **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gint64 session, id = 0, n_submitted = 0;

  if (reason == NULL || ocop_text_is_blank (reason))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("A recusal goes into the minutes with its reason. Nothing was changed; write why."));
  if (!refuse_closed (db, session_product, &session, error) ||
      !ocop_statement_scalar (db, &n_submitted, error,
                              "SELECT count (*) FROM sheet h JOIN session_product sp ON sp.id = h.session_product WHERE sp.id = ? "
                              "AND h.session_member = ? AND h.turn = sp.turn AND h.kind = 'council' AND h.state = 'submitted'",
                              "ll", session_product, session_member) ||
      !ocop_statement_scalar (db, &id, error, "SELECT id FROM recusal WHERE session_product = ? AND session_member = ?", "ll",
                              session_product, session_member))
    return FALSE;
  if (n_submitted > 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The member's sheet of this product is submitted. Nothing was changed; the member takes it back first."));
  record = id != 0 ? ocop_record_load (db, OCOP_KIND_RECUSAL, id, error) : ocop_record_new (OCOP_KIND_RECUSAL);
  if (record == NULL)
    return FALSE;
  ocop_record_set_ref (record, OCOP_RECUSAL_SESSION_PRODUCT, session_product);
  ocop_record_set_ref (record, OCOP_RECUSAL_SESSION_MEMBER, session_member);
  ocop_record_set_text (record, OCOP_RECUSAL_REASON, reason);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_session_end_recusal:
 * @db: a connection in a transaction
 * @recusal: row id, of a session that is not concluded
 * @error: why it stays
 *
 * Takes a recusal back; the member scores the product like everybody else.
 *
 * Returns: whether it is taken back
 */
gboolean
ocop_session_end_recusal (OcopDb  *db,
                          gint64   recusal,
                          GError **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_RECUSAL, recusal, error);
  g_autoptr (OcopSessionHead) head = NULL;
  gint64 session;

  if (record == NULL || !refuse_closed (db, ocop_record_get_ref (record, OCOP_RECUSAL_SESSION_PRODUCT), &session, error))
    return FALSE;
  head = ocop_session_head_load (db, session, error);
  if (head == NULL || !ocop_record_delete (record, db, error))
    return FALSE;

  return head->phase < OCOP_PHASE_SCORING || ocop_session_make_sheets (db, session, error);
}
