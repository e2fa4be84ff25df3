/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_AGENDA_STRIP (ocop_agenda_strip_get_type ())
G_DECLARE_FINAL_TYPE (OcopAgendaStrip, ocop_agenda_strip, OCOP, AGENDA_STRIP, GtkWidget)

void  ocop_agenda_strip_show        (OcopAgendaStrip *self,
                                     GPtrArray       *entries,
                                     const char      *from,
                                     const char      *to);
guint ocop_agenda_strip_count       (OcopAgendaStrip *self);

G_END_DECLS
