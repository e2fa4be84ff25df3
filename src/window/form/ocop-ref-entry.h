/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"
#include "window/form/ocop-picker.h"

G_BEGIN_DECLS

#define OCOP_TYPE_REF_ENTRY (ocop_ref_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopRefEntry, ocop_ref_entry, OCOP, REF_ENTRY, OcopEntry)

OcopEntry *ocop_ref_entry_new (OcopWorkspace *workspace,
                           guint          field);
OcopEntry *ocop_commune_entry_new (OcopWorkspace *workspace,
                                   guint          field);
OcopPicker *ocop_ref_entry_get_picker (OcopRefEntry *self);

G_END_DECLS
