/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopTargetMeasure:
 * @OCOP_TARGET_RECOGNISED: products first recognised with 3 stars or more in the year
 * @OCOP_TARGET_RECOGNISED_IN_UNIT: the same in one unit
 * @OCOP_TARGET_RECOGNISED_EACH_UNIT: how many units of a list reach a number each
 * @OCOP_TARGET_RECOGNISED_IN_UNITS: the same units counted together
 * @OCOP_TARGET_TO_CENTRE: products of 90 points or more at the city
 * @OCOP_TARGET_SALES_POINTS: sales points opened
 * @OCOP_TARGET_FAIRS: fairs that the city itself organises
 * @OCOP_TARGET_FAIR_SUPPORT: share of products wanting to join fairs that were supported, in percent
 * @OCOP_TARGET_TRAINED: share of units whose OCOP officers were trained, in percent
 *
 * What a target counts; each is computed from rows in one place.
 */
typedef enum
{
  OCOP_TARGET_RECOGNISED,
  OCOP_TARGET_RECOGNISED_IN_UNIT,
  OCOP_TARGET_RECOGNISED_EACH_UNIT,
  OCOP_TARGET_RECOGNISED_IN_UNITS,
  OCOP_TARGET_TO_CENTRE,
  OCOP_TARGET_SALES_POINTS,
  OCOP_TARGET_FAIRS,
  OCOP_TARGET_FAIR_SUPPORT,
  OCOP_TARGET_TRAINED,
} OcopTargetMeasure;

/**
 * OcopTargetState:
 * @OCOP_TARGET_UNKNOWN: nothing recorded yet: blank and "chưa có số liệu", neither 0 nor "Chưa đạt"
 * @OCOP_TARGET_MET: "Đạt"
 * @OCOP_TARGET_NOT_MET: "Chưa đạt"
 */
typedef enum
{
  OCOP_TARGET_UNKNOWN,
  OCOP_TARGET_MET,
  OCOP_TARGET_NOT_MET,
} OcopTargetState;

/**
 * OcopTargetProgress:
 * @ordinal: as the paper numbers it, "1.1", "a"; empty for a unit's line
 * @label: the target in words   @short_label: as it stands in a chart
 * @unit_of_measure: "sản phẩm", "%"
 * @level: 0 a target, 1 a reading of an ambiguous one, 2 a unit's line below a reading
 * @measure: what is counted
 * @area: row id of the unit counted, 0 if not of one unit
 * @heading: whether the row only introduces its readings and has no figures
 * @percent: whether @planned and @done are shares of a hundred
 * @planned: at least so many; in percent where @percent
 * @done: as counted; in percent where @percent; valid unless @state is unknown
 * @state: of the target
 * @counts: whether it is one of the targets of the plan ("4 of 8")
 * @note: (nullable): how it is counted, doubts
 */
typedef struct
{
  char *ordinal;
  char *label;
  char *short_label;
  char *unit_of_measure;
  int level;
  OcopTargetMeasure measure;
  gint64 area;
  gboolean heading;
  gboolean percent;
  OcopFraction planned;
  OcopFraction done;
  OcopTargetState state;
  gboolean counts;
  char *note;
} OcopTargetProgress;

/**
 * OcopPlanProgress:
 * @number: of the plan, "43/KH-UBND"   @issued_on: (nullable): ISO date   @authority: who issued it
 * @targets: (element-type OcopTargetProgress): in the order of the paper
 * @n_counting: targets that count   @n_met: of these met
 */
typedef struct
{
  char *number;
  char *issued_on;
  char *authority;
  GPtrArray *targets;
  int n_counting;
  int n_met;
} OcopPlanProgress;

OcopPlanProgress *ocop_plan_progress_load (OcopDb            *db,
                                           int                year,
                                           const char        *as_of,
                                           GError           **error);
OcopPlanProgress *ocop_plan_progress_new  (OcopDb            *db,
                                           int                year,
                                           const char        *as_of,
                                           GPtrArray         *register_rows,
                                           GError           **error);
OcopPlanProgress *ocop_plan_progress_find (OcopDb            *db,
                                           int                year,
                                           const char        *as_of,
                                           GPtrArray         *register_rows,
                                           GError           **error);
void              ocop_plan_progress_free (OcopPlanProgress  *progress);
OcopFraction      ocop_target_get_missing (const OcopTargetProgress *self);
double            ocop_target_get_rate    (const OcopTargetProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopPlanProgress, ocop_plan_progress_free)

G_END_DECLS
