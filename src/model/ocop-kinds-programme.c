/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "model/ocop-record.h"

#include <string.h>

static const OcopChoice measures[] = {
  { "recognised", N_("Products recognised in the year") },
  { "recognised_in_unit", N_("Products recognised in one unit") },
  { "recognised_each_unit", N_("Units that reach a number each") },
  { "recognised_in_units", N_("Products recognised in several units together") },
  { "to_centre", N_("Products proposed to the centre") },
  { "sales_points", N_("Sales points opened") },
  { "fairs", N_("Fairs held by the city") },
  { "fair_support", N_("Share of products supported to join fairs") },
  { "trained", N_("Share of units with trained officers") },
  { "products", N_("Products…") },
  { "producers", N_("Producers…") },
  { "units", N_("Units…") },
  { "tasks", N_("Tasks of the plan…") },
  { NULL, NULL },
};

static const OcopChoice target_unit_kinds[] = {
  { "urban_district", N_("Urban district") },
  { "rural_district", N_("Rural district") },
  { "ward", N_("Ward") },
  { "commune", N_("Commune") },
  { NULL, NULL },
};

/* What of the products is counted; of producers and units, those that have such a product. */
static const OcopChoice subsets[] = {
  { "in_force", N_("with a certificate in force on the day") },
  { "ever", N_("ever recognised") },
  { "recognised", N_("recognised for the first time in the year") },
  { "upgraded", N_("that rose to a higher rank in the year") },
  { "re_evaluated", N_("re-evaluated in the year") },
  { "lapsing", N_("whose certificate ends in the year") },
  { "withdrawn", N_("whose certificate was withdrawn") },
  { "filed", N_("with a dossier in a round of the year") },
  { "scored", N_("ranked by a council in the year") },
  { "sent", N_("whose dossier was sent to the centre in the year") },
  { "done", N_("that are done") },
  { NULL, NULL },
};

static const OcopChoice references[] = {
  { "in_force", N_("of those with a certificate in force on the day") },
  { "ever", N_("of those ever recognised") },
  { "recognised", N_("of those recognised for the first time in the year") },
  { "lapsing", N_("of those whose certificate ends in the year") },
  { "filed", N_("of those with a dossier in a round of the year") },
  { "scored", N_("of those ranked by a council in the year") },
  { "all", N_("of all") },
  { NULL, NULL },
};

/* Nothing chosen is the first. */
static const OcopChoice comparisons[] = {
  { "at_least", N_("at least so many") },
  { "at_most", N_("not more than so many") },
  { NULL, NULL },
};

static gboolean
is_measured (OcopRecord *record)
{
  return ocop_record_get_text (record, OCOP_TARGET_MEASURE) != NULL;
}

static gboolean
measure_has_plan (OcopRecord *record)
{
  return is_measured (record) == ocop_record_is_set (record, OCOP_TARGET_PLANNED);
}

static gboolean
most_is_not_less (OcopRecord *record)
{
  return !ocop_record_is_set (record, OCOP_TARGET_PLANNED_MOST) ||
         ocop_record_get_integer (record, OCOP_TARGET_PLANNED_MOST) >= ocop_record_get_integer (record, OCOP_TARGET_PLANNED);
}

static gboolean
only_figures_count (OcopRecord *record)
{
  return is_measured (record) || !ocop_record_get_flag (record, OCOP_TARGET_COUNTS);
}

static gboolean
is_composed (OcopRecord *record)
{
  static const char *const composed[] = { "products", "producers", "units", "tasks", NULL };
  const char *measure = ocop_record_get_text (record, OCOP_TARGET_MEASURE);

  return measure != NULL && g_strv_contains (composed, measure);
}

static gboolean
composed_has_subset (OcopRecord *record)
{
  return is_composed (record) == (ocop_record_get_text (record, OCOP_TARGET_SUBSET) != NULL);
}

/* Tasks are done or not; everything else is counted by its products. */
static gboolean
subset_fits_measure (OcopRecord *record)
{
  const char *subset = ocop_record_get_text (record, OCOP_TARGET_SUBSET);

  return subset == NULL || (g_strcmp0 (ocop_record_get_text (record, OCOP_TARGET_MEASURE), "tasks") == 0) ==
                               (strcmp (subset, "done") == 0);
}

static gboolean
reference_has_subset (OcopRecord *record)
{
  const char *reference = ocop_record_get_text (record, OCOP_TARGET_REFERENCE);

  if (reference == NULL)
    return TRUE;
  if (!is_composed (record))
    return FALSE;

  return strcmp (reference, "all") == 0 || g_strcmp0 (ocop_record_get_text (record, OCOP_TARGET_MEASURE), "tasks") != 0;
}

static gboolean
share_is_not_more_than_all (OcopRecord *record)
{
  return ocop_record_get_text (record, OCOP_TARGET_REFERENCE) == NULL || ocop_record_get_integer (record, OCOP_TARGET_PLANNED) <= 100;
}

static gboolean
unit_measure_has_unit (OcopRecord *record)
{
  const char *measure = ocop_record_get_text (record, OCOP_TARGET_MEASURE);

  return g_strcmp0 (measure, "recognised_in_unit") != 0 || ocop_record_is_set (record, OCOP_TARGET_UNIT);
}

