/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-report-data.h"
#include "report/ocop-workbook.h"

G_BEGIN_DECLS

const char *ocop_register_find_key  (OcopWorkbook           *workbook,
                                     const OcopReport       *report,
                                     const OcopBreakdown    *data,
                                     const char *const      *places);
const char *ocop_register_criterion (const OcopBreakdownRow *row,
                                     const char             *place);
char       *ocop_register_quote     (const char             *text);

G_END_DECLS
