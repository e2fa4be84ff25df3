/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/files/ocop-file-item.h"

G_BEGIN_DECLS

void  ocop_file_open             (OcopFileItem        *item,
                                  GtkWidget           *widget);
void  ocop_file_open_copy_async  (OcopFileItem        *item,
                                  GAsyncReadyCallback  callback,
                                  gpointer             data);
char *ocop_file_open_copy_finish (GAsyncResult        *result,
                                  GError             **error);

G_END_DECLS
