/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-columns.h"
#include "exchange/ocop-import-match.h"
#include "exchange/ocop-import-records.h"
#include "exchange/ocop-import-sets.h"
#include "exchange/ocop-import-values.h"
#include "exchange/ocop-import.h"

G_BEGIN_DECLS

struct _OcopImport
{
  OcopImportOptions options;
  OcopImportShape  *shape;
  OcopImportRecords *records; /* (nullable): of a list of anything but products */
  OcopUnitMap      *units;
  OcopCatalogue    *catalogue;
  OcopImportMatch  *match;
  OcopImportSets   *sets;
  char             *authority; /* of decisions whose authority the list does not say */
  char             *today;
  OcopImportColumns columns;
  char             *sheet;
  GPtrArray        *lines;
  GPtrArray        *notes;
  char             *last_producer; /* of the row above */
  guint             counts[OCOP_IMPORT_N_VERDICTS];
};

/**
 * OcopImportDraft:
 * @year: 0 if not known   @is_year_sure: whether the row itself says it
 * @doubts: @refusals: @remarks: sentences
 *
 * One row as it was understood, before anything is changed.
 */
typedef struct
{
  char                     *text[OCOP_IMPORT_N_COLUMNS]; /* tidy, or NULL */
  char                     *decided_on;
  const char               *type;
  const char               *kind;
  int                       year;
  gboolean                  is_year_sure;
  int                       stars;
  gboolean                  proposed;
  int                       ordinal;
  gboolean                  has_score;
  OcopImportScore           score;
  const OcopUnit           *unit;
  const OcopSet            *set;
  const char               *set_regulation;
  OcopCatalogueProducer    *producer;
  OcopCatalogueProduct     *product;
  OcopCatalogueRecognition *recognition;
  GString                  *doubts;
  GString                  *refusals;
  GString                  *remarks;
} OcopImportDraft;

void              ocop_import_draft_read   (OcopImportDraft    *draft,
                                            OcopImport         *import,
                                            const OcopTableRow *row);
void              ocop_import_draft_match  (OcopImportDraft    *draft,
                                            OcopImport         *import);
OcopImportVerdict ocop_import_draft_commit (OcopImportDraft    *draft,
                                            OcopImport         *import);
void              ocop_import_draft_clear  (OcopImportDraft    *draft);
void              ocop_import_say          (GString            *sentences,
                                            const char         *format,
                                            ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
