/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SESSION_PAGE (ocop_session_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopSessionPage, ocop_session_page, OCOP, SESSION_PAGE, OcopSubpage)

OcopSubpage        *ocop_session_page_new         (OcopWorkspace    *workspace,
                                                   gint64            session);
OcopSessionContext *ocop_session_page_get_context (OcopSessionPage  *self);
void                ocop_session_page_show        (OcopSessionPage  *self,
                                                   const char       *view);
const char         *ocop_session_page_get_shown   (OcopSessionPage  *self);

G_END_DECLS
