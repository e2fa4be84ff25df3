/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/import/ocop-import-job.h"

#include "base/ocop-error.h"

#include <glib/gi18n-lib.h>

OcopImportWish *
ocop_import_wish_copy (const OcopImportWish *wish)
{
  OcopImportWish *copy = g_memdup2 (wish, sizeof *wish);

  copy->shape = ocop_import_shape_copy (wish->shape);
  copy->path = g_strdup (wish->path);

  return copy;
}

void
ocop_import_wish_free (OcopImportWish *wish)
{
  ocop_import_shape_free (wish->shape);
  g_free (wish->path);
  g_free (wish);
}

void
ocop_import_preview_free (OcopImportPreview *preview)
{
  g_strfreev (preview->sheets);
  g_clear_pointer (&preview->sample, ocop_import_sample_free);
  g_clear_pointer (&preview->plan, ocop_import_free);
  g_free (preview->reason);
  g_free (preview);
}

static OcopImport *
make_plan (OcopDb                *db,
           OcopTableFile         *file,
           const OcopImportWish  *wish,
           GError               **error)
{
  OcopImportOptions options = {
    .shape = wish->shape,
    .sheet = wish->sheet >= 0 ? ocop_table_file_get_sheet_name (file, (guint) wish->sheet) : NULL,
    .layout = wish->has_layout ? &wish->layout : NULL,
    .year = wish->year,
    .accept_doubtful = wish->accept_doubtful,
    .skip_refused = wish->skip_refused,
  };

  return ocop_import_plan (db, file, &options, error);
}

static char **
list_sheets (OcopTableFile *file)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < ocop_table_file_get_n_sheets (file); i++)
    {
      const char *name = ocop_table_file_get_sheet_name (file, i);

      g_strv_builder_add (names, name != NULL ? name : "");
    }

  return g_strv_builder_end (names);
}

static OcopImportPreview *
look (OcopStore             *store,
      const OcopImportWish  *wish,
      GCancellable          *cancellable,
      GError               **error)
{
  g_autoptr (OcopImportPreview) preview = g_new0 (OcopImportPreview, 1);
  g_autoptr (OcopTableFile) file = ocop_table_file_open (wish->path, error);
  g_autoptr (OcopDb) db = NULL;
  g_autoptr (GError) local = NULL;

  if (file == NULL)
    return NULL;
  db = ocop_store_open_reader (store, cancellable, error);
  if (db == NULL)
    return NULL;
  preview->sheets = list_sheets (file);
  if (wish->has_layout && !ocop_import_shape_is_whole (wish->shape, wish->layout.at))
    {
      g_autofree char *needed = ocop_import_shape_say_needed (wish->shape);

      preview->reason = g_strdup_printf (_("Say which columns hold %s."), needed);
    }
  else
    preview->plan = make_plan (db, file, wish, &local);
  if (local != NULL && !g_error_matches (local, OCOP_ERROR, OCOP_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (local != NULL)
    preview->reason = g_strdup (local->message);

  preview->sheet = (guint) MAX (wish->sheet, 0);
  if (preview->plan != NULL && ocop_import_get_sheet (preview->plan) != NULL &&
      !ocop_table_file_find_sheet (file, ocop_import_get_sheet (preview->plan), &preview->sheet, error))
    return NULL;
  preview->sample = ocop_import_sample_read (file, wish->shape, preview->sheet, error);
  if (preview->sample == NULL)
    return NULL;

  return g_steal_pointer (&preview);
}

static void
run_look (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  GError *error = NULL;
  OcopImportPreview *preview = look (source, task_data, cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) ocop_import_preview_free);
  else
    g_task_return_error (task, error);
}

/**
 * ocop_import_preview_async:
 * @store: the city file   @wish: how a list is to be imported
 * @cancellable: (nullable): stops it
 * @callback: called when it is known what it would come to
 * @user_data: given to @callback
 *
 * Reads a list and finds out what importing it would come to, on a thread and a connection of its own.
 */
void
ocop_import_preview_async (OcopStore            *store,
                           const OcopImportWish *wish,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, ocop_import_preview_async);
  g_task_set_task_data (task, ocop_import_wish_copy (wish), (GDestroyNotify) ocop_import_wish_free);
  g_task_run_in_thread (task, run_look);
}

/**
 * ocop_import_preview_finish:
 *
 * Returns: (transfer full) (nullable): what was found
 */
OcopImportPreview *
ocop_import_preview_finish (OcopStore     *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ocop_import_deed_new:
 * @wish: how   @plan: what the person saw
 *
 * Returns: (transfer full): what ocop_import_deed_do() does
 */
OcopImportDeed *
ocop_import_deed_new (const OcopImportWish *wish,
                      OcopImport           *plan)
{
  OcopImportDeed *deed = g_new0 (OcopImportDeed, 1);

  deed->wish = ocop_import_wish_copy (wish);
  for (guint i = 0; i < OCOP_IMPORT_N_VERDICTS; i++)
    deed->counts[i] = ocop_import_count (plan, i);

  return deed;
}

void
ocop_import_deed_free (gpointer data)
{
  OcopImportDeed *deed = data;

  ocop_import_wish_free (deed->wish);
  g_free (deed);
}

/**
 * ocop_import_deed_do:
 * @db: a connection in a transaction
 * @data: what a person agreed to, an #OcopImportDeed
 * @error: why nothing was changed
 *
 * Imports the list. The plan is made anew, on the file as it now stands: what it comes to must be what the person saw.
 *
 * Returns: whether it is written
 */
gboolean
ocop_import_deed_do (OcopDb    *db,
                     gpointer   data,
                     GError   **error)
{
  OcopImportDeed *deed = data;
  g_autoptr (OcopTableFile) file = ocop_table_file_open (deed->wish->path, error);
  g_autoptr (OcopImport) plan = file != NULL ? make_plan (db, file, deed->wish, error) : NULL;

  if (plan == NULL)
    return FALSE;
  for (guint i = 0; i < OCOP_IMPORT_N_VERDICTS; i++)
    if (ocop_import_count (plan, i) != deed->counts[i])
      return ocop_fail (error, OCOP_ERROR_CONFLICT,
                        _("The list or the city file has changed since the preview. Nothing was imported; look at the preview again."));
  if (ocop_import_is_blocked (plan))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Some rows are in doubt or refused. Nothing was imported; accept them, leave them out or correct the list."));

  return ocop_import_apply (db, plan, error);
}
