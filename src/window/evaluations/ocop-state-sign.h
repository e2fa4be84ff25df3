/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-results.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_STATE_SIGN (ocop_state_sign_get_type ())
G_DECLARE_FINAL_TYPE (OcopStateSign, ocop_state_sign, OCOP, STATE_SIGN, GtkWidget)

GtkWidget  *ocop_state_sign_new       (OcopSheetState   state);
void        ocop_state_sign_set_state (OcopStateSign   *self,
                                       OcopSheetState   state);
const char *ocop_state_sign_words     (OcopSheetState   state);
void        ocop_state_sign_draw      (GtkSnapshot     *snapshot,
                                       GtkWidget       *widget,
                                       float            x,
                                       float            y,
                                       float            size,
                                       OcopSheetState   state);

G_END_DECLS
