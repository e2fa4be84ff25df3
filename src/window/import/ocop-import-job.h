/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-sample.h"
#include "exchange/ocop-import.h"
#include "store/ocop-store.h"

G_BEGIN_DECLS

/**
 * OcopImportWish:
 * @shape: what the list is of
 * @path: the list   @sheet: number of its sheet, from 0; -1: the first that has such a list
 * @layout: what its columns are taken for   @has_layout: whether a person said so; else the headings tell
 * @year: @accept_doubtful: @skip_refused: as in #OcopImportOptions
 *
 * How a person wants a list to be imported.
 */
typedef struct
{
  OcopImportShape *shape;
  char *path;
  int sheet;
  OcopImportLayout layout;
  gboolean has_layout;
  int year;
  gboolean accept_doubtful;
  gboolean skip_refused;
} OcopImportWish;

OcopImportWish *ocop_import_wish_copy   (const OcopImportWish *wish);
void            ocop_import_wish_free   (OcopImportWish       *wish);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopImportWish, ocop_import_wish_free)

/**
 * OcopImportPreview:
 * @sheets: (array zero-terminated=1): names of the sheets; one empty name for a table of text
 * @sheet: number of the sheet that was looked at, from 0
 * @sample: the beginning of the sheet
 * @plan: (nullable): what importing would come to; %NULL where the columns are not known yet
 * @reason: (nullable): why there is no plan
 */
typedef struct
{
  char **sheets;
  guint sheet;
  OcopImportSample *sample;
  OcopImport *plan;
  char *reason;
} OcopImportPreview;

void               ocop_import_preview_free    (OcopImportPreview    *preview);
void               ocop_import_preview_async   (OcopStore            *store,
                                                const OcopImportWish *wish,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
OcopImportPreview *ocop_import_preview_finish  (OcopStore            *store,
                                                GAsyncResult         *result,
                                                GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopImportPreview, ocop_import_preview_free)

/**
 * OcopImportDeed:
 * @wish: how   @counts: by the verdict, as the person saw them
 *
 * What a person agreed to.
 */
typedef struct
{
  OcopImportWish *wish;
  guint counts[OCOP_IMPORT_N_VERDICTS];
} OcopImportDeed;

OcopImportDeed *ocop_import_deed_new  (const OcopImportWish  *wish,
                                       OcopImport            *plan);
void            ocop_import_deed_free (gpointer               deed);

/* An OcopWriteFunc. */
gboolean        ocop_import_deed_do   (OcopDb                *db,
                                       gpointer               data,
                                       GError               **error);

G_END_DECLS
