/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-products-page.h"

#include "window/products/ocop-products-panes.h"

#include <glib/gi18n-lib.h>

/* Products, who makes them, and what happens to them. */
struct _OcopProductsPage
{
  OcopListsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopProductsPage, ocop_products_page, OCOP_TYPE_LISTS_PAGE)

static void
ocop_products_page_class_init (OcopProductsPageClass *klass)
{
  OcopListsPageClass *lists_class = OCOP_LISTS_PAGE_CLASS (klass);

  OCOP_PAGE_CLASS (klass)->search_hint = N_("Name, producer, code…");
  lists_class->panes = ocop_products_panes;
  lists_class->n_panes = OCOP_PRODUCTS_N_PANES;
  lists_class->switch_hint = N_("Another list: producers, dossiers, evidence, certificates, inspections, support");
}

static void
ocop_products_page_init (OcopProductsPage *self)
{
}
