/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-main-window-private.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  OcopWorkFunc work;
  gpointer data;
  GDestroyNotify free_data;
  OcopWorkDone done;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->free_data != NULL)
    work->free_data (work->data);
  g_free (work);
}

static void
run_work (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  if (work->work (work->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
work_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  /* The window was closed while the work went on. */
  if (self->work_bar == NULL)
    return;
  ocop_work_bar_stop (self->work_bar);
  if (g_error_matches (error, OCOP_ERROR, OCOP_ERROR_CANCELLED) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ocop_main_window_toast (self, _("Stopped. Nothing was changed or written."));
  else
    work->done (self, error, work->data);
}

/**
 * ocop_main_window_work:
 * @self: the window
 * @label: what is being done, shown while it lasts
 * @work: does it, on a thread of its own; it must neither touch widgets nor the window's connection
 * @data: given to @work and @done   @free_data: (nullable): frees it afterwards
 * @done: called in the window's thread when it is over, but not where the user stopped it
 *
 * Long work in the background, one at a time.
 *
 * Returns: whether it was started; %FALSE, having said so, while other work goes on
 */
gboolean
ocop_main_window_work (OcopMainWindow *self,
                       const char     *label,
                       OcopWorkFunc    work,
                       gpointer        data,
                       GDestroyNotify  free_data,
                       OcopWorkDone    done)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Work *own;

  if (ocop_work_bar_is_running (self->work_bar))
    {
      ocop_main_window_toast (self, _("Other work is still going on. Wait for its end or stop it."));
      if (free_data != NULL)
        free_data (data);
      return FALSE;
    }
  own = g_new0 (Work, 1);
  own->work = work;
  own->data = data;
  own->free_data = free_data;
  own->done = done;
  ocop_work_bar_start (self->work_bar, label, cancellable);
  task = g_task_new (self, cancellable, work_done_cb, NULL);
  g_task_set_source_tag (task, ocop_main_window_work);
  g_task_set_task_data (task, own, work_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_work);

  return TRUE;
}
