/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-view.h"

G_BEGIN_DECLS

#define OCOP_TYPE_MATRIX_VIEW (ocop_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopMatrixView, ocop_matrix_view, OCOP, MATRIX_VIEW, OcopSessionView)

void ocop_matrix_view_select (OcopMatrixView   *self,
                              int               position);

G_END_DECLS
