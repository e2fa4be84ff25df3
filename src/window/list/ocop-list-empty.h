/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-list.h"
#include "window/list/ocop-list-pane.h"

G_BEGIN_DECLS

#define OCOP_TYPE_LIST_EMPTY (ocop_list_empty_get_type ())
G_DECLARE_FINAL_TYPE (OcopListEmpty, ocop_list_empty, OCOP, LIST_EMPTY, GtkWidget)

GtkWidget *ocop_list_empty_new          (const OcopListPaneKind *kind);
void       ocop_list_empty_show_nothing (OcopListEmpty          *self,
                                         gboolean                can_write);
void       ocop_list_empty_show_none    (OcopListEmpty          *self,
                                         const char             *search,
                                         const char             *chosen,
                                         guint                   n_all,
                                         gboolean                is_one_year);
void       ocop_list_empty_show_failure (OcopListEmpty          *self,
                                         const char             *reason);

G_END_DECLS
