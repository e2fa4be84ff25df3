/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_SCORE_SCALE (ocop_score_scale_get_type ())
G_DECLARE_FINAL_TYPE (OcopScoreScale, ocop_score_scale, OCOP, SCORE_SCALE, GtkWidget)

GtkWidget *ocop_score_scale_new (void);
void       ocop_score_scale_set (OcopScoreScale       *self,
                                 const OcopRegulation *regulation,
                                 int                   total,
                                 int                   open_points);

G_END_DECLS
