/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OCOP_TYPE_IMPORT_ITEM (ocop_import_item_get_type ())
G_DECLARE_FINAL_TYPE (OcopImportItem, ocop_import_item, OCOP, IMPORT_ITEM, GObject)

const OcopImportLine *ocop_import_item_get_line (OcopImportItem *self);

#define OCOP_TYPE_IMPORT_LINES (ocop_import_lines_get_type ())
G_DECLARE_FINAL_TYPE (OcopImportLines, ocop_import_lines, OCOP, IMPORT_LINES, GObject)

/* Every verdict. */
#define OCOP_IMPORT_ALL_VERDICTS (-1)

OcopImportLines *ocop_import_lines_new         (void);
void             ocop_import_lines_set_plan    (OcopImportLines *self,
                                                OcopImport      *plan);
void             ocop_import_lines_set_verdict (OcopImportLines *self,
                                                int              verdict);

G_END_DECLS
