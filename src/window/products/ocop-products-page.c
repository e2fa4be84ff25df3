/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-products-page.h"

#include "window/producers/ocop-producer-edit.h"
#include "window/products/ocop-product-edit.h"
#include "window/products/ocop-product-panel.h"

#include <glib/gi18n-lib.h>

/* Products, and who makes them. */
struct _OcopProductsPage
{
  OcopListsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopProductsPage, ocop_products_page, OCOP_TYPE_LISTS_PAGE)

static char *
count_products (guint n)
{
  return g_strdup_printf (ngettext ("%u product", "%u products", n), n);
}

static char *
count_products_found (guint n,
                      guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u product", "%u of %u products", of), n, of);
}

static char *
products_searched (const char *text)
{
  return g_strdup_printf (_("No product has “%s” in its name, producer or code."), text);
}

static char *
count_producers (guint n)
{
  return g_strdup_printf (ngettext ("%u producer", "%u producers", n), n);
}

static char *
count_producers_found (guint n,
                       guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u producer", "%u of %u producers", of), n, of);
}

static char *
producers_searched (const char *text)
{
  return g_strdup_printf (_("No producer has “%s” in its name, address or telephone."), text);
}

static const guint products_folded[] = { OCOP_PRODUCTS_PRODUCER, OCOP_PRODUCTS_DOSSIER };
static const guint producers_folded[] = { OCOP_PRODUCERS_COMMUNE, OCOP_PRODUCERS_ADDRESS };

static OcopSubpage *
edit_product (OcopWorkspace *workspace,
              gint64         id)
{
  return ocop_product_edit_new (workspace, id, 0);
}

static const OcopListsPagePane panes[] = {
  {
    .key = "products",
    .title = N_("Products"),
    .record = OCOP_KIND_PRODUCT,
    .edit = edit_product,
    .kind = {
      .list = &ocop_products_list,
      .sort = OCOP_PRODUCTS_SCORE,
      .name = N_("Products"),
      .count = count_products,
      .count_found = count_products_found,
      .searched = products_searched,
      .add = N_("_Add Product"),
      .nothing_title = N_("No Products Yet"),
      .nothing_text = N_("Add the first one, or bring in the list that the office already has in Excel."),
      .none_title = N_("No Product Fits"),
      .folded = products_folded,
      .n_folded = G_N_ELEMENTS (products_folded),
      .fill = ocop_product_panel_fill,
    },
  },
  {
    .key = "producers",
    .title = N_("Producers"),
    .record = OCOP_KIND_PRODUCER,
    .edit = ocop_producer_edit_new,
    .kind = {
      .list = &ocop_producers_list,
      .sort = OCOP_PRODUCERS_NAME,
      .name = N_("Producers"),
      .count = count_producers,
      .count_found = count_producers_found,
      .searched = producers_searched,
      .add = N_("_Add Producer"),
      .nothing_title = N_("No Producers Yet"),
      .nothing_text = N_("Add the first one, or bring in the list of products: its producers come with it."),
      .none_title = N_("No Producer Fits"),
      .folded = producers_folded,
      .n_folded = G_N_ELEMENTS (producers_folded),
      .fill = ocop_producer_panel_fill,
    },
  },
};

static void
ocop_products_page_class_init (OcopProductsPageClass *klass)
{
  OcopListsPageClass *lists_class = OCOP_LISTS_PAGE_CLASS (klass);

  OCOP_PAGE_CLASS (klass)->search_hint = N_("Name, producer, code…");
  lists_class->panes = panes;
  lists_class->n_panes = G_N_ELEMENTS (panes);
}

static void
ocop_products_page_init (OcopProductsPage *self)
{
}
