/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-target-words.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>

static char *
number (OcopFraction value)
{
  return value.den == 1 ? ocop_text_from_count (value.num) : ocop_fraction_to_score (value, NULL, 0);
}

static char *
say_planned (const OcopTargetProgress *target)
{
  g_autofree char *planned = number (target->planned);

  if (target->at_most)
    return target->percent ? g_strdup_printf (_("not more than %s %%"), planned)
                           : g_strdup_printf (_("not more than %s %s"), planned,
                                              target->unit_of_measure != NULL ? target->unit_of_measure : "");
  if (target->percent)
    /* Translators: a share that is planned, 80 */
    return g_strdup_printf (_("at least %s %%"), planned);

  /* Each unit of several: the figure is how many of them there are, and the words of the plan say how many products each. */
  if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT)
    return g_strdup_printf (_("all %s units"), planned);

  if (target->most > 0)
    {
      g_autofree char *most = ocop_text_from_count (target->most);

      /* Translators: from and to which number is planned, and its unit of measure: 10–12 sản phẩm */
      return g_strdup_printf (_("%s–%s %s"), planned, most, target->unit_of_measure != NULL ? target->unit_of_measure : "");
    }

  /* Translators: a number that is planned and its unit of measure, 10 sản phẩm */
  return g_strdup_printf (_("at least %s %s"), planned, target->unit_of_measure != NULL ? target->unit_of_measure : "");
}

/**
 * ocop_target_words_planned:
 * @target: a target with figures
 *
 * Returns: (transfer full): what is planned, "at least 10 sản phẩm", and by which decision if it was amended
 */
char *
ocop_target_words_planned (const OcopTargetProgress *target)
{
  g_autofree char *planned = say_planned (target);
  g_autofree char *before = ocop_text_from_count (target->planned_first);

  if (target->amended_by == NULL)
    return g_steal_pointer (&planned);

  /* Translators: what is planned, the decision that changed it, what was planned before */
  return g_strdup_printf (_("%s, by %s (before: %s)"), planned, target->amended_by, before);
}

/**
 * ocop_target_words_figure:
 * @target: a target with figures
 *
 * Returns: (transfer full): what was done, "8/10" or "83,33 %"; a dash where nothing is known, never 0
 */
char *
ocop_target_words_figure (const OcopTargetProgress *target)
{
  g_autofree char *done = number (target->done);
  g_autofree char *planned = number (target->planned);

  if (target->state == OCOP_TARGET_UNKNOWN)
    return g_strdup ("–");

  return target->percent ? g_strdup_printf ("%s %%", done) : g_strdup_printf ("%s/%s", done, planned);
}

/* Of a share, how many records are missing to it, or are too many. */
static char *
count_missing (const OcopTargetProgress *target)
{
  gint64 all = target->records->len + target->others->len;
  gint64 counted = target->records->len;
  gint64 planned = target->planned.num * all; /* in hundredths of a record */

  return ocop_text_from_count (target->at_most ? counted - planned / 100 : (planned + 99) / 100 - counted);
}

/**
 * ocop_target_words_chip:
 * @target: a target with figures
 *
 * Returns: its state as a sign and a word
 */
GtkWidget *
ocop_target_words_chip (const OcopTargetProgress *target)
{
  gboolean is_begun = target->done.num > 0;
  g_autofree char *missing = NULL;
  g_autofree char *word = NULL;
  GtkWidget *chip;

  switch (target->state)
    {
    case OCOP_TARGET_UNKNOWN:
      chip = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, _("no figures yet"));
      ocop_chip_set_open (OCOP_CHIP (chip), TRUE);
      return chip;
    case OCOP_TARGET_MET:
      return ocop_chip_new (OCOP_CHIP_OK, "object-select-symbolic", _("met"));
    case OCOP_TARGET_NOT_MET:
      missing = target->percent && target->others != NULL ? count_missing (target) : number (ocop_target_get_missing (target));
      if (target->at_most)
        word = g_strdup_printf (_("%s too many"), missing);
      else if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT)
        /* Translators: units that have not reached their number yet */
        word = g_strdup_printf (_("%s units missing"), missing);
      else
        word = g_strdup_printf (_("%s missing"), missing);
      return ocop_chip_new (is_begun ? OCOP_CHIP_WARN : OCOP_CHIP_BAD, is_begun ? "ocop-half-symbolic" : "window-close-symbolic", word);
    default:
      g_assert_not_reached ();
    }
}

