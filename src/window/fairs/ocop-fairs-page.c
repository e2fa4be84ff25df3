/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fairs-page.h"

#include "model/ocop-plan-progress.h"

#include <glib/gi18n-lib.h>

/* What the year asks of fairs, and what taking part in them gives in the evaluation. */
struct _OcopFairsPage
{
  OcopPlanPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopFairsPage, ocop_fairs_page, OCOP_TYPE_PLAN_PAGE)

static const char *const criteria[] = { "promotion", NULL };

static void
ocop_fairs_page_class_init (OcopFairsPageClass *klass)
{
  OcopPlanPageClass *plan_class = OCOP_PLAN_PAGE_CLASS (klass);

  plan_class->icon = "ocop-fairs-symbolic";
  plan_class->title = N_("No Fairs Are Recorded");
  plan_class->explanation = N_("This file keeps no fairs, so nothing is counted for their targets. "
                                "What the plan of the year asks, and what promotion at fairs counts in the evaluation, "
                                "stands below.");
  plan_class->measures = 1u << OCOP_TARGET_FAIRS | 1u << OCOP_TARGET_FAIR_SUPPORT;
  plan_class->criteria_title = N_("Criteria on Promotion and Fairs");
  plan_class->criteria = criteria;
}

static void
ocop_fairs_page_init (OcopFairsPage *self)
{
}
