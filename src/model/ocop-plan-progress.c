/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-plan-progress.h"

#include "base/ocop-error.h"
#include "model/ocop-register.h"
#include "model/ocop-units.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const measure_words[] = {
  [OCOP_TARGET_RECOGNISED] = "recognised",
  [OCOP_TARGET_RECOGNISED_IN_UNIT] = "recognised_in_unit",
  [OCOP_TARGET_RECOGNISED_EACH_UNIT] = "recognised_each_unit",
  [OCOP_TARGET_RECOGNISED_IN_UNITS] = "recognised_in_units",
  [OCOP_TARGET_TO_CENTRE] = "to_centre",
  [OCOP_TARGET_SALES_POINTS] = "sales_points",
  [OCOP_TARGET_FAIRS] = "fairs",
  [OCOP_TARGET_FAIR_SUPPORT] = "fair_support",
  [OCOP_TARGET_TRAINED] = "trained",
};

/* What is counted, gathered once for all targets. */
typedef struct
{
  OcopDb *db;
  int year;
  const char *as_of;
  GPtrArray *rows;
  OcopUnitMap *units;
  gboolean evaluated; /* anything was recognised or concluded in the year */
} Facts;

static void
target_free (gpointer data)
{
  OcopTargetProgress *target = data;

  g_free (target->ordinal);
  g_free (target->label);
  g_free (target->short_label);
  g_free (target->unit_of_measure);
  g_free (target->note);
  g_free (target);
}

void
ocop_plan_progress_free (OcopPlanProgress *progress)
{
  g_free (progress->number);
  g_free (progress->issued_on);
  g_free (progress->authority);
  g_ptr_array_unref (progress->targets);
  g_free (progress);
}

/* Products first recognised in the year with three stars or more; in @area, or anywhere if it is 0. */
static int
count_recognised (const Facts *facts,
                  gint64       area)
{
  int n = 0;

  for (guint i = 0; i < facts->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (facts->rows, i);

      if (row->year_first == facts->year && (area == 0 || row->area == area))
        n++;
    }

  return n;
}

/* Whether there is anything to count from: a year without a single result is unknown, not zero. */
static gboolean
read_evaluated (Facts   *facts,
                GError **error)
{
  gint64 outcomes = 0;

  if (!ocop_statement_scalar (facts->db, &outcomes, error,
                              "SELECT count(*) FROM outcome u JOIN session_product sp ON sp.id = u.session_product "
                              "JOIN session s ON s.id = sp.session JOIN round b ON b.id = s.round "
                              "WHERE b.year = ? AND b.level = 'city' AND coalesce (s.held_on, '') <= ?",
                              "it", facts->year, facts->as_of))
    return FALSE;
  facts->evaluated = outcomes > 0 || count_recognised (facts, 0) > 0;

  return TRUE;
}

/* A mean of 90 and more at the city is proposed by points alone, whatever minimum it misses, unless the council keeps it. */
static gboolean
count_to_centre (const Facts *facts,
                 gint64      *n,
                 GError     **error)
{
  return ocop_statement_scalar (facts->db, n, error,
                                "SELECT count(DISTINCT d.product) FROM outcome u "
                                "JOIN session_product sp ON sp.id = u.session_product JOIN dossier d ON d.id = sp.dossier "
                                "JOIN session s ON s.id = sp.session JOIN round b ON b.id = s.round "
                                "WHERE u.rank_by_points = 5 AND sp.knock_out IS NULL AND sp.to_centre IS NOT 'kept' AND b.year = ? AND b.level = 'city' "
                                "AND coalesce (s.held_on, '') <= ?",
                                "it", facts->year, facts->as_of);
}

static void
set_done (OcopTargetProgress *target,
          gint64              done,
          gint64              planned)
{
  target->planned = ocop_fraction_new (planned, 1);
  target->done = ocop_fraction_new (done, 1);
  target->state = done >= planned ? OCOP_TARGET_MET : OCOP_TARGET_NOT_MET;
}

