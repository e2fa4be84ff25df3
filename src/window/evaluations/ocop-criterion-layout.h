/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_CRITERION_LAYOUT (ocop_criterion_layout_get_type ())
G_DECLARE_FINAL_TYPE (OcopCriterionLayout, ocop_criterion_layout, OCOP, CRITERION_LAYOUT, GtkLayoutManager)

G_END_DECLS
