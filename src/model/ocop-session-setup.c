/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-setup.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
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
  g_free (attendee->delegation);
  g_free (attendee->arrived_at);
  g_free (attendee->left_at);
  g_free (attendee->note);
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
                             "       (SELECT count(*) FROM recusal r WHERE r.session_member = sm.id), "
                             "       sm.delegation, sm.arrived_at, sm.left_at, sm.note "
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
      attendee->delegation = ocop_statement_dup (&statement, 7);
      attendee->arrived_at = ocop_statement_dup (&statement, 8);
      attendee->left_at = ocop_statement_dup (&statement, 9);
      attendee->note = ocop_statement_dup (&statement, 10);
      g_ptr_array_add (attendees, attendee);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&attendees) : NULL;
}

/**
 * ocop_session_bars_scoring:
 * @steps: (element-type OcopSessionStep): of a session   @head: of the same session
 *
 * Returns: (transfer full) (nullable): what is missing before members can score; %NULL if nothing is
 */
char *
ocop_session_bars_scoring (GPtrArray             *steps,
                           const OcopSessionHead *head)
{
  GString *bars = g_string_new (NULL);

  if (head->phase >= OCOP_PHASE_SCORING)
    g_string_append (bars, _("Scoring has begun already."));
  for (guint i = 0; head->phase < OCOP_PHASE_SCORING && i < steps->len; i++)
    {
      const OcopSessionStep *step = g_ptr_array_index (steps, i);

      if (step->bar != NULL)
        g_string_append_printf (bars, "%s%s", bars->len > 0 ? " " : "", step->bar);
    }

  return g_string_free (bars, bars->len == 0);
}

/* The member's record, if the session still takes attendance. */
static OcopRecord *
load_member (OcopDb    *db,
             gint64     session_member,
             gboolean  *is_scoring,
             gint64    *session,
             GError   **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_SESSION_MEMBER, session_member, error);
  g_autoptr (OcopSessionHead) head = NULL;

  if (record == NULL)
    return NULL;
  *session = ocop_record_get_ref (record, OCOP_SESSION_MEMBER_SESSION);
  head = ocop_session_head_load (db, *session, error);
  if (head == NULL)
    return NULL;
  if (head->phase >= OCOP_PHASE_CONCLUDED)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("The session is concluded; its attendance no longer changes. Nothing was changed."));
      return NULL;
    }
  *is_scoring = head->phase >= OCOP_PHASE_SCORING;

  return g_steal_pointer (&record);
}

