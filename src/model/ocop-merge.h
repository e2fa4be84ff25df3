/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopMerge:
 * @n_moved: how many references lead to the first record now
 * @filled: (element-type utf8): labels of fields that were empty and are taken from the second
 * @differing: (element-type utf8): sentences on fields kept as the first has them
 *
 * What a merger did.
 */
typedef struct
{
  guint n_moved;
  GPtrArray *filled;
  GPtrArray *differing;
} OcopMerge;

OcopMerge *ocop_merge_run  (OcopDb       *db,
                            OcopKind      kind,
                            const char   *survivor,
                            const char   *other,
                            GError      **error);
void       ocop_merge_free (OcopMerge    *merge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopMerge, ocop_merge_free)

G_END_DECLS
