/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-what-if.h"

#include "regulation/ocop-what-if-private.h"

static int
zero_choice (const OcopCriterion *criterion,
             int                  case_no)
{
  for (guint o = 0; o < criterion->n_options; o++)
    if (criterion->options[o].points == 0 &&
        (case_no == 0 || criterion->options[o].case_no == 0 || criterion->options[o].case_no == case_no))
      return (int) o + 1;

  return OCOP_NONE_OF_THESE;
}

/* The sheet with 0 points at all that is still due, so that it can be ranked as far as it is. */
static int *
finish (const OcopSet *set,
        const int     *choices,
        int            case_no)
{
  int *finished = ocop_choices_new (set);

  for (guint i = 0; i < set->n_items; i++)
    {
      const OcopItem *item = &set->items[i];
      gboolean undecided = ocop_section_is_undecided (set, item->section, choices);

      finished[i] = choices[i];
      if (ocop_choices_get_state (set, choices, i) == OCOP_ITEM_UNSCORED &&
          (!undecided || i == ocop_section_expected_item (item->section, case_no)))
        finished[i] = zero_choice (item->criterion, case_no);
    }

  return finished;
}

/* The highest total that a sheet allows, and in @best the most points of each criterion; of alternatives not
 * chosen between yet all stand there, the largest of them in the total. */
static int
best_of_sheet (const OcopQuestion *self,
               guint               sheet,
               int                *best)
{
  const OcopSet *set = self->search.set;
  int total = 0;

  for (guint i = 0; i < set->n_sections; i++)
    {
      const OcopSection *section = &set->sections[i];
      int all = 0, largest = 0;

      for (guint item = section->first_item; item < section->first_item + section->n_items; item++)
        {
          best[item] = ocop_cell_best (ocop_what_if_cell (&self->search, sheet, item), &set->items[item]);
          all += best[item];
          largest = MAX (largest, best[item]);
        }
      total += section->choose_one ? largest : all;
    }

  return total;
}

/* Whether a mark can be met on sheets with the most points that each of them allows. */
static gboolean
is_within_reach (const OcopQuestion *self,
                 const OcopStarMark *mark,
                 const int          *best)
{
  const OcopSet *set = self->search.set;
  int asked = 0, reaching = 0;
  gint64 sum = 0;

  for (guint s = 0; s < self->search.n_sheets; s++)
    {
      int points = best[s * set->n_items + mark->item];

      if (ocop_question_is_open (self, set->items[mark->item].section, s) ||
          !ocop_what_if_cell (&self->search, s, mark->item)->asked)
        continue;
      asked++;
      sum += points;
      reaching += points >= mark->points;
    }

  switch (self->search.rule)
    {
    case OCOP_MINIMUMS_EVERY:
      return reaching == asked;
    case OCOP_MINIMUMS_MAJORITY:
      return asked == 0 || 2 * reaching > asked;
    case OCOP_MINIMUMS_MEAN:
    default:
      return sum >= (gint64) mark->points * asked;
    }
}

/* As long as nothing is switched yet. */
static void
find_limits (OcopWhatIf         *self,
             const OcopQuestion *question)
{
  const OcopSet *set = self->set;
  g_autofree int *best = g_new0 (int, self->n_sheets * set->n_items + 1);
  gint64 sum = 0;

  for (guint s = 0; s < self->n_sheets; s++)
    sum += best_of_sheet (question, s, best + s * set->n_items);
  self->most = ocop_fraction_new (sum, self->n_sheets);

  for (guint m = 0; m < set->n_star_marks; m++)
    if (set->star_marks[m].stars <= self->stars && !is_within_reach (question, &set->star_marks[m], best))
      g_ptr_array_add (self->out_of_reach, (gpointer) &set->star_marks[m]);
}

/* Marks of alternatives not chosen between yet are not asked: the other one can be scored. Only where a single
 * sheet is asked about can it be unfinished. */
static void
find_missed (OcopWhatIf         *self,
             const OcopQuestion *question)
{
  g_autoptr (GPtrArray) missed = ocop_ranking_list_missed (self->now, self->stars);

  for (guint i = 0; i < missed->len; i++)
    {
      const OcopMinimum *minimum = missed->pdata[i];

      if (!ocop_question_is_open (question, self->set->items[minimum->mark->item].section, 0))
        g_ptr_array_add (self->missed, (gpointer) minimum);
    }
}

