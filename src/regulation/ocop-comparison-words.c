/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-comparison.h"

#include "regulation/ocop-comparison-private.h"
#include "regulation/ocop-explanation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GPtrArray *
sentences_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void G_GNUC_PRINTF (2, 3)
say (GPtrArray  *sentences,
     const char *format,
     ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (sentences, g_strdup_vprintf (format, args));
  va_end (args);
}

/* @what: what is worded, translated */
static void
say_wording (GPtrArray  *sentences,
             const char *what,
             const char *before,
             const char *after)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (g_strcmp0 (before, after) == 0)
    return;
  if (before == NULL)
    say (sentences, _("%s, new: “%s”"), what, after);
  else if (after == NULL)
    say (sentences, _("%s, gone: “%s”"), what, before);
  else
    {
      ocop_texts_difference (before, after, &old, &new);
      say (sentences, _("%s: “%s” → “%s”"), what, old, new);
    }
}

/**
 * ocop_comparison_explain_frame:
 *
 * Returns: (transfer full) (element-type utf8): what changed about the set as a whole; where an edition does
 *   not tell something, nothing is said about it
 */
GPtrArray *
ocop_comparison_explain_frame (const OcopComparison *self)
{
  const OcopSet *before = self->before;
  const OcopSet *after = self->after;
  GPtrArray *sentences = sentences_new ();
  const struct
  {
    const char *what, *before, *after;
  } facts[] = { { _("name of the set"), before->name, after->name },
                { _("sector"), before->sector, after->sector },
                { _("group"), before->group, after->group },
                { _("subgroup"), before->subgroup, after->subgroup },
                { _("leading ministry"), before->agency, after->agency } };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (ocop_known_differ (facts[i].before, facts[i].after))
      say (sentences, _("%s: “%s” → “%s”"), facts[i].what, facts[i].before, facts[i].after);
  for (guint i = 0; i < OCOP_N_PARTS; i++)
    {
      const OcopPart *old = &before->parts[i];
      const OcopPart *new = &after->parts[i];

      if (old->max != new->max)
        say (sentences, _("part %s: at most %d → %d points"), new->code, old->max, new->max);
      if (strcmp (old->name, new->name) != 0)
        say (sentences, _("part %s: “%s” → “%s”"), new->code, old->name, new->name);
    }
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    if (before->regulation->bands[stars] != after->regulation->bands[stars])
      say (sentences, _("%d stars begin at %d → %d points"), stars, before->regulation->bands[stars],
           after->regulation->bands[stars]);

  return sentences;
}

/**
 * ocop_section_change_explain:
 *
 * Returns: (transfer full) (element-type utf8): what changed about the section; empty if nothing did
 */
GPtrArray *
ocop_section_change_explain (const OcopSectionChange *change)
{
  const OcopSection *before = change->before;
  const OcopSection *after = change->after;
  GPtrArray *sentences = sentences_new ();
  g_autofree char *most = ocop_explain_points (after != NULL ? after->max : before->max);

  if (before == NULL)
    say (sentences, _("new section, at most %s"), most);
  else if (after == NULL)
    say (sentences, _("the section is gone; it gave at most %s"), most);
  if (before == NULL || after == NULL)
    return sentences;

  if (change->changes & OCOP_CHANGE_SECTION)
    say (sentences, _("it stood in another part"));
  if (change->changes & OCOP_CHANGE_MAX)
    say (sentences, _("at most %d → %d points"), before->max, after->max);
  if (change->changes & OCOP_CHANGE_ALTERNATIVE)
    say (sentences, after->choose_one ? _("its criteria are alternatives now: one of them is scored")
                                      : _("its criteria are no alternatives any more: all of them are scored"));
  if (change->changes & OCOP_CHANGE_WORDING)
    say (sentences, _("name: “%s” → “%s”"), before->name, after->name);

  return sentences;
}

