/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-catalogue.h"
#include "model/ocop-units.h"

G_BEGIN_DECLS

/**
 * OcopImportMatch:
 *
 * Finds what a list names among what the file has: by hash, one search a row, whatever its size.
 */
typedef struct _OcopImportMatch OcopImportMatch;

/**
 * OcopMatchSurety:
 * @OCOP_MATCH_NONE: nothing of the kind
 * @OCOP_MATCH_NEAR: the same but for tones or words of the legal form
 * @OCOP_MATCH_SAME: the same
 */
typedef enum
{
  OCOP_MATCH_NONE,
  OCOP_MATCH_NEAR,
  OCOP_MATCH_SAME,
} OcopMatchSurety;

OcopImportMatch       *ocop_import_match_new          (OcopCatalogue         *catalogue,
                                                       const OcopUnitMap     *units);
void                   ocop_import_match_free         (OcopImportMatch       *self);

OcopMatchSurety        ocop_import_match_producer     (OcopImportMatch       *self,
                                                       const char            *name,
                                                       gint64                 unit,
                                                       OcopCatalogueProducer **producer);
OcopCatalogueProduct  *ocop_import_match_product      (OcopImportMatch       *self,
                                                       OcopCatalogueProducer *producer,
                                                       const char            *name);
OcopCatalogueProduct  *ocop_import_match_code         (OcopImportMatch       *self,
                                                       const char            *code);
OcopCatalogueDecision *ocop_import_match_decision     (OcopImportMatch       *self,
                                                       const char            *number,
                                                       const char            *issued_on);
guint                  ocop_import_match_unit         (OcopImportMatch       *self,
                                                       const char            *commune,
                                                       const char            *district,
                                                       const char            *date,
                                                       const OcopUnit       **unit);

void                   ocop_import_match_add_producer (OcopImportMatch       *self,
                                                       OcopCatalogueProducer *producer);
void                   ocop_import_match_add_product  (OcopImportMatch       *self,
                                                       OcopCatalogueProduct  *product);
void                   ocop_import_match_add_decision (OcopImportMatch       *self,
                                                       OcopCatalogueDecision *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopImportMatch, ocop_import_match_free)

G_END_DECLS
