/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_RECORDS_PAGE (ocop_records_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopRecordsPage, ocop_records_page, OCOP, RECORDS_PAGE, OcopSubpage)

OcopSubpage *ocop_records_page_new  (OcopWorkspace   *workspace,
                                     const char      *title,
                                     const char      *subtitle);
void         ocop_records_page_add  (OcopRecordsPage *self,
                                     const char      *heading,
                                     OcopKind         kind,
                                     GArray          *records);

G_END_DECLS
