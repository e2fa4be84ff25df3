/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

char *ocop_product_codes_propose (OcopDb      *db,
                                  OcopRecord  *product,
                                  const char  *date,
                                  GError     **error);

G_END_DECLS
