/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-side-panel.h"
#include "window/ocop-table.h"
#include "window/ocop-workspace.h"

G_BEGIN_DECLS

/**
 * OcopListPaneKind:
 * @list: the list it shows   @sort: place of the column that a new table is ordered by
 * @name: of what it shows, marked for translation
 * @count: says how many in words: "34 products", translated
 * @count_found: says how many of how many were found, translated
 * @searched: says that nothing has what was looked for, a sentence, translated
 * @add: on the button that begins a new one, marked for translation
 * @nothing_title: @nothing_text: where there is none yet, marked for translation
 * @none_title: where none of them is what was asked, marked for translation
 * @folded: (array length=n_folded): columns that go where there is no room
 * @fill: shows one record in the panel at the side
 *
 * What the panes of products and of producers differ in.
 */
typedef struct
{
  const OcopList *list;
  guint sort;
  const char *name;
  char *(*count) (guint n);
  char *(*count_found) (guint n,
                        guint of);
  char *(*searched) (const char *text);
  const char *add;
  const char *nothing_title;
  const char *nothing_text;
  const char *none_title;
  const guint *folded;
  gsize n_folded;
  void (*fill) (OcopSidePanel *panel,
                OcopWorkspace *workspace,
                gint64         id);
} OcopListPaneKind;

#define OCOP_TYPE_LIST_PANE (ocop_list_pane_get_type ())
G_DECLARE_FINAL_TYPE (OcopListPane, ocop_list_pane, OCOP, LIST_PANE, GtkWidget)

GtkWidget *ocop_list_pane_new       (const OcopListPaneKind *kind,
                                     OcopWorkspace          *workspace,
                                     GSettings              *settings,
                                     GtkWidget              *at_start);
OcopTable *ocop_list_pane_get_table (OcopListPane           *self);
void       ocop_list_pane_refresh   (OcopListPane           *self,
                                     OcopChanges            *changes);
void       ocop_list_pane_search    (OcopListPane           *self,
                                     const char             *text);
void       ocop_list_pane_clear     (OcopListPane           *self);
char      *ocop_list_pane_describe  (OcopListPane           *self);
gboolean   ocop_list_pane_is_narrow (OcopListPane           *self);

G_END_DECLS
