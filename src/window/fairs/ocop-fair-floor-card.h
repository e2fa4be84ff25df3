/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"
#include "window/fairs/ocop-fair-floor.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_FLOOR_CARD (ocop_fair_floor_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairFloorCard, ocop_fair_floor_card, OCOP, FAIR_FLOOR_CARD, GtkWidget)

GtkWidget     *ocop_fair_floor_card_new       (OcopFairDesk      *desk);
void           ocop_fair_floor_card_show      (OcopFairFloorCard *self);
OcopFairFloor *ocop_fair_floor_card_get_floor (OcopFairFloorCard *self);
GtkWidget     *ocop_fair_floor_card_get_names (OcopFairFloorCard *self);

G_END_DECLS