static void
take_plan (OcopWhatIf         *self,
           const OcopQuestion *question,
           const OcopPlan     *plan)
{
  const OcopSet *set = self->set;
  OcopRaiseStep *step = self->steps = g_new0 (OcopRaiseStep, self->n_sheets * set->n_items + 1);

  self->raises = g_new0 (OcopRaise, set->n_items + 1);
  for (guint i = 0; i < set->n_items; i++)
    {
      OcopRaise raise = { .item = i, .gain = plan->gains[i], .steps = step };
      gint64 sum = 0;
      int asked = 0;

      for (guint s = 0; s < self->n_sheets; s++)
        {
          int to = plan->choices[s * set->n_items + i];
          const OcopCell *cell = ocop_what_if_cell (&question->search, s, i);

          asked += cell->asked || to > 0;
          sum += cell->now;
          if (to > 0)
            *step++ = (OcopRaiseStep) { question->places[s], question->sheets[s][i], to };
        }
      if (raise.gain == 0)
        continue;
      raise.n_steps = (guint) (step - raise.steps);
      raise.from = ocop_fraction_new (sum, asked);
      raise.to = ocop_fraction_new (sum + raise.gain, asked);
      self->raises[self->n_raises++] = raise;
    }
}

static int *
find_floors (const OcopSet *set,
             int            stars)
{
  int *floors = g_new0 (int, set->n_items + 1);

  for (guint m = 0; m < set->n_star_marks; m++)
    if (set->star_marks[m].stars <= stars)
      floors[set->star_marks[m].item] = MAX (floors[set->star_marks[m].item], set->star_marks[m].points);

  return floors;
}

/* How the sheets counted rank, with 0 for what is still due. */
static OcopRanking *
rank_now (const OcopSet        *set,
          OcopMinimums          rule,
          const int     *const *sheets,
          guint                 n_sheets,
          int                   case_no)
{
  g_autoptr (GPtrArray) finished = g_ptr_array_new_with_free_func (g_free);

  for (guint s = 0; s < n_sheets; s++)
    g_ptr_array_add (finished, finish (set, sheets[s], case_no));

  return ocop_ranking_new (set, rule, (const int *const *) finished->pdata, n_sheets);
}

static OcopWhatIf *
ask (const OcopSet        *set,
     OcopMinimums          rule,
     const int     *const *sheets,
     const guint          *places,
     guint                 n_sheets,
     int                   case_no,
     int                   stars)
{
  g_autoptr (OcopRanking) now = rank_now (set, rule, sheets, n_sheets, case_no);
  OcopQuestion question = { { set, rule, n_sheets, NULL, NULL, 0 }, sheets, places, case_no, NULL };
  g_autofree int *floors = NULL;
  g_autoptr (OcopPlan) plan = NULL;
  OcopWhatIf *self;

  if (stars == 0)
    stars = now->next_rank;
  if (stars == 0)
    return NULL;

  self = g_new0 (OcopWhatIf, 1);
  self->set = set;
  self->rule = rule;
  self->stars = stars;
  self->n_sheets = n_sheets;
  self->now = g_steal_pointer (&now);
  self->missed = g_ptr_array_new ();
  self->out_of_reach = g_ptr_array_new ();
  self->lacking = self->least = ocop_fraction_new (0, 1);
  if (ocop_fraction_compare_int (self->now->mean, set->regulation->bands[stars]) < 0)
    self->lacking = ocop_fraction_subtract (ocop_fraction_new (set->regulation->bands[stars], 1), self->now->mean);

  question.search.floors = floors = find_floors (set, stars);
  question.search.need = (int) MAX (0, set->regulation->bands[stars] * (gint64) n_sheets - self->now->sum);
  ocop_question_prepare (&question);
  find_limits (self, &question);
  find_missed (self, &question);
  plan = ocop_question_search (&question);
  self->reachable = plan->gain >= 0;
  if (self->reachable)
    {
      self->least = ocop_fraction_new (plan->gain, n_sheets);
      take_plan (self, &question, plan);
    }
  ocop_question_clear (&question);

  return self;
}

