/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "model/ocop-breakdown.h"

static void
set_day (OcopValues *values,
         const char *name,
         const char *iso)
{
  ocop_values_take (values, name, iso != NULL ? ocop_date_to_short (iso) : NULL);
}

static void
add_row (OcopValues            *values,
         const OcopRegisterRow *row,
         guint                  ordinal)
{
  static const int bands[] = { 30, 50, 70, 90 };
  OcopValues *entry = ocop_values_add (values, "rows");

  ocop_values_take (entry, "n", g_strdup_printf ("%u", ordinal));
  ocop_values_set (entry, "code", row->code);
  ocop_values_set (entry, "product", row->name);
  ocop_values_set (entry, "producer", row->producer_name);
  ocop_values_set (entry, "type", ocop_producer_type_label (row->producer_type));
  ocop_values_set (entry, "address", row->address);
  ocop_values_set (entry, "commune", row->commune);
  ocop_values_set (entry, "district", row->district);
  ocop_values_set (entry, "sector", row->sector);
  ocop_values_set (entry, "group", row->group);
  ocop_values_set (entry, "subgroup", row->subgroup);
  ocop_values_take (entry, "score", row->has_score ? ocop_fraction_to_score (row->score, bands, G_N_ELEMENTS (bands)) : NULL);
  ocop_values_take (entry, "stars", g_strdup_printf ("%d", row->stars));
  ocop_values_set_flag (entry, "is-proposed", row->proposed);
  ocop_values_set (entry, "decision", row->decision);
  set_day (entry, "decided-on", row->decided_on);
  set_day (entry, "expires-on", row->expires_on);
  ocop_values_set (entry, "authority", row->authority);
  ocop_values_set (entry, "kind", ocop_dossier_kind_label (row->kind));
}

/**
 * ocop_print_register:
 *
 * Danh mục sản phẩm: every product with the rank it holds on a day.
 *
 * Returns: whether it was made and taken
 */
gboolean
ocop_print_register (OcopPrint  *self,
                     GError    **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (GPtrArray) rows = ocop_register_load (self->db, self->as_of, error);
  gboolean illustrative = FALSE;
  gboolean districts = g_strcmp0 (self->as_of, "2025-07-01") < 0;

  if (rows == NULL || !ocop_print_add_city (self, values, error))
    return FALSE;
  ocop_values_set_list (values, "rows");
  for (guint i = 0; i < rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (rows, i);

      add_row (values, row, i + 1);
      illustrative = illustrative || (row->has_score && row->illustrative);
    }
  ocop_print_set_count (values, "n-products", (int) rows->len);
  ocop_values_set_flag (values, "has-districts", districts);
  ocop_values_set_flag (values, "illustrative", illustrative);

  return ocop_print_emit (self, values, error);
}
