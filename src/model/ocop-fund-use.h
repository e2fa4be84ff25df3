/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopFundUse:
 * @fund: row id, 0 for what no fund is named for   @name: (nullable)   @source: (nullable): key of the source of money
 * @budget: đồng; @has_budget: whether one is known
 * @given: đồng: support given out of it up to the day   @n_given: how often
 * @n_unknown: of these, how many without an amount: the sum says less than was given
 * @illustrative: whether the fund or any of its support is flagged so
 *
 * How much of a source of money was used.
 */
typedef struct
{
  gint64 fund;
  char *name;
  char *source;
  gint64 budget;
  gboolean has_budget;
  gint64 given;
  int n_given;
  int n_unknown;
  gboolean illustrative;
} OcopFundUse;

GPtrArray *ocop_fund_use_load (OcopDb      *db,
                               int          year,
                               const char  *as_of,
                               GError     **error);

G_END_DECLS
