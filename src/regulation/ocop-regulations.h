/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

GPtrArray            *ocop_regulations_list (GError    **error);
const OcopRegulation *ocop_regulation_get   (const char *id,
                                             GError    **error);

G_END_DECLS
