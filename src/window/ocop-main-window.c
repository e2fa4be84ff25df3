/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-main-window-private.h"

#include "window/ocop-record-pages.h"
#include "window/ocop-settings.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (OcopMainWindow, ocop_main_window, ADW_TYPE_APPLICATION_WINDOW)

static void
remember_size (OcopMainWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)))
    return;
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
}

/* Takes the file out of the window, with all that shows it. */
static void
drop_city (OcopMainWindow *self)
{
  /* Its number is one of the file that goes. */
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  gtk_stack_set_visible_child (self->views, self->shell);
  while (self->subpages->len > 0)
    gtk_stack_remove (self->views, g_ptr_array_steal_index (self->subpages, self->subpages->len - 1));
  if (self->city_view != NULL)
    gtk_stack_remove (self->views, GTK_WIDGET (self->city_view));
  self->city_view = NULL;
  if (self->workspace != NULL)
    ocop_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
}

/**
 * ocop_main_window_can_leave:
 *
 * Returns: whether every page that covers the five lets itself be left; one that does not has said why
 */
gboolean
ocop_main_window_can_leave (OcopMainWindow *self)
{
  for (guint i = self->subpages->len; i > 0; i--)
    if (!ocop_subpage_leave (g_ptr_array_index (self->subpages, i - 1)))
      return FALSE;

  return TRUE;
}

static gboolean
close_request (GtkWindow *window)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (window);

  if (!ocop_main_window_can_leave (self))
    return GDK_EVENT_STOP;
  remember_size (self);

  return GTK_WINDOW_CLASS (ocop_main_window_parent_class)->close_request (window);
}

static void
dispose (GObject *object)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (object);

  g_clear_handle_id (&self->daily_copy, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  if (self->views != NULL)
    drop_city (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_MAIN_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ocop_main_window_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopMainWindow *self = OCOP_MAIN_WINDOW (object);

  g_ptr_array_unref (self->subpages);

  G_OBJECT_CLASS (ocop_main_window_parent_class)->finalize (object);
}

static void
ocop_main_window_class_init (OcopMainWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;

  g_type_ensure (OCOP_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopMainWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, OcopMainWindow, views);
  gtk_widget_class_bind_template_child (widget_class, OcopMainWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, OcopMainWindow, work_bar);
  ocop_main_window_install_actions (widget_class);
}

static void
ocop_main_window_init (OcopMainWindow *self)
{
  self->subpages = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ocop_main_window_new:
 * @app: the application
 * @settings: what the program remembers
 *
 * Returns: (transfer none): the window, still without a file
 */
OcopMainWindow *
ocop_main_window_new (GtkApplication *app,
                      GSettings      *settings)
{
  OcopMainWindow *self = g_object_new (OCOP_TYPE_MAIN_WINDOW, "application", app, NULL);

  self->settings = g_object_ref (settings);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  ocop_main_window_update_actions (self);

  return self;
}

/**
 * ocop_main_window_of:
 * @widget: a widget in the window
 *
 * Returns: (transfer none) (nullable): the window it is in
 */
OcopMainWindow *
ocop_main_window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return OCOP_IS_MAIN_WINDOW (root) ? OCOP_MAIN_WINDOW (root) : NULL;
}

GSettings *
ocop_main_window_get_settings (OcopMainWindow *self)
{
  return self->settings;
}

OcopWorkspace *
ocop_main_window_get_workspace (OcopMainWindow *self)
{
  return self->workspace;
}

OcopCityView *
ocop_main_window_get_city_view (OcopMainWindow *self)
{
  return self->city_view;
}

/**
 * ocop_main_window_get_subpage:
 *
 * Returns: (transfer none) (nullable): the page that covers the five, %NULL if none does
 */
OcopSubpage *
ocop_main_window_get_subpage (OcopMainWindow *self)
{
  return self->subpages->len > 0 ? g_ptr_array_index (self->subpages, self->subpages->len - 1) : NULL;
}

/**
 * ocop_main_window_welcome:
 * @self: the window
 *
 * Lets go of the file and shows the doors: a new file, one opened before, the sample city.
 */
void
ocop_main_window_welcome (OcopMainWindow *self)
{
  drop_city (self);
  /* Who has a file open may never see the doors; they cost the first frame nothing. */
  if (self->welcome == NULL)
    {
      self->welcome = g_object_new (OCOP_TYPE_WELCOME, NULL);
      gtk_stack_add_child (self->views, GTK_WIDGET (self->welcome));
    }
  ocop_welcome_show_recent (self->welcome, self->settings);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->welcome));
  gtk_window_set_title (GTK_WINDOW (self), _("OCOP Da Nang"));
  ocop_main_window_update_actions (self);
}

