/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-target.h"

G_BEGIN_DECLS

/**
 * OcopCandidateState:
 * @OCOP_CANDIDATE_RANKED: a concluded council gave 3 stars or more
 * @OCOP_CANDIDATE_SCHEDULED: accepted, and in a session of the rest of the year
 * @OCOP_CANDIDATE_WAITING: filed, in no session yet
 * @OCOP_CANDIDATE_NEAR_RANK: ranked below 3 stars, which at most %OCOP_REACH_POINTS points would mend
 * @OCOP_CANDIDATE_NEAR_FIVE: at most %OCOP_REACH_POINTS points short of 5 stars
 * @OCOP_CANDIDATE_NONE: nothing speaks for it
 *
 * How far a product of the year's rounds is from its rank.
 */
typedef enum
{
  OCOP_CANDIDATE_RANKED,
  OCOP_CANDIDATE_SCHEDULED,
  OCOP_CANDIDATE_WAITING,
  OCOP_CANDIDATE_NEAR_RANK,
  OCOP_CANDIDATE_NEAR_FIVE,
  OCOP_CANDIDATE_NONE,
} OcopCandidateState;

/**
 * OcopCandidate:
 * @product: row id   @area: row id of its area on the day, 0 if unknown
 * @is_on_register: whether it holds a rank already
 *
 * A product with a dossier in a city round of the year.
 */
typedef struct
{
  gint64 product;
  gint64 area;
  OcopCandidateState state;
  gboolean is_on_register;
} OcopCandidate;

/**
 * OcopOutlook:
 * @candidates: (element-type OcopCandidate): one a product
 * @lapsing: (element-type gint64): products in force whose certificate ends before the year does, that no council has ranked
 *   anew and no session of the year will hear
 *
 * What the file knows of the rest of a year. Nothing is told of a session that is not concluded but that it is set.
 */
typedef struct
{
  GPtrArray *candidates;
  GArray *lapsing;
} OcopOutlook;

OcopOutlook *ocop_outlook_load     (const OcopTargetFacts  *facts,
                                    GError                **error);
void         ocop_outlook_free     (OcopOutlook            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopOutlook, ocop_outlook_free)

G_END_DECLS
