/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-explanation.h"

G_BEGIN_DECLS

char *ocop_explain_points (int points);

G_END_DECLS
