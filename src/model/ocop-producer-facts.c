/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-producer-facts.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

static void
free_product (gpointer facts)
{
  ocop_product_facts_free (facts);
}

void
ocop_producer_facts_free (OcopProducerFacts *self)
{
  g_clear_object (&self->record);
  g_free (self->place);
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_free (self);
}

/**
 * ocop_producer_facts_load:
 * @db: a connection
 * @producer: row id
 * @as_of: ISO date on which ranks and certificates hold and the map of units is used
 * @error: %OCOP_ERROR_MISSING if the producer is no longer in the file
 *
 * Returns: (transfer full) (nullable): everything of the producer
 */
OcopProducerFacts *
ocop_producer_facts_load (OcopDb      *db,
                          gint64       producer,
                          const char  *as_of,
                          GError     **error)
{
  g_autoptr (OcopProducerFacts) self = g_new0 (OcopProducerFacts, 1);
  g_autoptr (OcopUnitMap) map = NULL;
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  self->products = g_ptr_array_new_with_free_func (free_product);
  self->record = ocop_record_load (db, OCOP_KIND_PRODUCER, producer, error);
  if (self->record == NULL)
    return NULL;
  map = ocop_unit_map_load (db, error);
  if (map == NULL ||
      !ocop_statement_begin (&statement, db, error, "SELECT id FROM product WHERE producer = ? ORDER BY sort_key, id", "l", producer))
    return NULL;
  if (ocop_record_is_set (self->record, OCOP_PRODUCER_UNIT))
    self->place = ocop_place_in_words (map, ocop_record_get_ref (self->record, OCOP_PRODUCER_UNIT), as_of);
  while (ocop_statement_next (&statement, &local))
    {
      OcopProductFacts *product = ocop_product_facts_load_with (db, map, ocop_statement_int64 (&statement, 0), as_of, error);

      if (product == NULL)
        return NULL;
      g_ptr_array_add (self->products, product);
      if (product->standing != NULL)
        self->n_ranked++;
    }

  return ocop_pass_error (&local, error) ? g_steal_pointer (&self) : NULL;
}
