/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-matrix-criterion.h"

G_BEGIN_DECLS

/* The list of a product's criteria, rows of the kind OcopMatrixCriterion. */

void ocop_matrix_criteria_fill   (GtkListBox              *list,
                                  const OcopSessionSheets *sheets,
                                  const OcopSessionLine   *line);
void ocop_matrix_criteria_select (GtkListBox              *list,
                                  int                      item);

G_END_DECLS
