/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-page.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIRS_PAGE (ocop_fairs_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairsPage, ocop_fairs_page, OCOP, FAIRS_PAGE, OcopPage)

G_END_DECLS
