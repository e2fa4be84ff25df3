/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-plan-progress.h"
#include "window/ocop-chip.h"

G_BEGIN_DECLS

char      *ocop_target_words_planned (const OcopTargetProgress *target);
char      *ocop_target_words_figure  (const OcopTargetProgress *target);
GtkWidget *ocop_target_words_chip    (const OcopTargetProgress *target);
char      *ocop_target_words_reason  (const OcopPlanProgress   *plan,
                                      guint                     index);
char      *ocop_target_words_assumption (const OcopAssumption   *assumption);
char      *ocop_target_words_forecast (const OcopTargetProgress *target);

G_END_DECLS
