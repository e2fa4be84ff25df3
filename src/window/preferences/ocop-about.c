/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/preferences/ocop-about.h"

#include "regulation/ocop-documents.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-db.h"

#include <glib/gi18n-lib.h>

/* What the program is, which version, under which licence, and from which data it computes. */
struct _OcopAbout
{
  AdwWindow parent_instance;

  /* template */
  GtkLabel *version;
  AdwPreferencesGroup *regulations;
  AdwPreferencesGroup *libraries;
};

G_DEFINE_FINAL_TYPE (OcopAbout, ocop_about, ADW_TYPE_WINDOW)

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OCOP_TYPE_ABOUT);

  G_OBJECT_CLASS (ocop_about_parent_class)->dispose (object);
}

static void
ocop_about_class_init (OcopAboutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/about.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopAbout, version);
  gtk_widget_class_bind_template_child (widget_class, OcopAbout, regulations);
  gtk_widget_class_bind_template_child (widget_class, OcopAbout, libraries);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (value);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  gtk_widget_add_css_class (label, "mute");
  gtk_widget_add_css_class (label, "num");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

static void
add_revision (OcopAbout  *self,
              const char *title,
              int         revision)
{
  g_autofree char *text = g_strdup_printf (_("revision %d"), revision);

  add_row (self->regulations, title, text);
}

static void
show_regulations (OcopAbout *self)
{
  g_autoptr (GPtrArray) regulations = ocop_regulations_list (NULL);

  for (guint i = 0; regulations != NULL && i < regulations->len; i++)
    {
      const OcopRegulation *regulation = g_ptr_array_index (regulations, i);

      add_revision (self, regulation->short_title, regulation->revision);
    }
  add_revision (self, _("Rules of the programme by date"), ocop_programme_get ()->revision);
  add_revision (self, _("Documents of a dossier"), ocop_documents_get ()->revision);
}

static void
show_libraries (OcopAbout *self)
{
  g_autofree char *gtk = g_strdup_printf ("%u.%u.%u", gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version ());
  g_autofree char *adwaita = g_strdup_printf ("%u.%u.%u", adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version ());
  g_autofree char *glib = g_strdup_printf ("%u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);

  add_row (self->libraries, "GTK", gtk);
  add_row (self->libraries, "libadwaita", adwaita);
  add_row (self->libraries, "GLib", glib);
  add_row (self->libraries, "Pango", pango_version_string ());
  add_row (self->libraries, "SQLite", ocop_db_library_version ());
}

static void
ocop_about_init (OcopAbout *self)
{
  /* Translators: the version of the program, 0.1.0 */
  g_autofree char *version = g_strdup_printf (_("Version %s"), OCOP_VERSION);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->version, version);
  show_regulations (self);
  show_libraries (self);
}

/**
 * ocop_about_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWidget *
ocop_about_new (GtkWindow *parent)
{
  return g_object_new (OCOP_TYPE_ABOUT, "transient-for", parent, NULL);
}
