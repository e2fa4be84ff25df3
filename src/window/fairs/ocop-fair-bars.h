/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-support.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_BARS (ocop_fair_bars_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairBars, ocop_fair_bars, OCOP, FAIR_BARS, GtkWidget)

GtkWidget *ocop_fair_bars_new  (void);
void       ocop_fair_bars_show (OcopFairBars          *self,
                                const OcopFairSupport *support,
                                int                    planned);

G_END_DECLS
