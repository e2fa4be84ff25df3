/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-product-facts.h"

G_BEGIN_DECLS

/**
 * OcopProducerFacts:
 * @record: the producer
 * @place: (nullable): commune and district on the as-of date, with their kinds
 * @products: (element-type OcopProductFacts): its products, in Vietnamese order
 * @n_ranked: how many of them hold a rank on the as-of date
 *
 * Everything of one producer.
 */
typedef struct
{
  OcopRecord *record;
  char *place;
  GPtrArray *products;
  guint n_ranked;
} OcopProducerFacts;

OcopProducerFacts *ocop_producer_facts_load (OcopDb             *db,
                                             gint64              producer,
                                             const char         *as_of,
                                             GError            **error);
void               ocop_producer_facts_free (OcopProducerFacts  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopProducerFacts, ocop_producer_facts_free)

G_END_DECLS
