/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-listing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_TABLE (ocop_table_get_type ())
G_DECLARE_FINAL_TYPE (OcopTable, ocop_table, OCOP, TABLE, GtkWidget)

OcopTable   *ocop_table_new            (OcopListing       *listing,
                                        GSettings         *settings,
                                        const char        *name,
                                        guint              sort);
guint        ocop_table_get_order      (OcopTable         *self,
                                        gboolean          *is_descending);
OcopListing *ocop_table_get_listing    (OcopTable         *self);
GArray      *ocop_table_get_columns    (OcopTable         *self);

/* Columns (ocop-table-columns.c). */
void         ocop_table_fold           (OcopTable         *self,
                                        const guint       *columns,
                                        gsize              n_columns);

/* Rows. */
guint        ocop_table_count_selected (OcopTable         *self);
gint64       ocop_table_get_selected   (OcopTable         *self);
gboolean     ocop_table_select         (OcopTable         *self,
                                        gint64             id);
void         ocop_table_settle         (OcopTable         *self);

/* What stands around it. */
void         ocop_table_set_foot       (OcopTable         *self,
                                        GtkWidget         *foot);
void         ocop_table_attach_menu    (OcopTable         *self,
                                        GtkMenuButton     *button);

/* What is copied (ocop-table-copy.c). */
char        *ocop_table_to_text        (OcopTable         *self);

G_END_DECLS