static char *
list_points (const OcopCriterion *criterion)
{
  GString *text = g_string_new (NULL);
  int case_no = 0;

  for (guint i = 0; i < criterion->n_options; i++)
    {
      const OcopOption *option = &criterion->options[i];

      if (i > 0)
        g_string_append (text, option->case_no != case_no ? "; " : ", ");
      if (option->case_no != 0 && option->case_no != case_no)
        g_string_append_printf (text, _("case %d: "), option->case_no);
      case_no = option->case_no;
      g_string_append_printf (text, "%d", option->points);
    }

  return g_string_free (text, FALSE);
}

static char *
list_cases (const OcopCriterion *criterion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < criterion->n_cases; i++)
    g_string_append_printf (text, "%s“%s”", i > 0 ? ", " : "", criterion->cases[i].name);
  if (criterion->n_cases == 0)
    g_string_append (text, _("none"));

  return g_string_free (text, FALSE);
}

static void
say_marks (GPtrArray      *sentences,
           const OcopItem *before,
           const OcopItem *after)
{
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    {
      int old = before != NULL ? ocop_item_floor (before, stars) : 0, new = ocop_item_floor (after, stars);
      gboolean old_heading = before != NULL && before->criterion->stars_on_heading == stars;
      gboolean new_heading = after->criterion->stars_on_heading == stars;
      g_autofree char *points = ocop_explain_points (new);
      g_autofree char *old_points = ocop_explain_points (old);

      if (old == 0 && new > 0)
        say (sentences, _("%d stars now need at least %s here; before they needed nothing here"), stars, points);
      else if (old > 0 && new == 0)
        say (sentences, _("%d stars no longer need anything here; before they needed at least %s"), stars, old_points);
      else if (old != new)
        say (sentences, _("%d stars now need at least %s here; before %d"), stars, points, old);
      if (new_heading && !old_heading)
        say (sentences, _("the mark of %d stars stands on the heading, not on an option: at least the lowest option"),
             stars);
      if (old_heading && !new_heading && new > 0)
        say (sentences, _("the mark of %d stars stood on the heading and now stands on an option"), stars);
    }
}

static void
say_story (GPtrArray *sentences,
           OcopStory  after)
{
  switch (after)
    {
    case OCOP_STORY_ASKS:
      say (sentences, _("it now decides whether there is a product story"));
      break;
    case OCOP_STORY_NEEDS:
      say (sentences, _("it now applies only where there is a product story"));
      break;
    case OCOP_STORY_APART:
    default:
      say (sentences, _("it no longer depends on the product's story"));
      break;
    }
}

static void
say_options (GPtrArray            *sentences,
             const OcopItemChange *change)
{
  g_autoptr (GArray) pairs = ocop_item_change_pair_options (change);

  for (guint i = 0; i < pairs->len; i++)
    {
      OcopOptionPair pair = g_array_index (pairs, OcopOptionPair, i);
      const OcopOption *old = pair.before > 0 ? &change->before->criterion->options[pair.before - 1] : NULL;
      const OcopOption *new = pair.after > 0 ? &change->after->criterion->options[pair.after - 1] : NULL;
      g_autofree char *points = ocop_explain_points (new != NULL ? new->points : old->points);
      g_autofree char *what = NULL;

      if (old == NULL)
        say (sentences, _("new option %u (%s): “%s”"), pair.after, points, new->text);
      else if (new == NULL)
        say (sentences, _("option %u is gone (%s): “%s”"), pair.before, points, old->text);
      else
        {
          what = pair.before == pair.after ? g_strdup_printf (_("option %u"), pair.after)
                                           : g_strdup_printf (_("option %u, before %u"), pair.after, pair.before);
          say_wording (sentences, what, old->text, new->text);
        }
    }
}

