/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PRODUCT_PAGE (ocop_product_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopProductPage, ocop_product_page, OCOP, PRODUCT_PAGE, OcopSubpage)

OcopSubpage *ocop_product_page_new       (OcopWorkspace   *workspace,
                                          gint64           id);
void         ocop_product_page_set_order (OcopProductPage *self,
                                          GArray          *ids);
gint64       ocop_product_page_get_id    (OcopProductPage *self);
void         ocop_product_page_show      (OcopProductPage *self,
                                          const char      *entry);
void         ocop_product_page_show_dossier (OcopProductPage *self,
                                             gint64           dossier);

G_END_DECLS
