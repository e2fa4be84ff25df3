/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-sample.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_IMPORT_COLUMNS_PANEL (ocop_import_columns_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopImportColumnsPanel, ocop_import_columns_panel, OCOP, IMPORT_COLUMNS_PANEL, GtkWidget)

void ocop_import_columns_panel_show       (OcopImportColumnsPanel *self,
                                           const OcopImportShape  *shape,
                                           const OcopImportSample *sample,
                                           const OcopImportLayout *layout);
void ocop_import_columns_panel_get_layout (OcopImportColumnsPanel *self,
                                           OcopImportLayout       *layout);
GtkDropDown *ocop_import_columns_panel_get_choice (OcopImportColumnsPanel *self,
                                                   guint                   column);

G_END_DECLS
