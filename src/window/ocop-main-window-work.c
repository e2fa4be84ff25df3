/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-main-window-private.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>

/* Long work, of either kind: on a thread of its own, or on the writer's. */
typedef struct
{
  OcopMainWindow *window;
  OcopWorkFunc work;
  gpointer data;
  GDestroyNotify free_data;
  OcopWorkDone done;
} Work;

static void
work_free (Work *work)
{
  if (work->free_data != NULL)
    work->free_data (work->data);
  g_object_unref (work->window);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

/* Shows that it begins; %NULL, having said so, while other work goes on. */
static Work *
begin (OcopMainWindow *self,
       const char     *label,
       GCancellable   *cancellable,
       gpointer        data,
       GDestroyNotify  free_data,
       OcopWorkDone    done)
{
  Work *work;

  if (ocop_work_bar_is_running (self->work_bar))
    {
      ocop_main_window_toast (self, _("Other work is still going on. Wait for its end or stop it."));
      if (free_data != NULL)
        free_data (data);
      return NULL;
    }
  work = g_new0 (Work, 1);
  work->window = g_object_ref (self);
  work->data = data;
  work->free_data = free_data;
  work->done = done;
  ocop_work_bar_start (self->work_bar, label, cancellable);

  return work;
}

static void
end (Work   *work,
     GError *error)
{
  OcopMainWindow *self = work->window;

  /* The window was closed while the work went on. */
  if (self->work_bar == NULL)
    return;
  ocop_work_bar_stop (self->work_bar);
  if (g_error_matches (error, OCOP_ERROR, OCOP_ERROR_CANCELLED) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ocop_main_window_toast (self, _("Stopped. Nothing was changed or written."));
  else
    work->done (self, error, work->data);
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
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  end (work, error);
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
  Work *begun = begin (self, label, cancellable, data, free_data, done);
  g_autoptr (GTask) task = NULL;

  if (begun == NULL)
    return FALSE;
  begun->work = work;
  task = g_task_new (self, cancellable, work_done_cb, begun);
  g_task_set_source_tag (task, ocop_main_window_work);
  g_task_set_task_data (task, begun, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_work);

  return TRUE;
}

typedef struct
{
  OcopMainWindow *window;
  guint done;
  guint of;
} Note;

static gboolean
note_cb (gpointer data)
{
  g_autofree Note *note = data;
  g_autoptr (OcopMainWindow) window = note->window;

  if (window->work_bar != NULL && ocop_work_bar_is_running (window->work_bar))
    ocop_work_bar_set_part (window->work_bar, note->done, note->of);

  return G_SOURCE_REMOVE;
}

/**
 * ocop_main_window_note_work:
 * @self: the window
 * @done: how many steps of the work that goes on are done   @of: of how many, at least 1
 *
 * Shows how far it is. The work itself calls it, on its thread.
 */
void
ocop_main_window_note_work (OcopMainWindow *self,
                            guint           done,
                            guint           of)
{
  Note *note = g_new (Note, 1);

  note->window = g_object_ref (self);
  note->done = done;
  note->of = of;
  g_idle_add (note_cb, note);
}

static void
write_done_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Work) work = user_data;
  g_autoptr (GError) error = NULL;

  ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error);
  end (work, error);
}

/**
 * ocop_main_window_write:
 * @self: the window
 * @act: what is done, in words, for the history
 * @label: what is being done, shown while it lasts
 * @write: the work, one transaction on the writer's thread
 * @data: given to @write and @done   @free_data: (nullable): frees it afterwards
 * @done: called in the window's thread when it is over, but not where the user stopped it
 *
 * A write that takes long, as ocop_main_window_work().
 *
 * Returns: whether it was started; %FALSE, having said so, while other work goes on
 */
gboolean
ocop_main_window_write (OcopMainWindow *self,
                        const char     *act,
                        const char     *label,
                        OcopWriteFunc   write,
                        gpointer        data,
                        GDestroyNotify  free_data,
                        OcopWorkDone    done)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Work *begun = begin (self, label, cancellable, data, free_data, done);

  if (begun == NULL)
    return FALSE;
  ocop_workspace_write_async (self->workspace, act, write, data, NULL, cancellable, write_done_cb, begun);

  return TRUE;
}

/**
 * ocop_main_window_work_part:
 * @self: the window
 * @done: parts of the work under way that are done   @of: how many there are
 *
 * Says how far the work is; nothing where it is over.
 */
void
ocop_main_window_work_part (OcopMainWindow *self,
                            guint           done,
                            guint           of)
{
  if (self->work_bar != NULL && ocop_work_bar_is_running (self->work_bar))
    ocop_work_bar_set_part (self->work_bar, done, of);
}
