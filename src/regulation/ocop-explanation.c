/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-explanation.h"

#include "regulation/ocop-explanation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ocop_explain_points:
 *
 * Returns: (transfer full): "2 points"
 */
char *
ocop_explain_points (int points)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d point", "%d points", (gulong) points), points);
}

/* "2", "2 or 3", "2, 3 or 4" */
static char *
list_numbers (GArray     *numbers,
              const char *last)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      if (i > 0)
        g_string_append (text, i + 1 < numbers->len ? ", " : last);
      g_string_append_printf (text, "%d", g_array_index (numbers, int, i));
    }

  return g_string_free (text, FALSE);
}

/* Places of the options of a case that give the fewest points with which @points are reached. */
static GArray *
find_least_options (const OcopCriterion *criterion,
                    int                  case_no,
                    int                  points)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (int));
  int least = G_MAXINT;

  for (guint i = 0; i < criterion->n_options; i++)
    {
      const OcopOption *option = &criterion->options[i];
      int place = (int) i + 1;

      if (option->case_no != case_no || option->points < points || option->points > least)
        continue;
      if (option->points < least)
        g_array_set_size (places, 0);
      least = option->points;
      g_array_append_val (places, place);
    }

  return places;
}

static char *
explain_in_cases (const OcopItem     *item,
                  const OcopStarMark *mark)
{
  const OcopCriterion *criterion = item->criterion;
  g_autofree char *points = ocop_explain_points (mark->points);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("%d stars need at least %s at %s"), mark->stars, points, item->code);
  for (guint i = 0; i < criterion->n_cases; i++)
    {
      g_autoptr (GArray) places = find_least_options (criterion, criterion->cases[i].number, mark->points);
      g_autofree char *list = list_numbers (places, _(" or "));

      g_string_append (text, i == 0 ? ": " : "; ");
      if (places->len == 0)
        g_string_append_printf (text, _("no option of the case “%s” gives that"), criterion->cases[i].name);
      else
        g_string_append_printf (text, _("in the case “%s” from option %s on"), criterion->cases[i].name, list);
    }

  return g_string_free (text, FALSE);
}

/* The sentence without its full stop. */
static char *
explain_mark (const OcopSet      *set,
              const OcopStarMark *mark)
{
  const OcopItem *item = &set->items[mark->item];
  g_autofree char *points = ocop_explain_points (mark->points);
  g_autoptr (GArray) places = NULL;
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  if (item->criterion->n_cases > 0)
    return explain_in_cases (item, mark);

  places = find_least_options (item->criterion, 0, mark->points);
  list = list_numbers (places, _(" or "));
  if (item->criterion->stars_on_heading == mark->stars && mark->points == item->criterion->lowest)
    text = g_strdup_printf (_("%d stars need at least the lowest option of %s (option %s, %s); the decision marks the "
                              "heading, not an option"),
                            mark->stars, item->code, list, points);
  else
    text = g_strdup_printf (_("%d stars need %s from option %s (%s) on"), mark->stars, item->code, list, points);

  if (item->section->choose_one)
    return g_strconcat (text, _(", where this alternative is the one scored"), NULL);

  return g_steal_pointer (&text);
}

/**
 * ocop_explain_mark:
 * @mark: one of the marks of @set
 *
 * Returns: (transfer full): "4 stars need 1.5 from option 3 (2 points) on."
 */
char *
ocop_explain_mark (const OcopSet      *set,
                   const OcopStarMark *mark)
{
  g_autofree char *text = explain_mark (set, mark);

  return g_strconcat (text, ".", NULL);
}

/* How many of the sheets asked reach the mark; the share is kept in lowest terms. */
static int
count_reaching (const OcopTally   *tally,
                const OcopMinimum *minimum)
{
  return (int) (minimum->reached.num * (tally->n / minimum->reached.den));
}

/**
 * ocop_explain_minimum:
 * @ranking: a result
 * @rule: the rule it was reached by
 * @minimum: one of its minimums
 *
 * Returns: (transfer full): what the mark asks for and what was reached
 */
