/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SHEET_EVIDENCE (ocop_sheet_evidence_get_type ())
G_DECLARE_FINAL_TYPE (OcopSheetEvidence, ocop_sheet_evidence, OCOP, SHEET_EVIDENCE, GtkWidget)

GtkWidget *ocop_sheet_evidence_new        (OcopSheetDesk     *desk);
void       ocop_sheet_evidence_show       (OcopSheetEvidence *self,
                                           guint              item);
gboolean   ocop_sheet_evidence_open_first (OcopSheetEvidence *self);
void       ocop_sheet_evidence_enter      (OcopSheetEvidence *self);

G_END_DECLS
