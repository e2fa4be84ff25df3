/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"
#include "window/print/ocop-paper-view.h"
#include "window/reports/ocop-findings-box.h"
#include "window/reports/ocop-output-list.h"
#include "window/reports/ocop-scope-box.h"

G_BEGIN_DECLS

#define OCOP_TYPE_REPORT_PAGE (ocop_report_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopReportPage, ocop_report_page, OCOP, REPORT_PAGE, OcopSubpage)

OcopSubpage     *ocop_report_page_new         (OcopWorkspace  *workspace);
OcopSubpage     *ocop_report_page_new_for     (OcopWorkspace  *workspace,
                                               gint64          session,
                                               const char     *product,
                                               const char     *product_name,
                                               const char     *key);
OcopPaperView   *ocop_report_page_get_view    (OcopReportPage *self);
OcopOutputList  *ocop_report_page_get_list    (OcopReportPage *self);
OcopScopeBox    *ocop_report_page_get_scope   (OcopReportPage *self);
OcopFindingsBox *ocop_report_page_get_findings (OcopReportPage *self);
gboolean         ocop_report_page_is_busy     (OcopReportPage *self);
void             ocop_report_page_write       (OcopReportPage *self,
                                               const char     *folder);
void             ocop_report_write_session_end (GtkWidget     *widget,
                                               OcopWorkspace  *workspace,
                                               gint64          session,
                                               const char     *folder);

G_END_DECLS
