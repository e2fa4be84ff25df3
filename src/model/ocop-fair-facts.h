/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "store/ocop-changes.h"

G_BEGIN_DECLS

/**
 * OcopFairProduct:
 * @id: row id of the participation_product   @product: row id of the product   @name: its name
 * @stars: rank it held on the fair's first day, 0 for none
 * @certificate: state of its recognition on that day, a key of the lists: "valid", "lapsing", "lapsed", "withdrawn", "unknown", "none"
 */
typedef struct
{
  gint64 id;
  gint64 product;
  char *name;
  int stars;
  const char *certificate;
} OcopFairProduct;

/**
 * OcopFairParticipant:
 * @id: row id of the participation   @producer: row id   @name: the producer's   @short_name: where there is little room
 * @unit: row id of its unit, 0 if unknown
 * @wish: @approval: @attendance: keys of the choices of the participation, interned
 * @invited_on: @wished_on: @decided_on: (nullable): ISO dates   @reason: (nullable): of a refusal
 * @products: (element-type OcopFairProduct): what it brings
 * @n_supports: supports given   @support: what they come to in đồng   @supports: (nullable): what they were, in words
 * @booths: (nullable): numbers of its booths, "A2, A3"   @n_booths: how many
 * @n_returns: returns of a day   @ocop_revenue: @other_revenue: in đồng   @visitors: their sums
 * @n_other: @n_visitors: returns that say other revenue and visitors; where none does the sum is not known, not 0
 * @n_contracts: contracts and memoranda
 */
typedef struct
{
  gint64 id;
  gint64 producer;
  char *name;
  char *short_name;
  gint64 unit;
  const char *wish;
  const char *approval;
  const char *attendance;
  char *invited_on;
  char *wished_on;
  char *decided_on;
  char *reason;
  GPtrArray *products;
  int n_supports;
  gint64 support;
  char *supports;
  char *booths;
  int n_booths;
  int n_returns;
  gint64 ocop_revenue;
  gint64 other_revenue;
  gint64 visitors;
  int n_other;
  int n_visitors;
  int n_contracts;
} OcopFairParticipant;

/**
 * OcopFairBooth:
 * @id: row id   @number: its number   @zone: row id of its zone, 0 for none
 * @column: @row: its place on the floor, 0 where it has none
 * @holder: (nullable): who holds it
 */
typedef struct
{
  gint64 id;
  char *number;
  gint64 zone;
  int column;
  int row;
  const OcopFairParticipant *holder;
} OcopFairBooth;

typedef struct
{
  gint64 id;
  char *name;
  char *goods; /* (nullable) */
} OcopFairZone;

/**
 * OcopFairFunnel:
 *
 * How many producers of a fair came how far; each line is part of the one before it, but for those who came unsupported.
 */
typedef struct
{
  int invited;
  int wanting;
  int approved;
  int supported;
  int attended;
  int absent;
} OcopFairFunnel;

/**
 * OcopFairFacts:
 * @record: the fair   @n_days: its days   @days: (array zero-terminated=1): ISO dates
 * @participants: (element-type OcopFairParticipant): by name
 * @zones: (element-type OcopFairZone): in their order   @booths: (element-type OcopFairBooth): by zone and number
 * @funnel: how far its producers came
 * @n_products: products brought by who was approved   @n_held: booths that have a holder
 * @budget: all lines of it in đồng   @n_budget: lines
 * @support: all supports in đồng
 * @ocop_revenue: @other_revenue: đồng   @visitors: sums of all returns   @n_returns: returns
 * @n_other: @n_visitors: returns that say other revenue and visitors; where none does the sum is not known, not 0
 * @n_contracts: contracts   @n_memoranda: memoranda   @contract_value: what is said of their value in đồng
 *
 * Everything of one fair. All totals are computed from the rows.
 */
typedef struct
{
  OcopRecord *record;
  int n_days;
  GStrv days;
  GPtrArray *participants;
  GHashTable *participants_by_id;
  GPtrArray *zones;
  GPtrArray *booths;
  OcopFairFunnel funnel;
  int n_products;
  int n_held;
  gint64 budget;
  int n_budget;
  gint64 support;
  gint64 ocop_revenue;
  gint64 other_revenue;
  gint64 visitors;
  int n_returns;
  int n_other;
  int n_visitors;
  int n_contracts;
  int n_memoranda;
  gint64 contract_value;
} OcopFairFacts;

/**
 * OcopFairState:
 *
 * Where a fair stands on a day.
 */
typedef enum
{
  OCOP_FAIR_COMING,
  OCOP_FAIR_RUNNING,
  OCOP_FAIR_OVER,
} OcopFairState;

OcopFairFacts             *ocop_fair_facts_load      (OcopDb              *db,
                                                      gint64               fair,
                                                      GError             **error);
gboolean                   ocop_fair_facts_follow    (OcopFairFacts       *self,
                                                      OcopDb              *db,
                                                      OcopChanges         *changes,
                                                      gboolean            *is_followed,
                                                      GError             **error);
void                       ocop_fair_facts_free      (OcopFairFacts       *self);
const OcopFairParticipant *ocop_fair_facts_find      (const OcopFairFacts *self,
                                                      gint64               participation);
OcopFairState              ocop_fair_state           (const char          *starts_on,
                                                      const char          *ends_on,
                                                      const char          *day);
gboolean                   ocop_fair_product_holds   (const OcopFairProduct *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopFairFacts, ocop_fair_facts_free)

G_END_DECLS
