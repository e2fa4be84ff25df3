/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-results.h"
#include "regulation/ocop-ranking.h"
#include "regulation/ocop-scoring.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopCouncilSheet:
 * @id: row id of the sheet
 * @member: index of its member among the session's voting members
 * @turn: scoring turn, from 1
 * @submitted: whether it is handed in
 * @knock_out: (nullable): the ground of the knock-out it proposes; it then counts as received, not in the mean
 * @total: as kept in the file, -1 if none is kept
 * @digest: (nullable): as kept in the file
 * @entered_by: (nullable): who entered it from paper, %NULL where its member did
 * @checked_by: (nullable): who compared it with the paper
 * @choices: (array): as ocop_choices_new() makes it
 */
typedef struct
{
  gint64 id;
  guint member;
  int turn;
  gboolean submitted;
  int total;
  char *digest;
  char *knock_out;
  char *entered_by;
  char *checked_by;
  int *choices;
} OcopCouncilSheet;

/**
 * OcopSessionProduct:
 * @id: row id in the session   @product: row id   @dossier: row id   @producer: row id
 * @product_uid: uid of the product
 * @position: place in the session   @turn: the turn that counts, or the one that ocop_session_sheets_load_turn() was asked for
 * @last_turn: the turn that counts
 * @kind: why it is evaluated
 * @set: criteria set
 * @knock_out: (nullable): ground concluded by the council
 * @conclusion: (nullable): what the council said about it
 * @to_centre: (nullable): key of what the council says of a mean of 90 and more
 * @sheets: (element-type OcopCouncilSheet): of all turns, by turn and member
 * @current: (array): by member, the sheet of the turn that counts, %NULL where there is none
 * @recused: (array): by member, whether recused
 * @shown: (array): by member, whether others' scores of the turn were shown to the member
 */
typedef struct
{
  gint64 id;
  gint64 product;
  gint64 dossier;
  gint64 producer;
  char *product_uid;
  char *code;
  char *name;
  char *producer_name;
  int position;
  int turn;
  int last_turn;
  OcopDossierKind kind;
  const OcopSet *set;
  char *knock_out;
  char *conclusion;
  char *to_centre;
  GPtrArray *sheets;
  OcopCouncilSheet **current;
  gboolean *recused;
  gboolean *shown;
} OcopSessionProduct;

/**
 * OcopSessionVoter:
 * @id: row id in the session   @uid: uid of the council member
 * @name: (nullable): of the person, where the office said whom it sends
 * @leads: whether the member can lead the session: the chair in person, or a vice-chair in person whom the chair delegated
 * @present: whether there, in person or by a delegate; where opinions are written, whether one is asked for
 */
typedef struct
{
  gint64 id;
  char *uid;
  char *office;
  char *short_office;
  char *name;
  gboolean leads;
  gboolean present;
} OcopSessionVoter;

/**
 * OcopSessionSheets:
 * @regulation: the session's
 * @turns: scoring turns by design   @spread_limit: points that totals may lie apart
 * @written: whether opinions are written
 * @voters: (element-type OcopSessionVoter): by place in the council
 * @products: (element-type OcopSessionProduct): by place in the session
 *
 * All council sheets of a session with their choices, read at once: what results, conclusion, seal and
 * check compute from.
 */
typedef struct
{
  gint64 session;
  const OcopRegulation *regulation;
  OcopMinimums minimums_rule;
  int turns;
  int spread_limit;
  gboolean written;
  GPtrArray *voters;
  GPtrArray *products;
} OcopSessionSheets;

OcopSessionSheets *ocop_session_sheets_load    (OcopDb                    *db,
                                                gint64                     session,
                                                GError                   **error);
OcopSessionSheets *ocop_session_sheets_load_product (OcopDb               *db,
                                                gint64                     session,
                                                gint64                     only,
                                                GError                   **error);
OcopSessionSheets *ocop_session_sheets_load_turn (OcopDb                  *db,
                                                gint64                     session,
                                                int                        turn,
                                                GError                   **error);
void               ocop_session_sheets_free    (OcopSessionSheets         *self);
OcopSheetState     ocop_session_sheets_state   (const OcopSessionSheets   *self,
                                                const OcopSessionProduct  *product,
                                                guint                      member);
const int        **ocop_session_sheets_choices (const OcopSessionSheets   *self,
                                                const OcopSessionProduct  *product,
                                                guint                     *n);
OcopRanking       *ocop_session_sheets_rank    (const OcopSessionSheets   *self,
                                                const OcopSessionProduct  *product);
int                ocop_session_product_spread (const OcopSessionProduct  *product);
int                ocop_session_product_spread_of_turn (const OcopSessionProduct *product,
                                                int                        turn);
char              *ocop_session_sheets_digest  (const OcopSessionSheets   *self,
                                                const OcopSessionProduct  *product,
                                                const OcopCouncilSheet    *sheet);
char              *ocop_session_sheets_seal    (const OcopSessionSheets   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopSessionSheets, ocop_session_sheets_free)

G_END_DECLS
