/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-listing.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SLOT (ocop_slot_get_type ())
G_DECLARE_FINAL_TYPE (OcopSlot, ocop_slot, OCOP, SLOT, GObject)

OcopRow   *ocop_slot_get_row     (OcopSlot    *self);

#define OCOP_TYPE_SLOTS (ocop_slots_get_type ())
G_DECLARE_FINAL_TYPE (OcopSlots, ocop_slots, OCOP, SLOTS, GObject)

OcopSlots *ocop_slots_new        (OcopListing *listing);
void       ocop_slots_take_over  (OcopSlots   *self);

G_END_DECLS
