/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

OcopRegulation *ocop_regulation_load (const char *text,
                                      gssize      size,
                                      GError    **error);

G_END_DECLS
