/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_TEXT_ENTRY (ocop_text_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopTextEntry, ocop_text_entry, OCOP, TEXT_ENTRY, OcopEntry)

OcopEntry *ocop_text_entry_new (OcopWorkspace *workspace,
                            guint          field);
OcopEntry *ocop_fraction_entry_new (OcopWorkspace *workspace,
                                    guint          field);

G_END_DECLS
