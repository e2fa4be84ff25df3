/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-plan.h"

/* Booths without a place stand in rows of so many. */
#define ROW_LENGTH 8

static void
add_square (OcopFairPlan        *self,
            const OcopFairBooth *booth,
            int                  column,
            int                  row)
{
  OcopFairSquare square = { booth, column, row };

  g_array_append_val (self->squares, square);
  self->n_columns = MAX (self->n_columns, column);
  self->n_rows = MAX (self->n_rows, row);
}

/* Below the others, each zone from a new row on, with an aisle between. */
static void
place_others (OcopFairPlan        *self,
              const OcopFairFacts *facts)
{
  const OcopFairBooth *before = NULL;
  int column = 1;
  int row = self->n_rows + 1;

  for (guint i = 0; i < facts->booths->len; i++)
    {
      const OcopFairBooth *booth = g_ptr_array_index (facts->booths, i);

      if (booth->row > 0)
        continue;
      if (before == NULL || before->zone != booth->zone)
        {
          row += before != NULL || row > 1 ? (column > 1 ? 2 : 1) : 0;
          column = 1;
        }
      else if (column > ROW_LENGTH)
        {
          row++;
          column = 1;
        }
      add_square (self, booth, column++, row);
      before = booth;
    }
}

/**
 * ocop_fair_plan_new:
 * @facts: everything of a fair, which outlives the plan
 *
 * Returns: (transfer full): where its booths stand
 */
OcopFairPlan *
ocop_fair_plan_new (const OcopFairFacts *facts)
{
  OcopFairPlan *self = g_new0 (OcopFairPlan, 1);

  self->squares = g_array_new (FALSE, FALSE, sizeof (OcopFairSquare));
  for (guint i = 0; i < facts->booths->len; i++)
    {
      const OcopFairBooth *booth = g_ptr_array_index (facts->booths, i);

      if (booth->row > 0)
        add_square (self, booth, booth->column, booth->row);
    }
  place_others (self, facts);
  self->is_aisle_column = g_new (gboolean, self->n_columns + 1);
  self->is_aisle_row = g_new (gboolean, self->n_rows + 1);
  for (int i = 0; i < self->n_columns; i++)
    self->is_aisle_column[i] = TRUE;
  for (int i = 0; i < self->n_rows; i++)
    self->is_aisle_row[i] = TRUE;
  for (guint i = 0; i < self->squares->len; i++)
    {
      const OcopFairSquare *square = &g_array_index (self->squares, OcopFairSquare, i);

      self->is_aisle_column[square->column - 1] = FALSE;
      self->is_aisle_row[square->row - 1] = FALSE;
    }

  return self;
}

void
ocop_fair_plan_free (OcopFairPlan *self)
{
  g_array_unref (self->squares);
  g_free (self->is_aisle_column);
  g_free (self->is_aisle_row);
  g_free (self);
}

/**
 * ocop_fair_plan_find:
 *
 * Returns: (transfer none) (nullable): where the booth with the row id stands
 */
const OcopFairSquare *
ocop_fair_plan_find (const OcopFairPlan *self,
                     gint64              booth)
{
  for (guint i = 0; i < self->squares->len; i++)
    if (g_array_index (self->squares, OcopFairSquare, i).booth->id == booth)
      return &g_array_index (self->squares, OcopFairSquare, i);

  return NULL;
}

/**
 * ocop_fair_plan_step:
 * @self: a plan
 * @from: one of its squares
 * @across: -1 to the left, 1 to the right, 0   @down: -1 up, 1 down, 0
 *
 * Returns: (transfer none): the nearest booth that way, straight ahead before aside; @from where there is none
 */
const OcopFairSquare *
ocop_fair_plan_step (const OcopFairPlan   *self,
                     const OcopFairSquare *from,
                     int                   across,
                     int                   down)
{
  const OcopFairSquare *best = from;
  int least = G_MAXINT;

  for (guint i = 0; i < self->squares->len; i++)
    {
      const OcopFairSquare *square = &g_array_index (self->squares, OcopFairSquare, i);
      int ahead = (square->column - from->column) * across + (square->row - from->row) * down;
      int aside = ABS ((square->column - from->column) * down) + ABS ((square->row - from->row) * across);

      if (ahead > 0 && ahead + 4 * aside < least)
        {
          least = ahead + 4 * aside;
          best = square;
        }
    }

  return best;
}

/**
 * ocop_fair_plan_name_at:
 * @self: a plan
 * @zone: row id of a zone
 * @column: @row: (out): where its name is written: the middle of a place from 1, in the aisle of the zone or above it
 *
 * Returns: whether the zone has any booth
 */
gboolean
ocop_fair_plan_name_at (const OcopFairPlan *self,
                        gint64              zone,
                        double             *column,
                        double             *row)
{
  int left = G_MAXINT, right = 0, top = G_MAXINT, bottom = 0;
  int aisle;

  for (guint i = 0; i < self->squares->len; i++)
    {
      const OcopFairSquare *square = &g_array_index (self->squares, OcopFairSquare, i);

      if (square->booth->zone != zone)
        continue;
      left = MIN (left, square->column);
      right = MAX (right, square->column);
      top = MIN (top, square->row);
      bottom = MAX (bottom, square->row);
    }
  if (right == 0)
    return FALSE;
  for (aisle = top; aisle <= bottom && !self->is_aisle_row[aisle - 1]; aisle++)
    ;
  *column = (left + right) / 2.0;
  *row = aisle <= bottom ? aisle : top - 1;

  return TRUE;
}
