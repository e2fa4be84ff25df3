/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-plan-forecast.h"

#include "model/ocop-outlook.h"
#include "model/ocop-training.h"

#include <string.h>

/* A forecast is the figure of today with what is known of the rest of the year: nothing is extrapolated. */

static GArray *
new_ids (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static OcopForecast *
get_forecast (OcopTargetProgress *target)
{
  if (target->forecast != NULL)
    return target->forecast;
  target->forecast = g_new0 (OcopForecast, 1);
  target->forecast->expected = target->done;
  target->forecast->assumptions = g_ptr_array_new_with_free_func ((GDestroyNotify) ocop_assumption_free);

  return target->forecast;
}

/* What is assumed of several units stands together. */
static void
assume (OcopTargetProgress *target,
        OcopAssumptionKind  kind,
        const GArray       *records)
{
  OcopForecast *forecast;
  OcopAssumption *assumption = NULL;

  if (records->len == 0)
    return;
  forecast = get_forecast (target);
  for (guint i = 0; i < forecast->assumptions->len && assumption == NULL; i++)
    if (((OcopAssumption *) g_ptr_array_index (forecast->assumptions, i))->kind == kind)
      assumption = g_ptr_array_index (forecast->assumptions, i);
  if (assumption == NULL)
    {
      assumption = g_new0 (OcopAssumption, 1);
      assumption->kind = kind;
      assumption->records = new_ids ();
      g_ptr_array_add (forecast->assumptions, assumption);
    }
  g_array_append_vals (assumption->records, records->data, records->len);
}

/* Candidates of a state, in a unit or anywhere; those without a rank alone where they are to be recognised for the first time. */
static GArray *
pick (const OcopOutlook *outlook,
      OcopCandidateState state,
      gint64             area,
      gboolean           is_first)
{
  GArray *ids = new_ids ();

  for (guint i = 0; i < outlook->candidates->len; i++)
    {
      const OcopCandidate *candidate = g_ptr_array_index (outlook->candidates, i);

      if (candidate->state == state && (area == 0 || candidate->area == area) && (!is_first || !candidate->is_on_register))
        g_array_append_val (ids, candidate->product);
    }

  return ids;
}

static void
add_expected (OcopTargetProgress *target,
              int                 more)
{
  if (target->forecast != NULL)
    target->forecast->expected = ocop_fraction_add (target->forecast->expected, ocop_fraction_new (more, 1));
}

/* Products that are recognised for the first time: what was ranked and what a session will hear is expected to be recognised. */
static void
forecast_recognised (OcopTargetProgress *target,
                     const OcopOutlook  *outlook,
                     gint64              area)
{
  g_autoptr (GArray) ranked = pick (outlook, OCOP_CANDIDATE_RANKED, area, TRUE);
  g_autoptr (GArray) scheduled = pick (outlook, OCOP_CANDIDATE_SCHEDULED, area, TRUE);
  g_autoptr (GArray) waiting = pick (outlook, OCOP_CANDIDATE_WAITING, area, TRUE);
  g_autoptr (GArray) in_reach = pick (outlook, OCOP_CANDIDATE_NEAR_RANK, area, TRUE);

  assume (target, OCOP_ASSUME_RANKED, ranked);
  assume (target, OCOP_ASSUME_SCHEDULED, scheduled);
  add_expected (target, (int) (ranked->len + scheduled->len));
  assume (target, OCOP_ASSUME_WAITING, waiting);
  assume (target, OCOP_ASSUME_IN_REACH, in_reach);
}

/* Of the units' own lines below a reading: how many will reach their number. */
static void
forecast_each_unit (OcopPlanProgress *self,
                    guint             index)
{
  OcopTargetProgress *target = g_ptr_array_index (self->targets, index);
  int expected = 0;

  for (guint i = index + 1; i < self->targets->len; i++)
    {
      const OcopTargetProgress *line = g_ptr_array_index (self->targets, i);

      if (line->level < 2)
        break;
      expected += ocop_fraction_compare (line->forecast != NULL ? line->forecast->expected : line->done, line->planned) >= 0;
      for (guint k = 0; line->forecast != NULL && k < line->forecast->assumptions->len; k++)
        {
          const OcopAssumption *assumption = g_ptr_array_index (line->forecast->assumptions, k);

          assume (target, assumption->kind, assumption->records);
        }
    }
  if (target->forecast != NULL)
    target->forecast->expected = ocop_fraction_new (expected, 1);
}

static void
forecast_to_centre (OcopTargetProgress *target,
                    const OcopOutlook  *outlook)
{
  g_autoptr (GArray) near = pick (outlook, OCOP_CANDIDATE_NEAR_FIVE, 0, FALSE);

  assume (target, OCOP_ASSUME_IN_REACH, near);
}

static void
forecast_trained (OcopTargetProgress *target,
                  const OcopTraining *training)
{
  assume (target, OCOP_ASSUME_ENROLLED, training->enrolled);
  if (target->forecast != NULL)
    target->forecast->expected = ocop_fraction_new (100 * (gint64) (training->trained->len + training->enrolled->len),
                                                    training->with_officers->len);
}

/* Certificates in force lose those that end before the year does, unless something renews them, and gain what is to come. */
static void
forecast_in_force (OcopTargetProgress *target,
                   const OcopOutlook  *outlook)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) lapsing = new_ids ();

  for (guint i = 0; i < target->records->len; i++)
    g_hash_table_add (counted, &g_array_index (target->records, gint64, i));
  for (guint i = 0; i < outlook->lapsing->len; i++)
    if (g_hash_table_contains (counted, &g_array_index (outlook->lapsing, gint64, i)))
      g_array_append_val (lapsing, g_array_index (outlook->lapsing, gint64, i));
  forecast_recognised (target, outlook, target->area);
  assume (target, OCOP_ASSUME_LAPSING, lapsing);
  add_expected (target, -(int) lapsing->len);
}

