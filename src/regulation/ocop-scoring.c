/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-scoring.h"

/**
 * ocop_choices_new:
 *
 * Returns: (transfer full): the choices of a sheet of @set on which nothing is ticked; g_free() frees them
 */
int *
ocop_choices_new (const OcopSet *set)
{
  int *choices = g_new (int, MAX (set->n_items, 1));

  for (guint i = 0; i < set->n_items; i++)
    choices[i] = OCOP_NOT_CHOSEN;

  return choices;
}

/**
 * ocop_criterion_offers:
 * @choice: place of an option from 1, or %OCOP_NONE_OF_THESE
 *
 * Returns: whether a member can choose that on the sheet
 */
gboolean
ocop_criterion_offers (const OcopCriterion *criterion,
                       int                  choice)
{
  if (choice == OCOP_NONE_OF_THESE)
    return criterion->none_of_these;

  return choice >= 1 && (guint) choice <= criterion->n_options;
}

/* What no option answers to is no choice: such a sheet stays unfinished instead of counting wrongly. */
static gboolean
is_chosen (const OcopSet *set,
           const int     *choices,
           guint          item)
{
  return choices[item] >= OCOP_NONE_OF_THESE && (guint) choices[item] <= set->items[item].criterion->n_options;
}

static int
points_chosen (const OcopSet *set,
               const int     *choices,
               guint          item)
{
  if (choices[item] == OCOP_NONE_OF_THESE)
    return 0;

  return set->items[item].criterion->options[choices[item] - 1].points;
}

/* The alternative that is scored: the first one chosen; -1 if none is. */
static int
alternative_chosen (const OcopSet     *set,
                    const OcopSection *section,
                    const int         *choices)
{
  for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
    if (is_chosen (set, choices, i))
      return (int) i;

  return -1;
}

static gboolean
has_no_story (const OcopSet *set,
              const int     *choices)
{
  return set->story_item >= 0 && is_chosen (set, choices, (guint) set->story_item) &&
         points_chosen (set, choices, (guint) set->story_item) == 0;
}

/**
 * ocop_choices_get_state:
 * @choices: a sheet's choices
 * @item: index of a criterion in @set
 *
 * A criterion that needs the product's story is set to 0 once the sheet says that there is none; what was
 * ticked there all the same counts as it stands.
 *
 * Returns: whether and how the criterion counts
 */
OcopItemState
ocop_choices_get_state (const OcopSet *set,
                        const int     *choices,
                        guint          item)
{
  const OcopItem *own;

  g_assert (item < set->n_items);

  own = &set->items[item];
  if (own->section->choose_one)
    {
      int chosen = alternative_chosen (set, own->section, choices);

      if (chosen >= 0)
        return (guint) chosen == item ? OCOP_ITEM_SCORED : OCOP_ITEM_OTHER_CHOSEN;
    }
  if (is_chosen (set, choices, item))
    return OCOP_ITEM_SCORED;
  if (own->criterion->story == OCOP_STORY_NEEDS && has_no_story (set, choices))
    return OCOP_ITEM_NO_STORY;

  return OCOP_ITEM_UNSCORED;
}

/**
 * ocop_choices_get_points:
 * @choices: a sheet's choices
 * @item: index of a criterion in @set
 *
 * Returns: the points counted there; 0 also where nothing is
 */
int
ocop_choices_get_points (const OcopSet *set,
                         const int     *choices,
                         guint          item)
{
  if (ocop_choices_get_state (set, choices, item) != OCOP_ITEM_SCORED)
    return 0;

  return points_chosen (set, choices, item);
}

/* Of alternatives without a choice the first stands for the section. */
static gboolean
is_due (const OcopSet *set,
        const int     *choices,
        guint          item)
{
  const OcopSection *section = set->items[item].section;

  if (section->choose_one && item != section->first_item)
    return FALSE;

  return ocop_choices_get_state (set, choices, item) == OCOP_ITEM_UNSCORED;
}

/**
 * ocop_choices_score:
 * @choices: a sheet's choices
 *
 * Adds up a sheet. The sums of an unfinished one show how far it is; they are no result.
 *
 * Returns: the sums
 */
OcopSheetScore
ocop_choices_score (const OcopSet *set,
                    const int     *choices)
{
  OcopSheetScore score = { 0 };

  g_return_val_if_fail (set != NULL && choices != NULL, score);

  for (guint i = 0; i < set->n_items; i++)
    {
      int points = ocop_choices_get_points (set, choices, i);

      score.parts[set->items[i].part] += points;
      score.total += points;
      if (is_due (set, choices, i))
        score.n_unscored++;
    }

  return score;
}

/**
 * ocop_choices_list_unscored:
 * @choices: a sheet's choices
 *
 * Returns: (transfer container) (element-type utf8): codes of the criteria still due, in the order of the
 *   set; for alternatives, of which one is still to be chosen, the code of their section
 */
GPtrArray *
ocop_choices_list_unscored (const OcopSet *set,
                            const int     *choices)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < set->n_items; i++)
    if (is_due (set, choices, i))
      {
        const OcopItem *item = &set->items[i];

        g_ptr_array_add (codes, (gpointer) (item->section->choose_one ? item->section->code : item->code));
      }

  return codes;
}

/**
 * ocop_choices_list_knock_outs:
 * @choices: a sheet's choices, finished or not
 *
 * Lists where the sheet gives 0 and the decision names that as a ground to put the product out. It takes
 * effect only by the council's conclusion and changes no figure.
 *
 * Returns: (transfer full) (element-type OcopKnockOutSign): the signs, in the order of the set
 */
GArray *
ocop_choices_list_knock_outs (const OcopSet *set,
                              const int     *choices)
{
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (OcopKnockOutSign));

  for (guint i = 0; i < set->n_items; i++)
    for (guint k = 0; k < set->n_knock_outs; k++)
      {
        OcopKnockOutSign sign = { &set->items[i], &set->knock_outs[k] };

        if (sign.knock_out->zero && ocop_knock_out_covers (sign.knock_out, sign.item) &&
            ocop_choices_get_state (set, choices, i) == OCOP_ITEM_SCORED && points_chosen (set, choices, i) == 0)
          g_array_append_val (signs, sign);
      }

  return signs;
}
