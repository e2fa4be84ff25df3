/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_CHOICE_ENTRY (ocop_choice_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopChoiceEntry, ocop_choice_entry, OCOP, CHOICE_ENTRY, OcopEntry)

OcopEntry *ocop_choice_entry_new (OcopWorkspace *workspace,
                              guint          field);

G_END_DECLS
