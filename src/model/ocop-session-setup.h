/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

G_BEGIN_DECLS

/**
 * OcopAttendee:
 * @session_member: row id in the session
 * @office: of the member   @name: (nullable): of the person
 * @role: key of the role in the council   @presence: key of the attendance
 * @votes: whether the member scores
 * @n_recused: products that the member does not score for a conflict of interest
 *
 * A member of the council at a session.
 */
typedef struct
{
  gint64 session_member;
  char *office;
  char *name;
  char *role;
  char *presence;
  gboolean votes;
  int n_recused;
} OcopAttendee;

GPtrArray *ocop_session_list_attendees (OcopDb                  *db,
                                        gint64                   session,
                                        GError                 **error);
char      *ocop_session_bars_scoring   (const OcopSessionSheets *sheets,
                                        const OcopSessionHead   *head);

/* Inside a transaction. */
gboolean   ocop_session_set_presence   (OcopDb                  *db,
                                        gint64                   session_member,
                                        const char              *presence,
                                        GError                 **error);
gboolean   ocop_session_begin          (OcopDb                  *db,
                                        gint64                   session,
                                        GError                 **error);

G_END_DECLS
