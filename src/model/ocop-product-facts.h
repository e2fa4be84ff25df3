/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-certificate-facts.h"
#include "model/ocop-evaluation-facts.h"
#include "model/ocop-record.h"
#include "model/ocop-register.h"

G_BEGIN_DECLS

/**
 * OcopDossierFacts:
 * @record: the dossier
 * @round: "Đợt 1 năm 2021"   @regulation: number of the decision that holds for it
 * @filed_on: when it was received, ISO; where that is not known the first day of its round's year
 *
 * One filing of a product.
 */
typedef struct
{
  OcopRecord *record;
  char *round;
  char *regulation;
  char *filed_on;
} OcopDossierFacts;

/**
 * OcopRecognitionFacts:
 * @record: the recognition
 * @stars: 1 to 5   @proposed: whether five stars are only proposed to the centre
 * @decision: (nullable): its number   @decided_on: (nullable): ISO date
 * @authority: (nullable): who recognised
 * @score: (nullable): as published, printed
 * @certificates: (element-type OcopRecord): what was issued on it
 *
 * One recognition of a product.
 */
typedef struct
{
  OcopRecord *record;
  int stars;
  gboolean proposed;
  char *decision;
  char *decided_on;
  char *authority;
  char *score;
  GPtrArray *certificates;
} OcopRecognitionFacts;

/**
 * OcopSupportSum:
 * @n: supports given   @n_unpriced: of them without an amount   @amount: of the others, in đồng
 * @illustrative: whether any of them is made up
 */
typedef struct
{
  int n;
  int n_unpriced;
  gint64 amount;
  gboolean illustrative;
} OcopSupportSum;

/**
 * OcopProductFacts:
 * @record: the product   @producer: (nullable): who makes it
 * @stage: a key of #ocop_stages: where it stands in the OCOP cycle on the as-of date
 * @place: (nullable): commune and district of its producer on the as-of date, with their kinds
 * @set: (nullable): its criteria set, which says sector, group and subgroup
 * @regulation: (nullable): number of the decision of @set
 * @standing: (nullable): its row of the register on the as-of date, %NULL where it holds no rank
 * @score: (nullable): the exact score of @standing, printed so that it crosses no band
 * @certificate: on the as-of date
 * @dossiers: (element-type OcopDossierFacts): the newest first
 * @evaluations: (element-type OcopEvaluationFacts): the newest first
 * @recognitions: (element-type OcopRecognitionFacts): the newest first
 * @support: what was given for it up to the as-of date
 *
 * Everything of one product.
 */
typedef struct
{
  OcopRecord *record;
  OcopRecord *producer;
  const char *stage;
  char *place;
  const OcopSet *set;
  const char *regulation;
  OcopRegisterRow *standing;
  char *score;
  OcopCertificateFacts certificate;
  GPtrArray *dossiers;
  GPtrArray *evaluations;
  GPtrArray *recognitions;
  OcopSupportSum support;
} OcopProductFacts;

OcopProductFacts *ocop_product_facts_load  (OcopDb                  *db,
                                            gint64                   product,
                                            const char              *as_of,
                                            GError                 **error);
OcopProductFacts *ocop_product_facts_load_with (OcopDb             *db,
                                            const OcopUnitMap       *map,
                                            gint64                   product,
                                            const char              *as_of,
                                            GError                 **error);
void              ocop_product_facts_free  (OcopProductFacts        *self);
const OcopEvaluationFacts *ocop_product_facts_last_ranking (const OcopProductFacts *self);

char             *ocop_place_in_words      (const OcopUnitMap       *map,
                                            gint64                   unit,
                                            const char              *as_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopProductFacts, ocop_product_facts_free)

G_END_DECLS
