/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-line-criteria.h"

static void
line_criterion_free (gpointer data)
{
  OcopLineCriterion *self = data;

  g_free (self->points);
  g_free (self);
}

static const OcopMinimum *
find_minimum (const OcopSessionLine *line,
              guint                  item)
{
  g_autoptr (GPtrArray) missed = ocop_ranking_list_missed (line->ranking, line->ranking->rank_by_points);

  for (guint i = 0; i < missed->len; i++)
    if (((OcopMinimum *) g_ptr_array_index (missed, i))->mark->item == item)
      return g_ptr_array_index (missed, i);

  return NULL;
}

/**
 * ocop_line_criteria_new:
 * @sheets: sheets of a session
 * @line: one of its products
 *
 * Only the submitted sheets of the turn are looked at, as for the mean.
 *
 * Returns: (transfer full) (element-type OcopLineCriterion): in the order of the set; @line must outlive it
 */
GPtrArray *
ocop_line_criteria_new (const OcopSessionSheets *sheets,
                        const OcopSessionLine   *line)
{
  const OcopSet *set = line->product->set;
  GPtrArray *all = g_ptr_array_new_with_free_func (line_criterion_free);

  for (guint item = 0; item < set->n_items; item++)
    {
      OcopLineCriterion *one = g_new0 (OcopLineCriterion, 1);

      one->item = item;
      one->points = g_new (int, MAX (sheets->voters->len, 1));
      one->minimum = find_minimum (line, item);
      for (guint k = 0; k < sheets->voters->len; k++)
        {
          const OcopCouncilSheet *sheet = line->product->current[k];

          one->points[k] = OCOP_NO_POINTS;
          if (ocop_session_sheets_state (sheets, line->product, k) != OCOP_SHEET_SUBMITTED ||
              ocop_choices_get_state (set, sheet->choices, item) == OCOP_ITEM_OTHER_CHOSEN)
            continue;
          one->points[k] = ocop_choices_get_points (set, sheet->choices, item);
          one->least = one->n == 0 ? one->points[k] : MIN (one->least, one->points[k]);
          one->most = one->n == 0 ? one->points[k] : MAX (one->most, one->points[k]);
          one->sum += one->points[k];
          one->n++;
        }
      g_ptr_array_add (all, one);
    }

  return all;
}
