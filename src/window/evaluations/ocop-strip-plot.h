/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_STRIP_PLOT (ocop_strip_plot_get_type ())
G_DECLARE_FINAL_TYPE (OcopStripPlot, ocop_strip_plot, OCOP, STRIP_PLOT, GtkWidget)

GtkWidget *ocop_strip_plot_new        (void);
void       ocop_strip_plot_set        (OcopStripPlot           *self,
                                       const OcopSessionSheets *sheets,
                                       const OcopSessionLine   *line);
void       ocop_strip_plot_draw_small (GtkSnapshot             *snapshot,
                                       GtkWidget               *widget,
                                       const graphene_rect_t   *area,
                                       const int               *totals,
                                       guint                    n_totals,
                                       double                   mean);

G_END_DECLS
