/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-table.h"

G_BEGIN_DECLS

/**
 * OcopTableFile:
 *
 * A list as an office has it: an Excel workbook, or a table of text in any of the usual encodings and with any
 * of the usual delimiters. What it is is told by its content.
 */
typedef struct _OcopTableFile OcopTableFile;

OcopTableFile *ocop_table_file_open           (const char          *path,
                                               GError             **error);
OcopTableFile *ocop_table_file_new            (GBytes              *bytes,
                                               const char          *name,
                                               GError             **error);
void           ocop_table_file_free           (OcopTableFile       *self);
guint          ocop_table_file_get_n_sheets   (const OcopTableFile *self);
const char    *ocop_table_file_get_sheet_name (const OcopTableFile *self,
                                               guint                sheet);
gboolean       ocop_table_file_find_sheet     (const OcopTableFile *self,
                                               const char          *name,
                                               guint               *sheet,
                                               GError             **error);
gboolean       ocop_table_file_read           (OcopTableFile       *self,
                                               guint                sheet,
                                               OcopTableFunc        func,
                                               gpointer             data,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopTableFile, ocop_table_file_free)

G_END_DECLS
