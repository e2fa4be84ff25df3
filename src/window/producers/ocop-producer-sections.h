/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-producer-facts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a producer's page shows of the facts. */

typedef void (*OcopProductChosen) (gint64   product,
                                   gpointer data);

GtkWidget *ocop_producer_profile_new     (const OcopProducerFacts *facts,
                                          OcopDb                  *db);
GtkWidget *ocop_producer_products_new    (const OcopProducerFacts *facts,
                                          OcopProductChosen        chosen,
                                          gpointer                 data);
GtkWidget *ocop_producer_evaluations_new (const OcopProducerFacts *facts);
guint      ocop_producer_count_evaluations (const OcopProducerFacts *facts);

G_END_DECLS
