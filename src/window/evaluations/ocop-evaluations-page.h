/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-page.h"

G_BEGIN_DECLS

#define OCOP_TYPE_EVALUATIONS_PAGE (ocop_evaluations_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopEvaluationsPage, ocop_evaluations_page, OCOP, EVALUATIONS_PAGE, OcopPage)

G_END_DECLS
