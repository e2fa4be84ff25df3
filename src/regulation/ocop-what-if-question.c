/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-what-if-private.h"

#include "regulation/ocop-scoring.h"

/* What can be decided either way on a sheet, and is tried out: which alternative of a section is scored, or
 * how many of the sheets that are alike in this say that there is a story after all. */
typedef struct
{
  const OcopSection *section; /* NULL for a story */
  GArray            *sheets;  /* guint */
  guint              value;
  guint              n_values;
} Switch;

/**
 * ocop_section_is_undecided:
 * @choices: a sheet's choices
 *
 * Returns: whether none of the section's alternatives is ticked yet
 */
gboolean
ocop_section_is_undecided (const OcopSet     *set,
                           const OcopSection *section,
                           const int         *choices)
{
  return section->choose_one && ocop_choices_get_state (set, choices, section->first_item) == OCOP_ITEM_UNSCORED;
}

static gboolean
is_fixed (const OcopSection *section,
          int                case_no)
{
  return case_no >= 1 && (guint) case_no <= section->n_items;
}

/**
 * ocop_question_is_open:
 * @sheet: index of a sheet counted
 *
 * Returns: whether any of the section's alternatives can still be chosen
 */
gboolean
ocop_question_is_open (const OcopQuestion *self,
                       const OcopSection  *section,
                       guint               sheet)
{
  return ocop_section_is_undecided (self->search.set, section, self->sheets[sheet]) && !is_fixed (section, self->case_no);
}

/**
 * ocop_section_expected_item:
 * @section: a section of alternatives
 * @case_no: the case fixed for the product; 0 if none is
 *
 * Returns: index of the alternative that stands for the case, else of the first
 */
guint
ocop_section_expected_item (const OcopSection *section,
                            int                case_no)
{
  return section->first_item + (is_fixed (section, case_no) ? (guint) case_no - 1 : 0);
}

/* An option's case is that of the product; without one, the sheet tells by what is ticked. */
static int
case_of (const OcopCriterion *criterion,
         int                  choice,
         int                  case_no)
{
  for (guint i = 0; case_no > 0 && i < criterion->n_cases; i++)
    if (criterion->cases[i].number == case_no)
      return case_no;

  return choice >= 1 && (guint) choice <= criterion->n_options ? criterion->options[choice - 1].case_no : 0;
}

/**
 * ocop_question_prepare:
 *
 * Makes the cells of the sheets, with nothing decided yet that is still open.
 */
void
ocop_question_prepare (OcopQuestion *self)
{
  const OcopSet *set = self->search.set;

  self->search.cells = g_new0 (OcopCell, self->search.n_sheets * set->n_items + 1);
  for (guint s = 0; s < self->search.n_sheets; s++)
    for (guint i = 0; i < set->n_items; i++)
      {
        const OcopSection *section = set->items[i].section;
        OcopCell *cell = ocop_what_if_cell (&self->search, s, i);

        cell->now = ocop_choices_get_points (set, self->sheets[s], i);
        cell->asked = ocop_choices_get_state (set, self->sheets[s], i) != OCOP_ITEM_OTHER_CHOSEN;
        if (ocop_section_is_undecided (set, section, self->sheets[s]) && !ocop_question_is_open (self, section, s))
          cell->asked = i == ocop_section_expected_item (section, self->case_no);
        cell->case_no = case_of (set->items[i].criterion, self->sheets[s][i], self->case_no);
      }
}

/* Whether what is chosen at @item waits for a story: what is ticked without one counts as it stands. */
static gboolean
waits_for_story (const OcopQuestion *self,
                 guint               sheet,
                 guint               item)
{
  return self->search.set->items[item].criterion->story == OCOP_STORY_NEEDS &&
         ocop_choices_get_state (self->search.set, self->sheets[sheet], item) != OCOP_ITEM_SCORED;
}

static gboolean
lacks_story (const OcopQuestion *self,
             guint               sheet)
{
  const OcopSet *set = self->search.set;

  if (set->story_item < 0 || ocop_what_if_cell (&self->search, sheet, (guint) set->story_item)->now > 0)
    return FALSE;
  for (guint i = 0; i < set->n_items; i++)
    if (waits_for_story (self, sheet, i))
      return TRUE;

  return FALSE;
}

