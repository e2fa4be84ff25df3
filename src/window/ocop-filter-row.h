/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FILTER_ROW (ocop_filter_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopFilterRow, ocop_filter_row, OCOP, FILTER_ROW, GtkWidget)

GtkWidget *ocop_filter_row_new      (const OcopList *list,
                                     GtkWidget      *at_start);
void       ocop_filter_row_append   (OcopFilterRow  *self,
                                     GtkWidget      *widget);
void       ocop_filter_row_offer    (OcopFilterRow  *self,
                                     OcopDb         *db,
                                     const char     *as_of);
void       ocop_filter_row_fill     (OcopFilterRow  *self,
                                     OcopListQuery  *query);
void       ocop_filter_row_clear    (OcopFilterRow  *self);
char      *ocop_filter_row_describe (OcopFilterRow  *self);

G_END_DECLS