char *
ocop_explain_minimum (const OcopRanking *ranking,
                      OcopMinimums       rule,
                      const OcopMinimum *minimum)
{
  const OcopTally *tally = &ranking->tallies[minimum->mark->item];
  g_autofree char *mark = explain_mark (ranking->set, minimum->mark);
  g_autofree char *mean = NULL;
  g_autofree char *points = NULL;
  g_autofree char *reached = NULL;

  if (tally->n == 1)
    {
      points = ocop_explain_points (tally->lowest);
      reached = g_strdup_printf (_("the sheet gives %s"), points);
    }
  else if (rule == OCOP_MINIMUMS_EVERY)
    {
      points = ocop_explain_points (tally->lowest);
      reached = g_strdup_printf (_("every member has to reach it, and the lowest given is %s"), points);
    }
  else if (rule == OCOP_MINIMUMS_MAJORITY)
    reached = g_strdup_printf (_("more than half of the members have to reach it, and %d of %d do"),
                               count_reaching (tally, minimum), tally->n);
  else
    {
      mean = ocop_fraction_to_score (minimum->reached, &minimum->mark->points, 1);
      reached = g_strdup_printf (_("the members' mean has to reach it, and it is %s"), mean);
    }

  return minimum->met ? g_strdup_printf (_("%s: %s; that is enough."), mark, reached)
                      : g_strdup_printf (_("%s: %s; that is not enough."), mark, reached);
}

/* What a code names in the set: a criterion, a heading above several, or a section. */
static const char *
find_name (const OcopSet *set,
           const char    *code)
{
  const OcopItem *item = ocop_set_find_item (set, code);

  if (item != NULL)
    return item->criterion->name;
  for (guint s = 0; s < set->n_sections; s++)
    {
      if (strcmp (set->sections[s].code, code) == 0)
        return set->sections[s].name;
      for (guint h = 0; h < set->sections[s].n_headings; h++)
        if (strcmp (set->sections[s].headings[h].code, code) == 0)
          return set->sections[s].headings[h].name;
    }

  return "";
}

/**
 * ocop_explain_knock_out:
 * @knock_out: one of the grounds of @set
 *
 * Returns: (transfer full): the ground, what it stands beside, and whether a 0 alone is its sign
 */
char *
ocop_explain_knock_out (const OcopSet      *set,
                        const OcopKnockOut *knock_out)
{
  if (knock_out->code == NULL)
    return g_strdup_printf (_("The product is put out if the council concludes: %s. This concerns the whole product; no "
                              "points show it."),
                            knock_out->ground);
  if (knock_out->zero)
    return g_strdup_printf (_("The product is put out if the council concludes, beside %s (%s): %s. A 0 there is already "
                              "the sign of it."),
                            knock_out->code, find_name (set, knock_out->code), knock_out->ground);

  return g_strdup_printf (_("The product is put out if the council concludes, beside %s (%s): %s. A 0 there is not enough "
                            "for it."),
                          knock_out->code, find_name (set, knock_out->code), knock_out->ground);
}

/**
 * ocop_explain_knock_out_sign:
 * @sign: what a sheet shows
 *
 * Returns: (transfer full): what the 0 on the sheet means
 */
char *
ocop_explain_knock_out_sign (const OcopKnockOutSign *sign)
{
  return g_strdup_printf (_("%s (%s) has 0 points, the sign of a ground for putting the product out: %s. It takes effect "
                            "only if the council concludes so."),
                          sign->item->code, sign->item->criterion->name, sign->knock_out->ground);
}

/**
 * ocop_explain_equal_points:
 *
 * Returns: (transfer full) (nullable): which options count the same; %NULL if no two of a case do
 */
char *
ocop_explain_equal_points (const OcopCriterion *criterion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < criterion->n_options; i++)
    {
      const OcopOption *first = &criterion->options[i];
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
      g_autofree char *list = NULL;
      g_autofree char *points = NULL;
      gboolean said = FALSE;

      for (guint o = 0; o < criterion->n_options; o++)
        if (criterion->options[o].points == first->points && criterion->options[o].case_no == first->case_no)
          {
            int place = (int) o + 1;

            said = said || o < i;
            g_array_append_val (places, place);
          }
      if (said || places->len < 2)
        continue;
      list = list_numbers (places, _(" and "));
      points = ocop_explain_points (first->points);
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (text, _("Options %s give the same, %s; in the sum and for a star mark they count alike."),
                              list, points);
    }

  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return NULL;
    }

  return g_string_free (text, FALSE);
}

/**
 * ocop_explain_no_story:
 * @item: index of a criterion that a sheet sets to 0, see %OCOP_ITEM_NO_STORY
 *
 * Returns: (transfer full): why it has 0 points
 */
char *
ocop_explain_no_story (const OcopSet *set,
                       guint          item)
{
  g_assert (item < set->n_items && set->story_item >= 0);

  return g_strdup_printf (_("%s is set to 0 points: by %s there is no product story that could be judged."),
                          set->items[item].code, set->items[set->story_item].code);
}
