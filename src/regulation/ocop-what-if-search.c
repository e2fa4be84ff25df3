/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-what-if-private.h"

#include <string.h>

/* No way; far above every cost, and two of them still fit into an int. */
#define NEVER (G_MAXINT / 4)

/* A criterion more weighs heavier than any number of sheets more. */
#define CRITERION_COST 100000

/* How far beyond the need the first, cheap attempt looks. */
#define REACH 64

/**
 * ocop_what_if_cell:
 *
 * Returns: the cell of a sheet and a criterion
 */
OcopCell *
ocop_what_if_cell (const OcopWhatIfSearch *self,
                  guint             sheet,
                  guint             item)
{
  return &self->cells[sheet * self->set->n_items + item];
}

static gboolean
leads_up (const OcopCell   *cell,
          const OcopOption *option)
{
  return cell->asked && !cell->held && option->points > cell->now &&
         (cell->case_no == 0 || option->case_no == 0 || option->case_no == cell->case_no);
}

/**
 * ocop_cell_best:
 * @item: the criterion of the cell
 *
 * Returns: the most points that can be reached there
 */
int
ocop_cell_best (const OcopCell *cell,
                const OcopItem *item)
{
  int best = cell->now;

  for (guint i = 0; i < item->criterion->n_options; i++)
    if (leads_up (cell, &item->criterion->options[i]))
      best = MAX (best, item->criterion->options[i].points);

  return best;
}

/* The ways of one criterion: rows by sheet, in each for every gain of this sheet and those after it, and for
 * every number of them that still have to reach the floor, the fewest sheets to be touched. */
typedef struct
{
  const OcopWhatIfSearch *search;
  guint             item;
  int               widest;   /* the largest gain of interest */
  int               reaching; /* sheets that have to reach the floor */
  int               least;    /* the least gain with which the mean reaches it */
  int              *rows;
} Ways;

static int *
ways_at (const Ways *self,
         guint       sheet,
         int         gain,
         int         reaching)
{
  return &self->rows[((gsize) sheet * (gsize) (self->widest + 1) + (gsize) gain) * (gsize) (self->reaching + 1) +
                     (gsize) MAX (reaching, 0)];
}

/* The cost of leaving a sheet with @points there, those after it included. */
static int
cost_with (const Ways *self,
           guint       sheet,
           int         points,
           int         gain,
           int         reaching)
{
  const OcopCell *cell = ocop_what_if_cell (self->search, sheet, self->item);
  gboolean reaches = cell->asked && points >= self->search->floors[self->item];
  int step = points - cell->now;

  if (step > gain || (step == 0 && cell->pushed))
    return NEVER;
  if (self->search->rule == OCOP_MINIMUMS_EVERY && cell->asked && !reaches)
    return NEVER;

  return (step > 0 ? 1 : 0) + *ways_at (self, sheet + 1, gain - step, reaches ? reaching - 1 : reaching);
}

static void
fill_row (Ways  *self,
          guint  sheet)
{
  const OcopCell *cell = ocop_what_if_cell (self->search, sheet, self->item);
  const OcopCriterion *criterion = self->search->set->items[self->item].criterion;

  for (int gain = 0; gain <= self->widest; gain++)
    for (int reaching = 0; reaching <= self->reaching; reaching++)
      {
        int best = cost_with (self, sheet, cell->now, gain, reaching);

        for (guint o = 0; o < criterion->n_options; o++)
          if (leads_up (cell, &criterion->options[o]))
            best = MIN (best, cost_with (self, sheet, criterion->options[o].points, gain, reaching));
        *ways_at (self, sheet, gain, reaching) = MIN (best, NEVER);
      }
}

