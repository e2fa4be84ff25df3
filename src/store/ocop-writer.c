/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-writer.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>

/* How long the writer must have had nothing to do before it brings the log into the file, in microseconds. */
#define IDLE_BEFORE_CHECKPOINT (2 * G_TIME_SPAN_SECOND)

/**
 * OcopWriter:
 *
 * The one thread that writes, on a connection of its own. Jobs are transactions and are done in the order
 * in which they come, so a tick of a council member queues behind a long import but never fails for it.
 */
struct _OcopWriter
{
  OcopDb *db; /* the thread's alone while it runs */
  GAsyncQueue *jobs;
  GThread *thread;
};

typedef struct
{
  gboolean last;
  char *author;
  char *label;
  OcopWriteFunc write;
  gpointer data;
  GCancellable *cancellable;
  OcopWriterDone done;
  gpointer done_data;
} Job;

static void
job_free (Job *job)
{
  g_free (job->author);
  g_free (job->label);
  g_clear_object (&job->cancellable);
  g_free (job);
}

static void
do_job (OcopDb *db,
        Job    *job)
{
  g_autoptr (OcopChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  if (g_cancellable_is_cancelled (job->cancellable))
    {
      ocop_fail (&error, OCOP_ERROR_CANCELLED, _("The work was stopped. Nothing was changed."));
    }
  else
    {
      ocop_db_set_cancellable (db, job->cancellable);
      ocop_transaction_run (db, job->author, job->label, job->write, job->data, &changes, &error);
      ocop_db_set_cancellable (db, NULL);
    }
  job->done (changes, error, job->done_data);
}

static gpointer
run (gpointer data)
{
  OcopWriter *self = data;
  gboolean dirty = FALSE;
  gboolean last = FALSE;

  while (!last)
    {
      Job *job = dirty ? g_async_queue_timeout_pop (self->jobs, IDLE_BEFORE_CHECKPOINT) : g_async_queue_pop (self->jobs);

      if (job == NULL)
        {
          ocop_db_checkpoint (self->db);
          dirty = FALSE;
          continue;
        }
      last = job->last;
      if (!last)
        {
          do_job (self->db, job);
          dirty = TRUE;
        }
      job_free (job);
    }

  return NULL;
}

/**
 * ocop_writer_new:
 * @db: (transfer full): a connection that may write; from now on the writer's
 *
 * Returns: (transfer full): a writer whose thread is running
 */
OcopWriter *
ocop_writer_new (OcopDb *db)
{
  OcopWriter *self = g_new0 (OcopWriter, 1);

  self->db = db;
  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new ("ocop-writer", run, self);

  return self;
}

/**
 * ocop_writer_free:
 * @self: (transfer full): a writer; jobs pushed before are finished first
 */
void
ocop_writer_free (OcopWriter *self)
{
  Job *job = g_new0 (Job, 1);

  job->last = TRUE;
  g_async_queue_push (self->jobs, job);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  ocop_db_close (self->db);
  g_free (self);
}

/**
 * ocop_writer_push:
 * @self: a writer
 * @author: (nullable): who does it   @label: (nullable): what, in words
 * @write: the job, run as one transaction on the writer's thread
 * @data: given to @write; must live until @done
 * @cancellable: (nullable): stops the job; what it wrote is rolled back
 * @done: told how it ended, on the writer's thread
 * @done_data: given to @done
 */
void
ocop_writer_push (OcopWriter     *self,
                  const char     *author,
                  const char     *label,
                  OcopWriteFunc   write,
                  gpointer        data,
                  GCancellable   *cancellable,
                  OcopWriterDone  done,
                  gpointer        done_data)
{
  Job *job = g_new0 (Job, 1);

  job->author = g_strdup (author);
  job->label = g_strdup (label);
  job->write = write;
  job->data = data;
  g_set_object (&job->cancellable, cancellable);
  job->done = done;
  job->done_data = done_data;
  g_async_queue_push (self->jobs, job);
}
