/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FLAG_ENTRY (ocop_flag_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopFlagEntry, ocop_flag_entry, OCOP, FLAG_ENTRY, OcopEntry)

OcopEntry *ocop_flag_entry_new (OcopWorkspace *workspace,
                            guint          field);

G_END_DECLS
