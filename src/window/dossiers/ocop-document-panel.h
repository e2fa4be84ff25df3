/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-dossier-documents.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_DOCUMENT_PANEL (ocop_document_panel_get_type ())
G_DECLARE_FINAL_TYPE (OcopDocumentPanel, ocop_document_panel, OCOP, DOCUMENT_PANEL, GtkWidget)

GtkWidget *ocop_document_panel_new       (OcopWorkspace           *workspace);
void       ocop_document_panel_show      (OcopDocumentPanel       *self,
                                          const OcopDocumentFacts *facts,
                                          GPtrArray               *candidates);
GtkWidget *ocop_document_panel_get_files (OcopDocumentPanel       *self);

G_END_DECLS
