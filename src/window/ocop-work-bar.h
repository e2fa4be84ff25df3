/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_WORK_BAR (ocop_work_bar_get_type ())
G_DECLARE_FINAL_TYPE (OcopWorkBar, ocop_work_bar, OCOP, WORK_BAR, GtkWidget)

void     ocop_work_bar_start      (OcopWorkBar  *self,
                                   const char   *label,
                                   GCancellable *cancellable);
void     ocop_work_bar_set_part   (OcopWorkBar  *self,
                                   guint         done,
                                   guint         of);
void     ocop_work_bar_stop       (OcopWorkBar  *self);
gboolean ocop_work_bar_is_running (OcopWorkBar  *self);

G_END_DECLS
