/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-product-facts.h"
#include "window/products/ocop-product-page.h"

G_BEGIN_DECLS

/* Everything of one product, from the facts that the model gives in one call. */
struct _OcopProductPage
{
  OcopSubpage parent_instance;

  gint64 id;
  GArray *order; /* (nullable) gint64: of the list that the page was opened from */
  OcopProductFacts *facts; /* (nullable) %NULL where the product is gone */

  gint64 dossier;          /* row id of the dossier looked at, 0 for the newest */
  GtkWidget *dossier_view; /* (nullable) owned: lasts while what it shows changes */

  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *gone;
  GtkWidget *previous;
  GtkWidget *next;
};

const OcopDossierFacts *ocop_product_page_get_dossier (OcopProductPage *self);
void ocop_product_page_install_acts (GtkWidgetClass  *widget_class);
void ocop_product_page_update_acts  (OcopProductPage *self);

G_END_DECLS
