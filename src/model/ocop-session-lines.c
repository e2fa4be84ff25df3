/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-lines.h"

static void
line_free (gpointer data)
{
  OcopSessionLine *line = data;

  ocop_ranking_free (line->ranking);
  g_free (line);
}

static OcopSessionLine *
make_line (const OcopSessionSheets  *sheets,
           const OcopSessionHead    *head,
           const OcopSessionProduct *product)
{
  OcopSessionLine *line = g_new0 (OcopSessionLine, 1);

  line->product = product;
  line->ranking = ocop_session_sheets_rank (sheets, product);
  line->spread = ocop_session_product_spread (product);
  line->is_apart = line->spread > head->spread_limit;
  line->misses = line->ranking->rank < line->ranking->rank_by_points;
  for (guint i = 0; i < sheets->voters->len; i++)
    switch (ocop_session_sheets_state (sheets, product, i))
      {
      case OCOP_SHEET_KNOCKED_OUT:
        line->n_proposals++;
        line->n_in++;
        line->n_due++;
        break;
      case OCOP_SHEET_SUBMITTED:
        line->n_in++;
        line->n_due++;
        break;
      case OCOP_SHEET_NOT_STARTED:
      case OCOP_SHEET_IN_PROGRESS:
        line->n_due++;
        break;
      case OCOP_SHEET_ABSENT:
      case OCOP_SHEET_RECUSED:
      default:
        break;
      }

  return line;
}

/**
 * ocop_session_lines_new:
 * @sheets: sheets of a session   @head: of the same session
 *
 * Returns: (transfer full) (element-type OcopSessionLine): the chair's table, by place in the session; it holds as long as
 *   @sheets
 */
GPtrArray *
ocop_session_lines_new (const OcopSessionSheets *sheets,
                        const OcopSessionHead   *head)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < sheets->products->len; i++)
    g_ptr_array_add (lines, make_line (sheets, head, g_ptr_array_index (sheets->products, i)));

  return lines;
}

/**
 * ocop_session_line_is_complete:
 *
 * Returns: whether every sheet due has been handed in
 */
gboolean
ocop_session_line_is_complete (const OcopSessionLine *line)
{
  return line->n_due > 0 && line->n_in == line->n_due;
}

static void
widen (int *least,
       int *most,
       int  points)
{
  *least = MIN (*least, points);
  *most = MAX (*most, points);
}

/**
 * ocop_session_line_get_detail:
 * @sheets: sheets of a session   @line: one of its products
 *
 * Returns: parts and differences, over the sheets that count
 */
OcopLineDetail
ocop_session_line_get_detail (const OcopSessionSheets *sheets,
                              const OcopSessionLine   *line)
{
  const OcopSessionProduct *product = line->product;
  const OcopSet *set = product->set;
  OcopLineDetail detail = { .widest = -1 };
  int part_least[OCOP_N_PARTS] = { G_MAXINT, G_MAXINT, G_MAXINT };
  int part_most[OCOP_N_PARTS] = { 0 };
  g_autofree int *least = g_new (int, set->n_items);
  g_autofree int *most = g_new0 (int, set->n_items);

  for (guint i = 0; i < set->n_items; i++)
    least[i] = G_MAXINT;
  for (guint m = 0; m < sheets->voters->len; m++)
    {
      const int *choices;
      OcopSheetScore score;

      if (ocop_session_sheets_state (sheets, product, m) != OCOP_SHEET_SUBMITTED)
        continue;
      choices = product->current[m]->choices;
      score = ocop_choices_score (set, choices);
      for (guint part = 0; part < OCOP_N_PARTS; part++)
        {
          detail.parts[part] += score.parts[part];
          widen (&part_least[part], &part_most[part], score.parts[part]);
        }
      for (guint i = 0; i < set->n_items; i++)
        if (ocop_choices_get_state (set, choices, i) != OCOP_ITEM_OTHER_CHOSEN)
          widen (&least[i], &most[i], ocop_choices_get_points (set, choices, i));
    }
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    if (part_most[part] >= part_least[part])
      detail.part_spreads[part] = part_most[part] - part_least[part];
  for (guint i = 0; i < set->n_items; i++)
    if (most[i] > least[i] && (detail.widest < 0 || most[i] - least[i] > detail.most - detail.least))
      {
        detail.widest = (int) i;
        detail.least = least[i];
        detail.most = most[i];
      }

  return detail;
}

