/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_SIDE_PANEL (ocop_side_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopSidePanel, ocop_side_panel, OCOP, SIDE_PANEL, GtkWidget)

GtkWidget *ocop_side_panel_new         (const char     *name);
void       ocop_side_panel_clear       (OcopSidePanel  *self);
void       ocop_side_panel_set_title   (OcopSidePanel  *self,
                                        const char     *title,
                                        const char     *subtitle);
void       ocop_side_panel_add         (OcopSidePanel  *self,
                                        GtkWidget      *widget);
void       ocop_side_panel_add_section (OcopSidePanel  *self,
                                        const char     *title,
                                        GtkWidget      *at_end);
void       ocop_side_panel_add_fact    (OcopSidePanel  *self,
                                        const char     *label,
                                        const char     *value,
                                        const char     *note);
void       ocop_side_panel_add_act     (OcopSidePanel  *self,
                                        const char     *label,
                                        const char     *action,
                                        gint64          target,
                                        gboolean        is_suggested);

G_END_DECLS
