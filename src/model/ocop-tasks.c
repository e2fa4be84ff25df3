/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-tasks.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "store/ocop-statement.h"

#include <string.h>

static void
row_free (gpointer data)
{
  OcopTaskRow *row = data;

  g_free (row->agency);
  g_free (row->content);
  g_free (row->due_on);
  g_free (row->done_on);
  g_free (row->result);
  g_free (row->note);
  g_free (row);
}

static OcopTaskState
state_on (const char *state,
          const char *done_on,
          const char *as_of)
{
  if (strcmp (state, "done") == 0)
    return strcmp (done_on, as_of) <= 0 ? OCOP_TASK_IS_DONE : OCOP_TASK_IS_RUNNING;
  if (strcmp (state, "dropped") == 0)
    return OCOP_TASK_IS_DROPPED;

  return strcmp (state, "running") == 0 ? OCOP_TASK_IS_RUNNING : OCOP_TASK_IS_OPEN;
}

static OcopTaskRow *
read_row (OcopStatement *statement,
          const char    *as_of)
{
  OcopTaskRow *row = g_new0 (OcopTaskRow, 1);
  const char *limit;

  row->task = ocop_statement_int64 (statement, 0);
  row->agency = ocop_statement_dup (statement, 1);
  row->content = ocop_statement_dup (statement, 2);
  row->due_on = ocop_statement_dup (statement, 3);
  row->done_on = ocop_statement_dup (statement, 5);
  row->state = state_on (ocop_statement_text (statement, 4), row->done_on, as_of);
  row->result = ocop_statement_dup (statement, 6);
  row->note = ocop_statement_dup (statement, 7);
  row->documents = ocop_statement_int (statement, 8);
  row->illustrative = ocop_statement_int (statement, 9) != 0;
  row->days = row->due_on != NULL ? ocop_date_days_until (as_of, row->due_on) : 0;
  limit = row->state == OCOP_TASK_IS_DONE ? row->done_on : as_of;
  row->is_late = row->due_on != NULL && row->state != OCOP_TASK_IS_DROPPED && strcmp (row->due_on, limit) < 0;

  return row;
}

/**
 * ocop_tasks_load:
 * @db: a connection   @year: of the plan, 0 for all
 * @as_of: ISO date of the figures
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type OcopTaskRow): the tasks of the plan: what is still to be done by its date, those
 *   without one after them, then what is done or dropped
 */
GPtrArray *
ocop_tasks_load (OcopDb      *db,
                 int          year,
                 const char  *as_of,
                 GError     **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT t.id, t.agency, t.content, t.due_on, t.state, t.done_on, t.result, t.note, "
                             "       (SELECT count(*) FROM task_document WHERE task = t.id), t.illustrative "
                             "FROM task t JOIN plan p ON p.id = t.plan WHERE ?1 IN (0, p.year) "
                             "ORDER BY t.state = 'dropped', t.state = 'done' AND t.done_on <= ?2, t.due_on IS NULL, t.due_on, t.id",
                             "it", year, as_of))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    g_ptr_array_add (rows, read_row (&statement, as_of));
  if (!ocop_pass_error (&local, error))
    return NULL;

  return g_steal_pointer (&rows);
}

/**
 * ocop_tasks_count_open:
 * @tasks: (element-type OcopTaskRow): tasks
 *
 * Returns: how many are still to be done
 */
guint
ocop_tasks_count_open (GPtrArray *tasks)
{
  guint n = 0;

  for (guint i = 0; i < tasks->len; i++)
    n += ((OcopTaskRow *) g_ptr_array_index (tasks, i))->state < OCOP_TASK_IS_DONE;

  return n;
}
