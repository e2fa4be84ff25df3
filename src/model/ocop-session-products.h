/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "model/ocop-dossier-readiness.h"
#include "model/ocop-register.h"

G_BEGIN_DECLS

/**
 * OcopHeard:
 * @session_product: row id   @dossier: row id   @product: row id
 * @position: place in the session, from 1
 * @kind: why it is evaluated   @set_no: criteria set
 * @is_service: whether it is visited instead of tasted: sets of tourism services have no samples
 * @samples: samples received, -1 where nobody wrote it down
 * @heard_because: (nullable): why it is heard though its dossier is incomplete
 * @advice: (nullable): what the advisory team found
 * @trial_sheet: row id of the advisory team's trial sheet, 0 where there is none
 * @trial: its total, -1 where it is not complete; it counts nowhere
 * @readiness: of its dossier
 *
 * A product on a session's list while the session is prepared.
 */
typedef struct
{
  gint64 session_product;
  gint64 dossier;
  gint64 product;
  gint64 producer;
  int position;
  char *name;
  char *producer_name;
  OcopDossierKind kind;
  int set_no;
  gboolean is_service;
  int samples;
  char *heard_because;
  char *advice;
  gint64 trial_sheet;
  int trial;
  OcopDossierReadiness readiness;
} OcopHeard;

GPtrArray *ocop_session_list_heard    (OcopDb          *db,
                                       gint64           session,
                                       GError         **error);
gboolean   ocop_heard_has_samples     (const OcopHeard *heard,
                                       int              needed);
gboolean   ocop_heard_is_ready        (const OcopHeard *heard);

/* Inside a transaction. */
gboolean   ocop_session_hear          (OcopDb          *db,
                                       gint64           session,
                                       gint64           dossier,
                                       GError         **error);
gboolean   ocop_session_drop          (OcopDb          *db,
                                       gint64           session_product,
                                       GError         **error);
gboolean   ocop_session_move          (OcopDb          *db,
                                       gint64           session_product,
                                       int              place,
                                       GError         **error);
gboolean   ocop_session_note_heard    (OcopDb          *db,
                                       gint64           session_product,
                                       const char      *heard_because,
                                       int              samples,
                                       const char      *advice,
                                       GError         **error);
gboolean   ocop_session_advise        (OcopDb          *db,
                                       gint64           session,
                                       const char      *advice,
                                       GError         **error);

G_END_DECLS
