/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets made at random, and whether a way found by what-if leads where it says. */
#pragma once

#include "regulation/ocop-what-if.h"
#include "small-regulation.h"

static const OcopMinimums rules[] = { OCOP_MINIMUMS_MEAN, OCOP_MINIMUMS_EVERY, OCOP_MINIMUMS_MAJORITY };

/* A choice of 0 points, fit for the case. */
static inline int
zero_of (const OcopCriterion *criterion,
         int                  case_no)
{
  for (guint o = 0; o < criterion->n_options; o++)
    if (criterion->options[o].points == 0 && (case_no == 0 || criterion->n_cases == 0 ||
                                              criterion->options[o].case_no == case_no))
      return (int) o + 1;
  g_assert_true (criterion->none_of_these);

  return OCOP_NONE_OF_THESE;
}

/* Takes every step and finishes the sheets with zeros: the rank must come out, by exactly the points said. */
static inline void
assert_leads_there (const OcopWhatIf        *what_if,
                    const int        *const *sheets,
                    guint                    n_sheets,
                    int                      case_no)
{
  const OcopSet *set = what_if->set;
  g_autoptr (GPtrArray) raised = g_ptr_array_new_with_free_func (g_free);
  gboolean granted = FALSE;
  OcopFraction least = { 0, 1 };

  for (guint s = 0; s < n_sheets; s++)
    {
      int *copy = ocop_choices_new (set);

      memcpy (copy, sheets[s], sizeof (int) * set->n_items);
      g_ptr_array_add (raised, copy);
    }
  for (guint r = 0; r < what_if->n_raises; r++)
    {
      const OcopRaise *raise = &what_if->raises[r];
      int gain = 0;

      g_assert_true (r == 0 || what_if->raises[r - 1].item < raise->item);
      for (guint k = 0; k < raise->n_steps; k++)
        {
          int *copy = raised->pdata[raise->steps[k].sheet];
          const OcopOption *to = &set->items[raise->item].criterion->options[raise->steps[k].to - 1];

          g_assert_cmpint (copy[raise->item], ==, raise->steps[k].from);
          gain += to->points - ocop_choices_get_points (set, copy, raise->item);
          copy[raise->item] = raise->steps[k].to;
          if (case_no > 0 && set->items[raise->item].criterion->n_cases > 0)
            g_assert_cmpint (to->case_no, ==, case_no);
        }
      g_assert_cmpint (gain, ==, raise->gain);
      least = ocop_fraction_add (least, ocop_fraction_new (gain, what_if->n_sheets));
    }
  g_assert_cmpint (ocop_fraction_compare (least, what_if->least), ==, 0);

  /* Alternatives nobody chose yet: one of them has to do. */
  for (guint alternative = 0; alternative < 2 && !granted; alternative++)
    {
      g_autoptr (GPtrArray) whole = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (OcopRanking) ranking = NULL;

      for (guint s = 0; s < n_sheets; s++)
        {
          int *copy = ocop_choices_new (set);
          OcopSheetScore score = ocop_choices_score (set, sheets[s]);

          memcpy (copy, raised->pdata[s], sizeof (int) * set->n_items);
          if (n_sheets == 1 || score.n_unscored == 0)
            for (guint i = 0; i < set->n_items; i++)
              {
                const OcopSection *section = set->items[i].section;
                guint expected = case_no > 0 && (guint) case_no <= section->n_items ? (guint) case_no - 1 : alternative;

                if (ocop_choices_get_state (set, copy, i) == OCOP_ITEM_UNSCORED &&
                    (!section->choose_one || i == section->first_item + MIN (expected, section->n_items - 1)))
                  copy[i] = zero_of (set->items[i].criterion, case_no);
              }
          g_ptr_array_add (whole, copy);
        }
      ranking = ocop_ranking_new (set, what_if->rule, (const int *const *) whole->pdata, n_sheets);
      g_assert_cmpint (ranking->n_sheets, ==, (int) what_if->n_sheets);
      granted = ranking->rank >= what_if->stars;
    }
  g_assert_true (granted);
}

static inline int *
random_choices (const OcopSet *set,
                gboolean       finished,
                int            case_no)
{
  int *choices = ocop_choices_new (set);

  for (guint s = 0; s < set->n_sections; s++)
    {
      const OcopSection *section = &set->sections[s];
      guint only = section->first_item + (guint) g_test_rand_int_range (0, (gint32) section->n_items);

      for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
        {
          const OcopCriterion *criterion = set->items[i].criterion;
          int choice = g_test_rand_int_range (criterion->none_of_these ? 0 : 1, (gint32) criterion->n_options + 1);
          gboolean other = choice > 0 && case_no > 0 && criterion->options[choice - 1].case_no != 0 &&
                           criterion->options[choice - 1].case_no != case_no;

          if (section->choose_one && i != only)
            continue;
          if (other)
            choice = zero_of (criterion, case_no);
          if (finished || g_test_rand_int_range (0, 4) > 0)
            choices[i] = choice;
        }
    }
  /* Without a story what needs one mostly stays empty. */
  if (set->story_item >= 0 && choices[set->story_item] != OCOP_NOT_CHOSEN &&
      ocop_choices_get_points (set, choices, (guint) set->story_item) == 0)
    for (guint i = 0; i < set->n_items; i++)
      if (set->items[i].criterion->story == OCOP_STORY_NEEDS && g_test_rand_int_range (0, 4) > 0)
        choices[i] = OCOP_NOT_CHOSEN;

  return choices;
}
