/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-plan-year.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* What of the year ?1 is taken over. A dossier is open while no session has it and nobody refused or withdrew it. */
#define TARGETS_SQL "SELECT t.id FROM target t JOIN plan p ON p.id = t.plan WHERE p.year = ?1 ORDER BY t.position"
#define TASKS_SQL \
  "SELECT t.id FROM task t JOIN plan p ON p.id = t.plan WHERE p.year = ?1 AND t.state IN ('open', 'running') ORDER BY t.due_on, t.id"
#define COUNCILS_SQL "SELECT id FROM council WHERE year = ?1 ORDER BY id"
#define MEMBERS_SQL "SELECT id FROM council_member WHERE council = ?1 ORDER BY position"
#define DOSSIERS_SQL \
  "SELECT d.id FROM dossier d JOIN round b ON b.id = d.round WHERE b.year = ?1 AND d.state IN ('received', 'returned', 'accepted') " \
  "AND NOT EXISTS (SELECT 1 FROM session_product sp WHERE sp.dossier = d.id) ORDER BY d.id"

/**
 * ocop_plan_find:
 * @db: a connection   @year: a year
 * @plan: (out): row id of its plan, 0 where there is none
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_plan_find (OcopDb      *db,
                int          year,
                gint64      *plan,
                GError     **error)
{
  return ocop_statement_scalar (db, plan, error, "SELECT coalesce ((SELECT id FROM plan WHERE year = ?), 0)", "i", year);
}

static GArray *
list_ids (OcopDb      *db,
          const char  *sql,
          gint64       of,
          GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sql, "l", of))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);

      g_array_append_val (ids, id);
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&ids) : NULL;
}

static gboolean
count_ids (OcopDb      *db,
           const char  *sql,
           int          year,
           int         *n,
           GError     **error)
{
  g_autoptr (GArray) ids = list_ids (db, sql, year, error);

  if (ids != NULL)
    *n = (int) ids->len;

  return ids != NULL;
}

/**
 * ocop_year_start_preview:
 * @db: a connection
 * @start: the years; what would be taken over is counted there
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_year_start_preview (OcopDb         *db,
                         OcopYearStart  *start,
                         GError        **error)
{
  return count_ids (db, TARGETS_SQL, start->from, &start->n_targets, error) && count_ids (db, TASKS_SQL, start->from, &start->n_tasks, error) &&
         count_ids (db, COUNCILS_SQL, start->from, &start->n_councils, error) &&
         count_ids (db, DOSSIERS_SQL, start->from, &start->n_dossiers, error);
}

static OcopRecord *
copy (OcopDb      *db,
      OcopKind     kind,
      gint64       id,
      GError     **error)
{
  g_autoptr (OcopRecord) record = ocop_record_load (db, kind, id, error);
  OcopRecord *fresh;

  if (record == NULL)
    return NULL;
  fresh = ocop_record_new (kind);
  for (guint i = 0; i < ocop_entity_get (kind)->n_fields; i++)
    ocop_record_take (fresh, record, OCOP_FIRST_FIELD (kind) + i);

  return fresh;
}

static gboolean
copy_all (OcopDb      *db,
          OcopKind     kind,
          const char  *sql,
          gint64       of,
          guint        parent,
          gint64       to,
          int         *n,
          GError     **error)
{
  g_autoptr (GArray) ids = list_ids (db, sql, of, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (OcopRecord) fresh = copy (db, kind, g_array_index (ids, gint64, i), error);

      if (fresh == NULL)
        return FALSE;
      ocop_record_set_ref (fresh, parent, to);
      if (!ocop_record_save (fresh, db, error))
        return FALSE;
    }
  *n = (int) ids->len;

  return TRUE;
}

/* The same members sit in the next year's council, until a decision says otherwise; that decision is not known yet. */
static gboolean
copy_councils (OcopDb         *db,
               OcopYearStart  *start,
               GError        **error)
{
  g_autoptr (GArray) ids = list_ids (db, COUNCILS_SQL, start->from, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 council = g_array_index (ids, gint64, i);
      g_autoptr (OcopRecord) fresh = copy (db, OCOP_KIND_COUNCIL, council, error);
      int n_members;

      if (fresh == NULL)
        return FALSE;
      ocop_record_set_integer (fresh, OCOP_COUNCIL_YEAR, start->year);
      ocop_record_clear (fresh, OCOP_COUNCIL_DECISION);
      if (!ocop_record_save (fresh, db, error) ||
          !copy_all (db, OCOP_KIND_COUNCIL_MEMBER, MEMBERS_SQL, council, OCOP_COUNCIL_MEMBER_COUNCIL, ocop_record_get_id (fresh),
                     &n_members, error))
        return FALSE;
    }
  start->n_councils = (int) ids->len;

  return TRUE;
}

