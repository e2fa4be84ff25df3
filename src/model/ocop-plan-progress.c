/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-plan-progress.h"

#include "base/ocop-error.h"
#include "model/ocop-plan-forecast.h"
#include "model/ocop-register.h"
#include "model/ocop-training.h"
#include "model/ocop-units.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

typedef OcopTargetFacts Facts;

void
ocop_plan_progress_free (OcopPlanProgress *progress)
{
  g_free (progress->number);
  g_free (progress->issued_on);
  g_free (progress->authority);
  g_ptr_array_unref (progress->targets);
  g_free (progress);
}

/* Products first recognised in the year with three stars or more; in @area, or anywhere if it is 0. One that was withdrawn since was
 * recognised all the same. */
static GArray *
take_recognised (const Facts *facts,
                 gint64       area)
{
  GArray *products = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < facts->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (facts->rows, i);

      if (row->year_first == facts->year && (area == 0 || row->area == area))
        g_array_append_val (products, row->product);
    }

  return products;
}

/* Whether there is anything to count from: a year without a single result is unknown, not zero. */
static gboolean
read_evaluated (Facts   *facts,
                GError **error)
{
  g_autoptr (GArray) recognised = take_recognised (facts, 0);
  gint64 outcomes = 0;

  if (!ocop_statement_scalar (facts->db, &outcomes, error,
                              "SELECT count(*) FROM outcome u JOIN session_product sp ON sp.id = u.session_product "
                              "JOIN session s ON s.id = sp.session JOIN round b ON b.id = s.round "
                              "WHERE b.year = ? AND b.level = 'city' AND coalesce (s.held_on, '') <= ?",
                              "it", facts->year, facts->as_of))
    return FALSE;
  facts->evaluated = outcomes > 0 || recognised->len > 0;

  return TRUE;
}

static OcopTargetProgress *
make_unit_line (const Facts    *facts,
                const OcopUnit *unit,
                gint64          planned,
                GArray         *products)
{
  OcopTargetProgress *line = g_new0 (OcopTargetProgress, 1);

  line->ordinal = g_strdup ("");
  line->label = ocop_unit_get_full_name (unit);
  line->short_label = g_strdup (unit->name);
  line->unit_of_measure = g_strdup ("sản phẩm");
  line->level = 2;
  line->measure = OCOP_TARGET_RECOGNISED_IN_UNIT;
  line->area = unit->id;
  line->planned_first = planned;
  ocop_target_set_count (line, planned, OCOP_KIND_PRODUCT, products);
  if (!facts->evaluated)
    line->state = OCOP_TARGET_UNKNOWN;

  return line;
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
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) together = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < units->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (units, i);
      g_autoptr (GArray) products = take_recognised (facts, unit->id);

      g_array_append_val (areas, unit->id);
      g_array_append_vals (together, products->data, products->len);
      if (products->len >= planned)
        g_array_append_val (reached, unit->id);
      if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT)
        g_ptr_array_add (self->targets, make_unit_line (facts, unit, planned, products));
    }

  target->areas = g_steal_pointer (&areas);
  if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT)
    ocop_target_set_count (target, units->len, OCOP_KIND_UNIT, reached);
  else
    ocop_target_set_count (target, planned, OCOP_KIND_PRODUCT, together);
  if (units->len == 0)
    target->state = OCOP_TARGET_UNKNOWN;
}

static gboolean
measure_trained (OcopTargetProgress *target,
                 const Facts        *facts,
                 gint64              planned,
                 GError            **error)
{
  g_autoptr (OcopTraining) training = ocop_training_load (facts->db, facts->units, facts->year, facts->as_of, error);
  OcopTargetTally tally = { .kind = OCOP_KIND_UNIT };

  if (training == NULL)
    return FALSE;
  tally.counted = training->trained;
  tally.reference = training->with_officers;
  ocop_target_set_share (target, planned, &tally);
  target->illustrative = training->illustrative;

  return TRUE;
}

static gboolean
measure_composed (OcopTargetProgress   *target,
                  const Facts          *facts,
                  const OcopTargetRule *rule,
                  gint64                planned,
                  GError              **error)
{
  g_auto (OcopTargetTally) tally = { 0 };

  if (!ocop_target_tally (facts, rule, &tally, error))
    return FALSE;
  if (tally.reference != NULL)
    ocop_target_set_share (target, planned, &tally);
  else
    ocop_target_set_count (target, planned, tally.kind, tally.counted);
  /* Of a file without any result nothing is known, unlike a year in which nothing was reached. */
  if (target->measure != OCOP_TARGET_TASKS && facts->rows->len == 0 && !facts->evaluated)
    target->state = OCOP_TARGET_UNKNOWN;

  return TRUE;
}

