/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-dossier-documents.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_DOCUMENTS_TABLE (ocop_documents_table_get_type ())
G_DECLARE_FINAL_TYPE (OcopDocumentsTable, ocop_documents_table, OCOP, DOCUMENTS_TABLE, GtkWidget)

GtkWidget  *ocop_documents_table_new          (void);
void        ocop_documents_table_show         (OcopDocumentsTable         *self,
                                               const OcopDossierDocuments *documents,
                                               gboolean                    all);
const char *ocop_documents_table_get_selected (OcopDocumentsTable         *self);
void        ocop_documents_table_select       (OcopDocumentsTable         *self,
                                               const char                 *key);

G_END_DECLS
