/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-breakdown.h"
#include "model/ocop-plan-progress.h"
#include "model/ocop-register.h"
#include "model/ocop-training.h"

G_BEGIN_DECLS

/**
 * OcopLapse:
 * @expires_on: ISO date, the last valid day
 * @days: from the date of the figures to that day
 * @rows: (element-type OcopRegisterRow): (unowned): the products whose recognition ends on it
 * @opens_on: (nullable): from when the re-evaluation can be filed, ISO date; %NULL where the decision in force on
 *   @expires_on sets none that is known
 * @closes_on: (nullable): until when it can be filed in time, ISO date
 *
 * A day on which recognitions end.
 */
typedef struct
{
  char *expires_on;
  int days;
  GPtrArray *rows;
  char *opens_on;
  char *closes_on;
} OcopLapse;

/**
 * OcopYearRanks:
 * @year: a year   @stars: products that were granted 3, 4, 5 stars in it, whether first, risen or evaluated again
 */
typedef struct
{
  int year;
  int stars[3];
} OcopYearRanks;

/**
 * OcopOverview:
 * @year: in view, 0 for all years   @as_of: ISO date of the figures
 * @rows: (element-type OcopRegisterRow): the register on @as_of
 * @n_producers: different producers on it
 * @n_in_force: @n_lapsed: @n_withdrawn: @n_unknown: products of the register by #OcopValidity
 * @by_unit: those in force by unit; where none is any more, all of the register
 * @plan: (nullable): of the year; %NULL where the file has none, and for all years
 * @bins: (element-type OcopScoreBin): means of the year's sessions, of all years where @year is 0
 * @scores_illustrative: whether any of these sessions is flagged illustrative
 * @lapses: (element-type OcopLapse): the days on which those in force end, the next first
 * @by_type: @by_group: the register by kind of producer and by product group
 * @ranks: (element-type OcopYearRanks): ranks granted by year, the first year first
 * @units: the units of the file
 * @tasks: (element-type OcopTaskRow): of the year's plan
 * @training: of the year's plan
 * @funds: (element-type OcopFundUse): sources of money of the year
 * @agenda: (element-type OcopAgendaEntry): of a year from the day of the figures on
 * @plan_year: the last year up to the one in view, or else of all, that has a plan; 0 where there is none
 * @strip_to: ISO date: the last day of the seven weeks from the day of the figures on
 *
 * What the first page tells of a year, from the functions that the workbook is made by.
 */
typedef struct
{
  int year;
  char *as_of;
  GPtrArray *rows;
  int n_producers;
  int n_in_force;
  int n_lapsed;
  int n_withdrawn;
  int n_unknown;
  OcopBreakdown *by_unit;
  OcopPlanProgress *plan;
  GArray *bins;
  gboolean scores_illustrative;
  GPtrArray *lapses;
  OcopBreakdown *by_type;
  OcopBreakdown *by_group;
  GArray *ranks;
  OcopUnitMap *units;
  GPtrArray *tasks;
  OcopTraining *training;
  GPtrArray *funds;
  GPtrArray *agenda;
  int plan_year;
  char *strip_to;
} OcopOverview;

OcopOverview *ocop_overview_load (OcopDb        *db,
                                  int            year,
                                  const char    *as_of,
                                  GError       **error);
void          ocop_overview_free (OcopOverview  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopOverview, ocop_overview_free)

G_END_DECLS
