/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

OcopSubpage *ocop_record_pages_make (OcopWorkspace *workspace,
                                     OcopKind       kind,
                                     gint64         id,
                                     GArray        *ids);

G_END_DECLS