/* Two sheets without a story between which the search makes no difference there. */
static gboolean
are_alike (const OcopQuestion *self,
           guint               a,
           guint               b)
{
  for (guint i = 0; i < self->search.set->n_items; i++)
    {
      const OcopCell *left = ocop_what_if_cell (&self->search, a, i);
      const OcopCell *right = ocop_what_if_cell (&self->search, b, i);

      if ((int) i != self->search.set->story_item && self->search.set->items[i].criterion->story != OCOP_STORY_NEEDS)
        continue;
      if (left->now != right->now || left->case_no != right->case_no ||
          waits_for_story (self, a, i) != waits_for_story (self, b, i))
        return FALSE;
    }

  return TRUE;
}

static void
clear_switch (gpointer data)
{
  g_array_unref (((Switch *) data)->sheets);
}

static void
add_switch (OcopQuestion      *self,
            const OcopSection *section,
            guint              sheet)
{
  Switch own = { section, g_array_new (FALSE, FALSE, sizeof (guint)), 0, section != NULL ? section->n_items : 2 };

  g_array_append_val (own.sheets, sheet);
  g_array_append_val (self->switches, own);
}

static void
find_switches (OcopQuestion *self)
{
  const OcopSet *set = self->search.set;

  self->switches = g_array_new (FALSE, FALSE, sizeof (Switch));
  g_array_set_clear_func (self->switches, clear_switch);
  for (guint s = 0; s < self->search.n_sheets; s++)
    {
      gboolean found = !lacks_story (self, s);

      for (guint i = 0; i < self->switches->len && !found; i++)
        {
          Switch *own = &g_array_index (self->switches, Switch, i);

          found = own->section == NULL && are_alike (self, s, g_array_index (own->sheets, guint, 0));
          if (found)
            {
              g_array_append_val (own->sheets, s);
              own->n_values++;
            }
        }
      if (!found)
        add_switch (self, NULL, s);
      for (guint i = 0; i < set->n_sections; i++)
        if (ocop_question_is_open (self, &set->sections[i], s))
          add_switch (self, &set->sections[i], s);
    }
}

static void
switch_story (OcopQuestion *self,
              const Switch *own)
{
  const OcopSet *set = self->search.set;

  for (guint k = 0; k < own->sheets->len; k++)
    {
      guint sheet = g_array_index (own->sheets, guint, k);
      gboolean told = k < own->value;
      OcopCell *story = ocop_what_if_cell (&self->search, sheet, (guint) set->story_item);

      story->held = !told;
      story->pushed = told;
      for (guint i = 0; i < set->n_items; i++)
        if (waits_for_story (self, sheet, i))
          ocop_what_if_cell (&self->search, sheet, i)->held = !told;
    }
}

static void
switch_section (OcopQuestion *self,
                const Switch *own)
{
  guint sheet = g_array_index (own->sheets, guint, 0);

  for (guint i = 0; i < own->section->n_items; i++)
    ocop_what_if_cell (&self->search, sheet, own->section->first_item + i)->asked = i == own->value;
}

/* Turns to the next way of setting all switches; FALSE after the last. */
static gboolean
switch_next (OcopQuestion *self)
{
  for (guint i = self->switches->len; i-- > 0;)
    {
      Switch *own = &g_array_index (self->switches, Switch, i);

      if (own->value + 1 < own->n_values)
        {
          own->value++;
          return TRUE;
        }
      own->value = 0;
    }

  return FALSE;
}

/**
 * ocop_question_search:
 *
 * Searches with everything that is open decided in every way; sheets between which that makes no difference
 * are only counted.
 *
 * Returns: (transfer full): the best of all plans
 */
OcopPlan *
ocop_question_search (OcopQuestion *self)
{
  OcopPlan *best = NULL;

  find_switches (self);
  do
    {
      g_autoptr (OcopPlan) plan = NULL;

      for (guint i = 0; i < self->switches->len; i++)
        {
          const Switch *own = &g_array_index (self->switches, Switch, i);

          if (own->section != NULL)
            switch_section (self, own);
          else
            switch_story (self, own);
        }
      plan = ocop_what_if_search_run (&self->search);
      if (best == NULL || ocop_plan_is_better (plan, best, self->search.set->n_items))
        {
          OcopPlan *worse = best;

          best = g_steal_pointer (&plan);
          plan = worse;
        }
    }
  while (switch_next (self));

  return best;
}

/**
 * ocop_question_clear:
 *
 * Frees what was prepared.
 */
void
ocop_question_clear (OcopQuestion *self)
{
  g_clear_pointer (&self->switches, g_array_unref);
  g_clear_pointer (&self->search.cells, g_free);
}
