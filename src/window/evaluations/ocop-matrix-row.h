/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"
#include "window/evaluations/ocop-grid-row.h"

G_BEGIN_DECLS

#define OCOP_TYPE_MATRIX_ROW (ocop_matrix_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopMatrixRow, ocop_matrix_row, OCOP, MATRIX_ROW, OcopGridRow)

GtkWidget  *ocop_matrix_row_new            (void);
void        ocop_matrix_row_set            (OcopMatrixRow           *self,
                                            const OcopSessionSheets *sheets,
                                            const OcopSessionHead   *head,
                                            const OcopSessionLine   *line,
                                            int                      voter);
gint64      ocop_matrix_row_get_session_product (OcopMatrixRow      *self);
const char *ocop_matrix_row_get_words      (OcopMatrixRow           *self);

G_END_DECLS
