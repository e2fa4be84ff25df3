/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/import/ocop-import-view.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_IMPORT_PAGE (ocop_import_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopImportPage, ocop_import_page, OCOP, IMPORT_PAGE, OcopSubpage)

OcopSubpage    *ocop_import_page_new      (OcopWorkspace  *workspace,
                                           OcopImportShape *shape,
                                           const char     *path);
OcopImportView *ocop_import_page_get_view (OcopImportPage *self);

G_END_DECLS
