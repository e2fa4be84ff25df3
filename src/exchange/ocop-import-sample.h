/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-import-columns.h"
#include "exchange/ocop-table-file.h"

G_BEGIN_DECLS

/* Rows of a list that a person looks at to tell what its columns hold. */
#define OCOP_IMPORT_SAMPLE_ROWS 40

/**
 * OcopImportSample:
 * @rows: (element-type GPtrArray): of each row its cells as text, in order
 * @numbers: (element-type guint): of each row its number
 * @n_columns: of the broadest row
 * @layout: where the headings say that things stand; its row is 0 where there are no headings
 *
 * The beginning of a list.
 */
typedef struct
{
  GPtrArray       *rows;
  GArray          *numbers;
  guint            n_columns;
  OcopImportLayout layout;
} OcopImportSample;

OcopImportSample *ocop_import_sample_read (OcopTableFile           *file,
                                           const OcopImportShape   *shape,
                                           guint                    sheet,
                                           GError                 **error);
void              ocop_import_sample_free (OcopImportSample        *self);
const char       *ocop_import_sample_cell (const OcopImportSample  *self,
                                           guint                    row,
                                           guint                    column);
char             *ocop_import_sample_name (guint                    column);
char             *ocop_import_sample_text (const OcopImportSample  *self,
                                           const OcopImportLayout  *layout,
                                           guint                    column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopImportSample, ocop_import_sample_free)

G_END_DECLS
