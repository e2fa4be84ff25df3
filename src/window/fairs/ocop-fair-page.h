/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_PAGE (ocop_fair_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairPage, ocop_fair_page, OCOP, FAIR_PAGE, OcopSubpage)

OcopSubpage  *ocop_fair_page_new       (OcopWorkspace *workspace,
                                        gint64         fair);
OcopFairDesk *ocop_fair_page_get_desk  (OcopFairPage  *self);
void          ocop_fair_page_show_view (OcopFairPage  *self,
                                        const char    *view);
GtkWidget    *ocop_fair_page_get_view  (OcopFairPage  *self,
                                        const char    *view);

G_END_DECLS
