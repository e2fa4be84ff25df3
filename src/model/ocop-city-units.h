/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-data-file.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

gboolean ocop_city_units_save (OcopDataFile *file,
                               OcopDb       *db,
                               GError      **error);

G_END_DECLS
