/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-sales-point-facts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_CHECK_ROW (ocop_check_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopCheckRow, ocop_check_row, OCOP, CHECK_ROW, GtkWidget)

GtkWidget  *ocop_check_row_new        (gboolean              can_write);
void        ocop_check_row_show       (OcopCheckRow         *self,
                                       const OcopPointItem  *item);
gint64      ocop_check_row_get_item   (OcopCheckRow         *self);
GtkWidget  *ocop_check_row_get_choice (OcopCheckRow         *self,
                                       const char           *result);

G_END_DECLS
