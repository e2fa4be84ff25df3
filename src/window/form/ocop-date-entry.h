/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_DATE_ENTRY (ocop_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopDateEntry, ocop_date_entry, OCOP, DATE_ENTRY, OcopEntry)

OcopEntry *ocop_date_entry_new (OcopWorkspace *workspace,
                            guint          field);

G_END_DECLS
