/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/record/ocop-records-card.h"

G_BEGIN_DECLS

/* What belongs to a product, a producer or a dossier, as cards of their pages. */

extern const OcopRecordsCardKind ocop_product_supports;
extern const OcopRecordsCardKind ocop_product_inspections;
extern const OcopRecordsCardKind ocop_product_evidence;
extern const OcopRecordsCardKind ocop_producer_supports;
extern const OcopRecordsCardKind ocop_producer_inspections;
extern const OcopRecordsCardKind ocop_producer_evidence;
extern const OcopRecordsCardKind ocop_dossier_way_steps;

G_END_DECLS
