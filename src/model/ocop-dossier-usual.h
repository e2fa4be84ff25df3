/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

const OcopSet *ocop_dossier_usual_set     (OcopRecord           *product,
                                           const OcopRegulation *regulation);
const char    *ocop_dossier_usual_kind    (OcopDb               *db,
                                           gint64                product,
                                           const char           *on,
                                           GError              **error);

G_END_DECLS
