/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        ocop_import_table_fill    (GtkColumnView         *view,
                                       GListModel            *lines,
                                       const OcopImportShape *shape);
const char *ocop_import_table_verdict (OcopImportVerdict  verdict);

G_END_DECLS
