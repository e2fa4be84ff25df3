/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_AGENDA_CARD (ocop_agenda_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopAgendaCard, ocop_agenda_card, OCOP, AGENDA_CARD, GtkWidget)

void ocop_agenda_card_show (OcopAgendaCard     *self,
                            const OcopOverview *overview);

G_END_DECLS
