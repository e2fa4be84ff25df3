/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "store/ocop-store.h"

G_BEGIN_DECLS

GArray  *ocop_search_run        (OcopDb      *db,
                                 OcopKind     kind,
                                 const char  *text,
                                 GError     **error);
gboolean ocop_search_is_current (OcopDb      *db,
                                 gboolean    *current,
                                 GError     **error);
gboolean ocop_search_renew_keys (OcopDb      *db,
                                 gpointer     unused,
                                 GError     **error);
gboolean ocop_search_prepare    (OcopStore   *store,
                                 GError     **error);

G_END_DECLS
