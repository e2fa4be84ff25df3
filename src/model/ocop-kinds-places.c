/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "model/ocop-record.h"

#include <string.h>

const OcopChoice ocop_unit_types[] = {
  { "city", N_("City") },
  { "urban_district", N_("Urban district") },
  { "rural_district", N_("Rural district") },
  { "ward", N_("Ward") },
  { "commune", N_("Commune") },
  { "township", N_("Township") },
  { "special_zone", N_("Special zone") },
  { NULL, NULL },
};

static const OcopChoice extents[] = {
  { "whole", N_("All of it") },
  { "part", N_("A part of it") },
  { NULL, NULL },
};

static const OcopChoice office_roles[] = {
  { "city", N_("City People's Committee") },
  { "standing", N_("Standing agency of the programme") },
  { "council", N_("City council") },
  { NULL, NULL },
};

static gboolean
ends_after_begin (OcopRecord *record,
                  guint       from_field,
                  guint       to_field)
{
  const char *from = ocop_record_get_text (record, from_field);
  const char *to = ocop_record_get_text (record, to_field);

  return from == NULL || to == NULL || strcmp (to, from) >= 0;
}

static gboolean
unit_ends_after_begin (OcopRecord *record)
{
  return ends_after_begin (record, OCOP_UNIT_VALID_FROM, OCOP_UNIT_VALID_TO);
}

static const OcopDemand unit_demands[] = {
  { OCOP_UNIT_VALID_TO, unit_ends_after_begin, N_("The last day lies before the first; correct one of them.") },
};

static gboolean
office_ends_after_begin (OcopRecord *record)
{
  return ends_after_begin (record, OCOP_OFFICE_VALID_FROM, OCOP_OFFICE_VALID_TO);
}

static const OcopDemand office_demands[] = {
  { OCOP_OFFICE_VALID_TO, office_ends_after_begin, N_("The last day lies before the first; correct one of them.") },
};

static const OcopField unit_fields[] = {
  FIELD (OCOP_UNIT_CODE, "code", N_("Code"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED),
  FIELD (OCOP_UNIT_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_UNIT_TYPE, "kind", N_("Kind of unit"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_unit_types),
  FIELD (OCOP_UNIT_PARENT, "parent", N_("Belongs to"), OCOP_REF, 0, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_UNIT_VALID_FROM, "valid_from", N_("In being from"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_UNIT_VALID_TO, "valid_to", N_("In being until"), OCOP_DATE, 0),
};
ENTITY (unit, OCOP_KIND_UNIT, N_("Administrative unit"), DEMANDS (unit_demands));

static const OcopField unit_follow_fields[] = {
  FIELD (OCOP_UNIT_FOLLOW_OLD, "old_unit", N_("Former unit"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_UNIT_FOLLOW_NEW, "new_unit", N_("Unit that follows it"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_UNIT_FOLLOW_EXTENT, "extent", N_("How much of it"), OCOP_CHOICE, OCOP_REQUIRED, .choices = extents),
  FIELD (OCOP_UNIT_FOLLOW_SOURCE, "source", N_("Source"), OCOP_TEXT, OCOP_REQUIRED),
};
ENTITY (unit_follow, OCOP_KIND_UNIT_FOLLOW, N_("Succession of units"));

static const OcopField office_fields[] = {
  FIELD (OCOP_OFFICE_ROLE, "role", N_("Role"), OCOP_CHOICE, OCOP_REQUIRED, .choices = office_roles),
  FIELD (OCOP_OFFICE_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_OFFICE_SUPERIOR, "superior", N_("Superior agency"), OCOP_TEXT, 0),
  FIELD (OCOP_OFFICE_HEADING, "heading", N_("Head of papers"), OCOP_LINES, OCOP_REQUIRED),
  FIELD (OCOP_OFFICE_PLACE, "place", N_("Place of papers"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_OFFICE_VALID_FROM, "valid_from", N_("In being from"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_OFFICE_VALID_TO, "valid_to", N_("In being until"), OCOP_DATE, 0),
};
ENTITY (office, OCOP_KIND_OFFICE, N_("Office"), DEMANDS (office_demands));
