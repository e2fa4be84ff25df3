/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-line-criteria.h"
#include "window/evaluations/ocop-grid-row.h"

G_BEGIN_DECLS

#define OCOP_TYPE_MATRIX_CRITERION (ocop_matrix_criterion_get_type ())
G_DECLARE_FINAL_TYPE (OcopMatrixCriterion, ocop_matrix_criterion, OCOP, MATRIX_CRITERION, OcopGridRow)

/* The row of the totals has no criterion. */
#define OCOP_NO_ITEM (-1)

GtkWidget  *ocop_matrix_criterion_new      (void);
void        ocop_matrix_criterion_set      (OcopMatrixCriterion     *self,
                                            const OcopSessionSheets *sheets,
                                            const OcopSessionLine   *line,
                                            const OcopLineCriterion *criterion);
void        ocop_matrix_criterion_set_totals (OcopMatrixCriterion   *self,
                                            const OcopSessionSheets *sheets,
                                            const OcopSessionLine   *line);
int         ocop_matrix_criterion_get_item (OcopMatrixCriterion     *self);
gboolean    ocop_matrix_criterion_differs  (OcopMatrixCriterion     *self);
const char *ocop_matrix_criterion_get_words (OcopMatrixCriterion    *self);

G_END_DECLS
