/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-columns.h"
#include "exchange/ocop-import-match.h"
#include "exchange/ocop-import.h"

G_BEGIN_DECLS

/**
 * OcopImportRecords:
 *
 * What a list of records of one kind would come to, compared with those the file has.
 */
typedef struct _OcopImportRecords OcopImportRecords;

OcopImportRecords *ocop_import_records_new         (OcopDb                  *db,
                                                    const OcopImportShape   *shape,
                                                    OcopImportMatch         *match,
                                                    const char              *today,
                                                    GError                 **error);
void               ocop_import_records_free        (OcopImportRecords       *self);
OcopImportVerdict  ocop_import_records_take        (OcopImportRecords       *self,
                                                    const OcopImportColumns *columns,
                                                    const OcopTableRow      *row,
                                                    gboolean                 accept_doubtful,
                                                    char                   **name,
                                                    char                   **of,
                                                    GString                 *reason);
gboolean           ocop_import_records_are_changed (OcopImportRecords       *self);
gboolean           ocop_import_records_save        (OcopImportRecords       *self,
                                                    OcopDb                  *db,
                                                    GError                 **error);

G_END_DECLS
