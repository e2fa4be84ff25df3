/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-breakdown.h"
#include "model/ocop-offices.h"
#include "model/ocop-plan-progress.h"
#include "model/ocop-register.h"
#include "model/ocop-round-results.h"
#include "model/ocop-session-results.h"

G_BEGIN_DECLS

/**
 * OcopReport:
 * @scope: (nullable): what it tells of; %NULL for the whole city in @year
 * @year: of which the workbook tells
 * @as_of: ISO date of its figures
 * @city: whose decisions are annexed   @standing: whose tables these are   @council: whose score tables
 * @rows: (element-type OcopRegisterRow): the register on @as_of
 * @sessions: (element-type OcopSessionResults): of the year
 * @rounds: of the year
 * @plan: (nullable): the year's targets; %NULL where no plan is recorded or less is told of than the year and city it is for
 * @doubts: (element-type OcopDoubt): what a reader must know about the data
 * @any_illustrative: whether any figure comes from a record flagged illustrative
 *
 * All that the tables show, read once, so that no two of them can disagree.
 */
typedef struct
{
  OcopScope *scope;
  int year;
  char *as_of;
  OcopOffice *city;
  OcopOffice *standing;
  OcopOffice *council;
  GPtrArray *rows;
  OcopBreakdown *by_unit;
  OcopBreakdown *by_producer_type;
  OcopBreakdown *by_subgroup;
  GPtrArray *sessions;
  OcopYearRounds *rounds;
  OcopPlanProgress *plan;
  GPtrArray *doubts;
  gboolean any_illustrative;
} OcopReport;

OcopReport            *ocop_report_load          (OcopDb           *db,
                                                  OcopScope        *scope,
                                                  GError          **error);
void                   ocop_report_free          (OcopReport       *report);

const OcopRegisterRow *ocop_report_find_product  (const OcopReport *report,
                                                  gint64            product);
gboolean               ocop_report_has_districts (const OcopReport *report);
gboolean               ocop_report_scores_illustrative (const OcopReport *report);
gboolean               ocop_report_sessions_illustrative (const OcopReport *report);
int                    ocop_report_first_year    (const OcopReport *report);

/* A mean of no more sheets than this cannot be rounded to two decimals across a band. */
#define OCOP_SAFE_SHEETS 200

/* Facts of a session that several tables state. */
int                    ocop_session_band         (const OcopSessionResults *session,
                                                  int               rank);
char                  *ocop_line_score_format    (const OcopSessionResults *session,
                                                  const OcopResultLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopReport, ocop_report_free)

G_END_DECLS