/* Both readings of "each of the others": the units' own lines stand below the first. */
static void
measure_units (OcopPlanProgress   *self,
               const Facts        *facts,
               OcopTargetProgress *target,
               const char         *unit_kind,
               gint64              planned)
{
  g_autoptr (GPtrArray) units = ocop_unit_map_list (facts->units, unit_kind, facts->as_of);
  int reached = 0;
  int together = 0;

  for (guint i = 0; i < units->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (units, i);
      int n = count_recognised (facts, unit->id);

      together += n;
      if (n >= planned)
        reached++;
      if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT)
        {
          OcopTargetProgress *line = g_new0 (OcopTargetProgress, 1);

          line->ordinal = g_strdup ("");
          line->label = ocop_unit_get_full_name (unit);
          line->short_label = g_strdup (unit->name);
          line->unit_of_measure = g_strdup ("sản phẩm");
          line->level = 2;
          line->measure = OCOP_TARGET_RECOGNISED_IN_UNIT;
          line->area = unit->id;
          set_done (line, n, planned);
          if (!facts->evaluated)
            line->state = OCOP_TARGET_UNKNOWN;
          g_ptr_array_add (self->targets, line);
        }
    }

  if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT)
    set_done (target, reached, units->len);
  else
    set_done (target, together, planned);
  if (units->len == 0)
    target->state = OCOP_TARGET_UNKNOWN;
}

static gboolean
measure_target (OcopPlanProgress   *self,
                const Facts        *facts,
                OcopTargetProgress *target,
                const char         *unit_kind,
                gint64              planned,
                GError            **error)
{
  gint64 n = 0;

  switch (target->measure)
    {
    case OCOP_TARGET_RECOGNISED:
      set_done (target, count_recognised (facts, 0), planned);
      break;
    case OCOP_TARGET_RECOGNISED_IN_UNIT:
      set_done (target, count_recognised (facts, target->area), planned);
      break;
    case OCOP_TARGET_RECOGNISED_EACH_UNIT:
    case OCOP_TARGET_RECOGNISED_IN_UNITS:
      measure_units (self, facts, target, unit_kind, planned);
      break;
    case OCOP_TARGET_TO_CENTRE:
      if (!count_to_centre (facts, &n, error))
        return FALSE;
      set_done (target, n, planned);
      break;
    case OCOP_TARGET_SALES_POINTS:
    case OCOP_TARGET_FAIRS:
    case OCOP_TARGET_FAIR_SUPPORT:
    case OCOP_TARGET_TRAINED:
      /* The file of this version holds no fairs, sales points or courses: nothing is known of them. */
      target->planned = ocop_fraction_new (planned, 1);
      target->done = ocop_fraction_new (0, 1);
      target->state = OCOP_TARGET_UNKNOWN;
      return TRUE;
    default:
      g_assert_not_reached ();
    }
  if (!facts->evaluated)
    target->state = OCOP_TARGET_UNKNOWN;

  return TRUE;
}

static OcopTargetMeasure
measure_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (measure_words); i++)
    if (strcmp (measure_words[i], word) == 0)
      return i;

  g_assert_not_reached (); /* the table's own CHECK */
}

static gboolean
read_target (OcopPlanProgress *self,
             const Facts      *facts,
             OcopStatement    *statement,
             GError          **error)
{
  OcopTargetProgress *target = g_new0 (OcopTargetProgress, 1);
  const char *measure = ocop_statement_text (statement, 5);

  g_ptr_array_add (self->targets, target);
  target->ordinal = ocop_statement_dup (statement, 0);
  target->label = ocop_statement_dup (statement, 1);
  target->short_label = ocop_statement_dup (statement, 2);
  target->unit_of_measure = ocop_statement_dup (statement, 3);
  target->level = ocop_statement_int (statement, 4);
  target->area = ocop_statement_int64 (statement, 6);
  target->counts = ocop_statement_int (statement, 9) != 0;
  target->note = ocop_statement_dup (statement, 10);
  target->heading = measure == NULL;
  if (target->heading)
    return TRUE;

  target->measure = measure_from_word (measure);
  target->percent = target->measure == OCOP_TARGET_FAIR_SUPPORT || target->measure == OCOP_TARGET_TRAINED;
  if (!measure_target (self, facts, target, ocop_statement_text (statement, 7), ocop_statement_int64 (statement, 8), error))
    return FALSE;
  if (target->counts)
    {
      self->n_counting++;
      self->n_met += target->state == OCOP_TARGET_MET;
    }

  return TRUE;
}

static gboolean
read_targets (OcopPlanProgress *self,
              const Facts      *facts,
              gint64            plan,
              GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, facts->db, error,
                             "SELECT ordinal, label, short_label, unit_of_measure, level, measure, coalesce (unit, 0), "
                             "       coalesce (unit_kind, ''), coalesce (planned, 0), counts, note "
                             "FROM target WHERE plan = ? ORDER BY position",
                             "l", plan))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!read_target (self, facts, &statement, error))
      return FALSE;
  return ocop_pass_error (&local, error);
}

