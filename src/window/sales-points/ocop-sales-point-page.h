/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SALES_POINT_PAGE (ocop_sales_point_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopSalesPointPage, ocop_sales_point_page, OCOP, SALES_POINT_PAGE, OcopSubpage)

OcopSubpage *ocop_sales_point_page_new  (OcopWorkspace      *workspace,
                                         gint64              id);
void         ocop_sales_point_page_show (OcopSalesPointPage *self,
                                         const char         *entry);

G_END_DECLS
