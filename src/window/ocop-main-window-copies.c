/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-main-window-private.h"

#include "base/ocop-date.h"
#include "store/ocop-copies.h"

#include <glib/gi18n-lib.h>

/* The copy of the day begins when the file stands on the screen and its pages have been read. */
#define FIRST_LOOK_SECONDS 3
/* The program may run past midnight. */
#define NEXT_LOOK_SECONDS 3600

typedef struct
{
  char *path;
  char *folder; /* (nullable) */
  char *copy;   /* (nullable): made, or to be restored */
  char *kept;   /* (nullable): where the state before a restoring is kept */
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->path);
  g_free (copy->folder);
  g_free (copy->copy);
  g_free (copy->kept);
  g_free (copy);
}

static Copy *
copy_new (OcopMainWindow *self)
{
  g_autofree char *folder = g_settings_get_string (self->settings, "copies-folder");
  Copy *copy = g_new0 (Copy, 1);

  copy->path = g_strdup (ocop_workspace_get_path (self->workspace));
  copy->folder = *folder != '\0' ? g_steal_pointer (&folder) : NULL;

  return copy;
}

static gboolean
make_copy (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Copy *copy = data;

  return ocop_copies_make (copy->path, copy->folder, &copy->copy, error);
}

static void
copy_made_cb (OcopMainWindow *self,
              const GError   *error,
              gpointer        data)
{
  Copy *copy = data;
  g_autofree char *name = copy->copy != NULL ? g_filename_display_basename (copy->copy) : NULL;
  g_autofree char *text = g_strdup_printf (_("Copied to “%s”, looked through and whole"), name);

  if (error != NULL)
    ocop_main_window_complain (self, _("There is no copy of today"), error);
  else
    ocop_main_window_toast (self, text);
}

/* Makes the copy of the day because it was asked for. */
void
ocop_main_window_copy_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);

  if (self->workspace != NULL)
    ocop_main_window_work (self, _("Making the copy of the day…"), make_copy, copy_new (self), copy_free, copy_made_cb);
}

/* Of itself, once a day. */

static void
see_to_the_day (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Copy *copy = task_data;
  g_autofree char *today = ocop_date_today ();
  g_autofree char *ending = g_strconcat (today, ".ocop", NULL);
  g_autoptr (GPtrArray) copies = ocop_copies_list (copy->path, copy->folder);
  GError *error = NULL;

  if ((copies->len > 0 && g_str_has_suffix (g_ptr_array_index (copies, 0), ending)) ||
      ocop_copies_make (copy->path, copy->folder, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
day_seen_to_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) || self->has_complained_of_copy || self->toasts == NULL)
    return;

  /* Said once: the copy is tried again, the complaint is not. */
  self->has_complained_of_copy = TRUE;
  text = g_strdup_printf (_("There is no copy of today: %s"), error->message);
  ocop_main_window_toast (self, text);
}

static gboolean
look_cb (gpointer user_data)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (user_data);
  g_autoptr (GTask) task = NULL;

  self->daily_copy = g_timeout_add_seconds (NEXT_LOOK_SECONDS, look_cb, self);
  if (self->workspace == NULL || ocop_workspace_is_read_only (self->workspace))
    return G_SOURCE_REMOVE;

  task = g_task_new (self, NULL, day_seen_to_cb, NULL);
  g_task_set_source_tag (task, ocop_main_window_watch_the_day);
  g_task_set_task_data (task, copy_new (self), copy_free);
  g_task_run_in_thread (task, see_to_the_day);

  return G_SOURCE_REMOVE;
}

/**
 * ocop_main_window_watch_the_day:
 * @self: the window, showing a file
 *
 * Makes the copy of the day in the background, soon after the file was opened and whenever a new day begins. Only a failure
 * is told, and only once.
 */
void
ocop_main_window_watch_the_day (OcopMainWindow *self)
{
  g_clear_handle_id (&self->daily_copy, g_source_remove);
  self->daily_copy = g_timeout_add_seconds (FIRST_LOOK_SECONDS, look_cb, self);
}

/* Bringing a copy back. */

static gboolean
restore_copy (gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  Copy *copy = data;

  return ocop_copies_restore (copy->copy, copy->path, &copy->kept, error);
}

static void
restored_cb (OcopMainWindow *self,
             const GError   *error,
             gpointer        data)
{
  Copy *copy = data;
  g_autofree char *name = g_filename_display_basename (copy->copy);
  g_autofree char *kept = copy->kept != NULL ? g_filename_display_basename (copy->kept) : NULL;
  g_autofree char *text = NULL;

  /* The file is shown again whether it is another one now or the same. */
  ocop_main_window_open_city (self, copy->path);
  if (error != NULL)
    {
      ocop_main_window_complain (self, _("The copy was not brought back"), error);
      return;
    }
  if (kept != NULL)
    /* Translators: the name of the copy, and of the copy that keeps what was there before */
    text = g_strdup_printf (_("“%s” was brought back. What was there before is kept as “%s”."), name, kept);
  else
    text = g_strdup_printf (_("“%s” was brought back."), name);
  ocop_main_window_toast (self, text);
}

/**
 * ocop_main_window_restore_copy:
 * @self: the window, showing a file that can be written
 * @copy: a copy of that file
 *
 * Lets go of the file, puts the copy in its place and shows it. What was there is copied first.
 */
void
ocop_main_window_restore_copy (OcopMainWindow *self,
                               const char     *copy)
{
  Copy *work;

  if (self->workspace == NULL || !ocop_main_window_can_leave (self))
    return;
  if (ocop_work_bar_is_running (self->work_bar))
    {
      ocop_main_window_toast (self, _("Other work is still going on. Wait for its end or stop it."));
      return;
    }
  work = copy_new (self);
  work->copy = g_strdup (copy);
  ocop_main_window_welcome (self);
  ocop_main_window_work (self, _("Bringing the copy back…"), restore_copy, work, copy_free, restored_cb);
}
