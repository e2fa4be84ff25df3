/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-table.h"

G_BEGIN_DECLS

/**
 * OcopXlsx:
 *
 * An Excel workbook (.xlsx) in memory, its sheets read row by row. It may come from anyone: whatever is not
 * as it should be, or larger than a list can be, is refused.
 */
typedef struct _OcopXlsx OcopXlsx;

OcopXlsx   *ocop_xlsx_new            (GBytes         *bytes,
                                      GError        **error);
void        ocop_xlsx_free           (OcopXlsx       *self);
guint       ocop_xlsx_get_n_sheets   (const OcopXlsx *self);
const char *ocop_xlsx_get_sheet_name (const OcopXlsx *self,
                                      guint           sheet);
gboolean    ocop_xlsx_read           (OcopXlsx       *self,
                                      guint           sheet,
                                      OcopTableFunc   func,
                                      gpointer        data,
                                      GError        **error);
char       *ocop_xlsx_date           (double          serial,
                                      gboolean        from_1904);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopXlsx, ocop_xlsx_free)

G_END_DECLS
