/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-columns.h"
#include "exchange/ocop-table-file.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopImportVerdict:
 * @OCOP_IMPORT_ADDED: a product, or another record, that the file does not have
 * @OCOP_IMPORT_MERGED: one that is there; the list says more of it
 * @OCOP_IMPORT_UNCHANGED: all of it is there
 * @OCOP_IMPORT_DOUBTFUL: a person must say whether it is meant so
 * @OCOP_IMPORT_REFUSED: it cannot be
 * @OCOP_IMPORT_SKIPPED: no record: a heading, a total, a note
 */
typedef enum
{
  OCOP_IMPORT_ADDED,
  OCOP_IMPORT_MERGED,
  OCOP_IMPORT_UNCHANGED,
  OCOP_IMPORT_DOUBTFUL,
  OCOP_IMPORT_REFUSED,
  OCOP_IMPORT_SKIPPED,
  OCOP_IMPORT_N_VERDICTS
} OcopImportVerdict;

/**
 * OcopImportLine:
 * @row: its number in the list
 * @name: (nullable): of the product or other record, as the list names it
 * @of: (nullable): whose it is: the producer, or the first that the record refers to
 * @reason: (nullable): sentences
 *
 * What becomes of one row.
 */
typedef struct
{
  guint             row;
  OcopImportVerdict verdict;
  char             *name;
  char             *of;
  char             *reason;
} OcopImportLine;

/**
 * OcopImportOptions:
 * @shape: (nullable): what the list is of; %NULL: products with their ranks
 * @sheet: (nullable): name of the sheet; %NULL: the first that has such a list
 * @layout: (nullable): where things stand in the list, by the word of a person; %NULL: by its headings
 * @year: of ranks whose year the list does not say, 0 if none
 * @accept_doubtful: doubtful rows are meant so
 * @skip_refused: rows that cannot be, or are in doubt, are left out; without it they keep all others out
 */
typedef struct
{
  const OcopImportShape *shape;
  const char *sheet;
  const OcopImportLayout *layout;
  int         year;
  gboolean    accept_doubtful;
  gboolean    skip_refused;
} OcopImportOptions;

typedef struct _OcopImport OcopImport;

OcopImport *ocop_import_plan       (OcopDb                  *db,
                                    OcopTableFile           *file,
                                    const OcopImportOptions *options,
                                    GError                 **error);
void        ocop_import_free       (OcopImport              *self);
GPtrArray  *ocop_import_get_lines  (OcopImport              *self);
guint       ocop_import_count      (OcopImport              *self,
                                    OcopImportVerdict        verdict);
void        ocop_import_get_layout (OcopImport              *self,
                                    OcopImportLayout        *layout);
const char *ocop_import_get_sheet  (OcopImport              *self);
GPtrArray  *ocop_import_get_notes  (OcopImport              *self);
gboolean    ocop_import_is_blocked (OcopImport              *self);
gboolean    ocop_import_is_change  (OcopImport              *self);

/* An OcopWriteFunc; the data is the import. */
gboolean    ocop_import_apply      (OcopDb                  *db,
                                    gpointer                 import,
                                    GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopImport, ocop_import_free)

G_END_DECLS
