/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-transaction.h"

G_BEGIN_DECLS

/* What is done at a fair, each an act that comes whole or not at all: #OcopWriteFunc with the data of its structure. */

/**
 * OcopFairInvitation:
 * @fair: row id   @day: ISO date of the invitation
 * @producers: (element-type gint64): row ids of who is invited
 * @products: (element-type gint64): row ids of products that they may bring; each goes with its producer
 */
typedef struct
{
  gint64 fair;
  char *day;
  GArray *producers;
  GArray *products;
} OcopFairInvitation;

OcopFairInvitation *ocop_fair_invitation_new  (gint64               fair,
                                               const char          *day);
void                ocop_fair_invitation_free (gpointer             invitation);
gboolean            ocop_fair_invite          (OcopDb              *db,
                                               gpointer             invitation,
                                               GError             **error);

/**
 * OcopFairMove:
 * @participations: (element-type gint64): row ids
 * @field: OCOP_PARTICIPATION_WISH, OCOP_PARTICIPATION_APPROVAL or OCOP_PARTICIPATION_ATTENDANCE
 * @key: what it is to be   @day: ISO date on which it came to be   @reason: (nullable): of a refusal
 */
typedef struct
{
  GArray *participations;
  guint field;
  char *key;
  char *day;
  char *reason;
} OcopFairMove;

OcopFairMove       *ocop_fair_move_new        (guint                field,
                                               const char          *key,
                                               const char          *day,
                                               const char          *reason);
void                ocop_fair_move_free       (gpointer             move);
gboolean            ocop_fair_move            (OcopDb              *db,
                                               gpointer             move,
                                               GError             **error);

/**
 * OcopFairSeat:
 * @booth: row id   @participation: row id of who is to hold it, 0 for nobody
 */
typedef struct
{
  gint64 booth;
  gint64 participation;
} OcopFairSeat;

gboolean            ocop_fair_seat            (OcopDb              *db,
                                               gpointer             seat,
                                               GError             **error);

/**
 * OcopFairRow:
 * @fair: row id   @zone: row id, 0 for none
 * @prefix: before the numbers, "A"   @from: @to: first and last number, 1 to 999
 * @column: @row: where the first stands on the floor, @row 0 for no place   @width: booths in a row
 */
typedef struct
{
  gint64 fair;
  gint64 zone;
  char *prefix;
  int from;
  int to;
  int column;
  int row;
  int width;
} OcopFairRow;

void                ocop_fair_row_free        (gpointer             row);
gboolean            ocop_fair_lay_out         (OcopDb              *db,
                                               gpointer             row,
                                               GError             **error);

G_END_DECLS
