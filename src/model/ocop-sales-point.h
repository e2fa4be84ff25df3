/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/* Where a sales point stands follows from its days; nobody enters it. */
extern const OcopChoice ocop_sales_point_states[];

/**
 * OcopPointMove:
 * @OCOP_POINT_ASSESS: a proposed point was assessed
 * @OCOP_POINT_OPEN: an assessed point opens
 * @OCOP_POINT_CLOSE: a point is given up or closes
 * @OCOP_POINT_REOPEN: a point closed goes on as it was before
 *
 * What can happen to a sales point.
 */
typedef enum
{
  OCOP_POINT_ASSESS,
  OCOP_POINT_OPEN,
  OCOP_POINT_CLOSE,
  OCOP_POINT_REOPEN,
  OCOP_N_POINT_MOVES
} OcopPointMove;

const char *ocop_sales_point_get_state  (OcopRecord     *point,
                                         const char     *day);
gboolean    ocop_sales_point_allows     (const char     *state,
                                         OcopPointMove   move);
gboolean    ocop_sales_point_move       (OcopDb         *db,
                                         gint64          point,
                                         OcopPointMove   move,
                                         const char     *day,
                                         const char     *reason,
                                         GError        **error);

/**
 * OcopPointCheck:
 * @point: @item: row ids of the sales point and of the item of its checklist
 * @result: a key of #ocop_check_results
 * @day: ISO date on which it was looked at   @inspector: (nullable): office that did
 */
typedef struct
{
  gint64 point;
  gint64 item;
  const char *result;
  const char *day;
  const char *inspector;
} OcopPointCheck;

gboolean    ocop_sales_point_check_item (OcopDb               *db,
                                         const OcopPointCheck *check,
                                         GError              **error);

/**
 * OcopPointMonth:
 * @point: row id of the sales point   @year: @month: which month
 * @field: %OCOP_SALES_POINT_MONTH_OCOP or %OCOP_SALES_POINT_MONTH_OTHER
 * @is_known: whether there is a figure; else it is taken out
 * @value: đồng
 */
typedef struct
{
  gint64 point;
  int year;
  int month;
  guint field;
  gboolean is_known;
  gint64 value;
} OcopPointMonth;

gboolean    ocop_sales_point_set_month  (OcopDb               *db,
                                         const OcopPointMonth *figure,
                                         GError              **error);


G_END_DECLS
