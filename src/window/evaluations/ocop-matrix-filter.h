/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

G_BEGIN_DECLS

/**
 * OcopMatrixFilter:
 * @OCOP_MATRIX_ALL: every product
 * @OCOP_MATRIX_COMPLETE: every sheet due is submitted
 * @OCOP_MATRIX_TO_DISCUSS: totals lie apart, or a sheet proposes to put it out
 * @OCOP_MATRIX_MINIMUM_MISSED: the rank by points is not reached for a minimum
 * @OCOP_MATRIX_INCOMPLETE: sheets are still due
 *
 * Which products the chair's table shows.
 */
typedef enum
{
  OCOP_MATRIX_ALL,
  OCOP_MATRIX_COMPLETE,
  OCOP_MATRIX_TO_DISCUSS,
  OCOP_MATRIX_MINIMUM_MISSED,
  OCOP_MATRIX_INCOMPLETE,
  OCOP_N_MATRIX_FILTERS
} OcopMatrixFilter;

gboolean  ocop_matrix_filter_passes     (OcopMatrixFilter       filter,
                                         const OcopSessionLine *line,
                                         gboolean               is_shown);
char     *ocop_matrix_filter_make_label (OcopMatrixFilter       filter,
                                         guint                  n);

G_END_DECLS