static void
say_new (GPtrArray      *sentences,
         const OcopItem *item)
{
  const OcopCriterion *criterion = item->criterion;
  g_autofree char *most = ocop_explain_points (criterion->max);

  say (sentences, _("new criterion, at most %s"), most);
  if (criterion->note != NULL)
    say (sentences, "%s", criterion->note);
  for (guint i = 0; i < criterion->n_options; i++)
    {
      g_autofree char *points = ocop_explain_points (criterion->options[i].points);

      say (sentences, _("option %u (%s): “%s”"), i + 1, points, criterion->options[i].text);
    }
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    {
      g_autofree char *points = ocop_explain_points (ocop_item_floor (item, stars));

      if (ocop_item_floor (item, stars) > 0)
        say (sentences, _("%d stars need at least %s here"), stars, points);
    }
}

static void
say_changed (GPtrArray            *sentences,
             const OcopItemChange *change)
{
  const OcopItem *before = change->before;
  const OcopItem *after = change->after;
  const OcopCriterion *old = before->criterion;
  const OcopCriterion *new = after->criterion;
  g_autofree char *old_points = list_points (old);
  g_autofree char *new_points = list_points (new);
  g_autofree char *old_cases = list_cases (old);
  g_autofree char *new_cases = list_cases (new);

  if (change->changes & OCOP_CHANGE_SECTION)
    say (sentences, _("moved here from section %s (%s)"), before->section->code, before->section->name);
  if (change->changes & OCOP_CHANGE_MAX)
    say (sentences, _("at most %d → %d points"), old->max, new->max);
  if (change->changes & OCOP_CHANGE_POINTS)
    say (sentences, _("points of the options: %s → %s"), old_points, new_points);
  if (change->changes & OCOP_CHANGE_STARS)
    say_marks (sentences, before, after);
  if (change->changes & OCOP_CHANGE_CASES)
    say (sentences, _("cases: %s → %s"), old_cases, new_cases);
  if (change->changes & OCOP_CHANGE_STORY)
    say_story (sentences, new->story);
  if (change->changes & OCOP_CHANGE_ALTERNATIVE)
    say (sentences, after->section->choose_one ? _("it is now one of several alternatives, of which one is scored")
                                               : _("it is no alternative any more: every product is scored on it"));
  say_wording (sentences, _("name"), old->name, new->name);
  say_wording (sentences, _("note"), old->note, new->note);
  if (change->changes & OCOP_CHANGE_WORDING)
    say_options (sentences, change);
}

/**
 * ocop_item_change_explain:
 *
 * The codes are left to whoever prints the heading.
 *
 * Returns: (transfer full) (element-type utf8): what changed about the criterion; empty if only its code did,
 *   or nothing
 */
GPtrArray *
ocop_item_change_explain (const OcopItemChange *change)
{
  GPtrArray *sentences = sentences_new ();
  g_autofree char *most = NULL;

  if (change->before == NULL)
    say_new (sentences, change->after);
  else if (change->after != NULL)
    say_changed (sentences, change);
  else
    {
      most = ocop_explain_points (change->before->criterion->max);
      say (sentences, _("gone; it gave at most %s"), most);
    }

  return sentences;
}

/**
 * ocop_knock_out_change_explain:
 *
 * Returns: (transfer full) (element-type utf8): what changed about the ground; empty if nothing did
 */
GPtrArray *
ocop_knock_out_change_explain (const OcopKnockOutChange *change)
{
  const OcopKnockOut *before = change->before;
  const OcopKnockOut *after = change->after;
  GPtrArray *sentences = sentences_new ();

  if (before == NULL)
    say (sentences, after->zero ? _("new ground, of which a 0 there is the sign: “%s”") : _("new ground: “%s”"),
         after->ground);
  else if (after == NULL)
    say (sentences, _("no ground any more: “%s”"), before->ground);
  if (before == NULL || after == NULL)
    return sentences;

  if (change->changes & OCOP_CHANGE_CODE)
    say (sentences, _("it stood beside %s"), before->code != NULL ? before->code : _("the whole product"));
  if (change->changes & OCOP_CHANGE_ZERO)
    say (sentences, after->zero ? _("a 0 there is now the sign of it") : _("a 0 there is no longer the sign of it"));
  if (change->changes & OCOP_CHANGE_WORDING)
    say_wording (sentences, _("ground"), before->ground, after->ground);

  return sentences;
}
