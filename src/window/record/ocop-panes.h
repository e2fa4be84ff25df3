/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_PANES (ocop_panes_get_type ())
G_DECLARE_FINAL_TYPE (OcopPanes, ocop_panes, OCOP, PANES, GtkWidget)

GtkWidget *ocop_panes_new       (GtkWidget *start,
                                 GtkWidget *centre);
void       ocop_panes_set_side  (OcopPanes *self,
                                 GtkWidget *side);
gboolean   ocop_panes_is_narrow (OcopPanes *self);

G_END_DECLS
