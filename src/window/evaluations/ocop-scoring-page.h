/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"
#include "window/evaluations/ocop-sheet-desk.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SCORING_PAGE (ocop_scoring_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopScoringPage, ocop_scoring_page, OCOP, SCORING_PAGE, OcopSubpage)

OcopSubpage   *ocop_scoring_page_new         (OcopSessionContext *context,
                                              int                 voter,
                                              guint               place);
OcopSubpage   *ocop_scoring_page_new_from_paper (OcopSessionContext *context,
                                             int                 voter,
                                             guint               place);
OcopSubpage   *ocop_scoring_page_new_to_read (OcopSessionContext *context,
                                             int                 voter,
                                             guint               place,
                                             int                 turn,
                                             guint               item);
OcopSheetDesk *ocop_scoring_page_get_desk    (OcopScoringPage    *self);
guint          ocop_scoring_page_get_current (OcopScoringPage    *self);
gboolean       ocop_scoring_page_key         (OcopScoringPage    *self,
                                              guint               keyval,
                                              guint               keycode,
                                              GdkModifierType     state);

G_END_DECLS
