/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/files/ocop-file-open.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "store/ocop-files.h"
#include "window/ocop-main-window.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What was opened longer ago than this is taken away when something else is opened. */
#define KEPT_FOR (24 * G_TIME_SPAN_HOUR)

typedef struct
{
  char *path;
  char *digest;
  char *name;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening->digest);
  g_free (opening->name);
  g_free (opening);
}

static void
remove_with_its_file (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
remove_old (const char *opened)
{
  g_autoptr (GDir) dir = g_dir_open (opened, 0, NULL);
  gint64 oldest = (g_get_real_time () - KEPT_FOR) / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (opened, name, NULL);
      GStatBuf about;

      if (ocop_files_is_digest (name) && g_stat (folder, &about) == 0 && about.st_mtime < oldest)
        remove_with_its_file (folder);
    }
}

/* The kept file has no ending by which programs know what it is, and nothing may ever write to it: what is opened is a
 * copy under its own name, which can only be read. */
static char *
copy_out (const Opening  *opening,
          GError        **error)
{
  g_autofree char *kept_in = g_path_get_dirname (opening->path);
  g_autofree char *opened = g_build_filename (g_get_user_cache_dir (), "ocop-danang", "opened", NULL);
  g_autofree char *folder = g_build_filename (opened, opening->digest, NULL);
  g_autofree char *base = g_path_get_basename (opening->name);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (opening->path);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) local = NULL;

  switch (ocop_files_examine (kept_in, opening->digest))
    {
    case OCOP_FILE_MISSING:
      ocop_fail (error, OCOP_ERROR_MISSING, _("“%s” is no longer on the disk. Add it again, or bring back a copy of the city file."), base);
      return NULL;
    case OCOP_FILE_CHANGED:
      ocop_fail (error, OCOP_ERROR_DAMAGED,
                 _("“%s” was changed on the disk after it was added, so it was not opened. Add the right one again, or bring back a copy "
                   "of the city file."),
                 base);
      return NULL;
    case OCOP_FILE_WHOLE:
    default:
      break;
    }
  remove_old (opened);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      ocop_fail_system (error, errno, _("The folder “%s” could not be made"), folder);
      return NULL;
    }
  g_unlink (path);
  if (!g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &local))
    {
      ocop_fail (error, OCOP_ERROR_IO, _("“%s” could not be copied (%s)."), base, local->message);
      return NULL;
    }
  g_chmod (path, 0400);

  return g_steal_pointer (&path);
}

static void
run_copy (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  GError *error = NULL;
  char *path = copy_out (data, &error);

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * ocop_file_open_copy_async:
 * @item: a file
 * @callback: called when it can be opened
 * @data: of @callback
 *
 * Makes a copy of a kept file that other programs may open.
 */
void
ocop_file_open_copy_async (OcopFileItem        *item,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (item, NULL, callback, data);
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (ocop_file_item_get_path (item));
  opening->digest = g_strdup (ocop_record_get_text (ocop_file_item_get_record (item), OCOP_ATTACHMENT_SHA256));
  opening->name = g_strdup (ocop_file_item_get_name (item));
  g_task_set_source_tag (task, ocop_file_open_copy_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, run_copy);
}

/**
 * ocop_file_open_copy_finish:
 *
 * Returns: (transfer full) (nullable): path of the copy
 */
char *
ocop_file_open_copy_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
copied_cb (GObject      *item,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ocop_file_open_copy_finish (result, &error);
  OcopMainWindow *window = ocop_main_window_of (widget);

  /* The page was left meanwhile. */
  if (window == NULL)
    return;
  if (path == NULL)
    ocop_main_window_complain (window, _("The file was not opened"), error);
  else
    gtk_widget_activate_action (widget, "win.show-file", "s", path);
}

/**
 * ocop_file_open:
 * @item: a file
 * @widget: in whose window it was asked for
 *
 * Opens it with the program that the system has for it.
 */
void
ocop_file_open (OcopFileItem *item,
                GtkWidget    *widget)
{
  ocop_file_open_copy_async (item, copied_cb, g_object_ref (widget));
}
