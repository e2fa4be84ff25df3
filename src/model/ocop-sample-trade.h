/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-data-file.h"

G_BEGIN_DECLS

gboolean ocop_sample_open_points (OcopDataFile  *file,
                                  OcopDb        *db,
                                  GError       **error);

G_END_DECLS
