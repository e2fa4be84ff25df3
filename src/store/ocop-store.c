/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/ocop-store.h"

#include "base/ocop-error.h"
#include "store/ocop-hold.h"
#include "store/ocop-migration.h"
#include "store/ocop-writer.h"

#include <glib/gi18n-lib.h>
#include <limits.h>
#include <stdlib.h>

/**
 * OcopStore:
 *
 * An open file. Its owner's thread reads on one connection; one writer thread writes on another; long jobs
 * open readers of their own. After each COMMIT that changed something “changed” tells which rows, in the
 * owner's main context.
 */
struct _OcopStore
{
  GObject parent_instance;

  char *path;
  char *author;
  OcopDb *reader;
  OcopHold *hold;     /* NULL where it is only read */
  OcopWriter *writer; /* NULL where it is only read */
  GMainContext *context;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OcopStore, ocop_store, G_TYPE_OBJECT)

static void
ocop_store_dispose (GObject *object)
{
  ocop_store_close (OCOP_STORE (object));
  G_OBJECT_CLASS (ocop_store_parent_class)->dispose (object);
}

static void
ocop_store_finalize (GObject *object)
{
  OcopStore *self = OCOP_STORE (object);

  g_free (self->path);
  g_free (self->author);
  g_main_context_unref (self->context);
  G_OBJECT_CLASS (ocop_store_parent_class)->finalize (object);
}

