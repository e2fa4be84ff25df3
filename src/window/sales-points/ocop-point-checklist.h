/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-sales-point-facts.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_POINT_CHECKLIST (ocop_point_checklist_get_type ())
G_DECLARE_FINAL_TYPE (OcopPointChecklist, ocop_point_checklist, OCOP, POINT_CHECKLIST, GtkWidget)

GtkWidget *ocop_point_checklist_new  (OcopWorkspace             *workspace);
void       ocop_point_checklist_show (OcopPointChecklist        *self,
                                      const OcopSalesPointFacts *facts);

G_END_DECLS
