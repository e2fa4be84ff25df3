/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-target.h"

#include "base/ocop-error.h"
#include "store/ocop-statement.h"

/**
 * ocop_target_count_to_centre:
 * @target: the target   @facts: what it is counted from   @planned: so many are planned
 * @error: return location
 *
 * A mean of 90 and more at the city is proposed by points alone, whatever minimum it misses. One that was sent has a dossier in
 * a round of the centre; one that was not sent yet counts, and is told apart.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_target_count_to_centre (OcopTargetProgress     *target,
                             const OcopTargetFacts  *facts,
                             gint64                  planned,
                             GError                **error)
{
  g_autoptr (GArray) products = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, facts->db, error,
                             "SELECT d.product, u.rank_by_points = 5 AND sp.to_centre IS NOT 'kept', u.sum, u.sheets, "
                             "       EXISTS (SELECT 1 FROM dossier c JOIN round o ON o.id = c.round WHERE c.product = d.product "
                             "               AND o.level = 'centre' AND o.year = b.year AND c.state <> 'withdrawn' "
                             "               AND coalesce (c.received_on, '') <= ?2) "
                             "FROM outcome u JOIN session_product sp ON sp.id = u.session_product JOIN dossier d ON d.id = sp.dossier "
                             "JOIN session s ON s.id = sp.session JOIN round b ON b.id = s.round "
                             "WHERE u.sheets > 0 AND sp.knock_out IS NULL AND b.year = ?1 AND b.level = 'city' "
                             "AND coalesce (s.held_on, '') <= ?2 ORDER BY d.product, u.rank_by_points DESC",
                             "it", facts->year, facts->as_of))
    return FALSE;
  target->n_unsent = 0;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 product = ocop_statement_int64 (&statement, 0);
      OcopFraction mean = ocop_fraction_new (ocop_statement_int64 (&statement, 2), ocop_statement_int64 (&statement, 3));

      if (!target->has_best || ocop_fraction_compare (mean, target->best) > 0)
        target->best = mean;
      target->has_best = TRUE;
      if (ocop_statement_int (&statement, 1) == 0 ||
          (products->len > 0 && g_array_index (products, gint64, products->len - 1) == product))
        continue;
      g_array_append_val (products, product);
      target->n_unsent += ocop_statement_int (&statement, 4) == 0;
    }
  ocop_target_set_count (target, planned, OCOP_KIND_PRODUCT, products);

  return ocop_pass_error (&local, error);
}
