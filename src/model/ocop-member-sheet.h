/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-scoring.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopSheetWhose:
 * @OCOP_SHEET_OF_MEMBER: a council member's; these alone count
 * @OCOP_SHEET_OF_PRODUCER: the producer's own assessment
 * @OCOP_SHEET_OF_ADVISERS: the advisory team's trial score
 */
typedef enum
{
  OCOP_SHEET_OF_MEMBER,
  OCOP_SHEET_OF_PRODUCER,
  OCOP_SHEET_OF_ADVISERS,
} OcopSheetWhose;

/**
 * OcopMemberSheet:
 * @whose: who chooses on it
 * @sheet: row id; 0 where none was laid out, for the member is recused or was not there
 * @session_product: row id   @dossier: row id
 * @set: criteria set of the dossier
 * @case_no: the case the secretary fixed for the product, 0 if none is
 * @turn: scoring turn, from 1
 * @last_turn: the turn that counts; the sheet of an earlier one is only read
 * @is_submitted: whether it is handed in   @submitted_at: (nullable): the moment, UTC
 * @entered_by: (nullable): who entered it from paper   @checked_by: (nullable): who compared it with the paper
 * @is_closed: whether its session is concluded or sealed
 * @knock_out: (nullable): ground it proposes   @knock_out_reason: (nullable)
 * @choices: (array): as ocop_choices_new() makes it
 * @self: (array) (nullable): choices of the producer's own assessment, %NULL where the file holds none
 * @advisory: (array) (nullable): choices of the advisory team's trial score, %NULL where the file holds none
 * @self_remarks: (array) (nullable): by criterion, the producer's words beside the own choice
 * @remarks: (array) (nullable): by criterion, the member's remark
 * @remark: (nullable): the member's remark on the product
 *
 * One member's sheet for one product with what stands beside it.
 */
typedef struct
{
  OcopSheetWhose whose;
  gint64 sheet;
  gint64 session_product;
  gint64 dossier;
  const OcopSet *set;
  int case_no;
  int turn;
  int last_turn;
  gboolean is_submitted;
  char *submitted_at;
  char *entered_by;
  char *checked_by;
  gboolean is_closed;
  char *knock_out;
  char *knock_out_reason;
  int *choices;
  int *self;
  int *advisory;
  char **self_remarks;
  char **remarks;
  char *remark;
} OcopMemberSheet;

/* A remark on the product as a whole. */
#define OCOP_WHOLE_PRODUCT (-1)

OcopMemberSheet *ocop_member_sheet_load (OcopDb           *db,
                                         gint64            session_product,
                                         gint64            session_member,
                                         GError          **error);
OcopMemberSheet *ocop_member_sheet_load_turn (OcopDb      *db,
                                         gint64            session_product,
                                         gint64            session_member,
                                         int               turn,
                                         GError          **error);
void             ocop_member_sheet_free (OcopMemberSheet  *self);
const char      *ocop_member_sheet_get_remark (const OcopMemberSheet *self,
                                         int               criterion);

/* Inside a transaction. */
gboolean         ocop_sheet_remark      (OcopDb           *db,
                                         gint64            sheet,
                                         int               criterion,
                                         const char       *text,
                                         GError          **error);
gboolean         ocop_sheet_take_back   (OcopDb           *db,
                                         gint64            sheet,
                                         GError          **error);

/* Anywhere. */
gboolean         ocop_sheet_can_take_back (OcopDb         *db,
                                         gint64            sheet,
                                         GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopMemberSheet, ocop_member_sheet_free)

G_END_DECLS
