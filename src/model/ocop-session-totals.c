/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-totals.h"

/**
 * ocop_line_is_recognised:
 *
 * Returns: whether the city itself recognises the product: three and four stars (26/2026/QĐ-TTg, Điều 4)
 */
gboolean
ocop_line_is_recognised (const OcopResultLine *line)
{
  return line->has_rank && (line->rank == 3 || line->rank == 4);
}

/**
 * ocop_line_goes_to_centre:
 *
 * Returns: whether the product is proposed to the centre: by its points alone (26/2026/QĐ-TTg, Điều 7), unless the council keeps it
 */
gboolean
ocop_line_goes_to_centre (const OcopResultLine *line)
{
  return line->has_rank && line->rank_by_points == 5 && !line->is_kept;
}

/**
 * ocop_session_totals:
 * @totals: (out caller-allocates): of all products of the session
 */
void
ocop_session_totals (const OcopSessionResults *results,
                     OcopSessionTotals        *totals)
{
  g_autoptr (GHashTable) producers = g_hash_table_new (NULL, NULL);

  *totals = (OcopSessionTotals){ .products = (int) results->lines->len };
  for (guint i = 0; i < results->lines->len; i++)
    {
      const OcopResultLine *line = g_ptr_array_index (results->lines, i);

      totals->of_kind[line->kind]++;
      if (line->knocked_out != NULL)
        totals->knocked_out++;
      else if (!line->has_rank)
        totals->unranked++;
      else
        {
          totals->of_rank[line->rank]++;
          totals->lowered += line->rank < line->rank_by_points;
        }
      totals->from_ninety += ocop_line_goes_to_centre (line);
      if (ocop_line_is_recognised (line))
        {
          totals->recognised++;
          g_hash_table_add (producers, GSIZE_TO_POINTER ((gsize) line->producer));
        }
    }
  totals->producers_recognised = (int) g_hash_table_size (producers);
}
