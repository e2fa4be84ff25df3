/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_gone_new        (const char *title);
void       ocop_gone_set_reason (GtkWidget  *gone,
                                 const char *reason);

G_END_DECLS
