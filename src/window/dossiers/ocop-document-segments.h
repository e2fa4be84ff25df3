/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-dossier-documents.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_DOCUMENT_SEGMENTS (ocop_document_segments_get_type ())
G_DECLARE_FINAL_TYPE (OcopDocumentSegments, ocop_document_segments, OCOP, DOCUMENT_SEGMENTS, GtkWidget)

GtkWidget  *ocop_document_segments_new      (void);
void        ocop_document_segments_show     (OcopDocumentSegments       *self,
                                             const OcopDossierDocuments *documents);
const char *ocop_document_segments_get_text (OcopDocumentSegments       *self);

G_END_DECLS
