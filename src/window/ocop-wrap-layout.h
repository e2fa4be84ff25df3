/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_WRAP_LAYOUT (ocop_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (OcopWrapLayout, ocop_wrap_layout, OCOP, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *ocop_wrap_layout_new (int spacing,
                                        int line_spacing);
GtkWidget        *ocop_wrap_new        (int spacing,
                                        int line_spacing);

G_END_DECLS
