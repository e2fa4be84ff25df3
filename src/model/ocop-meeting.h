/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-register.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopMeetingMember:
 * @member: row id in the session
 * @office: in full   @position: (nullable): in the office   @role: key, e.g. "vice_chair"
 * @votes: whether a voting member   @present: whether there, in person or by a delegate
 * @leads: whether the member can lead: the chair in person, or a vice-chair in person whom the chair delegated
 * @delegation: (nullable): by which the chair delegated the member
 * @arrived_at: (nullable): @left_at: (nullable): moments, where the member came late or left early; who left was there
 * @delegated: whether by a delegate   @note: (nullable): why not there
 */
typedef struct
{
  gint64 member;
  char *office;
  char *position;
  char *role;
  gboolean votes;
  gboolean present;
  gboolean delegated;
  gboolean leads;
  char *delegation;
  char *arrived_at;
  char *left_at;
  char *note;
} OcopMeetingMember;

/**
 * OcopMeetingRecusal:
 * @position: of the product in the session   @office: of the member
 */
typedef struct
{
  gint64 member;
  int position;
  char *product;
  char *producer;
  char *office;
  char *reason;
} OcopMeetingRecusal;

/**
 * OcopMeetingProduct:
 * @id: row id of the product   @position: in the session, from 1
 * @address: (nullable): street address of the producer   @unit: row id of its unit, 0 if unknown
 * @representative: (nullable): @phone: (nullable): @email: (nullable): @registration_no: (nullable): of the producer
 * @local_labour: @local_material: share in a hundred that the commune confirms, -1 if unknown
 * @regulation: @set_no: under which it is evaluated
 * @received_on: (nullable): ISO date on which the dossier came
 * @conclusion: (nullable): what the council said of it
 * @heard_because: (nullable): why it is heard though its dossier is incomplete
 * @advice: (nullable): what the advisory team found
 */
typedef struct
{
  gint64 id;
  char *uid;
  int position;
  char *code;
  char *name;
  gint64 producer;
  char *producer_name;
  char *producer_type;
  char *address;
  gint64 unit;
  char *representative;
  char *phone;
  char *email;
  char *registration_no;
  int local_labour;
  int local_material;
  char *regulation;
  int set_no;
  OcopDossierKind kind;
  char *received_on;
  char *conclusion;
  char *heard_because;
  char *advice;
} OcopMeetingProduct;

/**
 * OcopMeeting:
 * @year: @ordinal: @round_name: of its round   @filed_by: (nullable): until when dossiers were received
 * @held_on: (nullable): ISO date   @place: (nullable)
 * @number: which of the council's sessions of the year it is, from 1
 * @council_decision: (nullable): number of the decision that founded the council   @council_decided_on: (nullable)
 * @quorum_num: @quorum_den: least share of the voting members
 * @conclusion: (nullable): of the chair
 * @n_voters: voting members   @n_present: of them present   @chair_present: whether the chair or the delegated vice-chair is there
 * @has_quorum: whether enough of them are there, who leads among them
 * @written: whether the members gave their opinions in writing: nobody had to be there
 * @advice: (nullable): report of the advisory team
 *
 * What minutes tell of a session besides its scores.
 */
typedef struct
{
  gint64 session;
  int year;
  int ordinal;
  char *round_name;
  char *filed_by;
  char *held_on;
  char *place;
  int number;
  char *council_decision;
  char *council_decided_on;
  int quorum_num;
  int quorum_den;
  char *conclusion;
  guint n_voters;
  guint n_present;
  gboolean chair_present;
  gboolean has_quorum;
  gboolean written;
  char *advice;
  guint n_producers;
  GPtrArray *members;
  GPtrArray *recusals;
  GPtrArray *products;
} OcopMeeting;

OcopMeeting              *ocop_meeting_load         (OcopDb             *db,
                                                     gint64              session,
                                                     GError            **error);
void                      ocop_meeting_free         (OcopMeeting        *self);
const OcopMeetingProduct *ocop_meeting_get_product  (const OcopMeeting  *self,
                                                     gint64              product);
OcopMeetingProduct       *ocop_meeting_product_load (OcopDb             *db,
                                                     gint64              dossier,
                                                     GError            **error);
void                      ocop_meeting_product_free (OcopMeetingProduct *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopMeeting, ocop_meeting_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopMeetingProduct, ocop_meeting_product_free)

G_END_DECLS
