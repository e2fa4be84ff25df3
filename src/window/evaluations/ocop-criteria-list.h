/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-criterion-row.h"
#include "window/evaluations/ocop-sheet-outlook.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CRITERIA_LIST (ocop_criteria_list_get_type ())
G_DECLARE_FINAL_TYPE (OcopCriteriaList, ocop_criteria_list, OCOP, CRITERIA_LIST, GtkWidget)

GtkWidget        *ocop_criteria_list_new          (OcopSheetDesk          *desk);
void              ocop_criteria_list_set_set      (OcopCriteriaList       *self,
                                                   const OcopSet          *set);
void              ocop_criteria_list_expect       (OcopCriteriaList       *self,
                                                   const OcopSet          *set);
void              ocop_criteria_list_refresh      (OcopCriteriaList       *self,
                                                   const OcopSheetOutlook *outlook);
void              ocop_criteria_list_refresh_item (OcopCriteriaList       *self,
                                                   guint                   item,
                                                   const OcopSheetOutlook *outlook);
guint             ocop_criteria_list_get_current  (OcopCriteriaList       *self);
void              ocop_criteria_list_set_current  (OcopCriteriaList       *self,
                                                   guint                   item);
void              ocop_criteria_list_move         (OcopCriteriaList       *self,
                                                   int                     by);
void              ocop_criteria_list_move_unscored (OcopCriteriaList      *self,
                                                   int                     by);
void              ocop_criteria_list_move_end     (OcopCriteriaList       *self,
                                                   int                     by);
void              ocop_criteria_list_move_part    (OcopCriteriaList       *self,
                                                   guint                   part);
gboolean          ocop_criteria_list_press        (OcopCriteriaList       *self,
                                                   int                     digit);
gboolean          ocop_criteria_list_step         (OcopCriteriaList       *self,
                                                   int                     by);

G_END_DECLS
