/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_LAPSE_CARD (ocop_lapse_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopLapseCard, ocop_lapse_card, OCOP, LAPSE_CARD, GtkWidget)

void ocop_lapse_card_show (OcopLapseCard      *self,
                           const OcopOverview *overview);

G_END_DECLS
