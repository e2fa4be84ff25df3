/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CANDIDATES_PAGE (ocop_candidates_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopCandidatesPage, ocop_candidates_page, OCOP, CANDIDATES_PAGE, OcopSubpage)

OcopSubpage *ocop_candidates_page_new (OcopSessionContext *context);

G_END_DECLS
