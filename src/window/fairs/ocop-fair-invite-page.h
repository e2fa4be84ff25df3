/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_INVITE_PAGE (ocop_fair_invite_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairInvitePage, ocop_fair_invite_page, OCOP, FAIR_INVITE_PAGE, OcopSubpage)

void  ocop_fair_invite_page_open        (OcopFairDesk       *desk,
                                         GtkWidget          *widget);
void  ocop_fair_invite_page_choose      (OcopFairInvitePage *self,
                                         gint64              area,
                                         int                 stars);
guint ocop_fair_invite_page_count       (OcopFairInvitePage *self);
void  ocop_fair_invite_page_select_all  (OcopFairInvitePage *self,
                                         gboolean            is_selected);
void  ocop_fair_invite_page_invite      (OcopFairInvitePage *self);

G_END_DECLS
