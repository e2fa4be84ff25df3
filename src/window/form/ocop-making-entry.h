/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_MAKING_ENTRY (ocop_making_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopMakingEntry, ocop_making_entry, OCOP, MAKING_ENTRY, OcopEntry)

OcopEntry *ocop_making_entry_new (OcopWorkspace *workspace,
                                guint          field);

G_END_DECLS
