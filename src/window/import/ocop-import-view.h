/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/import/ocop-import-columns-panel.h"
#include "window/import/ocop-import-job.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_IMPORT_VIEW (ocop_import_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopImportView, ocop_import_view, OCOP, IMPORT_VIEW, GtkWidget)

void                    ocop_import_view_start       (OcopImportView *self,
                                                      OcopWorkspace  *workspace,
                                                      OcopImportShape *shape,
                                                      const char     *path);
gboolean                ocop_import_view_is_busy     (OcopImportView *self);
guint                   ocop_import_view_count       (OcopImportView *self,
                                                      OcopImportVerdict verdict);
OcopImportDeed         *ocop_import_view_make_deed   (OcopImportView *self);
OcopImportColumnsPanel *ocop_import_view_get_columns (OcopImportView *self);

G_END_DECLS
