/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/preferences/ocop-preferences.h"

#include "window/ocop-settings.h"
#include "window/preferences/ocop-copies-group.h"
#include "window/preferences/ocop-dated-group.h"

#include <glib/gi18n-lib.h>

static const char *const languages[] = { "vi", "en" };
static const char *const styles[] = { "system", "light", "dark" };

/* What the program remembers of its user, the copies of the open file, and the names that head its papers. */
struct _OcopPreferences
{
  AdwPreferencesWindow parent_instance;

  /* template */
  AdwPreferencesPage *general;
  AdwEntryRow *author;
  AdwPreferencesGroup *author_group;
  AdwComboRow *language;
  GtkWidget *restart_row;
  AdwComboRow *style;
  AdwActionRow *settings_file;
  AdwPreferencesPage *copies_page;
  OcopCopiesGroup *copies;
  AdwPreferencesPage *offices_page;
  OcopDatedGroup *offices;
  OcopDatedGroup *signers;

  GSettings *settings;
  OcopMainWindow *window; /* borrowed: this one is transient for it */
  char *language_at_start;
};

G_DEFINE_FINAL_TYPE (OcopPreferences, ocop_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* Kept with every letter: there is no button that could be forgotten. */
static void
author_changed_cb (OcopPreferences *self)
{
  const char *author = gtk_editable_get_text (GTK_EDITABLE (self->author));
  OcopWorkspace *workspace;

  if (self->settings == NULL)
    return;
  g_settings_set_string (self->settings, "author", author);
  workspace = ocop_main_window_get_workspace (self->window);
  if (workspace != NULL)
    ocop_workspace_set_author (workspace, author);
}

static void
show_restart (OcopPreferences *self)
{
  const char *chosen = languages[adw_combo_row_get_selected (self->language)];

  gtk_widget_set_visible (self->restart_row, !g_str_equal (chosen, self->language_at_start));
}

static void
language_changed_cb (OcopPreferences *self)
{
  guint chosen = adw_combo_row_get_selected (self->language);

  if (self->settings == NULL || chosen >= G_N_ELEMENTS (languages))
    return;
  g_settings_set_string (self->settings, "language", languages[chosen]);
  show_restart (self);
}

static void
style_changed_cb (OcopPreferences *self)
{
  guint chosen = adw_combo_row_get_selected (self->style);

  if (self->settings != NULL && chosen < G_N_ELEMENTS (styles))
    g_settings_set_string (self->settings, "style", styles[chosen]);
}

static gboolean
restart_cb (gpointer app)
{
  g_action_group_activate_action (G_ACTION_GROUP (app), "restart", NULL);

  return G_SOURCE_REMOVE;
}

/* The window below closes when this one, whose button is still being pressed, has gone. */
static void
restart_clicked_cb (OcopPreferences *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, restart_cb, g_object_ref (g_application_get_default ()), g_object_unref);
  gtk_window_close (GTK_WINDOW (self));
}

static void
dispose (GObject *object)
{
  OcopPreferences *self = OCOP_PREFERENCES (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_PREFERENCES);

  G_OBJECT_CLASS (ocop_preferences_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (OCOP_PREFERENCES (object)->language_at_start);

  G_OBJECT_CLASS (ocop_preferences_parent_class)->finalize (object);
}

static void
ocop_preferences_class_init (OcopPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  g_type_ensure (OCOP_TYPE_COPIES_GROUP);
  g_type_ensure (OCOP_TYPE_DATED_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, general);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, author);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, author_group);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, restart_row);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, style);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, settings_file);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, copies_page);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, copies);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, offices_page);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, offices);
  gtk_widget_class_bind_template_child (widget_class, OcopPreferences, signers);
  gtk_widget_class_bind_template_callback (widget_class, author_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, restart_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ocop_preferences_init (OcopPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
place_of (const char *const *keys,
          guint              n,
          const char        *key)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (keys[i], key))
      return i;

  return 0;
}

static void
show_settings (OcopPreferences *self,
               GSettings       *settings)
{
  g_autofree char *author = g_settings_get_string (settings, "author");
  g_autofree char *language = g_settings_get_string (settings, "language");
  g_autofree char *style = g_settings_get_string (settings, "style");
  g_autofree char *path = ocop_settings_get_path ();
  g_autofree char *escaped = g_markup_escape_text (path, -1);
  g_autofree char *hint = g_strdup_printf (_("Stands in the history of changes as the one who made them. Empty: “%s”, who is logged in."),
                                           g_get_user_name ());

  gtk_editable_set_text (GTK_EDITABLE (self->author), author);
  adw_preferences_group_set_description (self->author_group, hint);
  adw_combo_row_set_selected (self->language, place_of (languages, G_N_ELEMENTS (languages), language));
  adw_combo_row_set_selected (self->style, place_of (styles, G_N_ELEMENTS (styles), style));
  adw_action_row_set_subtitle (self->settings_file, escaped);
  /* What the window speaks now, not what it will speak at the next start. */
  self->language_at_start = g_strdup (g_strcmp0 (g_getenv ("LANGUAGE"), "en") == 0 ? "en" : "vi");
  show_restart (self);
}

/**
 * ocop_preferences_new:
 * @window: the window it belongs to
 *
 * Returns: (transfer none): the preferences, to be presented
 */
GtkWidget *
ocop_preferences_new (OcopMainWindow *window)
{
  OcopPreferences *self = g_object_new (OCOP_TYPE_PREFERENCES, "transient-for", window, NULL);
  GSettings *settings = ocop_main_window_get_settings (window);
  gboolean has_file = ocop_main_window_get_workspace (window) != NULL;

  self->window = window;
  show_settings (self, settings);
  ocop_copies_group_show (self->copies, window);
  ocop_dated_group_show (self->offices, window, OCOP_KIND_OFFICE);
  ocop_dated_group_show (self->signers, window, OCOP_KIND_SIGNER);
  gtk_widget_set_visible (GTK_WIDGET (self->copies), has_file);
  gtk_widget_set_visible (GTK_WIDGET (self->offices), has_file);
  gtk_widget_set_visible (GTK_WIDGET (self->signers), has_file);
  if (!has_file)
    {
      adw_preferences_window_remove (ADW_PREFERENCES_WINDOW (self), self->copies_page);
      adw_preferences_window_remove (ADW_PREFERENCES_WINDOW (self), self->offices_page);
    }
  /* From here on, what is chosen is kept. */
  self->settings = g_object_ref (settings);

  return GTK_WIDGET (self);
}
