/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopReadiness:
 * @OCOP_READINESS_UNKNOWN: nobody has looked through the dossier yet
 * @OCOP_READINESS_COMPLETE: nothing is missing
 * @OCOP_READINESS_INCOMPLETE: something is missing; the council hears it only for a recorded reason
 */
typedef enum
{
  OCOP_READINESS_UNKNOWN,
  OCOP_READINESS_COMPLETE,
  OCOP_READINESS_INCOMPLETE,
} OcopReadiness;

/**
 * OcopDossierReadiness:
 * @state: whether it can be heard
 * @n_present: documents that are there and valid   @n_needed: documents asked for; 0 where they are not counted
 * @words: the state in a few words: "11/13 documents"
 *
 * How complete a dossier is on a day.
 */
typedef struct
{
  OcopReadiness state;
  int n_present;
  int n_needed;
  char *words;
} OcopDossierReadiness;

/* The one place that sessions ask whether a dossier is complete. */
gboolean ocop_dossier_readiness_load  (OcopDb               *db,
                                       gint64                dossier,
                                       const char           *on,
                                       OcopDossierReadiness *readiness,
                                       GError              **error);
void     ocop_dossier_readiness_clear (OcopDossierReadiness *readiness);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopDossierReadiness, ocop_dossier_readiness_clear)

G_END_DECLS
