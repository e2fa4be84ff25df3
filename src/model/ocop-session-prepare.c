/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-prepare.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-session.h"
#include "model/ocop-session-head.h"
#include "regulation/ocop-programme.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* A session from nothing: its rules by the regulation, its members by the council. */

/* Where an edition says nothing, offices score so. */
#define SPREAD_LIMIT 10
#define QUORUM_NUM 3
#define QUORUM_DEN 4

static int
get_rule (const OcopEdition *edition,
          OcopRule           rule,
          int                otherwise)
{
  int value = otherwise;

  if (edition != NULL)
    ocop_edition_get_rule (edition, rule, &value);

  return value;
}

/**
 * ocop_session_take_rules:
 * @session: a session's record
 * @regulation: id of an edition
 *
 * Puts the regulation into it with the rules that sessions under it begin with. The spread limit of 10 points, the quorum of
 * three quarters and keeping scores to oneself are the practice of councils and can be set otherwise for each session.
 */
void
ocop_session_take_rules (OcopRecord *session,
                         const char *regulation)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), regulation);
  const OcopRegulation *criteria = ocop_regulation_get (regulation, NULL);

  ocop_record_set_text (session, OCOP_SESSION_REGULATION, regulation);
  ocop_record_set_integer (session, OCOP_SESSION_REVISION, criteria != NULL ? criteria->revision : 1);
  ocop_record_set_text (session, OCOP_SESSION_MINIMUMS_RULE, edition != NULL ? edition->minimums : "mean");
  ocop_record_set_integer (session, OCOP_SESSION_SPREAD_LIMIT, get_rule (edition, OCOP_RULE_SPREAD_LIMIT, SPREAD_LIMIT));
  ocop_record_set_integer (session, OCOP_SESSION_QUORUM_NUM, get_rule (edition, OCOP_RULE_QUORUM_NUM, QUORUM_NUM));
  ocop_record_set_integer (session, OCOP_SESSION_QUORUM_DEN, get_rule (edition, OCOP_RULE_QUORUM_DEN, QUORUM_DEN));
}

/**
 * ocop_session_new_defaults:
 * @date: ISO date
 *
 * Returns: (transfer full): what a session that is prepared on @date begins with: the edition in force and its rules
 */
OcopRecord *
ocop_session_new_defaults (const char *date)
{
  const OcopEdition *edition = ocop_programme_edition_on (ocop_programme_get (), date);
  OcopRecord *session = ocop_record_new (OCOP_KIND_SESSION);

  ocop_record_set_text (session, OCOP_SESSION_PHASE, "draft");
  ocop_record_set_text (session, OCOP_SESSION_FORM, "meeting");
  ocop_record_set_integer (session, OCOP_SESSION_TURNS, 1);
  ocop_record_set_flag (session, OCOP_SESSION_SHOWS_SCORES, FALSE);
  if (edition != NULL)
    ocop_session_take_rules (session, edition->id);

  return session;
}

/**
 * ocop_session_is_written:
 *
 * Returns: whether the members give their opinions in writing instead of meeting
 */
gboolean
ocop_session_is_written (OcopRecord *session)
{
  return g_strcmp0 (ocop_record_get_text (session, OCOP_SESSION_FORM), "written") == 0;
}

/**
 * ocop_session_call_members:
 * @db: a connection in a transaction
 * @session: row id of a session
 * @error: return location
 *
 * Expects at the session everybody of its council who is not on its list yet, the advisory team among them.
 *
 * Returns: whether all are on the list
 */
gboolean
ocop_session_call_members (OcopDb  *db,
                           gint64   session,
                           GError **error)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT m.id FROM session s JOIN council_member m ON m.council = s.council WHERE s.id = ?1 "
                             "AND NOT EXISTS (SELECT 1 FROM session_member sm WHERE sm.session = ?1 AND sm.council_member = m.id) "
                             "ORDER BY m.position, m.id",
                             "l", session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 member = ocop_statement_int64 (&statement, 0);

      g_array_append_val (members, member);
    }
  if (!ocop_pass_error (&local, error))
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    {
      g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_SESSION_MEMBER);

      ocop_record_set_ref (record, OCOP_SESSION_MEMBER_SESSION, session);
      ocop_record_set_ref (record, OCOP_SESSION_MEMBER_COUNCIL_MEMBER, g_array_index (members, gint64, i));
      ocop_record_set_text (record, OCOP_SESSION_MEMBER_PRESENCE, "expected");
      if (!ocop_record_save (record, db, error))
        return FALSE;
    }

  return TRUE;
}

