/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PRODUCER_PAGE (ocop_producer_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopProducerPage, ocop_producer_page, OCOP, PRODUCER_PAGE, OcopSubpage)

OcopSubpage *ocop_producer_page_new  (OcopWorkspace    *workspace,
                                      gint64            id);
void         ocop_producer_page_show (OcopProducerPage *self,
                                      const char       *entry);

G_END_DECLS
