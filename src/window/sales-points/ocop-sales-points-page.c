/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-sales-points-page.h"

#include "model/ocop-plan-progress.h"

#include <glib/gi18n-lib.h>

/* What the year asks of sales points, and what selling channels give in the evaluation. */
struct _OcopSalesPointsPage
{
  OcopPlanPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopSalesPointsPage, ocop_sales_points_page, OCOP_TYPE_PLAN_PAGE)

static const char *const criteria[] = { "distribution-", NULL };

static void
ocop_sales_points_page_class_init (OcopSalesPointsPageClass *klass)
{
  OcopPlanPageClass *plan_class = OCOP_PLAN_PAGE_CLASS (klass);

  plan_class->icon = "ocop-sales-points-symbolic";
  plan_class->title = N_("No Sales Points Are Recorded");
  plan_class->explanation = N_("This file keeps no sales points, so nothing is counted for their target. "
                                "What the plan of the year asks, and what the ways of selling count in the evaluation, "
                                "stands below.");
  plan_class->measures = 1u << OCOP_TARGET_SALES_POINTS;
  plan_class->criteria_title = N_("Criteria on Selling");
  plan_class->criteria = criteria;
}

static void
ocop_sales_points_page_init (OcopSalesPointsPage *self)
{
}
