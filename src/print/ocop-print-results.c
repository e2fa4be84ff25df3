/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

/* A mean less than a point below a band is said in words, so that nobody takes it for an error. */
#define NEAR_POINTS 1

static void
set_part (OcopPrint            *self,
          OcopValues           *values,
          const OcopResultLine *line,
          guint                 part)
{
  static const char *const names[] = { "mean-a", "mean-b", "mean-c" };

  ocop_values_take (values, names[part], line->has_rank
                    ? ocop_words_score (self->results, ocop_fraction_new (line->part_sums[part], line->sheets))
                    : g_strdup ("–"));
}

/* The minimums a product misses, as its session reads them. */
static void
add_missed (OcopPrint            *self,
            OcopValues           *values,
            const OcopResultLine *line)
{
  const OcopSessionProduct *product = NULL;
  g_autoptr (OcopRanking) ranking = NULL;
  g_autoptr (GPtrArray) missed = NULL;

  ocop_values_set_list (values, "missed");
  for (guint i = 0; i < self->sheets->products->len; i++)
    if (((const OcopSessionProduct *) g_ptr_array_index (self->sheets->products, i))->product == line->product)
      product = g_ptr_array_index (self->sheets->products, i);
  ranking = ocop_session_sheets_rank (self->sheets, product);
  missed = ocop_ranking_list_missed (ranking, ranking->rank_by_points);
  for (guint i = 0; i < missed->len; i++)
    {
      const OcopMinimum *minimum = g_ptr_array_index (missed, i);
      OcopValues *entry = ocop_values_add (values, "missed");

      ocop_values_set (entry, "criterion", ranking->set->items[minimum->mark->item].code);
      ocop_values_take (entry, "least", g_strdup_printf ("%d", minimum->mark->points));
      ocop_values_take (entry, "mark", g_strdup_printf ("%d", minimum->mark->stars));
      ocop_values_take (entry, "reached", self->results->minimums_rule == OCOP_MINIMUMS_MAJORITY
                        ? g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, minimum->reached.num, minimum->reached.den)
                        : ocop_fraction_to_score (minimum->reached, &minimum->mark->points, 1));
    }
}

/**
 * ocop_print_add_line:
 * @values: of one product
 *
 * Adds what tables of results tell of a product.
 */
void
ocop_print_add_line (OcopPrint            *self,
                     OcopValues           *values,
                     const OcopResultLine *line)
{
  ocop_print_add_product (self, values, line);
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    set_part (self, values, line, part);
  ocop_values_take (values, "mean", line->has_rank ? ocop_words_score (self->results, ocop_line_mean (line)) : g_strdup ("–"));
  ocop_values_take (values, "sheets", line->has_rank ? g_strdup_printf ("%d", line->sheets) : g_strdup ("–"));
  ocop_values_take (values, "spread", line->has_rank
                    ? g_strdup_printf ("%d%s", line->spread, ocop_words_turn_sign (line->turn)) : g_strdup ("–"));
  ocop_values_set_flag (values, "spread-too-wide", line->has_rank && line->spread > self->results->spread_limit);
  ocop_values_take (values, "minimums", ocop_words_minimums_of (self->results, line));
  ocop_values_take (values, "rank-by-points", line->has_rank ? g_strdup_printf ("%d", line->rank_by_points) : NULL);
  ocop_values_set (values, "knocked-out", line->knocked_out);
}

static void
add_turn (OcopValues           *values,
          const OcopResultLine *line,
          int                   limit)
{
  OcopValues *entry = ocop_values_add (values, "later-turns");

  ocop_values_set (entry, "sign", ocop_words_turn_sign (line->turn));
  ocop_values_take (entry, "position", g_strdup_printf ("%d", line->position));
  ocop_values_take (entry, "turn", g_strdup_printf ("%d", line->turn));
  ocop_values_take (entry, "turn-before", g_strdup_printf ("%d", line->turn - 1));
  ocop_values_take (entry, "spread-before", g_strdup_printf ("%d", line->spread_before));
  ocop_values_set_flag (entry, "was-too-wide", line->spread_before > limit);
}

/* The band that a mean nearly reaches, 0 for none. */
static int
nearly_reached (const OcopPrint      *self,
                const OcopResultLine *line)
{
  for (int rank = 3; line->has_rank && rank <= 5; rank++)
    {
      int band = self->results->bands[rank];

      if (line->sum < band * line->sheets && line->sum > (band - NEAR_POINTS) * line->sheets)
        return rank;
    }

  return 0;
}