static void
ocop_store_class_init (OcopStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ocop_store_dispose;
  object_class->finalize = ocop_store_finalize;

  /**
   * OcopStore::changed:
   * @self: the store
   * @changes: (type OcopChanges): what one transaction changed
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   OCOP_TYPE_CHANGES);
}

static void
ocop_store_init (OcopStore *self)
{
  self->context = g_main_context_ref_thread_default ();
}

/* A copy beside the file, made before its schema is changed: "quan-ly.ocop.before-2". */
static gboolean
copy_before_migration (OcopDb  *db,
                       int      version,
                       GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.before-%d", ocop_db_get_path (db), version + 1);

  return ocop_db_copy (db, path, error);
}

/* A connection that writes sets up its log, which the file says of itself: so a file is looked at before, and one that is newer than
 * the program stays as it is, byte for byte. */
static gboolean
look_at_version (const char  *path,
                 int         *version,
                 GError     **error)
{
  g_autoptr (OcopDb) db = ocop_db_open (path, OCOP_DB_READ, error);

  return db != NULL && ocop_migration_check (db, version, error);
}

static gboolean
open_for_writing (OcopStore  *self,
                  GError    **error)
{
  g_autoptr (OcopDb) db = NULL;
  int version;

  self->hold = ocop_hold_take (self->path, error);
  if (self->hold == NULL || !look_at_version (self->path, &version, error))
    return FALSE;
  db = ocop_db_open (self->path, OCOP_DB_WRITE, error);
  if (db == NULL)
    return FALSE;
  if (version < ocop_migration_last () &&
      (!copy_before_migration (db, version, error) || !ocop_migration_run (db, ocop_migration_last (), error)))
    return FALSE;
  self->writer = ocop_writer_new (g_steal_pointer (&db));

  return TRUE;
}

/**
 * ocop_store_open:
 * @path: the file
 * @mode: what for
 * @error: a sentence: not there, not ours, damaged, too new, held by whom
 *
 * Opens a file; an older one is brought up to date first, after a copy was made. To be called on the
 * thread that will use the store.
 *
 * Returns: (transfer full) (nullable): the store
 */
OcopStore *
ocop_store_open (const char     *path,
                 OcopStoreMode   mode,
                 GError        **error)
{
  g_autoptr (OcopStore) self = g_object_new (OCOP_TYPE_STORE, NULL);
  g_autofree char *real_path = g_canonicalize_filename (path, NULL);
  char resolved[PATH_MAX];
  int version;

  /* By its own name, so that the right to write is asked for at the same place whatever link leads there. */
  self->path = g_strdup (realpath (real_path, resolved) != NULL ? resolved : real_path);
  if (!g_file_test (self->path, G_FILE_TEST_IS_REGULAR))
    {
      ocop_fail (error, OCOP_ERROR_MISSING, _("There is no file “%s”. Check its name and folder."), path);
      return NULL;
    }
  if (mode == OCOP_STORE_WRITE && !open_for_writing (self, error))
    return NULL;

  self->reader = ocop_db_open (self->path, OCOP_DB_READ, error);
  if (self->reader == NULL || !ocop_migration_check (self->reader, &version, error))
    return NULL;
  if (version < ocop_migration_last ())
    {
      ocop_fail (error, OCOP_ERROR_READ_ONLY,
                 _("“%s” is of an older version and must be brought up to date, which needs the right to write to it."),
                 path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * ocop_store_close:
 * @self: a store
 *
 * Finishes what is being written and lets go of the file. The store can't be used afterwards.
 */
void
ocop_store_close (OcopStore *self)
{
  g_clear_pointer (&self->writer, ocop_writer_free);
  g_clear_pointer (&self->reader, ocop_db_close);
  g_clear_pointer (&self->hold, ocop_hold_free);
}

/**
 * ocop_store_get_path:
 *
 * Returns: (transfer none): the whole path of the file
 */
const char *
ocop_store_get_path (OcopStore *self)
{
  g_return_val_if_fail (OCOP_IS_STORE (self), NULL);

  return self->path;
}

/**
 * ocop_store_get_reader:
 *
 * Returns: (transfer none): the connection on which the owner's thread reads
 */
OcopDb *
ocop_store_get_reader (OcopStore *self)
{
  g_return_val_if_fail (OCOP_IS_STORE (self), NULL);

  return self->reader;
}

/**
 * ocop_store_open_reader:
 * @self: a store
 * @cancellable: (nullable): stops the statements of the new connection
 * @error: return location
 *
 * For a long job on a thread of its own. Any thread may call it.
 *
 * Returns: (transfer full) (nullable): a connection that reads
 */
OcopDb *
ocop_store_open_reader (OcopStore     *self,
                        GCancellable  *cancellable,
                        GError       **error)
{
  OcopDb *db;

  g_return_val_if_fail (OCOP_IS_STORE (self), NULL);

  db = ocop_db_open (self->path, OCOP_DB_READ, error);
  if (db != NULL)
    ocop_db_set_cancellable (db, cancellable);

  return db;
}

/**
 * ocop_store_set_author:
 * @self: a store
 * @author: (nullable): who sits at the screen: the history's "who" from now on
 */
void
ocop_store_set_author (OcopStore  *self,
                       const char *author)
{
  g_return_if_fail (OCOP_IS_STORE (self));

  g_free (self->author);
  self->author = g_strdup (author);
}

static gboolean
refuse_if_read_only (OcopStore  *self,
                     GError    **error)
{
  if (self->writer != NULL)
    return TRUE;

  return ocop_fail (error, OCOP_ERROR_READ_ONLY, _("“%s” was opened only to be read. Nothing was changed."), self->path);
}

typedef struct
{
  GMutex mutex;
  GCond over;
  gboolean is_over;
  OcopChanges *changes;
  GError *error;
} Wait;

static void
write_is_over (OcopChanges  *changes,
               const GError *error,
               gpointer      data)
{
  Wait *wait = data;

  g_mutex_lock (&wait->mutex);
  wait->changes = changes != NULL ? ocop_changes_ref (changes) : NULL;
  wait->error = error != NULL ? g_error_copy (error) : NULL;
  wait->is_over = TRUE;
  g_cond_signal (&wait->over);
  g_mutex_unlock (&wait->mutex);
}

/**
 * ocop_store_write:
 * @self: a store opened for writing
 * @label: (nullable): what is done, in words, for the history
 * @write: the work, run as one transaction on the writer's thread
 * @data: given to @write
 * @error: why nothing was changed
 *
 * The synchronous twin of ocop_store_write_async(), for the command line and for tests: answers after
 * COMMIT and after “changed”.
 *
 * Returns: whether it was committed
 */
gboolean
ocop_store_write (OcopStore      *self,
                  const char     *label,
                  OcopWriteFunc   write,
                  gpointer        data,
                  GError        **error)
{
  Wait wait = { 0 };
  g_autoptr (OcopChanges) changes = NULL;

  g_return_val_if_fail (OCOP_IS_STORE (self), FALSE);

  if (!refuse_if_read_only (self, error))
    return FALSE;

  g_mutex_init (&wait.mutex);
  g_cond_init (&wait.over);
  ocop_writer_push (self->writer, self->author, label, write, data, NULL, write_is_over, &wait);
  g_mutex_lock (&wait.mutex);
  while (!wait.is_over)
    g_cond_wait (&wait.over, &wait.mutex);
  g_mutex_unlock (&wait.mutex);
  g_mutex_clear (&wait.mutex);
  g_cond_clear (&wait.over);

  changes = wait.changes;
  if (changes != NULL && !ocop_changes_is_empty (changes))
    g_signal_emit (self, signals[CHANGED], 0, changes);
  if (wait.error != NULL)
    g_propagate_error (error, wait.error);

  return changes != NULL;
}

typedef struct
{
  gpointer data;
  GDestroyNotify free_data;
  OcopChanges *changes; /* (nullable) once it is over */
  GError *error;        /* (nullable) once it is over */
} AsyncWrite;

static void
async_write_free (gpointer data)
{
  AsyncWrite *async = data;

  if (async->free_data != NULL)
    async->free_data (async->data);
  g_clear_pointer (&async->changes, ocop_changes_unref);
  g_clear_error (&async->error);
  g_free (async);
}

static gboolean
answer (gpointer data)
{
  GTask *task = data;
  AsyncWrite *async = g_task_get_task_data (task);

  if (async->changes != NULL && !ocop_changes_is_empty (async->changes))
    g_signal_emit (g_task_get_source_object (task), signals[CHANGED], 0, async->changes);
  if (async->error != NULL)
    g_task_return_error (task, g_steal_pointer (&async->error));
  else
    g_task_return_boolean (task, TRUE);

  return G_SOURCE_REMOVE;
}

/* From the writer's thread to the owner's. All that is left to do, down to the last reference to the store,
 * is done there: the writer can neither call the owner's functions nor wait for its own end. */
static void
async_write_is_over (OcopChanges  *changes,
                     const GError *error,
                     gpointer      data)
{
  GTask *task = data;
  OcopStore *self = g_task_get_source_object (task);
  AsyncWrite *async = g_task_get_task_data (task);
  g_autoptr (GSource) source = g_idle_source_new ();
  g_autoptr (GMainContext) context = g_main_context_ref (self->context);

  async->changes = changes != NULL ? ocop_changes_ref (changes) : NULL;
  async->error = error != NULL ? g_error_copy (error) : NULL;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, answer, task, g_object_unref);
  g_source_attach (source, context);
}

/**
 * ocop_store_write_async:
 * @self: a store opened for writing
 * @label: (nullable): what is done, in words, for the history
 * @write: the work, run as one transaction on the writer's thread
 * @data: given to @write   @free_data: (nullable): frees it afterwards
 * @cancellable: (nullable): stops it; nothing is changed then
 * @callback: called in the owner's main context after COMMIT; “changed” comes before it
 * @user_data: given to @callback
 */
void
ocop_store_write_async (OcopStore           *self,
                        const char          *label,
                        OcopWriteFunc        write,
                        gpointer             data,
                        GDestroyNotify       free_data,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  AsyncWrite *async = g_new0 (AsyncWrite, 1);
  GError *error = NULL;

  g_return_if_fail (OCOP_IS_STORE (self));

  async->data = data;
  async->free_data = free_data;
  g_task_set_source_tag (task, ocop_store_write_async);
  g_task_set_task_data (task, async, async_write_free);
  /* What was committed is committed, even if the cancellable came a moment later. */
  g_task_set_check_cancellable (task, FALSE);

  if (!refuse_if_read_only (self, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  ocop_writer_push (self->writer, self->author, label, write, data, cancellable, async_write_is_over, task);
}

/**
 * ocop_store_write_finish:
 *
 * Returns: whether what ocop_store_write_async() was asked for is committed
 */
gboolean
ocop_store_write_finish (OcopStore     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
