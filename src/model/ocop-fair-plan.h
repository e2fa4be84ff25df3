/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-facts.h"

G_BEGIN_DECLS

/**
 * OcopFairSquare:
 * @booth: the booth   @column: @row: its place on the floor, from 1
 */
typedef struct
{
  const OcopFairBooth *booth;
  int column;
  int row;
} OcopFairSquare;

/**
 * OcopFairPlan:
 * @squares: (element-type OcopFairSquare): in the order of the facts
 * @n_columns: @n_rows: of the floor
 * @is_aisle_column: @is_aisle_row: of each, from 0: whether no booth stands in it
 *
 * Where the booths of a fair stand: at their places and, those that have none, zone by zone below the others.
 */
typedef struct
{
  GArray *squares;
  int n_columns;
  int n_rows;
  gboolean *is_aisle_column;
  gboolean *is_aisle_row;
} OcopFairPlan;

OcopFairPlan         *ocop_fair_plan_new     (const OcopFairFacts  *facts);
void                  ocop_fair_plan_free    (OcopFairPlan         *self);
const OcopFairSquare *ocop_fair_plan_find    (const OcopFairPlan   *self,
                                              gint64                booth);
const OcopFairSquare *ocop_fair_plan_step    (const OcopFairPlan   *self,
                                              const OcopFairSquare *from,
                                              int                   across,
                                              int                   down);
gboolean              ocop_fair_plan_name_at (const OcopFairPlan   *self,
                                              gint64                zone,
                                              double               *column,
                                              double               *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopFairPlan, ocop_fair_plan_free)

G_END_DECLS
