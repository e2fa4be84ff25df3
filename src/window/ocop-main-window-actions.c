/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-main-window-private.h"

#include "base/ocop-error.h"
#include "window/history/ocop-history-page.h"
#include "window/import/ocop-import-page.h"
#include "window/ocop-file-dialogs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ocop_main_window_get_page:
 *
 * Returns: (transfer none) (nullable): the page in view: the one that covers the others, or one of the five
 */
OcopPage *
ocop_main_window_get_page (OcopMainWindow *self)
{
  OcopSubpage *subpage = ocop_main_window_get_subpage (self);

  if (subpage != NULL)
    return OCOP_PAGE (subpage);

  return self->city_view != NULL ? ocop_city_view_get_page (self->city_view) : NULL;
}

/* Where text is being typed, Ctrl+Z takes back the typing and not the last act. */
static gboolean
pass_to_text (OcopMainWindow *self,
              const char     *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  gtk_widget_activate_action (focus, action, NULL);

  return TRUE;
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OcopMainWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = ocop_workspace_undo_finish (OCOP_WORKSPACE (source), result, &error);

  if (label != NULL)
    ocop_main_window_toast (self, label);
  else if (g_error_matches (error, OCOP_ERROR, OCOP_ERROR_MISSING))
    ocop_main_window_toast (self, error->message);
  else
    ocop_main_window_complain (self, _("It could not be taken back"), error);
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);
  gboolean is_undo = strcmp (action, "win.undo") == 0;
  OcopUndoWay way = is_undo ? OCOP_UNDO : OCOP_REDO;

  if (self->workspace == NULL || pass_to_text (self, is_undo ? "text.undo" : "text.redo") ||
      ocop_page_undo (ocop_main_window_get_page (self), way))
    return;
  ocop_workspace_undo_async (self->workspace, way, undone_cb, g_object_ref (self));
}

static void
undo_act_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);

  if (self->workspace != NULL)
    ocop_workspace_undo_act_async (self->workspace, g_variant_get_int64 (parameter), undone_cb, g_object_ref (self));
}

static void
search_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);

  if (self->city_view != NULL && ocop_main_window_get_subpage (self) == NULL)
    ocop_city_view_toggle_search (self->city_view);
}

static void
page_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);

  while (ocop_main_window_get_subpage (self) != NULL)
    {
      guint n = self->subpages->len;

      ocop_main_window_back (self);
      if (self->subpages->len == n)
        return;
    }
  if (self->city_view != NULL)
    ocop_city_view_show_page (self->city_view, g_variant_get_string (parameter, NULL));
}

static void
back_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  ocop_main_window_back (OCOP_MAIN_WINDOW (widget));
}

static void
new_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  OcopPage *page = ocop_main_window_get_page (OCOP_MAIN_WINDOW (widget));

  if (page != NULL)
    ocop_page_add (page);
}

static void
year_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);

  if (self->workspace != NULL)
    ocop_workspace_set_year (self->workspace, g_variant_get_int32 (parameter));
}

static void
close_city_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  ocop_main_window_welcome (OCOP_MAIN_WINDOW (widget));
}

static void
show_file_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);
  g_autofree char *uri = g_filename_to_uri (g_variant_get_string (parameter, NULL), NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (uri != NULL && !g_app_info_launch_default_for_uri (uri, NULL, &error))
    ocop_main_window_complain (self, _("No program opens this file"), error);
}

/* A list of the office's own. */

static void
list_chosen_cb (const char *path,
                gpointer    user_data)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (user_data);
  OcopImportShape *shape = g_object_steal_data (G_OBJECT (self), "import-shape");

  if (shape != NULL)
    ocop_main_window_push (self, ocop_import_page_new (self->workspace, shape, path));
}

/**
 * ocop_main_window_import:
 * @self: the window
 * @shape: (transfer full): what the list is of
 *
 * Asks for a list and shows what importing it would come to.
 */
void
ocop_main_window_import (OcopMainWindow  *self,
                         OcopImportShape *shape)
{
  g_return_if_fail (self->workspace != NULL);

  g_object_set_data_full (G_OBJECT (self), "import-shape", shape, (GDestroyNotify) ocop_import_shape_free);
  ocop_file_dialog_open (GTK_WINDOW (self), OCOP_FILE_LIST, _("Which list?"), list_chosen_cb, self);
}

static void
import_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);
  OcopPage *page = self->workspace != NULL ? ocop_main_window_get_page (self) : NULL;

  if (page != NULL)
    ocop_main_window_import (self, ocop_page_make_import_shape (page));
}

static void
history_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (widget);

  if (self->workspace != NULL && !OCOP_IS_HISTORY_PAGE (ocop_main_window_get_subpage (self)))
    ocop_main_window_push (self, ocop_history_page_new (self->workspace));
}

/**
 * ocop_main_window_install_actions:
 * @widget_class: the window's class
 */
void
ocop_main_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.undo-act", "x", undo_act_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.year", "i", year_action);
  gtk_widget_class_install_action (widget_class, "win.close-city", NULL, close_city_action);
  gtk_widget_class_install_action (widget_class, "win.show-file", "s", show_file_action);
  ocop_main_window_install_exports (widget_class);
  gtk_widget_class_install_action (widget_class, "win.import-list", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.copy", NULL, ocop_main_window_copy_action);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_action);
}

/**
 * ocop_main_window_update_actions:
 * @self: the window
 *
 * What can be done follows from whether there is a file, whether it can be written, and what is in view.
 */
void
ocop_main_window_update_actions (OcopMainWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_file = self->workspace != NULL;
  gboolean can_write = has_file && !ocop_workspace_is_read_only (self->workspace);

  gtk_widget_action_set_enabled (widget, "win.undo", can_write);
  gtk_widget_action_set_enabled (widget, "win.redo", can_write);
  gtk_widget_action_set_enabled (widget, "win.search", has_file && self->subpages->len == 0);
  gtk_widget_action_set_enabled (widget, "win.page", has_file);
  gtk_widget_action_set_enabled (widget, "win.back", self->subpages->len > 0);
  gtk_widget_action_set_enabled (widget, "win.new", can_write);
  gtk_widget_action_set_enabled (widget, "win.year", has_file);
  gtk_widget_action_set_enabled (widget, "win.close-city", has_file);
  gtk_widget_action_set_enabled (widget, "win.reports", has_file);
  gtk_widget_action_set_enabled (widget, "win.export-table", has_file);
  gtk_widget_action_set_enabled (widget, "win.export-workbook", has_file);
  gtk_widget_action_set_enabled (widget, "win.import-list", can_write);
  gtk_widget_action_set_enabled (widget, "win.copy", has_file);
  gtk_widget_action_set_enabled (widget, "win.history", has_file);
}
