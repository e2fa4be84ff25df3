/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-match.h"
#include "model/ocop-entity.h"

G_BEGIN_DECLS

/**
 * OcopImportRefs:
 *
 * What the words of a list refer to, by the names of what is in the file: of any kind of record, each kind read once.
 */
typedef struct _OcopImportRefs OcopImportRefs;

OcopImportRefs *ocop_import_refs_new  (OcopDb           *db,
                                       OcopImportMatch  *match,
                                       const char       *today);
void            ocop_import_refs_set_within (OcopImportRefs *self,
                                             OcopKind        kind,
                                             gint64          id);
void            ocop_import_refs_free (OcopImportRefs   *self);
gint64          ocop_import_refs_find (OcopImportRefs   *self,
                                       OcopKind          kind,
                                       const char       *words,
                                       OcopMatchSurety  *surety,
                                       char            **fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopImportRefs, ocop_import_refs_free)

G_END_DECLS
