/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-workspace.h"
#include "window/print/ocop-proof.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PAPER_VIEW (ocop_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopPaperView, ocop_paper_view, OCOP, PAPER_VIEW, GtkWidget)

GtkWidget *ocop_paper_view_new         (OcopWorkspace        *workspace);
void       ocop_paper_view_show        (OcopPaperView        *self,
                                        const OcopOutput     *output,
                                        const OcopIssueWish  *wish);
void       ocop_paper_view_tell        (OcopPaperView        *self,
                                        const char           *title,
                                        const char           *reason);
gboolean   ocop_paper_view_is_busy     (OcopPaperView        *self);
guint      ocop_paper_view_get_n_pages (OcopPaperView        *self);
guint      ocop_paper_view_get_page    (OcopPaperView        *self);
char      *ocop_paper_view_get_text    (OcopPaperView        *self);
GPtrArray *ocop_paper_view_get_missing (OcopPaperView        *self);
void       ocop_paper_view_turn        (OcopPaperView        *self,
                                        int                   pages);
void       ocop_paper_view_zoom        (OcopPaperView        *self,
                                        int                   steps);

G_END_DECLS
