/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-dossier-documents.h"

G_BEGIN_DECLS

/* What the dossier itself holds of a document, 0 to 2, in words too. */
void ocop_document_facts_say (OcopDocumentFacts           *self,
                              const OcopDossierDocuments  *of,
                              OcopRecord                  *dossier,
                              int                          own);

G_END_DECLS
