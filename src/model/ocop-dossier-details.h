/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-dossier-deadlines.h"
#include "model/ocop-dossier-documents.h"
#include "regulation/ocop-what-if.h"

G_BEGIN_DECLS

/**
 * OcopDossierDetails:
 * @record: the dossier   @product: what it is about
 * @state: a key of #ocop_dossier_states, on the as-of date where its steps are recorded
 * @why: why its regulation holds for it, a sentence; %NULL where it is not known when it was received
 * @is_stale: whether its regulation can no longer conclude it, on the as-of date
 * @documents: what it is asked for
 * @steps: (element-type OcopRecord): its way, the first step first, up to the as-of date
 * @deadlines: (element-type OcopDeadline): the earliest first
 * @confirmation: (nullable): what the commune confirmed, a sentence
 * @self_sheet: row id of the producer's own assessment, 0 where there is none
 * @self_choices: (array) (nullable): what is chosen there   @self_score: its points
 * @self_words: (array) (nullable): by criterion, the producer's words on it, %NULL where there are none
 * @self_what_if: (nullable): what the next rank would need, by the producer's own assessment; %NULL where it is not finished
 *   or claims the highest
 *
 * One dossier with all that lies in it.
 */
typedef struct
{
  OcopRecord *record;
  OcopRecord *product;
  const char *state;
  char *why;
  gboolean is_stale;
  OcopDossierDocuments *documents;
  GPtrArray *steps;
  GPtrArray *deadlines;
  char *confirmation;
  gint64 self_sheet;
  int *self_choices;
  char **self_words;
  OcopSheetScore self_score;
  OcopWhatIf *self_what_if;
} OcopDossierDetails;

/**
 * OcopDossierHearing:
 * @dossier: @product: row ids   @year: of the round in which it was filed   @illustrative: whether it is made up
 * @session: row id of the last session that hears it, 0 for none
 */
typedef struct
{
  gint64 dossier;
  gint64 product;
  int year;
  gboolean illustrative;
  gint64 session;
} OcopDossierHearing;

OcopDossierDetails *ocop_dossier_details_load (OcopDb              *db,
                                               gint64               dossier,
                                               const char          *as_of,
                                               GError             **error);
gboolean            ocop_dossier_find_hearing (OcopDb              *db,
                                               const char          *uid,
                                               OcopDossierHearing  *hearing,
                                               GError             **error);
gboolean            ocop_dossier_find_heard   (OcopDb              *db,
                                               gint64               session,
                                               gint64               product,
                                               gint64              *dossier,
                                               GError             **error);
void                ocop_dossier_details_free (OcopDossierDetails  *self);

/* Inside a transaction. */
gint64              ocop_dossier_file         (OcopDb              *db,
                                               gint64               product,
                                               gint64               round,
                                               const char          *kind,
                                               const char          *received_on,
                                               int                  set_no,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDossierDetails, ocop_dossier_details_free)

G_END_DECLS
