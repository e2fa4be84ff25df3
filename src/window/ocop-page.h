/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-shape.h"
#include "report/ocop-report-listing.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_PAGE (ocop_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopPage, ocop_page, OCOP, PAGE, GtkWidget)

/**
 * OcopPageClass:
 * @build: makes the content; called once, when the page is first looked at
 * @refresh: shows what the file now holds; @changes is %NULL where everything may differ (first look, another year)
 * @search: (nullable): narrows what is shown to @text; empty for all. A page without it has no search
 * @search_hint: marked for translation: what the search looks through
 * @add: (nullable): begins a new record of what the page shows (Ctrl+N)
 * @describe_table: (nullable): tells what the page's table shows, to be written as a workbook; %FALSE where it shows none.
 *   What it gives belongs to the page and holds until it is changed
 * @make_import_shape: (nullable): what a list is of that is imported into what the page shows (Ctrl+I); products without it
 * @undo: (nullable): takes back or does again what the page keeps a list of its own of, as a sheet its ticks; gives
 *   %FALSE to leave it to the acts of the file
 *
 * A page reads nothing before it is looked at, and is brought up to date when it is looked at again.
 */
struct _OcopPageClass
{
  GtkWidgetClass parent_class;

  void (*build)   (OcopPage    *self);
  void (*refresh) (OcopPage    *self,
                   OcopChanges *changes);
  void (*search)  (OcopPage    *self,
                   const char  *text);
  const char *search_hint;
  void (*add)     (OcopPage    *self);
  gboolean (*describe_table) (OcopPage          *self,
                              OcopListingReport *report);
  OcopImportShape *(*make_import_shape) (OcopPage *self);
  gboolean (*undo) (OcopPage   *self,
                    OcopUndoWay way);
};

OcopWorkspace *ocop_page_get_workspace  (OcopPage   *self);
OcopDb        *ocop_page_get_db         (OcopPage   *self);
void           ocop_page_set_child      (OcopPage   *self,
                                         GtkWidget  *child);
gboolean       ocop_page_can_search     (OcopPage   *self);
void           ocop_page_search         (OcopPage   *self,
                                         const char *text);
const char    *ocop_page_get_search_hint (OcopPage  *self);
gboolean       ocop_page_can_add        (OcopPage   *self);
void           ocop_page_add            (OcopPage   *self);
gboolean       ocop_page_describe_table (OcopPage          *self,
                                         OcopListingReport *report);
OcopImportShape *ocop_page_make_import_shape (OcopPage *self);
void           ocop_page_refresh        (OcopPage   *self);
gboolean       ocop_page_undo           (OcopPage   *self,
                                         OcopUndoWay way);

/**
 * OcopPageQuery:
 * @read: reads what is true of a year on a day, on a thread of its own; it touches nothing but @db
 * @free_result: frees what @read made
 * @show: shows it in the window's thread and owns @result; @result is %NULL where @error says why there is none
 *
 * What a page shows that takes longer than a frame to find out.
 */
typedef struct
{
  gpointer (*read) (OcopDb      *db,
                    int          year,
                    const char  *as_of,
                    GError     **error);
  GDestroyNotify free_result;
  void (*show) (OcopPage     *page,
                gpointer      result,
                const GError *error);
} OcopPageQuery;

void           ocop_page_load           (OcopPage            *self,
                                         const OcopPageQuery *query);
gboolean       ocop_page_is_loading     (OcopPage            *self);

G_END_DECLS
