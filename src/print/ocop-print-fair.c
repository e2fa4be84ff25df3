/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-fair-plan.h"
#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static OcopFairFacts *
load_fair (OcopPrint  *self,
           OcopValues *values,
           GError    **error)
{
  OcopFairFacts *facts;
  OcopRecord *record;

  if (self->fair == 0)
    {
      ocop_fail (error, OCOP_ERROR_USAGE, _("Of which fair? Name it with --fair. Nothing was printed."));
      return NULL;
    }
  if (!ocop_print_add_city (self, values, error))
    return NULL;
  facts = ocop_fair_facts_load (self->db, self->fair, error);
  if (facts == NULL)
    return NULL;
  record = facts->record;
  ocop_values_set (values, "fair", ocop_record_get_text (record, OCOP_FAIR_NAME));
  ocop_values_take (values, "fair-upper", ocop_text_upper (ocop_record_get_text (record, OCOP_FAIR_NAME)));
  ocop_values_take (values, "starts-on", ocop_date_to_short (ocop_record_get_text (record, OCOP_FAIR_STARTS_ON)));
  ocop_values_take (values, "ends-on", ocop_date_to_short (ocop_record_get_text (record, OCOP_FAIR_ENDS_ON)));
  ocop_values_set (values, "fair-place", ocop_record_get_text (record, OCOP_FAIR_PLACE));
  ocop_values_set_flag (values, "illustrative", ocop_record_get_flag (record, OCOP_FAIR_ILLUSTRATIVE));

  return facts;
}

static gboolean
is_approved (const OcopFairParticipant *participant)
{
  return strcmp (participant->wish, "wants") == 0 && strcmp (participant->approval, "approved") == 0;
}

/* Takes the words of what it brings. */
static char *
name_products (const OcopFairParticipant *participant)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < participant->products->len; i++)
    {
      const OcopFairProduct *product = g_ptr_array_index (participant->products, i);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", product->name);
      if (product->stars > 0 && ocop_fair_product_holds (product))
        g_string_append_printf (words, " (%d sao)", product->stars);
    }

  return g_string_free (words, FALSE);
}

static gboolean
need_units (OcopPrint  *self,
            GError    **error)
{
  if (self->units == NULL)
    self->units = ocop_unit_map_load (self->db, error);

  return self->units != NULL;
}

static void
add_participant (OcopPrint                 *self,
                 OcopValues                *values,
                 const OcopFairFacts       *facts,
                 const OcopFairParticipant *participant,
                 int                        n)
{
  OcopValues *entry = ocop_values_add (values, "rows");
  OcopPlace place = { 0 };

  if (participant->unit != 0)
    place = ocop_unit_map_place (self->units, participant->unit, facts->days[0]);
  ocop_values_take (entry, "n", g_strdup_printf ("%d", n));
  ocop_values_set (entry, "producer", participant->name);
  ocop_values_take (entry, "unit", place.commune != NULL ? ocop_unit_get_full_name (place.commune) : NULL);
  ocop_values_take (entry, "products", name_products (participant));
  ocop_values_set (entry, "booths", participant->booths);
  ocop_values_take (entry, "support", participant->n_supports > 0 ? ocop_text_from_count (participant->support) : NULL);
}

/**
 * ocop_print_fair_participants:
 *
 * Danh sách chủ thể tham gia: who was approved for a fair, with products, booths and support.
 *
 * Returns: whether it was made and taken
 */
gboolean
ocop_print_fair_participants (OcopPrint  *self,
                              GError    **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopFairFacts) facts = load_fair (self, values, error);
  gint64 support = 0;
  int n = 0;

  if (facts == NULL || !need_units (self, error))
    return FALSE;
  ocop_values_set_list (values, "rows");
  for (guint i = 0; i < facts->participants->len; i++)
    {
      const OcopFairParticipant *participant = g_ptr_array_index (facts->participants, i);

      if (!is_approved (participant))
        continue;
      add_participant (self, values, facts, participant, ++n);
      support += participant->support;
    }
  ocop_print_set_count (values, "n-participants", n);
  ocop_print_set_count (values, "n-products", facts->n_products);
  ocop_values_take (values, "support", ocop_text_from_count (support));

  return ocop_print_emit (self, values, error);
}