/* The units that stay below their number, from the lines below the reading. */
static char *
list_units_below (const OcopPlanProgress *plan,
                  guint                   index)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = index + 1; i < plan->targets->len; i++)
    {
      const OcopTargetProgress *line = g_ptr_array_index (plan->targets, i);
      g_autofree char *figure = NULL;

      if (line->level < 2)
        break;
      if (line->state != OCOP_TARGET_NOT_MET)
        continue;
      figure = ocop_target_words_figure (line);
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", line->short_label, figure);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
say_best (const OcopTargetProgress *target)
{
  static const int bands[] = { 50, 70, 90 };
  g_autofree char *best = ocop_fraction_to_score (target->best, bands, G_N_ELEMENTS (bands));

  if (target->n_unsent > 0)
    return g_strdup_printf (ngettext ("highest mean: %s; %d not sent to the centre yet", "highest mean: %s; %d not sent to the centre yet",
                                      (gulong) target->n_unsent),
                            best, target->n_unsent);

  return g_strdup_printf (_("highest mean: %s"), best);
}

/**
 * ocop_target_words_reason:
 * @plan: a plan
 * @index: of one of its targets
 *
 * Returns: (transfer full) (nullable): a line on the figure: which units are below their number, or how the plan counts
 */
char *
ocop_target_words_reason (const OcopPlanProgress *plan,
                          guint                   index)
{
  const OcopTargetProgress *target = g_ptr_array_index (plan->targets, index);

  if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT && !target->heading && target->state == OCOP_TARGET_NOT_MET)
    {
      g_autofree char *units = list_units_below (plan, index);

      if (units != NULL)
        /* Translators: units with what they reached, "Hải Châu 1/2, Thanh Khê 0/2" */
        return g_strdup_printf (_("below their number: %s"), units);
    }

  if (target->measure == OCOP_TARGET_TO_CENTRE && target->has_best)
    return say_best (target);
  if (target->percent && target->others != NULL)
    {
      guint all = target->records->len + target->others->len;

      /* Translators: how many of how many were counted for a share */
      return g_strdup_printf (_("%u of %u"), target->records->len, all);
    }

  return g_strdup (target->note);
}

static char *
say_assumption (const OcopAssumption *assumption)
{
  guint n = assumption->records->len;

  switch (assumption->kind)
    {
    case OCOP_ASSUME_RANKED:
      return g_strdup_printf (ngettext ("%u ranked by the council, its decision to come", "%u ranked by the council, their decision to come", n),
                              n);
    case OCOP_ASSUME_SCHEDULED:
      return g_strdup_printf (ngettext ("%u in a session of the year", "%u in a session of the year", n), n);
    case OCOP_ASSUME_ENROLLED:
      return g_strdup_printf (ngettext ("%u unit on the list of a coming course", "%u units on the list of a coming course", n), n);
    case OCOP_ASSUME_LAPSING:
      return g_strdup_printf (ngettext ("%u whose certificate ends before the year does", "%u whose certificate ends before the year does", n),
                              n);
    case OCOP_ASSUME_WAITING:
      return g_strdup_printf (ngettext ("not counted: %u filed without a session", "not counted: %u filed without a session", n), n);
    case OCOP_ASSUME_IN_REACH:
      return g_strdup_printf (ngettext ("not counted: %u at most %d points short", "not counted: %u at most %d points short", n), n,
                              OCOP_REACH_POINTS);
    default:
      g_assert_not_reached ();
    }
}

/**
 * ocop_target_words_assumption:
 * @assumption: what a forecast rests on
 *
 * Returns: (transfer full): in words, with how many it speaks of
 */
char *
ocop_target_words_assumption (const OcopAssumption *assumption)
{
  return say_assumption (assumption);
}

/**
 * ocop_target_words_forecast:
 * @target: a target
 *
 * Returns: (transfer full) (nullable): what it will come to and what that rests on; %NULL where there is no forecast
 */
char *
ocop_target_words_forecast (const OcopTargetProgress *target)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *expected = NULL;

  if (target->forecast == NULL)
    return NULL;
  expected = number (target->forecast->expected);
  text = g_string_new (NULL);
  /* Translators: what will be reached by the end of the year */
  g_string_append_printf (text, target->percent ? _("By 31/12: %s %%") : _("By 31/12: %s"), expected);
  for (guint i = 0; i < target->forecast->assumptions->len; i++)
    {
      g_autofree char *words = say_assumption (g_ptr_array_index (target->forecast->assumptions, i));

      g_string_append_printf (text, "%s%s", i == 0 ? " – " : "; ", words);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