/**
 * ocop_what_if_new_for_sheet:
 * @choices: a sheet's choices, finished or not; what is still due counts 0 so far and can be raised too
 * @case_no: the case fixed for the product, which is also the number of the alternative where a section
 *   offers several; 0 if none is fixed
 * @stars: a rank from 2; 0 for the next one
 *
 * The smallest number of points by which the sheet has to grow to reach a rank, when choices are only ever
 * raised. A criterion stays in its case: the one fixed, else the one ticked, else any. An alternative once
 * chosen stays chosen; of one still open, any can be chosen unless the case is fixed. A criterion that needs
 * a story can only be raised where the sheet tells of one, or is raised to do so.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL if @stars is 0 and no rank is above
 */
OcopWhatIf *
ocop_what_if_new_for_sheet (const OcopSet *set,
                            const int     *choices,
                            int            case_no,
                            int            stars)
{
  const int *sheets[] = { choices };
  const guint places[] = { 0 };

  g_return_val_if_fail (set != NULL && choices != NULL, NULL);
  g_return_val_if_fail (stars == 0 || (stars >= 2 && stars <= OCOP_MAX_STARS), NULL);

  /* Over one sheet every rule says the same. */
  return ask (set, OCOP_MINIMUMS_EVERY, sheets, places, 1, case_no, stars);
}

/**
 * ocop_what_if_new_for_mean:
 * @rule: how star marks are read over several sheets
 * @sheets: (array length=n_sheets): the choices of each sheet; those not finished do not count
 * @case_no: the case fixed for the product; 0 if none is
 * @stars: a rank from 2; 0 for the next one
 *
 * The smallest number of points by which the mean has to grow. Every choice of every sheet counted can be
 * raised on its own, as ocop_what_if_new_for_sheet() says; the least further points are the sum of what is won on
 * all sheets, divided by their number. So where one member alone misses a mark that every member has to
 * reach, one sheet is raised, and where the mean of a criterion misses it, as many points as the mean lacks
 * there. Nobody's sheet is changed by this: it says how far the product is.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL if no sheet is finished, or if @stars is 0 and no
 *   rank is above
 */
OcopWhatIf *
ocop_what_if_new_for_mean (const OcopSet        *set,
                           OcopMinimums          rule,
                           const int     *const *sheets,
                           guint                 n_sheets,
                           int                   case_no,
                           int                   stars)
{
  g_autofree const int **counted = g_new0 (const int *, n_sheets + 1);
  g_autofree guint *places = g_new0 (guint, n_sheets + 1);
  guint n = 0;

  g_return_val_if_fail (set != NULL && (sheets != NULL || n_sheets == 0), NULL);
  g_return_val_if_fail (stars == 0 || (stars >= 2 && stars <= OCOP_MAX_STARS), NULL);

  for (guint s = 0; s < n_sheets; s++)
    if (ocop_choices_score (set, sheets[s]).n_unscored == 0)
      {
        counted[n] = sheets[s];
        places[n++] = s;
      }
  if (n == 0)
    return NULL;

  return ask (set, rule, (const int *const *) counted, places, n, case_no, stars);
}

/**
 * ocop_what_if_attach_proofs:
 * @proofs: (scope call): answers the documents that prove a criterion
 * @data: for @proofs
 *
 * Lets every criterion to be raised know its documents.
 */
void
ocop_what_if_attach_proofs (OcopWhatIf *self,
                            OcopProofs  proofs,
                            gpointer    data)
{
  for (guint i = 0; i < self->n_raises; i++)
    {
      g_clear_pointer (&self->raises[i].proofs, g_ptr_array_unref);
      self->raises[i].proofs = proofs (self->set, self->raises[i].item, data);
    }
}

/**
 * ocop_what_if_free:
 *
 * Frees the answer.
 */
void
ocop_what_if_free (OcopWhatIf *self)
{
  for (guint i = 0; i < self->n_raises; i++)
    g_clear_pointer (&self->raises[i].proofs, g_ptr_array_unref);
  g_free (self->raises);
  g_free (self->steps);
  g_ptr_array_unref (self->missed);
  g_ptr_array_unref (self->out_of_reach);
  ocop_ranking_free (self->now);
  g_free (self);
}
