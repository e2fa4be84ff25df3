/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_PAGE_LAYOUT (ocop_page_layout_get_type ())
G_DECLARE_FINAL_TYPE (OcopPageLayout, ocop_page_layout, OCOP, PAGE_LAYOUT, GtkLayoutManager)

G_END_DECLS
