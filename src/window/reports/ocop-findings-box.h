/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-manuscript.h"
#include "report/ocop-report-check.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FINDINGS_BOX (ocop_findings_box_get_type ())
G_DECLARE_FINAL_TYPE (OcopFindingsBox, ocop_findings_box, OCOP, FINDINGS_BOX, GtkWidget)

void  ocop_findings_box_show         (OcopFindingsBox *self,
                                      GPtrArray       *findings,
                                      const char      *reason);
void  ocop_findings_box_show_missing (OcopFindingsBox *self,
                                      GPtrArray       *missing);
guint ocop_findings_box_count        (OcopFindingsBox *self);

G_END_DECLS
