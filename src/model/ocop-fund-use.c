/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fund-use.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

static void
use_free (gpointer data)
{
  OcopFundUse *use = data;

  g_free (use->name);
  g_free (use->source);
  g_free (use);
}

/**
 * ocop_fund_use_load:
 * @db: a connection   @year: of the funds, 0 for all
 * @as_of: ISO date of the figures
 * @error: return location
 *
 * Of each source of money its budget and the support given out of it, from the rows; support of the year without a fund stands
 * last. Support without a day counts with its fund's year.
 *
 * Returns: (transfer full) (nullable) (element-type OcopFundUse): by source and name
 */
GPtrArray *
ocop_fund_use_load (OcopDb      *db,
                    int          year,
                    const char  *as_of,
                    GError     **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (use_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT f.id, f.name, f.source, f.budget, coalesce (sum (s.amount), 0), count(s.id), "
                             "       count(s.id) - count(s.amount), f.illustrative OR coalesce (max (s.illustrative), 0), 0 AS rest, "
                             "       f.sort_key "
                             "FROM fund f LEFT JOIN support s ON s.fund = f.id AND coalesce (s.given_on, '') <= ?2 "
                             "WHERE ?1 IN (0, f.year) GROUP BY f.id "
                             "UNION ALL "
                             "SELECT 0, NULL, NULL, NULL, coalesce (sum (amount), 0), count(*), count(*) - count(amount), "
                             "       coalesce (max (illustrative), 0), 1, NULL FROM support "
                             "WHERE fund IS NULL AND given_on <= ?2 AND (?1 = 0 OR substr (given_on, 1, 4) = printf ('%04d', ?1)) "
                             "HAVING count(*) > 0 ORDER BY rest, 3, 10, 1",
                             "it", year, as_of))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      OcopFundUse *use = g_new0 (OcopFundUse, 1);

      g_ptr_array_add (uses, use);
      use->fund = ocop_statement_int64 (&statement, 0);
      use->name = ocop_statement_dup (&statement, 1);
      use->source = ocop_statement_dup (&statement, 2);
      use->has_budget = !ocop_statement_is_null (&statement, 3);
      use->budget = ocop_statement_int64 (&statement, 3);
      use->given = ocop_statement_int64 (&statement, 4);
      use->n_given = ocop_statement_int (&statement, 5);
      use->n_unknown = ocop_statement_int (&statement, 6);
      use->illustrative = ocop_statement_int (&statement, 7) != 0;
    }
  if (!ocop_pass_error (&local, error))
    return NULL;

  return g_steal_pointer (&uses);
}
