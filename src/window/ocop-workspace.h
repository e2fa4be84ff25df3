/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-undo.h"
#include "store/ocop-store.h"

G_BEGIN_DECLS

/**
 * OcopSaveState:
 * @OCOP_SAVE_NOTHING: nothing was changed since the file was opened
 * @OCOP_SAVE_RUNNING: something is on its way to the disk
 * @OCOP_SAVE_DONE: everything is on the disk
 * @OCOP_SAVE_FAILED: the last change is not on the disk
 * @OCOP_SAVE_READ_ONLY: nothing can be changed
 *
 * What the window says of saving. “Saved” is never said before COMMIT has returned.
 */
typedef enum
{
  OCOP_SAVE_NOTHING,
  OCOP_SAVE_RUNNING,
  OCOP_SAVE_DONE,
  OCOP_SAVE_FAILED,
  OCOP_SAVE_READ_ONLY,
} OcopSaveState;

/* The year of “all years”. */
#define OCOP_ALL_YEARS 0

#define OCOP_TYPE_WORKSPACE (ocop_workspace_get_type ())
G_DECLARE_FINAL_TYPE (OcopWorkspace, ocop_workspace, OCOP, WORKSPACE, GObject)

OcopWorkspace *ocop_workspace_open             (const char           *path,
                                                GError              **error);
void           ocop_workspace_close            (OcopWorkspace        *self);

OcopStore     *ocop_workspace_get_store        (OcopWorkspace        *self);
OcopDb        *ocop_workspace_get_db           (OcopWorkspace        *self);
const char    *ocop_workspace_get_path         (OcopWorkspace        *self);
char          *ocop_workspace_get_name         (OcopWorkspace        *self);
const char    *ocop_workspace_get_barrier      (OcopWorkspace        *self);
gboolean       ocop_workspace_is_read_only     (OcopWorkspace        *self);

int            ocop_workspace_get_year         (OcopWorkspace        *self);
void           ocop_workspace_set_year         (OcopWorkspace        *self,
                                                int                   year);
const char    *ocop_workspace_get_as_of        (OcopWorkspace        *self);
GArray        *ocop_workspace_list_years       (OcopWorkspace        *self);

const char    *ocop_workspace_get_author       (OcopWorkspace        *self);
void           ocop_workspace_set_author       (OcopWorkspace        *self,
                                                const char           *author);

OcopSaveState  ocop_workspace_get_save_state   (OcopWorkspace        *self);
const char    *ocop_workspace_get_saved_at     (OcopWorkspace        *self);

void           ocop_workspace_write_async      (OcopWorkspace        *self,
                                                const char           *label,
                                                OcopWriteFunc         write,
                                                gpointer              data,
                                                GDestroyNotify        free_data,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean       ocop_workspace_write_finish     (OcopWorkspace        *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void           ocop_workspace_undo_async       (OcopWorkspace        *self,
                                                OcopUndoWay           way,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
void           ocop_workspace_undo_act_async   (OcopWorkspace        *self,
                                                gint64                act,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
char          *ocop_workspace_undo_finish      (OcopWorkspace        *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
