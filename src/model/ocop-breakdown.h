/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopBreakdownBy:
 * @OCOP_BY_UNIT: district of the producer (commune where the map of the date has no districts)
 * @OCOP_BY_PRODUCER_TYPE: kind of producer
 * @OCOP_BY_SUBGROUP: product subgroup, gathered under its sector
 */
typedef enum
{
  OCOP_BY_UNIT,
  OCOP_BY_PRODUCER_TYPE,
  OCOP_BY_SUBGROUP,
} OcopBreakdownBy;

/**
 * OcopBreakdownRow:
 * @section: (nullable): heading under which the row stands (the sector), %NULL where there is none
 * @label: the row's name for a paper, "Quận Sơn Trà"
 * @key: the text by which the register's rows belong here, "Sơn Trà"
 * @unit: row id of the unit, 0 in other breakdowns
 * @in_year: products first recognised in the year with 3, 4, 5 stars
 * @all: products on the register with 3, 4, 5 stars
 * @producers: different producers on the register
 */
typedef struct
{
  char *section;
  char *label;
  char *key;
  gint64 unit;
  int in_year[3];
  int all[3];
  int producers;
} OcopBreakdownRow;

/**
 * OcopBreakdown:
 * @rows: (element-type OcopBreakdownRow): in the order of the paper
 * @in_year: sums over all products; @all: the same
 * @producers: different producers over all rows, each once, so not the sum of the rows
 * @unplaced: (element-type OcopRegisterRow): (unowned): products that belong to no row (unit unknown)
 */
typedef struct
{
  GPtrArray *rows;
  int in_year[3];
  int all[3];
  int producers;
  GPtrArray *unplaced;
} OcopBreakdown;

OcopBreakdown *ocop_breakdown_new  (OcopDb          *db,
                                    OcopBreakdownBy  by,
                                    GPtrArray       *register_rows,
                                    int              year,
                                    const char      *as_of,
                                    GError         **error);
void           ocop_breakdown_free (OcopBreakdown   *breakdown);
int            ocop_breakdown_count (const OcopBreakdown *self);
GArray        *ocop_breakdown_order (const OcopBreakdown *self,
                                     guint                most);
int            ocop_breakdown_row_count (const OcopBreakdownRow *self);

const char    *ocop_producer_type_label (const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopBreakdown, ocop_breakdown_free)

G_END_DECLS
