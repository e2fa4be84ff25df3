/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/files/ocop-files-take.h"

#include "base/ocop-error.h"
#include "model/ocop-attachments.h"

#include <glib/gi18n-lib.h>

/* Files come in two steps: their contents are hashed and copied on a thread of their own, which may be long and can be
 * stopped, and then everything that is said of them is written in one act. */
typedef struct
{
  OcopMainWindow *window;
  OcopWorkspace *workspace;
  GPtrArray *paths;
  char *act;
  OcopFilesKeep keep;
  gpointer data;
  GDestroyNotify free_data;

  char *city;
  GPtrArray *taken; /* OcopRecord */
  int n_kept;
} Take;

static void
take_clear (gpointer data)
{
  Take *take = data;

  if (take->free_data != NULL)
    take->free_data (take->data);
  g_object_unref (take->window);
  g_object_unref (take->workspace);
  g_ptr_array_unref (take->paths);
  g_ptr_array_unref (take->taken);
  g_free (take->act);
  g_free (take->city);
}

/* The work holds it, and the writing after it. */
static void
take_release (gpointer take)
{
  g_rc_box_release_full (take, take_clear);
}

/* What no record will name does not stay in the folder. */
static void
give_up (Take *take)
{
  for (guint i = 0; i < take->taken->len; i++)
    ocop_attachment_give_up (g_ptr_array_index (take->taken, i), take->city);
}

static gboolean
take_one (Take          *take,
          guint          place,
          GCancellable  *cancellable,
          GError       **error)
{
  OcopRecord *attachment;

  /* A small file is never stopped within itself. */
  if (g_cancellable_is_cancelled (cancellable))
    return ocop_fail (error, OCOP_ERROR_CANCELLED, _("The work was stopped. Nothing was changed."));
  attachment = ocop_attachment_take (take->city, g_ptr_array_index (take->paths, place), cancellable, error);
  if (attachment == NULL)
    return FALSE;
  g_ptr_array_add (take->taken, attachment);
  ocop_main_window_note_work (take->window, place + 1, take->paths->len);

  return TRUE;
}

static gboolean
take_files (gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Take *take = data;

  for (guint i = 0; i < take->paths->len; i++)
    if (!take_one (take, i, cancellable, error))
      {
        give_up (take);
        return FALSE;
      }

  return TRUE;
}

static gboolean
keep_files (OcopDb    *db,
            gpointer   data,
            GError   **error)
{
  Take *take = data;

  take->n_kept = take->keep (db, take->taken, take->data, error);

  return take->n_kept >= 0;
}

static void
tell_kept (Take *take)
{
  guint n_kept = (guint) take->n_kept;
  guint n_there = take->taken->len - n_kept;
  g_autofree char *added = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file added", "%u files added", n_kept), n_kept);
  g_autofree char *there = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u was there already", "%u were there already", n_there),
                                            n_there);
  g_autofree char *both = g_strdup_printf ("%s, %s", added, there);

  if (n_kept == 0)
    ocop_main_window_toast (take->window, _("These files were there already"));
  else
    ocop_main_window_toast_undo (take->window, n_there == 0 ? added : both);
}

static void
kept_cb (GObject      *workspace,
         GAsyncResult *result,
         gpointer      user_data)
{
  Take *take = user_data;
  g_autoptr (GError) error = NULL;

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, &error))
    tell_kept (take);
  else
    {
      give_up (take);
      ocop_main_window_complain (take->window, _("The files were not added"), error);
    }
  take_release (take);
}

static void
taken_cb (OcopMainWindow *window,
          const GError   *error,
          gpointer        data)
{
  Take *take = data;

  if (error != NULL)
    {
      give_up (take);
      ocop_main_window_complain (window, _("The files were not added"), error);
      return;
    }
  /* Another file was opened meanwhile: what was copied belongs to nobody. */
  if (ocop_main_window_get_workspace (window) != take->workspace)
    {
      give_up (take);
      return;
    }
  ocop_workspace_write_async (take->workspace, take->act, keep_files, take, NULL, NULL, kept_cb, g_rc_box_acquire (take));
}

/**
 * ocop_files_take:
 * @window: the window
 * @paths: (element-type filename): files of the person's
 * @act: what is done, in words, for the history
 * @keep: says in the file whose they are
 * @data: given to @keep   @free_data: (nullable): frees it afterwards
 *
 * Takes files into the folder beside the city file, in the background and all or none, and then keeps them in one act.
 * How far it is stands at the foot of the window, with the way to stop it.
 *
 * Returns: whether it was started; %FALSE, having said so, while other work goes on
 */
gboolean
ocop_files_take (OcopMainWindow *window,
                 GPtrArray      *paths,
                 const char     *act,
                 OcopFilesKeep   keep,
                 gpointer        data,
                 GDestroyNotify  free_data)
{
  Take *take = g_rc_box_new0 (Take);
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Taking over %u file…", "Taking over %u files…", paths->len),
                                            paths->len);

  take->window = g_object_ref (window);
  take->workspace = g_object_ref (ocop_main_window_get_workspace (window));
  take->paths = g_ptr_array_ref (paths);
  take->act = g_strdup (act);
  take->keep = keep;
  take->data = data;
  take->free_data = free_data;
  take->city = g_strdup (ocop_workspace_get_path (take->workspace));
  take->taken = g_ptr_array_new_with_free_func (g_object_unref);

  return ocop_main_window_work (window, label, take_files, take, take_release, taken_cb);
}

/**
 * ocop_files_list_paths:
 * @files: (element-type GFile): what was dropped or chosen
 * @n_out_of_reach: (out): how many are not in a folder of this machine, as what is dragged out of a web page
 *
 * Returns: (transfer full) (element-type filename): the paths of the others
 */
GPtrArray *
ocop_files_list_paths (GSList *files,
                       guint  *n_out_of_reach)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  *n_out_of_reach = 0;
  for (GSList *l = files; l != NULL; l = l->next)
    {
      char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_ptr_array_add (paths, path);
      else
        (*n_out_of_reach)++;
    }

  return paths;
}
