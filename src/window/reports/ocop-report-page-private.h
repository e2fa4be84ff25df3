/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/print/ocop-press.h"
#include "window/reports/ocop-report-page.h"

G_BEGIN_DECLS

struct _OcopReportPage
{
  OcopSubpage parent_instance;

  OcopOutputList *list;
  OcopPaperView *view;
  OcopScopeBox *scope;
  OcopFindingsBox *findings;
  GtkWidget *flap;
  GtkWidget *as_pdf;
  GtkWidget *write_button;
  GtkWidget *print_button;
  GtkWidget *end_button;
  const OcopOutput *first; /* (nullable) what is looked at first */

  OcopPress *press;
  GCancellable *checking; /* (nullable) */
};

void ocop_report_page_install_acts (GtkWidgetClass *widget_class);
void ocop_report_page_open         (OcopReportPage *self,
                                    int             kind,
                                    gint64          id,
                                    const char     *detail);
void ocop_report_page_fill         (OcopReportPage *self,
                                    const char     *name);

G_END_DECLS
