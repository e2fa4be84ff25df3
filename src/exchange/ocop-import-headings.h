/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-columns.h"

G_BEGIN_DECLS

char       *ocop_import_heading_fold (const char       *text);
int         ocop_import_heading_find (const char       *folded);

G_END_DECLS