/**
 * ocop_session_set_presence:
 * @db: a connection in a transaction
 * @session_member: row id of a member in a session that is not concluded
 * @presence: "expected", "present", "absent" or "delegated"
 * @error: why nothing was changed
 *
 * Takes the attendance; when the member came and left is forgotten with it. Who is there while members score gets the sheets
 * that are due from now on.
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_set_presence (OcopDb      *db,
                           gint64       session_member,
                           const char  *presence,
                           GError     **error)
{
  gboolean is_scoring;
  gint64 session;
  g_autoptr (OcopRecord) record = load_member (db, session_member, &is_scoring, &session, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_MEMBER_PRESENCE, presence);
  ocop_record_clear (record, OCOP_SESSION_MEMBER_ARRIVED_AT);
  ocop_record_clear (record, OCOP_SESSION_MEMBER_LEFT_AT);
  if (!ocop_record_save (record, db, error))
    return FALSE;

  return !is_scoring || ocop_session_make_sheets (db, session, error);
}

/**
 * ocop_session_set_all_present:
 * @db: a connection in a transaction
 * @session: row id of a session that is not concluded
 * @error: why nothing was changed
 *
 * Takes everybody as present who is still expected; who is absent or sent a delegate stays so.
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_set_all_present (OcopDb  *db,
                              gint64   session,
                              GError **error)
{
  g_autoptr (GPtrArray) attendees = ocop_session_list_attendees (db, session, error);

  for (guint i = 0; attendees != NULL && i < attendees->len; i++)
    {
      const OcopAttendee *attendee = g_ptr_array_index (attendees, i);

      if (g_str_equal (attendee->presence, "expected") &&
          !ocop_session_set_presence (db, attendee->session_member, "present", error))
        return FALSE;
    }

  return attendees != NULL;
}

static void
set_words (OcopRecord *record,
           guint       field,
           const char *words)
{
  ocop_record_set_text (record, field, words != NULL && !ocop_text_is_blank (words) ? words : NULL);
}

/**
 * ocop_session_note_member:
 * @db: a connection in a transaction
 * @session_member: row id of a member in a session that is not concluded
 * @note: (nullable): who stands in for the member, or why the member is not there
 * @delegation: (nullable): by which the chair delegated the member, a vice-chair, to lead the session
 * @error: why nothing was changed
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_note_member (OcopDb      *db,
                          gint64       session_member,
                          const char  *note,
                          const char  *delegation,
                          GError     **error)
{
  gboolean is_scoring;
  gint64 session;
  g_autoptr (OcopRecord) record = load_member (db, session_member, &is_scoring, &session, error);
  gint64 is_vice_chair = 0;

  if (record == NULL ||
      !ocop_statement_scalar (db, &is_vice_chair, error,
                              "SELECT m.role = 'vice_chair' FROM session_member sm JOIN council_member m ON m.id = sm.council_member "
                              "WHERE sm.id = ?",
                              "l", session_member))
    return FALSE;
  if (delegation != NULL && !ocop_text_is_blank (delegation) && !is_vice_chair)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The chair delegates a vice-chair to lead the session, nobody else. Nothing was changed."));
  set_words (record, OCOP_SESSION_MEMBER_NOTE, note);
  set_words (record, OCOP_SESSION_MEMBER_DELEGATION, delegation);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_session_arrive:
 * @db: a connection in a transaction
 * @session_member: row id of a member in a session that is not concluded
 * @now: the moment at which the member came
 * @error: why nothing was changed
 *
 * The member came late: from now on every sheet is due, and the minutes tell when that was.
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_arrive (OcopDb      *db,
                     gint64       session_member,
                     const char  *now,
                     GError     **error)
{
  gboolean is_scoring;
  gint64 session;
  g_autoptr (OcopRecord) record = load_member (db, session_member, &is_scoring, &session, error);

  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_MEMBER_PRESENCE, "present");
  ocop_record_set_text (record, OCOP_SESSION_MEMBER_ARRIVED_AT, now);
  ocop_record_clear (record, OCOP_SESSION_MEMBER_LEFT_AT);
  if (!ocop_record_save (record, db, error))
    return FALSE;

  return !is_scoring || ocop_session_make_sheets (db, session, error);
}

/**
 * ocop_session_leave:
 * @db: a connection in a transaction
 * @session_member: row id of a member who is at a session that is not concluded
 * @now: the moment at which the member leaves
 * @error: why nothing was changed
 *
 * What the member handed in stays and counts; nothing more is due.
 *
 * Returns: whether it is kept
 */
gboolean
ocop_session_leave (OcopDb      *db,
                    gint64       session_member,
                    const char  *now,
                    GError     **error)
{
  gboolean is_scoring;
  gint64 session;
  g_autoptr (OcopRecord) record = load_member (db, session_member, &is_scoring, &session, error);
  const char *presence;

  if (record == NULL)
    return FALSE;
  presence = ocop_record_get_text (record, OCOP_SESSION_MEMBER_PRESENCE);
  if (!g_str_equal (presence, "present") && !g_str_equal (presence, "delegated"))
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Who is not there cannot leave. Nothing was changed."));
  ocop_record_set_text (record, OCOP_SESSION_MEMBER_PRESENCE, "absent");
  ocop_record_set_text (record, OCOP_SESSION_MEMBER_LEFT_AT, now);

  return ocop_record_save (record, db, error);
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
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (OcopRecord) record = NULL;
  g_autofree char *bar = NULL;

  if (head == NULL)
    return FALSE;
  steps = ocop_session_list_steps (db, session, error);
  if (steps == NULL)
    return FALSE;
  bar = ocop_session_bars_scoring (steps, head);
  if (bar != NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("%s The session was not opened for scoring."), bar);
  record = ocop_record_load (db, OCOP_KIND_SESSION, session, error);
  if (record == NULL)
    return FALSE;
  ocop_record_set_text (record, OCOP_SESSION_PHASE, "scoring");

  return ocop_record_save (record, db, error) && ocop_session_make_sheets (db, session, error);
}
