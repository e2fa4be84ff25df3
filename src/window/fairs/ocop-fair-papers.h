/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

GMenuModel *ocop_fair_papers_menu (void);
void        ocop_fair_papers_save (OcopFairDesk *desk,
                                   GtkWidget    *widget,
                                   const char   *document);

G_END_DECLS
