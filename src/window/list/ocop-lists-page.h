/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/list/ocop-list-pane.h"
#include "window/ocop-page.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_LISTS_MOST 4

/**
 * OcopListsPagePane:
 * @key: a name that never changes
 * @title: on the button that shows it, marked for translation
 * @kind: what the pane shows
 * @record: kind of the page that Enter opens
 * @edit: makes the form of a record, of a new one where the id is 0; %NULL where a record is only opened
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
} OcopListsPagePane;

#define OCOP_TYPE_LISTS_PAGE (ocop_lists_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopListsPage, ocop_lists_page, OCOP, LISTS_PAGE, OcopPage)

/**
 * OcopListsPageClass:
 * @panes: (array length=n_panes): its lists, in the order of their buttons
 * @make_head: (nullable): makes what stands above the lists
 *
 * A page of lists, of which one is in view: choosing among them, search, opening and editing, and what is exported.
 */
struct _OcopListsPageClass
{
  OcopPageClass parent_class;

  const OcopListsPagePane *panes;
  guint n_panes;
  GtkWidget *(*make_head) (OcopListsPage *self);
};

OcopListPane *ocop_lists_page_get_pane  (OcopListsPage *self);
OcopTable    *ocop_lists_page_get_table (OcopListsPage *self);

G_END_DECLS
