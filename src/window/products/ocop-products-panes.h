/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/list/ocop-lists-page.h"

G_BEGIN_DECLS

/* The lists of the page of products, in the order of its switch. */
typedef enum
{
  OCOP_PRODUCTS_PANE_PRODUCTS,
  OCOP_PRODUCTS_PANE_PRODUCERS,
  OCOP_PRODUCTS_PANE_DOSSIERS,
  OCOP_PRODUCTS_PANE_EVIDENCE,
  OCOP_PRODUCTS_PANE_CERTIFICATES,
  OCOP_PRODUCTS_PANE_INSPECTIONS,
  OCOP_PRODUCTS_PANE_SUPPORTS,
  OCOP_PRODUCTS_N_PANES
} OcopProductsPane;

extern const OcopListsPagePane ocop_products_panes[OCOP_PRODUCTS_N_PANES];

G_END_DECLS
