/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-explanation.h"

#include "regulation/ocop-explanation-private.h"

#include <glib/gi18n-lib.h>

/* Rounded up: 0,004 points must not read as none. */
static char *
print_lack (OcopFraction lack)
{
  gint64 hundredths = lack.num / lack.den * 100 + (lack.num % lack.den * 100 + lack.den - 1) / lack.den;

  return ocop_fraction_to_score (ocop_fraction_new (hundredths, 100), NULL, 0);
}

static char *
explain_choice (const OcopCriterion *criterion,
                int                  choice)
{
  g_autofree char *points = NULL;

  if (choice == OCOP_NOT_CHOSEN)
    return g_strdup (_("no choice yet"));
  if (choice == OCOP_NONE_OF_THESE)
    return g_strdup (_("none of these (0 points)"));
  points = ocop_explain_points (criterion->options[choice - 1].points);

  return g_strdup_printf (_("option %d (%s)"), choice, points);
}

static char *
explain_raise_of_sheet (const OcopItem      *item,
                        const OcopRaiseStep *step)
{
  g_autofree char *from = explain_choice (item->criterion, step->from);
  g_autofree char *to = explain_choice (item->criterion, step->to);

  return g_strdup_printf (_("%s (%s): from %s to %s"), item->code, item->criterion->name, from, to);
}

/**
 * ocop_explain_raise:
 * @raise: one of the criteria that @what_if raises
 *
 * Returns: (transfer full): the criterion, from where, to where; over several sheets the mean there
 */
char *
ocop_explain_raise (const OcopWhatIf *what_if,
                    const OcopRaise  *raise)
{
  const OcopItem *item = &what_if->set->items[raise->item];
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *points = NULL;

  if (what_if->n_sheets == 1)
    return explain_raise_of_sheet (item, &raise->steps[0]);

  from = ocop_fraction_to_score (raise->from, NULL, 0);
  to = ocop_fraction_to_score (raise->to, NULL, 0);
  points = ocop_explain_points (raise->gain);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s (%s): %s more on %u sheet, the mean there from %s to %s",
                                       "%s (%s): %s more on %u sheets, the mean there from %s to %s", raise->n_steps),
                          item->code, item->criterion->name, points, raise->n_steps, from, to);
}

static char *
explain_lack (const OcopWhatIf *what_if)
{
  g_autofree char *lack = NULL;

  if (ocop_fraction_is_zero (what_if->lacking))
    return g_strdup_printf (_("The points for %d stars are there."), what_if->stars);
  if (what_if->n_sheets == 1)
    {
      lack = ocop_explain_points ((int) what_if->lacking.num);
      return g_strdup_printf (_("For %d stars the sheet lacks %s."), what_if->stars, lack);
    }
  lack = print_lack (what_if->lacking);

  return g_strdup_printf (_("For %d stars the mean lacks %s points."), what_if->stars, lack);
}

static char *
explain_least (const OcopWhatIf *what_if)
{
  g_autofree char *mean = NULL;
  g_autofree char *points = NULL;
  int sum = 0;

  for (guint i = 0; i < what_if->n_raises; i++)
    sum += what_if->raises[i].gain;
  points = ocop_explain_points (sum);
  if (what_if->n_sheets == 1)
    return g_strdup_printf (_("With the options there are, the least is %s more:"), points);
  mean = print_lack (what_if->least);

  return g_strdup_printf (_("With the options there are, the mean has to grow by %s at least: %s more, counted over all "
                            "sheets:"),
                          mean, points);
}

static void
explain_barriers (const OcopWhatIf *what_if,
                  GPtrArray        *sentences)
{
  const OcopRegulation *regulation = what_if->set->regulation;
  g_autofree char *most = ocop_regulation_print_score (regulation, what_if->most);

  g_ptr_array_add (sentences, g_strdup_printf (_("No options lead to %d stars:"), what_if->stars));
  for (guint i = 0; i < what_if->out_of_reach->len; i++)
    {
      const OcopStarMark *mark = what_if->out_of_reach->pdata[i];
      const OcopItem *item = &what_if->set->items[mark->item];
      g_autofree char *points = ocop_explain_points (mark->points);

      g_ptr_array_add (sentences, g_strdup_printf (_("%s (%s): %d stars ask for %s, more than this product can reach there"),
                                                   item->code, item->criterion->name, mark->stars, points));
    }
  if (ocop_fraction_compare_int (what_if->most, regulation->bands[what_if->stars]) < 0)
    g_ptr_array_add (sentences, g_strdup_printf (_("at most %s points can be reached, and %d stars begin at %d"), most,
                                                 what_if->stars, regulation->bands[what_if->stars]));
}

/**
 * ocop_explain_what_if:
 *
 * First what the points and the minimums lack, then the least way there, a line for each criterion in it, or
 * why there is none.
 *
 * Returns: (transfer full) (element-type utf8): sentences; after one that ends in a colon, its lines
 */
GPtrArray *
ocop_explain_what_if (const OcopWhatIf *what_if)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  if (what_if->reachable && what_if->n_raises == 0)
    {
      g_ptr_array_add (sentences, g_strdup_printf (_("Points and minimums are enough for %d stars."), what_if->stars));
      return sentences;
    }

  g_ptr_array_add (sentences, explain_lack (what_if));
  for (guint i = 0; i < what_if->missed->len; i++)
    g_ptr_array_add (sentences, ocop_explain_minimum (what_if->now, what_if->rule, what_if->missed->pdata[i]));
  if (!what_if->reachable)
    {
      explain_barriers (what_if, sentences);
      return sentences;
    }
  g_ptr_array_add (sentences, explain_least (what_if));
  for (guint i = 0; i < what_if->n_raises; i++)
    g_ptr_array_add (sentences, ocop_explain_raise (what_if, &what_if->raises[i]));

  return sentences;
}