static gboolean
forecast_target (OcopPlanProgress      *self,
                 guint                  index,
                 const OcopTargetFacts *facts,
                 const OcopOutlook     *outlook,
                 GError               **error)
{
  OcopTargetProgress *target = g_ptr_array_index (self->targets, index);
  g_autoptr (OcopTraining) training = NULL;

  if (target->heading || target->records == NULL)
    return TRUE;
  switch (target->measure)
    {
    case OCOP_TARGET_RECOGNISED:
    case OCOP_TARGET_RECOGNISED_IN_UNIT:
      forecast_recognised (target, outlook, target->area);
      break;
    case OCOP_TARGET_RECOGNISED_IN_UNITS:
      for (guint i = 0; i < target->areas->len; i++)
        forecast_recognised (target, outlook, g_array_index (target->areas, gint64, i));
      break;
    case OCOP_TARGET_RECOGNISED_EACH_UNIT:
      forecast_each_unit (self, index);
      break;
    case OCOP_TARGET_TO_CENTRE:
      forecast_to_centre (target, outlook);
      break;
    case OCOP_TARGET_TRAINED:
      training = ocop_training_load (facts->db, facts->units, facts->year, facts->as_of, error);
      if (training == NULL)
        return FALSE;
      forecast_trained (target, training);
      break;
    case OCOP_TARGET_PRODUCTS:
      if (!target->percent && target->is_in_force)
        forecast_in_force (target, outlook);
      break;
    case OCOP_TARGET_SALES_POINTS:
    case OCOP_TARGET_FAIRS:
    case OCOP_TARGET_FAIR_SUPPORT:
    case OCOP_TARGET_PRODUCERS:
    case OCOP_TARGET_UNITS:
    case OCOP_TARGET_TASKS:
    default:
      break;
    }

  return TRUE;
}

/**
 * ocop_plan_forecast:
 * @self: a plan, its targets measured
 * @facts: what they were counted from
 * @error: return location
 *
 * Adds to each target what it will come to by the end of the year, where something in the file speaks of it. A year that is
 * over has no forecast.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_plan_forecast (OcopPlanProgress      *self,
                    const OcopTargetFacts *facts,
                    GError               **error)
{
  g_autofree char *last_day = g_strdup_printf ("%04d-12-31", facts->year);
  g_autoptr (OcopOutlook) outlook = NULL;

  if (strcmp (facts->as_of, last_day) >= 0)
    return TRUE;
  outlook = ocop_outlook_load (facts, error);
  if (outlook == NULL)
    return FALSE;
  /* From below: a reading sums up the lines of its units. */
  for (guint i = self->targets->len; i > 0; i--)
    if (!forecast_target (self, i - 1, facts, outlook, error))
      return FALSE;

  return TRUE;
}
