/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-main-window.h"

G_BEGIN_DECLS

/**
 * OcopFilesKeep:
 * @db: a connection in a transaction
 * @attachments: (element-type OcopRecord): what was taken, as ocop_attachment_take() gave it
 * @data: of ocop_files_take()
 * @error: why nothing is to be kept
 *
 * Says in the file whose the files are.
 *
 * Returns: how many of them are new there, -1 on an error
 */
typedef int (*OcopFilesKeep) (OcopDb      *db,
                              GPtrArray   *attachments,
                              gpointer     data,
                              GError     **error);

gboolean ocop_files_take (OcopMainWindow *window,
                          GPtrArray      *paths,
                          const char     *act,
                          OcopFilesKeep   keep,
                          gpointer        data,
                          GDestroyNotify  free_data);

GPtrArray *ocop_files_list_paths (GSList       *files,
                                  guint        *n_out_of_reach);

G_END_DECLS
