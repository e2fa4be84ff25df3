/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-app.h"

#include "window/ocop-file-dialogs.h"
#include "window/ocop-settings.h"
#include "window/ocop-shortcuts.h"

#include "window/preferences/ocop-about.h"
#include "window/preferences/ocop-preferences.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The program with a window: one window, one city file. */
struct _OcopApp
{
  AdwApplication parent_instance;

  GSettings *settings;
  OcopMainWindow *window;
  gboolean wants_restart;
};

G_DEFINE_FINAL_TYPE (OcopApp, ocop_app, ADW_TYPE_APPLICATION)

/* Where the sample city of this user stands. */
static char *
get_sample_path (void)
{
  /* The name that people see on the file. */
  return g_build_filename (g_get_user_data_dir (), "ocop-danang", "thanh-pho-mau.ocop", NULL);
}

static void
open_path (const char *path,
           gpointer    user_data)
{
  OcopApp *self = OCOP_APP (user_data);

  if (self->window != NULL)
    ocop_main_window_open_city (self->window, path);
}

static void
new_path (const char *path,
          gpointer    user_data)
{
  OcopApp *self = OCOP_APP (user_data);

  if (self->window != NULL)
    ocop_main_window_make_city (self->window, path, FALSE);
}

static void
new_city_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  OcopApp *self = OCOP_APP (user_data);

  ocop_file_dialog_save (GTK_WINDOW (self->window), OCOP_FILE_CITY, _("Where does the new city file go?"), "ocop-da-nang.ocop",
                         new_path, self);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  OcopApp *self = OCOP_APP (user_data);

  if (self->window != NULL && ocop_page_open (ocop_main_window_get_page (OCOP_MAIN_WINDOW (self->window))))
    return;
  ocop_file_dialog_open (GTK_WINDOW (self->window), OCOP_FILE_CITY, _("Which city file?"), open_path, self);
}

static void
open_path_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  open_path (g_variant_get_string (parameter, NULL), user_data);
}

static void
sample_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  OcopApp *self = OCOP_APP (user_data);
  g_autofree char *path = get_sample_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      ocop_main_window_open_city (self->window, path);
      return;
    }
  g_mkdir_with_parents (folder, 0700);
  ocop_main_window_make_city (self->window, path, TRUE);
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  ocop_shortcuts_show (GTK_WINDOW (OCOP_APP (user_data)->window));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  OcopApp *self = OCOP_APP (user_data);

  if (self->window != NULL)
    gtk_window_present (GTK_WINDOW (ocop_preferences_new (self->window)));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (ocop_about_new (GTK_WINDOW (OCOP_APP (user_data)->window))));
}

/* The window may refuse to close over something unfinished; then nothing starts again. */
static void
restart_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  OcopApp *self = OCOP_APP (user_data);

  if (self->window == NULL || !ocop_main_window_can_leave (self->window))
    return;
  self->wants_restart = TRUE;
  gtk_window_close (GTK_WINDOW (self->window));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  OcopApp *self = OCOP_APP (user_data);

  if (self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
}

static const GActionEntry actions[] = {
  { .name = "new-city", .activate = new_city_action },
  { .name = "open", .activate = open_action },
  { .name = "open-path", .activate = open_path_action, .parameter_type = "s" },
  { .name = "sample", .activate = sample_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "about", .activate = about_action },
  { .name = "restart", .activate = restart_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "quit", .activate = quit_action },
};

