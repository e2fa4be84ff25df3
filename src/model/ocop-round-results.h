/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-scope.h"

G_BEGIN_DECLS

/**
 * OcopRoundRefusal:
 * @reason: why dossiers of the round were refused
 * @count: how many for this reason
 */
typedef struct
{
  char *reason;
  int count;
} OcopRoundRefusal;

/**
 * OcopRoundResults:
 * @round: row id   @name: "Đợt 1"   @note: (nullable): said in brackets after the name
 * @filed: dossiers received, -1 if unknown
 * @refused: of these refused, -1 if unknown
 * @kinds: first, upgrade, re-evaluation among those evaluated
 * @proposed: 90 points and more   @four:  @three:  @below: products by result
 * @producers: different producers
 * @decided_on: (nullable): ISO date of the decision
 * @refusals: (element-type OcopRoundRefusal)
 * @illustrative: whether the numbers of dossiers are
 * @made_up: whether the round itself is
 */
typedef struct
{
  gint64 round;
  char *name;
  char *note;
  int filed;
  int refused;
  int kinds[3];
  int proposed;
  int four;
  int three;
  int below;
  int producers;
  char *decided_on;
  GPtrArray *refusals;
  gboolean illustrative;
  gboolean made_up;
} OcopRoundResults;

/**
 * OcopYearRounds:
 * @rounds: (element-type OcopRoundResults)
 * @producers: different producers over the year, each once
 */
typedef struct
{
  GPtrArray *rounds;
  int producers;
} OcopYearRounds;

OcopYearRounds *ocop_year_rounds_load (OcopDb          *db,
                                       int              year,
                                       const char      *as_of,
                                       GError         **error);
OcopYearRounds *ocop_year_rounds_load_scope (OcopDb          *db,
                                       const OcopScope *scope,
                                       GError         **error);
void            ocop_year_rounds_free (OcopYearRounds  *rounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopYearRounds, ocop_year_rounds_free)

G_END_DECLS
