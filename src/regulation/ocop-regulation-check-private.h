/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation-check.h"

G_BEGIN_DECLS

void     ocop_findings_add  (GPtrArray       *findings,
                             OcopFindingKind  kind,
                             int              set_no,
                             const char      *format,
                             ...) G_GNUC_PRINTF (4, 5);

void     ocop_set_check     (const OcopSet   *set,
                             GPtrArray       *findings);
gboolean ocop_set_has_gap   (const OcopSet   *set,
                             guint            part);

G_END_DECLS
