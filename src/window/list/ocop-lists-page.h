/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/list/ocop-list-pane.h"
#include "window/ocop-main-window.h"
#include "window/ocop-page.h"

G_BEGIN_DECLS

#define OCOP_LISTS_MOST 8

/**
 * OcopListsPagePane:
 * @key: a name that never changes
 * @title: on the button that shows it, marked for translation
 * @kind: what the pane shows
 * @record: kind of the page that Enter opens
 * @edit: makes the form of a record, of a new one where the id is 0; gives %NULL where a record is only opened
 * @open: (nullable): opens what a row stands for, where that is not the page of its record
 * @imports: kind of what a list is of that is imported into it: products with their ranks, unless another is said
 *
 * One of the lists of a page.
 */
typedef struct
{
  const char *key;
  const char *title;
  OcopListPaneKind kind;
  OcopKind record;
  OcopSubpage *(*edit) (OcopWorkspace *workspace,
                        gint64         id);
  void (*open) (OcopMainWindow *window,
                gint64          id);
  OcopKind imports;
} OcopListsPagePane;

#define OCOP_TYPE_LISTS_PAGE (ocop_lists_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopListsPage, ocop_lists_page, OCOP, LISTS_PAGE, OcopPage)

/**
 * OcopListsPageClass:
 * @panes: (array length=n_panes): its lists, in the order of their buttons; few stand beside one another, more in a menu
 * @switch_hint: (nullable): says what the menu leads to, marked for translation
 * @make_head: (nullable): makes what stands above the lists
 *
 * A page of lists, of which one is in view: choosing among them, search, opening and editing, and what is exported.
 */
struct _OcopListsPageClass
{
  OcopPageClass parent_class;

  const OcopListsPagePane *panes;
  guint n_panes;
  const char *switch_hint;
  GtkWidget *(*make_head) (OcopListsPage *self);
};

OcopListPane *ocop_lists_page_get_pane  (OcopListsPage *self);
OcopTable    *ocop_lists_page_get_table (OcopListsPage *self);

G_END_DECLS
