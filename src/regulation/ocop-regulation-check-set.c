/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The gap declared for a part; %NULL if it is said to close. */
static const OcopGap *
find_gap (const OcopSet *set,
          guint          part)
{
  for (guint i = 0; i < set->n_gaps; i++)
    if (set->gaps[i].sum >= 0 && strcmp (set->gaps[i].part, ocop_part_code (part)) == 0)
      return &set->gaps[i];

  return NULL;
}

/**
 * ocop_set_has_gap:
 * @part: index of a part, 0 to 2
 *
 * Returns: whether the part is declared not to close
 */
gboolean
ocop_set_has_gap (const OcopSet *set,
                  guint          part)
{
  return find_gap (set, part) != NULL;
}

static void
check_sections (const OcopSet  *set,
                const OcopPart *part,
                const OcopGap  *gap,
                GPtrArray      *findings)
{
  int sections = 0;

  for (guint s = part->first_section; s < part->first_section + part->n_sections; s++)
    {
      const OcopSection *section = &set->sections[s];
      int all = 0, largest = 0;

      sections += section->max;
      for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
        {
          all += set->items[i].criterion->max;
          largest = MAX (largest, set->items[i].criterion->max);
        }
      if ((section->choose_one ? largest : all) != section->max && gap == NULL)
        ocop_findings_add (findings, OCOP_FINDING_SECTIONS, set->no,
                           _("Set %d: the criteria of section %s sum to %d, its maximum is %d."), set->no,
                           section->code, section->choose_one ? largest : all, section->max);
    }
  if (sections != part->max && (gap == NULL || sections != gap->sum))
    ocop_findings_add (findings, OCOP_FINDING_SECTIONS, set->no,
                       _("Set %d: the sections of part %s sum to %d, its maximum is %d."), set->no, part->code,
                       sections, part->max);
}

static void
check_part (const OcopSet *set,
            guint          index,
            GPtrArray     *findings)
{
  const OcopPart *part = &set->parts[index];
  const OcopGap *gap = find_gap (set, index);
  int sum = ocop_part_sum (set, index);

  if (part->max != set->regulation->part_max[index])
    ocop_findings_add (findings, OCOP_FINDING_MAXIMA, set->no,
                       _("Set %d: the maximum of part %s is %d, that of the regulation %d."), set->no, part->code,
                       part->max, set->regulation->part_max[index]);
  if (gap != NULL && sum == part->max)
    ocop_findings_add (findings, OCOP_FINDING_GAP, set->no,
                       _("Set %d: a gap is declared for part %s, which sums to its maximum %d."), set->no, part->code,
                       part->max);
  else if (gap != NULL && sum != gap->sum)
    ocop_findings_add (findings, OCOP_FINDING_SUM, set->no,
                       _("Set %d: the largest options of part %s sum to %d, the declared gap says %d."), set->no,
                       part->code, sum, gap->sum);
  else if (gap == NULL && sum != part->max)
    ocop_findings_add (findings, OCOP_FINDING_SUM, set->no,
                       _("Set %d: the largest options of part %s sum to %d, its maximum is %d."), set->no, part->code,
                       sum, part->max);
  check_sections (set, part, gap, findings);
}

static void
check_gaps (const OcopSet *set,
            GPtrArray     *findings)
{
  for (guint i = 0; i < set->n_gaps; i++)
    for (guint other = 0; other < i; other++)
      if (set->gaps[i].sum >= 0 && set->gaps[other].sum >= 0 && strcmp (set->gaps[i].part, set->gaps[other].part) == 0)
        ocop_findings_add (findings, OCOP_FINDING_GAP, set->no, _("Set %d: a gap is declared twice for part %s."),
                           set->no, set->gaps[i].part);
}

static void
check_repetitions (const OcopSet *set,
                   GPtrArray     *findings)
{
  for (guint i = 0; i < set->n_items; i++)
    for (guint other = 0; other < i; other++)
      {
        if (strcmp (set->items[other].code, set->items[i].code) == 0)
          ocop_findings_add (findings, OCOP_FINDING_CODE_TWICE, set->no, _("Set %d: the code %s stands twice."),
                             set->no, set->items[i].code);
        if (set->items[other].criterion == set->items[i].criterion)
          ocop_findings_add (findings, OCOP_FINDING_CRITERION_TWICE, set->no,
                             _("Set %d: the criterion “%s” stands twice, as %s and %s."), set->no,
                             set->items[i].criterion->id, set->items[other].code, set->items[i].code);
      }
  for (guint i = 0; i < set->n_sections; i++)
    for (guint other = 0; other < i; other++)
      if (strcmp (set->sections[other].code, set->sections[i].code) == 0)
        ocop_findings_add (findings, OCOP_FINDING_CODE_TWICE, set->no, _("Set %d: the section %s stands twice."),
                           set->no, set->sections[i].code);
}

