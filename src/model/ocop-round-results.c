/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-round-results.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

static void
refusal_free (gpointer data)
{
  OcopRoundRefusal *refusal = data;

  g_free (refusal->reason);
  g_free (refusal);
}

static void
round_free (gpointer data)
{
  OcopRoundResults *round = data;

  g_free (round->name);
  g_free (round->note);
  g_free (round->decided_on);
  g_ptr_array_unref (round->refusals);
  g_free (round);
}

void
ocop_year_rounds_free (OcopYearRounds *rounds)
{
  g_ptr_array_unref (rounds->rounds);
  g_free (rounds);
}

/* Of a dossier d: whether its producer belongs to the units of a JSON array; without one all do. */
#define IN_UNITS_SQL(units) \
  "(" units " IS NULL OR d.product IN (SELECT p.id FROM product p JOIN producer q ON q.id = p.producer " \
  "   WHERE q.unit IN (SELECT value FROM json_each (" units "))))"

static gboolean
read_refusals (OcopRoundResults *round,
               OcopDb           *db,
               const OcopScope  *scope,
               GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT d.refusal, count(*) FROM dossier d WHERE d.round = ?1 AND d.state = 'refused' "
                             "AND coalesce (d.received_on, '') <= ?2 AND " IN_UNITS_SQL ("?3") " GROUP BY d.refusal ORDER BY min (d.id)",
                             "ltt", round->round, scope->as_of, scope->units))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRoundRefusal *refusal = g_new0 (OcopRoundRefusal, 1);

      refusal->reason = ocop_statement_dup (&statement, 0);
      refusal->count = ocop_statement_int (&statement, 1);
      g_ptr_array_add (round->refusals, refusal);
    }

  return ocop_pass_error (&local, error);
}

/* The result of each product evaluated in a round: by the council's outcome, else as recognised. A product
 * that was only recognised (its dossier is not in the file) counts with its recognition, one that the council
 * put out as 0: below three stars, whatever its points. */
#define EVALUATED_SQL \
  "SELECT d.product, d.kind, d.illustrative AS illustrative, u.sheets, " \
  "       CASE WHEN sp.knock_out IS NOT NULL THEN 0 WHEN sp.to_centre IS 'kept' THEN min (u.rank_by_points, 4) " \
  "            ELSE u.rank_by_points END AS rank_by_points, " \
  "       CASE WHEN sp.knock_out IS NULL THEN u.rank ELSE 0 END AS rank, " \
  "       (SELECT max (c.stars) FROM recognition c WHERE c.product = d.product AND c.round = d.round) AS stars, d.round " \
  "FROM dossier d LEFT JOIN session_product sp ON sp.dossier = d.id AND sp.id = " \
  "  (SELECT max (x.id) FROM session_product x JOIN outcome y ON y.session_product = x.id WHERE x.dossier = d.id) " \
  "LEFT JOIN outcome u ON u.session_product = sp.id " \
  "WHERE d.state NOT IN ('refused', 'withdrawn') AND coalesce (d.received_on, '') <= ?1 " \
  "UNION ALL " \
  "SELECT c.product, c.kind, c.illustrative, NULL, NULL, NULL, c.stars, c.round FROM recognition c " \
  "WHERE c.round IS NOT NULL AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.product = c.product AND d.round = c.round)"

static gboolean
read_results (OcopRoundResults *round,
              OcopDb           *db,
              const OcopScope  *scope,
              GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "WITH evaluated AS (" EVALUATED_SQL ") "
                             "SELECT coalesce (sum (kind = 'first'), 0), coalesce (sum (kind = 'upgrade'), 0), "
                             "       coalesce (sum (kind = 're_evaluation'), 0), "
                             "       coalesce (sum (coalesce (rank_by_points, stars) = 5), 0), "
                             "       coalesce (sum (coalesce (rank_by_points, stars) < 5 AND coalesce (rank, stars) = 4), 0), "
                             "       coalesce (sum (coalesce (rank_by_points, stars) < 5 AND coalesce (rank, stars) = 3), 0), "
                             "       coalesce (sum (CASE WHEN sheets IS NOT NULL THEN coalesce (rank, 0) < 3 ELSE stars < 3 END), 0), "
                             "       count(DISTINCT p.producer), coalesce (max (evaluated.illustrative), 0) "
                             "FROM evaluated JOIN product p ON p.id = evaluated.product JOIN producer q ON q.id = p.producer "
                             "WHERE evaluated.round = ?2 AND (?3 IS NULL OR q.unit IN (SELECT value FROM json_each (?3)))",
                             "tlt", scope->as_of, round->round, scope->units))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      for (int i = 0; i < 3; i++)
        round->kinds[i] = ocop_statement_int (&statement, i);
      round->proposed = ocop_statement_int (&statement, 3);
      round->four = ocop_statement_int (&statement, 4);
      round->three = ocop_statement_int (&statement, 5);
      round->below = ocop_statement_int (&statement, 6);
      round->producers = ocop_statement_int (&statement, 7);
      round->illustrative |= ocop_statement_int (&statement, 8) != 0;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_dossiers (OcopRoundResults *round,
               OcopDb           *db,
               const OcopScope  *scope,
               GError          **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT count(*) FILTER (WHERE " IN_UNITS_SQL ("?3") "), "
                             "       coalesce (sum (d.state = 'refused') FILTER (WHERE " IN_UNITS_SQL ("?3") "), 0), count(*) "
                             "FROM dossier d "
                             "WHERE d.round = ?1 AND d.state <> 'withdrawn' AND coalesce (d.received_on, '') <= ?2",
                             "ltt", round->round, scope->as_of, scope->units))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      round->filed = ocop_statement_int (&statement, 0);
      round->refused = ocop_statement_int (&statement, 1);
      /* A round without a single dossier is one whose dossiers were never entered: not known, not none. */
      if (ocop_statement_int (&statement, 2) == 0)
        round->filed = round->refused = -1;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
