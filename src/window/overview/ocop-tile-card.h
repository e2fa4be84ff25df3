/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_TILE_CARD (ocop_tile_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopTileCard, ocop_tile_card, OCOP, TILE_CARD, GtkWidget)

void ocop_tile_card_show (OcopTileCard       *self,
                          const OcopOverview *overview);

G_END_DECLS