/* A square of the floor: a booth, or a piece of an aisle. */
static void
add_square (OcopValues           *row,
            const OcopFairSquare *square)
{
  OcopValues *cell = ocop_values_add (row, "cells");

  ocop_values_set_flag (cell, "booth", square != NULL);
  ocop_values_set (cell, "number", square != NULL ? square->booth->number : "");
  ocop_values_set (cell, "holder", square != NULL && square->booth->holder != NULL ? square->booth->holder->name : "");
  ocop_values_set_flag (cell, "free", square == NULL || square->booth->holder == NULL);
}

static void
add_squares (OcopValues         *values,
             const OcopFairPlan *plan)
{
  ocop_values_set_list (values, "columns");
  ocop_values_set_list (values, "rows");
  for (int column = 1; column <= plan->n_columns; column++)
    ocop_values_take (ocop_values_add (values, "columns"), "column", g_strdup_printf ("%d", column));
  for (int row = 1; row <= plan->n_rows; row++)
    {
      OcopValues *line = ocop_values_add (values, "rows");

      ocop_values_set_list (line, "cells");
      for (int column = 1; column <= plan->n_columns; column++)
        {
          const OcopFairSquare *found = NULL;

          for (guint i = 0; i < plan->squares->len; i++)
            {
              const OcopFairSquare *square = &g_array_index (plan->squares, OcopFairSquare, i);

              if (square->column == column && square->row == row)
                found = square;
            }
          add_square (line, found);
        }
    }
}

/**
 * ocop_print_fair_floor:
 *
 * Sơ đồ gian hàng: the booths of a fair as they stand, each with its number and its holder, and the zones.
 *
 * Returns: whether it was made and taken
 */
gboolean
ocop_print_fair_floor (OcopPrint  *self,
                       GError    **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopFairFacts) facts = load_fair (self, values, error);
  g_autoptr (OcopFairPlan) plan = NULL;

  if (facts == NULL)
    return FALSE;
  if (facts->booths->len == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The fair has no booths. Nothing was printed."));
  plan = ocop_fair_plan_new (facts);
  add_squares (values, plan);
  ocop_values_set_list (values, "zones");
  for (guint i = 0; i < facts->zones->len; i++)
    {
      const OcopFairZone *zone = g_ptr_array_index (facts->zones, i);
      OcopValues *entry = ocop_values_add (values, "zones");

      ocop_values_set (entry, "zone", zone->name);
      ocop_values_set (entry, "goods", zone->goods);
    }
  ocop_print_set_count (values, "n-booths", (int) facts->booths->len);
  ocop_print_set_count (values, "n-held", facts->n_held);

  return ocop_print_emit (self, values, error);
}

static gboolean
print_sign (OcopPrint           *self,
            const OcopFairBooth *booth,
            GError             **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopFairFacts) facts = load_fair (self, values, error);
  g_autofree char *products = NULL;

  if (facts == NULL)
    return FALSE;
  products = name_products (booth->holder);
  ocop_values_set (values, "number", booth->number);
  ocop_values_set (values, "producer", booth->holder->name);
  ocop_values_set (values, "products", products);

  return ocop_print_emit (self, values, error);
}

/**
 * ocop_print_fair_booths:
 *
 * Biển tên gian hàng: a sign for every booth that is held.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_print_fair_booths (OcopPrint  *self,
                        GError    **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopFairFacts) facts = load_fair (self, values, error);

  if (facts == NULL)
    return FALSE;
  if (facts->n_held == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("No booth of the fair has a holder. Nothing was printed."));
  for (guint i = 0; i < facts->booths->len; i++)
    {
      const OcopFairBooth *booth = g_ptr_array_index (facts->booths, i);

      if (booth->holder != NULL && !print_sign (self, booth, error))
        return FALSE;
    }

  return TRUE;
}
