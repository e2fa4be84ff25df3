/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_COLUMNS (ocop_columns_get_type ())
G_DECLARE_FINAL_TYPE (OcopColumns, ocop_columns, OCOP, COLUMNS, GtkWidget)

gboolean ocop_columns_is_folded (OcopColumns *self);

G_END_DECLS
