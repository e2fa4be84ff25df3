/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/list/ocop-lists-page.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SALES_POINTS_PAGE (ocop_sales_points_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopSalesPointsPage, ocop_sales_points_page, OCOP, SALES_POINTS_PAGE, OcopListsPage)

G_END_DECLS
