/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"
#include "window/ocop-figure-grid.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_RETURNS_CARD (ocop_fair_returns_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairReturnsCard, ocop_fair_returns_card, OCOP, FAIR_RETURNS_CARD, GtkWidget)

GtkWidget      *ocop_fair_returns_card_new         (OcopFairDesk        *desk);
void            ocop_fair_returns_card_show        (OcopFairReturnsCard *self);
void            ocop_fair_returns_card_go          (OcopFairReturnsCard *self,
                                                    gint64               booth);
void            ocop_fair_returns_card_set_measure (OcopFairReturnsCard *self,
                                                    OcopFairMeasure      measure);
OcopFigureGrid *ocop_fair_returns_card_get_grid    (OcopFairReturnsCard *self);

G_END_DECLS
