/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-target.h"

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
  [OCOP_TARGET_PRODUCTS] = "products",
  [OCOP_TARGET_PRODUCERS] = "producers",
  [OCOP_TARGET_UNITS] = "units",
  [OCOP_TARGET_TASKS] = "tasks",
};

/**
 * ocop_target_measure_to_word:
 *
 * Returns: (transfer none): as the file keeps it
 */
const char *
ocop_target_measure_to_word (OcopTargetMeasure measure)
{
  return measure_words[measure];
}

/**
 * ocop_target_measure_from_word:
 * @word: one of the words of the field “measure”
 *
 * Returns: what is counted
 */
OcopTargetMeasure
ocop_target_measure_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (measure_words); i++)
    if (strcmp (measure_words[i], word) == 0)
      return i;

  g_assert_not_reached (); /* the table's own CHECK */
}

/**
 * ocop_assumption_free:
 * @self: (transfer full): an assumption
 */
void
ocop_assumption_free (OcopAssumption *self)
{
  g_array_unref (self->records);
  g_free (self);
}

/**
 * ocop_forecast_free:
 * @self: (transfer full): a forecast
 */
void
ocop_forecast_free (OcopForecast *self)
{
  g_ptr_array_unref (self->assumptions);
  g_free (self);
}

/**
 * ocop_target_free:
 * @self: (transfer full): a target
 */
void
ocop_target_free (OcopTargetProgress *self)
{
  g_free (self->ordinal);
  g_free (self->label);
  g_free (self->short_label);
  g_free (self->unit_of_measure);
  g_free (self->amended_by);
  g_free (self->amended_from);
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->records, g_array_unref);
  g_clear_pointer (&self->others, g_array_unref);
  g_free (self->note);
  g_clear_pointer (&self->forecast, ocop_forecast_free);
  g_free (self);
}

static void
judge (OcopTargetProgress *self)
{
  int compared = ocop_fraction_compare (self->done, self->planned);

  self->state = (self->at_most ? compared <= 0 : compared >= 0) ? OCOP_TARGET_MET : OCOP_TARGET_NOT_MET;
}

/**
 * ocop_target_set_count:
 * @self: a target   @planned: so many are planned
 * @kind: of the records counted   @records: (element-type gint64): (transfer none): their row ids
 *
 * Says what was reached, and by which records.
 */
void
ocop_target_set_count (OcopTargetProgress *self,
                       gint64              planned,
                       OcopKind            kind,
                       GArray             *records)
{
  g_clear_pointer (&self->records, g_array_unref);
  self->planned = ocop_fraction_new (planned, 1);
  self->done = ocop_fraction_new (records->len, 1);
  self->kind = kind;
  self->records = g_array_ref (records);
  judge (self);
}

/**
 * ocop_target_set_share:
 * @self: a target in percent   @planned: the share that is planned, in percent
 * @tally: what was counted and of which set; one that is empty leaves the target unknown
 *
 * Says which share was reached, by which records, and which of the set are left.
 */
void
ocop_target_set_share (OcopTargetProgress *self,
                       gint64              planned,
                       const OcopTargetTally    *tally)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_clear_pointer (&self->records, g_array_unref);
  g_clear_pointer (&self->others, g_array_unref);
  self->percent = TRUE;
  self->planned = ocop_fraction_new (planned, 1);
  self->done = ocop_fraction_new (0, 1);
  self->kind = tally->kind;
  if (tally->reference->len == 0)
    {
      self->state = OCOP_TARGET_UNKNOWN;
      return;
    }
  self->records = g_array_ref (tally->counted);
  self->others = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < tally->counted->len; i++)
    g_hash_table_add (counted, &g_array_index (tally->counted, gint64, i));
  for (guint i = 0; i < tally->reference->len; i++)
    if (!g_hash_table_contains (counted, &g_array_index (tally->reference, gint64, i)))
      g_array_append_val (self->others, g_array_index (tally->reference, gint64, i));
  self->done = ocop_fraction_new (100 * (gint64) tally->counted->len, tally->reference->len);
  judge (self);
}

/**
 * ocop_target_get_missing:
 * @self: a target whose state is known
 *
 * Returns: what is still missing to the least that was planned, in the target's unit of measure, or what is too much of what must
 *   not be more; 0 where it is met
 */
OcopFraction
ocop_target_get_missing (const OcopTargetProgress *self)
{
  int compared;

  g_return_val_if_fail (self->state != OCOP_TARGET_UNKNOWN, ocop_fraction_new (0, 1));

  compared = ocop_fraction_compare (self->done, self->planned);
  if (self->at_most ? compared <= 0 : compared >= 0)
    return ocop_fraction_new (0, 1);

  return self->at_most ? ocop_fraction_subtract (self->done, self->planned) : ocop_fraction_subtract (self->planned, self->done);
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
