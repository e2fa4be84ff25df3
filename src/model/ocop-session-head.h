/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-ranking.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopSessionPhase:
 * @OCOP_PHASE_DRAFT: council, products and rules are being put together
 * @OCOP_PHASE_PREPARED: nothing is missing any more
 * @OCOP_PHASE_OPEN: attendance is taken
 * @OCOP_PHASE_SCORING: members score
 * @OCOP_PHASE_REVIEWING: what lies apart is discussed and scored again
 * @OCOP_PHASE_CONCLUDED: ranks are kept, sheets are closed
 * @OCOP_PHASE_SEALED: nothing changes any more
 *
 * How far a session is, in the order of the words of the field “phase”.
 */
typedef enum
{
  OCOP_PHASE_DRAFT,
  OCOP_PHASE_PREPARED,
  OCOP_PHASE_OPEN,
  OCOP_PHASE_SCORING,
  OCOP_PHASE_REVIEWING,
  OCOP_PHASE_CONCLUDED,
  OCOP_PHASE_SEALED,
} OcopSessionPhase;

/**
 * OcopSessionHead:
 * @session: @round: @council: row ids
 * @level: key of the round's level, "city"
 * @held_on: (nullable): ISO date   @place: (nullable)
 * @regulation: its criteria sets and bands
 * @decision: (nullable): number of the decision that followed   @decided_on: (nullable): ISO date
 * @conclusion: (nullable): of the chair   @seal: (nullable): 64 hex digits
 * @written: whether members give their opinions in writing instead of meeting; there is no attendance then and no quorum
 * @turns: scoring turns by design, 1 and more: results of an earlier one do not count
 * @sent_on: (nullable): ISO date on which the members had the dossiers
 * @rules_confirmed_at: (nullable): moment at which the chair confirmed the rules
 * @advice: (nullable): report of the advisory team
 * @n_products: products in its list   @n_voters: members who may vote
 * @n_sheets: council sheets of the turns that count   @n_submitted: of these, handed in
 * @ranks: by the number of stars, products with that rank; [0] counts those without one. All 0 before the conclusion
 *
 * What a session is, without its sheets.
 */
typedef struct
{
  gint64 session;
  gint64 round;
  gint64 council;
  char *round_name;
  int year;
  char *level;
  char *council_name;
  char *held_on;
  char *place;
  OcopSessionPhase phase;
  const OcopRegulation *regulation;
  OcopMinimums minimums_rule;
  int spread_limit;
  int quorum_num;
  int quorum_den;
  gboolean shows_scores;
  gboolean written;
  int turns;
  char *sent_on;
  char *rules_confirmed_at;
  char *advice;
  char *decision;
  char *decided_on;
  char *conclusion;
  char *seal;
  gboolean illustrative;
  int n_products;
  int n_voters;
  int n_sheets;
  int n_submitted;
  int ranks[OCOP_MAX_STARS + 1];
} OcopSessionHead;

OcopSessionHead *ocop_session_head_load    (OcopDb           *db,
                                            gint64            session,
                                            GError          **error);
GPtrArray       *ocop_session_head_list    (OcopDb           *db,
                                            int               year,
                                            GError          **error);
void             ocop_session_head_free    (OcopSessionHead  *head);
const char      *ocop_session_phase_to_key (OcopSessionPhase  phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopSessionHead, ocop_session_head_free)

G_END_DECLS
