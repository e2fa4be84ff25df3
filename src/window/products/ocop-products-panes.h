/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/list/ocop-list-pane.h"
#include "window/ocop-main-window.h"

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

/**
 * OcopProductsPaneKind:
 * @key: a name that never changes   @title: marked for translation
 * @record: which kind of record a row stands for, and a new one is of
 * @pane: how it is shown
 */
typedef struct
{
  const char *key;
  const char *title;
  OcopKind record;
  OcopListPaneKind pane;
} OcopProductsPaneKind;

extern const OcopProductsPaneKind ocop_products_panes[OCOP_PRODUCTS_N_PANES];

GtkWidget   *ocop_products_panes_switch_new (OcopProductsPane  shown);
void         ocop_products_pane_open        (OcopProductsPane  which,
                                             OcopMainWindow   *window,
                                             gint64            id,
                                             GArray           *ids);
OcopSubpage *ocop_products_pane_edit        (OcopProductsPane  which,
                                             OcopWorkspace    *workspace,
                                             gint64            id);

G_END_DECLS