static gboolean
read_plan (OcopPlanProgress *self,
           const Facts      *facts,
           gint64           *plan,
           GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, facts->db, error, "SELECT id, number, issued_on, authority FROM plan WHERE year = ?",
                             "i", facts->year))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    {
      if (local == NULL)
        return ocop_fail (error, OCOP_ERROR_MISSING, _("The file has no plan of %d."), facts->year);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  *plan = ocop_statement_int64 (&statement, 0);
  self->number = ocop_statement_dup (&statement, 1);
  self->issued_on = ocop_statement_dup (&statement, 2);
  self->authority = ocop_statement_dup (&statement, 3);

  return TRUE;
}

/**
 * ocop_plan_progress_new:
 * @db: a connection
 * @year: year of the plan
 * @as_of: ISO date of the figures
 * @register_rows: (element-type OcopRegisterRow): the register on @as_of
 * @error: %OCOP_ERROR_MISSING if the file has no plan of the year
 *
 * The year's plan, each target with what was planned and what was done so far, counted from the rows.
 *
 * Returns: (transfer full) (nullable): the plan
 */
OcopPlanProgress *
ocop_plan_progress_new (OcopDb      *db,
                        int          year,
                        const char  *as_of,
                        GPtrArray   *register_rows,
                        GError     **error)
{
  g_autoptr (OcopPlanProgress) self = g_new0 (OcopPlanProgress, 1);
  g_autoptr (OcopUnitMap) units = NULL;
  Facts facts = { .db = db, .year = year, .as_of = as_of, .rows = register_rows };
  gint64 plan = 0;

  self->targets = g_ptr_array_new_with_free_func (target_free);
  if (!read_plan (self, &facts, &plan, error))
    return NULL;
  facts.units = units = ocop_unit_map_load (db, error);
  if (units == NULL || !read_evaluated (&facts, error) || !read_targets (self, &facts, plan, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ocop_plan_progress_load:
 * @db: a connection
 * @year: year of the plan
 * @as_of: ISO date of the figures
 * @error: %OCOP_ERROR_MISSING if the file has no plan of the year
 *
 * As ocop_plan_progress_new(), for who needs the register for nothing else.
 *
 * Returns: (transfer full) (nullable): the plan
 */
OcopPlanProgress *
ocop_plan_progress_load (OcopDb      *db,
                         int          year,
                         const char  *as_of,
                         GError     **error)
{
  g_autoptr (GPtrArray) rows = ocop_register_load (db, as_of, error);

  return rows != NULL ? ocop_plan_progress_new (db, year, as_of, rows, error) : NULL;
}

/**
 * ocop_plan_progress_find:
 * @db: a connection
 * @year: a year   @as_of: ISO date of the figures
 * @register_rows: (element-type OcopRegisterRow): the register on @as_of
 * @error: set only where the plan could not be read
 *
 * As ocop_plan_progress_new(), but a year without a plan is no error.
 *
 * Returns: (transfer full) (nullable): the plan; %NULL without an error where the file has none of the year
 */
OcopPlanProgress *
ocop_plan_progress_find (OcopDb      *db,
                         int          year,
                         const char  *as_of,
                         GPtrArray   *register_rows,
                         GError     **error)
{
  g_autoptr (GError) local = NULL;
  OcopPlanProgress *plan = ocop_plan_progress_new (db, year, as_of, register_rows, &local);

  if (local != NULL && !g_error_matches (local, OCOP_ERROR, OCOP_ERROR_MISSING))
    g_propagate_error (error, g_steal_pointer (&local));

  return plan;
}

/**
 * ocop_target_get_missing:
 * @self: a target whose state is known
 *
 * Returns: what is still missing to the least that was planned, in the target's unit of measure; 0 where it is met
 */
OcopFraction
ocop_target_get_missing (const OcopTargetProgress *self)
{
  g_return_val_if_fail (self->state != OCOP_TARGET_UNKNOWN, ocop_fraction_new (0, 1));

  if (ocop_fraction_compare (self->done, self->planned) >= 0)
    return ocop_fraction_new (0, 1);

  return ocop_fraction_subtract (self->planned, self->done);
}

/**
 * ocop_target_get_rate:
 * @self: a target whose state is known
 *
 * Returns: what was done as a share of the least that was planned, 1 for all of it; 0 where nothing is planned
 */
double
ocop_target_get_rate (const OcopTargetProgress *self)
{
  double planned = ocop_fraction_to_double (self->planned);

  g_return_val_if_fail (self->state != OCOP_TARGET_UNKNOWN, 0);

  return planned > 0 ? ocop_fraction_to_double (self->done) / planned : 0;
}
