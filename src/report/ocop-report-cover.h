/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-report-data.h"
#include "report/ocop-sheet.h"

G_BEGIN_DECLS

guint ocop_cover_count_charts (const OcopReport *report);
void  ocop_cover_draw         (OcopSheet        *sheet,
                               const OcopReport *report,
                               guint             chart_row,
                               guint             data_row,
                               guint             height);

G_END_DECLS
