/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

#define OCOP_TYPE_MATRIX_BAR (ocop_matrix_bar_get_type ())
G_DECLARE_FINAL_TYPE (OcopMatrixBar, ocop_matrix_bar, OCOP, MATRIX_BAR, GtkWidget)

GtkWidget *ocop_matrix_bar_new             (OcopSessionContext *context);
void       ocop_matrix_bar_refresh         (OcopMatrixBar      *self);
void       ocop_matrix_bar_set_by_criterion (OcopMatrixBar     *self,
                                            gboolean            by_criterion);

G_END_DECLS
