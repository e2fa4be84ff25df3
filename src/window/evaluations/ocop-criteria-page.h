/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-criterion-row.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CRITERIA_PAGE (ocop_criteria_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopCriteriaPage, ocop_criteria_page, OCOP, CRITERIA_PAGE, GtkWidget)

GtkWidget        *ocop_criteria_page_new       (OcopSheetDesk    *desk,
                                                const OcopSet    *set,
                                                GCallback         picked,
                                                gpointer          data);
const OcopSet    *ocop_criteria_page_get_set   (OcopCriteriaPage *self);
gboolean          ocop_criteria_page_prepare   (OcopCriteriaPage *self,
                                                int               width);
void              ocop_criteria_page_finish    (OcopCriteriaPage *self);
guint             ocop_criteria_page_get_n_rows (OcopCriteriaPage *self);
OcopCriterionRow *ocop_criteria_page_get_row   (OcopCriteriaPage *self,
                                                guint             item);
void              ocop_criteria_page_show_sums (OcopCriteriaPage *self);
void              ocop_criteria_page_scroll_to (OcopCriteriaPage *self,
                                                guint             item);

G_END_DECLS
