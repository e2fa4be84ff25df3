/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/**
 * OcopCouncil:
 * @council: row id
 * @level: key of its level, "city"   @unit: row id of its unit, 0 where none is named
 * @decision: (nullable): number of the decision that founded it   @decided_on: (nullable): ISO date
 * @chair: (nullable): office of the chair
 * @n_members: all who belong to it, the advisory team among them   @n_voters: of these, with a vote
 * @n_sessions: sessions it held or prepares
 *
 * A council as a list shows it.
 */
typedef struct
{
  gint64 council;
  char *name;
  char *level;
  int year;
  gint64 unit;
  char *decision;
  char *decided_on;
  char *chair;
  int n_members;
  int n_voters;
  int n_sessions;
} OcopCouncil;

/**
 * OcopCouncilSeat:
 * @member: row id of the membership   @person: row id
 * @name: (nullable): of the person, where the office said whom it sends
 * @role: key of the role   @votes: whether the member scores
 *
 * Someone who belongs to a council.
 */
typedef struct
{
  gint64 member;
  gint64 person;
  char *office;
  char *name;
  char *role;
  gboolean votes;
} OcopCouncilSeat;

OcopCouncil *ocop_council_load         (OcopDb             *db,
                                        gint64              council,
                                        GError            **error);
GPtrArray   *ocop_councils_list        (OcopDb             *db,
                                        int                 year,
                                        GError            **error);
void         ocop_council_free         (OcopCouncil        *council);
GPtrArray   *ocop_council_list_seats   (OcopDb             *db,
                                        gint64              council,
                                        GError            **error);
GPtrArray   *ocop_council_list_missing (const OcopCouncil  *council,
                                        GPtrArray          *seats);

gboolean     ocop_council_member_fits  (OcopRecord         *member,
                                        OcopDb             *db,
                                        GError            **error);
void         ocop_council_prepare_seat (OcopRecord         *member,
                                        OcopDb             *db);

/* Inside a transaction. */
gboolean     ocop_council_copy         (OcopDb             *db,
                                        gint64              council,
                                        int                 year,
                                        gint64             *copy,
                                        GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopCouncil, ocop_council_free)

G_END_DECLS
