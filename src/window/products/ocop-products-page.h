/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/list/ocop-lists-page.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PRODUCTS_PAGE (ocop_products_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopProductsPage, ocop_products_page, OCOP, PRODUCTS_PAGE, OcopListsPage)

G_END_DECLS
