/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-welcome.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The doors of the program: files opened before, a new one, the sample city. */
struct _OcopWelcome
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  AdwPreferencesGroup *recent_group;

  /* borrowed: rows of recent_group */
  GPtrArray *recent_rows;
};

G_DEFINE_FINAL_TYPE (OcopWelcome, ocop_welcome, GTK_TYPE_WIDGET)

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OCOP_TYPE_WELCOME);

  G_OBJECT_CLASS (ocop_welcome_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_ptr_array_unref (OCOP_WELCOME (object)->recent_rows);

  G_OBJECT_CLASS (ocop_welcome_parent_class)->finalize (object);
}

static void
ocop_welcome_class_init (OcopWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopWelcome, box);
  gtk_widget_class_bind_template_child (widget_class, OcopWelcome, recent_group);
}

static void
ocop_welcome_init (OcopWelcome *self)
{
  self->recent_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_row (const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *base = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *title = g_markup_escape_text (base, -1);
  g_autofree char *subtitle = g_markup_escape_text (shown, -1);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "document-open-recent-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);

  return row;
}

/**
 * ocop_welcome_show_recent:
 * @self: the doors
 * @settings: what the program remembers
 *
 * Lists the files opened before that are still there.
 */
void
ocop_welcome_show_recent (OcopWelcome *self,
                          GSettings   *settings)
{
  g_auto (GStrv) paths = g_settings_get_strv (settings, "recent-files");

  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->recent_rows, i));
  g_ptr_array_set_size (self->recent_rows, 0);

  for (char **path = paths; *path != NULL; path++)
    if (g_file_test (*path, G_FILE_TEST_IS_REGULAR))
      {
        GtkWidget *row = make_row (*path);

        adw_preferences_group_add (self->recent_group, row);
        g_ptr_array_add (self->recent_rows, row);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), self->recent_rows->len > 0);
}

guint
ocop_welcome_count_recent (OcopWelcome *self)
{
  return self->recent_rows->len;
}
