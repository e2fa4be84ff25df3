/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "model/ocop-sample.h"
#include "window/ocop-chip.h"
#include "window/ocop-settings.h"

#include <libintl.h>
#include <locale.h>

/**
 * ocop_test_window_setup:
 *
 * As main does: Vietnamese, the locale C.UTF-8, GTK with its test helpers. Ends the program as skipped where there is no
 * screen.
 */
void
ocop_test_window_setup (int    *argc,
                        char ***argv)
{
  g_autofree char *home = g_dir_make_tmp ("ocop-home-XXXXXX", NULL);

  /* GLib asks for the user's folders once a process. */
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  gtk_disable_setlocale ();
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OCOP_TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  /* A page that still slides in is not where a person would type, and what pops up from it has no place on the screen. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
start (OcopTestWindow *self)
{
  g_autoptr (GError) error = NULL;

  self->app = ocop_app_new (self->settings);
  g_application_register (G_APPLICATION (self->app), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (self->app));
  self->window = ocop_app_get_window (self->app);
  g_assert_nonnull (self->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  ocop_test_window_settle (self);
}

/**
 * ocop_test_window_new:
 * @width: @height: of the window, in pixels
 *
 * Returns: the program started for the first time
 */
OcopTestWindow *
ocop_test_window_new (int width,
                      int height)
{
  OcopTestWindow *self = g_new0 (OcopTestWindow, 1);
  g_autofree char *config = NULL;

  self->folder = ocop_test_folder_new ();
  config = ocop_test_folder_path (self->folder, "config");
  self->settings = ocop_settings_new_in (config);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  start (self);

  return self;
}

/**
 * ocop_test_window_on_sample:
 * @page: name of one of the five pages
 *
 * Returns: the program at 1366×768 with the sample city of 2021 open on that page
 */
OcopTestWindow *
ocop_test_window_on_sample (const char *page)
{
  OcopTestWindow *self = ocop_test_window_new (1366, 768);
  g_autofree char *path = ocop_test_window_sample (self, "mau.ocop");

  g_assert_true (ocop_main_window_open_city (self->window, path));
  ocop_workspace_set_year (ocop_main_window_get_workspace (self->window), 2021);
  ocop_city_view_show_page (ocop_main_window_get_city_view (self->window), page);
  ocop_test_window_settle (self);

  return self;
}

/* Everything of the window must be gone with it. The application itself is held by GTK, since it was never run. */
static void
stop (OcopTestWindow *self)
{
  if (self->window != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
      gtk_window_destroy (GTK_WINDOW (self->window));
      ocop_test_iterate_while (g_main_context_pending (NULL));
      ocop_test_iterate_while (self->window != NULL);
    }
  g_application_set_default (NULL);
  g_clear_object (&self->app);
}

void
ocop_test_window_free (OcopTestWindow *self)
{
  stop (self);
  g_clear_object (&self->settings);
  ocop_test_folder_free (self->folder);
  g_free (self);
}

/**
 * ocop_test_window_restart:
 * @self: the program
 *
 * Ends it and starts it again, with what it remembers.
 */
void
ocop_test_window_restart (OcopTestWindow *self)
{
  stop (self);
  start (self);
}

/**
 * ocop_test_window_sample:
 *
 * Returns: (transfer full): path of a new file with the sample city
 */
char *
ocop_test_window_sample (OcopTestWindow *self,
                         const char     *name)
{
  return ocop_test_filled_file (self->folder, name, ocop_sample_fill);
}

/**
 * ocop_test_window_settle:
 * @self: the program
 *
 * Lets it do all it has to do: idle work, layout, painting.
 */
void
ocop_test_window_settle (OcopTestWindow *self)
{
  for (int i = 0; i < 3; i++)
    {
      while (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
      if (self->window != NULL)
        gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
    }
}

/**
 * ocop_test_window_wait_saved:
 * @self: the program
 *
 * Waits until all that was entered is on the disk.
 */
void
ocop_test_window_wait_saved (OcopTestWindow *self)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (self->window);

  ocop_test_iterate_while (ocop_workspace_get_save_state (workspace) == OCOP_SAVE_RUNNING);
  ocop_test_window_settle (self);
}

/**
 * ocop_test_window_picture:
 * @self: the program
 * @name: of the picture, without ending
 *
 * Saves what the window shows, where the environment gives a folder for pictures.
 */
void
ocop_test_window_picture (OcopTestWindow *self,
                          const char     *name)
{
  const char *folder = g_getenv ("OCOP_PICTURES");
  GtkWidget *widget = GTK_WIDGET (self->window);
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;

  ocop_test_window_settle (self);
  paintable = gtk_widget_paintable_new (widget);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  gdk_texture_save_to_png (texture, path);
}

gboolean
ocop_test_is_shown (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget);
}

typedef gboolean (*Matches) (GtkWidget  *widget,
                             gpointer    wanted);

static GtkWidget *
find (GtkWidget *root,
      Matches    matches,
      gpointer   wanted,
      guint     *nth)
{
  if (!ocop_test_is_shown (root))
    return NULL;
  if (matches (root, wanted) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, wanted, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
says (GtkWidget *widget,
      gpointer   text)
{
  const char *label = NULL;

  if (GTK_IS_LABEL (widget))
    label = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    label = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  else if (OCOP_IS_CHIP (widget))
    label = ocop_chip_get_text (OCOP_CHIP (widget));

  return label != NULL && strstr (label, text) != NULL;
}

static gboolean
is_of_type (GtkWidget *widget,
            gpointer   type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(GType *) type);
}

static gboolean
is_button (GtkWidget *widget,
           gpointer   label)
{
  guint nth = 0;

  return (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) && find (widget, says, label, &nth) != NULL;
}

/**
 * ocop_test_find_label:
 *
 * Returns: (nullable): the first thing in view that says @text, among other words
 */
GtkWidget *
ocop_test_find_label (GtkWidget  *root,
                      const char *text)
{
  guint nth = 0;

  return find (root, says, (gpointer) text, &nth);
}

/**
 * ocop_test_find_type:
 *
 * Returns: (nullable): of the widgets of a type in view the @nth, from 0
 */
GtkWidget *
ocop_test_find_type (GtkWidget *root,
                     GType      type,
                     guint      nth)
{
  return find (root, is_of_type, &type, &nth);
}

/**
 * ocop_test_find_button:
 *
 * Returns: (nullable): the first button in view whose label has @label in it
 */
GtkWidget *
ocop_test_find_button (GtkWidget  *root,
                       const char *label)
{
  guint nth = 0;

  return find (root, is_button, (gpointer) label, &nth);
}

/**
 * ocop_test_click:
 * @button: a button that a person could press
 */
void
ocop_test_click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (ocop_test_is_shown (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}
