/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-refs.h"
#include "exchange/ocop-table.h"
#include "model/ocop-record.h"

G_BEGIN_DECLS

gboolean ocop_import_field_read (OcopRecord           *record,
                                 guint                 field,
                                 const OcopTableCell  *cell,
                                 gboolean              from_1904,
                                 OcopImportRefs       *refs,
                                 const char           *today,
                                 gboolean             *is_sure,
                                 char                **fault);

OcopRecord *ocop_import_preset_read (OcopDb            *db,
                                     OcopKind           kind,
                                     const char *const *words,
                                     const char        *today,
                                     GError           **error);

G_END_DECLS
