/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

/* A sheet's choices are an array with one int for each criterion of the set, in its order: the place of the
 * option ticked, from 1, or one of these. */
#define OCOP_NOT_CHOSEN (-1)
#define OCOP_NONE_OF_THESE 0

/**
 * OcopItemState:
 * @OCOP_ITEM_UNSCORED: a choice is still due
 * @OCOP_ITEM_SCORED: the choice counts
 * @OCOP_ITEM_OTHER_CHOSEN: another alternative of the section is scored instead
 * @OCOP_ITEM_NO_STORY: set to 0 points, since the product has no story
 */
typedef enum
{
  OCOP_ITEM_UNSCORED,
  OCOP_ITEM_SCORED,
  OCOP_ITEM_OTHER_CHOSEN,
  OCOP_ITEM_NO_STORY,
} OcopItemState;

/**
 * OcopSheetScore:
 * @parts: points of the parts A, B and C so far
 * @total: their sum
 * @n_unscored: criteria still due, a section of alternatives counted once; the sheet is finished at 0
 */
typedef struct
{
  int   parts[OCOP_N_PARTS];
  int   total;
  guint n_unscored;
} OcopSheetScore;

/**
 * OcopKnockOutSign:
 *
 * A 0 where the decision puts a product out for it; the council concludes, not the sheet.
 */
typedef struct
{
  const OcopItem     *item;
  const OcopKnockOut *knock_out;
} OcopKnockOutSign;

int           *ocop_choices_new            (const OcopSet       *set);
gboolean       ocop_criterion_offers       (const OcopCriterion *criterion,
                                            int                  choice);
OcopItemState  ocop_choices_get_state      (const OcopSet       *set,
                                            const int           *choices,
                                            guint                item);
int            ocop_choices_get_points     (const OcopSet       *set,
                                            const int           *choices,
                                            guint                item);
OcopSheetScore ocop_choices_score          (const OcopSet       *set,
                                            const int           *choices);
GPtrArray     *ocop_choices_list_unscored  (const OcopSet       *set,
                                            const int           *choices);
GArray        *ocop_choices_list_knock_outs (const OcopSet      *set,
                                             const int          *choices);

G_END_DECLS
