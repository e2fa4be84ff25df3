/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "exchange/ocop-table.h"

G_BEGIN_DECLS

/**
 * OcopImportScore:
 * @value: exactly what is written, or the mean that a spreadsheet's long decimal stands for
 * @decimals: how many were written
 */
typedef struct
{
  OcopFraction value;
  int          decimals;
} OcopImportScore;

gboolean    ocop_import_read_date     (const OcopTableCell *cell,
                                       gboolean             from_1904,
                                       char               **iso);
gboolean    ocop_import_read_score    (const char          *text,
                                       OcopImportScore     *score);
gboolean    ocop_import_score_agrees  (const OcopImportScore *score,
                                       OcopFraction         other);
gboolean    ocop_import_read_stars    (const char          *text,
                                       int                 *stars,
                                       gboolean            *proposed);
gboolean    ocop_import_read_year     (const char          *text,
                                       int                 *year);
gboolean    ocop_import_read_ordinal  (const char          *text,
                                       int                 *ordinal);
const char *ocop_import_read_type     (const char          *text);
const char *ocop_import_type_of_name  (const char          *name);
const char *ocop_import_read_kind     (const char          *text);

G_END_DECLS
