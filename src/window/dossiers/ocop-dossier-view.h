/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-product-facts.h"
#include "window/dossiers/ocop-document-panel.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_DOSSIER_VIEW (ocop_dossier_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopDossierView, ocop_dossier_view, OCOP, DOSSIER_VIEW, GtkWidget)

GtkWidget                  *ocop_dossier_view_new             (OcopWorkspace          *workspace);
void                        ocop_dossier_view_show            (OcopDossierView        *self,
                                                               const OcopProductFacts *facts,
                                                               const OcopDossierFacts *dossier,
                                                               const char             *as_of);
void                        ocop_dossier_view_select          (OcopDossierView        *self,
                                                               const char             *document);
void                        ocop_dossier_view_add_files       (OcopDossierView        *self,
                                                               GSList                 *files);
const OcopDossierDocuments *ocop_dossier_view_get_documents   (OcopDossierView        *self);
const OcopDocumentFacts    *ocop_dossier_view_get_selected    (OcopDossierView        *self);

/* Which of the product's dossiers is looked at, above all that is shown of it. */
GtkWidget                  *ocop_dossier_choice_new           (const OcopProductFacts *facts,
                                                               const OcopDossierFacts *dossier);

G_END_DECLS
