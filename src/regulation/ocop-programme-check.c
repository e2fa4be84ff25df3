/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-programme-check.h"

#include "base/ocop-date.h"
#include "regulation/ocop-product-code.h"
#include "regulation/ocop-ranking.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void G_GNUC_PRINTF (2, 3)
find (GPtrArray  *findings,
      const char *format,
      ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (findings, g_strdup_vprintf (format, args));
  va_end (args);
}

/* Periods stand at the beginning of every row that has one. They must follow one another, each on the day
 * after the one before, and only the last may stay open. */
static void
check_periods (GPtrArray  *findings,
               const char *what,
               const void *rows,
               guint       n,
               gsize       size)
{
  for (guint i = 0; i < n; i++)
    {
      const OcopPeriod *period = (const OcopPeriod *) ((const char *) rows + i * size);
      const OcopPeriod *next = (const OcopPeriod *) ((const char *) rows + (i + 1) * size);
      g_autofree char *day_after = NULL;

      if (period->to != NULL && strcmp (period->to, period->from) < 0)
        find (findings, _("%s: the last day %s lies before the first, %s."), what, period->to, period->from);
      if (i + 1 == n)
        continue;
      if (period->to != NULL)
        day_after = ocop_date_add_days (period->to, 1);
      if (day_after == NULL || strcmp (day_after, next->from) != 0)
        find (findings, _("%s: the period from %s does not begin on the day after the one before."), what, next->from);
    }
}

static void
check_concluded (const OcopEdition *edition,
                 gboolean           is_last,
                 GPtrArray         *findings)
{
  for (guint i = 0; i < OCOP_N_FILINGS; i++)
    {
      const char *limit = edition->concluded_by[i];

      if (limit == NULL)
        continue;
      if (is_last)
        find (findings, _("%s: what is concluded late must be filed anew, but no later decision is known."), edition->id);
      if (edition->filed.to == NULL || strcmp (limit, edition->filed.to) < 0)
        find (findings, _("%s: the last day for conclusions, %s, lies before the last day of filing."), edition->id, limit);
    }
}

static void
check_stages (const OcopEdition *edition,
              GPtrArray         *findings)
{
  if (edition->n_stages == 0 || strcmp (edition->stages[0].period.from, edition->filed.from) > 0)
    find (findings, _("%s: no levels are known for its first day."), edition->id);
  if (edition->n_stages > 0 && edition->stages[edition->n_stages - 1].period.to != NULL)
    find (findings, _("%s: no levels are known for its open dossiers."), edition->id);
  for (guint i = 0; i < edition->n_stages; i++)
    for (int stars = 4; stars <= OCOP_MAX_STARS; stars++)
      if (edition->stages[i].certifies[stars] < edition->stages[i].certifies[stars - 1])
        find (findings, _("%s: rank %d is certified at a lower level than rank %d."), edition->id, stars, stars - 1);
}

static void
check_codes (const OcopEdition *edition,
             GPtrArray         *findings)
{
  if (edition->n_codes == 0)
    find (findings, _("%s: nothing is said of product codes."), edition->id);
  for (guint i = 0; i < edition->n_codes; i++)
    if (edition->codes[i].pattern != NULL && !ocop_code_pattern_is_sound (edition->codes[i].pattern))
      find (findings, _("%s: “%s” is not the pattern of a code."), edition->id, edition->codes[i].pattern);
}

static void
check_rules (const OcopEdition *edition,
             GPtrArray         *findings)
{
  int opens, closes, num, den;
  OcopMinimums minimums;

  if (ocop_edition_get_rule (edition, OCOP_RULE_REFILE_OPENS_DAYS, &opens) !=
      ocop_edition_get_rule (edition, OCOP_RULE_REFILE_CLOSES_DAYS, &closes))
    find (findings, _("%s: only one end of the time for filing again is known."), edition->id);
  else if (edition->rules[OCOP_RULE_REFILE_OPENS_DAYS].known && opens <= closes)
    find (findings, _("%s: the time for filing again ends before it begins."), edition->id);
  if (ocop_edition_get_rule (edition, OCOP_RULE_QUORUM_NUM, &num) !=
      ocop_edition_get_rule (edition, OCOP_RULE_QUORUM_DEN, &den))
    find (findings, _("%s: the quorum is not a fraction."), edition->id);
  else if (edition->rules[OCOP_RULE_QUORUM_NUM].known && (den < 1 || num > den))
    find (findings, _("%s: the quorum would be more than all members."), edition->id);
  if (!ocop_minimums_from_word (edition->minimums, &minimums))
    find (findings, _("%s: “%s” is no rule for star minimums."), edition->id, edition->minimums);
  for (guint i = 0; i < edition->n_amendments; i++)
    if (!ocop_period_covers (&edition->filed, edition->amendments[i].from))
      find (findings, _("%s: the amendment of %s lies outside its time."), edition->id, edition->amendments[i].from);
}

static void
check_unique (const OcopEdition *edition,
              GPtrArray         *findings)
{
  for (guint i = 0; i < edition->n_grounds; i++)
    for (guint other = 0; other < i; other++)
      if (strcmp (edition->grounds[i].key, edition->grounds[other].key) == 0)
        find (findings, _("%s: the ground “%s” stands twice."), edition->id, edition->grounds[i].key);
  for (guint i = 0; i < edition->n_rounds; i++)
    {
      const OcopRoundDates *round = &edition->rounds[i];

      if (strcmp (round->held_before, round->proposed_before) <= 0)
        find (findings, _("%s: a round of %s would be held before its dossiers are there."), edition->id,
              round->held_before);
      for (guint other = 0; other < i; other++)
        if (edition->rounds[other].level == round->level && edition->rounds[other].ordinal == round->ordinal)
          find (findings, _("%s: round %d stands twice."), edition->id, round->ordinal);
    }
}

/**
 * ocop_programme_check:
 *
 * Looks for contradictions: periods that overlap or leave days out, limits before their beginning, patterns
 * and fractions that are none.
 *
 * Returns: (transfer full) (element-type utf8): translated sentences, none if all is well
 */
GPtrArray *
ocop_programme_check (const OcopProgramme *programme)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_free);

  G_STATIC_ASSERT (G_STRUCT_OFFSET (OcopStages, period) == 0);
  G_STATIC_ASSERT (G_STRUCT_OFFSET (OcopCodePattern, period) == 0);
  G_STATIC_ASSERT (G_STRUCT_OFFSET (OcopMinistry, period) == 0);

  if (programme->n_editions == 0)
    find (findings, _("No decision on the programme is known."));
  check_periods (findings, _("Ministry"), programme->ministries, programme->n_ministries, sizeof (OcopMinistry));
  for (guint i = 0; i < programme->n_editions; i++)
    {
      const OcopEdition *edition = &programme->editions[i];
      gboolean is_last = i + 1 == programme->n_editions;

      if (is_last != (edition->filed.to == NULL))
        find (findings, _("%s: only under the last decision dossiers can be filed without end."), edition->id);
      if (i > 0)
        {
          const OcopPeriod pair[] = { programme->editions[i - 1].filed, edition->filed };

          check_periods (findings, _("Decisions"), pair, 2, sizeof (OcopPeriod));
        }
      check_concluded (edition, is_last, findings);
      check_stages (edition, findings);
      check_periods (findings, edition->id, edition->stages, edition->n_stages, sizeof (OcopStages));
      check_codes (edition, findings);
      check_periods (findings, edition->id, edition->codes, edition->n_codes, sizeof (OcopCodePattern));
      check_rules (edition, findings);
      check_unique (edition, findings);
    }

  return findings;
}
