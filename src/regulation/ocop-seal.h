/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

char *ocop_set_digest   (const OcopSet        *set);
char *ocop_sheet_digest (const OcopSet        *set,
                         const char           *product_uid,
                         const char           *member_uid,
                         int                   turn,
                         const int            *choices,
                         const char           *knock_out);
char *ocop_seal_digest  (const OcopSet *const *sets,
                         guint                 n_sets,
                         const char *const    *sheet_digests,
                         guint                 n_sheet_digests);

G_END_DECLS