read_rounds (OcopYearRounds  *self,
             OcopDb          *db,
             const OcopScope *scope,
             GError         **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT b.id, b.name, b.note, b.illustrative, "
                             "       (SELECT max (d.issued_on) FROM decision d WHERE d.issued_on <= ?2 AND "
                             "          (d.id IN (SELECT c.decision FROM recognition c WHERE c.round = b.id) OR "
                             "           d.id IN (SELECT s.decision FROM session s WHERE s.round = b.id))) "
                             "FROM round b WHERE b.year = ?1 AND (b.id = ?3 OR (?3 = 0 AND b.level = 'city')) ORDER BY b.ordinal",
                             "itl", scope->year, scope->as_of, scope->round))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      OcopRoundResults *round = g_new0 (OcopRoundResults, 1);

      round->refusals = g_ptr_array_new_with_free_func (refusal_free);
      g_ptr_array_add (self->rounds, round);
      round->round = ocop_statement_int64 (&statement, 0);
      round->name = ocop_statement_dup (&statement, 1);
      round->note = ocop_statement_dup (&statement, 2);
      round->illustrative = round->made_up = ocop_statement_int (&statement, 3) != 0;
      round->decided_on = ocop_statement_dup (&statement, 4);
      if (!read_dossiers (round, db, scope, error) || !read_results (round, db, scope, error) ||
          !read_refusals (round, db, scope, error))
        return FALSE;
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_year_rounds_load_scope:
 * @db: a connection
 * @scope: what shall be told of; a session's is its whole round
 * @error: return location
 *
 * What came in, what was refused and what came out of each of the city's rounds of a year, or of one of them, from the whole city
 * or from one unit.
 *
 * Returns: (transfer full) (nullable): the rounds in their order
 */
OcopYearRounds *
ocop_year_rounds_load_scope (OcopDb           *db,
                             const OcopScope  *scope,
                             GError          **error)
{
  g_autoptr (OcopYearRounds) self = g_new0 (OcopYearRounds, 1);
  gint64 producers = 0;

  self->rounds = g_ptr_array_new_with_free_func (round_free);
  if (!read_rounds (self, db, scope, error) ||
      !ocop_statement_scalar (db, &producers, error,
                              "WITH evaluated AS (" EVALUATED_SQL ") "
                              "SELECT count(DISTINCT p.producer) FROM evaluated JOIN product p ON p.id = evaluated.product "
                              "JOIN producer q ON q.id = p.producer JOIN round b ON b.id = evaluated.round "
                              "WHERE b.year = ?2 AND (b.id = ?3 OR (?3 = 0 AND b.level = 'city')) "
                              "AND (?4 IS NULL OR q.unit IN (SELECT value FROM json_each (?4)))",
                              "tilt", scope->as_of, scope->year, scope->round, scope->units))
    return NULL;
  self->producers = (int) producers;

  return g_steal_pointer (&self);
}

/**
 * ocop_year_rounds_load:
 * @db: a connection
 * @year: year of the rounds
 * @as_of: ISO date
 * @error: return location
 *
 * Like ocop_year_rounds_load_scope(), of the whole city in the whole year.
 *
 * Returns: (transfer full) (nullable): the rounds in their order
 */
OcopYearRounds *
ocop_year_rounds_load (OcopDb      *db,
                       int          year,
                       const char  *as_of,
                       GError     **error)
{
  g_autoptr (OcopScope) scope = ocop_scope_new (db, year, 0, 0, 0, as_of, error);

  return scope != NULL ? ocop_year_rounds_load_scope (db, scope, error) : NULL;
}
