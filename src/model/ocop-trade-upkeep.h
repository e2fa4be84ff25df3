/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-store.h"

G_BEGIN_DECLS

gboolean ocop_trade_prepare (OcopStore  *store,
                             GError    **error);

G_END_DECLS
