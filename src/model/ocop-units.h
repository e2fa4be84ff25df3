/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopUnit:
 * @id: row id   @code: of the official list of its time
 * @name: without its kind   @kind: key, e.g. "ward"
 * @parent: (nullable): the unit it belongs to
 * @valid_from: ISO date   @valid_to: (nullable): last day, ISO date
 */
typedef struct _OcopUnit OcopUnit;

struct _OcopUnit
{
  gint64 id;
  char *code;
  char *name;
  char *kind;
  gint64 parent_id;
  const OcopUnit *parent;
  char *valid_from;
  char *valid_to;
};

/**
 * OcopPlace:
 * @area: (nullable): the unit that breakdowns count under, %NULL if it is not known
 * @commune: (nullable): the unit itself where it is no district
 * @district: (nullable): the area where it is a district
 *
 * Where something that a record puts into a unit lies on a date.
 */
typedef struct
{
  const OcopUnit *area;
  const OcopUnit *commune;
  const OcopUnit *district;
} OcopPlace;

/* All units of a file over the years, and which follows which. */
typedef struct _OcopUnitMap OcopUnitMap;

OcopUnitMap    *ocop_unit_map_load     (OcopDb             *db,
                                        GError            **error);
void            ocop_unit_map_free     (OcopUnitMap        *self);
const OcopUnit *ocop_unit_map_get      (const OcopUnitMap  *self,
                                        gint64              id);
const OcopUnit *ocop_unit_map_on       (const OcopUnitMap  *self,
                                        gint64              id,
                                        const char         *date);
GPtrArray      *ocop_unit_map_list     (const OcopUnitMap  *self,
                                        const char         *kind,
                                        const char         *date);
const GPtrArray *ocop_unit_map_get_all (const OcopUnitMap  *self);
GPtrArray      *ocop_unit_map_areas    (const OcopUnitMap  *self,
                                        const char         *date);
OcopPlace       ocop_unit_map_place    (const OcopUnitMap  *self,
                                        gint64              id,
                                        const char         *date);
const OcopUnit *ocop_unit_get_area     (const OcopUnit     *unit,
                                        const char         *date);
gboolean        ocop_unit_is_district  (const OcopUnit     *unit);
gboolean        ocop_unit_stands_on    (const OcopUnit     *unit,
                                        const char         *date);
char           *ocop_unit_get_full_name (const OcopUnit    *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopUnitMap, ocop_unit_map_free)

G_END_DECLS
