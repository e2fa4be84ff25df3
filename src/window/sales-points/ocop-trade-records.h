/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/record/ocop-record-page.h"

G_BEGIN_DECLS

/* What belongs to a sales point, a product, a producer, a trade meeting and a checklist, as cards. */

extern const OcopRecordsCardKind ocop_point_goods_card;
extern const OcopRecordsCardKind ocop_point_visits_card;
GtkWidget *ocop_product_outlets_new (OcopWorkspace *workspace,
                                     gint64         product);
GtkWidget *ocop_producer_trade_new  (OcopWorkspace *workspace,
                                     gint64         producer);

/* Records that have nothing particular. */
extern const OcopRecordPageKind ocop_trade_meeting_page;
extern const OcopRecordPageKind ocop_checklist_page;

G_END_DECLS