static const OcopDemand target_demands[] = {
  { OCOP_TARGET_SUBSET, composed_has_subset,
    N_("Products, producers, units and tasks need which of them are counted, and nothing else has it.") },
  { OCOP_TARGET_SUBSET, subset_fits_measure, N_("Only tasks are counted by whether they are done; choose another.") },
  { OCOP_TARGET_REFERENCE, reference_has_subset,
    N_("A share can only be asked of products, producers, units or tasks; of tasks, the share of all.") },
  { OCOP_TARGET_PLANNED, share_is_not_more_than_all, N_("A share is at most 100 percent.") },
  { OCOP_TARGET_UNIT, unit_measure_has_unit, N_("Enter the unit whose products are counted.") },
  { OCOP_TARGET_PLANNED, measure_has_plan, N_("A target needs both what is counted and how many are planned; enter the other.") },
  { OCOP_TARGET_PLANNED_MOST, most_is_not_less, N_("The most that is planned is less than the least; correct one of them.") },
  { OCOP_TARGET_COUNTS, only_figures_count, N_("A line without figures cannot count as a target; enter figures or let it not count.") },
};

static const OcopField plan_fields[] = {
  FIELD (OCOP_PLAN_YEAR, "year", N_("Year"), OCOP_INTEGER, OCOP_REQUIRED, .least = 2018, .most = 2999),
  FIELD (OCOP_PLAN_NUMBER, "number", N_("Number"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_PLAN_ISSUED_ON, "issued_on", N_("Issued on"), OCOP_DATE, 0),
  FIELD (OCOP_PLAN_AUTHORITY, "authority", N_("Authority"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_PLAN_SOURCE, "source", N_("Source"), OCOP_TEXT, 0),
};
ENTITY (plan, OCOP_KIND_PLAN, N_("Plan"));

static const OcopField target_fields[] = {
  FIELD (OCOP_TARGET_PLAN, "plan", N_("Plan"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PLAN),
  FIELD (OCOP_TARGET_POSITION, "position", N_("Place in the plan"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 999),
  FIELD (OCOP_TARGET_ORDINAL, "ordinal", N_("Number"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_TARGET_LABEL, "label", N_("Target"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_TARGET_SHORT_LABEL, "short_label", N_("Short name"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_TARGET_UNIT_OF_MEASURE, "unit_of_measure", N_("Unit of measure"), OCOP_TEXT, 0),
  FIELD (OCOP_TARGET_LEVEL, "level", N_("Level"), OCOP_INTEGER, OCOP_REQUIRED, .least = 0, .most = 1),
  FIELD (OCOP_TARGET_MEASURE, "measure", N_("What is counted"), OCOP_CHOICE, 0, .choices = measures),
  FIELD (OCOP_TARGET_SUBSET, "subset", N_("Which of them"), OCOP_CHOICE, 0, .choices = subsets),
  FIELD (OCOP_TARGET_REFERENCE, "reference", N_("In percent"), OCOP_CHOICE, 0, .choices = references),
  FIELD (OCOP_TARGET_COMPARISON, "comparison", N_("Compared"), OCOP_CHOICE, 0, .choices = comparisons),
  FIELD (OCOP_TARGET_UNIT, "unit", N_("Unit"), OCOP_REF, 0, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_TARGET_UNIT_KIND, "unit_kind", N_("Kind of unit"), OCOP_CHOICE, 0, .choices = target_unit_kinds),
  FIELD (OCOP_TARGET_STARS, "stars", N_("Stars, at least"), OCOP_INTEGER, 0, .least = 3, .most = 5),
  FIELD (OCOP_TARGET_PRODUCER_TYPE, "producer_type", N_("Kind of producer"), OCOP_CHOICE, 0, .choices = ocop_producer_types),
  FIELD (OCOP_TARGET_PLANNED, "planned", N_("Planned, at least"), OCOP_INTEGER, 0, .least = 0, .most = G_MAXINT32),
  FIELD (OCOP_TARGET_PLANNED_MOST, "planned_most", N_("Planned, at most"), OCOP_INTEGER, 0, .least = 0, .most = G_MAXINT32),
  FIELD (OCOP_TARGET_COUNTS, "counts", N_("Counts as a target"), OCOP_FLAG, OCOP_REQUIRED),
  FIELD (OCOP_TARGET_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
};
ENTITY (target, OCOP_KIND_TARGET, N_("Target"), DEMANDS (target_demands));

static const OcopField doubt_fields[] = {
  FIELD (OCOP_DOUBT_YEAR, "year", N_("Year"), OCOP_INTEGER, 0, .least = 2018, .most = 2999),
  FIELD (OCOP_DOUBT_POSITION, "position", N_("Place in the list"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 999),
  FIELD (OCOP_DOUBT_SUBJECT, "subject", N_("Subject"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_DOUBT_TEXT, "text", N_("What is open"), OCOP_LINES, OCOP_REQUIRED),
};
ENTITY (doubt, OCOP_KIND_DOUBT, N_("Open doubt"));
