/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "model/ocop-register.h"
#include "model/ocop-scope.h"
#include "regulation/ocop-ranking.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopSheetState:
 * @OCOP_SHEET_NOT_STARTED: due, nothing ticked
 * @OCOP_SHEET_IN_PROGRESS: due, not submitted
 * @OCOP_SHEET_SUBMITTED: counts
 * @OCOP_SHEET_ABSENT: the member was not there; nothing is due ("V")
 * @OCOP_SHEET_RECUSED: conflict of interest; due and explained ("XĐ")
 * @OCOP_SHEET_KNOCKED_OUT: received, proposes to stop the evaluation; not in the mean ("L")
 *
 * The state of one member's sheet for one product. None of them is a score of 0.
 */
typedef enum
{
  OCOP_SHEET_NOT_STARTED,
  OCOP_SHEET_IN_PROGRESS,
  OCOP_SHEET_SUBMITTED,
  OCOP_SHEET_ABSENT,
  OCOP_SHEET_RECUSED,
  OCOP_SHEET_KNOCKED_OUT,
} OcopSheetState;

/**
 * OcopResultCell:
 * @state: of the sheet
 * @turn: scoring turn of the sheet that counts, from 1
 * @total: points, where submitted
 * @parts: points of parts A, B, C, where submitted
 * @digest: (nullable): SHA-256 of the submitted sheet, 64 hex digits
 * @choices: (array) (nullable): by criterion of the line's set, the option chosen; %NULL unless submitted
 * @remarks: (array) (nullable): by criterion, what the member wrote beside it, and last on the product as a whole; %NULL where
 *   nothing is written
 */
typedef struct
{
  OcopSheetState state;
  int turn;
  int total;
  int parts[3];
  char *digest;
  int *choices;
  char **remarks;
} OcopResultCell;

/**
 * OcopResultMember:
 * @member: row id in the session
 * @office: name of the office, "Sở Nông nghiệp và Phát triển nông thôn"
 * @short_office: as it heads a column, "Sở NN và PTNT"
 */
typedef struct
{
  gint64 member;
  char *office;
  char *short_office;
} OcopResultMember;

/**
 * OcopResultLine:
 * @product: row id   @producer: row id   @position: place in the session, from 1
 * @code: (nullable)  @name:  @producer_name:
 * @set: (nullable): criteria set by which it is scored
 * @cells: (array): one a voting member, in the order of the members
 * @sheets: submitted sheets of the turn that counts
 * @sum: sum of their totals   @part_sums: of their parts
 * @spread: largest total less smallest
 * @turn: the scoring turn that counts, from 1   @spread_before: spread of the turn before it, 0 at the first
 * @kind: why it is evaluated
 * @has_rank: whether there is a rank (at least one sheet, no knock-out concluded)
 * @rank_by_points: 1 to 5   @rank: 1 to 5, after minimums
 * @knocked_out: (nullable): ground concluded by the council, %NULL if there is none
 * @is_kept: whether the council does not propose it to the centre, though it has 90 points and more
 * @minimums: (nullable): sentence on the minimums missed, %NULL where none is missed
 */
typedef struct
{
  gint64 product;
  gint64 producer;
  int position;
  char *code;
  char *name;
  char *producer_name;
  const OcopSet *set;
  OcopResultCell *cells;
  int sheets;
  int sum;
  int part_sums[3];
  int spread;
  int turn;
  int spread_before;
  OcopDossierKind kind;
  gboolean has_rank;
  int rank_by_points;
  int rank;
  gboolean is_kept;
  char *knocked_out;
  char *minimums;
} OcopResultLine;

/**
 * OcopSessionResults:
 * @session: row id
 * @title: e.g. "Đợt 1 năm 2021"   @round: row id of the round  @round_name: e.g. "Đợt 1"
 * @held_on: (nullable): ISO date  @council: name of the council
 * @regulation: id   @regulation_title: as papers name it, "Quyết định số 1048/QĐ-TTg"
 * @has_minimums: whether the regulation marks star minimums at all
 * @part_max: maxima of A, B, C   @bands: least points of each rank, by the rank
 * @spread_limit: points
 * @minimums_rule: OcopMinimums of the session
 * @decision: (nullable): number of the decision that followed  @decided_on: (nullable): ISO date
 * @seal: (nullable): 64 hex digits once sealed
 * @illustrative: whether its sheets are flagged so
 * @members: (element-type OcopResultMember): who may vote
 * @lines: (element-type OcopResultLine)
 */
typedef struct
{
  gint64 session;
  char *title;
  gint64 round;
  char *round_name;
  char *held_on;
  char *council;
  char *regulation;
  char *regulation_title;
  gboolean has_minimums;
  int part_max[3];
  int bands[6];
  int spread_limit;
  OcopMinimums minimums_rule;
  char *decision;
  char *decided_on;
  char *seal;
  gboolean illustrative;
  GPtrArray *members;
  GPtrArray *lines;
} OcopSessionResults;

GPtrArray          *ocop_session_results_of_year (OcopDb              *db,
                                                  int                  year,
                                                  const char          *as_of,
                                                  GError             **error);
GPtrArray          *ocop_session_results_of_scope (OcopDb             *db,
                                                  const OcopScope     *scope,
                                                  GError             **error);
OcopSessionResults *ocop_session_results_load    (OcopDb              *db,
                                                  gint64               session,
                                                  GError             **error);
void                ocop_session_results_free    (OcopSessionResults  *results);
OcopFraction        ocop_line_mean               (const OcopResultLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopSessionResults, ocop_session_results_free)

G_END_DECLS
