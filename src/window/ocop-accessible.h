/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ocop_accessible_name (GtkWidget  *widget,
                           const char *name);
void ocop_accessible_name_status (GtkWidget  *status_page,
                                  const char *name);

G_END_DECLS
