/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-products.h"
#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

#define OCOP_TYPE_HEARD_DETAIL (ocop_heard_detail_get_type ())
G_DECLARE_FINAL_TYPE (OcopHeardDetail, ocop_heard_detail, OCOP, HEARD_DETAIL, GtkWidget)

GtkWidget *ocop_heard_detail_new  (OcopSessionContext *context);
void       ocop_heard_detail_show (OcopHeardDetail    *self,
                                   const OcopHeard    *heard);
void       ocop_heard_detail_keep (OcopHeardDetail    *self);

G_END_DECLS
