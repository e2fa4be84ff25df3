/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CONCLUSION_VIEW (ocop_conclusion_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopConclusionView, ocop_conclusion_view, OCOP, CONCLUSION_VIEW, OcopSessionView)

G_END_DECLS
