/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-page.h"
#include "window/list/ocop-list-pane.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PRODUCTS_PAGE (ocop_products_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopProductsPage, ocop_products_page, OCOP, PRODUCTS_PAGE, OcopPage)

OcopListPane *ocop_products_page_get_pane   (OcopProductsPage *self);
OcopTable    *ocop_products_page_get_table  (OcopProductsPage *self);

G_END_DECLS
