/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CRITERION_ROW (ocop_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopCriterionRow, ocop_criterion_row, OCOP, CRITERION_ROW, GtkWidget)

GtkWidget *ocop_criterion_row_new          (OcopSheetDesk    *desk,
                                            const OcopSet    *set,
                                            guint             item);
guint      ocop_criterion_row_get_item     (OcopCriterionRow *self);
void       ocop_criterion_row_refresh      (OcopCriterionRow *self);
void       ocop_criterion_row_set_next_rank (OcopCriterionRow *self,
                                            int               stars);
void       ocop_criterion_row_set_current  (OcopCriterionRow *self,
                                            gboolean          is_current);
gboolean   ocop_criterion_row_takes_keys   (OcopCriterionRow *self);
gboolean   ocop_criterion_row_press        (OcopCriterionRow *self,
                                            int               digit);
gboolean   ocop_criterion_row_step         (OcopCriterionRow *self,
                                            int               by);
gboolean   ocop_criterion_row_is_asked     (OcopCriterionRow *self);

G_END_DECLS
