/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-facts.h"
#include "store/ocop-statement.h"

G_BEGIN_DECLS

/* For the two files that read a fair: whole, and what of it changed. */

/* The first columns of a statement about participations p, read by ocop_fair_participant_read_steps(). */
#define OCOP_FAIR_STEPS_SQL \
  "p.id, p.producer, p.wish, p.approval, p.attendance, p.invited_on, p.wished_on, p.decided_on, p.reason"
#define OCOP_FAIR_N_STEPS 9

typedef void (*OcopFairReadRow) (OcopFairFacts *self,
                                 OcopStatement *statement);

gboolean             ocop_fair_facts_read_rows        (OcopFairFacts       *self,
                                                       OcopDb              *db,
                                                       const char          *sql,
                                                       OcopFairReadRow      read,
                                                       GError             **error);
OcopFairParticipant *ocop_fair_facts_find_row         (const OcopFairFacts *self,
                                                       OcopStatement       *statement,
                                                       int                  column);
gboolean             ocop_fair_facts_read_booths      (OcopFairFacts       *self,
                                                       OcopDb              *db,
                                                       GError             **error);
void                 ocop_fair_facts_count_funnel     (OcopFairFacts       *self);
void                 ocop_fair_participant_read_steps (OcopFairParticipant *participant,
                                                       OcopStatement       *statement);
void                 ocop_fair_booth_free             (gpointer             booth);

G_END_DECLS
