/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

char *ocop_code_propose (OcopDb      *db,
                         gint64       unit,
                         const char  *date,
                         GError     **error);

G_END_DECLS
