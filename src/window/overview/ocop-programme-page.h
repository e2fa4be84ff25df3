/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PROGRAMME_PAGE (ocop_programme_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopProgrammePage, ocop_programme_page, OCOP, PROGRAMME_PAGE, OcopSubpage)

OcopSubpage *ocop_programme_page_new (OcopWorkspace *workspace);

G_END_DECLS
