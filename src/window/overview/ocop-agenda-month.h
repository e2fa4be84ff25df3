/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_AGENDA_MONTH (ocop_agenda_month_get_type ())
G_DECLARE_FINAL_TYPE (OcopAgendaMonth, ocop_agenda_month, OCOP, AGENDA_MONTH, GtkWidget)

void ocop_agenda_month_show (OcopAgendaMonth *self,
                             GPtrArray       *entries,
                             const char      *day);

G_END_DECLS
