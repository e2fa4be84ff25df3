/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "window/ocop-main-window.h"

G_BEGIN_DECLS

void ocop_product_print (OcopMainWindow *window,
                         OcopRecord     *product,
                         OcopRecord     *dossier,
                         const char     *key);

G_END_DECLS
