/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

#define OCOP_TYPE_MATRIX_PANEL (ocop_matrix_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopMatrixPanel, ocop_matrix_panel, OCOP, MATRIX_PANEL, GtkWidget)

GtkWidget *ocop_matrix_panel_new     (OcopSessionContext    *context);
void       ocop_matrix_panel_set        (OcopMatrixPanel         *self,
                                         const OcopSessionSheets *sheets,
                                         const OcopSessionLine   *line);
void       ocop_matrix_panel_set_narrow (OcopMatrixPanel    *self,
                                      gboolean               narrow);
char      *ocop_matrix_panel_get_text (OcopMatrixPanel      *self);

G_END_DECLS
