/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopCsv:
 *
 * A table of delimiter-separated text (RFC 4180), read row by row.
 */
typedef struct _OcopCsv OcopCsv;

OcopCsv    *ocop_csv_open        (const char    *path,
                                  char           delimiter,
                                  GError       **error);
OcopCsv    *ocop_csv_new         (const char    *text,
                                  gssize         size,
                                  char           delimiter,
                                  GError       **error);
void        ocop_csv_free        (OcopCsv       *self);

gboolean    ocop_csv_next        (OcopCsv       *self,
                                  GError       **error);
guint       ocop_csv_get_line    (const OcopCsv *self);
guint       ocop_csv_get_n_cells (const OcopCsv *self);
const char *ocop_csv_get_cell    (const OcopCsv *self,
                                  guint          column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopCsv, ocop_csv_free)

G_END_DECLS
