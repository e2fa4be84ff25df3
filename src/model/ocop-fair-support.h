/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopFairAsk:
 * @OCOP_FAIR_NOT_ASKED: no participation names the product
 * @OCOP_FAIR_NO_ANSWER: invited, and nothing was answered
 * @OCOP_FAIR_DECLINED: it does not want to come
 * @OCOP_FAIR_WITHDRAWN: it wanted to, and took the wish back
 * @OCOP_FAIR_WANTS: it wants to, and nothing was decided
 * @OCOP_FAIR_REFUSED: it wants to, and was refused
 * @OCOP_FAIR_UNSUPPORTED: it wants to and was approved, at its own cost
 * @OCOP_FAIR_SUPPORTED: it wants to and was supported
 *
 * How far a product came with its wish to join a fair. All from @OCOP_FAIR_WANTS on want to.
 */
typedef enum
{
  OCOP_FAIR_NOT_ASKED,
  OCOP_FAIR_NO_ANSWER,
  OCOP_FAIR_DECLINED,
  OCOP_FAIR_WITHDRAWN,
  OCOP_FAIR_WANTS,
  OCOP_FAIR_REFUSED,
  OCOP_FAIR_UNSUPPORTED,
  OCOP_FAIR_SUPPORTED,
} OcopFairAsk;

/**
 * OcopFairSupportLine:
 * @product: row id   @name: its name   @producer: its producer's name, empty for an idea
 * @ask: the furthest it came at any of the fairs   @attended: whether it was at one of them
 * @n_fairs: fairs that name it
 */
typedef struct
{
  gint64 product;
  char *name;
  char *producer;
  OcopFairAsk ask;
  gboolean attended;
  int n_fairs;
} OcopFairSupportLine;

/**
 * OcopFairSupport:
 * @year: of the plan
 * @n_fairs: fairs of the year in the file; 1 for one fair
 * @lines: (element-type OcopFairSupportLine): the products of the reference set, by name
 * @n_wanting: @n_approved: @n_supported: @n_attended: of them; each is counted once, whatever the number of fairs
 *
 * How many of the products recognised with three stars in the year before that want to join fairs were supported.
 */
typedef struct
{
  int year;
  int n_fairs;
  GPtrArray *lines;
  int n_wanting;
  int n_approved;
  int n_supported;
  int n_attended;
} OcopFairSupport;

OcopFairSupport *ocop_fair_support_load     (OcopDb                *db,
                                             int                    year,
                                             gint64                 fair,
                                             const char            *as_of,
                                             GError               **error);
void             ocop_fair_support_free     (OcopFairSupport       *self);
gboolean         ocop_fair_support_get_rate (const OcopFairSupport *self,
                                             OcopFraction          *percent);
gboolean         ocop_fair_support_planned  (OcopDb                *db,
                                             int                    year,
                                             gint64                *percent,
                                             GError               **error);
const char      *ocop_fair_ask_label        (OcopFairAsk            ask);
const char      *ocop_fair_ask_reason       (OcopFairAsk            ask);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopFairSupport, ocop_fair_support_free)

G_END_DECLS
