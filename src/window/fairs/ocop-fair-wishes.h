/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_WISHES (ocop_fair_wishes_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairWishes, ocop_fair_wishes, OCOP, FAIR_WISHES, GtkWidget)

GtkWidget *ocop_fair_wishes_new    (OcopFairDesk   *desk);
void       ocop_fair_wishes_show   (OcopFairWishes *self,
                                    GHashTable     *reference);
void       ocop_fair_wishes_show_booths (OcopFairWishes *self);
void       ocop_fair_wishes_select (OcopFairWishes *self,
                                    gint64          participation);

G_END_DECLS
