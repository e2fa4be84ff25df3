/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopFairListed:
 * @fair: row id   @name: @place: (nullable): @hosts: (nullable, a line each)
 * @kind: key of its kind   @outside: of the city   @held_by_city: counts for the plan   @year: of the plan
 * @starts_on: @ends_on: ISO dates   @n_days: days
 * @n_participants: approved   @n_attended: came   @n_booths: booths   @n_held: of these held
 * @n_returns: returns   @ocop_revenue: @other_revenue: đồng   @visitors: their sums
 * @n_contracts: contracts and memoranda   @contract_value: đồng
 * @illustrative: whether it is flagged so
 *
 * A fair in a list or a comparison; all sums are computed from the rows.
 */
typedef struct
{
  gint64 fair;
  char *name;
  char *place;
  char *hosts;
  const char *kind;
  gboolean outside;
  gboolean held_by_city;
  int year;
  char *starts_on;
  char *ends_on;
  int n_days;
  int n_participants;
  int n_attended;
  int n_booths;
  int n_held;
  int n_returns;
  gint64 ocop_revenue;
  gint64 other_revenue;
  gint64 visitors;
  int n_contracts;
  gint64 contract_value;
  gboolean illustrative;
} OcopFairListed;

GPtrArray *ocop_fair_list_load          (OcopDb                *db,
                                         int                    year,
                                         GError               **error);
GPtrArray *ocop_fair_list_load_until    (OcopDb                *db,
                                         const char            *last,
                                         GError               **error);
gboolean   ocop_fair_listed_per_day     (const OcopFairListed  *self,
                                         OcopFraction          *revenue);
gboolean   ocop_fair_listed_per_booth   (const OcopFairListed  *self,
                                         OcopFraction          *revenue);
gint64     ocop_fraction_round_to_whole (OcopFraction           fraction);

/**
 * OcopFairVisit:
 * @fair: row id   @name: the fair's   @starts_on: @ends_on: ISO dates   @outside: of the city
 * @producer: row id of who took part
 * @wish: @approval: @attendance: keys, interned   @supported: whether any support was given
 * @support: đồng   @ocop_revenue: @other_revenue: đồng   @n_returns: returns   @n_contracts: contracts and memoranda
 *
 * One participation in the history of a producer or a product.
 */
typedef struct
{
  gint64 fair;
  char *name;
  char *starts_on;
  char *ends_on;
  gboolean outside;
  gint64 producer;
  const char *wish;
  const char *approval;
  const char *attendance;
  gboolean supported;
  gint64 support;
  gint64 ocop_revenue;
  gint64 other_revenue;
  int n_returns;
  int n_contracts;
} OcopFairVisit;

GPtrArray *ocop_fair_visits_load        (OcopDb                *db,
                                         gint64                 producer,
                                         gint64                 product,
                                         GError               **error);

G_END_DECLS
