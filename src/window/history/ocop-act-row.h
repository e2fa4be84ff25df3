/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/history/ocop-act-item.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_ACT_ROW (ocop_act_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopActRow, ocop_act_row, OCOP, ACT_ROW, GtkWidget)

GtkWidget *ocop_act_row_new      (OcopWorkspace *workspace);
void       ocop_act_row_set_item (OcopActRow    *self,
                                  OcopActItem   *item);

G_END_DECLS
