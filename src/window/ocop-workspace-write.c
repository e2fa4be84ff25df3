/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-workspace-private.h"

static void
note_end (OcopWorkspace *self,
          gboolean       is_saved)
{
  self->n_running--;
  self->has_failed = !is_saved;
  if (is_saved)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      g_free (self->saved_at);
      self->saved_at = g_date_time_format (now, "%H:%M");
    }
  ocop_workspace_notify_save_state (self);
}

static void
written_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  OcopWorkspace *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gboolean is_saved = ocop_store_write_finish (OCOP_STORE (store), result, &error);

  note_end (self, is_saved);
  if (is_saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_write (OcopWorkspace  *self,
             GTask          *task,
             const char     *label,
             OcopWriteFunc   write,
             gpointer        data,
             GDestroyNotify  free_data)
{
  g_task_set_check_cancellable (task, FALSE);
  self->n_running++;
  ocop_workspace_notify_save_state (self);
  ocop_store_write_async (self->store, label, write, data, free_data, g_task_get_cancellable (task), written_cb, task);
}

/**
 * ocop_workspace_write_async:
 * @self: a workspace
 * @label: what is done, in words: the history, the undo and its toast name it so
 * @write: the work, run as one transaction on the writer's thread
 * @data: given to @write   @free_data: (nullable): frees it afterwards
 * @cancellable: (nullable): stops it; nothing is changed then
 * @callback: called after COMMIT and after “changed”, or with the error
 * @user_data: given to @callback
 */
void
ocop_workspace_write_async (OcopWorkspace       *self,
                            const char          *label,
                            OcopWriteFunc        write,
                            gpointer             data,
                            GDestroyNotify       free_data,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (OCOP_IS_WORKSPACE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ocop_workspace_write_async);
  start_write (self, task, label, write, data, free_data);
}

/**
 * ocop_workspace_write_finish:
 *
 * Returns: whether what ocop_workspace_write_async() was asked for is on the disk
 */
gboolean
ocop_workspace_write_finish (OcopWorkspace  *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
write_undo (OcopDb    *db,
            gpointer   act,
            GError   **error)
{
  return ocop_undo_act (db, *(const gint64 *) act, error);
}

static void
start_undo (OcopWorkspace *self,
            OcopUndoWay    way,
            gint64         number,
            GTask         *task)
{
  g_autofree gint64 *act = g_new0 (gint64, 1);
  g_autoptr (GError) error = NULL;
  char *label;

  *act = number;
  label = ocop_undo_choose (ocop_workspace_get_db (self), way, act, &error);
  if (label == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      g_object_unref (task);
      return;
    }
  g_task_set_task_data (task, label, g_free);
  start_write (self, task, label, write_undo, g_steal_pointer (&act), g_free);
}

/**
 * ocop_workspace_undo_async:
 * @self: a workspace
 * @way: undo or redo
 * @callback: called when it is done or has failed
 * @user_data: given to @callback
 *
 * Takes back the last act, whoever did it, or does again what was taken back last.
 */
void
ocop_workspace_undo_async (OcopWorkspace       *self,
                           OcopUndoWay          way,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, ocop_workspace_undo_async);
  start_undo (self, way, 0, task);
}

/**
 * ocop_workspace_undo_act_async:
 * @self: a workspace
 * @act: number of an act in the history
 * @callback: called when it is done or has failed; it calls ocop_workspace_undo_finish()
 * @user_data: given to @callback
 *
 * Takes back an act that need not be the last one.
 */
void
ocop_workspace_undo_act_async (OcopWorkspace       *self,
                               gint64               act,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, ocop_workspace_undo_act_async);
  start_undo (self, OCOP_UNDO, act, task);
}

/**
 * ocop_workspace_undo_finish:
 *
 * Returns: (transfer full) (nullable): what was taken back or done again, in words
 */
char *
ocop_workspace_undo_finish (OcopWorkspace  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return g_strdup (g_task_get_task_data (G_TASK (result)));
}
