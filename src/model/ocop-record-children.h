/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

GPtrArray *ocop_record_load_children (OcopDb    *db,
                                      guint      parent_field,
                                      gint64     parent,
                                      guint      order,
                                      gboolean   descending,
                                      GError   **error);

GArray    *ocop_record_list_ids      (OcopDb    *db,
                                      OcopKind   kind,
                                      GError   **error);

G_END_DECLS
