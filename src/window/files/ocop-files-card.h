/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-attached.h"
#include "window/files/ocop-file-item.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FILES_CARD (ocop_files_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopFilesCard, ocop_files_card, OCOP, FILES_CARD, GtkWidget)

GtkWidget    *ocop_files_card_new          (OcopWorkspace        *workspace,
                                            const OcopAttachedTo *to,
                                            const char           *whose);
void          ocop_files_card_refresh      (OcopFilesCard        *self);
void          ocop_files_card_examine      (OcopFilesCard        *self);
void          ocop_files_card_add          (OcopFilesCard        *self,
                                            GSList               *files);
guint         ocop_files_card_get_n_files  (OcopFilesCard        *self);
OcopFileItem *ocop_files_card_get_file     (OcopFilesCard        *self,
                                            guint                 place);

G_END_DECLS
