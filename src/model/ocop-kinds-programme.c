/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "model/ocop-record.h"

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
  { NULL, NULL },
};

static const OcopChoice target_unit_kinds[] = {
  { "urban_district", N_("Urban district") },
  { "rural_district", N_("Rural district") },
  { "ward", N_("Ward") },
  { "commune", N_("Commune") },
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

static const OcopDemand target_demands[] = {
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
  FIELD (OCOP_TARGET_UNIT, "unit", N_("Unit"), OCOP_REF, 0, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_TARGET_UNIT_KIND, "unit_kind", N_("Kind of unit"), OCOP_CHOICE, 0, .choices = target_unit_kinds),
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
