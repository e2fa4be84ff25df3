/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopDossierWay:
 * @state: (nullable): a key of #ocop_dossier_states; %NULL where no step is recorded
 * @received_on: (nullable): the day on which it was received first
 * @refusal: (nullable): why it is refused, in one line
 *
 * What follows from the steps of a dossier.
 */
typedef struct
{
  const char *state;
  char *received_on;
  char *refusal;
} OcopDossierWay;

const char *ocop_dossier_step_leads_to (const char      *kind);
gboolean    ocop_dossier_way_load      (OcopDossierWay  *self,
                                        OcopDb          *db,
                                        gint64           dossier,
                                        const char      *as_of,
                                        GError         **error);
void        ocop_dossier_way_clear     (OcopDossierWay  *self);
gboolean    ocop_dossier_way_follow    (OcopDb          *db,
                                        gint64           dossier,
                                        GError         **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OcopDossierWay, ocop_dossier_way_clear)

G_END_DECLS