static gboolean
measure_target (OcopPlanProgress     *self,
                const Facts          *facts,
                OcopTargetProgress   *target,
                const OcopTargetRule *rule,
                const char           *unit_kind,
                gint64                planned,
                GError              **error)
{
  g_autoptr (GArray) products = NULL;

  switch (target->measure)
    {
    case OCOP_TARGET_RECOGNISED:
    case OCOP_TARGET_RECOGNISED_IN_UNIT:
      products = take_recognised (facts, target->measure == OCOP_TARGET_RECOGNISED ? 0 : target->area);
      ocop_target_set_count (target, planned, OCOP_KIND_PRODUCT, products);
      break;
    case OCOP_TARGET_RECOGNISED_EACH_UNIT:
    case OCOP_TARGET_RECOGNISED_IN_UNITS:
      measure_units (self, facts, target, unit_kind, planned);
      break;
    case OCOP_TARGET_TO_CENTRE:
      if (!ocop_target_count_to_centre (target, facts, planned, error))
        return FALSE;
      break;
    case OCOP_TARGET_TRAINED:
      return measure_trained (target, facts, planned, error);
    case OCOP_TARGET_PRODUCTS:
    case OCOP_TARGET_PRODUCERS:
    case OCOP_TARGET_UNITS:
    case OCOP_TARGET_TASKS:
      return measure_composed (target, facts, rule, planned, error);
    case OCOP_TARGET_FAIRS:
      return ocop_target_count_fairs (target, facts, planned, error);
    case OCOP_TARGET_FAIR_SUPPORT:
      return ocop_target_share_fair_support (target, facts, planned, error);
    case OCOP_TARGET_SALES_POINTS:
      return ocop_target_count_sales_points (target, facts, planned, error);
    default:
      g_assert_not_reached ();
    }
  if (!facts->evaluated)
    target->state = OCOP_TARGET_UNKNOWN;

  return TRUE;
}

/* The columns of a target, as amended on ?2. Of several amendments the last one that holds counts. */
#define TARGET_SQL \
  "SELECT t.ordinal, t.label, t.short_label, t.unit_of_measure, t.level, t.measure, coalesce (t.unit, 0), " \
  "       coalesce (t.unit_kind, ''), coalesce (t.planned, 0), t.counts, t.note, t.id, t.subset, t.reference, " \
  "       coalesce (t.stars, 0), t.producer_type, t.comparison IS 'at_most', coalesce (a.planned, t.planned, 0), " \
  "       CASE WHEN a.id IS NULL THEN t.planned_most ELSE a.planned_most END, d.number, a.valid_from " \
  "FROM target t LEFT JOIN target_amendment a ON a.target = t.id AND a.valid_from = " \
  "  (SELECT max (valid_from) FROM target_amendment WHERE target = t.id AND valid_from <= ?2) " \
  "LEFT JOIN decision d ON d.id = a.decision WHERE t.plan = ?1 ORDER BY t.position"

static gboolean
read_target (OcopPlanProgress *self,
             const Facts      *facts,
             OcopStatement    *statement,
             GError          **error)
{
  OcopTargetProgress *target = g_new0 (OcopTargetProgress, 1);
  const char *measure = ocop_statement_text (statement, 5);
  OcopTargetRule rule = { 0 };

  g_ptr_array_add (self->targets, target);
  target->ordinal = ocop_statement_dup (statement, 0);
  target->label = ocop_statement_dup (statement, 1);
  target->short_label = ocop_statement_dup (statement, 2);
  target->unit_of_measure = ocop_statement_dup (statement, 3);
  target->level = ocop_statement_int (statement, 4);
  target->area = ocop_statement_int64 (statement, 6);
  target->counts = ocop_statement_int (statement, 9) != 0;
  target->note = ocop_statement_dup (statement, 10);
  target->id = ocop_statement_int64 (statement, 11);
  target->heading = measure == NULL;
  if (target->heading)
    return TRUE;

  target->measure = ocop_target_measure_from_word (measure);
  target->percent = target->measure == OCOP_TARGET_FAIR_SUPPORT || target->measure == OCOP_TARGET_TRAINED ||
                    !ocop_statement_is_null (statement, 13);
  target->planned_first = ocop_statement_int64 (statement, 8);
  target->at_most = ocop_statement_int (statement, 16) != 0;
  target->most = ocop_statement_int64 (statement, 18);
  target->amended_by = ocop_statement_dup (statement, 19);
  target->amended_from = ocop_statement_dup (statement, 20);
  rule.measure = target->measure;
  rule.subset = ocop_statement_text (statement, 12);
  rule.reference = ocop_statement_text (statement, 13);
  rule.unit = target->area;
  rule.stars = ocop_statement_int (statement, 14);
  rule.producer_type = ocop_statement_text (statement, 15);
  target->is_in_force = g_strcmp0 (rule.subset, "in_force") == 0 && rule.stars == 0 && rule.producer_type == NULL;
  if (!measure_target (self, facts, target, &rule, ocop_statement_text (statement, 7), ocop_statement_int64 (statement, 17), error))
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
              GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, facts->db, error, TARGET_SQL, "lt", facts->plan, facts->as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!read_target (self, facts, &statement, error))
      return FALSE;
  return ocop_pass_error (&local, error);
}

static gboolean
read_plan (OcopPlanProgress *self,
           Facts            *facts,
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
  facts->plan = self->id = ocop_statement_int64 (&statement, 0);
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

  self->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) ocop_target_free);
  if (!read_plan (self, &facts, error))
    return NULL;
  facts.units = units = ocop_unit_map_load (db, error);
  if (units == NULL || !read_evaluated (&facts, error) || !read_targets (self, &facts, error) ||
      !ocop_plan_forecast (self, &facts, error))
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
