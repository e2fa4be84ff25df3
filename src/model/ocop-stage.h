/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"

G_BEGIN_DECLS

/* Where a product stands in the OCOP cycle. Nobody enters it: it follows from what is in the file. */

extern const OcopChoice ocop_stages[];
extern const OcopChoice ocop_certificate_conditions[];
extern const OcopChoice ocop_renewals[];

const char *ocop_stage_load (OcopDb      *db,
                             gint64       product,
                             const char  *as_of,
                             GError     **error);

G_END_DECLS
