/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_KNOCK_OUT_FORM (ocop_knock_out_form_get_type ())
G_DECLARE_FINAL_TYPE (OcopKnockOutForm, ocop_knock_out_form, OCOP, KNOCK_OUT_FORM, GtkWidget)

GtkWidget *ocop_knock_out_form_new     (OcopSheetDesk    *desk);
void       ocop_knock_out_form_refresh (OcopKnockOutForm *self);

G_END_DECLS
