/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PHOTO_ENTRY (ocop_photo_entry_get_type ())
G_DECLARE_FINAL_TYPE (OcopPhotoEntry, ocop_photo_entry, OCOP, PHOTO_ENTRY, OcopEntry)

OcopEntry *ocop_photo_entry_new (OcopWorkspace *workspace,
                             guint          field);
void       ocop_photo_entry_take (OcopPhotoEntry *self,
                                  const char     *path);

G_END_DECLS
