/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-plan-progress.h"

G_BEGIN_DECLS

gboolean ocop_plan_forecast (OcopPlanProgress      *self,
                             const OcopTargetFacts *facts,
                             GError               **error);

G_END_DECLS
