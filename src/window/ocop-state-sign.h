/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-chip.h"

G_BEGIN_DECLS

void ocop_state_sign_show (OcopChip   *chip,
                           const char *key,
                           const char *label);

G_END_DECLS
