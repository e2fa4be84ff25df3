/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SET_ENTRY (ocop_set_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopSetEntry, ocop_set_entry, OCOP, SET_ENTRY, OcopEntry)

OcopEntry *ocop_set_entry_new (OcopWorkspace *workspace,
                           guint          field);

G_END_DECLS
