/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-setup.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* What comes before scoring: who is there, and whether the session can begin. */

static void
attendee_free (gpointer data)
{
  OcopAttendee *attendee = data;

  g_free (attendee->office);
  g_free (attendee->name);
  g_free (attendee->role);
  g_free (attendee->presence);
  g_free (attendee);
}

/**
 * ocop_session_list_attendees:
 * @db: a connection   @session: row id of a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopAttendee) (nullable): its members by their place in the council, also those without
 *   a vote
 */
GPtrArray *
ocop_session_list_attendees (OcopDb  *db,
                             gint64   session,
                             GError **error)
{
  g_autoptr (GPtrArray) attendees = g_ptr_array_new_with_free_func (attendee_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT sm.id, p.office, p.name, m.role, sm.presence, m.votes, "
                             "       (SELECT count(*) FROM recusal r WHERE r.session_member = sm.id) "
                             "FROM session_member sm JOIN council_member m ON m.id = sm.council_member "
                             "JOIN person p ON p.id = m.person WHERE sm.session = ? ORDER BY m.position, m.id",
                             "l", session))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopAttendee *attendee = g_new0 (OcopAttendee, 1);

      attendee->session_member = ocop_statement_int64 (&statement, 0);
      attendee->office = ocop_statement_dup (&statement, 1);
      attendee->name = ocop_statement_dup (&statement, 2);
      attendee->role = ocop_statement_dup (&statement, 3);
      attendee->presence = ocop_statement_dup (&statement, 4);
      attendee->votes = ocop_statement_int (&statement, 5) != 0;
      attendee->n_recused = ocop_statement_int (&statement, 6);
      g_ptr_array_add (attendees, attendee);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&attendees) : NULL;
}

/**
 * ocop_session_bars_scoring:
 * @sheets: sheets of a session   @head: of the same session
 *
 * Returns: (transfer full) (nullable): what is missing before members can score; %NULL if nothing is
 */
char *
ocop_session_bars_scoring (const OcopSessionSheets *sheets,
                           const OcopSessionHead   *head)
{
  guint n_present, n_needed;

  if (head->phase >= OCOP_PHASE_SCORING)
    return g_strdup (_("Scoring has begun already."));
  if (sheets->products->len == 0)
    return g_strdup (_("No product is on the session's list yet."));
  if (!ocop_session_has_quorum (sheets, head, &n_present, &n_needed))
    return g_strdup_printf (_("No quorum: %u present, %u needed, the chair or a vice-chair among them."), n_present, n_needed);

  return NULL;
}

/**
 * ocop_session_set_presence:
 * @db: a connection in a transaction
 * @session_member: row id of a member in a session that is not concluded
 * @presence: "expected", "present", "absent" or "delegated"
 * @error: why nothing was changed
 *
 * Who comes late gets the sheets that are due from now on; who leaves keeps what was handed in, and nothing more is due.
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_set_presence (OcopDb      *db,
                           gint64       session_member,
                           const char  *presence,
                           GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_MEMBER, session_member, error);
  g_autoptr (OcopSessionHead) head = NULL;

  if (record == NULL)
    return FALSE;
  head = ocop_session_head_load (db, ocop_record_get_ref (record, OCOP_SESSION_MEMBER_SESSION), error);
  if (head == NULL)
    return FALSE;
  if (head->phase >= OCOP_PHASE_CONCLUDED)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The session is concluded; its attendance no longer changes. Nothing was changed."));
  ocop_record_set_text (record, OCOP_SESSION_MEMBER_PRESENCE, presence);
  if (!ocop_record_save (record, db, error))
    return FALSE;

  return head->phase < OCOP_PHASE_SCORING || ocop_session_make_sheets (db, head->session, error);
}

/**
 * ocop_session_begin:
 * @db: a connection in a transaction
 * @session: row id of a session that is not scoring yet
 * @error: what is missing
 *
 * Lays the sheets out and opens the session for scoring.
 *
 * Returns: whether members can score
 */
gboolean
ocop_session_begin (OcopDb  *db,
                    gint64   session,
                    GError **error)
{
  g_autoptr (OcopSessionHead) head = ocop_session_head_load (db, session, error);
  g_autoptr (OcopSessionSheets) sheets = NULL;
  g_autoptr (OcopRecord) record = NULL;
  g_autofree char *bar = NULL;

  if (head == NULL)
    return FALSE;
  sheets = ocop_session_sheets_load (db, session, error);
  if (sheets == NULL)
    return FALSE;
  bar = ocop_session_bars_scoring (sheets, head);
  if (bar != NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("%s The session was not opened for scoring."), bar);
  record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);
  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_PHASE, "scoring");

  return ocop_record_save (record, db, error) && ocop_session_make_sheets (db, session, error);
}
