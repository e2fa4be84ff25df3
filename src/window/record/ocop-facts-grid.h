/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pieces that the pages of records are made of: facts with their labels, cards, sentences. */

GtkWidget *ocop_label_new            (const char *text,
                                      const char *classes);
GtkWidget *ocop_facts_grid_new       (void);
void       ocop_facts_grid_add       (GtkWidget  *grid,
                                      const char *label,
                                      const char *value);
void       ocop_facts_grid_add_widget (GtkWidget *grid,
                                      const char *label,
                                      GtkWidget  *value);
GtkWidget *ocop_card_new             (const char *title,
                                      GtkWidget  *at_end);
GtkWidget *ocop_act_button_new        (const char *label,
                                      const char *action,
                                      gint64      target);
GtkWidget *ocop_link_new             (const char *text,
                                      GCallback   clicked,
                                      gpointer    data);

G_END_DECLS
