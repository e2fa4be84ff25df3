/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_CALENDAR (ocop_calendar_get_type ())
G_DECLARE_FINAL_TYPE (OcopCalendar, ocop_calendar, OCOP, CALENDAR, GtkWidget)

GtkWidget *ocop_calendar_new  (void);
void       ocop_calendar_show (OcopCalendar *self,
                               const char   *iso);

G_END_DECLS
