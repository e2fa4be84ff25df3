/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-comparison.h"

G_BEGIN_DECLS

void ocop_compare_print_json  (const OcopComparison *comparison);
void ocop_compare_print_words (const OcopComparison *comparison);

G_END_DECLS
