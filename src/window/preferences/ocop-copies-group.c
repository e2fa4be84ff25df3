/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/preferences/ocop-copies-group.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "store/ocop-copies.h"
#include "window/ocop-ask.h"
#include "window/ocop-file-dialogs.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* The copies of the open file: where they go, which there are, and the way back to one. */
struct _OcopCopiesGroup
{
  AdwPreferencesGroup parent_instance;

  /* template */
  AdwActionRow *folder_row;
  GtkWidget *usual_button;
  GtkWidget *none_row;

  OcopMainWindow *window; /* borrowed: the group stands in a window that is transient for it */
  GPtrArray *rows;        /* borrowed: one a copy */
  GFileMonitor *monitor;  /* (nullable) */
  char *chosen;           /* (nullable): the copy that is asked about */
};

G_DEFINE_FINAL_TYPE (OcopCopiesGroup, ocop_copies_group, ADW_TYPE_PREFERENCES_GROUP)

/* NULL stands for the folder beside the file. */
static char *
get_folder (OcopCopiesGroup *self)
{
  g_autofree char *folder = g_settings_get_string (ocop_main_window_get_settings (self->window), "copies-folder");

  return *folder != '\0' ? g_steal_pointer (&folder) : NULL;
}

static gboolean
restore_cb (gpointer user_data)
{
  OcopCopiesGroup *self = OCOP_COPIES_GROUP (user_data);
  GtkRoot *preferences = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *copy = g_steal_pointer (&self->chosen);

  if (preferences == NULL || copy == NULL)
    return G_SOURCE_REMOVE;
  /* The file is let go of, so what shows it closes first. */
  gtk_window_close (GTK_WINDOW (preferences));
  ocop_main_window_restore_copy (self->window, copy);

  return G_SOURCE_REMOVE;
}

/* The question still stands above the preferences; they close when it has gone. */
static void
agreed_cb (gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, restore_cb, g_object_ref (data), g_object_unref);
}

static void
restore_clicked_cb (GtkButton *button,
                    gpointer   user_data)
{
  OcopCopiesGroup *self = OCOP_COPIES_GROUP (user_data);
  const char *copy = g_object_get_data (G_OBJECT (button), "copy");
  g_autofree char *name = g_filename_display_basename (copy);
  g_autofree char *heading = g_strdup_printf (_("Bring “%s” back?"), name);
  OcopQuestion question = {
    .heading = heading,
    .body = _("The file becomes what it was then. Everything entered since is no longer in it; the present state is copied first and "
              "stays beside the copies."),
    .act = _("Bring Back"),
    .destroys = TRUE,
  };

  g_free (self->chosen);
  self->chosen = g_strdup (copy);
  ocop_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &question, agreed_cb, self);
}

/* "ocop-2021-11-24.ocop": the day of the copy is in its name. */
static char *
make_title (const char *copy)
{
  g_autofree char *name = g_path_get_basename (copy);
  gsize length = strlen (name);
  const gsize ending = strlen ("2021-12-31.ocop");
  g_autofree char *iso = length > ending ? g_strndup (name + length - ending, strlen ("2021-12-31")) : NULL;
  g_autofree char *day = iso != NULL && ocop_date_is_valid (iso) ? ocop_date_to_short (iso) : g_strdup (name);

  /* Translators: the day of a copy */
  return g_strdup_printf (_("Copy of %s"), day);
}

static GtkWidget *
make_row (OcopCopiesGroup *self,
          const char      *copy)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Bring Back…"));
  g_autofree char *title = make_title (copy);
  g_autofree char *name = g_filename_display_basename (copy);
  g_autofree char *label = g_strdup_printf (_("Bring back: %s"), title);
  g_autofree char *subtitle = NULL;
  GStatBuf about;
  g_autofree char *kilobytes = ocop_text_from_count (g_stat (copy, &about) == 0 ? about.st_size / 1000 : 0);

  subtitle = g_markup_printf_escaped ("%s · %s kB", name, kilobytes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (button), "copy", g_strdup (copy), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !ocop_workspace_is_read_only (ocop_main_window_get_workspace (self->window)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
list_copies (OcopCopiesGroup *self)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (self->window);
  g_autofree char *folder = get_folder (self);
  g_autoptr (GPtrArray) copies = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (workspace == NULL)
    return;

  copies = ocop_copies_list (ocop_workspace_get_path (workspace), folder);
  for (guint i = 0; i < copies->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (copies, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (self->none_row, copies->len == 0);
}

/* Also the copy that the program makes of itself appears in the list. */
static void
watch (OcopCopiesGroup *self,
       const char      *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_clear_object (&self->monitor);
  self->monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (list_copies), self, G_CONNECT_SWAPPED);
}

static void
show_folder (OcopCopiesGroup *self)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (self->window);
  g_autofree char *folder = get_folder (self);
  g_autofree char *usual = ocop_copies_folder (ocop_workspace_get_path (workspace));
  g_autofree char *shown = g_filename_display_name (folder != NULL ? folder : usual);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  adw_action_row_set_subtitle (self->folder_row, escaped);
  gtk_widget_set_visible (self->usual_button, folder != NULL);
  watch (self, folder != NULL ? folder : usual);
  list_copies (self);
}

static void
folder_chosen_cb (const char *path,
                  gpointer    user_data)
{
  OcopCopiesGroup *self = OCOP_COPIES_GROUP (user_data);

  g_settings_set_string (ocop_main_window_get_settings (self->window), "copies-folder", path);
  show_folder (self);
}

static void
choose_clicked_cb (OcopCopiesGroup *self)
{
  ocop_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), OCOP_FILE_FOLDER, _("Where do the copies go?"),
                         folder_chosen_cb, self);
}

static void
usual_clicked_cb (OcopCopiesGroup *self)
{
  g_settings_reset (ocop_main_window_get_settings (self->window), "copies-folder");
  show_folder (self);
}

static void
copy_clicked_cb (OcopCopiesGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.copy", NULL);
}

/* Nothing is watched for a window that has closed, however long AdwPreferencesWindow 1.2 keeps the group for its search. */
static void
unroot (GtkWidget *widget)
{
  g_clear_object (&OCOP_COPIES_GROUP (widget)->monitor);

  GTK_WIDGET_CLASS (ocop_copies_group_parent_class)->unroot (widget);
}

static void
dispose (GObject *object)
{
  OcopCopiesGroup *self = OCOP_COPIES_GROUP (object);

  g_clear_object (&self->monitor);
  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_COPIES_GROUP);

  G_OBJECT_CLASS (ocop_copies_group_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopCopiesGroup *self = OCOP_COPIES_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->chosen);

  G_OBJECT_CLASS (ocop_copies_group_parent_class)->finalize (object);
}

static void
ocop_copies_group_class_init (OcopCopiesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->unroot = unroot;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/copies-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopCopiesGroup, folder_row);
  gtk_widget_class_bind_template_child (widget_class, OcopCopiesGroup, usual_button);
  gtk_widget_class_bind_template_child (widget_class, OcopCopiesGroup, none_row);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, usual_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
ocop_copies_group_init (OcopCopiesGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ocop_copies_group_show:
 * @self: a group
 * @window: whose file's copies it shows; nothing where it shows no file
 */
void
ocop_copies_group_show (OcopCopiesGroup *self,
                        OcopMainWindow  *window)
{
  self->window = window;
  if (ocop_main_window_get_workspace (window) != NULL)
    show_folder (self);
}

/**
 * ocop_copies_group_count:
 *
 * Returns: how many copies are listed
 */
guint
ocop_copies_group_count (OcopCopiesGroup *self)
{
  return self->rows->len;
}
