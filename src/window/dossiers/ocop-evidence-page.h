/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/files/ocop-files-card.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_EVIDENCE_PAGE (ocop_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopEvidencePage, ocop_evidence_page, OCOP, EVIDENCE_PAGE, OcopSubpage)

OcopSubpage   *ocop_evidence_page_new       (OcopWorkspace    *workspace,
                                             gint64            id);
OcopFilesCard *ocop_evidence_page_get_files (OcopEvidencePage *self);

/* The files of a piece of evidence, wherever they are shown. */
GtkWidget     *ocop_evidence_files_new      (OcopWorkspace    *workspace,
                                             OcopRecord       *evidence);

G_END_DECLS
