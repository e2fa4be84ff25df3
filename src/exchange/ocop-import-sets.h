/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

/* The criteria sets by the names of their groups and subgroups. */
typedef struct _OcopImportSets OcopImportSets;

OcopImportSets *ocop_import_sets_new  (void);
void            ocop_import_sets_free (OcopImportSets *self);
const OcopSet  *ocop_import_sets_find (OcopImportSets *self,
                                       int             year,
                                       const char     *group,
                                       const char     *subgroup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopImportSets, ocop_import_sets_free)

G_END_DECLS
