/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-list.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

static void
free_listed (gpointer data)
{
  OcopSessionListed *listed = data;

  g_free (listed->round_name);
  g_free (listed->held_on);
  g_free (listed);
}

/**
 * ocop_session_list_load:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OcopSessionListed): all sessions, by round and day
 */
GPtrArray *
ocop_session_list_load (OcopDb  *db,
                        GError **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (free_listed);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT s.id, b.year, b.ordinal, b.name, s.held_on FROM session s JOIN round b ON b.id = s.round "
                             "ORDER BY b.year, b.ordinal, s.held_on, s.id",
                             ""))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopSessionListed *listed = g_new0 (OcopSessionListed, 1);

      listed->session = ocop_statement_int64 (&statement, 0);
      listed->year = ocop_statement_int (&statement, 1);
      listed->ordinal = ocop_statement_int (&statement, 2);
      listed->round_name = ocop_statement_dup (&statement, 3);
      listed->held_on = ocop_statement_dup (&statement, 4);
      g_ptr_array_add (sessions, listed);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&sessions) : NULL;
}