/* Who was expected of another council is not any more. */
static gboolean
dismiss_strangers (OcopDb  *db,
                   gint64   session,
                   GError **error)
{
  g_autoptr (GArray) strangers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sm.id FROM session s JOIN session_member sm ON sm.session = s.id "
                             "JOIN council_member m ON m.id = sm.council_member WHERE s.id = ? AND m.council <> s.council",
                             "l", session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 member = ocop_statement_int64 (&statement, 0);

      g_array_append_val (strangers, member);
    }
  if (!ocop_pass_error (&local, error))
    return FALSE;
  for (guint i = 0; i < strangers->len; i++)
    {
      g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_MEMBER, g_array_index (strangers, gint64, i), error);

      if (record == NULL || !ocop_record_delete (record, db, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_session_complete:
 * @db: a connection in a transaction
 * @session: a session that was just made or changed
 * @error: return location
 *
 * What belongs to a session besides its own fields: the list of its council's members. What was changed the chair has not
 * confirmed yet.
 *
 * Returns: whether it is there
 */
gboolean
ocop_session_complete (OcopDb      *db,
                       OcopRecord  *session,
                       GError     **error)
{
  gint64 id = ocop_record_get_id (session);

  if (!dismiss_strangers (db, id, error) || !ocop_session_call_members (db, id, error))
    return FALSE;

  return !ocop_record_is_set (session, OCOP_SESSION_RULES_CONFIRMED_AT) || ocop_session_confirm_rules (db, id, NULL, error);
}

/**
 * ocop_session_confirm_rules:
 * @db: a connection in a transaction
 * @session: row id of a session that is not scoring yet
 * @now: (nullable): moment at which the chair confirms them; %NULL takes it back
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_confirm_rules (OcopDb      *db,
                            gint64       session,
                            const char  *now,
                            GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_RULES_CONFIRMED_AT, now);

  return ocop_record_save (record, db, error);
}

/* The rule by which a session may no longer become another one. */
static gboolean
refuse_other_session (OcopRecord  *session,
                      OcopDb      *db,
                      GError     **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (OcopRecord) before = ocop_record_load (db, OCOP_KIND_SESSION, ocop_record_get_id (session), &local);
  gint64 n_products = 0;
  gint64 n_sheets = 0;

  /* One that comes back by undo has its id already, and no list yet. */
  if (before == NULL)
    return g_error_matches (local, OCOP_ERROR, OCOP_ERROR_MISSING) || ocop_pass_error (&local, error);
  if (!ocop_statement_scalar (db, &n_products, error, "SELECT count (*) FROM session_product WHERE session = ?", "l",
                              ocop_record_get_id (session)) ||
      !ocop_statement_scalar (db, &n_sheets, error,
                              "SELECT count (*) FROM session_product sp JOIN sheet h ON h.session_product = sp.id "
                              "WHERE sp.session = ? AND h.kind = 'council'",
                              "l", ocop_record_get_id (session)))
    return FALSE;
  if (n_products > 0 && (ocop_record_differs (session, before, OCOP_SESSION_REGULATION) ||
                         ocop_record_differs (session, before, OCOP_SESSION_ROUND)))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The session has products on its list, whose dossiers are pinned to its regulation and round. Nothing was "
                        "saved; take the products off the list first."));
  if (n_sheets > 0 && ocop_record_differs (session, before, OCOP_SESSION_COUNCIL))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Members score already; the session keeps its council. Nothing was saved."));

  return TRUE;
}

/**
 * ocop_session_fits:
 * @session: a session about to be saved   @db: a connection
 * @error: why it cannot be
 *
 * What the record alone cannot say: council and round are of one level, and a session whose list stands keeps regulation,
 * round and council.
 *
 * Returns: whether it can be saved
 */
gboolean
ocop_session_fits (OcopRecord  *session,
                   OcopDb      *db,
                   GError     **error)
{
  gint64 is_same = 1;

  if (ocop_record_is_set (session, OCOP_SESSION_COUNCIL) && ocop_record_is_set (session, OCOP_SESSION_ROUND) &&
      !ocop_statement_scalar (db, &is_same, error,
                              "SELECT c.level = b.level FROM council c, round b WHERE c.id = ? AND b.id = ?", "ll",
                              ocop_record_get_ref (session, OCOP_SESSION_COUNCIL), ocop_record_get_ref (session, OCOP_SESSION_ROUND)))
    return FALSE;
  if (!is_same)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The council and the round are of different levels. Nothing was saved; choose a council of the round's level."));

  return ocop_record_get_id (session) == 0 || refuse_other_session (session, db, error);
}
