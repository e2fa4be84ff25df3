/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SCORING_VIEW (ocop_scoring_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopScoringView, ocop_scoring_view, OCOP, SCORING_VIEW, OcopSessionView)

G_END_DECLS
