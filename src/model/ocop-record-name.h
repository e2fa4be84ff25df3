/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "model/ocop-units.h"

G_BEGIN_DECLS

OcopRecord *ocop_record_find_last   (OcopDb         *db,
                                     OcopKind        kind,
                                     gint64          id);
char       *ocop_record_get_name    (OcopRecord     *self,
                                     OcopDb         *db);
char       *ocop_record_get_caption (OcopDb         *db,
                                     OcopKind        kind,
                                     gint64          id,
                                     const char     *date);
char       *ocop_unit_get_caption   (const OcopUnit *unit,
                                     const char     *date);

G_END_DECLS
