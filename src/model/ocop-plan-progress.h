/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-target.h"

G_BEGIN_DECLS

/**
 * OcopPlanProgress:
 * @id: row id of the plan
 * @number: of the plan, "43/KH-UBND"   @issued_on: (nullable): ISO date   @authority: who issued it
 * @targets: (element-type OcopTargetProgress): in the order of the paper
 * @n_counting: targets that count   @n_met: of these met
 */
typedef struct
{
  gint64 id;
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopPlanProgress, ocop_plan_progress_free)

G_END_DECLS
