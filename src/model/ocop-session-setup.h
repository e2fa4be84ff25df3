/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-steps.h"

G_BEGIN_DECLS

/**
 * OcopAttendee:
 * @session_member: row id in the session
 * @office: of the member   @name: (nullable): of the person
 * @role: key of the role in the council   @presence: key of the attendance
 * @votes: whether the member scores
 * @delegation: (nullable): by which the chair delegated a vice-chair to lead
 * @arrived_at: (nullable): @left_at: (nullable): moments, where the member came late or left early
 * @note: (nullable): who stands in for the member, or why the member is not there
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
  char *delegation;
  char *arrived_at;
  char *left_at;
  char *note;
  int n_recused;
} OcopAttendee;

GPtrArray *ocop_session_list_attendees (OcopDb                  *db,
                                        gint64                   session,
                                        GError                 **error);
char      *ocop_session_bars_scoring   (GPtrArray               *steps,
                                        const OcopSessionHead   *head);

/* Inside a transaction. */
gboolean   ocop_session_set_presence   (OcopDb                  *db,
                                        gint64                   session_member,
                                        const char              *presence,
                                        GError                 **error);
gboolean   ocop_session_set_all_present (OcopDb                 *db,
                                        gint64                   session,
                                        GError                 **error);
gboolean   ocop_session_note_member    (OcopDb                  *db,
                                        gint64                   session_member,
                                        const char              *note,
                                        const char              *delegation,
                                        GError                 **error);
gboolean   ocop_session_arrive         (OcopDb                  *db,
                                        gint64                   session_member,
                                        const char              *now,
                                        GError                 **error);
gboolean   ocop_session_leave          (OcopDb                  *db,
                                        gint64                   session_member,
                                        const char              *now,
                                        GError                 **error);
gboolean   ocop_session_begin          (OcopDb                  *db,
                                        gint64                   session,
                                        GError                 **error);

G_END_DECLS
