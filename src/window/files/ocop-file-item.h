/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-attached.h"
#include "store/ocop-files.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FILE_ITEM (ocop_file_item_get_type ())
G_DECLARE_FINAL_TYPE (OcopFileItem, ocop_file_item, OCOP, FILE_ITEM, GObject)

OcopFileItem  *ocop_file_item_new         (const OcopAttached *file,
                                           const char         *city);
const gint64  *ocop_file_item_get_link    (OcopFileItem       *self);
OcopRecord    *ocop_file_item_get_record  (OcopFileItem       *self);
const char    *ocop_file_item_get_name    (OcopFileItem       *self);
const char    *ocop_file_item_get_path    (OcopFileItem       *self);
gboolean       ocop_file_item_is_examined (OcopFileItem       *self);
OcopFileState  ocop_file_item_get_state   (OcopFileItem       *self);
const char    *ocop_file_item_get_trouble (OcopFileItem       *self);
GdkTexture    *ocop_file_item_get_picture (OcopFileItem       *self);
char          *ocop_file_item_get_note    (OcopFileItem       *self);
const char    *ocop_file_item_get_icon    (OcopFileItem       *self);
void           ocop_file_item_examine     (OcopFileItem       *self,
                                           GCancellable       *cancellable);

G_END_DECLS
