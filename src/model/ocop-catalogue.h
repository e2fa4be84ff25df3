/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/* Producers, products and what they were recognised as, all in memory: what a list is compared with. Texts belong to the
 * catalogue. Of each: its row id, 0 for what is not in the file yet, and whether it is to be saved. */

typedef struct
{
  gint64      id;
  gboolean    changed;
  const char *name;
  const char *type;
  const char *address;
  const char *phone;
  const char *representative;
  gint64      unit;
} OcopCatalogueProducer;

typedef struct
{
  gint64                 id;
  gboolean               changed;
  const char            *code;
  const char            *name;
  OcopCatalogueProducer *producer;
  const char            *set_regulation;
  int                    set_no;
  GSList                *recognitions; /* of OcopCatalogueRecognition, the last entered first */
} OcopCatalogueProduct;

typedef struct
{
  gint64      id;
  gboolean    changed;
  const char *number;
  const char *issued_on;
  const char *authority;
} OcopCatalogueDecision;

typedef struct
{
  gint64   id;
  gboolean changed;
  int      year;
  int      ordinal; /* of the city */
} OcopCatalogueRound;

/**
 * OcopCatalogueRecognition:
 * @has_sheets: whether @score comes from a council's sheets, which no list can change
 */
typedef struct
{
  gint64                 id;
  gboolean               changed;
  OcopCatalogueProduct  *product;
  int                    stars;
  const char            *kind;
  int                    year;
  OcopCatalogueRound    *round;
  OcopCatalogueDecision *decision;
  const char            *authority;
  const char            *source;
  gboolean               has_score;
  gboolean               has_sheets;
  OcopFraction           score;
  gboolean               illustrative;
} OcopCatalogueRecognition;

typedef struct
{
  GPtrArray    *producers;
  GPtrArray    *products;
  GPtrArray    *decisions;
  GPtrArray    *rounds;
  GPtrArray    *recognitions;
  GStringChunk *texts;
} OcopCatalogue;

OcopCatalogue            *ocop_catalogue_load            (OcopDb               *db,
                                                          GError              **error);
void                      ocop_catalogue_free            (OcopCatalogue        *self);
const char               *ocop_catalogue_keep            (OcopCatalogue        *self,
                                                          const char           *text);
OcopCatalogueProducer    *ocop_catalogue_add_producer    (OcopCatalogue        *self);
OcopCatalogueProduct     *ocop_catalogue_add_product     (OcopCatalogue        *self);
OcopCatalogueDecision    *ocop_catalogue_add_decision    (OcopCatalogue        *self);
OcopCatalogueRound       *ocop_catalogue_add_round       (OcopCatalogue        *self);
OcopCatalogueRecognition *ocop_catalogue_add_recognition (OcopCatalogue        *self,
                                                          OcopCatalogueProduct *product);
gboolean                  ocop_catalogue_is_changed      (OcopCatalogue        *self);
gboolean                  ocop_catalogue_save            (OcopCatalogue        *self,
                                                          OcopDb               *db,
                                                          GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopCatalogue, ocop_catalogue_free)

G_END_DECLS
