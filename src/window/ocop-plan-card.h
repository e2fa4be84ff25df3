/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-plan-progress.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every target of the plan. */
#define OCOP_ALL_MEASURES (~0u)

#define OCOP_TYPE_PLAN_CARD (ocop_plan_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopPlanCard, ocop_plan_card, OCOP, PLAN_CARD, GtkWidget)

void ocop_plan_card_show (OcopPlanCard           *self,
                          const OcopPlanProgress *plan,
                          int                     year,
                          const char             *as_of,
                          guint                   measures,
                          gboolean                is_illustrative);

G_END_DECLS
