/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "store/ocop-store.h"

G_BEGIN_DECLS

GArray  *ocop_search_run        (OcopDb      *db,
                                 OcopKind     kind,
                                 const char  *text,
                                 GError     **error);
GPtrArray *ocop_search_split    (const char  *text);
gboolean ocop_search_has_words  (const char  *text,
                                 GPtrArray   *words);
gboolean ocop_search_is_current (OcopDb      *db,
                                 gboolean    *current,
                                 GError     **error);
gboolean ocop_search_renew_keys (OcopDb      *db,
                                 gpointer     unused,
                                 GError     **error);
gboolean ocop_search_prepare    (OcopStore   *store,
                                 GError     **error);

G_END_DECLS
