/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-page.h"

G_BEGIN_DECLS

#define OCOP_TYPE_OVERVIEW_PAGE (ocop_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopOverviewPage, ocop_overview_page, OCOP, OVERVIEW_PAGE, OcopPage)

G_END_DECLS
