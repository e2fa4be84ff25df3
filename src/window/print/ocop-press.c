/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/print/ocop-press.h"

struct _OcopPress
{
  GObject parent_instance;

  GThreadPool *pool;
};

G_DEFINE_FINAL_TYPE (OcopPress, ocop_press, G_TYPE_OBJECT)

typedef struct
{
  OcopPressFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->free_data != NULL)
    job->free_data (job->data);
  g_free (job);
}

static void
run_job (gpointer data,
         gpointer user_data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return;
  result = job->func (job->data, g_task_get_cancellable (task), &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, job->free_result);
}

/* What still waits is cancelled by its owners; nobody waits here for it. */
static void
finalize (GObject *object)
{
  g_thread_pool_free (OCOP_PRESS (object)->pool, FALSE, FALSE);

  G_OBJECT_CLASS (ocop_press_parent_class)->finalize (object);
}

static void
ocop_press_class_init (OcopPressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
}

static void
ocop_press_init (OcopPress *self)
{
  self->pool = g_thread_pool_new (run_job, NULL, 1, FALSE, NULL);
}

OcopPress *
ocop_press_new (void)
{
  return g_object_new (OCOP_TYPE_PRESS, NULL);
}

/**
 * ocop_press_run_async:
 * @self: the press
 * @func: does it, on the press's thread; touches no widget
 * @data: given to @func   @free_data: (nullable): frees it
 * @free_result: frees what nobody takes
 * @cancellable: (nullable): stops it, also while it waits
 * @callback: called in the thread that asked
 * @user_data: given to @callback
 */
void
ocop_press_run_async (OcopPress            *self,
                      OcopPressFunc         func,
                      gpointer              data,
                      GDestroyNotify        free_data,
                      GDestroyNotify        free_result,
                      GCancellable         *cancellable,
                      GAsyncReadyCallback   callback,
                      gpointer              user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;
  g_task_set_source_tag (task, ocop_press_run_async);
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (self->pool, task, NULL);
}

/**
 * ocop_press_run_finish:
 *
 * Returns: (transfer full) (nullable): what the function gave
 */
gpointer
ocop_press_run_finish (OcopPress     *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