static void
ways_find (Ways             *self,
           const OcopWhatIfSearch *search,
           guint             item,
           int               cap)
{
  int asked = 0, sum = 0, most = 0, asks = search->floors[item];
  gsize row;

  for (guint s = 0; s < search->n_sheets; s++)
    {
      const OcopCell *cell = ocop_what_if_cell (search, s, item);

      if (!cell->asked)
        continue;
      asked++;
      sum += cell->now;
      most += ocop_cell_best (cell, &search->set->items[item]);
    }
  *self = (Ways) { .search = search, .item = item, .widest = MIN (cap, most - sum) };
  if (asks > 0 && search->rule == OCOP_MINIMUMS_MAJORITY && asked > 0)
    self->reaching = asked / 2 + 1;
  if (asks > 0 && search->rule == OCOP_MINIMUMS_MEAN)
    self->least = asks * asked - sum;

  row = (gsize) (self->widest + 1) * (gsize) (self->reaching + 1);
  self->rows = g_new (int, row * (search->n_sheets + 1));
  for (gsize i = 0; i < row; i++)
    self->rows[row * search->n_sheets + i] = i == 0 ? 0 : NEVER;
  for (guint s = search->n_sheets; s-- > 0;)
    fill_row (self, s);
}

static int
ways_cost (const Ways *self,
           int         gain)
{
  int cost;

  if (gain > self->widest || gain < self->least)
    return NEVER;
  cost = *ways_at (self, 0, gain, self->reaching);

  return cost >= NEVER || gain == 0 ? cost : cost + CRITERION_COST;
}

/* The option with the smallest step from which the rest goes on at @cost; NULL if the sheet stays as it is. */
static const OcopOption *
choose_step (const Ways *self,
             guint       sheet,
             int         gain,
             int         reaching)
{
  const OcopCell *cell = ocop_what_if_cell (self->search, sheet, self->item);
  const OcopCriterion *criterion = self->search->set->items[self->item].criterion;
  const OcopOption *chosen = NULL;
  int cost = *ways_at (self, sheet, gain, reaching);

  for (guint o = 0; o < criterion->n_options; o++)
    {
      const OcopOption *option = &criterion->options[o];

      if (leads_up (cell, option) && cost_with (self, sheet, option->points, gain, reaching) == cost &&
          (chosen == NULL || option->points < chosen->points))
        chosen = option;
    }

  return chosen;
}

/* Writes down how @gain is won, sheet by sheet. */
static void
ways_follow (const Ways *self,
             int         gain,
             OcopPlan   *plan)
{
  const OcopItem *item = &self->search->set->items[self->item];
  int reaching = self->reaching;

  plan->gains[self->item] = gain;
  for (guint s = 0; s < self->search->n_sheets; s++)
    {
      const OcopCell *cell = ocop_what_if_cell (self->search, s, self->item);
      const OcopOption *option = choose_step (self, s, gain, reaching);
      int points = option != NULL ? option->points : cell->now;

      gain -= points - cell->now;
      if (cell->asked && points >= self->search->floors[self->item])
        reaching = MAX (reaching - 1, 0);
      if (option != NULL)
        plan->choices[s * self->search->set->n_items + self->item] = (int) (option - item->criterion->options) + 1;
    }
}

/* costs[i][g]: the least cost of winning exactly g on the criteria from i on */
static void
add_criterion (const Ways *ways,
               const int  *after,
               int        *costs,
               int         cap)
{
  for (int g = 0; g <= cap; g++)
    costs[g] = NEVER;
  for (int own = MAX (ways->least, 0); own <= ways->widest; own++)
    {
      int cost = ways_cost (ways, own);

      for (int g = own; cost < NEVER && g <= cap; g++)
        if (after[g - own] < NEVER)
          costs[g] = MIN (costs[g], cost + after[g - own]);
    }
}

