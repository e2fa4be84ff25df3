/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/* Columns that any list can have. */
#define OCOP_IMPORT_MOST_COLUMNS 48

/**
 * OcopImportShape:
 *
 * What the columns of a list can hold: those of a list of products with their ranks, or the fields of any other kind of
 * record.
 */
typedef struct _OcopImportShape OcopImportShape;

OcopImportShape *ocop_import_shape_new        (OcopKind               kind,
                                               OcopRecord            *preset);
OcopImportShape *ocop_import_shape_copy       (const OcopImportShape *self);
void             ocop_import_shape_free       (OcopImportShape       *self);

OcopKind         ocop_import_shape_get_kind   (const OcopImportShape *self);
OcopRecord      *ocop_import_shape_get_preset (const OcopImportShape *self);
void             ocop_import_shape_set_within (OcopImportShape       *self,
                                               OcopKind               kind,
                                               gint64                 id);
gint64           ocop_import_shape_get_within (const OcopImportShape *self,
                                               OcopKind              *kind);
gboolean         ocop_import_shape_is_products (const OcopImportShape *self);
guint            ocop_import_shape_n_columns  (const OcopImportShape *self);
const char      *ocop_import_shape_get_label  (const OcopImportShape *self,
                                               guint                  column);
int              ocop_import_shape_find       (const OcopImportShape *self,
                                               const char            *folded);
guint            ocop_import_shape_first      (const OcopImportShape *self);
gboolean         ocop_import_shape_is_whole   (const OcopImportShape *self,
                                               const int             *at);
char            *ocop_import_shape_say_needed (const OcopImportShape *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopImportShape, ocop_import_shape_free)

G_END_DECLS