/**
 * ocop_session_line_may_be_proposed:
 *
 * Returns: whether all sheets due are in and the product has 90 points and more, of which the centre decides
 */
gboolean
ocop_session_line_may_be_proposed (const OcopSessionLine *line)
{
  return ocop_session_line_is_complete (line) && line->ranking->n_sheets > 0 && line->product->knock_out == NULL &&
         line->ranking->rank_by_points == OCOP_MAX_STARS;
}

/**
 * ocop_session_hides:
 * @sheets: sheets of a session   @head: of the same session
 * @product: one of its products
 * @voter: index of the voter at the screen, %OCOP_NO_VOTER for none
 *
 * A member sees what others gave only after handing in the own sheet of the turn that counts, and beyond that only if the
 * chair allows it or leads the session. Once the session is concluded nothing is hidden.
 *
 * Returns: whether others' totals of the product are kept from the one at the screen
 */
gboolean
ocop_session_hides (const OcopSessionSheets  *sheets,
                    const OcopSessionHead    *head,
                    const OcopSessionProduct *product,
                    int                       voter)
{
  const OcopSessionVoter *one;
  OcopSheetState state;

  if (voter == OCOP_NO_VOTER || head->phase >= OCOP_PHASE_CONCLUDED)
    return FALSE;
  one = g_ptr_array_index (sheets->voters, voter);
  if (!head->shows_scores && !one->leads)
    return TRUE;
  state = ocop_session_sheets_state (sheets, product, (guint) voter);

  return state == OCOP_SHEET_NOT_STARTED || state == OCOP_SHEET_IN_PROGRESS;
}

/**
 * ocop_session_shows:
 * @sheets: sheets of a session   @head: of the same session
 * @product: one of its products
 * @voter: index of the voter at the screen, %OCOP_NO_VOTER for none
 *
 * What the rules allow a member to see (ocop_session_hides()) is shown once the file has that it is shown: from then on the
 * member's own sheet stands (ocop_sheet_can_take_back()).
 *
 * Returns: whether others' totals of the product are to be seen now
 */
gboolean
ocop_session_shows (const OcopSessionSheets  *sheets,
                    const OcopSessionHead    *head,
                    const OcopSessionProduct *product,
                    int                       voter)
{
  if (voter == OCOP_NO_VOTER || head->phase >= OCOP_PHASE_CONCLUDED)
    return TRUE;
  if (ocop_session_hides (sheets, head, product, voter))
    return FALSE;
  for (guint i = 0; !product->shown[voter] && i < sheets->voters->len; i++)
    if ((int) i != voter && product->current[i] != NULL && product->current[i]->submitted)
      return FALSE;

  return TRUE;
}

/**
 * ocop_session_has_quorum:
 * @sheets: sheets of a session   @head: of the same session
 * @n_present: (out): voters who are there
 * @n_needed: (out): how many must be
 *
 * The share of the members that the session's rules ask for, the chair or the vice-chair whom the chair delegated among them.
 * Opinions in writing have no quorum: whoever was asked and answers counts.
 *
 * Returns: whether the session can go on
 */
gboolean
ocop_session_has_quorum (const OcopSessionSheets *sheets,
                         const OcopSessionHead   *head,
                         guint                   *n_present,
                         guint                   *n_needed)
{
  gboolean is_led = FALSE;

  *n_present = 0;
  for (guint i = 0; i < sheets->voters->len; i++)
    {
      const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, i);

      *n_present += voter->present;
      is_led = is_led || (voter->present && voter->leads);
    }
  *n_needed = (sheets->voters->len * (guint) head->quorum_num + (guint) head->quorum_den - 1) / (guint) head->quorum_den;

  return *n_present > 0 && (head->written || (is_led && *n_present >= *n_needed));
}
