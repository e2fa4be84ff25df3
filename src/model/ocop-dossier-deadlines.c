/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-deadlines.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "regulation/ocop-programme-dates.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The days of a dossier's way up to the as-of date, the first of each kind but for what was returned last. */
typedef struct
{
  char *forwarded_city;
  char *accepted;
  char *returned_due;
  char *completed;
  char *concluded;
} Way;

static void
way_clear (Way *way)
{
  g_free (way->forwarded_city);
  g_free (way->accepted);
  g_free (way->returned_due);
  g_free (way->completed);
  g_free (way->concluded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Way, way_clear)

#define WAY_SQL \
  "SELECT (SELECT min (made_on) FROM dossier_step WHERE dossier = ?1 AND kind = 'forwarded_city' AND made_on <= ?2), " \
  "       (SELECT min (made_on) FROM dossier_step WHERE dossier = ?1 AND kind = 'accepted' AND made_on <= ?2), r.due_on, " \
  "       (SELECT min (made_on) FROM dossier_step WHERE dossier = ?1 AND kind <> 'returned' AND made_on >= r.made_on AND id <> r.id), " \
  "       (SELECT max (s.held_on) FROM session_product sp JOIN session s ON s.id = sp.session WHERE sp.dossier = ?1 " \
  "        AND s.phase IN ('concluded', 'sealed')) " \
  "FROM (SELECT 1) LEFT JOIN (SELECT * FROM dossier_step WHERE dossier = ?1 AND kind = 'returned' AND made_on <= ?2 " \
  "                           ORDER BY made_on DESC, id DESC LIMIT 1) r"

static gboolean
read_way (Way         *way,
          OcopDb      *db,
          gint64       dossier,
          const char  *as_of,
          GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, WAY_SQL, "lt", dossier, as_of))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    *way = (Way){ ocop_statement_dup (&statement, 0), ocop_statement_dup (&statement, 1), ocop_statement_dup (&statement, 2),
                  ocop_statement_dup (&statement, 3), ocop_statement_dup (&statement, 4) };

  return ocop_pass_error (&local, error);
}

static void
deadline_free (gpointer data)
{
  OcopDeadline *deadline = data;

  g_free (deadline->label);
  g_free (deadline->date);
  g_free (deadline->note);
  g_free (deadline);
}

static OcopDeadline *
add (GPtrArray  *deadlines,
     const char *label,
     char       *date,
     gboolean    is_met,
     const char *as_of)
{
  OcopDeadline *deadline = g_new0 (OcopDeadline, 1);

  deadline->label = g_strdup (label);
  deadline->date = date;
  deadline->is_met = is_met;
  deadline->is_over = strcmp (date, as_of) < 0;
  g_ptr_array_add (deadlines, deadline);

  return deadline;
}

/* 26/2026/QĐ-TTg, Điều 7 khoản 2. */
static gboolean
add_first_level (GPtrArray          *deadlines,
                 OcopDb             *db,
                 const OcopEdition  *edition,
                 const char         *received,
                 const Way          *way,
                 const char         *as_of,
                 GError            **error)
{
  g_auto (GStrv) days_off = NULL;
  char *due;
  OcopDeadline *deadline;
  int year = ocop_date_year (received);
  gboolean known;

  if (!edition->rules[OCOP_RULE_FIRST_WORKING_DAYS].known)
    return TRUE;
  if (!ocop_days_off_load (db, year, year + 1, &days_off, &known, error))
    return FALSE;
  due = ocop_edition_first_due (edition, received, (const char *const *) days_off);
  deadline = add (deadlines, _("Report and proposal of the commune"), due, way->forwarded_city != NULL, as_of);
  deadline->source = edition->rules[OCOP_RULE_FIRST_WORKING_DAYS].source;
  if (!ocop_days_off_load (db, year, ocop_date_year (due), &days_off, &known, error))
    return FALSE;
  if (!known)
    deadline->note = g_strdup (_("Working days without those off for the lunar new year and other days set each year: the file has none of "
                                 "that year."));

  return TRUE;
}

