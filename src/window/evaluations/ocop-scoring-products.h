/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-sheets.h"
#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SCORING_PRODUCTS (ocop_scoring_products_get_type ())
G_DECLARE_FINAL_TYPE (OcopScoringProducts, ocop_scoring_products, OCOP, SCORING_PRODUCTS, GtkWidget)

GtkWidget *ocop_scoring_products_new          (void);
void       ocop_scoring_products_refresh      (OcopScoringProducts     *self,
                                               const OcopSessionSheets *sheets,
                                               int                      voter);
void       ocop_scoring_products_set_selected (OcopScoringProducts     *self,
                                               guint                    place);
void       ocop_scoring_products_note_sheet   (OcopScoringProducts     *self,
                                               guint                    place,
                                               const OcopMemberSheet   *sheet);

G_END_DECLS
