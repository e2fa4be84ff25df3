/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_SIDE (ocop_fair_side_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairSide, ocop_fair_side, OCOP, FAIR_SIDE, GtkWidget)

GtkWidget *ocop_fair_side_new        (OcopFairDesk *desk);
void       ocop_fair_side_show       (OcopFairSide *self);
void       ocop_fair_side_show_booths (OcopFairSide *self);
GtkWidget *ocop_fair_side_get_wishes (OcopFairSide *self);
GtkWidget *ocop_fair_side_get_rate   (OcopFairSide *self);

G_END_DECLS
