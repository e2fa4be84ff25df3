/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-faults.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
fault_free (gpointer data)
{
  OcopFairFault *fault = data;

  g_free (fault->words);
  g_free (fault);
}

/* Takes the words. */
static void
add_fault (GPtrArray *faults,
           gint64     participation,
           char      *words)
{
  OcopFairFault *fault = g_new0 (OcopFairFault, 1);

  fault->participation = participation;
  fault->words = words;
  g_ptr_array_add (faults, fault);
}

static gboolean
is_approved (const OcopFairParticipant *participant)
{
  return strcmp (participant->wish, "wants") == 0 && strcmp (participant->approval, "approved") == 0;
}

static void
find_lapsed (GPtrArray                 *faults,
             const OcopFairParticipant *participant)
{
  for (guint i = 0; i < participant->products->len; i++)
    {
      const OcopFairProduct *product = g_ptr_array_index (participant->products, i);

      if (!ocop_fair_product_holds (product))
        /* Translators: a producer, one of its products */
        add_fault (faults, participant->id,
                   g_strdup_printf (_("%s: “%s” has no certificate in force on the fair's first day; leave the product out or "
                                      "correct its recognition."), participant->name, product->name));
    }
}

static void
find_faults_of (GPtrArray                 *faults,
                const OcopFairParticipant *participant,
                OcopFairState              state)
{
  gboolean attended = strcmp (participant->attendance, "attended") == 0;

  if (strcmp (participant->wish, "wants") == 0)
    find_lapsed (faults, participant);
  if (participant->n_supports > 0 && !is_approved (participant))
    add_fault (faults, participant->id,
               g_strdup_printf (_("%s: support was entered, but the participation is not approved; approve it or take the support out."),
                                participant->name));
  if (is_approved (participant) && participant->products->len == 0)
    add_fault (faults, participant->id,
               g_strdup_printf (_("%s: no product is named, so it counts for no product; name what the producer brings."), participant->name));
  if (state == OCOP_FAIR_COMING)
    return;
  if (is_approved (participant) && participant->n_booths == 0)
    add_fault (faults, participant->id, g_strdup_printf (_("%s: approved, and has no booth."), participant->name));
  if (strcmp (participant->attendance, "absent") == 0 && participant->n_returns > 0)
    add_fault (faults, participant->id,
               g_strdup_printf (_("%s: absent, but has returns; correct the attendance or the returns."), participant->name));
  if (state == OCOP_FAIR_OVER && is_approved (participant) && strcmp (participant->attendance, "expected") == 0)
    add_fault (faults, participant->id,
               g_strdup_printf (_("%s: the fair is over, and it is not entered whether the producer came."), participant->name));
  if (state == OCOP_FAIR_OVER && attended && participant->n_booths > 0 && participant->n_returns == 0)
    add_fault (faults, participant->id, g_strdup_printf (_("%s: attended, and no revenue was entered."), participant->name));
}

static void
find_missing_days (GPtrArray             *faults,
                   const OcopFairFacts   *facts,
                   const OcopFairReturns *returns,
                   const char            *today)
{
  for (int day = 0; day < facts->n_days; day++)
    {
      int n = ocop_fair_returns_count_missing (returns, day);
      g_autofree char *words = ocop_date_to_short (facts->days[day]);

      if (n > 0 && strcmp (facts->days[day], today) < 0)
        add_fault (faults, 0, g_strdup_printf (ngettext ("%s: the revenue of %d booth is missing.", "%s: the revenue of %d booths is missing.", n),
                                               words, n));
    }
}

/**
 * ocop_fair_find_faults:
 * @facts: everything of a fair
 * @returns: (nullable): its returns, where missing ones are to be told
 * @today: ISO date by which the fair is coming, running or over
 *
 * What is wrong with a fair or missing, which no single record says: products without a certificate in force, support of who
 * was not approved, booths, attendance and returns that do not go together.
 *
 * Returns: (transfer full) (element-type OcopFairFault): one by one, by participant; empty where all is well
 */
GPtrArray *
ocop_fair_find_faults (const OcopFairFacts   *facts,
                       const OcopFairReturns *returns,
                       const char            *today)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (fault_free);
  OcopFairState state = ocop_fair_state (ocop_record_get_text (facts->record, OCOP_FAIR_STARTS_ON),
                                         ocop_record_get_text (facts->record, OCOP_FAIR_ENDS_ON), today);

  for (guint i = 0; i < facts->participants->len; i++)
    find_faults_of (faults, g_ptr_array_index (facts->participants, i), state);
  if (returns != NULL)
    find_missing_days (faults, facts, returns, today);

  return faults;
}
