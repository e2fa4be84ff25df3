/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-agenda.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

char       *ocop_agenda_words_title  (const OcopAgendaEntry *entry);
char       *ocop_agenda_words_detail (const OcopAgendaEntry *entry);
char       *ocop_agenda_words_days   (const OcopAgendaEntry *entry);
const char *ocop_agenda_words_colour (const OcopAgendaEntry *entry);
GtkWidget  *ocop_agenda_button_new   (GPtrArray             *entries,
                                      guint                  index,
                                      gboolean               with_detail);

G_END_DECLS