/* What is said of single products below the table: each in the list of its reason. */
static void
sort_line (OcopPrint            *self,
           OcopValues           *values,
           const OcopResultLine *line)
{
  int near = nearly_reached (self, line);

  if (line->has_rank && line->rank < line->rank_by_points)
    {
      OcopValues *entry = ocop_values_add (values, "lowered");

      ocop_print_add_line (self, entry, line);
      add_missed (self, entry, line);
    }
  else if (near > 0)
    {
      OcopValues *entry = ocop_values_add (values, "near");

      ocop_print_add_line (self, entry, line);
      ocop_values_take (entry, "band", g_strdup_printf ("%d", self->results->bands[near]));
    }
  if (ocop_line_goes_to_centre (line))
    ocop_print_add_line (self, ocop_values_add (values, "to-centre"), line);
  if (line->knocked_out != NULL)
    ocop_print_add_line (self, ocop_values_add (values, "knocked"), line);
  if (line->turn > 1)
    add_turn (values, line, self->results->spread_limit);
  if (ocop_meeting_get_product (self->meeting, line->product)->conclusion != NULL)
    ocop_print_add_line (self, ocop_values_add (values, "opinions"), line);
}

/* The totals that are not nothing, the highest rank first. */
static void
add_totals (OcopPrint  *self,
            OcopValues *values)
{
  static const char *const ranks[] = { NULL, "is-one", "is-two", "is-three", "is-four", "is-five" };
  static const char *const names[] = { NULL, "n-one", "n-two", "n-three", "n-four", "n-five" };
  const OcopSessionTotals *totals = &self->totals;
  const struct
  {
    const char *name;
    int count;
  } others[] = { { "n-products", totals->products },       { "n-knocked-out", totals->knocked_out },
                 { "n-unranked", totals->unranked },       { "n-recognised", totals->recognised },
                 { "n-to-centre", totals->from_ninety },   { "n-first", totals->of_kind[OCOP_DOSSIER_FIRST] },
                 { "n-upgrade", totals->of_kind[OCOP_DOSSIER_UPGRADE] },
                 { "n-re-evaluation", totals->of_kind[OCOP_DOSSIER_RE_EVALUATION] },
                 { "n-producers", (int) self->meeting->n_producers },
                 { "n-producers-recognised", totals->producers_recognised } };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    ocop_print_set_count (values, others[i].name, others[i].count);
  ocop_values_set_list (values, "totals");
  for (int rank = 5; rank >= 0; rank--)
    {
      int count = rank > 0 ? totals->of_rank[rank] : totals->knocked_out;
      OcopValues *entry;

      if (rank > 0)
        ocop_print_set_count (values, names[rank], count);
      if (count == 0)
        continue;
      entry = ocop_values_add (values, "totals");
      ocop_print_set_count (entry, "count", count);
      for (int other = 1; other <= 5; other++)
        ocop_values_set_flag (entry, ranks[other], other == rank);
      ocop_values_set_flag (entry, "is-knocked-out", rank == 0);
    }
}

/* What the city recognises, by rank, the numbering running through: the annex of the decision. */
static void
add_groups (OcopPrint  *self,
            OcopValues *values)
{
  static const char *const roman[] = { "I", "II" };
  guint group = 0;
  guint ordinal = 0;

  ocop_values_set_list (values, "groups");
  for (int stars = 4; stars >= 3; stars--)
    {
      OcopValues *entry = NULL;

      for (guint i = 0; i < self->results->lines->len; i++)
        {
          const OcopResultLine *line = g_ptr_array_index (self->results->lines, i);
          OcopValues *product;

          if (!ocop_line_is_recognised (line) || line->rank != stars)
            continue;
          if (entry == NULL)
            {
              entry = ocop_values_add (values, "groups");
              ocop_values_set (entry, "roman", roman[group++]);
              ocop_values_take (entry, "group-stars", g_strdup_printf ("%d", stars));
              ocop_print_set_count (entry, "group-count", self->totals.of_rank[stars]);
            }
          product = ocop_values_add (entry, "products");
          ocop_print_add_line (self, product, line);
          ocop_values_take (product, "n", g_strdup_printf ("%u", ++ordinal));
        }
    }
}

/**
 * ocop_print_add_results:
 *
 * Adds all products with their results, those of which papers say something, and the totals.
 */
void
ocop_print_add_results (OcopPrint  *self,
                        OcopValues *values)
{
  static const char *const lists[] = { "lines", "lowered", "near", "to-centre", "knocked", "later-turns", "opinions" };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    ocop_values_set_list (values, lists[i]);
  for (guint i = 0; i < self->results->lines->len; i++)
    {
      const OcopResultLine *line = g_ptr_array_index (self->results->lines, i);

      ocop_print_add_line (self, ocop_values_add (values, "lines"), line);
      sort_line (self, values, line);
    }
  add_totals (self, values);
  add_groups (self, values);
}