static void
follow (const Ways *ways,
        const int  *costs,
        int         cap,
        OcopPlan   *plan)
{
  guint n_items = ways->search->set->n_items;
  int left = plan->gain;

  for (guint i = 0; i < n_items; i++)
    {
      const int *own = costs + (gsize) i * (gsize) (cap + 1);
      const int *after = own + cap + 1;
      int gain = 0;

      /* Here rather than later, and by the smallest step; not at all only if it must be. */
      for (int g = 1; g <= MIN (left, ways[i].widest) && gain == 0; g++)
        if (ways_cost (&ways[i], g) < NEVER && after[left - g] < NEVER &&
            ways_cost (&ways[i], g) + after[left - g] == own[left])
          gain = g;
      ways_follow (&ways[i], gain, plan);
      left -= gain;
    }
  g_assert (left == 0);
}

static OcopPlan *
search_up_to (const OcopWhatIfSearch *self,
              int               cap)
{
  guint n_items = self->set->n_items;
  g_autofree Ways *ways = g_new0 (Ways, n_items + 1);
  g_autofree int *costs = g_new (int, (gsize) (n_items + 1) * (gsize) (cap + 1));
  OcopPlan *plan = g_new0 (OcopPlan, 1);

  plan->gain = -1;
  plan->gains = g_new0 (int, n_items + 1);
  plan->choices = g_new0 (int, self->n_sheets * n_items + 1);

  for (int g = 0; g <= cap; g++)
    costs[(gsize) n_items * (gsize) (cap + 1) + (gsize) g] = g == 0 ? 0 : NEVER;
  for (guint i = n_items; i-- > 0;)
    {
      int *own = costs + (gsize) i * (gsize) (cap + 1);

      ways_find (&ways[i], self, i, cap);
      add_criterion (&ways[i], own + cap + 1, own, cap);
    }
  for (int g = self->need; g <= cap && plan->gain < 0; g++)
    if (costs[g] < NEVER)
      plan->gain = g;
  if (plan->gain >= 0)
    {
      plan->cost = costs[plan->gain];
      follow (ways, costs, cap, plan);
    }

  for (guint i = 0; i < n_items; i++)
    g_free (ways[i].rows);

  return plan;
}

/**
 * ocop_what_if_search_run:
 *
 * Goes through every combination of gains that the options allow, criterion by criterion and sheet by sheet,
 * keeping for each sum only the cheapest. Of several ways with the smallest gain it takes the one with the
 * fewest criteria, then the fewest sheets touched, then the one that raises an earlier criterion of the set
 * rather than a later one and there by the smaller step.
 *
 * Returns: (transfer full): what was found
 */
OcopPlan *
ocop_what_if_search_run (const OcopWhatIfSearch *self)
{
  int most = 0;
  OcopPlan *plan;

  for (guint s = 0; s < self->n_sheets; s++)
    for (guint i = 0; i < self->set->n_items; i++)
      {
        const OcopCell *cell = ocop_what_if_cell (self, s, i);

        most += ocop_cell_best (cell, &self->set->items[i]) - cell->now;
      }

  plan = search_up_to (self, MIN (most, self->need + REACH));
  if (plan->gain < 0 && most > self->need + REACH)
    {
      ocop_plan_free (plan);
      plan = search_up_to (self, most);
    }

  return plan;
}

/**
 * ocop_plan_is_better:
 * @other: another plan of the same set
 *
 * Returns: whether @self comes before @other in the order of ocop_what_if_search_run()
 */
gboolean
ocop_plan_is_better (const OcopPlan *self,
                     const OcopPlan *other,
                     guint           n_items)
{
  if (self->gain < 0 || other->gain < 0)
    return self->gain >= 0;
  if (self->gain != other->gain)
    return self->gain < other->gain;
  if (self->cost != other->cost)
    return self->cost < other->cost;

  for (guint i = 0; i < n_items; i++)
    if (self->gains[i] != other->gains[i])
      return other->gains[i] == 0 || (self->gains[i] > 0 && self->gains[i] < other->gains[i]);

  return FALSE;
}

/**
 * ocop_plan_free:
 *
 * Frees the plan.
 */
void
ocop_plan_free (OcopPlan *self)
{
  g_free (self->gains);
  g_free (self->choices);
  g_free (self);
}
