/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_COUNCIL_PAGE (ocop_council_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopCouncilPage, ocop_council_page, OCOP, COUNCIL_PAGE, OcopSubpage)

OcopSubpage *ocop_council_page_new (OcopWorkspace *workspace,
                                    gint64         council);

G_END_DECLS
