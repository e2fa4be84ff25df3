/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-side-panel.h"
#include "window/ocop-workspace.h"

G_BEGIN_DECLS

/* What the lists of dossiers and of what belongs to them tell of the row selected. */

void ocop_dossier_panel_fill     (OcopSidePanel *panel,
                                  OcopWorkspace *workspace,
                                  gint64         id);
void ocop_evidence_panel_fill    (OcopSidePanel *panel,
                                  OcopWorkspace *workspace,
                                  gint64         id);
void ocop_certificate_panel_fill (OcopSidePanel *panel,
                                  OcopWorkspace *workspace,
                                  gint64         id);
void ocop_inspection_panel_fill  (OcopSidePanel *panel,
                                  OcopWorkspace *workspace,
                                  gint64         id);
void ocop_support_panel_fill     (OcopSidePanel *panel,
                                  OcopWorkspace *workspace,
                                  gint64         id);

G_END_DECLS
