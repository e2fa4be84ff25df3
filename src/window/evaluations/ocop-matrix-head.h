/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-sheets.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_MATRIX_HEAD (ocop_matrix_head_get_type ())
G_DECLARE_FINAL_TYPE (OcopMatrixHead, ocop_matrix_head, OCOP, MATRIX_HEAD, GtkWidget)

GtkWidget *ocop_matrix_head_new (void);
void       ocop_matrix_head_set (OcopMatrixHead          *self,
                                 const OcopSessionSheets *sheets);
void       ocop_matrix_head_set_by_criterion (OcopMatrixHead       *self,
                                 gboolean                 by_criterion);

G_END_DECLS
