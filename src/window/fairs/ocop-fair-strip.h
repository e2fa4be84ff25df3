/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_STRIP (ocop_fair_strip_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairStrip, ocop_fair_strip, OCOP, FAIR_STRIP, GtkWidget)

GtkWidget  *ocop_fair_strip_new      (void);
void        ocop_fair_strip_show     (OcopFairStrip *self,
                                      int            year,
                                      GPtrArray     *fairs,
                                      const char    *today);

G_END_DECLS
