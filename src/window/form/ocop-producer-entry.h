/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PRODUCER_ENTRY (ocop_producer_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopProducerEntry, ocop_producer_entry, OCOP, PRODUCER_ENTRY, OcopEntry)

OcopEntry *ocop_producer_entry_new (OcopWorkspace *workspace,
                                guint          field);

G_END_DECLS
