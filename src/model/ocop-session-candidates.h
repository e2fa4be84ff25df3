/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "model/ocop-register.h"

G_BEGIN_DECLS

/**
 * OcopCandidate:
 * @dossier: row id of the dossier that was filed, or on which the level below decided
 * @is_filed: whether that dossier is of the session's own round; if not, one is filed there when the product is taken
 * @mean: (nullable for no score): mean at the level below, its denominator 0 where there was none
 * @origin: where it comes from, in words
 * @barrier: (nullable): why this session cannot hear it, a sentence
 *
 * A product that a session may hear.
 */
typedef struct
{
  gint64 dossier;
  gint64 product;
  char *name;
  char *producer_name;
  OcopDossierKind kind;
  char *regulation;
  gboolean is_filed;
  OcopFraction mean;
  char *origin;
  char *barrier;
} OcopCandidate;

GPtrArray *ocop_session_list_candidates (OcopDb               *db,
                                         gint64                session,
                                         GError              **error);

/* Inside a transaction. */
gboolean   ocop_session_take_candidate  (OcopDb               *db,
                                         gint64                session,
                                         gint64                dossier,
                                         GError              **error);
gboolean   ocop_session_add_product     (OcopDb               *db,
                                         gint64                session,
                                         gint64                product,
                                         GError              **error);

G_END_DECLS
