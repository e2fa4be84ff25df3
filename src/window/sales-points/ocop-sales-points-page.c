/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-sales-points-page.h"

struct _OcopSalesPointsPage
{
  OcopPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopSalesPointsPage, ocop_sales_points_page, OCOP_TYPE_PAGE)

static void
build (OcopPage *page)
{
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
}

static void
ocop_sales_points_page_class_init (OcopSalesPointsPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
}

static void
ocop_sales_points_page_init (OcopSalesPointsPage *self)
{
}
