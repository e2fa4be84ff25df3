/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-target.h"

#include "base/ocop-error.h"
#include "model/ocop-fair-support.h"
#include "model/ocop-sales-point-private.h"
#include "store/ocop-statement.h"

/* Whether any of what a target rests on is made up: the mark stands wherever the figure does. */
static gboolean
ask_illustrative (OcopTargetProgress     *target,
                  const OcopTargetFacts  *facts,
                  const char             *flagged,
                  GError                **error)
{
  gint64 is_illustrative = 0;

  if (!ocop_statement_scalar (facts->db, &is_illustrative, error, flagged, "it", facts->year, facts->as_of))
    return FALSE;
  target->illustrative = is_illustrative != 0;

  return TRUE;
}

/* Counts the records that a statement gives; where nothing of the kind is recorded nothing is known, which is not 0. */
static gboolean
count_records (OcopTargetProgress     *target,
               const OcopTargetFacts  *facts,
               gint64                  planned,
               OcopKind                kind,
               const char             *counted,
               const char             *recorded,
               GError                **error)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  gint64 n = 0;

  if (!ocop_statement_scalar (facts->db, &n, error, recorded, "it", facts->year, facts->as_of) ||
      !ocop_statement_begin (&statement, facts->db, error, counted, "it", facts->year, facts->as_of))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);

      g_array_append_val (records, id);
    }
  ocop_target_set_count (target, planned, kind, records);
  if (n == 0)
    target->state = OCOP_TARGET_UNKNOWN;

  return ocop_pass_error (&local, error);
}

/**
 * ocop_target_count_fairs:
 * @target: the target   @facts: what it is counted from   @planned: so many are planned
 * @error: return location
 *
 * “Fairs, markets held”: those of the year that the city itself holds and that had begun on the day.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_target_count_fairs (OcopTargetProgress     *target,
                         const OcopTargetFacts  *facts,
                         gint64                  planned,
                         GError                **error)
{
  return count_records (target, facts, planned, OCOP_KIND_FAIR,
                        "SELECT id FROM fair WHERE year = ?1 AND held_by_city = 1 AND starts_on <= ?2 ORDER BY starts_on, id",
                        "SELECT count(*) FROM fair WHERE year = ?1 AND ?2 IS NOT NULL", error) &&
         ask_illustrative (target, facts, "SELECT EXISTS (SELECT 1 FROM fair WHERE year = ?1 AND starts_on <= ?2 AND illustrative = 1)",
                           error);
}

/**
 * ocop_target_count_sales_points:
 * @target: the target   @facts: what it is counted from   @planned: so many are planned
 * @error: return location
 *
 * “Sales points opened”: those opened in the year, up to the day, also where they were closed again.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_target_count_sales_points (OcopTargetProgress     *target,
                                const OcopTargetFacts  *facts,
                                gint64                  planned,
                                GError                **error)
{
  return count_records (target, facts, planned, OCOP_KIND_SALES_POINT,
                        "SELECT id FROM sales_point WHERE opened_on BETWEEN ?1 || '-01-01' AND min (?2, ?1 || '-12-31') "
                        "ORDER BY opened_on, id",
                        "SELECT count(*) FROM sales_point sp WHERE ?1 IS NOT NULL AND " OCOP_POINT_IS_THERE_SQL ("?2"), error) &&
         ask_illustrative (target, facts,
                           "SELECT EXISTS (SELECT 1 FROM sales_point WHERE substr (opened_on, 1, 4) = printf ('%04d', ?1) "
                           "AND opened_on <= ?2 AND illustrative = 1)",
                           error);
}

/**
 * ocop_target_share_fair_support:
 * @target: the target   @facts: what it is counted from   @planned: the share that is planned, in percent
 * @error: return location
 *
 * Supported ÷ wanting, each product once: a share of nothing is no share, so that it is unknown where no product wants to join.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_target_share_fair_support (OcopTargetProgress     *target,
                                const OcopTargetFacts  *facts,
                                gint64                  planned,
                                GError                **error)
{
  g_autoptr (OcopFairSupport) support = ocop_fair_support_load (facts->db, facts->year, 0, facts->as_of, error);
  g_auto (OcopTargetTally) tally = { .kind = OCOP_KIND_PRODUCT };

  if (support == NULL)
    return FALSE;
  tally.counted = g_array_new (FALSE, FALSE, sizeof (gint64));
  tally.reference = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < support->lines->len; i++)
    {
      const OcopFairSupportLine *line = support->lines->pdata[i];

      if (line->ask >= OCOP_FAIR_WANTS)
        g_array_append_val (tally.reference, line->product);
      if (line->ask == OCOP_FAIR_SUPPORTED)
        g_array_append_val (tally.counted, line->product);
    }
  ocop_target_set_share (target, planned, &tally);

  return ask_illustrative (target, facts,
                           "SELECT EXISTS (SELECT 1 FROM participation p JOIN fair f ON f.id = p.fair "
                           "WHERE f.year = ?1 AND ?2 IS NOT NULL AND (p.illustrative = 1 OR f.illustrative = 1))",
                           error);
}