static void
style_changed_cb (OcopApp *self)
{
  g_autofree char *style = g_settings_get_string (self->settings, "style");
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (g_str_equal (style, "dark"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  else if (g_str_equal (style, "light"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
startup (GApplication *application)
{
  OcopApp *self = OCOP_APP (application);

  G_APPLICATION_CLASS (ocop_app_parent_class)->startup (application);

  gtk_window_set_default_icon_name ("vn.danang.Ocop");
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  ocop_shortcuts_install (GTK_APPLICATION (self));
  g_signal_connect_object (self->settings, "changed::style", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  style_changed_cb (self);
}

/* Shows a file; without one that can be shown, the doors. */
static void
open_or_welcome (OcopApp    *self,
                 const char *path)
{
  if (path != NULL && ocop_main_window_open_city (self->window, path))
    return;
  if (ocop_main_window_get_workspace (self->window) == NULL)
    ocop_main_window_welcome (self->window);
}

/* The window is painted before a file is read, so that it stands at once whatever the file costs. */
static gboolean
open_last_cb (gpointer user_data)
{
  OcopApp *self = OCOP_APP (user_data);
  g_auto (GStrv) recent = g_settings_get_strv (self->settings, "recent-files");

  if (self->window != NULL && ocop_main_window_get_workspace (self->window) == NULL)
    open_or_welcome (self, recent[0] != NULL && g_file_test (recent[0], G_FILE_TEST_IS_REGULAR) ? recent[0] : NULL);

  return G_SOURCE_REMOVE;
}

static void
show_window (OcopApp *self)
{
  if (self->window == NULL)
    {
      self->window = ocop_main_window_new (GTK_APPLICATION (self), self->settings);
      g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
    }
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
activate (GApplication *application)
{
  OcopApp *self = OCOP_APP (application);

  show_window (self);
  g_idle_add_full (G_PRIORITY_LOW, open_last_cb, g_object_ref (self), g_object_unref);
}

static void
open_files (GApplication  *application,
            GFile        **files,
            int            n_files,
            const char    *hint)
{
  OcopApp *self = OCOP_APP (application);
  g_autofree char *path = n_files > 0 ? g_file_get_path (files[0]) : NULL;

  show_window (self);
  open_or_welcome (self, path);
}

static void
dispose (GObject *object)
{
  OcopApp *self = OCOP_APP (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ocop_app_parent_class)->dispose (object);
}

static void
ocop_app_class_init (OcopAppClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  application_class->startup = startup;
  application_class->activate = activate;
  application_class->open = open_files;
}

static void
ocop_app_init (OcopApp *self)
{
}

/**
 * ocop_app_new:
 * @settings: what the program remembers
 *
 * Returns: (transfer full): the application
 */
OcopApp *
ocop_app_new (GSettings *settings)
{
  OcopApp *self = g_object_new (OCOP_TYPE_APP, "application-id", "vn.danang.Ocop", "flags", G_APPLICATION_HANDLES_OPEN,
                                "resource-base-path", "/vn/danang/Ocop", NULL);

  self->settings = g_object_ref (settings);

  return self;
}

OcopMainWindow *
ocop_app_get_window (OcopApp *self)
{
  return self->window;
}

/* Without a device to draw with, GTK 4.8 would paint through software GL, which takes three times as long to the first
 * frame and more than twice the memory of cairo. Later releases choose for themselves. */
static void
choose_renderer (void)
{
  if (gtk_get_minor_version () >= 10 || g_getenv ("GSK_RENDERER") != NULL || g_getenv ("GDK_DEBUG") != NULL)
    return;
  if (g_file_test ("/dev/dri/renderD128", G_FILE_TEST_EXISTS))
    return;
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
}

/**
 * ocop_app_has_display:
 *
 * Returns: whether a window can be shown
 */
gboolean
ocop_app_has_display (void)
{
  choose_renderer ();
  gtk_disable_setlocale ();

  return gtk_init_check ();
}

/**
 * ocop_app_get_language:
 *
 * Returns: (transfer full): the language that the user chose, "vi" or "en"
 */
char *
ocop_app_get_language (void)
{
  g_autoptr (GSettings) settings = ocop_settings_new ();

  return g_settings_get_string (settings, "language");
}

/**
 * ocop_app_main:
 * @argc: number of words, the program's name first
 * @argv: the words: at most one city file
 *
 * Shows the window until it is closed.
 *
 * Returns: the exit status of the process
 */
int
ocop_app_main (int    argc,
               char **argv)
{
  g_autoptr (GSettings) settings = ocop_settings_new ();
  g_autoptr (OcopApp) app = ocop_app_new (settings);
  int status;

  g_set_application_name (_("OCOP Da Nang"));
  status = g_application_run (G_APPLICATION (app), argc, argv);
  if (!app->wants_restart)
    return status;

  /* Without words: what was open last opens again. */
  g_settings_sync ();
  execl ("/proc/self/exe", argv[0], (char *) NULL);

  return 1;
}