static void
add_round (GPtrArray         *deadlines,
           const OcopEdition *edition,
           const char        *received,
           const Way         *way,
           const char        *as_of)
{
  g_auto (OcopRoundLimits) limits = { 0 };

  if (!ocop_edition_find_round (edition, OCOP_LEVEL_CITY, way->forwarded_city != NULL ? way->forwarded_city : received, &limits))
    return;
  /* Both are limits before which it is done: the last day is the one before. */
  add (deadlines, _("Proposed to the city for the round"), ocop_date_add_days (limits.proposed_before, -1), way->forwarded_city != NULL, as_of)
      ->source = limits.round->source;
  add (deadlines, _("Round of the city held"), ocop_date_add_days (limits.held_before, -1), way->concluded != NULL, as_of)->source =
      limits.round->source;
}

/* A re-evaluation: 26/2026/QĐ-TTg, Điều 7 khoản 6 điểm g; the certificate's own days are the certificate's. */
static void
add_re_evaluation (GPtrArray         *deadlines,
                   const OcopEdition *edition,
                   const Way         *way,
                   const char        *as_of)
{
  int days;

  if (way->forwarded_city == NULL || !ocop_edition_get_rule (edition, OCOP_RULE_RE_EVALUATED_DAYS, &days))
    return;
  add (deadlines, _("Re-evaluation decided"), ocop_date_add_days (way->forwarded_city, days), way->concluded != NULL, as_of)->source =
      edition->rules[OCOP_RULE_RE_EVALUATED_DAYS].source;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(OcopDeadline *const *) a)->date, (*(OcopDeadline *const *) b)->date);
}

/**
 * ocop_dossier_deadlines_list:
 * @db: a connection
 * @dossier: a dossier of the file
 * @as_of: ISO date
 * @error: return location
 *
 * The days by which something has to happen to a dossier: to what was returned, by the commune, for the city's round, for a
 * dossier of an older decision (26/2026/QĐ-TTg, Điều 12 khoản 2: 21/7/2026, a re-evaluation 21/6/2026). None where it is not
 * known when it was received.
 *
 * Returns: (transfer full) (element-type OcopDeadline) (nullable): the earliest first
 */
GPtrArray *
ocop_dossier_deadlines_list (OcopDb      *db,
                             OcopRecord  *dossier,
                             const char  *as_of,
                             GError     **error)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), ocop_record_get_text (dossier, OCOP_DOSSIER_REGULATION));
  const char *received = ocop_record_get_text (dossier, OCOP_DOSSIER_RECEIVED_ON);
  g_autoptr (GPtrArray) deadlines = g_ptr_array_new_with_free_func (deadline_free);
  g_auto (Way) way = { 0 };
  OcopFiling filing = OCOP_FILING_FIRST;

  g_return_val_if_fail (edition != NULL, NULL);

  ocop_filing_from_word (ocop_record_get_text (dossier, OCOP_DOSSIER_KIND), &filing);
  if (!read_way (&way, db, ocop_record_get_id (dossier), as_of, error))
    return NULL;
  if (way.returned_due != NULL)
    add (deadlines, _("Completed by the producer"), g_strdup (way.returned_due), way.completed != NULL, as_of);
  if (received == NULL)
    return g_steal_pointer (&deadlines);
  if (!add_first_level (deadlines, db, edition, received, &way, as_of, error))
    return NULL;
  if (filing == OCOP_FILING_RE_EVALUATION)
    add_re_evaluation (deadlines, edition, &way, as_of);
  else
    add_round (deadlines, edition, received, &way, as_of);
  if (edition->concluded_by[filing] != NULL)
    {
      g_autofree char *note = g_strdup_printf (_("After that day it has to be filed anew under the decision that took the place of %s."),
                                               edition->number);
      OcopDeadline *last = add (deadlines, _("Concluded under the old decision"), g_strdup (edition->concluded_by[filing]), way.concluded != NULL,
                                as_of);

      last->source = edition->concluded_source;
      last->note = g_steal_pointer (&note);
    }
  g_ptr_array_sort (deadlines, compare_dates);

  return g_steal_pointer (&deadlines);
}
