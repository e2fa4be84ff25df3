/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-head.h"

#include "base/ocop-error.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

static const char *const phase_keys[] = {
  [OCOP_PHASE_DRAFT] = "draft",
  [OCOP_PHASE_PREPARED] = "prepared",
  [OCOP_PHASE_OPEN] = "open",
  [OCOP_PHASE_SCORING] = "scoring",
  [OCOP_PHASE_REVIEWING] = "reviewing",
  [OCOP_PHASE_CONCLUDED] = "concluded",
  [OCOP_PHASE_SEALED] = "sealed",
};

/**
 * ocop_session_phase_to_key:
 *
 * Returns: the key of the phase in the file
 */
const char *
ocop_session_phase_to_key (OcopSessionPhase phase)
{
  g_assert (phase < G_N_ELEMENTS (phase_keys));

  return phase_keys[phase];
}

static OcopSessionPhase
phase_from_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (phase_keys); i++)
    if (g_strcmp0 (phase_keys[i], key) == 0)
      return (OcopSessionPhase) i;

  g_assert_not_reached (); /* the table's own CHECK */
}

void
ocop_session_head_free (OcopSessionHead *head)
{
  g_free (head->round_name);
  g_free (head->level);
  g_free (head->council_name);
  g_free (head->held_on);
  g_free (head->place);
  g_free (head->sent_on);
  g_free (head->rules_confirmed_at);
  g_free (head->advice);
  g_free (head->decision);
  g_free (head->decided_on);
  g_free (head->conclusion);
  g_free (head->seal);
  g_free (head);
}

#define SHEETS_SQL \
  "(SELECT count(*) FROM session_product sp JOIN sheet h ON h.session_product = sp.id " \
  " WHERE sp.session = s.id AND h.kind = 'council' AND h.turn = sp.turn"

#define HEAD_SQL \
  "SELECT s.id, b.id, c.id, b.name, b.year, b.level, c.name, s.held_on, s.place, s.phase, s.regulation, s.minimums_rule, " \
  "       s.spread_limit, s.quorum_num, s.quorum_den, s.shows_scores, d.number, d.issued_on, s.conclusion, s.seal, " \
  "       s.illustrative, (SELECT count(*) FROM session_product sp WHERE sp.session = s.id), " \
  "       (SELECT count(*) FROM session_member sm JOIN council_member m ON m.id = sm.council_member " \
  "        WHERE sm.session = s.id AND m.votes = 1), " SHEETS_SQL "), " SHEETS_SQL " AND h.state = 'submitted'), " \
  "       s.form IS 'written', coalesce (s.turns, 1), s.sent_on, s.rules_confirmed_at, s.advice " \
  "FROM session s JOIN round b ON b.id = s.round JOIN council c ON c.id = s.council " \
  "LEFT JOIN decision d ON d.id = s.decision "

static OcopSessionHead *
read_head (OcopStatement  *statement,
           GError        **error)
{
  g_autoptr (OcopSessionHead) head = g_new0 (OcopSessionHead, 1);
  gboolean known;

  head->session = ocop_statement_int64 (statement, 0);
  head->round = ocop_statement_int64 (statement, 1);
  head->council = ocop_statement_int64 (statement, 2);
  head->round_name = ocop_statement_dup (statement, 3);
  head->year = ocop_statement_int (statement, 4);
  head->level = ocop_statement_dup (statement, 5);
  head->council_name = ocop_statement_dup (statement, 6);
  head->held_on = ocop_statement_dup (statement, 7);
  head->place = ocop_statement_dup (statement, 8);
  head->phase = phase_from_key (ocop_statement_text (statement, 9));
  head->regulation = ocop_regulation_get (ocop_statement_text (statement, 10), error);
  known = ocop_minimums_from_word (ocop_statement_text (statement, 11), &head->minimums_rule);
  g_assert (known); /* the table's own CHECK */
  head->spread_limit = ocop_statement_int (statement, 12);
  head->quorum_num = ocop_statement_int (statement, 13);
  head->quorum_den = ocop_statement_int (statement, 14);
  head->shows_scores = ocop_statement_int (statement, 15) != 0;
  head->decision = ocop_statement_dup (statement, 16);
  head->decided_on = ocop_statement_dup (statement, 17);
  head->conclusion = ocop_statement_dup (statement, 18);
  head->seal = ocop_statement_dup (statement, 19);
  head->illustrative = ocop_statement_int (statement, 20) != 0;
  head->n_products = ocop_statement_int (statement, 21);
  head->n_voters = ocop_statement_int (statement, 22);
  head->n_sheets = ocop_statement_int (statement, 23);
  head->n_submitted = ocop_statement_int (statement, 24);
  head->written = ocop_statement_int (statement, 25) != 0;
  head->turns = ocop_statement_int (statement, 26);
  head->sent_on = ocop_statement_dup (statement, 27);
  head->rules_confirmed_at = ocop_statement_dup (statement, 28);
  head->advice = ocop_statement_dup (statement, 29);

  return head->regulation != NULL ? g_steal_pointer (&head) : NULL;
}

static gboolean
count_ranks (OcopSessionHead  *head,
             OcopDb           *db,
             GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  /* What a reopened session kept is no result until it is concluded again. */
  if (head->phase < OCOP_PHASE_CONCLUDED)
    return TRUE;
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT coalesce (o.rank, 0), count(*) FROM session_product sp "
                             "JOIN outcome o ON o.session_product = sp.id WHERE sp.session = ? GROUP BY 1",
                             "l", head->session))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    head->ranks[ocop_statement_int (&statement, 0)] = ocop_statement_int (&statement, 1);

  return ocop_pass_error (&local, error);
}

/**
 * ocop_session_head_load:
 * @db: a connection
 * @session: row id of a session
 * @error: %OCOP_ERROR_MISSING if it is gone
 *
 * Returns: (transfer full) (nullable): what the session is
 */
OcopSessionHead *
ocop_session_head_load (OcopDb  *db,
                        gint64   session,
                        GError **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (OcopSessionHead) head = NULL;
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, HEAD_SQL "WHERE s.id = ?", "l", session))
    return NULL;
  if (!ocop_statement_next (&statement, &local))
    {
      if (ocop_pass_error (&local, error))
        ocop_fail (error, OCOP_ERROR_MISSING, _("The session is no longer in the file."));
      return NULL;
    }
  head = read_head (&statement, error);
  if (head == NULL || !count_ranks (head, db, error))
    return NULL;

  return g_steal_pointer (&head);
}

static void
free_head (gpointer head)
{
  ocop_session_head_free (head);
}

/**
 * ocop_session_head_list:
 * @db: a connection
 * @year: year of the rounds, 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopSessionHead) (nullable): every session of the year, whatever its phase,
 *   the latest round first
 */
GPtrArray *
ocop_session_head_list (OcopDb  *db,
                        int      year,
                        GError **error)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (free_head);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             HEAD_SQL "WHERE ?1 IN (0, b.year) ORDER BY b.year DESC, b.ordinal DESC, s.held_on DESC, s.id DESC",
                             "i", year))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopSessionHead *head = read_head (&statement, error);

      if (head == NULL)
        return NULL;
      g_ptr_array_add (heads, head);
    }
  if (!ocop_pass_error (&local, error))
    return NULL;
  for (guint i = 0; i < heads->len; i++)
    if (!count_ranks (g_ptr_array_index (heads, i), db, error))
      return NULL;

  return g_steal_pointer (&heads);
}
