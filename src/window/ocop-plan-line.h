/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-plan-progress.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Some targets of the year's plan on a line above what they count. */

#define OCOP_TYPE_PLAN_LINE (ocop_plan_line_get_type ())
G_DECLARE_FINAL_TYPE (OcopPlanLine, ocop_plan_line, OCOP, PLAN_LINE, GtkWidget)

GtkWidget *ocop_plan_line_new         (guint         measures);
void       ocop_plan_line_show        (OcopPlanLine *self,
                                       gpointer      result,
                                       const GError *error);

/* For an OcopPageQuery: the plan, or that the year has none. */
gpointer   ocop_plan_line_read        (OcopDb       *db,
                                       int           year,
                                       const char   *as_of,
                                       GError      **error);
void       ocop_plan_line_free_result (gpointer      result);

G_END_DECLS
