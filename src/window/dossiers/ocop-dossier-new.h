/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_DOSSIER_NEW (ocop_dossier_new_get_type ())
G_DECLARE_FINAL_TYPE (OcopDossierNew, ocop_dossier_new, OCOP, DOSSIER_NEW, OcopSubpage)

OcopSubpage *ocop_dossier_new_page      (OcopWorkspace  *workspace,
                                         gint64          product,
                                         const char     *kind);
OcopForm    *ocop_dossier_new_get_form  (OcopDossierNew *self);
const char  *ocop_dossier_new_get_why   (OcopDossierNew *self);
void         ocop_dossier_new_save      (OcopDossierNew *self);

G_END_DECLS
