/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-sheet-desk.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SELF_ASSESSMENT_PAGE (ocop_self_assessment_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopSelfAssessmentPage, ocop_self_assessment_page, OCOP, SELF_ASSESSMENT_PAGE, OcopSubpage)

OcopSubpage   *ocop_self_assessment_page_new      (OcopWorkspace          *workspace,
                                                   gint64                  dossier,
                                                   const char             *product);
OcopSubpage   *ocop_self_assessment_page_new_trial (OcopWorkspace         *workspace,
                                                   gint64                  dossier,
                                                   const char             *product);
OcopSheetDesk *ocop_self_assessment_page_get_desk (OcopSelfAssessmentPage *self);

G_END_DECLS
