/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-facts.h"

G_BEGIN_DECLS

/**
 * OcopFairMeasure:
 *
 * What a return of a day says; revenue in đồng.
 */
typedef enum
{
  OCOP_FAIR_OCOP_REVENUE,
  OCOP_FAIR_OTHER_REVENUE,
  OCOP_FAIR_VISITORS,
  OCOP_FAIR_N_MEASURES
} OcopFairMeasure;

/**
 * OcopFairReturns:
 * @booths: (element-type gint64): row ids of the booths that are held, in the order of the facts; a row each
 * @is_expected: of each row, whether returns are to come: not where the holder stayed away
 * @n_days: columns
 * @slots: row id of each booth of the fair, held or not → its place in @values   @slot_of_row: of each row
 * @values: of each slot, day and measure, -1 where nothing is said
 *
 * The returns of a fair: what each booth sold on each day.
 */
typedef struct
{
  GArray *booths;
  GArray *is_expected;
  int n_days;
  GHashTable *slots;
  GArray *slot_of_row;
  gint64 *values;
} OcopFairReturns;

OcopFairReturns *ocop_fair_returns_load (OcopDb                *db,
                                         const OcopFairFacts   *facts,
                                         GError               **error);
gboolean         ocop_fair_returns_arrange (OcopFairReturns    *self,
                                            const OcopFairFacts *facts);
void             ocop_fair_returns_free (OcopFairReturns       *self);
gint64           ocop_fair_returns_get  (const OcopFairReturns *self,
                                         guint                  row,
                                         int                    day,
                                         OcopFairMeasure        measure);
int              ocop_fair_returns_count_missing (const OcopFairReturns *self,
                                                  int                    day);

/**
 * OcopFairFigure:
 * @booth: row id   @day: ISO date   @measure: what is said   @value: how much, -1 to say nothing any more
 */
typedef struct
{
  gint64 booth;
  char day[11];
  OcopFairMeasure measure;
  gint64 value;
} OcopFairFigure;

gboolean         ocop_fair_returns_write (OcopDb               *db,
                                          gpointer              figures,
                                          GError              **error);

gboolean         ocop_fair_return_take_holder (OcopRecord      *record,
                                               OcopDb          *db,
                                               GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopFairReturns, ocop_fair_returns_free)

G_END_DECLS
