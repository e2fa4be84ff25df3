/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/**
 * OcopDraft:
 * @at: when it was written, local time, "09:42" of today or "23/11/2026 09:42"
 * @base: what the form began with, as ocop_record_to_json() wrote it
 * @kept: (element-type utf8 utf8): what was entered, by the names of fields
 *
 * What somebody typed and has not saved.
 */
typedef struct
{
  char *at;
  char *base;
  GHashTable *kept;
} OcopDraft;

char      *ocop_draft_get_path (const char  *city,
                                OcopKind     kind,
                                const char  *uid);
OcopDraft *ocop_draft_load     (const char  *path);
gboolean   ocop_draft_save     (const char  *path,
                                const char  *city,
                                OcopRecord  *base,
                                GHashTable  *kept,
                                GError     **error);
void       ocop_draft_remove   (const char  *path);
void       ocop_draft_free     (OcopDraft   *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDraft, ocop_draft_free)

G_END_DECLS
