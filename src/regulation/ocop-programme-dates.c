/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-programme-dates.h"

#include "base/ocop-date.h"

#include <string.h>

static char *
days_from (const OcopEdition *edition,
           OcopRule           rule,
           int                sign,
           const char        *date)
{
  int days;

  return ocop_edition_get_rule (edition, rule, &days) ? ocop_date_add_days (date, sign * days) : NULL;
}

/**
 * ocop_edition_find_refiling:
 * @self: the edition in force when the re-evaluation is filed, not the one of the certificate
 * @expires_on: the day on which the certificate ends, ISO date
 * @refiling: (out): the days around it; clear it with ocop_refiling_clear()
 *
 * When a re-evaluation is filed in time, and how long the certificate lasts otherwise: until the authority
 * has decided, at most until @extended_to (26/2026/QĐ-TTg, Điều 7 khoản 6, Điều 12 khoản 3).
 */
void
ocop_edition_find_refiling (const OcopEdition *self,
                            const char        *expires_on,
                            OcopRefiling      *refiling)
{
  refiling->opens_on = days_from (self, OCOP_RULE_REFILE_OPENS_DAYS, -1, expires_on);
  refiling->closes_on = days_from (self, OCOP_RULE_REFILE_CLOSES_DAYS, -1, expires_on);
  refiling->extended_to = days_from (self, OCOP_RULE_EXTENDED_DAYS, 1, expires_on);
  refiling->remind_on = days_from (self, OCOP_RULE_REMINDER_DAYS, -1, expires_on);
}

/**
 * ocop_refiling_clear:
 *
 * Frees the days.
 */
void
ocop_refiling_clear (OcopRefiling *self)
{
  g_clear_pointer (&self->opens_on, g_free);
  g_clear_pointer (&self->closes_on, g_free);
  g_clear_pointer (&self->extended_to, g_free);
  g_clear_pointer (&self->remind_on, g_free);
}

static char *
day_of (int         year,
        const char *day)
{
  return g_strdup_printf ("%04d-%s", year, day);
}

/**
 * ocop_edition_find_round:
 * @level: who holds the round
 * @proposed_on: the day on which the lower level proposed the dossier, ISO date
 * @limits: (out): the round; clear it with ocop_round_limits_clear()
 *
 * The yearly round to which a proposed dossier belongs: the next one whose limit lies after @proposed_on
 * (26/2026/QĐ-TTg, Điều 5). An office may hold more rounds than these.
 *
 * Returns: whether the edition is known to set rounds for the level
 */
gboolean
ocop_edition_find_round (const OcopEdition *self,
                         OcopLevel          level,
                         const char        *proposed_on,
                         OcopRoundLimits   *limits)
{
  int first_year = ocop_date_year (proposed_on);

  *limits = (OcopRoundLimits){ 0 };
  for (int year = first_year; year <= first_year + 1; year++)
    for (guint i = 0; i < self->n_rounds; i++)
      {
        const OcopRoundDates *round = &self->rounds[i];
        g_autofree char *limit = day_of (year, round->proposed_before);

        if (round->level != level || strcmp (proposed_on, limit) >= 0)
          continue;
        if (limits->proposed_before != NULL && strcmp (limit, limits->proposed_before) >= 0)
          continue;
        ocop_round_limits_clear (limits);
        limits->round = round;
        limits->proposed_before = g_steal_pointer (&limit);
        limits->held_before = day_of (year, round->held_before);
      }

  return limits->round != NULL;
}

/**
 * ocop_round_limits_clear:
 *
 * Frees the days.
 */
void
ocop_round_limits_clear (OcopRoundLimits *self)
{
  self->round = NULL;
  g_clear_pointer (&self->proposed_before, g_free);
  g_clear_pointer (&self->held_before, g_free);
}

static gboolean
is_working_day (const char        *iso,
                const char *const *holidays)
{
  int year, month, day;
  GDate date;
  GDateWeekday weekday;

  if (!ocop_date_parse (iso, &year, &month, &day))
    g_return_val_if_reached (TRUE);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  weekday = g_date_get_weekday (&date);

  return weekday != G_DATE_SATURDAY && weekday != G_DATE_SUNDAY &&
         (holidays == NULL || !g_strv_contains (holidays, iso));
}

/**
 * ocop_date_add_working_days:
 * @iso: a valid date
 * @days: how many, 0 or more
 * @holidays: (array zero-terminated=1) (nullable): further days off, ISO dates, as the office entered them
 *
 * Counts working days; @iso itself does not count. Saturdays and Sundays are off. Holidays are set year by
 * year, some by the lunar calendar, so the program knows none by itself.
 *
 * Returns: (transfer full): the last of those days
 */
char *
ocop_date_add_working_days (const char        *iso,
                            int                days,
                            const char *const *holidays)
{
  char *date = g_strdup (iso);

  while (days > 0)
    {
      char *next = ocop_date_add_days (date, 1);

      g_free (date);
      date = next;
      if (is_working_day (date, holidays))
        days--;
    }

  return date;
}

/**
 * ocop_edition_first_due:
 * @received_on: the day on which the first level received the dossier, ISO date
 * @holidays: (array zero-terminated=1) (nullable): days off besides the ends of weeks
 *
 * Returns: (transfer full) (nullable): the last day for the first level's report and proposal; %NULL if the
 *   edition sets no time that is known
 */
char *
ocop_edition_first_due (const OcopEdition *self,
                        const char        *received_on,
                        const char *const *holidays)
{
  int days;

  if (!ocop_edition_get_rule (self, OCOP_RULE_FIRST_WORKING_DAYS, &days))
    return NULL;

  return ocop_date_add_working_days (received_on, days, holidays);
}

/**
 * ocop_edition_withdrawal_due:
 * @concluded_on: day of the authority's conclusion, or of the commune's word that production stopped
 *
 * Returns: (transfer full) (nullable): the last day for the withdrawal of the certificate; %NULL if not known
 */
char *
ocop_edition_withdrawal_due (const OcopEdition *self,
                             const char        *concluded_on)
{
  return days_from (self, OCOP_RULE_WITHDRAWN_DAYS, 1, concluded_on);
}
