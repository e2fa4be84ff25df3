/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-filter-row.h"
#include "window/list/ocop-list-empty.h"
#include "window/list/ocop-list-pane.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One list of the file: a filter row, the table with its sums, the panel of the row selected, or why there are no rows. */
struct _OcopListPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  OcopFilterRow *filters;
  GtkWidget *count;
  GtkWidget *panel_button;
  GtkStack *stack;
  AdwFlap *flap;
  OcopTable *table;
  GtkWidget *sums;
  OcopSidePanel *panel;
  OcopListEmpty *empty;

  const OcopListPaneKind *kind;
  OcopWorkspace *workspace;
  OcopListing *listing;
  char *search; /* empty for everything */
  guint n_all; /* without search and filters */
  guint fill_idle;
  guint load_idle; /* until the rows are read first, after the page has appeared */
  gboolean is_loaded;
  gboolean is_panel_folded;
  gboolean is_narrow;
};

/* ocop-list-pane-read.c */
void ocop_list_pane_apply      (OcopListPane *self);
void ocop_list_pane_fail       (OcopListPane *self,
                                const char   *sentence);

/* ocop-list-pane.c */
void ocop_list_pane_fill_panel (OcopListPane *self);

G_END_DECLS