/* A section of alternatives is named by its own code where no choice is made yet, so that code must not
 * mean a criterion too. */
static void
check_alternatives (const OcopSet     *set,
                    const OcopSection *section,
                    GPtrArray         *findings)
{
  const OcopItem *first = &set->items[section->first_item];
  const OcopItem *namesake = ocop_set_find_item (set, section->code);

  if (section->n_items < 2)
    ocop_findings_add (findings, OCOP_FINDING_ALTERNATIVES, set->no,
                       _("Set %d: section %s has only one criterion to choose from."), set->no, section->code);
  if (namesake != NULL)
    ocop_findings_add (findings, OCOP_FINDING_ALTERNATIVES, set->no,
                       _("Set %d: %s is a section of alternatives and also a criterion."), set->no, section->code);
  for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
    {
      const OcopItem *item = &set->items[i];

      if (item->criterion->max != first->criterion->max)
        ocop_findings_add (findings, OCOP_FINDING_ALTERNATIVES, set->no,
                           _("Set %d: the alternatives %s and %s have different maxima."), set->no, first->code,
                           item->code);
      if (item->criterion->story != OCOP_STORY_APART)
        ocop_findings_add (findings, OCOP_FINDING_ALTERNATIVES, set->no,
                           _("Set %d: the alternative %s depends on the product's story."), set->no, item->code);
    }
}

static void
check_story (const OcopSet *set,
             GPtrArray     *findings)
{
  for (guint i = 0; i < set->n_items; i++)
    {
      const OcopItem *item = &set->items[i];

      if (item->criterion->story == OCOP_STORY_NEEDS && set->story_item < 0)
        ocop_findings_add (findings, OCOP_FINDING_STORY, set->no,
                           _("Set %d: %s needs a product story, but no criterion asks for one."), set->no, item->code);
      if (item->criterion->story == OCOP_STORY_ASKS && (int) i != set->story_item)
        ocop_findings_add (findings, OCOP_FINDING_STORY, set->no,
                           _("Set %d: %s asks for the product's story a second time."), set->no, item->code);
    }
}

/* A 0 can only be seen at criteria; other grounds may also stand beside a section without codes of its own. */
static gboolean
leads_somewhere (const OcopSet      *set,
                 const OcopKnockOut *knock_out)
{
  for (guint i = 0; i < set->n_items; i++)
    if (ocop_knock_out_covers (knock_out, &set->items[i]))
      return TRUE;
  for (guint i = 0; i < set->n_sections && !knock_out->zero; i++)
    if (strcmp (set->sections[i].code, knock_out->code) == 0)
      return TRUE;

  return FALSE;
}

static void
check_knock_outs (const OcopSet *set,
                  GPtrArray     *findings)
{
  for (guint i = 0; i < set->n_knock_outs; i++)
    {
      const OcopKnockOut *knock_out = &set->knock_outs[i];

      if (knock_out->code == NULL && knock_out->zero)
        ocop_findings_add (findings, OCOP_FINDING_KNOCK_OUT, set->no,
                           _("Set %d: a 0 is a ground for putting out, but no criterion is named."), set->no);
      if (knock_out->code != NULL && !leads_somewhere (set, knock_out))
        ocop_findings_add (findings, OCOP_FINDING_KNOCK_OUT, set->no,
                           _("Set %d: a ground for putting out names %s, which is no code of the set."), set->no,
                           knock_out->code);
    }
}

static void
check_bands (const OcopSet *set,
             GPtrArray     *findings)
{
  int sum = 0;

  for (guint i = 0; i < OCOP_N_PARTS; i++)
    sum += ocop_part_sum (set, i);
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    if (sum < set->regulation->bands[stars])
      ocop_findings_add (findings, OCOP_FINDING_BAND_UNREACHABLE, set->no,
                         _("Set %d: all parts give %d points at most, rank %d begins at %d."), set->no, sum, stars,
                         set->regulation->bands[stars]);
}

/**
 * ocop_set_check:
 * @findings: (element-type OcopFinding): where findings are added
 *
 * Checks what concerns one set, and how it fits its regulation.
 */
void
ocop_set_check (const OcopSet *set,
                GPtrArray     *findings)
{
  for (guint i = 0; i < OCOP_N_PARTS; i++)
    check_part (set, i, findings);
  check_gaps (set, findings);
  check_repetitions (set, findings);
  for (guint i = 0; i < set->n_sections; i++)
    if (set->sections[i].choose_one)
      check_alternatives (set, &set->sections[i], findings);
  check_story (set, findings);
  check_knock_outs (set, findings);
  check_bands (set, findings);
}
