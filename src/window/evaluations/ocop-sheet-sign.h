/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-results.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_SHEET_SIGN (ocop_sheet_sign_get_type ())
G_DECLARE_FINAL_TYPE (OcopSheetSign, ocop_sheet_sign, OCOP, SHEET_SIGN, GtkWidget)

GtkWidget  *ocop_sheet_sign_new       (OcopSheetState   state);
void        ocop_sheet_sign_set_state (OcopSheetSign   *self,
                                       OcopSheetState   state);
const char *ocop_sheet_sign_words     (OcopSheetState   state);
void        ocop_sheet_sign_draw      (GtkSnapshot     *snapshot,
                                       GtkWidget       *widget,
                                       float            x,
                                       float            y,
                                       float            size,
                                       OcopSheetState   state);

G_END_DECLS
