/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-steps.h"
#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_STEPS_VIEW (ocop_steps_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopStepsView, ocop_steps_view, OCOP, STEPS_VIEW, OcopSessionView)

void ocop_steps_view_open (OcopStepsView       *self,
                           OcopSessionStepKind  kind);

G_END_DECLS
