/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-products-page.h"

struct _OcopProductsPage
{
  OcopPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopProductsPage, ocop_products_page, OCOP_TYPE_PAGE)

static void
build (OcopPage *page)
{
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
}

static void
ocop_products_page_class_init (OcopProductsPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
}

static void
ocop_products_page_init (OcopProductsPage *self)
{
}