/* The first round of the new year, for the level of the round that the dossiers come from. */
static gint64
make_round (OcopDb      *db,
            int          year,
            const char  *level,
            GError     **error)
{
  g_autoptr (OcopRecord) round = ocop_record_new (OCOP_KIND_ROUND);
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error,
                              "SELECT coalesce ((SELECT id FROM round WHERE year = ?1 AND level = ?2 ORDER BY ordinal LIMIT 1), 0)", "it",
                              year, level))
    return 0;
  if (id != 0)
    return id;
  ocop_record_set_integer (round, OCOP_ROUND_YEAR, year);
  ocop_record_set_integer (round, OCOP_ROUND_ORDINAL, 1);
  ocop_record_set_text (round, OCOP_ROUND_NAME, "Đợt 1");
  ocop_record_set_text (round, OCOP_ROUND_LEVEL, level);

  return ocop_record_save (round, db, error) ? ocop_record_get_id (round) : 0;
}

/* An open dossier moves on into the first round of the year: it is the same dossier. */
static gboolean
move_dossiers (OcopDb         *db,
               OcopYearStart  *start,
               GError        **error)
{
  g_autoptr (GArray) ids = list_ids (db, DOSSIERS_SQL, start->from, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (OcopRecord) dossier = ocop_record_load (db, OCOP_KIND_DOSSIER, g_array_index (ids, gint64, i), error);
      g_autoptr (OcopRecord) round = NULL;
      gint64 next;

      if (dossier == NULL)
        return FALSE;
      round = ocop_record_load (db, OCOP_KIND_ROUND, ocop_record_get_ref (dossier, OCOP_DOSSIER_ROUND), error);
      next = round != NULL ? make_round (db, start->year, ocop_record_get_text (round, OCOP_ROUND_LEVEL), error) : 0;
      if (next == 0)
        return FALSE;
      ocop_record_set_ref (dossier, OCOP_DOSSIER_ROUND, next);
      if (!ocop_record_save (dossier, db, error))
        return FALSE;
    }
  start->n_dossiers = (int) ids->len;

  return TRUE;
}

static OcopRecord *
make_plan (OcopDb              *db,
           const OcopYearStart *start,
           gint64               before,
           GError             **error)
{
  g_autoptr (OcopRecord) old = before != 0 ? ocop_record_load (db, OCOP_KIND_PLAN, before, error) : NULL;
  g_autoptr (OcopRecord) plan = ocop_record_new (OCOP_KIND_PLAN);

  if (before != 0 && old == NULL)
    return NULL;
  ocop_record_set_integer (plan, OCOP_PLAN_YEAR, start->year);
  ocop_record_set_text (plan, OCOP_PLAN_NUMBER, start->number);
  ocop_record_set_text (plan, OCOP_PLAN_AUTHORITY, start->authority != NULL ? start->authority
                                                   : old != NULL            ? ocop_record_get_text (old, OCOP_PLAN_AUTHORITY)
                                                                            : "UBND thành phố Đà Nẵng");

  return ocop_record_save (plan, db, error) ? g_steal_pointer (&plan) : NULL;
}

/**
 * ocop_year_start_write:
 * @db: a connection in a transaction
 * @data: an #OcopYearStart; what was taken over is counted there
 * @error: %OCOP_ERROR_REFUSED if the year has a plan already
 *
 * Begins a year: a plan with the targets of the one before, its tasks that are not done, the councils with their members, and the
 * dossiers still open, which move into the first round of the year. An #OcopWriteFunc: one act, taken back as one.
 *
 * Returns: whether it is begun
 */
gboolean
ocop_year_start_write (OcopDb    *db,
                       gpointer   data,
                       GError   **error)
{
  OcopYearStart *start = data;
  g_autoptr (OcopRecord) plan = NULL;
  gint64 before = 0, there = 0;

  if (!ocop_plan_find (db, start->year, &there, error) || !ocop_plan_find (db, start->from, &before, error))
    return FALSE;
  if (there != 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The file has a plan of %d already. Nothing was changed."), start->year);
  plan = make_plan (db, start, before, error);

  return plan != NULL &&
         copy_all (db, OCOP_KIND_TARGET, TARGETS_SQL, start->from, OCOP_TARGET_PLAN, ocop_record_get_id (plan), &start->n_targets, error) &&
         copy_all (db, OCOP_KIND_TASK, TASKS_SQL, start->from, OCOP_TASK_PLAN, ocop_record_get_id (plan), &start->n_tasks, error) &&
         copy_councils (db, start, error) && move_dossiers (db, start, error);
}

/**
 * ocop_year_start_free:
 * @start: (transfer full): an #OcopYearStart
 */
void
ocop_year_start_free (gpointer data)
{
  OcopYearStart *start = data;

  g_free (start->number);
  g_free (start->authority);
  g_free (start);
}