/**
 * ocop_main_window_open_city:
 * @self: the window
 * @path: a city file
 *
 * Shows the file, in the place of the one that was open. One that cannot be opened is complained of, and nothing else
 * changes.
 *
 * Returns: whether the file is shown
 */
gboolean
ocop_main_window_open_city (OcopMainWindow *self,
                            const char     *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *author = g_settings_get_string (self->settings, "author");
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  OcopWorkspace *workspace;

  /* The same file again: it would be held by ourselves. */
  if (self->workspace != NULL && g_strcmp0 (path, ocop_workspace_get_path (self->workspace)) == 0)
    return TRUE;

  workspace = ocop_workspace_open (path, &error);
  if (workspace == NULL)
    {
      ocop_settings_forget_recent (self->settings, path);
      if (self->welcome != NULL)
        ocop_welcome_show_recent (self->welcome, self->settings);
      ocop_main_window_complain (self, _("The file could not be opened"), error);
      return FALSE;
    }

  drop_city (self);
  self->workspace = workspace;
  ocop_workspace_set_author (workspace, author);
  ocop_settings_note_recent (self->settings, ocop_workspace_get_path (workspace));
  self->city_view = OCOP_CITY_VIEW (ocop_city_view_new (workspace, self->settings));
  gtk_stack_add_child (self->views, GTK_WIDGET (self->city_view));
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->city_view));
  name = ocop_workspace_get_name (workspace);
  /* Translators: the name of the city file */
  title = g_strdup_printf (_("%s – OCOP Da Nang"), name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  ocop_main_window_update_actions (self);
  ocop_main_window_watch_the_day (self);

  return TRUE;
}

/**
 * ocop_main_window_push:
 * @self: the window
 * @page: (transfer full): a page that covers what is in view until one goes back
 */
void
ocop_main_window_push (OcopMainWindow *self,
                       OcopSubpage    *page)
{
  g_ptr_array_add (self->subpages, page);
  gtk_stack_add_child (self->views, GTK_WIDGET (page));
  gtk_stack_set_visible_child_full (self->views, NULL, GTK_STACK_TRANSITION_TYPE_NONE);
  gtk_stack_set_transition_type (self->views, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (page));
  /* A page that knows where one begins says so; else it is the first thing on it. */
  if (!gtk_widget_grab_focus (GTK_WIDGET (page)))
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  ocop_main_window_update_actions (self);
}

/* The page that was left goes once it is out of view, so that it can be seen sliding away. */
static void
remove_page (gpointer page)
{
  GtkWidget *parent = gtk_widget_get_parent (page);

  if (parent != NULL)
    gtk_stack_remove (GTK_STACK (parent), page);
}

/**
 * ocop_main_window_back:
 * @self: the window
 *
 * Leaves the page that covers the others, if it lets itself be left.
 */
void
ocop_main_window_back (OcopMainWindow *self)
{
  OcopSubpage *page = ocop_main_window_get_subpage (self);
  GtkWidget *below;

  if (page == NULL || !ocop_subpage_leave (page))
    return;

  g_ptr_array_set_size (self->subpages, (int) self->subpages->len - 1);
  below = self->subpages->len > 0 ? GTK_WIDGET (ocop_main_window_get_subpage (self)) : GTK_WIDGET (self->city_view);
  gtk_stack_set_transition_type (self->views, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  gtk_stack_set_visible_child (self->views, below);
  remove_page (page);
  ocop_main_window_update_actions (self);
}

/**
 * ocop_main_window_open_record_among:
 * @self: the window
 * @kind: which kind
 * @id: its row id
 * @ids: (nullable) (element-type gint64): the records of the list that it is opened from, in their order: its page then
 *   leads to the previous and the next one
 *
 * Shows the page of a record.
 */
void
ocop_main_window_open_record_among (OcopMainWindow *self,
                                    OcopKind        kind,
                                    gint64          id,
                                    GArray         *ids)
{
  OcopSubpage *page = ocop_record_pages_make (self->workspace, kind, id, ids);

  if (page != NULL)
    ocop_main_window_push (self, page);
}

/* Shows the page of a record that is opened by itself. */
void
ocop_main_window_open_record (OcopMainWindow *self,
                              OcopKind        kind,
                              gint64          id)
{
  ocop_main_window_open_record_among (self, kind, id, NULL);
}
