/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_HISTORY_PAGE (ocop_history_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopHistoryPage, ocop_history_page, OCOP, HISTORY_PAGE, OcopSubpage)

OcopSubpage *ocop_history_page_new (OcopWorkspace *workspace);

G_END_DECLS
