/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/files/ocop-file-item.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FILE_ROW (ocop_file_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopFileRow, ocop_file_row, OCOP, FILE_ROW, GtkWidget)

GtkWidget *ocop_file_row_new  (gboolean      can_remove);
void       ocop_file_row_show (OcopFileRow  *self,
                               OcopFileItem *item);

G_END_DECLS
