/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_PERSON_PANEL (ocop_fair_person_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairPersonPanel, ocop_fair_person_panel, OCOP, FAIR_PERSON_PANEL, GtkWidget)

GtkWidget *ocop_fair_person_panel_new  (OcopFairDesk        *desk);
void       ocop_fair_person_panel_show (OcopFairPersonPanel *self,
                                        gint64               participation);

G_END_DECLS
