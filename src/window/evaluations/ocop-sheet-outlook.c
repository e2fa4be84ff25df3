/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-outlook.h"

static int
most_there (const OcopCriterion *criterion,
            int                  case_no)
{
  int most = 0;

  for (guint i = 0; i < criterion->n_options; i++)
    if (criterion->options[i].case_no == 0 || case_no == 0 || criterion->options[i].case_no == case_no)
      most = MAX (most, criterion->options[i].points);

  return most;
}

/* Of alternatives not chosen between yet only the larger can be won. */
static int
count_open_points (const OcopSet *set,
                   const int     *choices,
                   int            case_no)
{
  int points = 0;

  for (guint s = 0; s < set->n_sections; s++)
    {
      const OcopSection *section = &set->sections[s];
      int all = 0, largest = 0;

      for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
        if (ocop_choices_get_state (set, choices, i) == OCOP_ITEM_UNSCORED)
          {
            int most = most_there (set->items[i].criterion, case_no);

            all += most;
            largest = MAX (largest, most);
          }
      points += section->choose_one ? largest : all;
    }

  return points;
}

/**
 * ocop_sheet_outlook_compute:
 * @self: (out caller-allocates): what the sheet comes to
 * @set: criteria set   @choices: of the sheet   @case_no: fixed for the product, 0 if none is
 */
void
ocop_sheet_outlook_compute (OcopSheetOutlook *self,
                            const OcopSet    *set,
                            const int        *choices,
                            int               case_no)
{
  g_autoptr (OcopWhatIf) what_if = ocop_what_if_new_for_sheet (set, choices, case_no, OCOP_MAX_STARS);

  self->score = ocop_choices_score (set, choices);
  self->rank = what_if->now->rank;
  self->next = what_if->now->next_rank;
  self->open_points = count_open_points (set, choices, case_no);
  self->lacking = 0;
  self->missed = g_ptr_array_new ();
  if (self->next == 0)
    return;
  if (self->next != OCOP_MAX_STARS)
    {
      ocop_what_if_free (what_if);
      what_if = ocop_what_if_new_for_sheet (set, choices, case_no, self->next);
    }
  self->lacking = (int) what_if->lacking.num; /* of a single sheet it is whole */
  for (guint i = 0; i < what_if->missed->len; i++)
    g_ptr_array_add (self->missed, (gpointer) ((OcopMinimum *) g_ptr_array_index (what_if->missed, i))->mark);
}

void
ocop_sheet_outlook_clear (OcopSheetOutlook *self)
{
  g_clear_pointer (&self->missed, g_ptr_array_unref);
}

/**
 * ocop_sheet_outlook_misses:
 * @item: index of a criterion
 *
 * Returns: whether the criterion keeps the sheet from the next rank
 */
gboolean
ocop_sheet_outlook_misses (const OcopSheetOutlook *self,
                           guint                   item)
{
  for (guint i = 0; i < self->missed->len; i++)
    if (((OcopStarMark *) g_ptr_array_index (self->missed, i))->item == item)
      return TRUE;

  return FALSE;
}
