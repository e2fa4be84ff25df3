/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-report-check.h"

G_BEGIN_DECLS

OcopFinding *ocop_finding_add     (GPtrArray        *findings,
                                   OcopCheckKind     check,
                                   OcopFindingLevel  level,
                                   OcopKind          kind,
                                   gint64            id,
                                   const char       *subject,
                                   const char       *format,
                                   ...) G_GNUC_PRINTF (7, 8);
void         ocop_check_names     (const OcopReport *report,
                                   GPtrArray        *findings);
void         ocop_check_sums      (const OcopReport *report,
                                   GPtrArray        *findings);

G_END_DECLS
