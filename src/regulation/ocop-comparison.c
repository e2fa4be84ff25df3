/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-comparison.h"

#include "regulation/ocop-comparison-private.h"

#include <string.h>

/* — criteria — */

static gboolean
are_cases_equal (const OcopCriterion *a,
                 const OcopCriterion *b)
{
  if (a->n_cases != b->n_cases)
    return FALSE;
  for (guint i = 0; i < a->n_cases; i++)
    if (a->cases[i].number != b->cases[i].number || strcmp (a->cases[i].name, b->cases[i].name) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
are_points_equal (const OcopCriterion *a,
                  const OcopCriterion *b)
{
  if (a->n_options != b->n_options)
    return FALSE;
  for (guint i = 0; i < a->n_options; i++)
    if (a->options[i].points != b->options[i].points || a->options[i].case_no != b->options[i].case_no)
      return FALSE;

  return TRUE;
}

static gboolean
are_marks_equal (const OcopItem *a,
                 const OcopItem *b)
{
  if (a->criterion->stars_on_heading != b->criterion->stars_on_heading)
    return FALSE;
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    if (ocop_item_floor (a, stars) != ocop_item_floor (b, stars))
      return FALSE;

  return TRUE;
}

/* @same_section: whether the sections are each other's counterparts */
static guint
find_item_changes (const OcopItem *before,
                   const OcopItem *after,
                   gboolean        same_section)
{
  const OcopCriterion *left = before->criterion;
  const OcopCriterion *right = after->criterion;
  guint changes = 0;

  changes |= strcmp (before->code, after->code) != 0 ? OCOP_CHANGE_CODE : 0;
  changes |= !same_section ? OCOP_CHANGE_SECTION : 0;
  changes |= left->max != right->max ? OCOP_CHANGE_MAX : 0;
  changes |= !are_points_equal (left, right) ? OCOP_CHANGE_POINTS : 0;
  changes |= !are_marks_equal (before, after) ? OCOP_CHANGE_STARS : 0;
  changes |= !are_cases_equal (left, right) ? OCOP_CHANGE_CASES : 0;
  changes |= left->story != right->story ? OCOP_CHANGE_STORY : 0;
  changes |= before->section->choose_one != after->section->choose_one ? OCOP_CHANGE_ALTERNATIVE : 0;
  changes |= strcmp (left->name, right->name) != 0 || g_strcmp0 (left->note, right->note) != 0 ||
                     !ocop_options_are_equal (left, right)
               ? OCOP_CHANGE_WORDING
               : 0;

  return changes;
}

/* — sections — */

/**
 * ocop_section_part:
 * @section: a section of @set
 *
 * Returns: index of the part it stands in
 */
guint
ocop_section_part (const OcopSet     *set,
                   const OcopSection *section)
{
  guint index = (guint) (section - set->sections);

  for (guint i = 0; i < OCOP_N_PARTS; i++)
    if (index >= set->parts[i].first_section && index < set->parts[i].first_section + set->parts[i].n_sections)
      return i;

  g_assert_not_reached ();
}

static guint
find_section_changes (const OcopComparison *self,
                      const OcopSection    *before,
                      const OcopSection    *after)
{
  guint changes = 0;

  changes |= strcmp (before->code, after->code) != 0 ? OCOP_CHANGE_CODE : 0;
  changes |= ocop_section_part (self->before, before) != ocop_section_part (self->after, after) ? OCOP_CHANGE_SECTION : 0;
  changes |= before->max != after->max ? OCOP_CHANGE_MAX : 0;
  changes |= before->choose_one != after->choose_one ? OCOP_CHANGE_ALTERNATIVE : 0;
  changes |= strcmp (before->name, after->name) != 0 ? OCOP_CHANGE_WORDING : 0;

  return changes;
}

/* — grounds for putting out — */

/* The code that a criterion of the older set bears now, so that a mere renumbering is no change. */
static const char *
code_now (const OcopComparison *self,
          const OcopPairing    *items,
          const char           *code)
{
  const OcopItem *item = code != NULL ? ocop_set_find_item (self->before, code) : NULL;
  guint now = item != NULL ? items->of_before[ocop_item_index (self->before, item)] : OCOP_NOBODY;

  return now != OCOP_NOBODY ? self->after->items[now].code : code;
}

static void
take_knock_outs (OcopComparison    *self,
                 const OcopPairing *items)
{
  const OcopSet *before = self->before;
  const OcopSet *after = self->after;
  OcopPairing pairing;

  ocop_pair_knock_outs (&pairing, before, after);
  self->knock_outs = g_new0 (OcopKnockOutChange, before->n_knock_outs + after->n_knock_outs + 1);
  for (guint i = 0; i < after->n_knock_outs; i++)
    {
      OcopKnockOutChange *own = &self->knock_outs[self->n_knock_outs++];

      own->after = &after->knock_outs[i];
      own->match = pairing.match[i];
      if (pairing.of_after[i] == OCOP_NOBODY)
        continue;
      own->before = &before->knock_outs[pairing.of_after[i]];
      if (g_strcmp0 (code_now (self, items, own->before->code), own->after->code) != 0)
        own->changes |= OCOP_CHANGE_CODE;
      if (strcmp (own->before->ground, own->after->ground) != 0)
        own->changes |= OCOP_CHANGE_WORDING;
      if (own->before->zero != own->after->zero)
        own->changes |= OCOP_CHANGE_ZERO;
    }
  for (guint i = 0; i < before->n_knock_outs; i++)
    if (pairing.of_before[i] == OCOP_NOBODY)
      self->knock_outs[self->n_knock_outs++].before = &before->knock_outs[i];
  ocop_pairing_clear (&pairing);
}

/* — all together — */

static void
take_section_items (OcopComparison    *self,
                    OcopSectionChange *own,
                    const OcopPairing *items)
{
  own->first_item = self->n_items;
  for (guint i = 0; i < self->after->n_items; i++)
    {
      OcopItemChange change = { NULL, &self->after->items[i], items->match[i], 0 };

      if (change.after->section != own->after)
        continue;
      if (items->of_after[i] != OCOP_NOBODY)
        {
          change.before = &self->before->items[items->of_after[i]];
          change.changes = find_item_changes (change.before, change.after, change.before->section == own->before);
        }
      self->items[self->n_items++] = change;
    }
  for (guint i = 0; i < self->before->n_items; i++)
    if (self->before->items[i].section == own->before && items->of_before[i] == OCOP_NOBODY)
      self->items[self->n_items++].before = &self->before->items[i];
  own->n_items = self->n_items - own->first_item;
}

static void
take_items (OcopComparison    *self,
            const OcopPairing *items)
{
  self->items = g_new0 (OcopItemChange, self->before->n_items + self->after->n_items + 1);
  for (guint i = 0; i < self->n_sections; i++)
    take_section_items (self, &self->sections[i], items);
}

static void
take_sections (OcopComparison    *self,
               const OcopPairing *sections)
{
  self->sections = g_new0 (OcopSectionChange, self->before->n_sections + self->after->n_sections + 1);
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    {
      for (guint i = 0; i < self->after->n_sections; i++)
        {
          OcopSectionChange own = { .after = &self->after->sections[i] };

          if (ocop_section_part (self->after, own.after) != part)
            continue;
          if (sections->of_after[i] != OCOP_NOBODY)
            {
              own.before = &self->before->sections[sections->of_after[i]];
              own.changes = find_section_changes (self, own.before, own.after);
            }
          self->sections[self->n_sections++] = own;
        }
      for (guint i = 0; i < self->before->n_sections; i++)
        if (ocop_section_part (self->before, &self->before->sections[i]) == part && sections->of_before[i] == OCOP_NOBODY)
          self->sections[self->n_sections++].before = &self->before->sections[i];
    }
}

/**
 * ocop_comparison_new:
 * @before: a set, which outlives the comparison
 * @after: the set compared with it, mostly of a newer regulation; it outlives the comparison too
 *
 * Finds for every criterion of one set its counterpart in the other: by the entry's id, then by an equal
 * name, then by what reads most alike. The last is a guess, and an equal name that several bear is one too;
 * @match says so. The same sets always give the same answer.
 *
 * Returns: (transfer full): what changed and what did not
 */
OcopComparison *
ocop_comparison_new (const OcopSet *before,
                     const OcopSet *after)
{
  OcopComparison *self;
  OcopPairing items, sections;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = g_new0 (OcopComparison, 1);
  self->before = before;
  self->after = after;
  ocop_pair_items (&items, before, after);
  ocop_pair_sections (&sections, before, after, &items);
  take_sections (self, &sections);
  take_items (self, &items);
  take_knock_outs (self, &items);
  ocop_pairing_clear (&items);
  ocop_pairing_clear (&sections);

  return self;
}

/**
 * ocop_comparison_free:
 *
 * Frees the comparison.
 */
void
ocop_comparison_free (OcopComparison *self)
{
  g_free (self->items);
  g_free (self->sections);
  g_free (self->knock_outs);
  g_free (self);
}

/**
 * ocop_known_differ:
 * @a: (nullable): what one edition says; %NULL if it is not known
 * @b: (nullable): what the other says
 *
 * Returns: whether both are known and differ
 */
gboolean
ocop_known_differ (const char *a,
                   const char *b)
{
  return a != NULL && b != NULL && strcmp (a, b) != 0;
}

static gboolean
is_frame_same (const OcopSet *before,
               const OcopSet *after)
{
  for (guint i = 0; i < OCOP_N_PARTS; i++)
    if (before->parts[i].max != after->parts[i].max || strcmp (before->parts[i].name, after->parts[i].name) != 0)
      return FALSE;
  for (int stars = 1; stars <= OCOP_MAX_STARS; stars++)
    if (before->regulation->bands[stars] != after->regulation->bands[stars])
      return FALSE;

  return strcmp (before->name, after->name) == 0 && !ocop_known_differ (before->sector, after->sector) &&
         !ocop_known_differ (before->group, after->group) && !ocop_known_differ (before->subgroup, after->subgroup) &&
         !ocop_known_differ (before->agency, after->agency);
}

/**
 * ocop_comparison_is_same:
 *
 * Returns: whether nothing at all differs
 */
gboolean
ocop_comparison_is_same (const OcopComparison *self)
{
  if (!is_frame_same (self->before, self->after))
    return FALSE;
  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i].before == NULL || self->items[i].after == NULL || self->items[i].changes != 0)
      return FALSE;
  for (guint i = 0; i < self->n_sections; i++)
    if (self->sections[i].before == NULL || self->sections[i].after == NULL || self->sections[i].changes != 0)
      return FALSE;
  for (guint i = 0; i < self->n_knock_outs; i++)
    if (self->knock_outs[i].before == NULL || self->knock_outs[i].after == NULL || self->knock_outs[i].changes != 0)
      return FALSE;

  return TRUE;
}
