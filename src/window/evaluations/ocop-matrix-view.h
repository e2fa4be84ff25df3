/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_MATRIX_VIEW (ocop_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopMatrixView, ocop_matrix_view, OCOP, MATRIX_VIEW, OcopSessionView)

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

void ocop_matrix_view_select (OcopMatrixView   *self,
                              int               position);

G_END_DECLS
