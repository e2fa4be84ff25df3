/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

OcopRecord *ocop_session_new_defaults   (const char  *date);
void        ocop_session_take_rules     (OcopRecord  *session,
                                         const char  *regulation);

/* Inside a transaction. */
gboolean    ocop_session_call_members   (OcopDb      *db,
                                         gint64       session,
                                         GError     **error);
gboolean    ocop_session_complete       (OcopDb      *db,
                                         OcopRecord  *session,
                                         GError     **error);
gboolean    ocop_session_confirm_rules  (OcopDb      *db,
                                         gint64       session,
                                         const char  *now,
                                         GError     **error);

/* What stands behind a session's form and fields. */
gboolean    ocop_session_is_written     (OcopRecord  *session);
gboolean    ocop_session_fits           (OcopRecord  *session,
                                         OcopDb      *db,
                                         GError     **error);

G_END_DECLS
