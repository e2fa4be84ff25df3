/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "store/ocop-files.h"

G_BEGIN_DECLS

OcopRecord   *ocop_attachment_take      (const char    *database,
                                         const char    *source,
                                         GCancellable  *cancellable,
                                         GError       **error);
void          ocop_attachment_give_up   (OcopRecord    *attachment,
                                         const char    *database);
gint64        ocop_attachment_save      (OcopRecord    *attachment,
                                         OcopDb        *db,
                                         GError       **error);
char         *ocop_attachment_get_path  (OcopRecord    *attachment,
                                         const char    *database);
OcopFileState ocop_attachment_get_state (OcopRecord    *attachment,
                                         const char    *database);

G_END_DECLS
