/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/**
 * OcopPointItem:
 * @id: row id of the item   @heading: under which it stands   @label: what is demanded   @note: (nullable): of the item
 * @result: a key of #ocop_check_results; "not_yet" where nobody has looked
 * @check: row id of the look that says so, 0 for none
 * @checked_on: (nullable): @inspector: (nullable): @check_note: (nullable): of that look
 * @evidence: row id of the file that shows it, 0 for none
 *
 * An item of the checklist with what was found of it last.
 */
typedef struct
{
  gint64 id;
  char *heading;
  char *label;
  char *note;
  const char *result;
  gint64 check;
  char *checked_on;
  char *inspector;
  char *check_note;
  gint64 evidence;
} OcopPointItem;

/**
 * OcopPointGood:
 * @id: row id   @product: row id of the product, 0 for another good
 * @name: what it is called   @place: (nullable): commune or locality it comes from
 * @is_own: whether it is of the city   @is_ocop: whether it is a product of the city that holds a rank
 * @stars: 0 where it has none or they are not known
 * @valid_until: (nullable): last day of its certificate
 * @is_lapsed: whether its certificate has lapsed or was withdrawn
 * @since: (nullable): since when it is carried
 *
 * A good on the shelves.
 */
typedef struct
{
  gint64 id;
  gint64 product;
  char *name;
  char *place;
  gboolean is_own;
  gboolean is_ocop;
  int stars;
  char *valid_until;
  gboolean is_lapsed;
  char *since;
} OcopPointGood;

/**
 * OcopPointRevenue:
 * @year: @month: which month
 * @has_ocop: @has_other: whether the figure is known   @ocop: @other: đồng
 */
typedef struct
{
  int year;
  int month;
  gboolean has_ocop;
  gboolean has_other;
  gint64 ocop;
  gint64 other;
} OcopPointRevenue;

/**
 * OcopSalesPointFacts:
 * @record: the sales point
 * @state: a key of #ocop_sales_point_states
 * @place: (nullable): the unit it lies in, in words   @operator: (nullable): who runs it
 * @checklist: (nullable): the decision it is measured by; %NULL where the file has none of that day
 * @items: (element-type OcopPointItem): of the checklist, in its order
 * @n_met: @n_not_met: @n_not_yet: how many of them
 * @goods: (element-type OcopPointGood): what it carries, those of the city first
 * @n_own: @n_other: @n_lapsed: how many of them
 * @months: (element-type OcopPointRevenue): all that is known up to the date, in order
 *
 * Everything of a sales point on a date.
 */
typedef struct
{
  OcopRecord *record;
  const char *state;
  char *place;
  char *operator;
  OcopRecord *checklist;
  GPtrArray *items;
  guint n_met;
  guint n_not_met;
  guint n_not_yet;
  GPtrArray *goods;
  guint n_own;
  guint n_other;
  guint n_lapsed;
  GArray *months;
} OcopSalesPointFacts;

OcopSalesPointFacts *ocop_sales_point_facts_load (OcopDb               *db,
                                                  gint64                point,
                                                  const char           *as_of,
                                                  GError              **error);
void                 ocop_sales_point_facts_free (OcopSalesPointFacts  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopSalesPointFacts, ocop_sales_point_facts_free)

G_END_DECLS
