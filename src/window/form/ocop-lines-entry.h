/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_LINES_ENTRY (ocop_lines_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopLinesEntry, ocop_lines_entry, OCOP, LINES_ENTRY, OcopEntry)

OcopEntry *ocop_lines_entry_new (OcopWorkspace *workspace,
                             guint          field);
OcopEntry *ocop_links_entry_new (OcopWorkspace *workspace,
                                 guint          field);

G_END_DECLS
