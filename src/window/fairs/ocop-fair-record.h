/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_RECORD (ocop_fair_record_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairRecord, ocop_fair_record, OCOP, FAIR_RECORD, GtkWidget)

GtkWidget *ocop_fair_record_new  (OcopFairDesk   *desk);
void       ocop_fair_record_show (OcopFairRecord *self);

G_END_DECLS
