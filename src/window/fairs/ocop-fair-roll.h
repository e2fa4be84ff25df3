/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_ROLL (ocop_fair_roll_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairRoll, ocop_fair_roll, OCOP, FAIR_ROLL, GtkWidget)

GtkWidget *ocop_fair_roll_new      (OcopFairDesk *desk);
void       ocop_fair_roll_show     (OcopFairRoll *self);
void       ocop_fair_roll_select   (OcopFairRoll *self,
                                    gint64        participation);
GtkWidget *ocop_fair_roll_get_list (OcopFairRoll *self);

G_END_DECLS
