/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_REGULATION_ENTRY (ocop_regulation_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopRegulationEntry, ocop_regulation_entry, OCOP, REGULATION_ENTRY, OcopEntry)

OcopEntry *ocop_regulation_entry_new (OcopWorkspace *workspace,
                                      guint          field);

G_END_DECLS
