/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-trade-summary.h"

static void
add_point (OcopValues          *values,
           const OcopPointLine *line,
           guint                ordinal)
{
  OcopValues *entry = ocop_values_add (values, "points");

  ocop_values_take (entry, "n", g_strdup_printf ("%u", ordinal));
  ocop_values_set (entry, "name", line->name);
  ocop_values_set (entry, "address", line->address);
  ocop_values_set (entry, "area", line->area);
  ocop_values_set (entry, "type", ocop_point_type_label (line->type));
  ocop_values_set (entry, "state", ocop_point_state_label (line->state));
  ocop_values_take (entry, "opened-on", line->opened_on != NULL ? ocop_date_to_short (line->opened_on) : NULL);
  ocop_values_take (entry, "met", line->n_items > 0 ? g_strdup_printf ("%d/%d", line->n_met, line->n_items) : NULL);
  ocop_values_take (entry, "ocop", g_strdup_printf ("%d", line->n_ocop));
  ocop_values_take (entry, "others", g_strdup_printf ("%d", line->n_own + line->n_other));
  ocop_values_take (entry, "revenue", line->has_ocop || line->has_other ? ocop_text_from_count (line->ocop + line->other) : NULL);
}

/**
 * ocop_print_sales_points:
 *
 * Danh sách điểm giới thiệu và bán sản phẩm OCOP: those that are there on a day, with criteria, goods and the year's revenue.
 *
 * Returns: whether it was made and taken
 */
gboolean
ocop_print_sales_points (OcopPrint  *self,
                         GError    **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopTradeSummary) trade = ocop_trade_summary_load (self->db, ocop_date_year (self->as_of), self->as_of, error);
  gboolean illustrative = FALSE;
  gint64 revenue = 0;

  if (trade == NULL || !ocop_print_add_city (self, values, error))
    return FALSE;
  ocop_values_set_list (values, "points");
  for (guint i = 0; i < trade->points->len; i++)
    {
      const OcopPointLine *line = g_ptr_array_index (trade->points, i);

      add_point (values, line, i + 1);
      illustrative = illustrative || line->illustrative;
      revenue += line->ocop + line->other;
    }
  ocop_print_set_count (values, "n-points", (int) trade->points->len);
  ocop_print_set_count (values, "n-nowhere", trade->n_nowhere);
  ocop_print_set_count (values, "n-in-force", trade->n_in_force);
  ocop_values_take (values, "revenue", ocop_text_from_count (revenue));
  ocop_values_take (values, "year", g_strdup_printf ("%d", ocop_date_year (self->as_of)));
  ocop_values_set_flag (values, "illustrative", illustrative);

  return ocop_print_emit (self, values, error);
}
