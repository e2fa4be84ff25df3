/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopPointLine:
 * @name: of the sales point   @type: key of #ocop_sales_point_types   @state: key of #ocop_sales_point_states
 * @area: (nullable): district or commune it lies in   @address: (nullable): street address
 * @opened_on: (nullable): ISO date
 * @n_items: of its checklist, 0 where none is known   @n_met: of these met
 * @n_ocop: products of the city with a valid rank   @n_own: other goods of the city   @n_other: of other localities
 * @n_lapsed: of all goods, those with a lapsed certificate
 * @has_ocop: @has_other: whether revenue of the year is known   @ocop: @other: đồng
 * @illustrative: whether it is flagged so
 *
 * A sales point as tables and papers show it.
 */
typedef struct
{
  char *name;
  const char *type;
  const char *state;
  char *area;
  char *address;
  char *opened_on;
  int n_items;
  int n_met;
  int n_ocop;
  int n_own;
  int n_other;
  int n_lapsed;
  gboolean has_ocop;
  gboolean has_other;
  gint64 ocop;
  gint64 other;
  gboolean illustrative;
} OcopPointLine;

/**
 * OcopMeetingLine:
 * @held_on: ISO date   @name: of the meeting
 * @partner: whom the producer met, else who came
 * @producer: (nullable): %NULL where no producer is recorded
 * @result: (nullable): key of #ocop_trade_results
 * @has_value: whether a value is known   @value: đồng
 * @illustrative: whether the meeting is flagged so
 *
 * A producer at a trade meeting of the year.
 */
typedef struct
{
  char *held_on;
  char *name;
  char *partner;
  char *producer;
  const char *result;
  gboolean has_value;
  gint64 value;
  gboolean illustrative;
} OcopMeetingLine;

/**
 * OcopTradeSummary:
 * @points: (element-type OcopPointLine): those that were there on the date, in the order of names
 * @meetings: (element-type OcopMeetingLine): of the year up to the date
 * @n_in_force: products whose rank is in force   @n_nowhere: of these, sold at no running point and on no site
 * @n_online: of these, offered on the network
 * @n_few: running points of whose goods fewer than half are OCOP products of the city
 *
 * Where products are sold on a date.
 */
typedef struct
{
  GPtrArray *points;
  GPtrArray *meetings;
  int n_in_force;
  int n_nowhere;
  int n_online;
  int n_few;
} OcopTradeSummary;

OcopTradeSummary *ocop_trade_summary_load (OcopDb            *db,
                                           int                year,
                                           const char        *as_of,
                                           GError           **error);
void              ocop_trade_summary_free (OcopTradeSummary  *self);

/* As papers name them, whatever language the program speaks. */
const char       *ocop_point_type_label   (const char        *key);
const char       *ocop_point_state_label  (const char        *key);
const char       *ocop_trade_result_label (const char        *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopTradeSummary, ocop_trade_summary_free)

G_END_DECLS
