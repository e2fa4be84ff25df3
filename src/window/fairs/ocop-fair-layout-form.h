/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_LAYOUT_FORM (ocop_fair_layout_form_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairLayoutForm, ocop_fair_layout_form, OCOP, FAIR_LAYOUT_FORM, OcopSubpage)

void ocop_fair_layout_form_open (OcopFairDesk *desk,
                                 GtkWidget    *widget);

G_END_DECLS
